using CsCheck;

namespace Dingdian.Geo.Tests;

public class DatumTests
{
    public static TheoryData<string> Codes => ["wgs84", "cgcs2000", "gcj02", "bd09", "cgcs2000-projected", "epsg:4509", "epsg:4528", "epsg:4549"];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_ReadBack_IsTheSameDatum(string code) => Assert.Equal(code, DatumWords.Find(code)!.Code);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Place_IntoADatumAndBack_MissesByLessThanAMillimetre(string code)
    {
        var datum = DatumWords.Find(code)!;
        Gen.Select(Gen.Double[119.5, 121], Gen.Double[18, 50]).Sample((lon, lat) =>
        {
            var place = new Coordinate(lon, lat);
            var (x, y) = datum.FromCgcs2000(place);
            Assert.InRange(Geodesic.Metres(datum.ToCgcs2000(x, y)!.Value, place), 0, 0.001);
        });
    }

    [Theory]
    [InlineData("epsg:4549", 40_555_723.9796)] // the prefix says the same zone once more
    [InlineData("epsg:4528", 555_723.9796)] // the prefix was left out
    [InlineData("cgcs2000-projected", 40_555_723.9796)]
    public void ToCgcs2000_PrefixGivenOrNot_IsTheSamePlace(string code, double easting) =>
        Assert.InRange(Geodesic.Metres(DatumWords.Find(code)!.ToCgcs2000(easting, 3_464_261.8404)!.Value, new(120.5853, 31.2989)), 0, 0.001);

    [Theory]
    [InlineData("epsg:4549", 39_555_723.98)] // zone 39 in a file of zone 40
    [InlineData("cgcs2000-projected", 555_723.98)] // nobody says which zone
    [InlineData("epsg:4549", 3_464_261.84)]
    public void ToCgcs2000_ZoneUnclear_IsNone(string code, double easting) => Assert.Null(DatumWords.Find(code)!.ToCgcs2000(easting, 3_464_261));

    [Fact]
    public void ToCgcs2000_OfBaidu_GoesThroughBothShifts() =>
        Assert.InRange(Geodesic.Metres(Datum.Bd09.ToCgcs2000(116.404, 39.915)!.Value, new(116.3913836, 39.9072547)), 0, 1);

    [Theory]
    [InlineData("WGS-84", "wgs84")]
    [InlineData("ＷＧＳ８４", "wgs84")]
    [InlineData("GPS", "wgs84")]
    [InlineData("EPSG:4326", "wgs84")]
    [InlineData("urn:ogc:def:crs:OGC:1.3:CRS84", "wgs84")]
    [InlineData("CGCS2000", "cgcs2000")]
    [InlineData("天地图", "cgcs2000")]
    [InlineData("2000国家大地坐标系", "cgcs2000")]
    [InlineData("urn:ogc:def:crs:EPSG::4490", "cgcs2000")]
    [InlineData("GCJ-02", "gcj02")]
    [InlineData("高德", "gcj02")]
    [InlineData("腾讯地图", "gcj02")]
    [InlineData("火星坐标系", "gcj02")]
    [InlineData("BD-09", "bd09")]
    [InlineData("百度", "bd09")]
    [InlineData("EPSG:4549", "epsg:4549")]
    [InlineData("4528", "epsg:4528")]
    [InlineData("CGCS2000 / 3-degree Gauss-Kruger CM 120E", "epsg:4549")]
    [InlineData("CGCS2000 / 3-degree Gauss-Kruger zone 40", "epsg:4528")]
    [InlineData("CGCS2000_3_Degree_GK_CM_120E", "epsg:4549")]
    [InlineData("CGCS2000_3_Degree_GK_Zone_40", "epsg:4528")]
    [InlineData("CGCS2000 / Gauss-Kruger CM 117E", "epsg:4509")]
    [InlineData("CGCS2000 / Gauss-Kruger CM 120E", "epsg:4549")] // no meridian of a 6-degree zone
    [InlineData("CGCS2000 / 6-degree Gauss-Kruger CM 117E", "epsg:4509")]
    [InlineData("CGCS2000_GK_Zone_20", "epsg:4498")]
    [InlineData("国家2000 三度带 中央经线120度", "epsg:4549")]
    [InlineData("CGCS2000 高斯投影 3度带 第40带", "epsg:4528")]
    [InlineData("三度带", "cgcs2000-projected")]
    [InlineData("CGCS2000投影", "cgcs2000-projected")]
    public void Words_AsPeopleWriteThem_AreUnderstood(string words, string code) => Assert.Equal(code, DatumWords.Find(words)?.Code);

    [Theory]
    [InlineData("北京54")]
    [InlineData("Beijing_1954_3_Degree_GK_CM_120E")]
    [InlineData("Xi'an 1980 / 3-degree Gauss-Kruger zone 40")]
    [InlineData("西安80 三度带 中央经线120")]
    [InlineData("٤٥٤٩")]
    [InlineData("EPSG:3857")]
    [InlineData("EPSG:4555")]
    [InlineData("bd09mc")]
    [InlineData("CM 121E gauss")]
    [InlineData("6度带 第40带 高斯")] // zone 40 is a 3-degree zone
    [InlineData("map")]
    [InlineData("")]
    public void Words_OfNoDatumHere_AreNotGuessed(string words) => Assert.Null(DatumWords.Find(words));
}
