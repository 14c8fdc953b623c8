using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>Without streets: the geodesic times the profile's detour factor. With a factor of one it is the straight line of the rules.</summary>
public sealed class StraightWalk(WalkProfile profile, WalkUnit unit) : Walk(profile, unit)
{
    public override Texts Basis => Profile.Detour == 1
        ? new("直线距离", "straight line")
        : new($"直线距离×{Profile.Detour}", $"straight line × {Profile.Detour}");

    private double CostOfMetre => Pace * Profile.Detour;

    public override Places Place(IReadOnlyList<Coordinate> at) => new([.. at], [], 0);

    protected override void Gather(Places from, int place, Places targets, double limit, List<Reached> into)
    {
        if (from.Placing(place) != Placing.Placed)
            return;
        var (index, items) = targets.Index;
        var visitor = new Collector(from[place], targets, items, CostOfMetre, into);
        index.Visit(from[place], limit / CostOfMetre, ref visitor);
    }

    internal override void ReachToWeigh(Places from, int place, Places targets, double limit, List<Reached> into)
    {
        into.Clear();
        if (from.Placing(place) != Placing.Placed)
            return;
        var (index, items) = targets.Index;
        var visitor = new Screener(items, CostOfMetre, into);
        index.Visit(from[place], limit / CostOfMetre, ref visitor);
    }

    internal override void Runs(Places from, int place, Places targets, ReadOnlySpan<double> limits, List<Run> into)
    {
        into.Clear();
        if (from.Placing(place) != Placing.Placed)
            return;
        for (var i = 0; i < limits.Length; i++)
        {
            var visitor = new RunCollector(into, i);
            targets.Index.Index.VisitRuns(from[place], limits[i] / CostOfMetre, ref visitor);
        }
    }

    public override decimal[] PeopleWithin(Places from, Places residents, decimal[] people, double limit)
    {
        var exact = Exact.For(people);
        var sums = exact.Running(residents.Order, people);
        var reached = new decimal[from.Count];
        from.Share(_ => new List<Run>(), (runs, i) =>
        {
            Runs(from, i, residents, [limit], runs);
            var sum = Int128.Zero;
            foreach (var run in runs)
                sum += sums[run.To] - sums[run.From];
            reached[i] = exact.Back(sum);
        });
        return reached;
    }

    public override Reached[] Nearest(Places from, Places targets, double limit = double.PositiveInfinity)
    {
        var (index, items) = from.Index;
        var nearest = new Reached[targets.Count];
        Parallel.For(0, targets.Count, () => new List<Neighbour>(1), (i, _, found) =>
        {
            found.Clear();
            if (targets.Placing(i) == Placing.Placed)
                index.Nearest(targets[i], 1, found, null, limit / CostOfMetre);
            nearest[i] = found.Count == 0 ? Reached.None : new Reached(items[found[0].Item], found[0].Metres * CostOfMetre);
            return found;
        }, _ => { });
        return nearest;
    }

    public override Boundary Outline(Places from, int place, double limit, string code, string name) =>
        Corridor.Around(code, name, from[place], [[from[place]]], Math.Max(StreetWalk.OutlineMetres, limit / CostOfMetre));

    private readonly struct Screener(int[] items, double costOfMetre, List<Reached> into) : INeighbourVisitor
    {
        public void Visit(int item, double screeningMetres) => into.Add(new Reached(items[item], screeningMetres * costOfMetre));
    }

    private readonly struct RunCollector(List<Run> into, int limit) : IRunVisitor
    {
        public void Visit(int from, int to) => Run.Add(into, from, to, limit);
    }

    private readonly struct Collector(Coordinate from, Places targets, int[] items, double costOfMetre, List<Reached> into) : INeighbourVisitor
    {
        public void Visit(int item, double screeningMetres) => into.Add(new Reached(items[item], Geodesic.Metres(from, targets[items[item]]) * costOfMetre));
    }
}
