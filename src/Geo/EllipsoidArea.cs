using NetTopologySuite.Geometries;

namespace Dingdian.Geo;

/// <summary>
/// The area of an outline on the ellipsoid of CGCS2000 by Green's theorem. An edge is straight in longitude and latitude, as it is for every
/// question asked of the outline.
/// </summary>
/// <remarks>
/// Between the equator and a latitude lies, for each radian of longitude, b²/2 · (sin φ / (1 − e² sin² φ) + artanh(e sin φ) / e)
/// (Snyder, Map Projections, 1987, p. 16). Along an edge its mean is taken by Gauss-Legendre.
/// </remarks>
internal static class EllipsoidArea
{
    private static readonly Ellipsoid Figure = Ellipsoid.Cgcs2000;
    private static readonly double E = Math.Sqrt(Figure.E2);

    public static double SquareKilometres(Geometry shape)
    {
        var area = 0d;
        for (var part = 0; part < shape.NumGeometries; part++)
            if (shape.GetGeometryN(part) is Polygon polygon)
                area += SquareMetres(polygon.Shell) - polygon.Holes.Sum(SquareMetres);
        return area / 1e6;
    }

    private static double SquareMetres(LinearRing ring)
    {
        var area = 0d;
        var line = ring.CoordinateSequence;
        for (var i = 1; i < line.Count; i++)
            area += double.DegreesToRadians(line.GetX(i) - line.GetX(i - 1)) * MeanStrip(line.GetY(i - 1), line.GetY(i));
        return Math.Abs(area);
    }

    /// <summary>Three points are exact to a square centimetre for an edge of a degree.</summary>
    private static double MeanStrip(double from, double to)
    {
        var (middle, half) = ((from + to) / 2, (to - from) / 2 * Math.Sqrt(0.6));
        return (5 * Strip(middle - half) + 8 * Strip(middle) + 5 * Strip(middle + half)) / 18;
    }

    private static double Strip(double latitude)
    {
        var sin = Math.Sin(double.DegreesToRadians(latitude));
        return Figure.B * Figure.B / 2 * (sin / (1 - Figure.E2 * sin * sin) + Math.Atanh(E * sin) / E);
    }
}
