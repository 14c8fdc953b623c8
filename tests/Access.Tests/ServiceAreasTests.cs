using CsCheck;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

public class ServiceAreasTests
{
    private static readonly StreetWalk Grid = Towns.Grid(21, 21).Metres();
    private static readonly Places Crossings = Grid.Place([.. Towns.Crossings(21, 21)]);
    private static readonly decimal[] Tens = [.. Enumerable.Repeat(10m, 441)];

    [Fact]
    public void Area_InAGrid_IsCountedByHand()
    {
        var area = Of(Towns.Crossing(10, 10), 400);
        Assert.Equal(410, area.People);
        // Blocks whose nearer end is on ring r and farther on r + 1: 4, 12, 20 and 28 of them.
        Assert.Equal(6400, area.StreetMetres, 1e-3);
    }

    [Fact]
    public void Area_ThatEndsWithinABlock_CountsTheParts()
    {
        var area = Of(Towns.Crossing(10, 10), 150);
        Assert.Equal(50, area.People);
        Assert.Equal(4 * 100 + 12 * 50, area.StreetMetres, 1e-3);
    }

    [Fact]
    public void Area_FromTheMiddleOfABlock_GoesBothWays()
    {
        var walk = Towns.Of([Towns.At(0, 0), Towns.At(1000, 0)], (0, 1, 1000)).Metres();
        var area = Assert.Single(ServiceAreas.Of(walk, walk.Place([Towns.At(400, 20)]), walk.Place([Towns.At(100, 0)]), [7], 320));
        Assert.Equal((100, 700), (area.Stretches[0].From, area.Stretches[0].To), (a, b) => Math.Abs(a.Item1 - b.Item1) < 0.1 && Math.Abs(a.Item2 - b.Item2) < 0.1);
        Assert.Equal(0, Of(walk, 399.9, 20, 100, 0, 319).People);
        Assert.Equal(7, Of(walk, 399.9, 20, 100, 0, 320).People);
    }

    [Fact]
    public void Area_AroundABlockFromBothEnds_LeavesTheMiddle()
    {
        // A ring of four streets, 100 m each: with 150 m from a corner the far corner stays 50 m away on both sides.
        var walk = Towns.Of([Towns.Crossing(0, 0), Towns.Crossing(1, 0), Towns.Crossing(1, 1), Towns.Crossing(0, 1)], (0, 1, 100), (1, 2, 100), (2, 3, 100), (3, 0, 100)).Metres();
        var area = Assert.Single(ServiceAreas.Of(walk, walk.Place([Towns.Crossing(0, 0)]), walk.Place([]), [], 150));
        Assert.Equal(300, area.StreetMetres, 1e-3);
        area = Assert.Single(ServiceAreas.Of(walk, walk.Place([Towns.Crossing(0, 0)]), walk.Place([]), [], 200));
        Assert.Equal(400, area.StreetMetres, 1e-3);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void Area_OfNoMetres_ContainsThePlace(double away)
    {
        var place = Towns.At(1000, 1000 + away);
        var places = Grid.Place([place]);
        Assert.True(Grid.Outline(places, 0, 0, "1", "").Covers(place));
        Assert.Equal([0], ServiceAreas.Of(Grid, places, places, [3], 0)[0].Reached.Select(r => r.Item));
    }

    [Fact]
    public void Outline_OfAnArea_HoldsWhatIsReachedAndNotWhatIsFar()
    {
        var places = Grid.Place([Towns.Crossing(10, 10)]);
        var outline = Grid.Outline(places, 0, 400, "1", "circle");
        var reached = Of(Towns.Crossing(10, 10), 400).Reached;
        Assert.All(reached, r => Assert.True(outline.Covers(Crossings[r.Item])));
        Assert.False(outline.Covers(Towns.Crossing(13, 13)));
        // 6,400 m of street, 60 m wide, less crossings, plus ends.
        Assert.InRange(outline.SquareKilometres, 0.28, 0.40);
    }

    [Fact]
    public void GeoJson_OfAreas_CanBeReadAgain()
    {
        var findings = new List<Finding>();
        var places = Grid.Place([Towns.Crossing(10, 10), new(double.NaN, 0), Towns.Crossing(3, 3)]);
        var json = ServiceAreas.GeoJson(Grid, places, 300, i => ($"H{i}", $"house {i}"));
        var read = new BoundaryReader("areas", BoundaryWriter.CodeProperty, BoundaryWriter.NameProperty, findings).Read(json, null)!;
        Assert.Equal(["H0", "H2"], read.All.Select(b => b.Code));
        Assert.Empty(findings);
    }

    [Fact]
    public void Areas_InParallel_AreThoseOfOneByOne()
    {
        var places = Grid.Place([.. Towns.Crossings(21, 21).Take(60)]);
        var together = ServiceAreas.Of(Grid, places, Crossings, Tens, 500);
        for (var i = 0; i < places.Count; i++)
        {
            var alone = new List<Reached>();
            Grid.Reach(places, i, Crossings, 500, alone);
            Assert.Equal(alone, together[i].Reached);
        }
    }

    [Fact]
    public void Area_WithAWiderLimit_NeverHasFewer() =>
        Gen.Select(Gen.Double[0, 2000], Gen.Double[0, 2000], Gen.Double[0, 800], Gen.Double[0, 800]).Sample((x, y, one, other) =>
        {
            var (near, far) = (Of(Towns.At(x, y), Math.Min(one, other)), Of(Towns.At(x, y), Math.Max(one, other)));
            return near.People <= far.People && near.StreetMetres <= far.StreetMetres + 1e-6;
        }, iter: 200);

    [Fact]
    public void Area_WithoutStreets_IsACircleByTheDetour()
    {
        var walk = new StraightWalk(WalkProfile.Default, WalkUnit.Metres);
        var centre = Towns.At(0, 0);
        var places = walk.Place([centre]);
        var residents = walk.Place([Towns.At(299, 0), Towns.At(301, 0)]);
        var area = ServiceAreas.Of(walk, places, residents, [1, 2], 399)[0];
        Assert.Equal((1m, "straight line × 1.33"), (area.People, area.Basis.En));
        Assert.Equal(Math.PI * 0.09, walk.Outline(places, 0, 399, "1", "").SquareKilometres, 0.003);
        Assert.Equal("walk along streets", Of(centre, 1).Basis.En);
    }

    [Fact]
    public void Straight_InMinutes_IsTheMetresByTheSpeed()
    {
        var walk = new StraightWalk(WalkProfile.Default with { Detour = 1 }, WalkUnit.Minutes);
        var nearest = walk.Nearest(walk.Place([Towns.At(0, 0)]), walk.Place([Towns.At(1000, 0), new(double.NaN, 0)]));
        Assert.Equal(15, nearest[0].Cost, 1e-3);
        Assert.Equal(Reached.None, nearest[1]);
    }

    private static ServiceArea Of(Coordinate at, double limit) => ServiceAreas.Of(Grid, Grid.Place([at]), Crossings, Tens, limit)[0];

    private static ServiceArea Of(StreetWalk walk, double x, double y, double atX, double atY, double limit) =>
        ServiceAreas.Of(walk, walk.Place([Towns.At(x, y)]), walk.Place([Towns.At(atX, atY)]), [7], limit)[0];
}
