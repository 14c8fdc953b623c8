using System.Text.Json;
using Dingdian.Model;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>The features of a GeoJSON file as rows: the first row is the names of all properties; a point stands beside its row.</summary>
internal sealed class GeoJsonRows : RowSource
{
    private readonly JsonDocument document;
    private readonly List<string> names = [];
    private JsonElement.ArrayEnumerator features;
    private int number;

    public GeoJsonRows(Stream stream, string file, List<Finding> findings) : base(file, "", findings)
    {
        document = JsonDocument.Parse(stream);
        features = Features(document).EnumerateArray();
        foreach (var feature in features)
            foreach (var property in feature.GetProperty("properties").EnumerateObject())
                if (!names.Contains(property.Name))
                    names.Add(property.Name);
        features.Reset();
    }

    /// <summary>Whether a document is a list of features with properties.</summary>
    public static bool Fits(JsonDocument document) =>
        Features(document) is { ValueKind: JsonValueKind.Array } all && all.EnumerateArray().All(feature => feature is { ValueKind: JsonValueKind.Object } && feature.TryGetProperty("properties", out var own) && own.ValueKind == JsonValueKind.Object);

    public override bool IsUntyped => true;

    public override (double X, double Y)? Point =>
        number > 1 && Member(features.Current, "geometry") is var shape && Member(shape, "type") is { ValueKind: JsonValueKind.String } type && type.ValueEquals("Point")
        && Member(shape, "coordinates") is { ValueKind: JsonValueKind.Array } at && at.GetArrayLength() >= 2 && Number(at[0]) is { } x && Number(at[1]) is { } y ? (x, y) : null;

    public override string? Crs => Member(Member(Member(document.RootElement, "crs"), "properties"), "name") is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;

    protected override bool Advance(RawRow row)
    {
        row.Begin(++number);
        if (number == 1)
        {
            for (var i = 0; i < names.Count; i++)
                row.Set(i + 1, RawKind.Text, names[i]);
            return true;
        }
        if (!features.MoveNext())
            return false;
        var properties = features.Current.GetProperty("properties");
        for (var i = 0; i < names.Count; i++)
            if (properties.TryGetProperty(names[i], out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
                row.Set(i + 1, RawKind.Text, value.ToString());
        return true;
    }

    private static JsonElement Features(JsonDocument document) =>
        document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("features", out var features) ? features : default;

    private static JsonElement Member(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static double? Number(JsonElement number) => number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) ? value : null;

    protected override void Dispose(bool disposing) => document.Dispose();
}
