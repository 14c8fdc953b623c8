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
            foreach (var edge in edges.Query(plane.Around(radius)))
                if (plane.Nearest(edge) is var found && found.Metres < nearest.Metres)
                    nearest = found;
            if (nearest.Metres <= radius)
                return Geodesic.Metres(at, nearest.Foot);
        }
        return double.PositiveInfinity;
    }

    /// <summary>A plane in metres that touches the ellipsoid at a place: good to a thousandth at 50 km.</summary>
    private readonly struct Plane
    {
        private readonly Coordinate origin;
        private readonly double east, north;

        public Plane(Coordinate origin)
        {
            this.origin = origin;
            var latitude = double.DegreesToRadians(origin.Lat);
            east = double.DegreesToRadians(Ellipsoid.Cgcs2000.NormalRadius(latitude) * Math.Max(1e-9, Math.Cos(latitude)));
            north = double.DegreesToRadians(Ellipsoid.Cgcs2000.MeridianRadius(latitude));
        }

        public Envelope Around(double metres) =>
            new(origin.Lon - metres / east, origin.Lon + metres / east, origin.Lat - metres / north, origin.Lat + metres / north);

        public (double Metres, Coordinate Foot) Nearest(LineSegment edge)
        {
            var (x0, y0) = ((edge.P0.X - origin.Lon) * east, (edge.P0.Y - origin.Lat) * north);
            var (dx, dy) = ((edge.P1.X - edge.P0.X) * east, (edge.P1.Y - edge.P0.Y) * north);
            var square = dx * dx + dy * dy;
            var along = square == 0 ? 0 : Math.Clamp(-(x0 * dx + y0 * dy) / square, 0, 1);
            var (x, y) = (x0 + along * dx, y0 + along * dy);
            return (Math.Sqrt(x * x + y * y), new Coordinate(origin.Lon + x / east, origin.Lat + y / north));
        }
    }
}
