namespace Dingdian.Registry.Samples.Land;

/// <summary>Convex outlines, corners counter-clockwise.</summary>
internal static class Convex
{
    public static double Area(IReadOnlyList<Spot> outline)
    {
        var twice = 0.0;
        for (var i = 0; i < outline.Count; i++) twice += Cross(outline[i], outline[(i + 1) % outline.Count]);
        return twice / 2;
    }

    public static Spot Middle(IReadOnlyList<Spot> outline)
    {
        var (x, y, twice) = (0.0, 0.0, 0.0);
        for (var i = 0; i < outline.Count; i++)
        {
            var (a, b) = (outline[i], outline[(i + 1) % outline.Count]);
            var cross = Cross(a, b);
            (x, y, twice) = (x + (a.X + b.X) * cross, y + (a.Y + b.Y) * cross, twice + cross);
        }
        return new(x / (3 * twice), y / (3 * twice));
    }

    public static bool Contains(IReadOnlyList<Spot> outline, Spot spot)
    {
        for (var i = 0; i < outline.Count; i++)
            if (Cross(outline[(i + 1) % outline.Count] - outline[i], spot - outline[i]) < 0) return false;
        return outline.Count > 2;
    }

    /// <summary>Corner by corner around the outermost spots (Andrew's monotone chain).</summary>
    public static Spot[] Hull(IEnumerable<Spot> spots)
    {
        var sorted = spots.Distinct().OrderBy(spot => spot.X).ThenBy(spot => spot.Y).ToList();
        return [.. Chain(sorted), .. Chain(Enumerable.Reverse(sorted))];
    }

    public static (Spot Low, Spot High) Box(IReadOnlyList<Spot> outline) => (
        new(outline.Min(spot => spot.X), outline.Min(spot => spot.Y)),
        new(outline.Max(spot => spot.X), outline.Max(spot => spot.Y)));

    public static Spot Within(IReadOnlyList<Spot> outline, Dice dice)
    {
        var (low, high) = Box(outline);
        while (true)
        {
            var spot = new Spot(dice.Between(low.X, high.X), dice.Between(low.Y, high.Y));
            if (Contains(outline, spot)) return spot;
        }
    }

    /// <summary>The spot itself when it lies well inside, else the last one on the way to it from the middle that does.</summary>
    public static Spot Inside(IReadOnlyList<Spot> outline, Spot wanted)
    {
        var middle = Middle(outline);
        var (good, bad) = (0.0, 1.3);
        for (var i = 0; i < 30; i++)
        {
            var half = (good + bad) / 2;
            if (Contains(outline, middle + half * (wanted - middle))) good = half;
            else bad = half;
        }
        return middle + Math.Min(1, 0.8 * good) * (wanted - middle);
    }

    private static double Cross(Spot a, Spot b) => a.X * b.Y - a.Y * b.X;

    private static List<Spot> Chain(IEnumerable<Spot> sorted)
    {
        List<Spot> chain = [];
        foreach (var spot in sorted)
        {
            while (chain.Count > 1 && Cross(chain[^1] - chain[^2], spot - chain[^1]) <= 0) chain.RemoveAt(chain.Count - 1);
            chain.Add(spot);
        }
        chain.RemoveAt(chain.Count - 1);
        return chain;
    }
}
