namespace Dingdian.Geo;

/// <summary>
/// GCJ-02, the coordinates of 高德, 腾讯 and other Chinese maps: WGS-84 plus a shift of 300 to 700 m that varies smoothly from place to place.
/// </summary>
/// <remarks>
/// The shift is the sum of polynomials and sines in degrees from (105, 35) that has been public since 2010; it is given in metres on the
/// Krasovsky ellipsoid. Vendors add noise of about a metre of their own, so a point of theirs is never better than that.
/// </remarks>
public static class Gcj02
{
    private const double A = 6_378_245.0;
    private const double E2 = 0.00669342162296594323;

    public static Coordinate FromWgs84(Coordinate wgs) => wgs.IsInChina ? Shifted(wgs) : wgs;

    /// <summary>
    /// The place whose shift leads here, found by iterating to less than a micrometre. Outside China nothing is shifted.
    /// </summary>
    public static Coordinate ToWgs84(Coordinate gcj) => gcj.IsInChina ? Inverse.Of(Shifted, gcj) : gcj;

    private static Coordinate Shifted(Coordinate wgs)
    {
        var (x, y) = (wgs.Lon - 105, wgs.Lat - 35);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(wgs.Lat));
        var w = 1 - E2 * sin * sin;
        var metresPerDegreeNorth = double.DegreesToRadians(A * (1 - E2) / (w * Math.Sqrt(w)));
        var metresPerDegreeEast = double.DegreesToRadians(A / Math.Sqrt(w) * cos);
        var ripple = (20 * Wave(6 * x) + 20 * Wave(2 * x)) * 2 / 3;
        return new Coordinate(wgs.Lon + (East(x, y) + ripple) / metresPerDegreeEast, wgs.Lat + (North(x, y) + ripple) / metresPerDegreeNorth);
    }

    private static double North(double x, double y) =>
        -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.Sqrt(Math.Abs(x))
        + (20 * Wave(y) + 40 * Wave(y / 3) + 160 * Wave(y / 12) + 320 * Wave(y / 30)) * 2 / 3;

    private static double East(double x, double y) =>
        300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.Sqrt(Math.Abs(x))
        + (20 * Wave(x) + 40 * Wave(x / 3) + 150 * Wave(x / 12) + 300 * Wave(x / 30)) * 2 / 3;

    private static double Wave(double x) => Math.Sin(x * Math.PI);
}
