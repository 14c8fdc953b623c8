using System.Text.Json;
using Dingdian.Model;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>The features of a GeoJSON file as rows: the first row is the names of all properties, the place is left to be a map's.</summary>
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

    protected override void Dispose(bool disposing) => document.Dispose();
}
