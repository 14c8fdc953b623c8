using Dingdian.Model;

namespace Dingdian.Geo.Tests;

public class BoundariesTests
{
    private static readonly Place Row = new("list.csv", 7, 3);

    /// <summary>Two counties of a tenth of a degree side by side, and an enclave in the corner of the western.</summary>
    private static readonly Boundaries Counties = Outlines.Read(
        Outlines.Square("320101", "西县", 120, 30, 0.1), Outlines.Square("320102", "东县", 120.1, 30, 0.1), Outlines.Square("320103", "飞地", 120, 30, 0.01));

    [Theory]
    [InlineData(120.05, 30.05, "320101")]
    [InlineData(120.15, 30.05, "320102")]
    [InlineData(120.005, 30.005, "320103")] // the smaller of two that hold it
    [InlineData(120.1, 30.05, "320101")] // on the common border
    [InlineData(120.25, 30.05, null)]
    public void Find_APlace_IsTheDivisionThatHoldsIt(double lon, double lat, string? code) => Assert.Equal(code, Counties.Find(new Coordinate(lon, lat))?.Code);

    [Fact]
    public void MetresToBorder_InTheMiddle_AreTheGeodesicToTheNearestSide()
    {
        var west = Counties.Find("320101")!;
        Assert.Equal(Geodesic.Metres(new(120.05, 30.05), new(120.1, 30.05)), west.MetresToBorder(new(120.05, 30.05)), 0.05);
        Assert.Equal(Geodesic.Metres(new(120.05, 30.09), new(120.05, 30.1)), west.MetresToBorder(new(120.05, 30.09)), 0.01);
        Assert.Equal(Geodesic.Metres(new(120.5, 30.5), new(120.1, 30.1)), west.MetresToBorder(new(120.5, 30.5)), 0.01);
        Assert.Equal(0, west.MetresOutside(new(120.05, 30.05)));
        Assert.Equal(0, west.MetresToBorder(new(120.1, 30.05)), 0.001);
    }

    [Fact]
    public void MetresToBorder_OfAllDivisions_IsTheNearestOfAny() =>
        Assert.Equal(Geodesic.Metres(new(120.17, 30.05), new(120.2, 30.05)), Counties.MetresToBorder(new(120.17, 30.05)), 0.05);

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(53)]
    public void SquareKilometres_OfADegree_AreTheSumOfSmallRectangles(double south)
    {
        var figure = Ellipsoid.Cgcs2000;
        var step = double.DegreesToRadians(1) / 1_000;
        var sum = Enumerable.Range(0, 1_000).Select(i => double.DegreesToRadians(south) + (i + 0.5) * step)
            .Sum(lat => figure.MeridianRadius(lat) * step * figure.NormalRadius(lat) * Math.Cos(lat) * double.DegreesToRadians(1)) / 1e6;
        Assert.Equal(sum, Outlines.Read(Outlines.Square("1", "", 120, south, 1)).All[0].SquareKilometres, 0.001);
    }

    [Fact]
    public void SquareKilometres_OfAnEighthOfTheEarth_AreThePublishedSurface()
    {
        var eighth = Outlines.Polygon("1", "", [(0, 0), (90, 0), .. Enumerable.Range(1, 90).Select(lat => (90.0, (double)lat)), .. Enumerable.Range(0, 90).Select(i => (0.0, 90.0 - i))]);
        Assert.Equal(510_065_621.724 / 8, Outlines.Read(eighth).All[0].SquareKilometres, 0.01);
    }

    [Theory]
    [InlineData("320101", 120.05, 30.05)] // inside
    [InlineData("320101", 120.1009, 30.05)] // 87 m outside, coarser than outlines are drawn
    [InlineData("999999", 120.25, 30.05)] // a division without outline
    public void Check_APlaceInItsDivision_SaysNothing(string code, double lon, double lat)
    {
        var findings = new List<Finding>();
        Counties.Check(new(lon, lat), code, Row, findings);
        Assert.Empty(findings);
    }

    [Fact]
    public void Check_APlaceInAnotherDivision_SaysHowFarAndWhere()
    {
        var findings = new List<Finding>();
        Counties.Check(new(120.15, 30.05), "320101", Row, findings);
        Assert.Equal("list.csv:7:3: warning point-outside-division: the place lies 4822 m outside its division 西县 320101, in 东县 320102. "
            + "Correct the coordinates or the division's code.", Assert.Single(findings).ToString());
    }

    [Fact]
    public void SquareKilometres_OfWuzhong_AreThoseOfItsPolygonWithTheLake() =>
        Assert.Equal(2_235, TestData.Counties("suzhou").Find("320506")!.SquareKilometres, 10.0);

    [Theory]
    [InlineData("suzhou", 9)]
    [InlineData("fuzhou", 13)]
    [InlineData("jinan", 12)]
    [InlineData("shaoxing", 6)]
    [InlineData("shenyang", 13)]
    [InlineData("hangzhou", 13)]
    public void Counties_OfEveryCity_AreReadWithoutFindings(string city, int count) => Assert.Equal(count, TestData.Counties(city).All.Count);

    /// <summary>
    /// Both files are drawn coarsely, so their borders agree to 20 m only where both kept a corner. But moved by as little as 20 m any way,
    /// the vendor's converted outlines fit worse; unconverted they are 300 m off.
    /// </summary>
    [Fact]
    public void VendorOutlines_OfSuzhou_FitBestWhereTheConversionPutsThem()
    {
        var json = TestData.Read("boundaries", "suzhou_counties_gcj02.geojson");
        var counties = TestData.Counties("suzhou").All.Where(c => c.Code is not "320506" and not "320508").ToList(); // drawn to other extents
        var right = Vendor(Datum.Gcj02);
        var fits = (from east in Steps from north in Steps select (east, north, Misfit: Misfit(right, east, north))).MinBy(f => f.Misfit);
        Assert.Equal((0, 0), (fits.east, fits.north));
        Assert.True(Misfit(right, 0, 0) < 110);
        Assert.True(Misfit(Vendor(Datum.Wgs84), 0, 0) > 200);

        Boundaries Vendor(Datum datum) => new BoundaryReader("vendor", "adcode", "name", []).Read(json, datum)!;
        // Corners left out by one of the two count as much as 300 m at most.
        double Misfit(Boundaries vendor, int east, int north) => counties.SelectMany(own => own.Shape.Coordinates.Select(c =>
            Math.Min(300, vendor.Find(own.Code)!.MetresToBorder(new(c.X + east / 95_000.0, c.Y + north / 111_000.0))))).Average();
    }

    private static readonly int[] Steps = [-40, -20, 0, 20, 40];
}
