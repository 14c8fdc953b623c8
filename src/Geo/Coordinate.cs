using System.Globalization;

namespace Dingdian.Geo;

/// <summary>A longitude and latitude in degrees; CGCS2000 unless the name says otherwise.</summary>
public readonly record struct Coordinate(double Lon, double Lat)
{
    public bool IsOnEarth => Math.Abs(Lon) <= 180 && Math.Abs(Lat) <= 90; // false for NaN

    /// <summary>The rectangle inside which Chinese map vendors shift coordinates, as their published rule has it.</summary>
    public bool IsInChina => Lon is >= 72.004 and <= 137.8347 && Lat is >= 0.8293 and <= 55.8271;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Lon:0.######}, {Lat:0.######}");
}
