using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Geography;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Tests.Imports;

public class LayerSheetTests
{
    private const string Inner = """{"properties":{"layer":"ring","value":"inner"},"geometry":{"type":"Polygon","coordinates":[[[120.4,30.4],[120.6,30.4],[120.6,30.6],[120.4,30.4]]]}}""";
    private const string Square = """{"features":[{"properties":{"code":"990101"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,31],[120,30]]]}}]}""";
    private const string Outer = """{"properties":{"layer":"ring","value":"outer"},"geometry":null}""";
    private const string BuiltUp = """{"properties":{"layer":"built_up","value":true},"geometry":{"type":"Polygon","coordinates":[[[120.4,30.4],[120.6,30.4],[120.6,30.6],[120.4,30.4]]]}}""";
    private static readonly Coordinate Within = new(120.55, 30.45), Without = new(120.1, 30.1);

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Import_OfALayerThatIsThere_TakesThePlaceOfItAlone(Kind kind)
    {
        using var desk = new Desk(kind);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n");
        Assert.Equal((2, 0, 0, 0), Desk.Counts(Import(desk, Inner, Outer, BuiltUp)));
        Assert.Equal((0, 0, 2, 0), Desk.Counts(Import(desk, Inner, Outer, BuiltUp)));
        Assert.Equal((0, 1, 0, 0), Desk.Counts(Import(desk, Inner)));
        var ground = Ground(desk, "9901");
        Assert.Equal(["built_up", "ring"], ground.Layers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("inner", null), (ground.Layers["ring"].Find(Within), ground.Layers["ring"].Find(Without)));
        Assert.Equal(("true", null), (ground.Layers["built_up"].Find(Within), ground.Layers["built_up"].Find(Without)));
    }

    [Fact]
    public void Import_OfALayerFarFromTheCounties_IsRemarkedOn()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n");
        desk.Good("boundaries", Square, request => request with { Datum = "cgcs2000" });
        Assert.DoesNotContain("layer-far", Import(desk, Inner).Findings.Select(finding => finding.Code));
        Assert.Contains("layer-far", Import(desk, Inner.Replace("[120.", "[110.", StringComparison.Ordinal)).Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Boundaries_OfUnusualProperties_AreReadWithAMapping()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n");
        var map = Square.Replace("\"code\":\"990101\"", "\"XZQDM\":\"990109\",\"XZQMC\":\"东区\"", StringComparison.Ordinal);
        Assert.False(desk.Import("boundaries", map, request => request with { Datum = "cgcs2000" }).IsSound);
        var result = desk.Good("boundaries", map, request => request with { Datum = "cgcs2000", Mapping = desk.File("m.yaml", "columns: { XZQDM: code, XZQMC: name }") });
        Assert.Contains("'XZQDM', names from the property 'XZQMC'", Assert.Single(result.Findings, finding => finding.Code == "boundary-properties").What(Language.English), StringComparison.Ordinal);
        Assert.Contains("990109", Assert.Single(result.Findings, finding => finding.Code == "boundary-division-unknown").What(Language.English), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"city\":\"9902\",", "9902")] // its own word
    [InlineData("\"城市\":\"大城\",", "9902")]
    [InlineData("", "9901")] // the county that holds it
    public void City_OfALayer_IsSaidOrFound(string said, string city)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n9902,大城\n");
        desk.Good("boundaries", Square, request => request with { Datum = "cgcs2000" });
        Import(desk, Inner.Replace("\"layer\"", said + "\"layer\"", StringComparison.Ordinal));
        Assert.Equal([city], desk.Ask(db => db.Datasets.Believed().Where(row => row.Kind == "layers").Select(row => row.City).ToList()));
    }

    [Fact]
    public void Import_OfOnePartThatIsWrong_ChangesNothing()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", "区划代码,名称\n9901,小城\n");
        var result = desk.Import("layers", $$"""{"features":[{{Inner}},{"properties":{"layer":"ring"},"geometry":null}]}""", request => request with { Datum = "cgcs2000" });
        Assert.Equal("layer-part-unnamed", Assert.Single(result.Findings).Code);
        Assert.Null(result.Change);
        Assert.Empty(desk.Ask(db => db.Datasets.ToList()));
    }

    private static Dingdian.Registry.Imports.ImportResult Import(Desk desk, params string[] features) =>
        desk.Good("layers", $$"""{"features":[{{string.Join(',', features)}}]}""", request => request with { Datum = "cgcs2000" });

    private static Ground Ground(Desk desk, string city)
    {
        using var db = desk.Test.Connect();
        List<Finding> findings = [];
        var ground = Dingdian.Registry.Geography.Ground.Read(desk.Test.Workspace, new SnapshotTaker(desk.Test.Workspace, db, city, new Moment(Desk.Day)).Freeze(), findings);
        Assert.Empty(findings);
        return ground;
    }
}
