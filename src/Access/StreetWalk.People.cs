namespace Dingdian.Access;

public sealed partial class StreetWalk
{
    /// <summary>How many junctions a thread remembers the surroundings of: edges are taken along the Hilbert curve, so their ends come again soon.</summary>
    private const int Remembered = 8;

    internal override void Runs(Places from, int place, Places targets, ReadOnlySpan<double> limits, List<Run> into)
    {
        into.Clear();
        if (from.Placing(place) != Placing.Placed)
            return;
        var search = Explore(from.Snaps[place], limits[^1]);
        var on = targets.ByEdge();
        var own = from.Snaps[place].Edge;
        var ways = new Ways(Streets, search);
        while (ways.Next(out var edge, out var costFrom, out var costTo))
            if (edge != own)
                for (var i = 0; i < limits.Length; i++)
                    AddRuns(on, edge, costFrom, costTo, Rounded(limits[i]), i, into);
        AddOwnRuns(from, place, targets, search, limits, into);
        searches.Add(search);
    }

    private void AddRuns(in Places.EdgePlaces on, int edge, double costFrom, double costTo, double limit, int number, List<Run> into)
    {
        ref readonly var street = ref Streets.Edges.Span[edge];
        var (first, end, pace) = (on.First(edge), on.First(edge + 1), paces[street.Kind]);
        if (first == end)
            return;
        // The cheaper of two ways costs no more than their mean, whatever the place on the edge.
        if (costFrom + costTo + street.Metres * pace + 2 * on.MostAway(edge) * Pace <= 2 * limit)
            Run.Add(into, first, end, number);
        else
            foreach (ref readonly var at in on.On(edge))
            {
                if (Cost(at, street.Metres, pace, costFrom, costTo) <= limit)
                    Run.Add(into, first, first + 1, number);
                first++;
            }
    }

    private void AddOwnRuns(Places from, int place, Places targets, Search search, ReadOnlySpan<double> limits, List<Run> into)
    {
        var number = from.Snaps[place].Edge;
        var on = targets.ByEdge();
        ref readonly var edge = ref Streets.Edges.Span[number];
        var (costFrom, costTo, pace) = (search.Cost(edge.From), search.Cost(edge.To), paces[edge.Kind]);
        var slot = on.First(number);
        foreach (ref readonly var at in on.On(number))
        {
            var cost = Math.Min(Cost(at, edge.Metres, pace, costFrom, costTo), Along(from, place, targets, at.Item, pace));
            for (var i = 0; i < limits.Length; i++)
                if (cost <= Rounded(limits[i]))
                    Run.Add(into, slot, slot + 1, i);
            slot++;
        }
    }

    private double Cost(in Places.OnEdge at, double metres, double pace, double costFrom, double costTo) =>
        Math.Min(costFrom + at.Along * pace, costTo + (metres - at.Along) * pace) + at.Away * Pace;

    /// <remarks>
    /// Places on one edge share the searches from its two ends. Of a junction all whose edges are reached to their ends only one sum is taken:
    /// each edge is counted once from either end, and halved when all is counted.
    /// </remarks>
    public override decimal[] PeopleWithin(Places from, Places residents, decimal[] people, double limit)
    {
        var exact = Exact.For(people);
        var sums = exact.Running(residents.Order, people);
        var twice = new Int128[from.Count];
        var corners = Corners(residents, sums);
        from.Share(_ => new Surroundings(this, from, residents, sums, corners, Rounded(limit), twice), (around, place) => around.Count(place), around => around.Done());
        return Array.ConvertAll(twice, sum => exact.Back(sum / 2));
    }

    /// <summary>What a junction's edges cost to their ends at most, and who lives on them; on a loop twice.</summary>
    private readonly record struct Corner(double Most, Int128 People);

    private Corner[] Corners(Places residents, Int128[] sums)
    {
        var (firstArc, seen) = (Streets.FirstArc, arcs);
        var corners = new Corner[Streets.Junctions.Length];
        Parallel.For(0, corners.Length, j =>
        {
            var places = residents.ByEdge();
            var (most, all) = (0.0, Int128.Zero);
            foreach (ref readonly var arc in seen.Span[firstArc.Span[j]..firstArc.Span[j + 1]])
            {
                most = Math.Max(most, arc.Metres + places.MostAway(arc.Edge) * Pace);
                all += (sums[places.First(arc.Edge + 1)] - sums[places.First(arc.Edge)]) * (arc.To == j ? 2 : 1);
            }
            corners[j] = new Corner(most, all);
        });
        return corners;
    }

    /// <summary>One thread's work on <see cref="PeopleWithin"/>, edge by edge.</summary>
    private sealed class Surroundings(StreetWalk walk, Places from, Places residents, Int128[] sums, Corner[] corners, double limit, Int128[] twice)
    {
        private readonly Search?[] searches = new Search?[Remembered];
        private readonly int[] junctions = new int[Remembered];
        private int oldest;

        public void Done()
        {
            foreach (var search in searches)
                if (search is not null)
                    walk.searches.Add(search);
        }

        /// <summary>The first place asked for of an edge counts for all on it.</summary>
        public void Count(int place)
        {
            var own = from.Snaps[place].Edge;
            if (from.On(own)[0].Item != place)
                return;
            ref readonly var edge = ref walk.Streets.Edges.Span[own];
            var (head, tail) = (From(edge.From), From(edge.To));
            new Counting(walk, from, residents, own, head, tail, sums, corners, limit, twice).All();
        }

