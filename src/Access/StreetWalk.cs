using System.Collections.Concurrent;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>
/// Walks along streets. A walk is the straight way from a place to its nearest street, the shortest way along streets, and the straight way to
/// the other place. Two places on one edge that stand nearer to each other than the farther of them to the street may go straight: nothing is
/// known to lie between.
/// </summary>
/// <remarks>Streets are walked both ways, so a walk costs the same there and back.</remarks>
public sealed partial class StreetWalk : Walk
{
    /// <summary>What summing lengths may do by rounding; so much beyond a limit still counts as within.</summary>
    private const double RoundingMetres = 1e-6;

    private readonly Snapping snapping;
    private readonly double[] paces;
    private readonly ReadOnlyMemory<Arc> arcs;
    private readonly double bucketWidth;
    private readonly ConcurrentBag<Search> searches = [];

    public StreetWalk(StreetNetwork streets, WalkUnit unit, Snapping? snapping = null) : base(streets.Profile, unit)
    {
        (Streets, this.snapping) = (streets, snapping ?? new Snapping());
        paces = unit == WalkUnit.Minutes ? streets.Profile.Paces : [.. streets.Profile.Kinds.Select(_ => 1.0)];
        arcs = unit == WalkUnit.Metres ? streets.Arcs : Paced(streets);
        bucketWidth = Mean(arcs.Span) / 4;
    }

    public StreetNetwork Streets { get; }

    public override Texts Basis => new("道路步行距离", "walk along streets");

    private static double Mean(ReadOnlySpan<Arc> arcs)
    {
        var sum = 0.0;
        foreach (ref readonly var arc in arcs)
            sum += arc.Metres;
        return sum > 0 ? sum / arcs.Length : 1;
    }

    private Arc[] Paced(StreetNetwork streets)
    {
        var paced = streets.Arcs.ToArray();
        foreach (ref var arc in paced.AsSpan())
            arc = arc with { Metres = arc.Metres * paces[streets.Edges.Span[arc.Edge].Kind] };
        return paced;
    }

    public override Places Place(IReadOnlyList<Coordinate> at)
    {
        var snaps = new Snap[at.Count];
        Parallel.For(0, at.Count, i => snaps[i] = SnapOne(at[i]));
        return new Places([.. at], snaps, Streets.Edges.Length);
    }

    private Snap SnapOne(Coordinate at)
    {
        if (!at.IsOnEarth)
            return new Snap(Placing.NotOnEarth, -1, 0, 0, at);
        // The plane judges with a little room; the geodesic decides.
        var limit = snapping.MostMetres * 1.01 + 1;
        var hit = EdgeIndex.Nearest(Streets, at, limit, snapping.LeastIsland);
        if (hit.Edge < 0 && snapping.LeastIsland > 0)
            hit = EdgeIndex.Nearest(Streets, at, limit, 0);
        if (hit.Edge < 0)
            return new Snap(Placing.TooFar, -1, 0, 0, at);
        var foot = new Plane(at).At(hit.X, hit.Y);
        var away = Geodesic.Metres(at, foot);
        return away <= snapping.MostMetres
            ? new Snap(Placing.Placed, hit.Edge, hit.Share * Streets.Edges.Span[hit.Edge].Metres, away, foot)
            : new Snap(Placing.TooFar, -1, 0, 0, at);
    }

    protected override void Gather(Places from, int place, Places targets, double limit, List<Reached> into)
    {
        if (from.Placing(place) != Placing.Placed)
            return;
        var search = Explore(from.Snaps[place], limit);
        limit = Rounded(limit);
        OnOwnEdge(from, place, targets, search, limit, into);
        var edges = Streets.Edges.Span;
        var own = from.Snaps[place].Edge;
        var ways = new Ways(Streets, search);
        while (ways.Next(out var edge, out var costFrom, out var costTo))
        {
            if (edge == own)
                continue;
            var pace = paces[edges[edge].Kind];
            foreach (ref readonly var on in targets.On(edge))
            {
                var cost = Math.Min(costFrom + on.Along * pace, costTo + (edges[edge].Metres - on.Along) * pace) + on.Away * Pace;
                if (cost <= limit)
                    into.Add(new Reached(on.Item, cost));
            }
        }
        searches.Add(search);
    }

    private double Rounded(double limit) => limit + RoundingMetres * Pace;

    /// <summary>A search from where a place meets the streets; give it back to <see cref="searches"/>.</summary>
    private Search Explore(Snap snap, double limit)
    {
        var search = Rent();
        limit = Rounded(limit);
        Seed(search, snap, limit, 0);
        search.Run(Streets.FirstArc.Span, arcs.Span, limit);
        return search;
    }

