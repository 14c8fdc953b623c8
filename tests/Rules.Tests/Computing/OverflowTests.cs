using System.Globalization;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

/// <summary>Numbers of 28 digits fit; what adds or multiplies them outside an expression says that it cannot, and names which result.</summary>
public class OverflowTests
{
    /// <summary>About 6 × 10^28 in each district; a decimal ends at 7.9 × 10^28.</summary>
    private const string Huge = "beds * 60000000 * 1000000000";

    private static readonly string Beds = Measures(Series("beds", "bed", "by_area: { a: 1000000000000, b: 1000000000000, c: 1000000000000 }"));

    public static TheoryData<string> Plans => new(
        $"quotas: {{ x: {{ rule: R1, per: district, amount: {Huge} }} }}\n",
        $"quotas: {{ x: {{ rule: R1, per: district, amount: {Huge}, gates: [{{ id: g, rule: R1, stage: factor, when: beds > 1 bed, effect: 99 % }}] }} }}\n",
        $"quotas: {{ x: {{ rule: R1, per: district, amount: {Huge}, pool: {{ rule: R1, amount: 5 bed }} }} }}\n",
        $"quotas: {{ x: {{ rule: R1, per: district, city: 20000000 * beds@city * 1000000000, apportion_by: beds }} }}\n",
        $"quotas: {{ x: {{ rule: R1, per: district, amount: beds, offset: {{ rule: R1, credit: {Huge}, against: 0 bed }} }} }}\n",
        $"quotas: {{ x: {{ rule: R1, per: district, amount: beds, offset: {{ rule: R1, credit: {Huge}, against: 0 bed - {Huge} }} }} }}\n",
        $"quantities: {{ t: {{ rule: R1, formula: 20000000 * beds@city * 1000000000 }}, x: {{ rule: R1, per: district, apportion: t, by: beds }} }}\n",
        $"quantities: {{ y: {{ rule: R1, per: district, formula: {Huge} }}, x: {{ rule: R1, formula: sum(y) }} }}\n",
        $"obligations: {{ x: {{ rule: R1, for_each: district, of: \"0 bed - beds * 79228162514264 * 1000\", at_least: 900000000000000 亿 bed }} }}\n",
        $"parameters: {{ x: {{ rule: R1, unit: bed, path: linear, baseline: 20000000 * beds@city * 1000000000, values: {{ 2029-12-31: 5 bed }} }} }}\nquantities: {{ y: {{ rule: R1, formula: x }} }}\n");

    [Theory]
    [MemberData(nameof(Plans))]
    public void Arithmetic_BeyondExactNumbers_IsUnknownAndSaid(string sections)
    {
        var result = Run(sections, Beds);
        Assert.Contains(result.Findings, f => f.Code == "result-too-large" && f.ToString().Contains("'x'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335", -1)]
    [InlineData("79228162514264337593543950335", "-1", 1)]
    [InlineData("0.0000000000000000001", "-0.0000000000000000001", 0)]
    public void Compare_OnBothSidesOfZero_NeedsNoDifference(string left, string right, int expected) =>
        Assert.Equal(expected, Exact.Compare(decimal.Parse(left, CultureInfo.InvariantCulture), decimal.Parse(right, CultureInfo.InvariantCulture)));

    [Fact]
    public void Quota_WhoseSumIsTooLarge_LeavesTheOthers()
    {
        var result = Run($"quotas:\n  x: {{ rule: R1, per: district, amount: {Huge} }}\n  y: {{ rule: R1, per: district, amount: beds }}\n", Beds);
        Assert.Null(result.FindQuota("x", "city")!.Value);
        Assert.Equal(3_000_000_000_000m, result.FindQuota("y", "city")!.Value);
    }
}
