namespace Dingdian.Geo;

public sealed partial class PointIndex
{
    /// <summary>How many places stand within so many metres.</summary>
    public int CountWithin(Coordinate centre, double metres)
    {
        var counter = new Counter();
        VisitRuns(centre, metres, ref counter);
        return counter.Count;
    }

    /// <summary>The places within so many metres, nearest first, into a list that is emptied before and can be used again.</summary>
    public void Within(Coordinate centre, double metres, List<Neighbour> into)
    {
        into.Clear();
        var visitor = new Collector(this, centre, into);
        Visit(centre, metres, ref visitor);
        into.Sort();
    }

    /// <summary>Shows the visitor every place within so many metres, in no order that means anything.</summary>
    public void Visit<TVisitor>(Coordinate centre, double metres, ref TVisitor visitor) where TVisitor : struct, INeighbourVisitor
    {
        if (!MayHold(centre, metres))
            return;
        var circle = new Circle(centre, metres);
        Visit(circle, 0, 0, entries.Length, ref visitor);
    }

    /// <summary>Nothing is within a negative distance, nor within one that is no number.</summary>
    private bool MayHold(Coordinate centre, double metres)
    {
        if (!centre.IsOnEarth)
            throw new ArgumentException($"The centre is not on earth: {centre}.", nameof(centre));
        return metres >= 0 && entries.Length > 0;
    }

    /// <summary>As <see cref="Visit"/>, many places at once: ranges of the index's own order, each entirely within, in that order.</summary>
    public void VisitRuns<TVisitor>(Coordinate centre, double metres, ref TVisitor visitor) where TVisitor : struct, IRunVisitor
    {
        if (!MayHold(centre, metres))
            return;
        var circle = new Circle(centre, metres);
        VisitRuns(circle, 0, 0, entries.Length, ref visitor);
    }

    private void VisitRuns<TVisitor>(in Circle circle, int node, int from, int to, ref TVisitor visitor) where TVisitor : struct, IRunVisitor
    {
        ref readonly var box = ref boxes[node];
        if (box.NearestSquare(circle.Centre) > circle.OutsideSquare)
            return;
        if (box.FarthestSquare(circle.Centre) <= circle.InsideSquare)
            visitor.Visit(from, to);
        else if (node < firstLeaf)
        {
            var middle = (from + to) >>> 1;
            VisitRuns(circle, 2 * node + 1, from, middle, ref visitor);
            VisitRuns(circle, 2 * node + 2, middle, to, ref visitor);
        }
        else
            for (var slot = from; slot < to; slot++)
                if (Holds(circle, entries[slot], circle.Centre.SquareTo(entries[slot].Spot)))
                    visitor.Visit(slot, slot + 1);
    }

    private void Visit<TVisitor>(in Circle circle, int node, int from, int to, ref TVisitor visitor) where TVisitor : struct, INeighbourVisitor
    {
        if (boxes[node].NearestSquare(circle.Centre) > circle.OutsideSquare)
            return;
        if (node < firstLeaf)
        {
            var middle = (from + to) >>> 1;
            Visit(circle, 2 * node + 1, from, middle, ref visitor);
            Visit(circle, 2 * node + 2, middle, to, ref visitor);
            return;
        }
        foreach (ref readonly var entry in entries.AsSpan(from, to - from))
        {
            var square = circle.Centre.SquareTo(entry.Spot);
            if (Holds(circle, entry, square))
                visitor.Visit(entry.Item, Chord.Arc(Math.Sqrt(square)));
        }
    }

    private bool Holds(in Circle circle, in Entry entry, double square) =>
        square <= circle.InsideSquare
        || (square <= circle.OutsideSquare && Geodesic.Metres(circle.At, places[entry.Item]) <= circle.Metres);

    /// <summary>Chords up to the first square are surely within, beyond the second surely not.</summary>
    private readonly struct Circle
    {
        public Circle(Coordinate at, double metres)
        {
            (At, Metres, Centre) = (at, metres, Spot.Of(at));
            var (inside, outside) = (Chord.SurelyWithin(metres), Chord.SurelyBeyond(metres));
            InsideSquare = inside > 0 ? inside * inside : -1;
            OutsideSquare = outside * outside;
        }

        public readonly Coordinate At;
        public readonly double Metres;
        public readonly Spot Centre;
        public readonly double InsideSquare;
        public readonly double OutsideSquare;
    }

    private struct Counter : IRunVisitor
    {
        public int Count { get; private set; }

        public void Visit(int from, int to) => Count += to - from;
    }

    private readonly struct Collector(PointIndex index, Coordinate centre, List<Neighbour> into) : INeighbourVisitor
    {
        public void Visit(int item, double screeningMetres) => into.Add(new Neighbour(item, Geodesic.Metres(centre, index.places[item])));
    }
}
