using System.Globalization;

namespace Dingdian.Geo;

/// <summary>
/// What a pair of numbers means as a place: degrees of one of four datums, or metres of a Gauss-Krüger zone of CGCS2000. The pair is always
/// east first: longitude and latitude, easting and northing.
/// </summary>
/// <remarks>
/// Everything is kept in CGCS2000. WGS-84 is taken as the same: they differ by centimetres, and by less than a metre after decades of drift.
/// </remarks>
public sealed record Datum
{
    private enum Kind { Degrees, Shifted, Twice, Metres }

    private readonly Kind kind;

    private Datum(string code, Kind kind, Zone? zone = null) => (Code, this.kind, Zone) = (code, kind, zone);

    public static Datum Wgs84 { get; } = new("wgs84", Kind.Degrees);
    public static Datum Cgcs2000 { get; } = new("cgcs2000", Kind.Degrees);
    public static Datum Gcj02 { get; } = new("gcj02", Kind.Shifted);
    public static Datum Bd09 { get; } = new("bd09", Kind.Twice);

    /// <summary>Projected CGCS2000 whose eastings name their zone themselves.</summary>
    public static Datum Projected { get; } = new("cgcs2000-projected", Kind.Metres);

    public static Datum InZone(Zone zone) => new(string.Create(CultureInfo.InvariantCulture, $"epsg:{zone.Epsg}"), Kind.Metres, zone);

    /// <summary>The word that is stored and that <see cref="DatumWords.Find"/> reads back.</summary>
    public string Code { get; }

    public Zone? Zone { get; }

    public bool IsProjected => kind == Kind.Metres;

    /// <summary>The place in CGCS2000, or null when metres lie in no zone. No other pair is questioned: <see cref="PointReader"/> does that.</summary>
    public Coordinate? ToCgcs2000(double x, double y) => kind switch
    {
        Kind.Degrees => new Coordinate(x, y),
        Kind.Shifted => Geo.Gcj02.ToWgs84(new Coordinate(x, y)),
        Kind.Twice => Geo.Gcj02.ToWgs84(Geo.Bd09.ToGcj02(new Coordinate(x, y))),
        _ => Unproject(x, y),
    };

    /// <summary>
    /// The pair of numbers by which this datum knows a place. Without a zone of its own, the 3-degree zone nearest to the place is taken
    /// and named in the easting.
    /// </summary>
    public (double X, double Y) FromCgcs2000(Coordinate at)
    {
        if (kind == Kind.Metres)
            return (Zone ?? Geo.Zone.Around(at.Lon)).FromDegrees(at);
        var shifted = kind switch
        {
            Kind.Shifted => Geo.Gcj02.FromWgs84(at),
            Kind.Twice => Geo.Bd09.FromGcj02(Geo.Gcj02.FromWgs84(at)),
            _ => at,
        };
        return (shifted.Lon, shifted.Lat);
    }

    /// <summary>The zone a pair lies in: the one its easting names, else the datum's own. Null when neither says, or both and differently.</summary>
    internal Zone? ZoneOf(double easting)
    {
        if (Geo.Zone.OfEasting(easting) is not { } named)
            return Zone is { } own && own.Holds(easting) ? own : null;
        return Zone is not { } declared || declared.Meridian == named.Meridian ? named : null;
    }

    public override string ToString() => Code;

    private Coordinate? Unproject(double easting, double northing) =>
        ZoneOf(easting) is { } zone && Math.Abs(northing) < 1e7 ? zone.ToDegrees(Geo.Zone.Plain(easting), northing) : null;
}
