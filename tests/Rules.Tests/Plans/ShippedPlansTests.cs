using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Tests.Plans;

/// <summary>Every shipped plan is sound, its cases pass, its text proves it, and its cases notice changes.</summary>
public class ShippedPlansTests
{
    /// <summary>The official texts by plan, among the test data.</summary>
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["cn-suzhou-2025"] = "000_487676b549eb7dc1.txt",
        ["cn-shenyang-2025"] = "001_d4b2ebf7fc332827.txt",
        ["cn-shaoxing-2026"] = "002_b32169c9318d390a.txt",
        ["cn-jinan-2026"] = "003_3cf5ed5fec8161c3.txt",
        ["cn-fuzhou-2025"] = "004_4c1280a4b6c7830e.txt",
    };

    public static TheoryData<string> All() => [.. Home.PlanFolders().Select(f => Path.GetFileName(f)!)];

    public static TheoryData<string> Cities() => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void Plan_Checked_HasNoFinding(string id) => Assert.Empty(Home.Load(id).Findings);

    [Theory]
    [MemberData(nameof(All))]
    public void Readings_EachOfThem_SaysWhatItMeans(string id)
    {
        var plan = Home.Load(id).Plan!;
        Assert.All(plan.All("readings"), r => Assert.Equal([r.Text("default")!, .. r.List("alternative")], r.Node["words"]!.Entries.Select(e => e.Key)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Cases_Run_AllPass(string id)
    {
        var plan = Home.Load(id).Plan!;
        var results = new CaseRunner(plan).Run(CasesOf(id, plan));

        Assert.NotEmpty(results);
        Assert.All(results, r => Assert.True(r.Passed, $"{r.Case.Name}: {string.Join("; ", r.Checks.Where(c => !c.Holds))}"));
    }

    [Theory]
    [MemberData(nameof(Cities))]
    public void Text_HeldAgainstThePlan_ProvesItBothWays(string id)
    {
        var findings = new List<Finding>();
        findings.AddRange(PlanProof.Check(Home.Load(id).Plan!, Text(id), MapOf(id, findings)));

        Assert.Empty(findings);
    }

    [Theory]
    [MemberData(nameof(Cities))]
    public void Mutation_OfEachChange_IsNoticedNearlyAlways(string id)
    {
        var plan = Home.Load(id).Plan!;
        var source = Home.Source(Home.Plan(id));
        var report = new Mutation(Home.Loader, YamlReader.Read(source.Text, source.File, [])!, source.File, CasesOf(id, plan)).Run(cancel: TestContext.Current.CancellationToken);

        Assert.True(report.Noticed >= report.Total * 0.98m, $"{report.Noticed} of {report.Total}:\n{string.Join('\n', report.Survivors)}");
    }

    [Theory]
    [InlineData("cn-suzhou-2025", "5000", "5001", "text-no-number")]
    [InlineData("cn-suzhou-2025", "附件 二(二)", "附件 九(九)", "text-no-clause")]
    [InlineData("cn-jinan-2026", "{ 2026-01-01: 800 }", "{ 2026-01-01: 900 }", "text-no-number")]
    [InlineData("cn-shaoxing-2026", "due: 01-31", "due: 03-31", "text-no-number")]
    public void Text_PlanSaysOtherwise_IsALocatedFinding(string id, string right, string wrong, string code)
    {
        var source = Home.Source(Home.Plan(id));
        var changed = Home.Loader.Load(source with { Text = source.Text.Replace(right, wrong, StringComparison.Ordinal) }).Plan!;
        var findings = new List<Finding>();
        findings.AddRange(PlanProof.Check(changed, Text(id), MapOf(id, findings)));

        Assert.Contains(findings, f => f.Code == code && f.Place.Line > 0);
    }

    private static CaseFile CasesOf(string id, Plan plan)
    {
        var findings = new List<Finding>();
        var file = CaseReader.Read(File.ReadAllText(Path.Combine(Home.Plan(id), "cases.yaml")), $"{id}/cases.yaml", plan, findings);
        Assert.Empty(findings);
        return file!;
    }

    private static TextMap MapOf(string id, List<Finding> findings) =>
        TextMapReader.Read(File.ReadAllText(Path.Combine(Home.Plan(id), "text.yaml")), $"{id}/text.yaml", findings)!;

    private static TextOutline Text(string id)
    {
        var data = Environment.GetEnvironmentVariable("DINGDIAN_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(data), "DINGDIAN_TEST_DATA is not set: the official texts are not at hand.");
        return TextOutline.Read(File.ReadAllText(Path.Combine(data!, "seeds", Texts[id])), id);
    }
}
