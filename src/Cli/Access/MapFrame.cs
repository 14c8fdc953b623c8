using System.Text;
using Dingdian.Geo;

namespace Dingdian.Cli.Access;

/// <summary>Whole metres east and north of the middle of some places.</summary>
internal sealed class MapFrame
{
    private readonly Coordinate middle;
    private readonly Plane plane;
    private readonly double halfWidth, halfHeight;

    public MapFrame(IReadOnlyList<Coordinate> places)
    {
        middle = places.Count == 0 ? default : new((places.Min(p => p.Lon) + places.Max(p => p.Lon)) / 2, (places.Min(p => p.Lat) + places.Max(p => p.Lat)) / 2);
        plane = new Plane(middle);
        foreach (var at in places)
        {
            var (x, y) = plane.Of(at);
            (halfWidth, halfHeight) = (Math.Max(halfWidth, Math.Abs(x)), Math.Max(halfHeight, Math.Abs(y)));
        }
    }

    /// <summary>Longitude, latitude, metres in a degree of each.</summary>
    public double[] Origin => [middle.Lon, middle.Lat, plane.East, plane.North];

    public int X(Coordinate at) => (int)Math.Round(plane.Of(at).X);

    public int Y(Coordinate at) => (int)Math.Round(plane.Of(at).Y);

    public bool Holds(Coordinate at, double margin)
    {
        var (x, y) = plane.Of(at);
        return Math.Abs(x) <= halfWidth + margin && Math.Abs(y) <= halfHeight + margin;
    }
}

/// <summary>Whole numbers as text, five bits to a letter, the sixth saying that more follow; points as differences, the sign in the lowest bit.</summary>
internal sealed class DeltaText
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private readonly StringBuilder text = new();
    private int x, y;

    public void Move(int toX, int toY)
    {
        Signed(toX - x);
        Signed(toY - y);
        (x, y) = (toX, toY);
    }

    public void Count(long number)
    {
        for (; number > 31; number >>= 5)
            text.Append(Letters[(int)(number & 31) | 32]);
        text.Append(Letters[(int)number]);
    }

    private void Signed(int number) => Count(number < 0 ? ~((long)number << 1) : (long)number << 1);

    public override string ToString() => text.ToString();
}
