using Dingdian.Rules.Plans;

namespace Dingdian.Cli;

/// <summary>Finds plans on disk: by folder, or by id under the product's own <c>plans</c>. Layers are looked for beside the plan first.</summary>
public static class PlanFolders
{
    public static string Home => Environment.GetEnvironmentVariable("DINGDIAN_HOME") ?? Directory.GetCurrentDirectory();

    private static string Shipped => Path.Combine(Home, "plans");

    /// <summary>The plan's folder, or null when neither a folder nor a known id.</summary>
    public static string? Find(string planOrFolder)
    {
        string[] candidates = [planOrFolder, Path.Combine(Shipped, planOrFolder), Path.Combine(Shipped, "examples", planOrFolder)];
        return candidates.FirstOrDefault(c => File.Exists(Path.Combine(c, "plan.yaml")));
    }

    public static IEnumerable<string> List() =>
        Directory.Exists(Shipped)
            ? Directory.EnumerateFiles(Shipped, "plan.yaml", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal)
            : [];

    public static LoadedPlan Load(string folder) => Loader(folder).Load(Source(folder));

    public static PlanLoader Loader(string folder)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) ?? folder;
        string[] roots = [beside, Path.GetDirectoryName(beside) ?? beside, Shipped];
        PlanSource? FindLayer(string id) => roots.Select(r => Path.Combine(r, id)).Where(f => File.Exists(Path.Combine(f, "plan.yaml"))).Select(Source).FirstOrDefault();
        return new PlanLoader(FindLayer, [.. List().Select(f => Path.GetFileName(f))]);
    }

    public static PlanSource Source(string folder)
    {
        var file = Path.Combine(folder, "plan.yaml");
        return new PlanSource(Path.GetRelativePath(Directory.GetCurrentDirectory(), file), File.ReadAllText(file));
    }
}
