namespace Dingdian.Geo;

public sealed partial class PointIndex
{
    /// <summary>
    /// The nearest places, nearest first and of equals the one given first, into a list that is emptied before.
    /// With a filter only places it lets pass; with a limit only those within so many metres.
    /// </summary>
    public void Nearest(Coordinate centre, int count, List<Neighbour> into, Func<int, bool>? filter = null, double withinMetres = double.PositiveInfinity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        into.Clear();
        if (count == 0 || !MayHold(centre, withinMetres))
            return;
        var most = Math.Min(count, entries.Length);
        var search = new Search(Spot.Of(centre), most <= 64 ? stackalloc double[most] : new double[most], filter, Chord.SurelyBeyond(withinMetres));
        Descend(ref search, 0, 0, entries.Length);
        if (search.Found == 0)
            return;
        // Chords and geodesics may order places at nearly one distance differently, so all as near as the last chord found are measured.
        var visitor = new Sifter(this, centre, filter, withinMetres, into);
        Visit(centre, Chord.Longest(Math.Sqrt(search.Limit)), ref visitor);
        into.Sort();
        if (into.Count > count)
            into.RemoveRange(count, into.Count - count);
    }

    /// <summary>The nearest place, or null when there is none.</summary>
    public Neighbour? FindNearest(Coordinate centre, Func<int, bool>? filter = null, double withinMetres = double.PositiveInfinity)
    {
        var found = new List<Neighbour>(1);
        Nearest(centre, 1, found, filter, withinMetres);
        return found.Count == 0 ? null : found[0];
    }

    private void Descend(ref Search search, int node, int from, int to)
    {
        if (node >= firstLeaf)
        {
            foreach (ref readonly var entry in entries.AsSpan(from, to - from))
                search.Offer(entry);
            return;
        }
        var middle = (from + to) >>> 1;
        var (left, right) = (2 * node + 1, 2 * node + 2);
        var (leftSquare, rightSquare) = (boxes[left].NearestSquare(search.Centre), boxes[right].NearestSquare(search.Centre));
        if (leftSquare <= rightSquare)
        {
            if (leftSquare <= search.Limit) Descend(ref search, left, from, middle);
            if (rightSquare <= search.Limit) Descend(ref search, right, middle, to);
        }
        else
        {
            if (rightSquare <= search.Limit) Descend(ref search, right, middle, to);
            if (leftSquare <= search.Limit) Descend(ref search, left, from, middle);
        }
    }

    /// <summary>The squares of the shortest chords so far, as a heap with the longest on top.</summary>
    private ref struct Search(Spot centre, Span<double> heap, Func<int, bool>? filter, double beyond)
    {
        private readonly Span<double> heap = heap;
        private readonly Func<int, bool>? filter = filter;

        public readonly Spot Centre = centre;

        public int Found { get; private set; }

        /// <summary>The square no chord may exceed to be of use.</summary>
        public double Limit { get; private set; } = beyond * beyond;

        public void Offer(in Entry entry)
        {
            var square = Centre.SquareTo(entry.Spot);
            if (square > Limit || filter?.Invoke(entry.Item) == false)
                return;
            if (Found < heap.Length)
                Rise(square, Found++);
            else
                Sink(square);
            if (Found == heap.Length)
                Limit = heap[0];
        }

        private readonly void Rise(double square, int at)
        {
            for (; at > 0 && heap[(at - 1) / 2] < square; at = (at - 1) / 2)
                heap[at] = heap[(at - 1) / 2];
            heap[at] = square;
        }

        private readonly void Sink(double square)
        {
            var at = 0;
            for (var child = 1; child < heap.Length; child = 2 * at + 1)
            {
                if (child + 1 < heap.Length && heap[child + 1] > heap[child])
                    child++;
                if (heap[child] <= square)
                    break;
                heap[at] = heap[child];
                at = child;
            }
            heap[at] = square;
        }
    }

    private readonly struct Sifter(PointIndex index, Coordinate centre, Func<int, bool>? filter, double withinMetres, List<Neighbour> into) : INeighbourVisitor
    {
        public void Visit(int item, double screeningMetres)
        {
            if (filter?.Invoke(item) != false && Geodesic.Metres(centre, index.places[item]) is var metres && metres <= withinMetres)
                into.Add(new Neighbour(item, metres));
        }
    }
}
