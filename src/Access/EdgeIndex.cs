using System.Runtime.InteropServices;
using Dingdian.Geo;

namespace Dingdian.Access;

/// <summary>A rectangle of degrees; across the antimeridian its east goes on beyond 180.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Frame(double West, double South, double East, double North)
{
    public static readonly Frame None = new(double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    public Frame With(double lon, double lat) => new(Math.Min(West, lon), Math.Min(South, lat), Math.Max(East, lon), Math.Max(North, lat));

    public Frame With(in Frame other) =>
        new(Math.Min(West, other.West), Math.Min(South, other.South), Math.Max(East, other.East), Math.Max(North, other.North));
}

/// <summary>
/// A packed tree of rectangles over edges in Hilbert order (as Kamel and Faloutsos pack R-trees, CIKM 1993): levels from the edges up to one
/// root, each box over <see cref="Fan"/> of the level below, nothing stored but boxes.
/// </summary>
internal static class EdgeIndex
{
    public const int Fan = 8;

    public static Frame[] Build(Coordinate[] junctions, Edge[] edges, Coordinate[] shape)
    {
        var frames = new List<Frame>();
        for (var from = 0; from < edges.Length; from += Fan)
        {
            var frame = Frame.None;
            for (var e = from; e < Math.Min(from + Fan, edges.Length); e++)
                frame = frame.With(Around(e, junctions, edges, shape));
            frames.Add(frame);
        }
        for (var (start, count) = (0, frames.Count); count > 1; (start, count) = (start + count, Above(count)))
            for (var from = 0; from < count; from += Fan)
            {
                var frame = Frame.None;
                for (var i = from; i < Math.Min(from + Fan, count); i++)
                    frame = frame.With(frames[start + i]);
                frames.Add(frame);
            }
        return [.. frames];
    }

    private static Frame Around(int edge, Coordinate[] junctions, Edge[] edges, Coordinate[] shape)
    {
        var first = junctions[edges[edge].From];
        var frame = Frame.None.With(first.Lon, first.Lat);
        var end = edge + 1 < edges.Length ? edges[edge + 1].Shape : shape.Length;
        foreach (var point in shape.AsSpan(edges[edge].Shape..end))
            frame = frame.With(first.Lon + Plane.Turn(point.Lon - first.Lon), point.Lat);
        var last = junctions[edges[edge].To];
        return frame.With(first.Lon + Plane.Turn(last.Lon - first.Lon), last.Lat);
    }

    private static int Above(int count) => (count + Fan - 1) / Fan;

    /// <summary>The nearest point on any edge that may be used, within a limit in metres of the plane.</summary>
    public static Hit Nearest(StreetNetwork streets, Coordinate at, double limit, int leastPiece)
    {
        var search = new Search(streets, at, limit, leastPiece);
        if (streets.Edges.Length == 0)
            return search.Best;
        var (level, start, count) = (0, 0, Above(streets.Edges.Length));
        for (; count > 1; level++)
            (start, count) = (start + count, Above(count));
        for (var turn = -360; turn <= 360; turn += 360)
            search.Descend(level, start, 0, at.Lon + turn);
        return search.Best;
    }

    /// <param name="Edge">−1 when nothing is near enough.</param>
    /// <param name="Share">How far along the edge, from 0 to 1.</param>
    /// <param name="Square">Square of the distance in the plane.</param>
    /// <param name="X">Eastward metres from the place to the point.</param>
    /// <param name="Y">Northward metres.</param>
    public readonly record struct Hit(int Edge, double Share, double Square, double X, double Y);

    private ref struct Search(StreetNetwork streets, Coordinate at, double limit, int leastPiece)
    {
        private readonly ReadOnlySpan<Frame> frames = streets.Frames.Span;
        private readonly ReadOnlySpan<Edge> edges = streets.Edges.Span;
        private readonly ReadOnlySpan<Coordinate> shape = streets.Shape.Span;
        private readonly ReadOnlySpan<Coordinate> junctions = streets.Junctions.Span;
        private readonly ReadOnlySpan<int> piece = streets.Piece.Span;
        private readonly Plane plane = new(at);

        public Hit Best { get; private set; } = new(-1, 0, limit * limit, 0, 0);

        public void Descend(int level, int start, int number, double lon)
        {
            if (Square(frames[start + number], lon) > Best.Square)
                return;
            var first = number * Fan;
            if (level == 0)
            {
                for (var e = first; e < Math.Min(first + Fan, edges.Length); e++)
                    Offer(e);
                return;
            }
            var below = BelowCount(level);
            var belowStart = start - below;
            var last = Math.Min(first + Fan, below);
            // The nearest child first, so that the others are mostly cut off.
            var (nearest, square) = (first, double.PositiveInfinity);
            for (var child = first; child < last; child++)
                if (Square(frames[belowStart + child], lon) is var s && s < square)
                    (nearest, square) = (child, s);
            Descend(level - 1, belowStart, nearest, lon);
            for (var child = first; child < last; child++)
                if (child != nearest)
                    Descend(level - 1, belowStart, child, lon);
        }

        private readonly int BelowCount(int level)
        {
            var count = Above(edges.Length);
            for (var l = 1; l < level; l++)
                count = Above(count);
            return count;
        }

        private readonly double Square(in Frame frame, double lon)
        {
            var x = Math.Max(0, Math.Max(frame.West - lon, lon - frame.East)) * plane.East;
            var y = Math.Max(0, Math.Max(frame.South - at.Lat, at.Lat - frame.North)) * plane.North;
            return x * x + y * y;
        }

        private void Offer(int number)
        {
            ref readonly var edge = ref edges[number];
            if (leastPiece > 0 && piece[edge.From] > 0 && streets.PieceSizes[piece[edge.From]] < leastPiece)
                return;
            var end = number + 1 < edges.Length ? edges[number + 1].Shape : shape.Length;
            var (x, y) = plane.Of(junctions[edge.From]);
            var (length, along, improved) = (0.0, 0.0, false);
            for (var s = edge.Shape; s <= end; s++)
            {
                var (nextX, nextY) = plane.Of(s < end ? shape[s] : junctions[edge.To]);
                var (dx, dy) = (nextX - x, nextY - y);
                var square = dx * dx + dy * dy;
                var share = square == 0 ? 0 : Math.Clamp(-(x * dx + y * dy) / square, 0, 1);
                var (footX, footY) = (x + share * dx, y + share * dy);
                var metres = Math.Sqrt(square);
                var away = footX * footX + footY * footY;
                // Of edges equally near, as at a junction, the lowest number; the limit itself is within.
                if (away < Best.Square || (away == Best.Square && (Best.Edge < 0 || number < Best.Edge)))
                    (Best, along, improved) = (new Hit(number, 0, away, footX, footY), length + share * metres, true);
                length += metres;
                (x, y) = (nextX, nextY);
            }
            if (improved)
                Best = Best with { Share = length == 0 ? 0 : along / length };
        }
    }
}
