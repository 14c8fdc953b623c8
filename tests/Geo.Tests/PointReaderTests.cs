using Dingdian.Model;

namespace Dingdian.Geo.Tests;

public class PointReaderTests
{
    private static readonly Place Row = new("list.csv", 7, 3);

    private readonly List<Finding> findings = [];

    [Fact]
    public void Read_APlace_KeepsDatumAndNumbersAsGiven()
    {
        var point = new PointReader(Datum.Gcj02, findings).Read(114.294982, 30.581131, Row)!;
        Assert.Equal((Datum.Gcj02, 114.294982, 30.581131), (point.Datum, point.X, point.Y));
        Assert.InRange(Geodesic.Metres(point.At, new(114.289551367, 30.5835618872)), 0, 3);
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("wgs84", double.NaN, 30, "coordinates-not-numbers")]
    [InlineData("wgs84", 120, double.PositiveInfinity, "coordinates-not-numbers")]
    [InlineData("wgs84", 31.3, 120.6, "coordinates-swapped")]
    [InlineData("gcj02", 31.3, 120.6, "coordinates-swapped")]
    [InlineData("epsg:4549", 3_464_261, 555_723, "coordinates-swapped")]
    [InlineData("epsg:4528", 3_464_261, 40_555_723, "coordinates-swapped")]
    [InlineData("epsg:4549", 39_555_723, 3_464_261, "coordinates-zone")]
    [InlineData("cgcs2000-projected", 555_723, 3_464_261, "coordinates-zone")]
    [InlineData("epsg:4549", 120.6, 31.3, "coordinates-zone")]
    [InlineData("wgs84", 12_060, 3_130, "coordinates-off-earth")]
    [InlineData("epsg:4549", 555_723, 99_464_261, "coordinates-off-earth")]
    public void Read_NoPlace_IsRefusedWithAFinding(string datum, double x, double y, string code)
    {
        Assert.Null(new PointReader(DatumWords.Find(datum)!, findings).Read(x, y, Row));
        Assert.Equal([(code, Row)], findings.Select(f => (f.Code, f.Place)));
    }

    [Theory]
    [InlineData("wgs84", 0, 0)]
    [InlineData("bd09", 139.69, 35.69)]
    public void Read_OutsideChina_IsAWarningAndAPoint(string datum, double x, double y)
    {
        Assert.NotNull(new PointReader(DatumWords.Find(datum)!, findings).Read(x, y, Row));
        Assert.Equal(["coordinates-outside-china"], findings.Select(f => f.Code));
    }
}
