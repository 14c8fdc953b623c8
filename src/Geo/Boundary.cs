using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Dingdian.Geo;

/// <summary>The outline of a division in CGCS2000. Its border belongs to it.</summary>
public sealed class Boundary
{
    private readonly IndexedPointInAreaLocator inside;
    private readonly Lazy<Border> border;

    /// <param name="code">The code of the division.</param>
    /// <param name="name">Its name, empty when not known.</param>
    /// <param name="shape">A valid polygon or several, longitude as X and latitude as Y.</param>
    public Boundary(string code, string name, Geometry shape)
    {
        if (shape is not IPolygonal || shape.IsEmpty)
            throw new ArgumentException("An outline is made of polygons.", nameof(shape));
        (Code, Name, Shape) = (code, name, shape);
        SquareKilometres = EllipsoidArea.SquareKilometres(shape);
        inside = new IndexedPointInAreaLocator(shape);
        inside.Locate(shape.Coordinate); // builds its index now, so that threads share it
        border = new Lazy<Border>(() => new Border([Shape]));
    }

    public string Code { get; }
    public string Name { get; }
    public Geometry Shape { get; }

    /// <summary>Area of the outline on the ellipsoid, with its lakes and sea: not the land area of the yearbooks.</summary>
    public double SquareKilometres { get; }

    /// <summary>Some place well inside.</summary>
    public Coordinate Inside => new(Shape.InteriorPoint.X, Shape.InteriorPoint.Y);

    public bool Covers(Coordinate at) =>
        Shape.EnvelopeInternal.Covers(at.Lon, at.Lat) && inside.Locate(new(at.Lon, at.Lat)) != Location.Exterior;

    /// <summary>How far the nearest point of the border is, from inside as from outside.</summary>
    public double MetresToBorder(Coordinate at) => border.Value.Metres(at);

    /// <summary>How far outside a place stands; zero inside.</summary>
    public double MetresOutside(Coordinate at) => Covers(at) ? 0 : MetresToBorder(at);

    public override string ToString() => Name.Length == 0 ? Code : $"{Name} {Code}";
}
