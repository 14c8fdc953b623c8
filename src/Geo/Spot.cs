namespace Dingdian.Geo;

/// <summary>A place as a point in space, in metres from the centre of the earth.</summary>
internal readonly record struct Spot(double X, double Y, double Z)
{
    public static Spot Of(Coordinate at)
    {
        var figure = Ellipsoid.Cgcs2000;
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(at.Lat));
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(at.Lon));
        var normal = figure.A / Math.Sqrt(1 - figure.E2 * sinLat * sinLat);
        return new Spot(normal * cosLat * cosLon, normal * cosLat * sinLon, normal * (1 - figure.E2) * sinLat);
    }

    public double SquareTo(Spot other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return x * x + y * y + z * z;
    }
}
