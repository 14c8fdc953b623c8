using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Tests.Expressions;

/// <summary>What expressions mean: precedence, units, three values, exactness. Each is the formula of a quantity in a plan of three areas.</summary>
public class MeaningTests
{
    private const string Facts = """
        facts: tiny
        measures:
          people: { unit: resident, as_of: 2024-12-31, quality: assumed, source: t, by_area: { a: 6000, b: 3000, c: 1000 } }
          beds: { unit: bed, as_of: 2024-12-31, quality: assumed, source: t, by_area: { a: { high: 3, low: 4 }, b: { high: 1, low: 1 }, c: { high: 0, low: 1 } } }
          use: { unit: ratio, as_of: 2024-12-31, quality: assumed, source: t, by_area: { a: 0.77, b: 0.78 } }
          broke: { unit: boolean, as_of: 2024-12-31, quality: assumed, source: t, city: { work: true } }
        """;

    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("2 ^ 3 * 2", 16)]
    [InlineData("-2 ^ 2", -4)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("100 / 10 / 5", 2)]
    [InlineData("if(not 1 > 2 and 3 >= 3 or false, 1, 0)", 1)]
    [InlineData("min(3, 2, 5) + max(3, 2, 5)", 7)]
    [InlineData("floor(1 / 3 * 3)", 1)]
    [InlineData("200 * 1.15", 230)]
    [InlineData("round(2.5) + round(-2.5)", 0)]
    [InlineData("round(1.005, 2)", 1.01)]
    [InlineData("ceiling(2.0001)", 3)]
    [InlineData("if(1 / 3 * 3 == 1, 1, 0)", 1)]
    [InlineData("50 % + 25 %", 75, "%")]
    [InlineData("2 km / 500 m", 4)]
    [InlineData("3 year / 6 month", 6)]
    [InlineData("1 万 resident / 5000 resident", 2)]
    [InlineData("people@city / (2500 resident/institution)", 4, "institution")]
    [InlineData("people@city * 7.6 bed/1000 resident", 76, "bed")]
    [InlineData("sum(people) / 1 resident", 10000)]
    [InlineData("beds / 1 bed", 10)]
    [InlineData("beds[high] / 1 bed", 4)]
    [InlineData("count(people > 1000 resident)", 2)]
    [InlineData("mean(people) * 3 / 1 resident", 10000)]
    [InlineData("if(style == plain, 1, 0)", 1)]
    [InlineData("if(style in [fancy, plain], 1, 0)", 1)]
    [InlineData("if(known(use@city), 1, 0)", 0)]
    public void Formula_OfKnownParts_HasThisValue(string formula, double expected, string unit = "ratio") =>
        Assert.Equal((decimal)expected, Value(formula, unit));

    [Theory]
    [InlineData("false and known_not", 0)]
    [InlineData("known_not and false", 0)]
    [InlineData("true or known_not", 1)]
    [InlineData("true and known_not", null)]
    [InlineData("false or known_not", null)]
    [InlineData("not known_not", null)]
    [InlineData("any(broke)", 1)]
    [InlineData("all(broke)", null)]
    [InlineData("any(use < 78 %)", 1)]
    public void Condition_WithAnUnknown_IsDecidedOnlyByWhatDecides(string condition, int? expected) =>
        Assert.Equal(expected, Value($"if({condition.Replace("known_not", "broke[home]", StringComparison.Ordinal)}, 1, 0)"));

    [Fact]
    public void Zero_TimesUnknown_IsZero() => Assert.Equal(0m, Value("0 * use@city"));

    [Fact]
    public void Sum_OverAnUnknown_IsUnknown() => Assert.Null(Value("sum(use)"));

    [Theory]
    [InlineData("people@city + 1 bed", "unit-mismatch", "people", "resident", "bed")]
    [InlineData("people@city > 5 institution", "unit-mismatch", "people", "resident", "institution")]
    [InlineData("peple@city", "unknown-name", "peple", "people")]
    [InlineData("people - use@city-1", "unknown-qualifier", "city-1")]
    [InlineData("style == plane", "unknown-word", "plane", "plain")]
    [InlineData("beds[hihg]", "unknown-key", "hihg", "high")]
    [InlineData("broke", "key-needed", "work")]
    [InlineData("maximum(1, 2)", "unknown-function", "maximum")]
    [InlineData("if(1 > 0, 1)", "argument-count", "if")]
    [InlineData("2 ^ 0.5", "exponent-not-whole")]
    [InlineData("1 + * 2", "expression-syntax")]
    [InlineData("share(people)", "nothing-finer")]
    public void Formula_WithAMistake_IsALocatedFindingThatNamesIt(string formula, string code, params string[] words)
    {
        var finding = Assert.Single(Load(formula, "ratio").Findings, f => f.Code == code);
        Assert.True(finding.Place.Line > 0);
        Assert.All(words, w => Assert.Contains(w, finding.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Share_OfAnArea_IsItsPartOfTheTotal()
    {
        var rows = Run("share(people)", "ratio", "per: area, ").Quantities;
        Assert.Equal([0.6m, 0.3m, 0.1m], rows.Select(r => r.Value!.Value));
    }

    [Fact]
    public void Units_OfAProductAndAQuotient_AreWrittenCanonically()
    {
        Assert.True(UnitTable.BuiltIn.TryParse("yuan/(bed day)", out var unit, out _));
        Assert.Equal("yuan/(bed day)", unit.ToBase().Text);
        Assert.False(UnitTable.BuiltIn.TryParse("bed/1000 furlong", out _, out var unknown));
        Assert.Equal("furlong", unknown);
    }

    private static decimal? Value(string formula, string unit = "ratio") => Run(formula, unit).Quantities.Single().Value;

    private static Result Run(string formula, string unit, string per = "")
    {
        var loaded = Load(formula, unit, per);
        Assert.Empty(loaded.Findings);
        var findings = new List<Finding>();
        var facts = FactsReader.Read(Facts, "facts.yaml", loaded.Plan!, findings)!;
        Assert.Empty(findings);
        return Computation.Run(loaded.Plan!, facts, 2025);
    }

    private static LoadedPlan Load(string formula, string unit, string per = "") => new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", $$"""
        language: 1
        plan: tiny
        revision: r
        level: city
        city: tiny
        title: tiny
        issuer: nobody
        status: invented
        horizon: 2025-01-01..2027-12-31
        rules: { T1: { zh: 一, en: one, clauses: [一] } }
        areas:
          area: { a: { name: 甲, divisions: [1] }, b: { name: 乙, divisions: [2] }, c: { name: 丙, divisions: [3] } }
        measures:
          people: { unit: resident, finest: area, additive: true }
          beds: { unit: bed, finest: area, additive: true, keys: { level: [high, low] } }
          use: { unit: ratio, finest: area }
          broke: { unit: boolean, finest: city, keys: { scheme: [work, home] } }
        readings:
          style: { rule: T1, default: plain, alternative: fancy }
        quantities:
          x: { rule: T1, {{per}}unit: "{{unit}}", formula: "{{formula}}" }
        """));
}
