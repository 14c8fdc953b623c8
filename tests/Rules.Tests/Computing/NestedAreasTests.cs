using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Xunit;

namespace Dingdian.Rules.Tests.Computing;

/// <summary>Two sets of areas: districts lie in the blocks that hold all their divisions.</summary>
public class NestedAreasTests
{
    private const string Blocks = """
        areas:
          block:
            north: { name: North, divisions: [100001, 100002, 100003] }
            south: { name: South, divisions: [100004] }

        """;

    private static Computation Of(string sections, string facts)
    {
        var text = TinyWorld.Head.Replace("areas:\n", Blocks, StringComparison.Ordinal).Replace("bed_use:   { unit: ratio, finest: district }", "closed:    { unit: boolean, finest: block }\n  poor:      { unit: boolean, finest: division }", StringComparison.Ordinal);
        var loaded = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", text + sections));
        Assert.DoesNotContain(loaded.Findings, f => f.Severity == Severity.Error);
        return new Computation(loaded.Plan!, FactsReader.Read("facts: tinytown\n" + facts, "facts.yaml", loaded.Plan!, [])!, 2025);
    }

    private const string Plan = """
        quotas:
          q:
            rule: R1
            per: district
            amount: 10 bed
            gates: [{ id: shut, rule: R1, stage: area, when: "closed@block and beds >= 0 bed", effect: none, strength: in-principle }]

        """;

    private static readonly string Facts = TinyWorld.Measures(
        TinyWorld.Series("closed", "boolean", "by_area: { north: true, south: false }"), TinyWorld.Series("beds", "bed", "by_area: { a: 1, b: 2, c: 3 }"));

    [Fact]
    public void Gate_ReadingAnotherSet_SeesTheEnclosingArea()
    {
        var result = Of(Plan, Facts).Run();
        Assert.Equal([0m, 0m, 10m], "abc".Select(a => result.FindQuota("q", $"{a}")!.Value));
    }

    [Fact]
    public void Explain_ReadingAnotherSet_ShowsTheEnclosingArea()
    {
        var computation = Of(Plan, Facts);
        var fact = Explainer.Explain(computation, Assert.Single(Named.Find(computation.Plan, "q")), "b").All().First(s => s.Text == "closed@block");
        Assert.Equal(("north", true), (fact.Area, fact.Value.Truth));
    }

    [Theory]
    [InlineData("by_division: { 100001: true, 100002: true, 100003: true, 100004: false }", "north unknown; south False")]
    [InlineData("by_area: { north: true, south: false }", "north True; south False")]
    [InlineData("city: true", "city True")]
    [InlineData("city: false", "city False")]
    public void Flag_OfTheWhole_KnownOnlyOfAreas_SpeaksOfEach(string given, string expected)
    {
        var flags = Of("flags: { f: { rule: R1, when: poor } }\n", TinyWorld.Measures(TinyWorld.Series("poor", "boolean", given))).Run().Flags;
        Assert.Equal(expected, string.Join("; ", flags.Select(f => $"{f.Area} {f.Raised?.ToString() ?? "unknown"}")));
    }

    [Fact]
    public void Flag_OfKeysKnownOnlyOfAreas_SpeaksOfEach()
    {
        var result = TinyWorld.Run("flags: { f: { rule: R1, when: any(deficit) } }\n", TinyWorld.Measures(TinyWorld.Series("deficit", "boolean", "by_area: { a: { employee: true }, b: { employee: false, resident: false } }")));
        Assert.Equal([("a", true), ("b", false), ("c", null)], result.Flags.Select(f => (f.Area, f.Raised)));
    }

    [Fact]
    public void Explain_AFactGivenOnlyMoreCoarsely_SaysSo()
    {
        var computation = Of("quantities: { x: { rule: R1, per: district, formula: beds } }\n", TinyWorld.Measures(TinyWorld.Series("beds", "bed", "city: 9")));
        var fact = Explainer.Explain(computation, Assert.Single(Named.Find(computation.Plan, "x")), "b").All().First(s => s.Text == "beds");
        Assert.Equal(("not in the facts at this level", null), (fact.Detail.En, fact.Source));
    }
}
