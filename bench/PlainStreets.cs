using Dingdian.Access;
using Dingdian.Geo;

namespace Dingdian.Bench;

/// <summary>
/// The yardstick of <see cref="Walks"/>: the textbook's search over every node of the map, junction or not, with the library's priority queue.
/// </summary>
internal sealed class PlainStreets
{
    private readonly List<(int To, double Metres)>[] next;
    private readonly double[] cost;
    private readonly PriorityQueue<int, double> queue = new();

    public PlainStreets(StreetNetwork streets)
    {
        Nodes = [.. streets.Junctions.Span, .. streets.Shape.Span];
        next = [.. Nodes.Select(_ => new List<(int, double)>())];
        cost = new double[Nodes.Length];
        Array.Fill(cost, double.PositiveInfinity);
        var line = new List<Coordinate>();
        for (var e = 0; e < streets.Edges.Length; e++)
        {
            var edge = streets.Edges.Span[e];
            streets.Trace(e, line);
            var scale = edge.Metres / Enumerable.Range(1, line.Count - 1).Sum(i => Geodesic.Metres(line[i - 1], line[i]));
            for (var (i, before) = (1, edge.From); i < line.Count; i++)
            {
                var node = i + 1 < line.Count ? streets.Junctions.Length + edge.Shape + i - 1 : edge.To;
                var metres = Geodesic.Metres(line[i - 1], line[i]) * (double.IsFinite(scale) ? scale : 1);
                next[before].Add((node, metres));
                next[node].Add((before, metres));
                Arcs++;
                before = node;
            }
        }
    }

    public Coordinate[] Nodes { get; }

    public int Arcs { get; }

    /// <summary>Every node within a limit of any seed, cheapest first.</summary>
    public List<Reached> Search(ReadOnlySpan<int> seeds, double limit)
    {
        var found = new List<Reached>();
        foreach (var seed in seeds)
            Offer(seed, 0);
        while (queue.TryDequeue(out var node, out var at))
            if (at == cost[node])
            {
                found.Add(new Reached(node, at));
                foreach (var (to, metres) in next[node])
                    if (at + metres <= limit)
                        Offer(to, at + metres);
            }
        foreach (var one in found)
            cost[one.Item] = double.PositiveInfinity;
        return found;
    }

    private void Offer(int node, double at)
    {
        if (at >= cost[node])
            return;
        cost[node] = at;
        queue.Enqueue(node, at);
    }
}
