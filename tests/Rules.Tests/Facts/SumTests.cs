using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Facts;

public class SumTests
{
    private const string PerArea = "quantities: { x: { rule: R1, per: district, formula: \"residents\" }, y: { rule: R1, formula: \"residents@city\" } }\n";

    private static readonly string Divisions = Measures(Series("residents", "resident", "by_division: { 100001: 1, 100002: 2, 100003: 4, 100004: 8 }"));

    [Fact]
    public void Divisions_AskedPerArea_AddUp()
    {
        var result = Run(PerArea, Divisions);
        Assert.Equal([3m, 4m, 8m], Areas(result, "x"));
        Assert.Equal(15m, result.FindQuantity("y", "city")!.Value);
    }

    [Fact]
    public void Divisions_OneMissing_ItsAreaAndTheCityStayUnknown()
    {
        var result = Run(PerArea, Measures(Series("residents", "resident", "by_division: { 100001: 1, 100003: 4, 100004: 8 }")));
        Assert.Equal([null, 4m, 8m], Areas(result, "x"));
        Assert.Null(result.FindQuantity("y", "city")!.Value);
    }

    [Fact]
    public void Divisions_OneMissing_IsSaid()
    {
        var plan = Load(PerArea);
        var findings = new List<Model.Finding>();
        Rules.Facts.FactsReader.Read("facts: tinytown\n" + Measures(Series("residents", "resident", "by_division: { 100001: 1, 100003: 4, 100004: 8 }")), "facts.yaml", plan, findings);
        Assert.Equal("division-missing", Assert.Single(findings).Code);
    }

    [Fact]
    public void Whole_AskedPerArea_StaysUnknown() =>
        Assert.Equal([null, null, null], Areas(Run(PerArea, Measures(Series("residents", "resident", "city: 9"))), "x"));

    [Fact]
    public void Areas_AskedForCity_AddUp() =>
        Assert.Equal(6m, Value("beds@city", Measures(Series("beds", "bed", "by_area: { a: 1, b: 2, c: 3 }"))));

    [Fact]
    public void Areas_OneUnlisted_CityStaysUnknown() =>
        Assert.Null(Value("beds@city", Measures(Series("beds", "bed", "by_area: { a: 1, b: 2 }"))));

    [Fact]
    public void Areas_WrittenUnknown_IsNotZero() =>
        Assert.Null(Value("beds@city", Measures(Series("beds", "bed", "by_area: { a: 1, b: 2, c: unknown }"))));

    [Fact]
    public void Institutions_AskedPerArea_AddUpByTheirArea()
    {
        var facts = "institutions: { h1: { area: a }, h2: { area: a }, h3: { area: c } }\n" + Measures(Series("visits", "visit", "by_institution: { h1: 10, h2: 20, h3: 40 }"));
        var result = Run("quantities: { x: { rule: R1, per: district, formula: \"visits\" }, y: { rule: R1, formula: \"visits@city\" } }\n", facts);
        Assert.Equal(30m, result.FindQuantity("x", "a")!.Value);
        Assert.Equal(40m, result.FindQuantity("x", "c")!.Value);
        Assert.Equal(70m, result.FindQuantity("y", "city")!.Value);
    }

    [Fact]
    public void Keys_NotChosen_AddUp()
    {
        var facts = Measures(Series("staff", "person", "by_area: { a: { doctor: 1, nurse: 2 }, b: { doctor: 3, nurse: 4 }, c: { doctor: 5, nurse: 6 } }"));
        Assert.Equal(21m, Value("staff@city", facts));
        Assert.Equal(9m, Value("staff[doctor]@city", facts));
    }

    [Fact]
    public void Keys_OneMissing_StaysUnknown() =>
        Assert.Null(Value("staff@city", Measures(Series("staff", "person", "by_area: { a: { doctor: 1 }, b: { doctor: 3, nurse: 4 }, c: { doctor: 5, nurse: 6 } }"))));

    [Fact]
    public void Unit_ThatConverts_IsConverted() =>
        Assert.Equal(20_000m, Value("residents@city", Measures(Series("residents", "万 resident", "city: 2"))));
}
