using Dingdian.Model;

namespace Dingdian.Geo;

/// <summary>Pairs of numbers of one datum become points; what cannot be a place is a finding that says what it looks like.</summary>
public sealed class PointReader(Datum datum, List<Finding> findings)
{
    /// <summary>The point, or null with a finding when the pair is no place on earth or looks swapped. Outside China is a warning only.</summary>
    public Point? Read(double x, double y, Place place)
    {
        if (!double.IsFinite(x) || !double.IsFinite(y))
            return Refuse(new Finding("coordinates-not-numbers", place));
        if (LooksSwapped(datum, x, y))
            return Refuse(new Finding("coordinates-swapped", place, Shown(x), Shown(y), First, Second));
        if (datum.IsProjected && datum.ZoneOf(x) is null)
            return Refuse(new Finding("coordinates-zone", place, Shown(x), datum.Code));
        if (datum.ToCgcs2000(x, y) is not { IsOnEarth: true } at)
            return Refuse(new Finding("coordinates-off-earth", place, Shown(x), Shown(y), datum.Code));
        if (!at.IsInChina)
            findings.Add(new Finding("coordinates-outside-china", place, at.ToString()));
        return new Point(at, datum, x, y);
    }

    /// <summary>
    /// Whether a pair makes no sense as given but does when turned round. Where both ways could be meant, as 5 and 500 km north and east of
    /// the southern sea, the pair stands as it is.
    /// </summary>
    public static bool LooksSwapped(Datum datum, double x, double y) => datum.IsProjected
        ? !Fits(datum, x, y) && Fits(datum, y, x)
        : !new Coordinate(x, y).IsInChina && new Coordinate(y, x).IsInChina;

    private static bool Fits(Datum datum, double easting, double northing) =>
        datum.ZoneOf(easting) is not null && northing is > 90_000 and < 6_200_000;

    private Point? Refuse(Finding finding)
    {
        findings.Add(finding);
        return null;
    }

    private Texts First => datum.IsProjected ? new("东坐标", "easting") : new("经度", "longitude");
    private Texts Second => datum.IsProjected ? new("北坐标", "northing") : new("纬度", "latitude");

    private static string Shown(double value) => value.ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);
}
