namespace Dingdian.Geo;

/// <summary>
/// The shortest way along the ellipsoid, in metres: the distance that decides. Callers show it to the metre.
/// </summary>
/// <remarks>
/// Vincenty's inverse formulas (Survey Review 23, 1975), good to half a millimetre. They do not converge between places almost opposite each
/// other on the globe; there the azimuth is found by halving, as Karney shows it can be (Journal of Geodesy 87, 2013), with the integrals
/// summed numerically. Symmetric to the last bit.
/// </remarks>
public static class Geodesic
{
    private const double Converged = 1e-13;
    private const int MostRounds = 50;

    public static double Metres(Coordinate from, Coordinate to) => Metres(from, to, Ellipsoid.Cgcs2000);

    public static double Metres(Coordinate from, Coordinate to, Ellipsoid ellipsoid)
    {
        if (to.Lat < from.Lat || (to.Lat == from.Lat && to.Lon < from.Lon))
            (from, to) = (to, from);
        var turn = double.DegreesToRadians(Math.Abs(Math.IEEERemainder(to.Lon - from.Lon, 360)));
        var (south, north) = (Reduced(from.Lat, ellipsoid), Reduced(to.Lat, ellipsoid));
        return Vincenty(south, north, turn, ellipsoid) ?? NearlyOpposite(south, north, turn, ellipsoid);
    }

    private static double Reduced(double latitude, Ellipsoid ellipsoid) => Math.Atan((1 - ellipsoid.F) * Math.Tan(double.DegreesToRadians(latitude)));

    /// <summary>Null when the iteration leaves the half circle or does not settle.</summary>
    private static double? Vincenty(double u1, double u2, double turn, Ellipsoid ellipsoid)
    {
        var f = ellipsoid.F;
        var (sinU1, cosU1) = Math.SinCos(u1);
        var (sinU2, cosU2) = Math.SinCos(u2);
        var lambda = turn;
        var settled = false;
        for (var round = 0; round < MostRounds && lambda <= Math.PI; round++)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            var across = cosU2 * sinLambda;
            var along = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
            var sinSigma = Math.Sqrt(across * across + along * along);
            var cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            if (sinSigma == 0)
                return cosSigma > 0 ? 0 : null;
            var sigma = Math.Atan2(sinSigma, cosSigma);
            var sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            var cos2Alpha = 1 - sinAlpha * sinAlpha;
            var middle = cos2Alpha > 1e-12 ? cosSigma - 2 * sinU1 * sinU2 / cos2Alpha : 0; // on the equator there is no middle latitude
            if (settled)
                return Length(ellipsoid, cos2Alpha, sigma, sinSigma, cosSigma, middle);
            var c = f / 16 * cos2Alpha * (4 + f * (4 - 3 * cos2Alpha));
            var next = turn + (1 - c) * f * sinAlpha
                * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle * middle - 1)));
            settled = Math.Abs(next - lambda) < Converged; // then the next is far better still
            lambda = next;
        }
        return null;
    }

    private static double Length(Ellipsoid ellipsoid, double cos2Alpha, double sigma, double sinSigma, double cosSigma, double middle)
    {
        var b = ellipsoid.B;
        var u2 = cos2Alpha * (ellipsoid.A * ellipsoid.A - b * b) / (b * b);
        var scale = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
        var bend = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
        var less = bend * sinSigma * (middle + bend / 4 * (cosSigma * (2 * middle * middle - 1)
            - bend / 6 * middle * (4 * sinSigma * sinSigma - 3) * (4 * middle * middle - 3)));
        return b * scale * (sigma - less);
    }

    /// <summary>
    /// With the first place the farther from the equator, and south of it, the difference in longitude grows with the azimuth there.
    /// </summary>
    private static double NearlyOpposite(double u1, double u2, double turn, Ellipsoid ellipsoid)
    {
        if (Math.Abs(u1) < Math.Abs(u2))
            (u1, u2) = (u2, u1);
        if (u1 >= 0) // zero becomes minus zero: on the equator, just south
            (u1, u2) = (-u1, -u2);
        double low = 0, high = Math.PI, metres = 0;
        for (var round = 0; round < 60; round++)
        {
            var azimuth = (low + high) / 2;
            (var reached, metres) = Shoot(azimuth, u1, u2, ellipsoid);
            if (reached < turn) low = azimuth;
            else high = azimuth;
        }
        return metres;
    }

    /// <summary>Longitude gained, and metres gone, by leaving the first latitude at an azimuth until the second is reached northwards.</summary>
    private static (double Turn, double Metres) Shoot(double azimuth, double u1, double u2, Ellipsoid ellipsoid)
    {
        var f = ellipsoid.F;
        var (sinAzimuth, cosAzimuth) = Math.SinCos(azimuth);
        var (sinU1, cosU1) = Math.SinCos(u1);
        var (sinU2, cosU2) = Math.SinCos(u2);
        var sinAlpha = sinAzimuth * cosU1;
        var north1 = cosAzimuth * cosU1;
        var north2 = Math.Sqrt(Math.Max(0, north1 * north1 + (cosU2 - cosU1) * (cosU2 + cosU1)));
        var sigma1 = Math.Atan2(sinU1, north1);
        var sigma2 = Math.Atan2(sinU2, north2);
        var omega = Math.Atan2(sinAlpha * sinU2, north2) - Math.Atan2(sinAlpha * sinU1, north1);
        var k2 = ellipsoid.E2 / (1 - ellipsoid.E2) * (1 - sinAlpha * sinAlpha);
        var (length, lag) = (0d, 0d);
        foreach (var (sigma, weight) in Quadrature.Over(sigma1, sigma2))
        {
            var sin = Math.Sin(sigma);
            var root = Math.Sqrt(1 + k2 * sin * sin);
            length += weight * root;
            lag += weight * (2 - f) / (1 + (1 - f) * root);
        }
        return (omega - f * sinAlpha * lag, ellipsoid.B * length);
    }
}
