namespace Dingdian.Registry.Samples.Land;

/// <summary>A place on the plane of a city, in kilometres east and north of its middle.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public double To(Spot other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));

    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    public static Spot operator *(double factor, Spot a) => new(factor * a.X, factor * a.Y);
}

/// <summary>
/// Degrees to kilometres and back, both axes evenly, so that lines straight on the plane are straight in degrees. Away from the city's middle
/// the east-west scale is off by up to one per cent; areas and lengths are corrected for it.
/// </summary>
internal sealed class Plane
{
    private const double Radian = Math.PI / 180;
    private const double Axis = 6378.137; // CGCS2000, kilometres
    private const double Squeeze = 0.00669438; // first eccentricity squared
    private readonly double longitude, latitude, east, north;

    public Plane(double longitude, double latitude)
    {
        (this.longitude, this.latitude) = (longitude, latitude);
        (east, north) = Scale(latitude);
    }

    public Spot Spot(double lon, double lat) => new((lon - longitude) * east, (lat - latitude) * north);

    /// <summary>Rounded to a millionth of a degree, about 0.1 m.</summary>
    public (double Longitude, double Latitude) Degrees(Spot spot) => (Math.Round(longitude + spot.X / east, 6), Math.Round(latitude + spot.Y / north, 6));

    /// <summary>Square kilometres on the plane for one on the ground.</summary>
    public double Areas(double lat)
    {
        var scale = Scale(lat);
        return east * north / (scale.East * scale.North);
    }

    /// <summary>Metres on the ground between two places near each other.</summary>
    public double Metres(Spot a, Spot b)
    {
        var ((fromLon, fromLat), (toLon, toLat)) = (Degrees(a), Degrees(b));
        var scale = Scale((fromLat + toLat) / 2);
        var (x, y) = ((toLon - fromLon) * scale.East, (toLat - fromLat) * scale.North);
        return 1000 * Math.Sqrt(x * x + y * y);
    }

    // Kilometres of a degree along the parallel and along the meridian.
    private static (double East, double North) Scale(double lat)
    {
        var w = 1 - Squeeze * Math.Sin(lat * Radian) * Math.Sin(lat * Radian);
        return (Axis / Math.Sqrt(w) * Math.Cos(lat * Radian) * Radian, Axis * (1 - Squeeze) / (w * Math.Sqrt(w)) * Radian);
    }
}
