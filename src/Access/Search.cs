namespace Dingdian.Access;

/// <summary>
/// Dijkstra's search (Numerische Mathematik 1, 1959) from one or many seeds up to a limit. The arrays are as long as the network and used
/// again: a number of the search stamped beside each cost tells old from new, so that a small search costs what it touches.
/// </summary>
internal sealed class Search(int junctions)
{
    private readonly State[] states = new State[junctions];
    private readonly int[] settled = new int[junctions];
    private Frontier frontier = new();
    private int stamp;

    /// <summary>Junctions reached, cheapest first.</summary>
    public ReadOnlySpan<int> Settled => settled.AsSpan(0, SettledCount);

    public int SettledCount { get; private set; }

    public void Begin()
    {
        frontier.Clear();
        SettledCount = 0;
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
            ref var state = ref states[junction];
            if (state.Done || cost > state.Cost)
                continue;
            state.Done = true;
            settled[SettledCount++] = junction;
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
            state = new State { Stamp = stamp, Cost = double.PositiveInfinity };
        if (cost < state.Cost)
        {
            (state.Cost, state.Owner) = (cost, owner);
            frontier.Add(cost, junction);
        }
        else if (cost == state.Cost && owner < state.Owner && !state.Done)
            state.Owner = owner;
    }

    /// <summary>Kept together, so that a junction costs one visit to memory.</summary>
    private struct State
    {
        public double Cost;
        public int Stamp;
        public int Owner;
        public bool Done;
    }
}
