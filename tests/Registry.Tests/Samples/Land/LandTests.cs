using Dingdian.Registry.Samples.Land;

namespace Dingdian.Registry.Tests.Samples.Land;

public class LandTests
{
    private static readonly Spot[] Square = [new(0, 0), new(1, 0), new(1, 1), new(0, 1)];

    [Fact]
    public void Divide_ASquareOneToThree_CutsItAtAQuarter()
    {
        var cells = PowerDiagram.Divide(Square, [new(0.25, 0.5), new(0.75, 0.5)], [1, 3], rounds: 200);
        Assert.Equal(0.25, cells[0].Max(corner => corner.X), 3);
        Assert.Equal(0.25, cells[1].Min(corner => corner.X), 3);
    }

    [Fact]
    public void Divide_AmongSitesCloseTogether_StillGivesEachItsArea()
    {
        double[] areas = [5, 1, 1, 3];
        var cells = PowerDiagram.Divide(Square, [new(0.5, 0.5), new(0.52, 0.5), new(0.5, 0.52), new(0.1, 0.9)], areas, rounds: 2000);
        Assert.All(cells.Zip(areas), pair => Assert.Equal(pair.Second / 10, Convex.Area(pair.First), 3));
    }

    [Fact]
    public void Hull_OfSpots_LeavesOutThoseInside() =>
        Assert.Equal(Square.OrderBy(spot => spot.X).ThenBy(spot => spot.Y), Convex.Hull([.. Square, new(0.5, 0.5), new(0.5, 0)]).OrderBy(spot => spot.X).ThenBy(spot => spot.Y));

    [Fact]
    public void Inside_ASpotOutside_ComesBackOnItsWay()
    {
        Assert.Equal(new(0.6, 0.5), Convex.Inside(Square, new(0.6, 0.5)));
        var back = Convex.Inside(Square, new(3, 0.5));
        Assert.True(Convex.Contains(Square, back) && back.X > 0.8);
    }

    [Fact]
    public void Degrees_ThereAndBack_AreTheSamePlace()
    {
        var plane = new Plane(120.6, 31.3);
        var (longitude, latitude) = plane.Degrees(plane.Spot(120.75, 31.9));
        Assert.Equal((120.75, 31.9), (longitude, latitude));
    }

    /// <summary>A degree of latitude at 31.5° is 110.87 km, one of longitude 94.99 km on the ellipsoid.</summary>
    [Fact]
    public void Metres_OfAHundredthOfADegree_AreThoseOfTheEllipsoid()
    {
        var plane = new Plane(120.6, 31.3);
        Assert.Equal(1108.7, plane.Metres(plane.Spot(120.6, 31.495), plane.Spot(120.6, 31.505)), 0);
        Assert.Equal(950, plane.Metres(plane.Spot(120.6, 31.5), plane.Spot(120.61, 31.5)), 0);
    }
}
