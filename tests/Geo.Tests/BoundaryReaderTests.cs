using Dingdian.Model;

namespace Dingdian.Geo.Tests;

public class BoundaryReaderTests
{
    private static readonly string West = Outlines.Square("320101", "西县", 120, 30, 0.1);

    private readonly List<Finding> findings = [];

    private Boundaries? Read(string json, Datum? datum = null) => new BoundaryReader("counties.geojson", "code", "name", findings).Read(json, datum);

    private string[] Codes => [.. findings.Select(f => f.Code)];

    [Fact]
    public void Read_ADeclaredDatum_ConvertsEveryCorner()
    {
        var place = new Coordinate(120, 30);
        var (x, y) = Datum.Gcj02.FromCgcs2000(place);
        var corner = Read(Outlines.Collection(Outlines.Square("320101", "西县", x, y, 0.1)), Datum.Gcj02)!.All[0].Shape.Coordinates[0];
        Assert.InRange(Geodesic.Metres(place, new(corner.X, corner.Y)), 0, 1e-6);
        Assert.Empty(findings);
    }

    [Fact]
    public void Read_MetresOfAZone_BecomesDegrees()
    {
        var zone = Zone.OfEpsg(4549)!.Value;
        var (x, y) = zone.FromDegrees(new(120.5, 31));
        var county = Read(Outlines.Collection(Outlines.Square("320101", "", x, y, 10_000)), Datum.InZone(zone))!.All[0];
        Assert.Equal(100, county.SquareKilometres, 0.05);
        Assert.True(county.Covers(new(120.55, 31.04)));
    }

    [Fact]
    public void Read_NoDatum_IsRefusedWithTheWayToSayIt()
    {
        Assert.Null(Read(Outlines.Collection(West)));
        Assert.Equal(["datum-undeclared"], Codes);
    }

    [Fact]
    public void Read_ADatumNamedInTheFile_IsTaken() =>
        Assert.Single(Read("""{"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features":[""" + West + "]}")!.All);

    [Fact]
    public void Written_ReadAgainWithoutAWord_IsUnchanged()
    {
        var written = BoundaryWriter.Write(Read(Outlines.Collection(West), Datum.Cgcs2000)!);
        var again = new BoundaryReader("again", BoundaryWriter.CodeProperty, BoundaryWriter.NameProperty, findings).Read(written, null)!;
        Assert.Equal(written, BoundaryWriter.Write(again));
        Assert.Equal("西县 320101", Assert.Single(again.All).ToString());
        Assert.Empty(findings);
    }

    [Fact]
    public void Read_ACodeThatIsANumber_IsText() =>
        Assert.Equal("320101", Read(Outlines.Collection(West.Replace("\"320101\"", "320101", StringComparison.Ordinal)), Datum.Cgcs2000)!.All[0].Code);

    [Theory]
    [InlineData("""{"type":"Feature","properties":{"adcode":1},"geometry":null}""", "boundary-code-missing")]
    [InlineData("""{"type":"Feature","properties":null,"geometry":null}""", "boundary-code-missing")]
    [InlineData("7", "boundary-code-missing")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":null}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Point","coordinates":[120,30]}}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[]}}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,31]]]}}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[120.1,30],[120,30]]]}}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[["x",30],[121,30],[121,31],[120,30]]]}}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Circle","coordinates":[120,30]}}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[30,120],[31,120],[31,121],[30,120]]]}}""", "boundary-unusable")]
    [InlineData("""{"type":"Feature","properties":{"code":"1"},"geometry":{"type":"Polygon","coordinates":[[[555,3464],[556,3464],[556,3465],[555,3464]]]}}""", "boundary-unusable")]
    public void Read_OneBadFeature_IsAFindingAndTheRestIsRead(string feature, string code)
    {
        Assert.Equal("320101", Assert.Single(Read(Outlines.Collection(feature, West), Datum.Cgcs2000)!.All).Code);
        Assert.Equal([code], Codes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"features":7}""")]
    [InlineData("""{"type":"FeatureCollection","features":[""")]
    public void Read_NoFeatures_IsRefused(string json)
    {
        Assert.Null(Read(json, Datum.Cgcs2000));
        Assert.Equal(["boundaries-unreadable"], Codes);
    }

    [Fact]
    public void Read_AnOutlineThatCrossesItself_IsMended()
    {
        var bow = Outlines.Polygon("1", "", (120, 30), (120.1, 30.1), (120.1, 30), (120, 30.1));
        var county = Assert.Single(Read(Outlines.Collection(bow), Datum.Cgcs2000)!.All);
        Assert.Equal(["boundary-repaired"], Codes);
        Assert.Contains("120.05, 30.05", findings[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(53.4, county.SquareKilometres, 0.1); // both wings
        Assert.True(county.Covers(new(120.02, 30.05)) && county.Covers(new(120.08, 30.05)) && !county.Covers(new(120.05, 30.08)));
    }

    [Fact]
    public void Read_ADivisionInTwoFeatures_IsJoined()
    {
        var county = Assert.Single(Read(Outlines.Collection(West, Outlines.Square("320101", "西县", 120.1, 30, 0.1)), Datum.Cgcs2000)!.All);
        Assert.Equal(["boundary-twice"], Codes);
        Assert.True(county.Covers(new(120.15, 30.05)));
    }

    [Fact]
    public void Read_OutlinesThatOverlap_AreNamedWithTheCommonArea()
    {
        Read(Outlines.Collection(West, Outlines.Square("320102", "东县", 120.05, 30, 0.1)), Datum.Cgcs2000);
        Assert.Equal(["boundaries-overlap"], Codes);
        Assert.Contains("53.4", findings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NeighboursWithASliver_SaysNothing()
    {
        Read(Outlines.Collection(West, Outlines.Square("320102", "东县", 120.0999, 30, 0.1)), Datum.Cgcs2000);
        Assert.Empty(findings);
    }
}
