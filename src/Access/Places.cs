using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

public enum Placing { Placed, NotOnEarth, TooFar }

/// <summary>Where a place meets the streets.</summary>
/// <param name="Placing">Whether it does, or why not.</param>
/// <param name="Edge">Number of the edge, −1 without.</param>
/// <param name="Along">Metres from the edge's first junction.</param>
/// <param name="Away">How far the place was moved, in metres; the walk to the street counts.</param>
/// <param name="Foot">The point on the street.</param>
public readonly record struct Snap(Placing Placing, int Edge, double Along, double Away, Coordinate Foot);

/// <summary>How places are put on streets.</summary>
/// <param name="MostMetres">Places farther from any street are left out.</param>
/// <param name="LeastIsland">Islands with fewer junctions are passed over when another street is near enough.</param>
public sealed record Snapping(double MostMetres = 500, int LeastIsland = 10);

/// <summary>
/// Institutions or people, put on the ground that is walked on: once, then asked often. One that cannot be placed never fails the rest: it is
/// reached by nobody and reaches nobody.
/// </summary>
public sealed class Places
{
    private readonly Coordinate[] at;
    private readonly Snap[] snaps;
    private readonly Lazy<(PointIndex Index, int[] Items)> index;
    private readonly Lazy<(int[] First, OnEdge[] Items, double[] MostAway)> onEdges;
    private readonly Lazy<int[]> order;

    internal Places(Coordinate[] at, Snap[] snaps, int edges)
    {
        (this.at, this.snaps) = (at, snaps);
        index = new(Indexed);
        onEdges = new(() => ByEdge(snaps, edges));
        order = new(() => snaps.Length > 0 ? Array.ConvertAll(onEdges.Value.Items, on => on.Item) : Ordered(index.Value.Index, index.Value.Items));
    }

    public int Count => at.Length;

    public Coordinate this[int item] => at[item];

    /// <summary>How each place meets the streets; empty where no streets are used.</summary>
    public IReadOnlyList<Snap> Snaps => snaps;

    public Placing Placing(int item) => snaps.Length > 0 ? snaps[item].Placing : at[item].IsOnEarth ? Access.Placing.Placed : Access.Placing.NotOnEarth;

    /// <summary>Those that could be placed, so that what lies near each other mostly follows each other: by edge, or as the index has them.</summary>
    internal int[] Order => order.Value;

    /// <summary>Makes now what the first question would make: the index, or the places by edge.</summary>
    public Places Prepare()
    {
        _ = Order;
        return this;
    }

    private const int SharedAtOnce = 64;

