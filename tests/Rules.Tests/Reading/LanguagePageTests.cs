using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Tests.Reading;

/// <summary>The snippets of <c>plan-language.md</c>, put together, are one plan with facts, cases and a map of its text.</summary>
public partial class LanguagePageTests
{
    private const string Page = "plan-language.md";

    private static readonly string PageText = File.ReadAllText(Path.Combine(Home.Folder, "docs", Page));

    private static readonly IReadOnlyList<MapNode> Snippets = [.. Fenced().Matches(PageText).Select(m => Parse(m.Groups[1].Value))];

    [Fact]
    public void PlanSnippets_PutTogether_LoadWithoutFinding() => Assert.Empty(Load().Findings);

    [Fact]
    public void PlanSnippets_ShowEverySectionOfThePlan() =>
        Assert.Empty(PlanShape.Plan.Fields.Where(f => f.Shape is TableShape).Select(f => f.Name).Except(Together(Snippets).All.Select(e => e.Key)));

    [Fact]
    public void ExpressionsOfThePage_AreUnderstoodByThePlan()
    {
        var lines = Written().Match(PageText).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var known = Parse("conditions:\n" + string.Concat(lines.Select((line, i) => $"  written_{i}: {{ rule: A1, requires: \"known({line.Trim('"')})\" }}\n")));

        Assert.NotEmpty(lines);
        Assert.Empty(Home.Loader.Load(Together([.. Snippets, known]), Page, []).Findings);
    }

    [Fact]
    public void FactsSnippet_ReadAndComputed_GivesEveryQuota()
    {
        var findings = new List<Finding>();
        var plan = Load().Plan!;
        var facts = FactsReader.Read(Text("facts"), Page, plan, findings)!;

        Assert.Empty(findings);
        var result = Computation.Run(plan, facts, 2026);
        Assert.DoesNotContain(result.Findings, f => f.Severity == Severity.Error);
        Assert.All(result.Quotas, q => Assert.NotNull(q.Value));
    }

    [Fact]
    public void CasesSnippet_Run_AllHold()
    {
        var findings = new List<Finding>();
        var plan = Load().Plan!;
        var results = new CaseRunner(plan).Run(CaseReader.Read(Text("cases"), Page, plan, findings)!);

        Assert.Empty(findings);
        Assert.All(results, r => Assert.True(r.Passed, $"{r.Case.Name}: {string.Join("; ", r.Checks.Where(c => !c.Holds))}"));
    }

    [Fact]
    public void TextMapSnippet_Read_HasNoFinding()
    {
        var findings = new List<Finding>();

        Assert.NotNull(TextMapReader.Read(Text("document"), Page, findings));
        Assert.Empty(findings);
    }

    private static LoadedPlan Load() => Home.Loader.Load(Together(Snippets), Page, []);

    /// <summary>All snippets that are sections of a plan; members of one section may stand in several.</summary>
    private static MapNode Together(IEnumerable<MapNode> snippets) => new(new Place(Page),
        [.. snippets.Where(s => s.Find("facts") is null && s.Find("cases") is null && s.Find("document") is null).SelectMany(s => s.All)
            .GroupBy(e => e.Key).Select(g => g.Count() == 1 ? g.First() : g.First() with { Value = new MapNode(g.First().Value.Place, [.. g.SelectMany(e => e.Value.Entries)]) })]);

    private static string Text(string key) => Fenced().Matches(PageText).Select(m => m.Groups[1].Value).Single(t => Parse(t).Find(key) is not null);

    private static MapNode Parse(string yaml)
    {
        var findings = new List<Finding>();
        var node = YamlReader.Read(yaml, Page, findings);
        Assert.Empty(findings);
        return Assert.IsType<MapNode>(node);
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex("## Expressions\n\n```\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Written();
}
