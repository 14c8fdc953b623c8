using Dingdian.Rules.Computing;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class GateTests
{
    private static readonly string Beds = Measures(Series("beds", "bed", "by_area: { a: 10, b: 20, c: 30 }"));

    private static string Quota(params string[] gates) => "quotas:\n  q:\n    rule: R1\n    per: district\n    amount: beds\n    gates:\n" + string.Concat(gates.Select(g => $"      - {{ rule: R1, {g} }}\n"));

    private static string Gate(string id, string stage, string when, string effect, string more = "") => $"id: {id}, stage: {stage}, when: \"{when}\", effect: {effect}{more}";

    [Theory]
    [InlineData("none", 0)]
    [InlineData("0 %", 0)]
    [InlineData("25 %", 5)]
    [InlineData("62.4 %", 12)]
    [InlineData("62.5 %", 13)]
    [InlineData("{ at_most: 7 bed }", 7)]
    [InlineData("{ at_most: 7.9 bed }", 7)]
    [InlineData("{ at_most: 99 bed }", 20)]
    [InlineData("by-merit", 20)]
    public void Effect_OfAFiredGate_CutsTheAmount(string effect, int expected)
    {
        var result = Run(Quota(Gate("g", "area", "beds == 20 bed", effect)), Beds);
        Assert.Equal([10m, expected, 30m], Areas(result, "q"));
        Assert.Equal(Math.Max(0, 20 - expected), result.FindQuota("q", "b")!.Unallocated);
    }

    [Fact]
    public void Order_DeclaredOtherwise_FollowsTheStages()
    {
        string[] stages = ["site", "factor", "area", "exempt", "city", "fund", "bar"];
        var result = Run(Quota([.. stages.Select(s => Gate(s, s, "beds > 15 bed", "50 %"))]), Beds);
        Assert.Equal(stages.Reverse(), result.FindQuota("q", "a")!.Gates.Select(g => g.Gate.Id));
    }

    [Fact]
    public void Factors_Several_MultiplyBeforeTheCap() =>
        Assert.Equal([3m, 5m, 6m], Areas(Run(Quota(Gate("cap", "area", "beds > 1 bed", "{ at_most: 6 bed }"), Gate("f", "factor", "beds > 2 bed", "50 %"), Gate("g", "factor", "beds > 3 bed", "50 %")), Beds), "q"));

    [Fact]
    public void Unknown_Gate_LeavesTheValueOpenAndNamesWhatItWaitsFor()
    {
        var result = Run(Quota(Gate("use", "factor", "bed_use < 78 %", "50 %")), Beds + Series("  bed_use", "ratio", "by_area: { a: 0.7, b: 0.9 }") + "\n");
        Assert.Equal([5m, 20m, null], Areas(result, "q"));
        Assert.Equal("bed_use@c", Assert.Single(result.Waits).ToString());
        Assert.Equal("unknown", result.FindQuota("q", "c")!.Gates.Single().State);
    }

    [Fact]
    public void Zero_FiredBesideAnUnknownGate_Dominates()
    {
        var result = Run(Quota(Gate("use", "factor", "bed_use < 78 %", "50 %"), Gate("full", "city", "beds@city >= 60 bed", "none")), Beds);
        Assert.Equal([0m, 0m, 0m], Areas(result, "q"));
    }

    [Fact]
    public void Zero_RawAmount_NeedsNoGate() =>
        Assert.Equal(0m, Run(Quota(Gate("use", "factor", "bed_use < 78 %", "50 %")), Measures(Series("beds", "bed", "by_area: { a: 0 }"))).FindQuota("q", "a")!.Value);

    [Theory]
    [InlineData("q/full", true)]
    [InlineData("tiny/full", true)]
    public void Override_InPrinciple_LiftsTheGateAndStaysOnTheRow(string name, bool lifted)
    {
        var result = Run(Quota(Gate("full", "area", "beds > 1 bed", "none", ", strength: in-principle")), Beds + Override(name, ", area: b"));
        Assert.Equal([0m, lifted ? 20m : 0m, 0m], Areas(result, "q"));
        Assert.Equal(("overridden", "No 7"), (result.FindQuota("q", "b")!.Gates.Single().State, result.FindQuota("q", "b")!.Gates.Single().Override!.Document));
    }

    [Fact]
    public void Override_Mandatory_LiftsNothing()
    {
        var result = Run(Quota(Gate("full", "area", "beds > 1 bed", "none")), Beds + Override("q/full"));
        Assert.Equal([0m, 0m, 0m], Areas(result, "q"));
        Assert.Contains("override-mandatory", Codes(result));
    }

    [Fact]
    public void Override_OfAnUnknownGate_IsSaid() =>
        Assert.Contains("override-unknown", Codes(Run(Quota(Gate("full", "area", "beds > 1 bed", "none")), Beds + Override("q/fool"))));

    [Fact]
    public void Replaced_Gate_IsShownButDoesNotAct()
    {
        var plan = "gates: { stop: { rule: R1, stage: fund, when: beds > 1 bed, effect: none } }\n"
            + Quota(Gate("soft", "factor", "beds > 1 bed", "50 %", ", replaces: [{ name: tiny/stop, for: quotas.q }]"))
            + "  r: { rule: R1, per: district, amount: beds }\n";
        var result = Run(plan, Beds);
        Assert.Equal([5m, 10m, 15m], Areas(result, "q"));
        Assert.Equal([0m, 0m, 0m], Areas(result, "r"));
        Assert.Equal("replaced", result.FindQuota("q", "a")!.Gates[0].State);
    }

    [Fact]
    public void CommonGate_ForNamedQuotas_ActsOnlyThere()
    {
        var plan = "gates: { stop: { rule: R1, stage: fund, when: beds > 15 bed, effect: none, for: [q] } }\nquotas:\n  q: { rule: R1, per: district, amount: beds }\n  r: { rule: R1, per: district, amount: beds }\n";
        var result = Run(plan, Beds);
        Assert.Equal([10m, 0m, 0m], Areas(result, "q"));
        Assert.Equal([10m, 20m, 30m], Areas(result, "r"));
    }

    [Theory]
    [InlineData("by-merit")]
    [InlineData("by-approval")]
    public void Mode_OfAFiredGate_IsShown(string effect)
    {
        var result = Run(Quota(Gate("g", "area", "beds == 20 bed", effect)), Beds);
        Assert.Equal(["open", effect, "open"], "abc".Select(a => result.FindQuota("q", a.ToString())!.Mode));
    }

    [Fact]
    public void Unallocated_WhatGatesCutOff_IsNotHandedOn()
    {
        var result = Run(Quota(Gate("g", "area", "beds == 20 bed", "none")), Beds);
        var city = result.FindQuota("q", "city")!;
        Assert.Equal((60m, 40m, 20m), (city.Raw, city.Value, city.Unallocated));
    }

    private static string Override(string gate, string more = "") => $"overrides: [{{ gate: {gate}, reason: need, authority: mayor, document: No 7{more} }}]\n";
}
