using Dingdian.Model;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Dingdian.Geo;

/// <summary>The outlines of divisions: which one holds a place, and how far a place is from where it should be.</summary>
public sealed class Boundaries
{
    /// <summary>Outlines are drawn coarser than places: what stands so near its division is not questioned.</summary>
    public const double Tolerance = 100;

    private readonly STRtree<Boundary> tree = new();
    private readonly Dictionary<string, Boundary> byCode;
    private readonly Lazy<Border> borders;

    /// <exception cref="ArgumentException">A code comes twice.</exception>
    public Boundaries(IEnumerable<Boundary> boundaries)
    {
        byCode = boundaries.ToDictionary(b => b.Code, StringComparer.Ordinal);
        foreach (var boundary in byCode.Values)
            tree.Insert(boundary.Shape.EnvelopeInternal, boundary);
        tree.Build();
        borders = new Lazy<Border>(() => new Border(byCode.Values.Select(b => b.Shape)));
        All = [.. byCode.Values.OrderBy(b => b.Code, StringComparer.Ordinal)];
    }

    /// <summary>By code.</summary>
    public IReadOnlyList<Boundary> All { get; }

    public Boundary? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The division a place stands in, or null. Where several hold it, as on a common border, the smallest, then the first code.</summary>
    public Boundary? Find(Coordinate at)
    {
        Boundary? found = null;
        foreach (var boundary in tree.Query(new Envelope(at.Lon, at.Lon, at.Lat, at.Lat)))
            if (boundary.Covers(at) && (found is null || Order(boundary, found) < 0))
                found = boundary;
        return found;
    }

    /// <summary>How far the nearest border of any division is; infinite without divisions.</summary>
    public double MetresToBorder(Coordinate at) => borders.Value.Metres(at);

    /// <summary>A place farther outside its division than the tolerance is a finding. Of a division without outline nothing can be said.</summary>
    public void Check(Coordinate at, string code, Place place, List<Finding> findings, double tolerance = Tolerance)
    {
        if (Find(code) is not { } own || own.MetresOutside(at) is not (> 0 and var outside) || outside <= tolerance)
            return;
        var holder = Find(at) is { } other ? new Texts($"落在 {other}", $"in {other}") : new Texts("不在任何区划内", "in no division");
        findings.Add(new Finding("point-outside-division", place, Math.Round(outside), own.ToString(), holder));
    }

    /// <summary>Pairs of outlines that cover the same ground, with its area; slivers of coarse drawing are left out.</summary>
    internal IEnumerable<(Boundary First, Boundary Second, double SquareKilometres)> Overlaps(double sliverShare) =>
        from first in All
        from second in tree.Query(first.Shape.EnvelopeInternal).OrderBy(b => b.Code, StringComparer.Ordinal)
        where string.CompareOrdinal(first.Code, second.Code) < 0 && !second.Code.StartsWith(first.Code, StringComparison.Ordinal) // a town lies in its county
        let common = EllipsoidArea.SquareKilometres(NetTopologySuite.Operation.OverlayNG.OverlayNGRobust.Overlay(
            first.Shape, second.Shape, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection))
        where common > sliverShare * Math.Min(first.SquareKilometres, second.SquareKilometres)
        select (first, second, common);

    private static int Order(Boundary a, Boundary b) =>
        a.SquareKilometres.CompareTo(b.SquareKilometres) is not 0 and var order ? order : string.CompareOrdinal(a.Code, b.Code);
}
