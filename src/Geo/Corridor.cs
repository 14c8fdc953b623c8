using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Buffer;

namespace Dingdian.Geo;

/// <summary>The ground within so many metres of some lines, as an outline that <see cref="BoundaryWriter"/> writes.</summary>
public static class Corridor
{
    /// <param name="code">The outline's code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="centre">A place on or near the lines, around which the plane is laid.</param>
    /// <param name="lines">Lines of any number of points; one point makes a disc.</param>
    /// <param name="metres">How far the ground reaches on both sides and beyond the ends.</param>
    public static Boundary Around(string code, string name, Coordinate centre, IEnumerable<IReadOnlyList<Coordinate>> lines, double metres)
    {
        var plane = new Plane(centre);
        var parts = lines.Select(Geometry (line) => line.Count == 1
            ? GeometryFactory.Default.CreatePoint(Flat(line[0]))
            : GeometryFactory.Default.CreateLineString([.. line.Select(Flat)])).ToArray();
        var shape = BufferOp.Buffer(GeometryFactory.Default.CreateGeometryCollection(parts), metres);
        shape.Apply(new Lifted(plane));
        return new Boundary(code, name, shape);

        NetTopologySuite.Geometries.Coordinate Flat(Coordinate at)
        {
            var (x, y) = plane.Of(at);
            return new(x, y);
        }
    }

    /// <summary>Back from the plane to degrees.</summary>
    private sealed class Lifted(Plane plane) : IEntireCoordinateSequenceFilter
    {
        public bool Done => false;
        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence line)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var at = plane.At(line.GetX(i), line.GetY(i));
                line.SetX(i, at.Lon);
                line.SetY(i, at.Lat);
            }
        }
    }
}
