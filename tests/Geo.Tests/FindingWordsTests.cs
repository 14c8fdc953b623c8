using Dingdian.Model;

namespace Dingdian.Geo.Tests;

/// <summary>What people read when coordinates or outlines are wrong, approved word by word in <c>approved.txt</c>.</summary>
public class FindingWordsTests
{
    private static readonly Place Row = new("list.csv", 7, 3);
    private static readonly string West = Outlines.Square("320101", "西县", 120, 30, 0.1);

    private readonly List<Finding> findings = [];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        Datums();
        Coordinates();
        Columns();
        Files();
        Features();
        Layers();
        var shown = findings.SelectMany(f => new[] { f.ToString(Language.English), f.ToString(Language.Chinese), "" });
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "approved.txt")), string.Join('\n', shown));
    }

    private void Datums()
    {
        foreach (var words in new[] { null, "摩卡托", "西安80" })
            DatumWords.Read(words, Row, findings);
    }

    private void Coordinates()
    {
        var degrees = new PointReader(Datum.Wgs84, findings);
        degrees.Read(double.NaN, 31, Row);
        degrees.Read(31.3, 120.6, Row);
        degrees.Read(12_060, 31.3, Row);
        degrees.Read(-0.1, 51.5, Row);
        var metres = new PointReader(Datum.InZone(Zone.OfEpsg(4549)!.Value), findings);
        metres.Read(3_464_261, 555_723, Row);
        metres.Read(39_555_723, 3_464_261, Row);
        Outlines.Read(West).Check(new(120.15, 30.05), "320101", Row, findings);
    }

    private void Columns()
    {
        var list = new Place("list.csv");
        ColumnPair.Look([new(31.3, 120.6, null), new(31.4, 120.7, null), new(120.7, 31.4, null)], Datum.Wgs84, null, list, findings);
        var edge = Enumerable.Range(0, 20).Select(i => Datum.Gcj02.FromCgcs2000(new(120.099, 30.01 + i * 0.004))).Select(p => new ColumnRow(p.X, p.Y, "320101"));
        ColumnPair.Look([.. edge], Datum.Wgs84, Outlines.Read(West), list, findings);
    }

    private void Files()
    {
        var reader = new BoundaryReader("counties.geojson", "code", "name", findings);
        reader.Read("{}", Datum.Wgs84);
        reader.Read("{\n  \"features\": [,]}", Datum.Wgs84);
        reader.Read(Outlines.Collection(West, Outlines.Square("320102", "东县", 120.05, 30, 0.1)), Datum.Wgs84);
        reader.Read(Outlines.Collection(West, Outlines.Square("320101", "西县", 120.1, 30, 0.1)), Datum.Wgs84);
    }

    private void Features()
    {
        Read(West.Replace("\"code\"", "\"adcode\"", StringComparison.Ordinal));
        Read("""{"type":"Feature","properties":{"code":"320102"},"geometry":null}""");
        ReadShape("Point", "[120,30]");
        ReadShape("Polygon", "[[[120,30],[121,30],[121,31],[120,31]]]");
        ReadShape("Polygon", "[[[30,120],[31,120],[31,121],[30,120]]]");
        ReadShape("Polygon", "[[[12000,30],[12100,30],[12100,31],[12000,30]]]");
        Read(Outlines.Polygon("320102", "东县", (121, 30), (121.1, 30.1), (121.1, 30), (121, 30.1)));
    }

    private void Layers() => new LayerReader("rings.geojson", findings).Read(Outlines.Collection(
        """{"properties":{"layer":"ring","ring":"inner"},"geometry":null}""", """{"properties":{"value":"inner"},"geometry":null}"""), Datum.Wgs84);

    private void ReadShape(string type, string coordinates) => Read(Outlines.Feature("""{"code":"320102"}""", type, coordinates));

    private void Read(string feature) => new BoundaryReader("counties.geojson", "code", "name", findings).Read(Outlines.Collection(feature), Datum.Wgs84);
}
