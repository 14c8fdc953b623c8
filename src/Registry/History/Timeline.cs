namespace Dingdian.Registry.History;

/// <summary>
/// How a new statement about a span of days meets what was believed: the overlap gives way, what stands outside it stays.
/// Equal neighbours are joined, so that saying the same thing twice changes nothing.
/// </summary>
internal static class Timeline
{
    /// <summary>Rows to take back and rows to add when <paramref name="statement"/> is learned.</summary>
    public static Revisions Put(IEnumerable<Held> believed, Held statement)
    {
        if (statement.From >= statement.To) throw new ArgumentException("A span must end after it begins.", nameof(statement));
        var near = believed.Where(row => row.From <= statement.To && row.To >= statement.From).ToList();
        if (near.Exists(row => Covers(row, statement) && row.Says(statement))) return Revisions.None;
        var span = Joined(near, statement);
        var replaced = near.Where(row => row.From < span.To && row.To > span.From).ToList();
        return new(replaced, [.. Rests(replaced, span), statement.Over(span.From, span.To)]);
    }

    /// <summary>Nothing holds over the span any more.</summary>
    public static Revisions Clear(IEnumerable<Held> believed, DateOnly from, DateOnly to)
    {
        var cut = believed.Where(row => row.From < to && row.To > from).ToList();
        return new(cut, Rests(cut, (from, to)));
    }

    private static bool Covers(Held row, Held statement) => row.From <= statement.From && row.To >= statement.To;

    // Neighbours that say the same grow into one row.
    private static (DateOnly From, DateOnly To) Joined(List<Held> near, Held statement)
    {
        var same = near.Where(row => row.Says(statement)).ToList();
        return (same.Select(row => row.From).Append(statement.From).Min(), same.Select(row => row.To).Append(statement.To).Max());
    }

    private static IReadOnlyList<Held> Rests(List<Held> rows, (DateOnly From, DateOnly To) span) => [
        .. from row in rows where row.From < span.From select row.Over(row.From, span.From),
        .. from row in rows where row.To > span.To select row.Over(span.To, row.To)];
}

/// <summary>What a statement does to the rows believed so far.</summary>
internal readonly record struct Revisions(IReadOnlyList<Held> Retired, IReadOnlyList<Held> Added)
{
    public static readonly Revisions None = new([], []);
}
