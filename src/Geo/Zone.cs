namespace Dingdian.Geo;

/// <summary>
/// A Gauss-Krüger zone of CGCS2000, 3 or 6 degrees wide. Eastings start at 500 km on the central meridian; with a prefix the zone's number
/// stands before them (40 512 345 is 512 345 in zone 40).
/// </summary>
public readonly record struct Zone
{
    public const double FalseEasting = 500_000;

    /// <summary>Numbers of 3-degree zones are 25 to 45, of 6-degree zones 13 to 23, so that a prefix tells the width as well.</summary>
    private Zone(int width, int number, bool prefixed) => (Width, Number, Prefixed) = (width, number, prefixed);

    public int Width { get; }
    public int Number { get; }
    public bool Prefixed { get; }
    public int Meridian => Width == 3 ? Number * 3 : Number * 6 - 3;
    public int Epsg => (Width, Prefixed) switch
    {
        (6, true) => 4491 + Number - 13,
        (6, false) => 4502 + Number - 13,
        (_, true) => 4513 + Number - 25,
        _ => 4534 + Number - 25,
    };

    /// <summary>The zone a prefix names, or null when no zone of China has this number.</summary>
    public static Zone? OfNumber(int number, bool prefixed = true) => number switch
    {
        >= 13 and <= 23 => new Zone(6, number, prefixed),
        >= 25 and <= 45 => new Zone(3, number, prefixed),
        _ => null,
    };

    public static Zone? OfMeridian(int degrees, int width, bool prefixed = false) => (width, degrees % 3) switch
    {
        (3, 0) when degrees is >= 75 and <= 135 => new Zone(3, degrees / 3, prefixed),
        (6, 0) when degrees is >= 75 and <= 135 && degrees % 6 == 3 => new Zone(6, (degrees + 3) / 6, prefixed),
        _ => null,
    };

    public static Zone? OfEpsg(int code) => code switch
    {
        >= 4491 and <= 4501 => new Zone(6, code - 4491 + 13, true),
        >= 4502 and <= 4512 => new Zone(6, code - 4502 + 13, false),
        >= 4513 and <= 4533 => new Zone(3, code - 4513 + 25, true),
        >= 4534 and <= 4554 => new Zone(3, code - 4534 + 25, false),
        _ => null,
    };

    /// <summary>The zone an easting names by its first two digits, or null when it carries no prefix of China.</summary>
    public static Zone? OfEasting(double easting) => easting is >= 13_000_000 and < 46_000_000 ? OfNumber((int)(easting / 1_000_000)) : null;

    /// <summary>The 3-degree zone whose meridian is nearest, of those that China uses.</summary>
    public static Zone Around(double longitude) => new(3, Math.Clamp((int)Math.Round(longitude / 3), 25, 45), true);

    /// <summary>An easting without the number of its zone.</summary>
    public static double Plain(double easting) => OfEasting(easting) is null ? easting : easting % 1_000_000;

    /// <summary>Whether an easting without prefix may lie in this zone, with half a zone to spare on each side.</summary>
    public bool Holds(double plainEasting) => Math.Abs(plainEasting - FalseEasting) <= Width * 111_320;

    public Coordinate ToDegrees(double plainEasting, double northing) => GaussKruger.ToDegrees(Meridian, plainEasting, northing);

    public (double Easting, double Northing) FromDegrees(Coordinate coordinate)
    {
        var (easting, northing) = GaussKruger.FromDegrees(Meridian, coordinate);
        return (easting + (Prefixed ? Number * 1_000_000d : 0), northing);
    }
}
