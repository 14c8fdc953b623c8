using Dingdian.Geo;

namespace Dingdian.Access;

/// <summary>Part of an edge that was reached, in metres from its first junction.</summary>
public readonly record struct Stretch(int Edge, double From, double To)
{
    public double Metres => To - From;
}

public sealed partial class StreetWalk
{
    /// <summary>How far the outline of reached ground goes beyond streets.</summary>
    public const double OutlineMetres = 30;

    /// <summary>The streets reached from a place within a limit; where an edge is reached from both ends with a gap between, it comes twice.</summary>
    public List<Stretch> Stretches(Places from, int place, double limit)
    {
        var found = new List<Stretch>();
        if (from.Placing(place) != Placing.Placed)
            return found;
        var snap = from.Snaps[place];
        var search = Explore(snap, limit);
        var edges = Streets.Edges.Span;
        var ways = new Ways(Streets, search);
        while (ways.Next(out var edge, out var costFrom, out var costTo))
            if (edge != snap.Edge)
                Add(found, edge, (limit - costFrom) / paces[edges[edge].Kind], (limit - costTo) / paces[edges[edge].Kind]);
        AddOwn(found, snap, limit, search);
        searches.Add(search);
        return found;
    }

    private void Add(List<Stretch> found, int edge, double fromStart, double fromEnd)
    {
        var length = Streets.Edges.Span[edge].Metres;
        var (head, tail) = (Math.Clamp(fromStart, 0, length), Math.Clamp(length - fromEnd, 0, length));
        if (head >= tail)
            found.Add(new Stretch(edge, 0, length));
        else
        {
            if (head > 0) found.Add(new Stretch(edge, 0, head));
            if (tail < length) found.Add(new Stretch(edge, tail, length));
        }
    }

    /// <summary>The edge the place stands on is reached from the place itself, and from its ends by ways round.</summary>
    private void AddOwn(List<Stretch> found, Snap snap, double limit, Search search)
    {
        ref readonly var edge = ref Streets.Edges.Span[snap.Edge];
        var pace = paces[edge.Kind];
        var reach = (limit - snap.Away * Pace) / pace;
        if (reach < 0)
            return;
        var (low, high) = (Math.Max(0, snap.Along - reach), Math.Min(edge.Metres, snap.Along + reach));
        var head = Math.Min((limit - search.Cost(edge.From)) / pace, edge.Metres);
        var tail = Math.Max(edge.Metres - (limit - search.Cost(edge.To)) / pace, 0);
        if (head >= low) low = 0;
        else if (head > 0) found.Add(new Stretch(snap.Edge, 0, head));
        if (tail <= high) high = edge.Metres;
        else if (tail < edge.Metres) found.Add(new Stretch(snap.Edge, tail, edge.Metres));
        found.Add(new Stretch(snap.Edge, low, high));
    }

    /// <summary>The streets reached and the way to them, widened by <see cref="OutlineMetres"/>. The place is always inside.</summary>
    public override Boundary Outline(Places from, int place, double limit, string code, string name)
    {
        var points = new List<Coordinate>();
        var lines = new List<IReadOnlyList<Coordinate>> { new[] { from[place] } };
        if (from.Placing(place) == Placing.Placed && from.Snaps[place] is var snap && snap.Away * Pace <= limit)
            lines.Add([from[place], snap.Foot]);
        foreach (var stretch in Stretches(from, place, limit))
        {
            Streets.Trace(stretch.Edge, points);
            lines.Add(Cut(points, stretch.From, stretch.To, Streets.Edges.Span[stretch.Edge].Metres));
        }
        return Corridor.Around(code, name, from[place], lines, OutlineMetres);
    }

    /// <summary>The part of a line between two distances along it; the line is taken to be as long as its edge says.</summary>
    private static List<Coordinate> Cut(List<Coordinate> line, double from, double to, double length)
    {
        var plane = new Plane(line[0]);
        var flat = line.ConvertAll(plane.Of);
        var drawn = 0.0;
        for (var i = 1; i < flat.Count; i++)
            drawn += Distance(flat[i - 1], flat[i]);
        var scale = length > 0 ? drawn / length : 0;
        var (start, end, gone) = (from * scale, to * scale, 0.0);
        var cut = new List<Coordinate>();
        for (var i = 1; i < flat.Count; i++)
        {
            var step = Distance(flat[i - 1], flat[i]);
            var (low, high) = (Math.Max(start, gone), Math.Min(end, gone + step));
            if (low <= high)
            {
                if (cut.Count == 0)
                    cut.Add(Between(i, low - gone, step));
                cut.Add(Between(i, high - gone, step));
            }
            gone += step;
        }
        return cut.Count > 0 ? cut : [line[0]];

        Coordinate Between(int i, double metres, double step)
        {
            var share = step > 0 ? metres / step : 0;
            return plane.At(flat[i - 1].X + share * (flat[i].X - flat[i - 1].X), flat[i - 1].Y + share * (flat[i].Y - flat[i - 1].Y));
        }
    }

    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Sqrt((one.X - other.X) * (one.X - other.X) + (one.Y - other.Y) * (one.Y - other.Y));
}
