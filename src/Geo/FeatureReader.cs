using System.Globalization;
using System.Text.Json;
using Dingdian.Model;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Valid;

namespace Dingdian.Geo;

/// <summary>
/// Reads features with outlines from GeoJSON. The datum must be declared, by the caller or by the file's <c>crs</c>: Chinese vendors publish
/// GCJ-02 as plain GeoJSON. Broken outlines are mended where that is possible; every fault is a finding and the rest is read.
/// </summary>
public abstract class FeatureReader
{
    private protected static readonly JsonSerializerOptions Shapes = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly string file;

    private protected FeatureReader(string file, List<Finding> findings) => (this.file, Place, Findings) = (file, new(file), findings);

    private protected Place Place { get; }
    private protected List<Finding> Findings { get; }

    /// <summary>What is made of the features and their datum, or null when they cannot be read.</summary>
    private protected T? Read<T>(string json, Datum? declared, Func<JsonElement, Datum, T?> collect) where T : class
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                return Refuse<T>(Place, new Texts("没有 features", "it has no 'features'"));
            var datum = declared ?? DatumWords.Read(CrsName(root), Place, Findings);
            return datum is null ? null : collect(features, datum);
        }
        catch (JsonException fault)
        {
            var at = new Place(file, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1);
            return Refuse<T>(at, new Texts("JSON 语法错误", "its JSON is malformed"));
        }
    }

    private protected Geometry? Shape(JsonElement geometry, string code, Datum datum)
    {
        if (geometry.ValueKind != JsonValueKind.Object)
            return Unusable(code, new Texts("没有几何", "it has no geometry"));
        try
        {
            var shape = geometry.Deserialize<Geometry>(Shapes);
            if (shape is not IPolygonal || shape.IsEmpty)
                return Unusable(code, new Texts("不是多边形", "it is no polygon"));
            var conversion = new Conversion(datum);
            shape.Apply(conversion);
            return conversion.Fault is { } fault ? Unusable(code, fault) : Mended(shape, code);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return Unusable(code, new Texts("环未闭合，或坐标不是数字", "a ring is not closed, or a coordinate is no number"));
        }
    }

    private Geometry? Mended(Geometry shape, string code)
    {
        var check = new IsValidOp(shape);
        if (check.IsValid)
            return shape;
        var mended = GeometryFixer.Fix(shape);
        if (mended is not IPolygonal || mended.IsEmpty)
            return Unusable(code, new Texts("没有面积", "it encloses nothing"));
        var at = check.ValidationError.Coordinate;
        var change = EllipsoidArea.SquareKilometres(mended) - EllipsoidArea.SquareKilometres(shape);
        Findings.Add(new Finding("boundary-repaired", Place, code, new Coordinate(at.X, at.Y).ToString(), Shown(change)));
        return mended;
    }

    private Geometry? Unusable(string code, Texts reason)
    {
        Findings.Add(new Finding("boundary-unusable", Place, code, reason));
        return null;
    }

    private T? Refuse<T>(Place at, Texts reason) where T : class
    {
        Findings.Add(new Finding("boundaries-unreadable", at, reason));
        return null;
    }

    /// <summary>The crs member of older files: <c>{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}</c>.</summary>
    private static string? CrsName(JsonElement root) => Text(Member(Member(root, "crs"), "properties"), "name") is { Length: > 0 } name ? name : null;

    private protected static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>Codes come as text or as numbers.</summary>
    private protected static string Text(JsonElement properties, string name) => Member(properties, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        _ => "",
    };

    private protected static string Names(JsonElement properties) =>
        properties.ValueKind == JsonValueKind.Object ? string.Join(", ", properties.EnumerateObject().Select(p => p.Name)) : "–";

    private protected static string Shown(double squareKilometres) => squareKilometres.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Moves every corner to CGCS2000.</summary>
    private sealed class Conversion(Datum datum) : IEntireCoordinateSequenceFilter
    {
        public Texts? Fault { get; private set; }
        public bool Done => Fault is not null;
        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence line)
        {
            for (var i = 0; i < line.Count && !Done; i++)
            {
                var (x, y) = (line.GetX(i), line.GetY(i));
                if (PointReader.LooksSwapped(datum, x, y))
                    Fault = new Texts($"{x}, {y} 疑似次序颠倒", $"{x}, {y} looks swapped");
                else if (datum.ToCgcs2000(x, y) is not { IsOnEarth: true } at)
                    Fault = new Texts($"{x}, {y} 在“{datum}”中不是有效位置", $"{x}, {y} is no place in '{datum}'");
                else
                {
                    line.SetX(i, at.Lon);
                    line.SetY(i, at.Lat);
                }
            }
        }
    }
}
