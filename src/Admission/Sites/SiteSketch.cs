using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Access;
using Dingdian.Geo;

namespace Dingdian.Admission.Sites;

/// <summary>A place, how far its rules reach, and who stands near, as GeoJSON in CGCS2000.</summary>
public static class SiteSketch
{
    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static string Write(Surroundings around, SiteAnswer answer)
    {
        var features = new List<object> { Feature(Point(answer.Question.At), new() { ["role"] = "place", ["kind"] = answer.Question.Kind, ["verdict"] = answer.Outcome }) };
        foreach (var rule in answer.Rules.Where(r => r.Reach is not null))
        {
            if (Ground(around, answer.Question.At, rule) is { } ground)
                features.Add(Feature(JsonSerializer.Deserialize<JsonElement>(BoundaryWriter.Geometry(ground)),
                    new() { ["role"] = "reach", ["rule"] = rule.Construct.Name, ["outcome"] = rule.Answer.Verdict, ["basis"] = rule.Basis?.En }));
            features.AddRange(rule.Neighbours.Select(n => Feature(Point(n.At), new()
            {
                ["role"] = "neighbour", ["rule"] = rule.Construct.Name, ["key"] = n.Key, ["name"] = n.Name, ["metres"] = n.Metres, ["walk"] = n.Walk, ["within"] = n.IsWithin, ["near_limit"] = n.IsNearLimit,
            })));
        }
        return JsonSerializer.Serialize(new { type = "FeatureCollection", crs = new { type = "name", properties = new { name = "urn:ogc:def:crs:EPSG::4490" } }, features }, Style);
    }

    private static Boundary? Ground(Surroundings around, Coordinate at, SiteRule rule)
    {
        if (!at.IsOnEarth || around.Way(rule.Reach!) is not var (walk, limit))
            return null;
        var places = walk.Place([at]);
        return places.Placing(0) == Placing.Placed ? walk.Outline(places, 0, limit, rule.Construct.Name, "") : null;
    }

    private static object Point(Coordinate at) => new { type = "Point", coordinates = new[] { at.Lon, at.Lat } };

    private static object Feature(object geometry, Dictionary<string, object?> properties) => new { type = "Feature", properties, geometry };
}
