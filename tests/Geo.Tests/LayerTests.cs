using Dingdian.Model;

namespace Dingdian.Geo.Tests;

public class LayerTests
{
    private readonly List<Finding> findings = [];

    /// <summary>A quarter of a tenth of a degree with a hole in its middle, and a larger one around that begins west of it.</summary>
    private IReadOnlyList<LayerPart> Parts(string? elsewhere = null) => Read(
        Outlines.Feature("""{"layer":"ring","value":"inner","name":"内"}""", "Polygon", "[[[120,30],[120.1,30],[120.1,30.1],[120,30.1],[120,30]],[[120.04,30.04],[120.06,30.04],[120.06,30.06],[120.04,30.06],[120.04,30.04]]]"),
        Outlines.Feature("""{"图层":"ring","类别":"middle"}""", "MultiPolygon", "[[[[119.9,30],[120.055,30],[120.055,30.1],[119.9,30.1],[119.9,30]]],[[[121,30],[121.1,30],[121.1,30.1],[121,30]]]]"),
        elsewhere is null ? "" : $$"""{"properties":{"layer":"ring","value":"{{elsewhere}}"},"geometry":null}""");

    private Layer Ring(string? elsewhere = null) => new("ring", [.. Parts(elsewhere).Select(part => part.Outline).OfType<Boundary>()], elsewhere);

    private IReadOnlyList<LayerPart> Read(params string[] features) =>
        new LayerReader("rings.geojson", findings).Read(Outlines.Collection([.. features.Where(feature => feature.Length > 0)]), Datum.Cgcs2000)!;

    [Theory]
    [InlineData(120.02, 30.02, "inner")] // both hold it, the first speaks
    [InlineData(120.08, 30.02, "inner")]
    [InlineData(119.95, 30.02, "middle")]
    [InlineData(121.09, 30.05, "middle")] // its second part
    [InlineData(120.05, 30.05, "middle")] // in the hole of the first
    [InlineData(120.04, 30.05, "inner")] // on the edge of the hole
    [InlineData(120.1, 30.05, "inner")] // on an outer edge
    [InlineData(120, 30.05, "inner")] // on an edge inside the second
    [InlineData(120.058, 30.05, null)] // in the hole, beyond the second
    [InlineData(122, 30, null)]
    public void Find_APlace_IsTheWordOfTheFirstAreaThatHoldsIt(double lon, double lat, string? word)
    {
        Assert.Equal(word, Ring().Find(new(lon, lat)));
        Assert.Equal(word ?? "outer", Ring("outer").Find(new(lon, lat)));
    }

    [Fact]
    public void Find_InALayerOfEverywhereElseAlone_IsItsWord() => Assert.Equal("false", new Layer("built_up", [], "false").Find(new(120, 30)));

    [Fact]
    public void Read_TheParts_KeepTheirOrderAndNames()
    {
        Assert.Equal([("inner", "内", true), ("middle", "", true), ("outer", "", false)], Parts("outer").Select(part => (part.Value, part.Name, part.Outline is not null)));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("true", "true"), InlineData("false", "false"), InlineData("\"是\"", "true"), InlineData("\"False\"", "false"), InlineData("2", "2"), InlineData("\" 二环内 \"", "二环内")]
    public void Read_AValue_IsItsWord(string written, string word) =>
        Assert.Equal(word, Assert.Single(Read($$"""{"properties":{"layer":"built_up","value":{{written}}},"geometry":null}""")).Value);

    [Fact]
    public void Read_AnAreaThatCrossesItself_IsMendedAndReported()
    {
        var bow = Outlines.Feature("""{"layer":"density","value":"dense"}""", "Polygon", "[[[121,30],[121.1,30.1],[121.1,30],[121,30.1],[121,30]]]");
        Assert.True(Assert.Single(Read(bow)).Outline!.Covers(new(121.09, 30.05)));
        Assert.Equal("boundary-repaired", Assert.Single(findings).Code);
    }

    [Theory]
    [InlineData("""{"properties":{"value":"dense"},"geometry":null}""", "layer-part-unnamed")]
    [InlineData("""{"properties":{"layer":"density","value":null},"geometry":null}""", "layer-part-unnamed")]
    [InlineData("""{"layer":"density"}""", "layer-part-unnamed")]
    [InlineData("""{"properties":{"layer":"density","value":"dense"}}""", "boundary-unusable")] // it lost its geometry
    [InlineData("""{"properties":{"layer":"density","value":"dense"},"geometry":{"type":"Point","coordinates":[121,30]}}""", "boundary-unusable")]
    [InlineData("""{"properties":{"layer":"density","value":"dense"},"geometry":{"type":"Polygon","coordinates":[[[121,30],[121,31]]]}}""", "boundary-unusable")]
    public void Read_AFeatureThatCannotBeAPart_IsLeftOutWithAFinding(string feature, string code)
    {
        Assert.Single(Read(feature, """{"properties":{"layer":"density","value":"elsewhere"},"geometry":null}"""));
        Assert.Equal(code, Assert.Single(findings).Code);
    }
}
