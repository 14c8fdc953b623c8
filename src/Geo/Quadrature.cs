namespace Dingdian.Geo;

/// <summary>Five Gauss-Legendre points on each of eight panels: exact to rounding for the smooth integrals of an ellipsoid.</summary>
internal static class Quadrature
{
    private const int Panels = 8;

    private static readonly (double At, double Weight)[] Points = [
        (-0.906179845938663993, 0.236926885056189088), (-0.538469310105683091, 0.478628670499366468), (0, 0.568888888888888889),
        (0.538469310105683091, 0.478628670499366468), (0.906179845938663993, 0.236926885056189088)];

    public static IEnumerable<(double At, double Weight)> Over(double from, double to)
    {
        var half = (to - from) / Panels / 2;
        for (var panel = 0; panel < Panels; panel++)
        {
            var middle = from + half * (2 * panel + 1);
            foreach (var (at, weight) in Points)
                yield return (middle + half * at, half * weight);
        }
    }
}
