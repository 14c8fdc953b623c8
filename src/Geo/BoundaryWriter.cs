using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace Dingdian.Geo;

/// <summary>Writes outlines as GeoJSON in CGCS2000 and says so, so that the file can be read again without a word.</summary>
public static class BoundaryWriter
{
    public const string CodeProperty = "code";
    public const string NameProperty = "name";

    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new GeoJsonConverterFactory() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The outline alone, as a GeoJSON geometry. Rings stay as they were drawn: the same outline gives the same text.</summary>
    public static string Geometry(Boundary boundary)
    {
        double[][] Ring(LineString ring) => [.. ring.Coordinates.Select(at => new[] { at.X, at.Y })];
        double[][][] Rings(Polygon polygon) => [Ring(polygon.ExteriorRing), .. polygon.InteriorRings.Select(Ring)];
        return boundary.Shape is Polygon one
            ? JsonSerializer.Serialize(new { type = "Polygon", coordinates = Rings(one) })
            : JsonSerializer.Serialize(new { type = "MultiPolygon", coordinates = ((GeometryCollection)boundary.Shape).Geometries.Cast<Polygon>().Select(Rings).ToArray() });
    }

    public static string Write(Boundaries boundaries) => JsonSerializer.Serialize(new
    {
        type = "FeatureCollection",
        crs = new { type = "name", properties = new { name = "urn:ogc:def:crs:EPSG::4490" } },
        features = boundaries.All.Select(b => new
        {
            type = "Feature",
            properties = new Dictionary<string, string> { [CodeProperty] = b.Code, [NameProperty] = b.Name },
            geometry = b.Shape,
        }),
    }, Options);
}
