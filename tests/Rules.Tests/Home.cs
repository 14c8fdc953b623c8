using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Tests;

/// <summary>The repository the tests run in: its plans, facts and pages.</summary>
internal static class Home
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    public static IEnumerable<string> PlanFolders() =>
        Directory.EnumerateFiles(Path.Combine(Folder, "plans"), "plan.yaml", SearchOption.AllDirectories).Select(f => Path.GetDirectoryName(f)!).Order(StringComparer.Ordinal);

    public static string Plan(string id) => PlanFolders().First(f => Path.GetFileName(f) == id);

    public static PlanSource Source(string folder) =>
        new(Path.GetRelativePath(Folder, Path.Combine(folder, "plan.yaml")), File.ReadAllText(Path.Combine(folder, "plan.yaml")));

    public static PlanLoader Loader { get; } = new(id => PlanFolders().Where(f => Path.GetFileName(f) == id).Select(Source).FirstOrDefault());

    public static LoadedPlan Load(string id) => Loader.Load(Source(Plan(id)));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "global.json")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("global.json"));
}