        private Search From(int junction)
        {
            for (var i = 0; i < Remembered; i++)
                if (searches[i] is { } known && junctions[i] == junction)
                {
                    if (i == oldest)
                        oldest = (oldest + 1) % Remembered; // the other end must not take its place
                    return known;
                }
            var search = searches[oldest] ??= walk.Rent();
            junctions[oldest] = junction;
            oldest = (oldest + 1) % Remembered;
            search.Begin();
            search.Seed(junction, 0, limit, 0);
            search.Run(walk.Streets.FirstArc.Span, walk.arcs.Span, limit);
            return search;
        }
    }

    /// <summary>Adds up, twice, whom the places of one edge reach.</summary>
    private readonly ref struct Counting
    {
        private readonly StreetWalk walk;
        private readonly Places from, to;
        private readonly int own;
        private readonly Search head, tail;
        private readonly ReadOnlySpan<Places.OnEdge> places;
        private readonly Places.EdgePlaces residents;
        private readonly ReadOnlySpan<Edge> edges;
        private readonly ReadOnlySpan<Arc> arcs;
        private readonly ReadOnlySpan<int> firstArc;
        private readonly Int128[] sums, twice;
        private readonly Corner[] corners;
        private readonly double limit, metres, pace, mostToHead, mostToTail;

        public Counting(StreetWalk walk, Places from, Places to, int own, Search head, Search tail, Int128[] sums, Corner[] corners, double limit, Int128[] twice)
        {
            (this.walk, this.from, this.to, this.own, this.head, this.tail) = (walk, from, to, own, head, tail);
            (this.sums, this.corners, this.limit, this.twice) = (sums, corners, limit, twice);
            edges = walk.Streets.Edges.Span;
            arcs = walk.arcs.Span;
            firstArc = walk.Streets.FirstArc.Span;
            (metres, pace) = (edges[own].Metres, walk.paces[edges[own].Kind]);
            places = from.On(own);
            residents = to.ByEdge();
            foreach (ref readonly var at in places)
                (mostToHead, mostToTail) = (Math.Max(mostToHead, ToHead(at)), Math.Max(mostToTail, ToTail(at)));
        }

        public void All()
        {
            var common = Int128.Zero;
            foreach (var junction in head.Found)
                common += At(junction, head.Cost(junction), tail.Cost(junction));
            foreach (var junction in tail.Found)
                if (double.IsInfinity(head.Cost(junction)))
                    common += At(junction, double.PositiveInfinity, tail.Cost(junction));
            foreach (ref readonly var at in places)
                twice[at.Item] += common + 2 * OnlyAlong(at);
        }

        /// <summary>What all the places reach on the edges of a junction; what only some reach they get each.</summary>
        private Int128 At(int junction, double fromHead, double fromTail)
        {
            ref readonly var corner = ref corners[junction];
            if (Math.Min(fromHead + mostToHead, fromTail + mostToTail) + corner.Most <= limit)
                return corner.People;
            foreach (ref readonly var at in places)
                if (Math.Min(fromHead + ToHead(at), fromTail + ToTail(at)) is var cost && cost <= limit)
                    twice[at.Item] += cost + corner.Most <= limit ? corner.People : OnEach(junction, cost, at);
            return 0;
        }

        private Int128 OnEach(int junction, double cost, in Places.OnEdge at)
        {
            var sum = Int128.Zero;
            foreach (ref readonly var arc in arcs[firstArc[junction]..firstArc[junction + 1]])
            {
                var other = CostOf(arc.To, at);
                var (first, end) = (residents.First(arc.Edge), residents.First(arc.Edge + 1));
                // The cheaper of two ways costs no more than their mean, whatever the place on the edge.
                var reached = first == end ? 0
                    : cost + other + arc.Metres + 2 * residents.MostAway(arc.Edge) * walk.Pace <= 2 * limit ? sums[end] - sums[first]
                    : edges[arc.Edge].From == junction ? Part(arc.Edge, first, cost, other) : Part(arc.Edge, first, other, cost);
                sum += other > limit || arc.To == junction ? 2 * reached : reached;
            }
            return sum;
        }

        private Int128 Part(int number, int slot, double costFrom, double costTo)
        {
            ref readonly var edge = ref edges[number];
            var sum = Int128.Zero;
            foreach (ref readonly var other in residents.On(number))
            {
                if (walk.Cost(other, edge.Metres, walk.paces[edge.Kind], costFrom, costTo) <= limit)
                    sum += sums[slot + 1] - sums[slot];
                slot++;
            }
            return sum;
        }

        /// <summary>Those on the same edge that are near only along it or straight.</summary>
        private Int128 OnlyAlong(in Places.OnEdge at)
        {
            ref readonly var edge = ref edges[own];
            var (sum, slot, costFrom, costTo) = (Int128.Zero, residents.First(own), CostOf(edge.From, at), CostOf(edge.To, at));
            if (costFrom + costTo + metres * pace + 2 * residents.MostAway(own) * walk.Pace <= 2 * limit)
                return sum;
            foreach (ref readonly var other in residents.On(own))
            {
                if (walk.Cost(other, metres, pace, costFrom, costTo) > limit && walk.Along(from, at.Item, to, other.Item, pace) <= limit)
                    sum += sums[slot + 1] - sums[slot];
                slot++;
            }
            return sum;
        }

        private double CostOf(int junction, in Places.OnEdge at) => Math.Min(ToHead(at) + head.Cost(junction), ToTail(at) + tail.Cost(junction));
        private double ToHead(in Places.OnEdge at) => at.Away * walk.Pace + at.Along * pace;
        private double ToTail(in Places.OnEdge at) => at.Away * walk.Pace + (metres - at.Along) * pace;
    }
}
