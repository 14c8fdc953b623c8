using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Sites;
using Dingdian.Geo;

namespace Dingdian.Cli.Access;

/// <summary>Uncovered areas, suggested centres and openings as GeoJSON in CGCS2000.</summary>
internal static class CoverageSketch
{
    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PlanOnGround on, IReadOnlyList<CircleCoverage> circles) => JsonSerializer.Serialize(new
    {
        type = "FeatureCollection",
        crs = new { type = "name", properties = new { name = "urn:ogc:def:crs:EPSG::4490" } },
        features = circles.SelectMany(c => Features(on, c)).ToList(),
    }, Style);

    private static IEnumerable<object> Features(PlanOnGround on, CircleCoverage circle)
    {
        foreach (var (index, area) in circle.Uncovered.Index())
        {
            var outline = circle.Gaps.Outline(circle.Gaps.All[index], $"{index + 1}", "");
            Dictionary<string, object?> told = new()
            {
                ["circle"] = circle.Circle.Name, ["number"] = index + 1, ["people"] = area.People, ["places"] = area.Places, ["gain"] = area.Gain, ["admits"] = area.Admits,
                ["county"] = area.County, ["township"] = area.Township, ["name"] = CoveragePage.Where(on, area.County, area.Township).Zh, ["basis"] = circle.Basis.En,
            };
            yield return Feature(JsonSerializer.Deserialize<JsonElement>(BoundaryWriter.Geometry(outline)), new(told) { ["role"] = "uncovered-area" });
            yield return Feature(Point(area.Centre), new(told) { ["role"] = "suggested-centre" });
        }
        foreach (var (index, opening) in circle.Openings.Index())
            yield return Feature(Point(opening.At), new()
            {
                ["circle"] = circle.Circle.Name, ["role"] = "opening", ["number"] = index + 1, ["people"] = opening.People, ["county"] = opening.County, ["township"] = opening.Township,
                ["name"] = CoveragePage.Where(on, opening.County, opening.Township).Zh,
            });
    }

    private static object Point(Coordinate at) => new { type = "Point", coordinates = new[] { at.Lon, at.Lat } };

    private static object Feature(object geometry, Dictionary<string, object?> properties) => new { type = "Feature", properties, geometry };
}
