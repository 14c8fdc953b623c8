using CsCheck;

namespace Dingdian.Geo.Tests;

public class ZoneTests
{
    [Theory] // the sixth-order series of Krüger, computed apart; on the meridian at 45 degrees the published meridian arc
    [InlineData(120.5853, 31.2989, 120, 555_723.9796, 3_464_261.8404)]
    [InlineData(119.3, 26.08, 120, 429_964.0593, 2_885_885.7501)]
    [InlineData(123.43, 41.8, 123, 535_737.2040, 4_629_511.9955)]
    [InlineData(120, 45, 120, 500_000, 4_984_944.378)]
    [InlineData(120, 31.3, 117, 785_672.4177, 3_468_123.5697)]
    [InlineData(87.6, 43.8, 87, 548_285.1151, 4_851_775.3027)]
    [InlineData(135, 54, 135, 500_000, 5_985_916.0283)]
    [InlineData(75, 3.5, 75, 500_000, 387_014.7957)]
    public void FromDegrees_KnownPlaces_AgreeToAMillimetre(double lon, double lat, int meridian, double easting, double northing)
    {
        var zone = Zone.OfMeridian(meridian, 3)!.Value;
        var (e, n) = zone.FromDegrees(new(lon, lat));
        Assert.Equal(easting, e, 0.001);
        Assert.Equal(northing, n, 0.001);
    }

    [Fact]
    public void ToDegrees_ThereAndBackInAnyZone_MissesByLessThanAMillimetre() =>
        Gen.Select(Gen.Int[13, 45], Gen.Double[-0.5, 0.5], Gen.Double[3, 54]).Where(t => t.Item1 != 24).Sample((number, across, lat) =>
        {
            var zone = Zone.OfNumber(number)!.Value;
            var place = new Coordinate(zone.Meridian + across * zone.Width, lat);
            var (easting, northing) = zone.FromDegrees(place);
            Assert.InRange(Geodesic.Metres(zone.ToDegrees(Zone.Plain(easting), northing), place), 0, 0.001);
            Assert.Equal(zone, Zone.OfEasting(easting));
        });

    [Theory]
    [InlineData(4491, 6, 13, true, 75)]
    [InlineData(4501, 6, 23, true, 135)]
    [InlineData(4502, 6, 13, false, 75)]
    [InlineData(4512, 6, 23, false, 135)]
    [InlineData(4513, 3, 25, true, 75)]
    [InlineData(4528, 3, 40, true, 120)]
    [InlineData(4533, 3, 45, true, 135)]
    [InlineData(4534, 3, 25, false, 75)]
    [InlineData(4549, 3, 40, false, 120)]
    [InlineData(4554, 3, 45, false, 135)]
    public void OfEpsg_EachRow_IsTheZoneOfTheRegister(int code, int width, int number, bool prefixed, int meridian)
    {
        var zone = Zone.OfEpsg(code)!.Value;
        Assert.Equal((width, number, prefixed, meridian, code), (zone.Width, zone.Number, zone.Prefixed, zone.Meridian, zone.Epsg));
    }

    [Fact]
    public void OfEpsg_EveryCode_ComesBack() => Assert.All(Enumerable.Range(4491, 64), code => Assert.Equal(code, Zone.OfEpsg(code)!.Value.Epsg));

    [Theory]
    [InlineData(512_345)] // no prefix
    [InlineData(24_512_345)] // no zone 24
    [InlineData(46_500_000)]
    [InlineData(-40_500_000)]
    public void OfEasting_WithoutAZoneOfChina_IsNone(double easting) => Assert.Null(Zone.OfEasting(easting));

    [Theory]
    [InlineData(121, 3)]
    [InlineData(120, 6)] // a border of 6-degree zones, not a meridian
    [InlineData(138, 3)]
    public void OfMeridian_ThatIsNone_IsNone(int degrees, int width) => Assert.Null(Zone.OfMeridian(degrees, width));
}
