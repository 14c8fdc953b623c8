using System.Text.Json;
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
