using Dingdian.Model;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>Plans the benchmarks run on: the shipped ones, and synthetic worlds beside the benchmarks.</summary>
internal static class Worlds
{
    public static string Home { get; } = Find(AppContext.BaseDirectory);

    public static Plan Load(string file) => Sound(Loader.Load(Source(Path.Combine(Home, "bench", "Worlds", file))));

    public static Plan Shipped(string id) => Sound(Loader.Load(Source(Path.Combine(Home, "plans", id, "plan.yaml"))));

    public static IEnumerable<string> AllShipped() => Directory.EnumerateFiles(Path.Combine(Home, "plans"), "plan.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>Example facts, without findings that would keep them from being read.</summary>
    public static FactSet Facts(string name, Plan plan)
    {
        var findings = new List<Finding>();
        var file = name + ".yaml";
        return FactsReader.Read(File.ReadAllText(Path.Combine(Home, "samples", "facts", file)), file, plan, findings)
            ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    public static PlanSource Source(string path) => new(Path.GetFileName(Path.GetDirectoryName(path)!) + "/plan.yaml", File.ReadAllText(path));

    public static PlanLoader Loader { get; } = new(id => new[] { Path.Combine(Home, "plans", id, "plan.yaml"), Path.Combine(Home, "plans", "examples", id, "plan.yaml") }.Where(File.Exists).Select(Source).FirstOrDefault());

    private static Plan Sound(LoadedPlan loaded) =>
        loaded.IsSound ? loaded.Plan! : throw new InvalidOperationException(string.Join('\n', loaded.Findings));

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "global.json")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("global.json"));
}
