using CsCheck;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

public class CoverageTests
{
    private static readonly StreetWalk Grid = Towns.Grid(21, 21).Metres();
    private static readonly StraightWalk Straight = new(WalkProfile.Default with { Detour = 1 }, WalkUnit.Metres);

    [Fact]
    public void Coverage_OfAGrid_IsCountedByHand()
    {
        var coverage = Of(Grid, [Towns.Crossing(10, 10)], [.. Towns.Crossings(21, 21)], 400);
        Assert.Equal(new CoverageRow("", 41, 400, 0), coverage.Total());
        var halves = coverage.By([.. Enumerable.Range(0, 441).Select(i => i % 21 < 10 ? "west" : "east")]);
        Assert.Equal([new CoverageRow("east", 25, 206, 0), new CoverageRow("west", 16, 194, 0)], halves);
    }

    [Fact]
    public void Place_ExactlyAtTheLimit_IsCovered()
    {
        var (institution, home) = (Towns.At(0, 0), Towns.At(500, 300));
        var metres = Geodesic.Metres(institution, home);
        Assert.True(Of(Straight, [institution], [home], metres).IsCovered(0));
        Assert.False(Of(Straight, [institution], [home], Math.BitDecrement(metres)).IsCovered(0));
    }

    [Fact]
    public void People_ThatCannotBePlaced_AreUnknown()
    {
        var coverage = Of(Grid, [Towns.Crossing(0, 0)], [Towns.Crossing(0, 1), new(double.NaN, 0), Towns.At(90_000, 0)], 400);
        Assert.Equal(new CoverageRow("", 1, 0, 2), coverage.Total());
        Assert.Equal(1, coverage.Total().Share);
    }

    [Fact]
    public void Coverage_WithoutInstitutions_IsNone() =>
        Assert.Equal(new CoverageRow("", 0, 1, 0), Of(Grid, [], [Towns.Crossing(0, 1)], 400).Total());

    [Fact]
    public void Coverage_WithOneMoreInstitution_NeverFalls() =>
        Gen.Select(Gen.Double[0, 2000], Gen.Double[0, 2000]).Select(Towns.At).Array[2, 6].Sample(institutions =>
        {
            Coordinate[] homes = [.. Towns.Crossings(21, 21)];
            return Of(Grid, institutions[..^1], homes, 300).Total().Covered <= Of(Grid, institutions, homes, 300).Total().Covered;
        }, iter: 50);

    [Fact]
    public void Townships_WithoutOne_AreListed() => Assert.Equal(["b", "d"], Coverage.Without(["d", "a", "b", "c", "b"], ["a", "c", "x"]));

    [Fact]
    public void People_BelowZero_AreAFindingAndNone()
    {
        var findings = new List<Finding>();
        Assert.Equal([1, 0, 0], Coverage.Sound([1, -2, 0], new("people.csv"), findings));
        Assert.Equal("people-negative", Assert.Single(findings).Code);
    }

    internal static Coverage Of(Walk walk, Coordinate[] institutions, Coordinate[] homes, double limit, decimal[]? people = null) =>
        new(walk, walk.Place(institutions), walk.Place(homes), people ?? [.. homes.Select(_ => 1m)], [.. homes.Select(_ => limit)]);
}
