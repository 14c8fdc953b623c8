namespace Dingdian.Access;

/// <summary>
/// The cheapest ways from one or many seeds up to a limit: what Dijkstra's search (Numerische Mathematik 1, 1959) finds, in buckets. The arrays are
/// as long as the network and used again: a number of the search stamped beside each cost tells old from new, so that a small search
/// costs what it touches.
/// </summary>
internal sealed class Search(int junctions, double width)
{
    private readonly State[] states = new State[junctions];
    private readonly int[] found = new int[junctions];
    private Frontier frontier = new(width);
    private int stamp;

    /// <summary>Junctions reached, in no order that means anything.</summary>
    public ReadOnlySpan<int> Found => found.AsSpan(0, FoundCount);

    public int FoundCount { get; private set; }

    public void Begin()
    {
        frontier.Restart();
        FoundCount = 0;
        if (++stamp != int.MaxValue)
            return;
        Array.Clear(states);
        stamp = 1;
    }

    public void Seed(int junction, double cost, double limit, int owner)
    {
        if (cost <= limit)
            Offer(ref states[junction], junction, cost, owner);
    }

    public void Run(ReadOnlySpan<int> firstArc, ReadOnlySpan<Arc> arcs, double limit)
    {
        while (frontier.Take(out var cost, out var junction))
        {
            ref readonly var state = ref states[junction];
            if (cost > state.Cost)
                continue;
            var owner = state.Owner;
            foreach (ref readonly var arc in arcs[firstArc[junction]..firstArc[junction + 1]])
            {
                var next = cost + arc.Metres;
                if (next <= limit)
                    Offer(ref states[arc.To], arc.To, next, owner);
            }
        }
    }

    /// <summary>Infinite when the junction was not reached.</summary>
    public double Cost(int junction) => states[junction].Stamp == stamp ? states[junction].Cost : double.PositiveInfinity;

    /// <summary>Whose seed reached a junction cheapest; of equals the lowest number.</summary>
    public int Owner(int junction) => states[junction].Owner;

    private void Offer(ref State state, int junction, double cost, int owner)
    {
        if (state.Stamp != stamp)
            found[FoundCount++] = junction;
        else if (cost > state.Cost || (cost == state.Cost && owner >= state.Owner))
            return;
        state = new State(cost, stamp, owner);
        frontier.Add(cost, junction);
    }

    /// <summary>Kept together, so that a junction costs one visit to memory.</summary>
    private readonly record struct State(double Cost, int Stamp, int Owner);
}
