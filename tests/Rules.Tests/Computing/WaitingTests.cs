using Dingdian.Model;
using Dingdian.Rules.Computing;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class WaitingTests
{
    private const string Capped = """
        quotas:
          q:
            rule: R1
            per: district
            amount: 10 bed
            gates:
              - { id: use, rule: R1, stage: factor, when: bed_use < 78 %, effect: 50 %, strength: in-principle }
              - { id: cap, rule: R1, stage: area, when: 2 > 1, effect: { at_most: beds } }

        """;

    private static readonly string Use = Measures(Series("bed_use", "ratio", "by_area: { a: 0.9, b: 0.9, c: 0.9 }"));

    private static string Waits(Result result) => string.Join("; ", result.Waits.Select(w => $"{w} for {string.Join(' ', w.Results)}"));

    [Fact]
    public void Fact_UnderTwoNamesOfOneFigure_WaitsOnce()
    {
        const string plan = "quantities: { x: { rule: R1, formula: beds@city }, y: { rule: R1, formula: beds@city@last_year }, z: { rule: R1, formula: beds@city@term_start } }\n";
        Assert.Equal("beds for x y z", Waits(Run(plan, "")));
    }

    [Fact]
    public void Fact_UnderTwoNamesOfTwoFigures_WaitsTwice()
    {
        const string plan = "quantities: { x: { rule: R1, formula: shops@city }, y: { rule: R1, formula: shops@city@last_year } }\n";
        Assert.Equal("shops for x; shops@last_year for y", Waits(Run(plan, "")));
    }

    [Fact]
    public void Fact_OfAnotherDateOnly_WaitsUnderItsOwnName()
    {
        const string plan = "quantities: { x: { rule: R1, formula: spending@city }, y: { rule: R1, formula: spending@city@term_start } }\n";
        Assert.Equal("spending@term_start for y", Waits(Run(plan, Measures(Series("spending", "yuan", "city: 5", "year: 2025")), 2026)));
    }

    [Fact]
    public void Value_KeyedByAClass_WaitsForWhatDecidesTheClass()
    {
        const string plan = "classes: { crowd: { of: district, values: [dense, thin], first_match: { dense: beds > 5 bed, thin: else } } }\n"
            + "parameters: { p: { rule: R1, unit: bed, by: crowd, values: { 2025-01-01: { dense: 1, thin: 2 } } } }\nquantities: { x: { rule: R1, per: district, formula: p } }\n";
        Assert.Equal(["beds"], Run(plan, "").Waits.Select(w => w.Name));
    }

    [Fact]
    public void Value_OnItsWay_WaitsForItsBaseline()
    {
        const string plan = "parameters: { p: { rule: R1, unit: bed, path: linear, baseline: beds@city@term_start, values: { 2027-12-31: 130 } } }\nquantities: { x: { rule: R1, formula: p } }\n";
        Assert.Equal(["beds@term_start"], Run(plan, "").Waits.Select(w => w.Name));
    }

    [Fact]
    public void Areas_All_AreSaidTogetherAndKeptAsAList()
    {
        var wait = Assert.Single(Run("quantities: { x: { rule: R1, per: district, formula: beds } }\n", "").Waits);
        Assert.Equal(("beds (all 3 areas)", "beds（全部 3 个区域）"), (wait.Text.In(Language.English), wait.Text.In(Language.Chinese)));
        Assert.Equal(["a", "b", "c"], wait.Areas);
    }

    [Fact]
    public void Institutions_All_AreSaidTogether()
    {
        const string institutions = "institutions: { h1: { area: a }, h2: { area: b } }\n";
        Assert.Equal("visits (all 2 institutions)", Assert.Single(Run("quantities: { x: { rule: R1, per: institution, formula: visits } }\n", institutions).Waits).ToString());
    }

    [Fact]
    public void Gate_NotKnown_NamesWhatItWaitsFor()
    {
        var gates = Run(Capped, "").FindQuota("q", "a")!.Gates;
        Assert.Equal(["bed_use"], gates.Single(g => g.Gate.Id == "use").Because);
        Assert.Empty(gates.Single(g => g.Gate.Id == "cap").Because);
    }

    [Fact]
    public void Cap_OfAGateThatActs_IsWaitedFor() =>
        Assert.Equal("beds (all 3 areas) for q q@a q@b q@c", Waits(Run(Capped, Use)));

    [Fact]
    public void Gate_LiftedWhileNotKnown_IsNotWaitedFor()
    {
        var result = Run(Capped, Measures(Series("beds", "bed", "by_area: { a: 4, b: 4 }")) + "overrides: [{ gate: q/use, reason: need, authority: mayor, document: No 7 }]\n");
        Assert.Equal([4m, 4m, null], Areas(result, "q"));
        Assert.Equal("beds@c for q q@c", Waits(result));
    }

    [Theory]
    [InlineData("", null, "annual_quotas.q.2025 for q q@a q@b q@c; annual_quotas.q.2026 for q q@a q@b q@c")]
    [InlineData("annual_quotas: { q: { 2025: 20 } }\n", null, "annual_quotas.q.2026 for q q@a q@b q@c")]
    [InlineData("annual_quotas: { q: { 2025: 20, 2026: 25 } }\n", 15, "")]
    public void AnnualQuotas_UnderATermLimit_AreWaitedForByYear(string published, int? expected, string waits)
    {
        const string plan = "quotas: { q: { rule: R1, per: district, city: 30 bed, term_limit: 60 bed, apportion_by: beds } }\n";
        var result = Run(plan, published + Measures(Series("beds", "bed", "by_area: { a: 1, b: 1, c: 1 }", "as_of: 2026-12-31")), 2027);
        Assert.Equal((decimal?)expected, result.FindQuota("q", "city")!.Value);
        Assert.Equal(waits, Waits(result));
    }
}