    private Search Rent()
    {
        if (!searches.TryTake(out var search))
            search = new Search(Streets.Junctions.Length, bucketWidth);
        search.Begin();
        return search;
    }

    private void Seed(Search search, Snap snap, double limit, int owner)
    {
        ref readonly var edge = ref Streets.Edges.Span[snap.Edge];
        var (start, pace) = (snap.Away * Pace, paces[edge.Kind]);
        search.Seed(edge.From, start + snap.Along * pace, limit, owner);
        search.Seed(edge.To, start + (edge.Metres - snap.Along) * pace, limit, owner);
    }

    private void OnOwnEdge(Places from, int place, Places targets, Search search, double limit, List<Reached> into)
    {
        var number = from.Snaps[place].Edge;
        ref readonly var edge = ref Streets.Edges.Span[number];
        var (costFrom, costTo, pace) = (search.Cost(edge.From), search.Cost(edge.To), paces[edge.Kind]);
        foreach (ref readonly var on in targets.On(number))
        {
            var round = Math.Min(costFrom + on.Along * pace, costTo + (edge.Metres - on.Along) * pace) + on.Away * Pace;
            var cost = Math.Min(round, Along(from, place, targets, on.Item, pace));
            if (cost <= limit)
                into.Add(new Reached(on.Item, cost));
        }
    }

    /// <summary>Between two places on one edge: along it, or straight where that is allowed.</summary>
    private double Along(Places from, int one, Places targets, int other, double pace)
    {
        var (a, b) = (from.Snaps[one], targets.Snaps[other]);
        var along = (a.Away + b.Away) * Pace + Math.Abs(a.Along - b.Along) * pace;
        var most = Math.Max(a.Away, b.Away);
        return most > 0 && Geodesic.Metres(from[one], targets[other]) is var straight && straight <= most ? Math.Min(along, straight * Pace) : along;
    }

    public override Reached[] Nearest(Places from, Places targets, double limit = double.PositiveInfinity)
    {
        limit = Rounded(limit);
        var search = Rent();
        for (var i = 0; i < from.Count; i++)
            if (from.Placing(i) == Placing.Placed)
                Seed(search, from.Snaps[i], limit, i);
        search.Run(Streets.FirstArc.Span, arcs.Span, limit);
        var nearest = new Reached[targets.Count];
        Array.Fill(nearest, Reached.None);
        var edges = Streets.Edges.Span;
        for (var e = 0; e < edges.Length; e++)
            foreach (ref readonly var on in targets.On(e))
                if (NearestOf(search, edges[e], e, on, from, targets) is var found && found.Cost <= limit)
                    nearest[on.Item] = found;
        searches.Add(search);
        return nearest;
    }

    private Reached NearestOf(Search search, in Edge edge, int number, in Places.OnEdge on, Places from, Places targets)
    {
        var (pace, walk) = (paces[edge.Kind], on.Away * Pace);
        var best = Reached.None;
        if (search.Cost(edge.From) is < double.PositiveInfinity and var costFrom)
            best = new Reached(search.Owner(edge.From), costFrom + on.Along * pace + walk);
        if (search.Cost(edge.To) is < double.PositiveInfinity and var costTo)
            best = Less(best, new Reached(search.Owner(edge.To), costTo + (edge.Metres - on.Along) * pace + walk));
        foreach (ref readonly var source in from.On(number))
            best = Less(best, new Reached(source.Item, Along(from, source.Item, targets, on.Item, pace)));
        return best;
    }

    private static Reached Less(Reached one, Reached other) => other.CompareTo(one) < 0 ? other : one;

    /// <summary>Every edge with an end that was reached, once, with the costs of its ends.</summary>
    private ref struct Ways(StreetNetwork streets, Search search)
    {
        private readonly ReadOnlySpan<int> firstArc = streets.FirstArc.Span;
        private readonly ReadOnlySpan<Arc> arcs = streets.Arcs.Span;
        private readonly ReadOnlySpan<Edge> edges = streets.Edges.Span;
        private readonly Search search = search;
        private int found = -1, arc, end;

        public bool Next(out int edge, out double costFrom, out double costTo)
        {
            while (true)
            {
                for (; arc == end; end = firstArc[search.Found[found] + 1])
                {
                    if (++found == search.FoundCount)
                    {
                        (edge, costFrom, costTo) = (-1, 0, 0);
                        return false;
                    }
                    arc = firstArc[search.Found[found]];
                }
                var here = search.Found[found];
                ref readonly var seen = ref arcs[arc++];
                var (own, other) = (search.Cost(here), search.Cost(seen.To));
                if (other < own || (other == own && seen.To < here))
                    continue; // shown from its other end
                edge = seen.Edge;
                (costFrom, costTo) = edges[edge].From == here ? (own, other) : (other, own);
                return true;
            }
        }
    }
}
