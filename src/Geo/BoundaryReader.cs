using System.Globalization;
using System.Text.Json;
using Dingdian.Model;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.IO.Converters;
using NetTopologySuite.Operation.Valid;

namespace Dingdian.Geo;

/// <summary>
/// Reads outlines from GeoJSON. The datum must be declared, by the caller or by the file's <c>crs</c>: Chinese vendors publish GCJ-02 as
/// plain GeoJSON. Broken outlines are mended where that is possible; every fault is a finding and the rest is read.
/// </summary>
/// <param name="codeProperty">The property that holds the division's code.</param>
/// <param name="nameProperty">The property that holds its name; may be missing.</param>
public sealed class BoundaryReader(string file, string codeProperty, string nameProperty, List<Finding> findings)
{
    /// <summary>Of the smaller division; neighbours drawn apart from each other overlap by less.</summary>
    private const double SliverShare = 0.005;

    private static readonly JsonSerializerOptions Shapes = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly Place place = new(file);

    /// <summary>One outline kept as GeoJSON in CGCS2000; null when it is no valid polygon.</summary>
    public static Boundary? Outline(string code, string name, string geoJson)
    {
        try
        {
            return JsonSerializer.Deserialize<Geometry>(geoJson, Shapes) is IPolygonal and Geometry { IsEmpty: false, IsValid: true } shape ? new Boundary(code, name, shape) : null;
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The outlines, or null when none can be read.</summary>
    public Boundaries? Read(string json, Datum? declared)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                return Refuse(place, new Texts("没有 features", "it has no 'features'"));
            var datum = declared ?? DatumWords.Read(CrsName(root), place, findings);
            return datum is null ? null : Collect(Features(features, datum));
        }
        catch (JsonException fault)
        {
            var at = new Place(file, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1);
            return Refuse(at, new Texts("JSON 语法错误", "its JSON is malformed"));
        }
    }

    private Boundaries? Collect(IEnumerable<Boundary> read)
    {
        var all = new Boundaries(read.GroupBy(b => b.Code, StringComparer.Ordinal).Select(Join));
        foreach (var (first, second, common) in all.Overlaps(SliverShare))
            findings.Add(new Finding("boundaries-overlap", place, first.ToString(), second.ToString(), Shown(common)));
        return all.All.Count == 0 ? null : all;
    }

    private Boundary Join(IGrouping<string, Boundary> parts)
    {
        var first = parts.First();
        if (parts.Count() == 1)
            return first;
        findings.Add(new Finding("boundary-twice", place, first.ToString(), parts.Count()));
        return new Boundary(first.Code, first.Name, NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Union(parts.Select(p => p.Shape)));
    }

    private IEnumerable<Boundary> Features(JsonElement features, Datum datum)
    {
        var number = 0;
        foreach (var feature in features.EnumerateArray())
        {
            number++;
            var properties = Member(feature, "properties");
            var code = Text(properties, codeProperty);
            if (code.Length == 0)
                findings.Add(new Finding("boundary-code-missing", place, number, codeProperty, Names(properties)));
            else if (Shape(Member(feature, "geometry"), code, datum) is { } shape)
                yield return new Boundary(code, Text(properties, nameProperty), shape);
        }
    }

    private Geometry? Shape(JsonElement geometry, string code, Datum datum)
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
        findings.Add(new Finding("boundary-repaired", place, code, new Coordinate(at.X, at.Y).ToString(), Shown(change)));
        return mended;
    }

    private Geometry? Unusable(string code, Texts reason)
    {
        findings.Add(new Finding("boundary-unusable", place, code, reason));
        return null;
    }

    private Boundaries? Refuse(Place at, Texts reason)
    {
        findings.Add(new Finding("boundaries-unreadable", at, reason));
        return null;
    }

    /// <summary>The crs member of older files: <c>{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}</c>.</summary>
    private static string? CrsName(JsonElement root) => Text(Member(Member(root, "crs"), "properties"), "name") is { Length: > 0 } name ? name : null;

    private static JsonElement Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>Codes come as text or as numbers.</summary>
    private static string Text(JsonElement properties, string name) => Member(properties, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Trim(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    private static string Names(JsonElement properties) =>
        properties.ValueKind == JsonValueKind.Object ? string.Join(", ", properties.EnumerateObject().Select(p => p.Name)) : "–";

    private static string Shown(double squareKilometres) => squareKilometres.ToString("0.###", CultureInfo.InvariantCulture);

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
