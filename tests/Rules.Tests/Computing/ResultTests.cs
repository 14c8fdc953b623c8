using Dingdian.Rules.Computing;
using Xunit;
using static Dingdian.Rules.Tests.TinyWorld;

namespace Dingdian.Rules.Tests.Computing;

public class ResultTests
{
    private static readonly string Beds = Measures(Series("beds", "bed", "by_area: { a: 1, b: 2 }"));

    [Theory]
    [InlineData("none", "2.45")]
    [InlineData("down", "2")]
    [InlineData("up", "3")]
    [InlineData("half-up, places: 1", "2.5")]
    public void Quantity_Rounding_IsAsDeclared(string round, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Run(Formula("2.45 bed", $", round: {round}"), "").FindQuantity("x", "city")!.Value);

    [Fact]
    public void Quantity_UsedByAnother_IsUsedAsPublished() =>
        Assert.Equal(6m, Run("quantities: { y: { rule: R1, formula: 2 * x }, x: { rule: R1, formula: 2.6 bed, round: half-up } }\n", "").FindQuantity("y", "city")!.Value);

    [Fact]
    public void Quantity_Apportioned_IsItsWholeInTheCity()
    {
        const string plan = "quantities: { t: { rule: R1, formula: 10 institution }, x: { rule: R1, per: district, apportion: t, by: beds }, y: { rule: R1, formula: x@city } }\n";
        var result = Run(plan, Measures(Series("beds", "bed", "by_area: { a: 1, b: 1, c: 1 }")));
        Assert.Equal([4m, 3m, 3m], Areas(result, "x"));
        Assert.Equal(10m, result.FindQuantity("y", "city")!.Value);
    }

    [Fact]
    public void Quantity_Yields_GivesABareNumberItsUnit() =>
        Assert.Equal("institution", Run("quantities: { x: { rule: R1, formula: 5 km^2 / (2 m^2), yields: institution } }\n", "").FindQuantity("x", "city")!.Unit.Text);

    [Fact]
    public void Quantity_PerInstitution_OnlyWhereItSpeaks()
    {
        const string plan = """
            classes: { rank: { of: institution, values: { big: 大, small: 小 } } }
            quantities: { x: { rule: R1, per: institution, where: rank == big, formula: visits }, y: { rule: R1, formula: sum(x) } }

            """;
        var result = Run(plan, "institutions: { h1: { area: a, rank: big }, h2: { area: b, rank: small } }\n" + Measures(Series("visits", "visit", "by_institution: { h1: 10, h2: 20 }")));
        Assert.Equal(["h1"], result.Quantities.Where(q => q.Id == "x").Select(q => q.Area));
        Assert.Equal(10m, result.FindQuantity("y", "city")!.Value);
    }

    [Fact]
    public void Obligation_Areas_OweWhatIsMissing()
    {
        var result = Run("obligations: { o: { rule: R1, for_each: district, of: beds, at_least: 2 bed } }\n", Beds);
        Assert.Equal([1m, 0m, null], result.Obligations.Select(o => o.Owed));
    }

    [Fact]
    public void Flag_Areas_AreRaisedClearOrUnknown()
    {
        var result = Run("flags: { f: { rule: R1, per: district, when: beds > 1 bed } }\n", Beds);
        Assert.Equal([false, true, null], result.Flags.Select(f => f.Raised));
    }

    [Fact]
    public void Wait_ThroughOtherResults_NamesTheFactsAndWhoNeedsThem()
    {
        var result = Run("quantities: { x: { rule: R1, per: district, formula: beds }, y: { rule: R1, formula: sum(x) } }\n", Beds);
        var wait = Assert.Single(result.Waits);
        Assert.Equal("beds@c", wait.ToString());
        Assert.Equal(["x@c", "y"], wait.Results);
        Assert.Equal(["R1"], wait.Rules);
        Assert.Equal(2, result.Findings.Count(f => f.Code == "waiting"));
    }

    [Fact]
    public void Division_ByZero_IsUnknownAndSaid()
    {
        var result = Run(Formula("beds@city / residents@city"), Measures(Series("beds", "bed", "city: 3"), Series("residents", "resident", "city: 0")));
        Assert.Null(result.FindQuantity("x", "city")!.Value);
        Assert.Equal(["undefined"], Codes(result));
    }

    [Fact]
    public void Division_ByZeroInTheBranchNotTaken_IsNotSaid() =>
        Assert.Empty(Run(Formula("if(residents@city == 0 resident, 0 bed/resident, beds@city / residents@city)"), Measures(Series("beds", "bed", "city: 3"), Series("residents", "resident", "city: 0"))).Findings);

    [Fact]
    public void Result_BeyondExactNumbers_IsUnknownAndSaid()
    {
        var result = Run(Formula("beds@city ^ 6") + "flags: { f: { rule: R1, when: beds@city ^ 4 > 0 bed^4 } }\n", Measures(Series("beds", "bed", "city: 999999999999")));
        Assert.Null(result.FindQuantity("x", "city")!.Value);
        Assert.Null(result.Flags.Single().Raised);
        Assert.Equal(["result-too-large", "result-too-large"], Codes(result));
    }
}
