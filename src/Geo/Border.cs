using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Index.Strtree;

namespace Dingdian.Geo;

/// <summary>The edges of outlines, to ask how far a place is from the nearest.</summary>
internal sealed class Border
{
    private const double FirstRadius = 500;
    private const double LastRadius = 40_000_000;

    private readonly STRtree<LineSegment> edges = new();

    public Border(IEnumerable<Geometry> shapes)
    {
        foreach (var line in shapes.SelectMany(LinearComponentExtracter.GetLines))
        {
            var corners = line.Coordinates;
            for (var i = 1; i < corners.Length; i++)
                edges.Insert(new Envelope(corners[i - 1], corners[i]), new LineSegment(corners[i - 1], corners[i]));
        }
        edges.Build();
    }

    /// <summary>The geodesic to the nearest point of the border; which point that is, is judged in a plane around the place.</summary>
    public double Metres(Coordinate at)
    {
        var plane = new Plane(at);
        for (var radius = FirstRadius; radius < LastRadius; radius *= 4)
        {
            var nearest = (Metres: double.PositiveInfinity, Foot: at);
            foreach (var edge in edges.Query(Around(at, radius, plane)))
                if (Nearest(edge, plane) is var found && found.Metres < nearest.Metres)
                    nearest = found;
            if (nearest.Metres <= radius)
                return Geodesic.Metres(at, nearest.Foot);
        }
        return double.PositiveInfinity;
    }

    private static Envelope Around(Coordinate at, double metres, Plane plane) =>
        new(at.Lon - metres / plane.East, at.Lon + metres / plane.East, at.Lat - metres / plane.North, at.Lat + metres / plane.North);

    private static (double Metres, Coordinate Foot) Nearest(LineSegment edge, Plane plane)
    {
        var (x0, y0) = plane.Of(new(edge.P0.X, edge.P0.Y));
        var (x1, y1) = plane.Of(new(edge.P1.X, edge.P1.Y));
        var (dx, dy) = (x1 - x0, y1 - y0);
        var square = dx * dx + dy * dy;
        var along = square == 0 ? 0 : Math.Clamp(-(x0 * dx + y0 * dy) / square, 0, 1);
        var (x, y) = (x0 + along * dx, y0 + along * dy);
        return (Math.Sqrt(x * x + y * y), plane.At(x, y));
    }
}
