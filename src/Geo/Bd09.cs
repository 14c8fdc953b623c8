namespace Dingdian.Geo;

/// <summary>BD-09, the coordinates of 百度: GCJ-02 turned, stretched and moved once more, by the public formula.</summary>
public static class Bd09
{
    private const double Turns = Math.PI * 3000 / 180;
    private const double MovedEast = 0.0065;
    private const double MovedNorth = 0.006;

    public static Coordinate FromGcj02(Coordinate gcj) => gcj.IsInChina ? Shifted(gcj) : gcj;

    /// <summary>The formula usually printed for this way back misses by up to a metre; this iterates to less than a micrometre.</summary>
    public static Coordinate ToGcj02(Coordinate bd) => bd.IsInChina ? Inverse.Of(Shifted, bd) : bd;

    private static Coordinate Shifted(Coordinate gcj)
    {
        var radius = Math.Sqrt(gcj.Lon * gcj.Lon + gcj.Lat * gcj.Lat) + 0.00002 * Math.Sin(gcj.Lat * Turns);
        var angle = Math.Atan2(gcj.Lat, gcj.Lon) + 0.000003 * Math.Cos(gcj.Lon * Turns);
        var (sin, cos) = Math.SinCos(angle);
        return new Coordinate(radius * cos + MovedEast, radius * sin + MovedNorth);
    }
}
