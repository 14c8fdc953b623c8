using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class ParameterTests
{
    private static string Parameter(string definition) => $"parameters: {{ p: {{ rule: R1, unit: bed, {definition} }} }}\nquantities: {{ x: {{ rule: R1, formula: \"p\" }} }}\n";

    private static decimal? At(int year, string definition, string facts = "") => Run(Parameter(definition), facts, year).FindQuantity("x", "city")!.Value;

    [Theory]
    [InlineData(2025, 1)]
    [InlineData(2026, 3)]
    [InlineData(2027, 3)]
    public void Step_Year_HoldsUntilTheNextDate(int year, int expected) => Assert.Equal(expected, At(year, "values: { 2025-01-01: 1, 2026-01-01: 3 }"));

    [Fact]
    public void Step_BeginsLater_HasNoValueBefore()
    {
        var result = Run(Parameter("values: { 2026-01-01: 3 }"), "");
        Assert.Null(result.FindQuantity("x", "city")!.Value);
        Assert.Contains("value-outside-dates", Codes(result));
    }

    [Fact]
    public void Step_BeginsLaterButTolerant_TakesTheNearest()
    {
        var result = Run(Parameter("values: { 2026-01-01: 3 }"), "", tolerant: true);
        Assert.Equal(3m, result.FindQuantity("x", "city")!.Value);
        Assert.Contains("value-tolerated", Codes(result));
    }

    [Theory]
    [InlineData(2025, 1)]
    [InlineData(2026, null)]
    public void Ends_AfterIt_NoValue(int year, int? expected) => Assert.Equal(expected, (int?)At(year, "values: { 2025-01-01: 1 }, ends: 2025-12-31"));

    [Theory]
    [InlineData(2025, 1)]
    [InlineData(2026, 2)]
    [InlineData(2027, null)]
    public void Range_Keys_HoldOnlyInside(int year, int? expected) =>
        Assert.Equal(expected, (int?)At(year, "values: { 2025-01-01..2025-12-31: 1, 2026-01-01..2026-12-31: 2 }"));

    [Theory]
    [InlineData(2025, 110)]
    [InlineData(2026, 120)]
    [InlineData(2027, 130)]
    public void Linear_FromTheMeasuredBaseline_GlidesToTheTarget(int year, int expected) =>
        Assert.Equal(expected, At(year, "path: linear, baseline: beds@city@term_start, values: { 2027-12-31: 130 }", Measures(Series("beds", "bed", "city: 100"))));

    [Fact]
    public void Linear_BaselineUnknown_IsUnknown() =>
        Assert.Null(At(2026, "path: linear, baseline: beds@city@term_start, values: { 2027-12-31: 130 }"));

    [Fact]
    public void PerArea_Values_EachItsOwn()
    {
        var plan = "parameters: { p: { rule: R1, unit: bed, per: district, values: { 2025-01-01: { a: 1, else: 9 } } } }\nquantities: { x: { rule: R1, per: district, formula: \"p\" } }\n";
        Assert.Equal([1m, 9m, 9m], Areas(Run(plan, ""), "x"));
    }

    [Fact]
    public void ByClass_FirstMatch_UnknownStaysUnknown()
    {
        const string plan = """
            classes: { zone: { of: district, values: [full, open], first_match: { full: beds > 10 bed, open: else } } }
            parameters: { p: { rule: R1, unit: ratio, by: zone, values: { 2025-01-01: { full: 0, open: 2 } } } }
            quantities: { x: { rule: R1, per: district, formula: "p" }, y: { rule: R1, formula: "p[open]" } }

            """;
        var result = Run(plan, Measures(Series("beds", "bed", "by_area: { a: 11, b: 10 }")));
        Assert.Equal([0m, 2m, null], Areas(result, "x"));
        Assert.Equal(2m, result.FindQuantity("y", "city")!.Value);
    }

    [Fact]
    public void Unit_OfTheValue_IsConverted() =>
        Assert.Equal(0.25m, Run("parameters: { p: { rule: R1, unit: ratio, values: { 2025-01-01: 25 % } } }\nquantities: { x: { rule: R1, formula: \"p\" } }\n", "").FindQuantity("x", "city")!.Value);

    [Theory]
    [InlineData(2024)]
    [InlineData(2028)]
    public void Year_OutsideTheHorizon_IsAnErrorUnlessTolerant(int year)
    {
        var plan = Parameter("values: { 2025-01-01: 1 }");
        var strict = Run(plan, "", year);
        Assert.Equal("year-outside-horizon", Assert.Single(strict.Findings).Code);
        Assert.Empty(strict.Quantities);
        var tolerant = Run(plan, "", year, tolerant: true);
        Assert.Equal(1m, tolerant.FindQuantity("x", "city")!.Value);
        Assert.Contains("year-tolerated", Codes(tolerant));
    }
}