    /// <summary>Shows every place that could be placed to one of as many workers as there are processors; near ones follow each other, so that caches serve them.</summary>
    internal void Share<TOwn>(Func<int, TOwn> begin, Action<TOwn, int> work, Action<TOwn>? end = null)
    {
        var (order, next) = (Order, 0);
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            var own = begin(worker);
            for (int first; (first = Interlocked.Add(ref next, SharedAtOnce) - SharedAtOnce) < order.Length;)
                foreach (var item in order.AsSpan(first..Math.Min(first + SharedAtOnce, order.Length)))
                    work(own, item);
            end?.Invoke(own);
        });
    }

    internal EdgePlaces ByEdge() => new(onEdges.Value.First, onEdges.Value.Items, onEdges.Value.MostAway);

    /// <summary>The places on an edge.</summary>
    internal ReadOnlySpan<OnEdge> On(int edge) => ByEdge().On(edge);

    /// <summary>Places by edge. Those on edge e are from First(e) to First(e + 1) in <see cref="Order"/>.</summary>
    internal readonly ref struct EdgePlaces(int[] first, OnEdge[] items, double[] mostAway)
    {
        public int First(int edge) => first[edge];
        public ReadOnlySpan<OnEdge> On(int edge) => items.AsSpan(first[edge]..first[edge + 1]);

        /// <summary>How far the farthest of them stands from the edge.</summary>
        public double MostAway(int edge) => mostAway[edge];
    }

    /// <summary>An index of the places on earth, and their numbers.</summary>
    internal (PointIndex Index, int[] Items) Index => index.Value;

    internal readonly record struct OnEdge(int Item, double Along, double Away);

    /// <summary>Made when first asked for: a place that only walks out needs it not.</summary>
    private static (int[], OnEdge[], double[]) ByEdge(Snap[] snaps, int edges)
    {
        var first = new int[edges + 1];
        foreach (var snap in snaps)
            if (snap.Edge >= 0)
                first[snap.Edge + 1]++;
        for (var e = 1; e <= edges; e++)
            first[e] += first[e - 1];
        var next = first.ToArray();
        var items = new OnEdge[first[edges]];
        var mostAway = new double[edges];
        for (var i = 0; i < snaps.Length; i++)
            if (snaps[i] is { Edge: >= 0 and var edge } snap)
            {
                items[next[edge]++] = new OnEdge(i, snap.Along, snap.Away);
                mostAway[edge] = Math.Max(mostAway[edge], snap.Away);
            }
        return (first, items, mostAway);
    }

    private static int[] Ordered(PointIndex index, int[] items)
    {
        var order = new int[items.Length];
        for (var slot = 0; slot < order.Length; slot++)
            order[slot] = items[index.ItemAt(slot)];
        return order;
    }

    private (PointIndex, int[]) Indexed()
    {
        int[] items = [.. Enumerable.Range(0, at.Length).Where(i => at[i].IsOnEarth)];
        return (new PointIndex(Array.ConvertAll(items, i => at[i])), items);
    }

    /// <summary>What a person should know about places that could not be placed, or only on an island.</summary>
    /// <param name="streets">The network they were put on.</param>
    /// <param name="snapping">The rules they were put there by.</param>
    /// <param name="source">Where a place stands in its file.</param>
    /// <param name="name">What to call it.</param>
    public IEnumerable<Finding> Findings(StreetNetwork? streets, Snapping snapping, Func<int, Place> source, Func<int, string> name)
    {
        var elsewhere = streets is not null && at.Length > 0 ? Elsewhere(streets, new Place(source(0).File)) : null;
        if (elsewhere is not null)
            yield return elsewhere;
        for (var i = 0; i < at.Length; i++)
            switch (Placing(i))
            {
                case Access.Placing.NotOnEarth:
                    yield return new Finding("place-not-on-earth", source(i), name(i));
                    break;
                case Access.Placing.TooFar:
                    if (elsewhere is not null)
                        break;
                    yield return new Finding("place-far-from-street", source(i), name(i), (decimal)snapping.MostMetres);
                    break;
                default:
                    if (streets is not null && snaps.Length > 0 && Island(streets, snaps[i]) is { } junctions)
                        yield return new Finding("place-on-island", source(i), name(i), junctions);
                    break;
            }
    }

    /// <summary>Of so many places and more fewer than one in so many near a street: the streets are of another city.</summary>
    private const int Few = 20;

    /// <summary>Said once, instead of of every place.</summary>
    private Finding? Elsewhere(StreetNetwork streets, Place place)
    {
        var onEarth = at.Where(a => a.IsOnEarth).ToList();
        var placed = snaps.Count(s => s.Placing == Access.Placing.Placed);
        return onEarth.Count >= Few && placed * Few < onEarth.Count
            ? new Finding("streets-elsewhere", place, onEarth.Count, placed, Extent(onEarth), Extent(streets.Junctions.ToArray()))
            : null;
    }

    private static Texts Extent(IReadOnlyCollection<Coordinate> at)
    {
        if (at.Count == 0)
            return new("空", "nothing");
        var frame = at.Aggregate(Frame.None, (frame, one) => frame.With(one.Lon, one.Lat));
        var shown = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{frame.West:0.##}…{frame.East:0.##}° E, {frame.South:0.##}…{frame.North:0.##}° N");
        return new(shown, shown);
    }

    private static int? Island(StreetNetwork streets, Snap snap) =>
        streets.Piece.Span[streets.Edges.Span[snap.Edge].From] is > 0 and var piece ? streets.PieceSizes[piece] : null;
}
