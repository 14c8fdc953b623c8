namespace Dingdian.Geo;

/// <summary>A place found, by its number in the order given, with its geodesic distance.</summary>
public readonly record struct Neighbour(int Item, double Metres) : IComparable<Neighbour>
{
    public int CompareTo(Neighbour other) => Metres.CompareTo(other.Metres) is not 0 and var order ? order : Item.CompareTo(other.Item);

    public static bool operator <(Neighbour left, Neighbour right) => left.CompareTo(right) < 0;
    public static bool operator >(Neighbour left, Neighbour right) => left.CompareTo(right) > 0;
    public static bool operator <=(Neighbour left, Neighbour right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Neighbour left, Neighbour right) => left.CompareTo(right) >= 0;
}

/// <summary>Receives what <see cref="PointIndex.Visit"/> finds. Make it a struct: the call is then compiled into the loop.</summary>
public interface INeighbourVisitor
{
    /// <param name="item">The place's number in the order given.</param>
    /// <param name="screeningMetres">The distance as <see cref="Chord.ScreeningMetres"/> has it; whether the place is within was decided by the geodesic.</param>
    void Visit(int item, double screeningMetres);
}

/// <summary>Receives what <see cref="PointIndex.VisitRuns"/> finds. Make it a struct, as above.</summary>
public interface IRunVisitor
{
    /// <summary>The places from one slot of the index up to another: <see cref="PointIndex.ItemAt"/> says which those are.</summary>
    void Visit(int from, int to);
}

/// <summary>
/// Places that do not change, for questions about who stands near. Within R means a geodesic of at most R, exactly at R included.
/// </summary>
/// <remarks>
/// A balanced k-d tree over points in space, so that neither poles nor the antimeridian are special. Chords decide all but the places
/// so near the limit that a chord cannot tell; for those the geodesic is computed. One array of points and one of boxes, nothing per
/// node, and no allocation in a question. Safe to ask from many threads.
/// </remarks>
public sealed partial class PointIndex
{
    private const int LeafSize = 12;
    private const int ParallelFrom = 50_000;

    private readonly Coordinate[] places;
    private readonly Entry[] entries;
    private readonly Box[] boxes;
    private readonly int firstLeaf;

    /// <summary>Copies the places; each must be on earth.</summary>
    public PointIndex(ReadOnlySpan<Coordinate> places)
    {
        this.places = places.ToArray();
        entries = new Entry[places.Length];
        for (var item = 0; item < entries.Length; item++)
        {
            if (!places[item].IsOnEarth)
                throw new ArgumentException($"Place {item} is not on earth: {places[item]}.", nameof(places));
            entries[item] = new Entry(Spot.Of(places[item]), item);
        }
        while (entries.Length > (firstLeaf + 1) * LeafSize)
            firstLeaf = 2 * firstLeaf + 1;
        boxes = new Box[2 * firstLeaf + 1];
        Build(0, 0, entries.Length);
    }

    public int Count => places.Length;

    public Coordinate this[int item] => places[item];

    /// <summary>Which place stands at a slot of the index's own order, in which near places mostly follow each other.</summary>
    public int ItemAt(int slot) => entries[slot].Item;

    /// <summary>Children of a node are 2n+1 and 2n+2 and share its range in halves, so ranges need no storing.</summary>
    private void Build(int node, int from, int to)
    {
        var box = boxes[node] = Box.Around(entries.AsSpan(from, to - from));
        if (node >= firstLeaf)
            return;
        var middle = (from + to) >>> 1;
        Selection.Divide(entries.AsSpan(from, to - from), middle - from, box.LongestAxis);
        if (to - from < ParallelFrom)
        {
            Build(2 * node + 1, from, middle);
            Build(2 * node + 2, middle, to);
        }
        else
            Parallel.Invoke(() => Build(2 * node + 1, from, middle), () => Build(2 * node + 2, middle, to));
    }

    internal readonly record struct Entry(Spot Spot, int Item)
    {
        public double Along(int axis) => axis == 0 ? Spot.X : axis == 1 ? Spot.Y : Spot.Z;
    }
}
