using CsCheck;

namespace Dingdian.Geo.Tests;

public class GeodesicTests
{
    private static readonly Gen<Coordinate> Anywhere = Gen.Select(Gen.Double[-180, 180], Gen.Double[-90, 90], (lon, lat) => new Coordinate(lon, lat));

    private static double Minutes(double degrees, double minutes, double seconds) => degrees + minutes / 60 + seconds / 3600;

    [Fact] // Geocentric Datum of Australia, technical manual; GRS 80 has the shape of CGCS2000
    public void Metres_FlindersPeakToBuninyong_AsInTheAustralianManual() =>
        Assert.Equal(54_972.271, Geodesic.Metres(new(Minutes(144, 25, 29.52440), -Minutes(37, 57, 3.72030)), new(Minutes(143, 55, 35.38390), -Minutes(37, 39, 10.15610))), 0.001);

    [Theory] // GeographicLib, its documentation and test set
    [InlineData(40.6, -73.8, 51.6, -0.5, 5_551_759.400)]
    [InlineData(-41.32, 174.81, 40.96, -5.50, 19_959_679.267)]
    [InlineData(35.60777, -139.44815, -11.17491, -69.95921, 8_935_244.5604818305)]
    [InlineData(55.52454, 106.05087, 77.03196, 197.18234, 4_105_086.1713924406)]
    [InlineData(-17.42761, 173.34268, -15.84784, 5.93557, 16_076_603.1631180673)]
    [InlineData(35, 179.9, 35, -179.9, 18_257.63087971887)]
    [InlineData(0, 0, 0.5, 179.5, 19_936_288.578965314)]
    [InlineData(0, 0, 0.5, 179.7, 19_944_127.420750458)]
    [InlineData(0, 0, 0, 179.5, 19_980_861.908890963)]
    [InlineData(0, 0, 0, 180, 20_003_931.458625447)]
    [InlineData(30, 0, -30, 180, 20_003_931.458625447)]
    [InlineData(90, 0, -90, 17, 20_003_931.458625447)]
    [InlineData(0, 0, 0, 1, 111_319.49079327358)]
    public void Metres_OnWgs84_AsPublished(double lat1, double lon1, double lat2, double lon2, double metres) =>
        Assert.Equal(metres, Geodesic.Metres(new(lon1, lat1), new(lon2, lat2), Ellipsoid.Wgs84), 0.001);

    [Fact]
    public void Metres_AlongTheMeridian_AreTheKnownQuadrant() => Assert.Equal(10_001_965.729, Geodesic.Metres(new(120, 0), new(120, 90)), 0.001);

    [Fact]
    public void Metres_OfOnePlace_AreNone() => Anywhere.Sample(a => Geodesic.Metres(a, a) == 0);

    [Fact]
    public void Metres_ThereAndBack_AreTheSameToTheLastBit() =>
        Gen.Select(Anywhere, Anywhere).Sample((a, b) => Geodesic.Metres(a, b).Equals(Geodesic.Metres(b, a)));

    [Fact]
    public void Metres_FromAPlaceToAboutItsOpposite_AreFiniteAndBelowHalfAMeridian() =>
        Gen.Select(Anywhere, Gen.Double[-1, 1], Gen.Double[-1, 1]).Sample((a, east, north) =>
        {
            var opposite = new Coordinate(Math.IEEERemainder(a.Lon + 180 + east, 360), Math.Clamp(-a.Lat + north, -90, 90));
            return Geodesic.Metres(a, opposite) is > 19_700_000 and < 20_003_931.5;
        });

    [Fact]
    public void Screening_OfAnyTwoPlacesOfACity_IsOffByLessThanItSays() =>
        Gen.Select(Anywhere, Gen.Double[-1, 1], Gen.Double[-1, 1]).Sample((a, east, north) =>
        {
            var b = new Coordinate(a.Lon + east, Math.Clamp(a.Lat + north, -90, 90));
            var metres = Geodesic.Metres(a, b);
            return Math.Abs(Chord.ScreeningMetres(a, b) - metres) <= Chord.ScreeningError(metres);
        }, iter: 2_000);

    [Fact]
    public void ScreeningError_AtTenKilometres_IsBelowATenthOfAMillimetre() => Assert.InRange(Chord.ScreeningError(10_000), 0, 1e-4);
}
