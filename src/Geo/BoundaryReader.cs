using System.Text.Json;
using Dingdian.Model;
using NetTopologySuite.Geometries;

namespace Dingdian.Geo;

/// <summary>Reads outlines of divisions from GeoJSON.</summary>
/// <param name="codeProperty">The property that holds the division's code.</param>
/// <param name="nameProperty">The property that holds its name; may be missing.</param>
public sealed class BoundaryReader(string file, string codeProperty, string nameProperty, List<Finding> findings) : FeatureReader(file, findings)
{
    /// <summary>Of the smaller division; neighbours drawn apart from each other overlap by less.</summary>
    private const double SliverShare = 0.005;

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
    public Boundaries? Read(string json, Datum? declared) => Read(json, declared, (features, datum) => Collect(Features(features, datum)));

    private Boundaries? Collect(IEnumerable<Boundary> read)
    {
        var all = new Boundaries(read.GroupBy(b => b.Code, StringComparer.Ordinal).Select(Join));
        foreach (var (first, second, common) in all.Overlaps(SliverShare))
            Findings.Add(new Finding("boundaries-overlap", Place, first.ToString(), second.ToString(), Shown(common)));
        return all.All.Count == 0 ? null : all;
    }

    private Boundary Join(IGrouping<string, Boundary> parts)
    {
        var first = parts.First();
        if (parts.Count() == 1)
            return first;
        Findings.Add(new Finding("boundary-twice", Place, first.ToString(), parts.Count()));
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
                Findings.Add(new Finding("boundary-code-missing", Place, number, codeProperty, Names(properties)));
            else if (Shape(Member(feature, "geometry"), code, datum) is { } shape)
                yield return new Boundary(code, Text(properties, nameProperty), shape);
        }
    }
}
