using System.Runtime.InteropServices;
using Dingdian.Geo;

namespace Dingdian.Access;

/// <summary>A stretch of street between two junctions. Its shape points lie between them, in this order.</summary>
/// <param name="From">Number of the first junction.</param>
/// <param name="To">Number of the second; the same for a loop.</param>
/// <param name="Metres">True length along all its points.</param>
/// <param name="Way">Number of the way it comes from, or of the row of a table.</param>
/// <param name="Kind">Which kind of street, as the profile numbers them.</param>
/// <param name="Shape">Where its shape points begin; they end where those of the next edge begin.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Edge(int From, int To, double Metres, long Way, int Kind, int Shape);

/// <summary>An edge as seen from one of its ends: where it leads and how long it is.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Arc(int To, int Edge, double Metres);

/// <summary>
/// Streets for walkers: junctions, edges both ways, and an index of the edges. Arrays only, in memory or mapped from a file; safe for many threads.
/// </summary>
/// <remarks>
/// Junctions and edges are numbered along a Hilbert curve, so that what lies near lies near in memory, and the index needs no list of
/// its items: box k of its lowest level holds the edges from k · <see cref="EdgeIndex.Fan"/> on.
/// </remarks>
public sealed class StreetNetwork : IDisposable
{
    private readonly IDisposable? owner;

    internal StreetNetwork(
        WalkProfile profile, ReadOnlyMemory<Coordinate> junctions, ReadOnlyMemory<Edge> edges, ReadOnlyMemory<Coordinate> shape,
        ReadOnlyMemory<int> firstArc, ReadOnlyMemory<Arc> arcs, ReadOnlyMemory<int> piece, ReadOnlyMemory<Frame> frames, IDisposable? owner = null)
    {
        (Profile, Junctions, Edges, Shape, FirstArc, Arcs, Piece, Frames, this.owner) =
            (profile, junctions, edges, shape, firstArc, arcs, piece, frames, owner);
        PieceSizes = Sizes(piece.Span);
    }

    public WalkProfile Profile { get; }
    public ReadOnlyMemory<Coordinate> Junctions { get; }
    public ReadOnlyMemory<Edge> Edges { get; }

    /// <summary>Points between the ends of edges.</summary>
    public ReadOnlyMemory<Coordinate> Shape { get; }

    /// <summary>The arcs of junction j are those from FirstArc[j] to FirstArc[j + 1].</summary>
    public ReadOnlyMemory<int> FirstArc { get; }

    public ReadOnlyMemory<Arc> Arcs { get; }

    /// <summary>Which connected piece a junction belongs to; piece 0 has most junctions.</summary>
    public ReadOnlyMemory<int> Piece { get; }

    /// <summary>Junctions of each piece.</summary>
    public IReadOnlyList<int> PieceSizes { get; }

    internal ReadOnlyMemory<Frame> Frames { get; }

    public void Dispose() => owner?.Dispose();

    /// <summary>All points of an edge, its junctions included, into a list that is emptied before.</summary>
    public void Trace(int edge, List<Coordinate> into)
    {
        into.Clear();
        ref readonly var of = ref Edges.Span[edge];
        into.Add(Junctions.Span[of.From]);
        foreach (var point in Shape.Span[of.Shape..ShapeEnd(edge)])
            into.Add(point);
        into.Add(Junctions.Span[of.To]);
    }

    internal int ShapeEnd(int edge) => edge + 1 < Edges.Length ? Edges.Span[edge + 1].Shape : Shape.Length;

    private static int[] Sizes(ReadOnlySpan<int> piece)
    {
        var sizes = new List<int>();
        foreach (var number in piece)
        {
            while (sizes.Count <= number) sizes.Add(0);
            sizes[number]++;
        }
        return [.. sizes];
    }
}
