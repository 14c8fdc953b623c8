using System.Globalization;
using CsCheck;

namespace Dingdian.Geo.Tests;

public class Gcj02Tests
{
    private static readonly Gen<Coordinate> InChina = Gen.Select(Gen.Double[73, 135], Gen.Double[3.5, 53.5], (lon, lat) => new Coordinate(lon, lat));

    [Theory] // values printed by the public implementations
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
    [InlineData(116.404, 39.915, 116.41024449916938, 39.91640428150164)]
    public void FromWgs84_PublishedPlaces_AgreeToAMicrometre(double lon, double lat, double gcjLon, double gcjLat) =>
        Assert.InRange(Geodesic.Metres(Gcj02.FromWgs84(new(lon, lat)), new(gcjLon, gcjLat)), 0, 1e-6);

    [Fact]
    public void ToWgs84_OfAnyPlaceInChina_LeadsBackWithinAMicrometre() =>
        InChina.Sample(gcj => Geodesic.Metres(Gcj02.FromWgs84(Gcj02.ToWgs84(gcj)), gcj) < 1e-6);

    [Fact]
    public void FromWgs84_AnyPlaceInChina_IsShiftedByLessThanAKilometreAndAHalf() =>
        InChina.Sample(wgs => Geodesic.Metres(Gcj02.FromWgs84(wgs), wgs) is > 10 and < 1_500);

    [Theory]
    [InlineData(139.69, 35.69)] // Tokyo
    [InlineData(-0.1, 51.5)]
    [InlineData(103.8, 0.5)] // south of the rectangle
    public void Shift_OutsideChina_IsNone(double lon, double lat)
    {
        var place = new Coordinate(lon, lat);
        Assert.Equal(place, Gcj02.FromWgs84(place));
        Assert.Equal(place, Gcj02.ToWgs84(place));
        Assert.Equal(place, Bd09.FromGcj02(place));
        Assert.Equal(place, Bd09.ToGcj02(place));
    }

    [Fact]
    public void ToWgs84_SevenThousandPlacesOfWuhan_AgreesWithTheVendorsOwnColumns()
    {
        var lines = TestData.Read("poi", "wuhan_healthcare.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var header = lines[0].TrimEnd('\r').Split(',').ToList();
        var columns = new[] { "XGCJ", "YGCJ", "XWGS", "YWGS" }.Select(name => header.IndexOf(name)).ToArray();
        var misses = lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells.Length == header.Count)
            .Select(cells => columns.Select(c => double.Parse(cells[c], CultureInfo.InvariantCulture)).ToArray())
            .Select(v => Geodesic.Metres(Gcj02.ToWgs84(new(v[0], v[1])), new(v[2], v[3]))).ToList();
        Assert.True(misses.Count > 7_000);
        Assert.InRange(misses.Average(), 0, 1.5);
    }

    [Theory] // values printed by the public implementations
    [InlineData(116.404, 39.915, 116.41036949371029, 39.92133699351021)]
    public void Bd09_FromAPublishedPlace_AgreesToAMicrometre(double lon, double lat, double bdLon, double bdLat) =>
        Assert.InRange(Geodesic.Metres(Bd09.FromGcj02(new(lon, lat)), new(bdLon, bdLat)), 0, 1e-6);

    [Fact]
    public void Bd09_PublishedWayBack_IsOffByLessThanAMetre() =>
        Assert.InRange(Geodesic.Metres(Bd09.ToGcj02(new(116.404, 39.915)), new(116.39762729119315, 39.90865673957631)), 0, 1);

    [Fact]
    public void Bd09_ToGcj02OfAnyPlaceInChina_LeadsBackWithinAMicrometre() =>
        InChina.Sample(bd => Geodesic.Metres(Bd09.FromGcj02(Bd09.ToGcj02(bd)), bd) < 1e-6);
}
