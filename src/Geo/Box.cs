namespace Dingdian.Geo;

/// <summary>The smallest box in space, along the axes, around some points.</summary>
internal readonly record struct Box(Spot Low, Spot High)
{
    public static Box Around(ReadOnlySpan<PointIndex.Entry> entries)
    {
        double x0 = double.PositiveInfinity, y0 = x0, z0 = x0, x1 = double.NegativeInfinity, y1 = x1, z1 = x1;
        foreach (ref readonly var entry in entries)
        {
            var (x, y, z) = entry.Spot;
            x0 = Math.Min(x0, x);
            y0 = Math.Min(y0, y);
            z0 = Math.Min(z0, z);
            x1 = Math.Max(x1, x);
            y1 = Math.Max(y1, y);
            z1 = Math.Max(z1, z);
        }
        return new Box(new Spot(x0, y0, z0), new Spot(x1, y1, z1));
    }

    public int LongestAxis
    {
        get
        {
            var (x, y, z) = (High.X - Low.X, High.Y - Low.Y, High.Z - Low.Z);
            return x >= y && x >= z ? 0 : y >= z ? 1 : 2;
        }
    }

    public double NearestSquare(in Spot spot) =>
        Square(Math.Max(0, Math.Max(Low.X - spot.X, spot.X - High.X)))
        + Square(Math.Max(0, Math.Max(Low.Y - spot.Y, spot.Y - High.Y)))
        + Square(Math.Max(0, Math.Max(Low.Z - spot.Z, spot.Z - High.Z)));

    public double FarthestSquare(in Spot spot) =>
        Square(Math.Max(High.X - spot.X, spot.X - Low.X))
        + Square(Math.Max(High.Y - spot.Y, spot.Y - Low.Y))
        + Square(Math.Max(High.Z - spot.Z, spot.Z - Low.Z));

    private static double Square(double value) => value * value;
}
