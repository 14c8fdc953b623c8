using Dingdian.Geo;

namespace Dingdian.Access;

/// <summary>Gathers junctions and edges in any order and lays them out: numbered along a Hilbert curve, linked, pieces found, indexed.</summary>
internal sealed class StreetBuilder(WalkProfile profile)
{
    private readonly List<Coordinate> junctions = [];
    private readonly List<Edge> edges = [];
    private readonly List<Coordinate> shape = [];

    public int Edges => edges.Count;

    public int AddJunction(Coordinate at)
    {
        junctions.Add(at);
        return junctions.Count - 1;
    }

    /// <summary>Without a length of its own an edge is as long as its line.</summary>
    public void AddEdge(int from, int to, ReadOnlySpan<Coordinate> between, long way, int kind, double? metres = null)
    {
        edges.Add(new Edge(from, to, metres ?? Length(junctions[from], between, junctions[to]), way, kind, shape.Count));
        shape.AddRange(between);
    }

    private static double Length(Coordinate from, ReadOnlySpan<Coordinate> between, Coordinate to)
    {
        var metres = 0.0;
        foreach (var point in between)
        {
            metres += Geodesic.Metres(from, point);
            from = point;
        }
        return metres + Geodesic.Metres(from, to);
    }

    public StreetNetwork Build()
    {
        var order = Order(junctions.Count, i => junctions[i]);
        var newNumber = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
            newNumber[order[i]] = i;
        var laid = Array.ConvertAll(order, i => junctions[i]);
        var (laidEdges, laidShape) = Lay(newNumber);
        var (firstArc, arcs) = Link(laid.Length, laidEdges);
        return new StreetNetwork(profile, laid, laidEdges, laidShape, firstArc, arcs, Pieces(firstArc, arcs), EdgeIndex.Build(laid, laidEdges, laidShape));
    }

    private (Edge[], Coordinate[]) Lay(int[] newNumber)
    {
        var order = Order(edges.Count, Middle);
        var laidShape = new List<Coordinate>(shape.Count);
        var laid = new Edge[edges.Count];
        for (var i = 0; i < laid.Length; i++)
        {
            var edge = edges[order[i]];
            laid[i] = edge with { From = newNumber[edge.From], To = newNumber[edge.To], Shape = laidShape.Count };
            for (var s = edge.Shape; s < ShapeEnd(order[i]); s++)
                laidShape.Add(shape[s]);
        }
        return (laid, [.. laidShape]);
    }

    private int ShapeEnd(int edge) => edge + 1 < edges.Count ? edges[edge + 1].Shape : shape.Count;

    private Coordinate Middle(int edge)
    {
        var (from, to) = (junctions[edges[edge].From], junctions[edges[edge].To]);
        return new Coordinate(from.Lon + Plane.Turn(to.Lon - from.Lon) / 2, (from.Lat + to.Lat) / 2);
    }

    private static int[] Order(int count, Func<int, Coordinate> at)
    {
        var (west, south, east, north) = (double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);
        for (var i = 0; i < count; i++)
        {
            var point = at(i);
            (west, south, east, north) = (Math.Min(west, point.Lon), Math.Min(south, point.Lat), Math.Max(east, point.Lon), Math.Max(north, point.Lat));
        }
        var keys = new uint[count];
        var order = new int[count];
        for (var i = 0; i < count; i++)
            (keys[i], order[i]) = (Hilbert(Cell(at(i).Lon, west, east), Cell(at(i).Lat, south, north)), i);
        Array.Sort(keys, order);
        return order;
    }

    private static uint Cell(double value, double low, double high) => high > low ? (uint)(65535 * (value - low) / (high - low)) : 0;

    /// <summary>How far along Hilbert's curve through 65536 × 65536 cells a cell lies.</summary>
    private static uint Hilbert(uint x, uint y)
    {
        var along = 0u;
        for (var side = 1u << 15; side > 0; side >>= 1)
        {
            var (right, up) = ((x & side) != 0 ? 1u : 0u, (y & side) != 0 ? 1u : 0u);
            along = (along << 2) | ((3 * right) ^ up);
            if (up != 0)
                continue;
            if (right != 0)
                (x, y) = (65535 - x, 65535 - y);
            (x, y) = (y, x);
        }
        return along;
    }

    private static (int[] FirstArc, Arc[] Arcs) Link(int count, Edge[] edges)
    {
        var first = new int[count + 1];
        foreach (var edge in edges)
        {
            first[edge.From + 1]++;
            if (edge.To != edge.From)
                first[edge.To + 1]++;
        }
        for (var i = 1; i <= count; i++)
            first[i] += first[i - 1];
        var next = first.ToArray();
        var arcs = new Arc[first[count]]; // a loop is seen once
        for (var e = 0; e < edges.Length; e++)
        {
            var edge = edges[e];
            arcs[next[edge.From]++] = new Arc(edge.To, e, edge.Metres);
            if (edge.To != edge.From)
                arcs[next[edge.To]++] = new Arc(edge.From, e, edge.Metres);
        }
        return (first, arcs);
    }

    /// <summary>Pieces by number of junctions, most first; of equals the one with the lowest junction.</summary>
    private static int[] Pieces(int[] first, Arc[] arcs)
    {
        var piece = new int[first.Length - 1];
        Array.Fill(piece, -1);
        var sizes = new List<int>();
        var open = new Stack<int>();
        for (var start = 0; start < piece.Length; start++)
        {
            if (piece[start] >= 0)
                continue;
            var size = 0;
            piece[start] = sizes.Count;
            for (open.Push(start); open.TryPop(out var at); size++)
                foreach (var arc in arcs.AsSpan(first[at]..first[at + 1]))
                    if (piece[arc.To] < 0)
                    {
                        piece[arc.To] = sizes.Count;
                        open.Push(arc.To);
                    }
            sizes.Add(size);
        }
        var rank = new int[sizes.Count];
        foreach (var (old, place) in Enumerable.Range(0, sizes.Count).OrderByDescending(p => sizes[p]).Select((p, i) => (p, i)))
            rank[old] = place;
        return Array.ConvertAll(piece, p => rank[p]);
    }
}
