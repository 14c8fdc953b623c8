using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

/// <summary>Tiny worlds on a plane around 120° E, 30° N, in metres, whose answers are known by hand.</summary>
internal static class Towns
{
    public static readonly Plane Plane = new(new Coordinate(120, 30));

    public static Coordinate At(double x, double y) => Plane.At(x, y);

    public static StreetNetwork Of(IReadOnlyList<Coordinate> nodes, params (int From, int To, double Metres)[] streets)
    {
        var findings = new List<Finding>();
        var read = new StreetTables(WalkProfile.Default, "streets", findings).Read(
            [.. nodes.Select((at, i) => (i, at))], [.. streets.Select(s => new StreetRow(s.From, s.To, s.Metres, "residential"))]);
        Assert.DoesNotContain(findings, f => f.Code == "street-rows-lost");
        return read.Network;
    }

    /// <summary>Drawn a little smaller than it is, so that every block is exactly as long as it says.</summary>
    private const double Drawn = 0.999;

    /// <summary>A crossing of a grid.</summary>
    public static Coordinate Crossing(int column, int row, double block = 100) => At(column * block * Drawn, row * block * Drawn);

    /// <summary>Streets that cross every so many metres.</summary>
    public static StreetNetwork Grid(int columns, int rows, double block = 100)
    {
        var streets = new List<(int, int, double)>();
        for (var y = 0; y < rows; y++)
            for (var x = 0; x < columns; x++)
            {
                if (x + 1 < columns) streets.Add((y * columns + x, y * columns + x + 1, block));
                if (y + 1 < rows) streets.Add((y * columns + x, (y + 1) * columns + x, block));
            }
        return Of([.. Crossings(columns, rows, block)], [.. streets]);
    }

    public static IEnumerable<Coordinate> Crossings(int columns, int rows, double block = 100) =>
        from y in Enumerable.Range(0, rows) from x in Enumerable.Range(0, columns) select Crossing(x, y, block);

    public static StreetWalk Metres(this StreetNetwork streets, Snapping? snapping = null) => new(streets, WalkUnit.Metres, snapping);
}
