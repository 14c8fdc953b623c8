namespace Dingdian.Geo;

/// <summary>An ellipsoid of revolution by its equatorial radius in metres and its flattening. Latitudes are in radians.</summary>
public readonly record struct Ellipsoid(double A, double F)
{
    /// <summary>The figure of CGCS2000; its shape is that of GRS 80.</summary>
    public static Ellipsoid Cgcs2000 { get; } = new(6_378_137, 1 / 298.257222101);

    /// <summary>Differs from CGCS2000 by a tenth of a millimetre at the pole.</summary>
    public static Ellipsoid Wgs84 { get; } = new(6_378_137, 1 / 298.257223563);

    public double B => A * (1 - F);

    /// <summary>Square of the first eccentricity.</summary>
    public double E2 => F * (2 - F);

    /// <summary>Radius of curvature along the meridian.</summary>
    public double MeridianRadius(double latitude) => A * (1 - E2) / Math.Pow(1 - E2 * Square(Math.Sin(latitude)), 1.5);

    /// <summary>Radius of curvature across the meridian.</summary>
    public double NormalRadius(double latitude) => A / Math.Sqrt(1 - E2 * Square(Math.Sin(latitude)));

    private static double Square(double value) => value * value;
}
