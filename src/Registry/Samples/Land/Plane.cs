namespace Dingdian.Registry.Samples.Land;

/// <summary>A place on the plane of a city, in kilometres east and north of its middle.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public double To(Spot other) => Math.Sqrt((X - other.X) * (X - other.X) + (Y - other.Y) * (Y - other.Y));

    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    public static Spot operator *(double factor, Spot a) => new(factor * a.X, factor * a.Y);
}

/// <summary>Degrees to kilometres and back around one point; over a city the error is below half a per cent.</summary>
internal sealed class Plane(double longitude, double latitude)
{
    private const double KilometresPerDegree = 111.195; // mean radius 6371 km
    private readonly double east = KilometresPerDegree * Math.Cos(latitude * Math.PI / 180);

    public Spot Spot(double lon, double lat) => new((lon - longitude) * east, (lat - latitude) * KilometresPerDegree);

    /// <summary>Rounded to a millionth of a degree, about 0.1 m.</summary>
    public (double Longitude, double Latitude) Degrees(Spot spot) =>
        (Math.Round(longitude + spot.X / east, 6), Math.Round(latitude + spot.Y / KilometresPerDegree, 6));
}
