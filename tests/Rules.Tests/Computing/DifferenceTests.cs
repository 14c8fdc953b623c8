using Dingdian.Rules.Computing;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class DifferenceTests
{
    private const string Sections = """
        parameters: { per_bed: { rule: R1, unit: resident/bed, values: { 2025-01-01: 10 } } }
        readings: { base: { rule: R1, default: beds, alternative: residents } }
        quantities:
          need: { rule: R1, per: district, formula: "if(base == beds, beds, residents / per_bed)", unit: bed }
          staff_need: { rule: R1, formula: staff@city }
        quotas:
          q:
            rule: R1
            per: district
            amount: need
            gates: [{ id: full, rule: R1, stage: area, when: beds > 15 bed, effect: none }]
        flags: { many: { rule: R1, per: district, when: beds > 15 bed } }
        obligations: { floor: { rule: R1, for_each: district, of: beds, at_least: 12 bed } }

        """;

    private static readonly string Facts = Measures(Series("beds", "bed", "by_area: { a: 10, b: 10, c: 10 }"), Series("residents", "resident", "by_area: { a: 50, b: 100, c: 100 }"));

    private static IReadOnlyList<Change> After(params string[] changes) => Difference.Between(Run(Sections, Facts), Run(Sections, Facts, changes: changes));

    private static string Show(Change c) => $"{c.Kind} {c.Id}@{c.Area}: {c.From ?? "?"} -> {c.To ?? "?"} because {string.Join("; ", c.Because)}";

    [Fact]
    public void NothingChanged_NoChange() => Assert.Empty(After());

    [Theory]
    [InlineData("fact.beds@a=10")]
    [InlineData("reading.base=beds")]
    [InlineData("parameter.per_bed=10")]
    public void SetToWhatItWas_NoChange(string change) => Assert.Empty(After(change));

    [Fact]
    public void Fact_InOneArea_ChangesWhatReadsItThere() => Assert.Equal(
    [
        "quantity need@a: 10 -> 20 because fact.beds@a = 20",
        "quantity floor@a: 2 -> 0 because fact.beds@a = 20",
        "raw q@city: 30 -> 40 because fact.beds@a = 20",
        "quota q@city: 30 -> 20 because fact.beds@a = 20",
        "raw q@a: 10 -> 20 because fact.beds@a = 20",
        "gate q/tiny/full@a: not-fired -> fired because fact.beds@a = 20",
        "quota q@a: 10 -> 0 because fact.beds@a = 20",
        "flag many@a: false -> true because fact.beds@a = 20",
        "obligation floor@a: 2 -> 0 because fact.beds@a = 20",
    ], After("fact.beds@a=20").Select(Show));

    [Fact]
    public void Fact_MadeUnknown_ShowsAsUnknown() =>
        Assert.Contains("quota q@city: 30 -> ? because fact.beds@b = unknown", After("fact.beds@b=unknown").Select(Show));

    [Fact]
    public void Several_EachChangeNamesOnlyWhatItReads()
    {
        var shown = After("reading.base=residents", "fact.staff@city=7").Select(Show).ToList();
        Assert.Contains("quantity need@a: 10 -> 5 because reading.base = residents", shown);
        Assert.DoesNotContain(shown, s => s.StartsWith("quantity need@b", StringComparison.Ordinal));
        Assert.Contains("quantity staff_need@city: ? -> 7 because fact.staff@city = 7", shown);
    }
}
