using Dingdian.Admission.Merit;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Tests.Walkthrough;

/// <summary>The plans that ship, with their layers and rubrics.</summary>
internal static class ShippedPlans
{
    /// <summary>Of the five cities, in the order of the docs.</summary>
    public static readonly IReadOnlyList<string> Cities = ["cn-suzhou-2025", "cn-shenyang-2025", "cn-shaoxing-2026", "cn-jinan-2026", "cn-fuzhou-2025"];

    public static string Home { get; } = Repository();

    public static Plan Load(string id)
    {
        var loaded = new PlanLoader(Source).Load(Source(id)!);
        Assert.DoesNotContain(loaded.Findings, finding => finding.Severity == Severity.Error);
        return loaded.Plan!;
    }

    public static RubricBook Rubrics(Plan plan, List<Finding> findings) => RubricBook.Read(File.ReadAllText(Path.Combine(Home, "plans", "cn-national", RubricBook.FileName)), RubricBook.FileName, plan, findings, ofLayer: true)!;

    private static PlanSource? Source(string id) => Path.Combine(Home, "plans", id, "plan.yaml") is var path && File.Exists(path) ? new($"{id}/plan.yaml", File.ReadAllText(path)) : null;

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
