using Dingdian.Rules.Computing;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class QuotaTests
{
    private static readonly string Beds = Measures(Series("beds", "bed", "by_area: { a: 1, b: 1, c: 1 }"));

    private static string Quota(string lines) => $"quotas:\n  q:\n    rule: R1\n    per: district\n{string.Concat(lines.Split('\n').Select(l => $"    {l}\n"))}";

    private static decimal? City(Result result) => result.FindQuota("q", "city")!.Value;

    [Fact]
    public void City_Apportioned_AddsUpByLargestRemainder()
    {
        var result = Run(Quota("city: 10 bed\napportion_by: beds"), Beds);
        Assert.Equal([4m, 3m, 3m], Areas(result, "q"));
        Assert.Equal((10m, 10m, 0m), (result.FindQuota("q", "city")!.Raw, City(result), result.FindQuota("q", "city")!.Unallocated));
    }

    [Fact]
    public void City_WeightUnknown_AreasUnknown()
    {
        var result = Run(Quota("city: 10 bed\napportion_by: beds"), Measures(Series("beds", "bed", "by_area: { a: 1, b: 1 }")));
        Assert.Equal([null, null, null], Areas(result, "q"));
        Assert.Equal("beds@c", Assert.Single(result.Waits).ToString());
    }

    [Fact]
    public void City_NothingToSplit_IsZeroEvenWithUnknownWeights() =>
        Assert.Equal([0m, 0m, 0m], Areas(Run(Quota("city: 0 bed\napportion_by: beds"), ""), "q"));

    [Theory]
    [InlineData("half-up", 3)]
    [InlineData("down", 2)]
    [InlineData("up", 3)]
    public void Amount_Rounding_IsAsDeclared(string round, int expected) =>
        Assert.Equal(expected, Run(Quota($"amount: beds * 2.5\nround: {round}"), Beds).FindQuota("q", "a")!.Value);

    [Fact]
    public void Amount_Unlimited_HasNoNumberAndNoWait()
    {
        var result = Run(Quota("unit: bed\namount: unlimited"), "");
        Assert.True(result.FindQuota("q", "a")!.Unlimited);
        Assert.Null(result.FindQuota("q", "a")!.Value);
        Assert.Empty(result.Waits);
    }

    [Theory]
    [InlineData(100, 10, 20, 30)]
    [InlineData(60, 10, 20, 30)]
    [InlineData(30, 5, 10, 15)]
    [InlineData(10, 2, 3, 5)]
    [InlineData(0, 0, 0, 0)]
    public void Pool_ClaimsAboveIt_AreCutInProportion(int pool, int a, int b, int c) =>
        Assert.Equal([a, b, c], Areas(Run(Quota($"amount: beds\npool: {{ rule: R1, amount: {pool} bed }}"), Measures(Series("beds", "bed", "by_area: { a: 10, b: 20, c: 30 }"))), "q").Select(v => (int)v!.Value));

    [Fact]
    public void TermLimit_EarlierYears_AreTakenOff()
    {
        var quota = Quota("city: 10 bed\napportion_by: beds\nterm_limit: 12 bed");
        Assert.Equal(10m, City(Run(quota, Beds)));
        Assert.Equal(5m, City(Run(quota, Beds + "annual_quotas: { q: { 2025: 7 } }\n", 2026)));
        Assert.Equal(0m, City(Run(quota, Beds + "annual_quotas: { q: { 2025: 13 } }\n", 2026)));
    }

    [Fact]
    public void TermLimit_EarlierYearNotGiven_StaysUnknown() =>
        Assert.Null(City(Run(Quota("city: 10 bed\napportion_by: beds\nterm_limit: 12 bed"), Beds, 2026)));

    [Fact]
    public void Deduct_Filings_LeaveNoLessThanZero()
    {
        var quota = Quota("amount: 5 bed\ndeduct: { rule: R1, as: left, measures: [beds] }");
        var result = Run(quota, Measures(Series("beds", "bed", "by_area: { a: 2, b: 9, c: 5 }")));
        Assert.Equal([3m, 0m, 0m], "abc".Select(a => result.FindQuota("q", a.ToString())!.Parts.Single().Value!.Value));
        Assert.Equal(("left", 3m), (result.FindQuota("q", "city")!.Parts.Single().Id, result.FindQuota("q", "city")!.Parts.Single().Value));
    }

    [Fact]
    public void Priorities_Requests_AreMetInOrderUntilNothingIsLeft()
    {
        var quota = Quota("amount: 5 bed\npriorities: { rule: R1, order: [old, mental], requests: asked }");
        var result = Run(quota, Measures(Series("asked", "bed", "by_area: { a: { mental: 4, old: 3 }, b: { mental: 1, old: 9 }, c: { mental: 0, old: 0 } }")));
        Assert.Equal([("old", 3m), ("mental", 2m)], result.FindQuota("q", "a")!.Parts.Select(p => (p.Id, p.Value!.Value)));
        Assert.Equal([5m, 0m], result.FindQuota("q", "b")!.Parts.Select(p => p.Value!.Value));
        Assert.Equal([8m, 2m], result.FindQuota("q", "city")!.Parts.Select(p => p.Value!.Value));
    }

    [Fact]
    public void Offset_Additions_AreFirstSetAgainstReductions()
    {
        var result = Run(Quota("amount: 5 bed\noffset: { rule: R1, credit: beds, against: 2 bed }"), Measures(Series("beds", "bed", "by_area: { a: 1, b: 2, c: 7 }")));
        Assert.Equal([0m, 0m, 5m], "abc".Select(a => result.FindQuota("q", a.ToString())!.Parts.Single().Value!.Value));
    }

    [Fact]
    public void Quota_OfAnother_ReadsItsFinalValue()
    {
        const string plan = """
            quotas:
              q: { rule: R1, per: district, amount: beds, gates: [{ id: full, rule: R1, stage: area, when: beds > 5 bed, effect: none }] }
              r: { rule: R1, per: district, amount: 2 * q }

            """;
        Assert.Equal([2m, 0m, 4m], Areas(Run(plan, Measures(Series("beds", "bed", "by_area: { a: 1, b: 6, c: 2 }"))), "r"));
    }

    [Fact]
    public void ForEach_Class_OneQuotaForEachMember()
    {
        const string plan = """
            classes: { need: { of: case, values: { mental: 精神, old: 老年 } } }
            parameters: { rate: { rule: R1, unit: ratio, by: need, values: { 2025-01-01: { mental: 1, old: 3 } } } }
            quotas: { q: { rule: R1, for_each: need, per: district, amount: rate * beds } }

            """;
        var result = Run(plan, Beds);
        Assert.Equal((1m, 3m), (result.FindQuota("q[mental]", "a")!.Value, result.FindQuota("q[old]", "a")!.Value));
    }
}
