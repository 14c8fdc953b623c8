using Dingdian.Model;

namespace Dingdian.Geo;

/// <summary>A row of a table with coordinates: the two numbers and, when the table tells, the division the place is said to be in.</summary>
public readonly record struct ColumnRow(double X, double Y, string? Division);

/// <summary>
/// Looks at two whole columns of coordinates, where a single row cannot tell: are they swapped, is it another datum than declared?
/// </summary>
public sealed record ColumnPair(bool LooksSwapped, Datum? LooksLike)
{
    /// <summary>Chance that a right declaration is doubted: one in a thousand (χ² with one degree of freedom).</summary>
    private const double Doubt = 10.83;

    private static readonly Datum[] Rivals = [Datum.Wgs84, Datum.Gcj02, Datum.Bd09];

    /// <summary>
    /// A shift of half a kilometre carries only places near a border across it, so only those are counted: places that one datum puts
    /// inside the division of their row and the other outside (McNemar's test). Without outlines or divisions only swapping is seen.
    /// </summary>
    public static ColumnPair Look(IReadOnlyList<ColumnRow> rows, Datum declared, Boundaries? boundaries, Place place, List<Finding> findings)
    {
        var swapped = rows.Count(r => PointReader.LooksSwapped(declared, r.X, r.Y));
        if (swapped * 2 > rows.Count)
        {
            findings.Add(new Finding("columns-swapped", place, swapped, rows.Count));
            return new ColumnPair(true, null);
        }
        if (boundaries is null || declared.IsProjected)
            return new ColumnPair(false, null);
        var located = rows.Where(r => r.Division is { } code && boundaries.Find(code) is not null)
            .Select(r => (Row: r, Own: boundaries.Find(r.Division!)!)).ToList();
        var best = Rivals.Where(rival => rival != declared && !(rival == Datum.Wgs84 && declared == Datum.Cgcs2000))
            .Select(rival => Compare(located, declared, rival)).MaxBy(c => c.Returned - c.Left);
        if (best.Returned <= best.Left || Math.Pow(best.Returned - best.Left, 2) <= Doubt * (best.Returned + best.Left))
            return new ColumnPair(false, null);
        findings.Add(new Finding("columns-shifted", place, declared.Code, best.Rival.Code, best.Returned, best.Left));
        return new ColumnPair(false, best.Rival);
    }

    private static (Datum Rival, int Returned, int Left) Compare(List<(ColumnRow Row, Boundary Own)> located, Datum declared, Datum rival)
    {
        var (returned, left) = (0, 0);
        foreach (var (row, own) in located)
        {
            var (asDeclared, asRival) = (Holds(own, declared, row), Holds(own, rival, row));
            if (asRival && !asDeclared) returned++;
            if (asDeclared && !asRival) left++;
        }
        return (rival, returned, left);
    }

    private static bool Holds(Boundary own, Datum datum, ColumnRow row) => datum.ToCgcs2000(row.X, row.Y) is { } at && own.Covers(at);
}
