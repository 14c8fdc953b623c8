using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

/// <summary>What people read when streets, places or people are wrong, approved word by word in <c>approved.txt</c>.</summary>
public sealed class FindingWordsTests : IDisposable
{
    private static readonly (string, string)[] Street = [("highway", "residential")];
    private static readonly Coordinate[] Nodes = [Towns.At(0, 0), Towns.At(1000, 0), Towns.At(0, 100), Towns.At(1000, 100)];

    private readonly string path = Path.GetTempFileName();
    private readonly List<Finding> findings = [];

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        Osm();
        Profiles();
        Tables();
        StreetFiles();
        Places();
        Coverage.Sound([5, -1, -2], new Place("people.csv"), findings);
        Assert.Equal(FindingCatalogue.CodesOf("access").Order(StringComparer.Ordinal), findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
        var shown = findings.SelectMany(f => new[] { f.ToString(Language.English), f.ToString(Language.Chinese), "" });
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "approved.txt")), string.Join('\n', shown));
    }

    private void Osm()
    {
        var town = OsmFiles.Write(Nodes, ([0, 1, 77], [.. Street, ("oneway:foot", "yes")]), ([2, 3], Street));
        findings.AddRange(Read(town)!.Report.Findings("city.osm.pbf"));
        findings.AddRange(Read(OsmFiles.Write(Nodes, ([0, 1], [("waterway", "river")])))!.Report.Findings("city.osm.pbf"));
        Read("<osm/>"u8.ToArray());
        Read(town[..^1]);
        Read([.. town[..SecondBlock(town)], 0, 0, 0, 0]);
        Read([.. town[..^40], .. new byte[40]]);
    }

    /// <summary>A block's length stands in the last byte of its head, which is short here.</summary>
    private static int SecondBlock(byte[] town)
    {
        var head = town[3] + 4;
        return head + town[head - 1];
    }

    private Streets? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return new OsmReader(WalkProfile.Default, "city.osm.pbf", findings).Read(stream);
    }

    private void Profiles()
    {
        WalkProfile.Read("{\n  \"kmh\": 4,\n}", "walk.json", findings);
        foreach (var wrong in new[] { WalkProfile.Default with { Kmh = 0 }, WalkProfile.Default with { Detour = 0.5 }, WalkProfile.Default with { Slower = new Dictionary<string, double> { ["stairs"] = 1 } }, WalkProfile.Default with { Asked = ["path"] } })
            WalkProfile.Read(wrong.Write(), "walk.json", findings);
    }

    private void Tables() => new StreetTables(WalkProfile.Default, "edges.parquet", findings).Read(
        [.. Nodes.Select((at, i) => (i, at))], [new(0, 1, 900, "residential"), new(0, 9, 100, "residential"), new(1, 2, -1, "residential"), new(2, 3, 1000, "lane"), new(2, 3, 1000, "")]);

    private void StreetFiles()
    {
        using var whole = new MemoryStream();
        StreetFile.Write(Towns.Grid(2, 2), whole);
        var bytes = whole.ToArray();
        foreach (var (at, value) in new[] { (0, 0), (8, 9), (16, 1), (100, 1) })
        {
            var wrong = bytes.ToArray();
            wrong[at] = (byte)value;
            File.WriteAllBytes(path, wrong);
            Assert.Null(StreetFile.Open(path, "city.streets", findings));
        }
    }

    private void Places()
    {
        var snapping = new Snapping(50, 10);
        var walk = Towns.Of([.. Nodes, Towns.At(500, 50)], (0, 1, 1000), (1, 4, 600), (2, 3, 1000)).Metres(snapping);
        var places = walk.Place([new(double.NaN, 30), Towns.At(5000, 0), Towns.At(500, 145)]);
        findings.AddRange(places.Findings(walk.Streets, snapping, i => new Place("list.csv", i + 2, 3, ""), i => $"H{i}"));
        var elsewhere = walk.Place([.. Enumerable.Range(0, 20).Select(i => Towns.At(100_000 + i * 1000, 0))]);
        findings.AddRange(elsewhere.Findings(walk.Streets, snapping, i => new Place("list.csv", i + 2, 3, ""), i => $"H{i}"));
    }
}
