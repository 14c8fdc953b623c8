namespace Dingdian.Geo;

/// <summary>
/// A plane in metres that touches the ellipsoid at a place: good to a thousandth at 50 km. It judges which point of a line is nearest; how far
/// that is, the geodesic says.
/// </summary>
public readonly struct Plane
{
    private readonly Coordinate origin;

    public Plane(Coordinate origin)
    {
        this.origin = origin;
        var latitude = double.DegreesToRadians(origin.Lat);
        East = double.DegreesToRadians(Ellipsoid.Cgcs2000.NormalRadius(latitude) * Math.Max(1e-9, Math.Cos(latitude)));
        North = double.DegreesToRadians(Ellipsoid.Cgcs2000.MeridianRadius(latitude));
    }

    /// <summary>Metres in a degree of longitude, there.</summary>
    public double East { get; }

    /// <summary>Metres in a degree of latitude, there.</summary>
    public double North { get; }

    public (double X, double Y) Of(Coordinate at) => (Turn(at.Lon - origin.Lon) * East, (at.Lat - origin.Lat) * North);

    public Coordinate At(double x, double y) => new(Turn(origin.Lon + x / East), origin.Lat + y / North);

    /// <summary>A difference of longitudes the short way round.</summary>
    public static double Turn(double degrees) => degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}
