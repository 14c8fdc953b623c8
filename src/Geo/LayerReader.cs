using System.Text.Json;
using Dingdian.Model;

namespace Dingdian.Geo;

/// <summary>A feature of a file of layers.</summary>
/// <param name="Layer">The layer it is part of.</param>
/// <param name="Value">The word of its places; <c>true</c> or <c>false</c> where the layer is a yes or no.</param>
/// <param name="Name">What people call it; empty when not said.</param>
/// <param name="City">Code or name, as written; empty when not said.</param>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Outline">With the value as its code; null where it speaks of everywhere else.</param>
public sealed record LayerPart(string Layer, string Value, string Name, string City, int Number, Boundary? Outline);

/// <summary>Reads the parts of layers from GeoJSON: each feature says its layer and value; one whose geometry is null speaks of everywhere else.</summary>
public sealed class LayerReader(string file, List<Finding> findings) : FeatureReader(file, findings)
{
    /// <summary>What the properties are called, the usual name first.</summary>
    public static readonly IReadOnlyList<string> LayerNames = ["layer", "图层"], ValueNames = ["value", "取值", "类别"], NameNames = ["name", "NAME", "名称"], CityNames = ["city", "城市"];

    /// <summary>The parts in the order of the file, or null when none can be read.</summary>
    public IReadOnlyList<LayerPart>? Read(string json, Datum? declared) =>
        Read(json, declared, (features, datum) => features.EnumerateArray().Select((feature, i) => Part(feature, i + 1, datum)).OfType<LayerPart>().ToList());

    private LayerPart? Part(JsonElement feature, int number, Datum datum)
    {
        var properties = Member(feature, "properties");
        var (layer, value, name) = (Text(properties, LayerNames), Truth(Text(properties, ValueNames)), Text(properties, NameNames));
        if (layer.Length == 0 || value.Length == 0)
        {
            Findings.Add(new Finding("layer-part-unnamed", Place, number, layer.Length == 0 ? LayerNames[0] : ValueNames[0], Names(properties)));
            return null;
        }
        var part = new LayerPart(layer, value, name, Text(properties, CityNames), number, null);
        if (Member(feature, "geometry").ValueKind == JsonValueKind.Null) return part;
        return Shape(Member(feature, "geometry"), $"{layer} {value}", datum) is { } shape ? part with { Outline = new Boundary(value, name, shape) } : null;
    }

    private static string Text(JsonElement properties, IReadOnlyList<string> names) => names.Select(name => Text(properties, name)).FirstOrDefault(text => text.Length > 0, "");

    private static string Truth(string value) => value switch { "是" or "True" or "TRUE" => "true", "否" or "False" or "FALSE" => "false", _ => value };
}
