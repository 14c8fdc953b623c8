using CsCheck;
using Dingdian.Geo;

namespace Dingdian.Access.Tests;

public class GapsTests
{
    private static readonly StraightWalk Straight = new(WalkProfile.Default with { Detour = 1 }, WalkUnit.Metres);

    // A pharmacy at 0; homes along a street at 500 m (covered), a quarter around 3 km, a hamlet at 6 km.
    private static readonly Coordinate[] Homes = [.. new[] { 500.0, 2800, 3000, 3200, 6000 }.Select(x => Towns.At(x, 0))];
    private static readonly decimal[] People = [900, 2000, 2000, 1500, 5000];

    [Fact]
    public void Gaps_AreTheUncoveredThatHangTogether()
    {
        var gaps = Of(Homes, People).All;
        Assert.Equal([[1, 2, 3], [4]], gaps.Select(g => g.Places));
        Assert.Equal([5500, 5000], gaps.Select(g => g.People));
        Assert.Equal([(2, 5500), (4, 5000)], gaps.Select(g => (g.Centre, g.Gain)));
    }

    [Fact]
    public void Outline_HoldsAllPlacesOfTheGapAndNoneOfAnother() =>
        Gen.Select(Gen.Double[0, 6000], Gen.Double[0, 6000]).Array[1, 60].Sample(homes =>
        {
            Coordinate[] at = [.. homes.Select(h => Towns.At(h.Item1, h.Item2))];
            var gaps = Of(at, [.. at.Select(_ => 1m)]);
            return gaps.All.All(gap => gaps.Outline(gap, "1", "") is var outline && gap.Places.All(p => outline.Covers(at[p])) && gaps.All.All(other => other == gap || !other.Places.Any(p => outline.Covers(at[p]))));
        }, iter: 100);

    [Fact]
    public void Outline_OfPlacesLinkedAtTheLimit_IsOnePiece()
    {
        var gaps = Of([Towns.At(3000, 0), Towns.At(3499.9, 0), Towns.At(3499.9, 499.9)], [1, 1, 1]);
        Assert.IsType<NetTopologySuite.Geometries.Polygon>(gaps.Outline(Assert.Single(gaps.All), "1", "").Shape);
    }

    [Fact]
    public void Fill_MoreThanTheThreshold_IsAdmittedAndExactlyItIsNot()
    {
        var admitted = Of(Homes, People).Fill(5000).ToList();
        Assert.Equal(Homes[2], Assert.Single(admitted).At);
        Assert.Equal(2, Of(Homes, People).Fill(4999).Count());
    }

    [Fact]
    public void Fill_AfterEachAdmission_CountsAnew()
    {
        // A street of homes every 200 m, 1,000 people each: within 800 m of a centre are nine homes.
        Coordinate[] street = [.. Enumerable.Range(0, 20).Select(i => Towns.At(10_000 + i * 200, 0))];
        var admitted = Of(street, [.. street.Select(_ => 1000m)]).Fill(5000).ToList();
        // 20 homes: the westmost of the best centres takes nine of 20, then nine of the eleven left; the two that remain are too few.
        Assert.Equal([20_000, 11_000], admitted.Select(a => a.Gap.People));
        Assert.Equal([9000, 9000], admitted.Select(a => a.Gap.Gain));
    }

    [Fact]
    public void Fill_InAnyOrderOfInput_AdmitsTheSame() =>
        Gen.Select(Gen.Double[0, 6000], Gen.Double[0, 6000], Gen.Int[1, 3000]).Array[1, 40].Sample(homes =>
        {
            var turned = homes.Reverse().ToArray();
            return Fill(homes).SequenceEqual(Fill(turned));
        }, iter: 100);

    [Fact]
    public void Fill_UntilItEnds_LeavesNoGapAboveTheThreshold() =>
        Gen.Select(Gen.Double[0, 6000], Gen.Double[0, 6000], Gen.Int[1, 3000]).Array[1, 40].Sample(homes =>
        {
            Coordinate[] at = [.. homes.Select(h => Towns.At(h.Item1, h.Item2))];
            decimal[] people = [.. homes.Select(h => (decimal)h.Item3)];
            var admitted = Of(at, people).Fill(5000).Select(a => a.At);
            var after = new Gaps(CoverageTests.Of(Straight, [Towns.At(0, 0), .. admitted], at, 800, people), 500);
            return after.All.All(g => g.People <= 5000);
        }, iter: 100);

    [Fact]
    public void Gaps_OfACoverageWithoutAny_AreNone() => Assert.Empty(Of([Towns.At(800, 0)], [9000]).Fill(0));

    private static IEnumerable<Coordinate> Fill((double X, double Y, int People)[] homes) =>
        Of([.. homes.Select(h => Towns.At(h.X, h.Y))], [.. homes.Select(h => (decimal)h.People)]).Fill(3000).Select(a => a.At).ToList();

    private static Gaps Of(Coordinate[] homes, decimal[] people) => new(CoverageTests.Of(Straight, [Towns.At(0, 0)], homes, 800.01, people), 500);
}
