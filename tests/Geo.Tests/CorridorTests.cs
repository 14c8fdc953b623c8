using CsCheck;

namespace Dingdian.Geo.Tests;

public class CorridorTests
{
    private static readonly Coordinate Centre = new(120, 30);

    [Fact]
    public void Corridor_OfAPoint_IsADisc()
    {
        var disc = Corridor.Around("1", "disc", Centre, [[Centre]], 1000);
        Assert.Equal(Math.PI, disc.SquareKilometres, 0.03); // a circle of 32 sides
        Assert.True(disc.Covers(Centre));
        Assert.Equal(1000, disc.MetresToBorder(Centre), 6.0);
    }

    [Fact]
    public void Corridor_OfTwoLinesThatCross_IsOneOutline()
    {
        var plane = new Plane(Centre);
        var cross = Corridor.Around("1", "", Centre, [[plane.At(-500, 0), plane.At(500, 0)], [plane.At(0, -500), plane.At(0, 500)]], 50);
        // Two strips of 1000 by 100 m less their square, and four half discs at the ends.
        Assert.Equal((2 * 100_000 - 10_000 + 2 * Math.PI * 2500) / 1e6, cross.SquareKilometres, 0.001);
        Assert.False(cross.Covers(plane.At(200, 200)));
    }

    [Fact]
    public void Plane_ThereAndBack_IsTheSamePlace() =>
        Gen.Select(Gen.Double[-50_000, 50_000], Gen.Double[-50_000, 50_000], Gen.Double[-180, 180], Gen.Double[-80, 80]).Sample((x, y, lon, lat) =>
        {
            var plane = new Plane(new(lon, lat));
            var (backX, backY) = plane.Of(plane.At(x, y));
            return Math.Abs(backX - x) < 1e-6 && Math.Abs(backY - y) < 1e-6;
        });

    [Fact]
    public void Plane_AFewHundredMetresOff_AgreesWithTheGeodesic() =>
        Gen.Select(Gen.Double[-1000, 1000], Gen.Double[-1000, 1000]).Sample((x, y) =>
            Math.Abs(Geodesic.Metres(Centre, new Plane(Centre).At(x, y)) - Math.Sqrt(x * x + y * y)) < 0.2);
}
