using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli;

/// <summary>Finds plans on disk: by folder, or by id under the folder <c>DINGDIAN_PLANS</c> names and the product's own <c>plans</c>. Layers are looked for beside the plan first.</summary>
public static class PlanFolders
{
    private const string PlanFile = "plan.yaml";

    public static string Home => Environment.GetEnvironmentVariable("DINGDIAN_HOME") ?? Directory.GetCurrentDirectory();

    private static string Shipped => Path.Combine(Home, "plans");

    /// <summary>Where a city keeps plans of its own, so that cases find them by id.</summary>
    private static string? Own => Environment.GetEnvironmentVariable("DINGDIAN_PLANS") is { Length: > 0 } folder ? folder : null;

    /// <summary>The plan's folder, or null when neither a folder, its <c>plan.yaml</c> nor a known id.</summary>
    public static string? Find(string planOrFolder)
    {
        if (Path.GetFileName(planOrFolder) == PlanFile && File.Exists(planOrFolder))
            return Path.GetDirectoryName(planOrFolder) is { Length: > 0 } folder ? folder : ".";
        string[] candidates = [planOrFolder, .. Own is { } own ? [Path.Combine(own, planOrFolder)] : Array.Empty<string>(), Path.Combine(Shipped, planOrFolder), Path.Combine(Shipped, "examples", planOrFolder)];
        return candidates.FirstOrDefault(IsPlan);
    }

    public static IReadOnlyList<string> List() => Within(Shipped);

    /// <summary>The plan of this name, or the plans in a folder.</summary>
    public static IReadOnlyList<string> All(string name) => Find(name) is { } one ? [one] : Within(name);

    private static IReadOnlyList<string> Within(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, PlanFile, SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Loads a plan by id or folder; a wrong name is a finding too.</summary>
    public static LoadedPlan LoadNamed(string planOrFolder)
    {
        if (Find(planOrFolder) is { } folder)
            return Load(folder);
        var known = List().Select(f => Path.GetFileName(f)).ToList();
        return new LoadedPlan(null, [new Finding("plan-not-found", new Place(planOrFolder), Nearest.To(planOrFolder, known) ?? known.FirstOrDefault() ?? "cn-suzhou-2025")]);
    }

    public static LoadedPlan Load(string folder)
    {
        var findings = new List<Finding>();
        if (Source(folder, findings) is not { } source)
            return new LoadedPlan(null, findings);
        var loaded = Loader(folder, findings).Load(source);
        return findings.Count == 0 ? loaded : new LoadedPlan(loaded.Plan, [.. findings, .. loaded.Findings]);
    }

    /// <summary>A loader that finds layers beside the plan, above it, or among the shipped ones.</summary>
    public static PlanLoader Loader(string folder, List<Finding> findings)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)) ?? folder;
        string[] roots = [beside, Path.GetDirectoryName(beside) ?? beside, Shipped];
        PlanSource? FindLayer(string id) => IsName(id) && roots.Select(r => Path.Combine(r, id)).FirstOrDefault(IsPlan) is { } layer ? Source(layer, findings) : null;
        return new PlanLoader(FindLayer, [.. List().Select(f => Path.GetFileName(f))]);
    }

    private static bool IsPlan(string folder) => File.Exists(Path.Combine(folder, PlanFile));

    /// <summary>A layer is named, never a path: a plan cannot reach files elsewhere.</summary>
    private static bool IsName(string id) => id.Length > 0 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static PlanSource? Source(string folder, List<Finding> findings)
    {
        var file = Path.Combine(folder, PlanFile);
        return Files.Read(file, findings) is { } text ? new PlanSource(Files.Shown(file), text) : null;
    }
}
