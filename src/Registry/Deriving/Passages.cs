using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Deriving;

/// <summary>When institutions came into and went out of designation, and when beds were taken from those that stayed.</summary>
internal static class Passages
{
    /// <summary>First days of designation. A suspension or a renewal is no new entry.</summary>
    public static IEnumerable<DateOnly> EntriesOf(FrozenInstitution institution) => Spans(institution).Where(span => span.From is not null).Select(span => span.From!.Value);

    /// <summary>
    /// First days without designation, after termination, expiry, a cut or the institution's own wish. An institution succeeded at the
    /// same address did not leave.
    /// </summary>
    public static IEnumerable<DateOnly> ExitsOf(FrozenInstitution institution, IReadOnlyList<FrozenSuccession> successions) =>
        from span in Spans(institution)
        where span.To is not null && !successions.Any(row => row.Predecessor == institution.Key && row.On == span.To)
            && institution.Agreements.Any(row => row.To == span.To && Left(row))
        select span.To!.Value;

    /// <summary>Days on which an institution that stayed designated lost insured beds of a specialty, with how many.</summary>
    public static IEnumerable<(DateOnly Day, int Beds)> BedCutsOf(FrozenInstitution institution) =>
        from rows in institution.Beds.GroupBy(row => row.Specialty)
        from row in rows
        where row.To is { } end && institution.Agreements.Any(agreement => agreement.Holds(end))
        let less = (row.Insured ?? 0) - (rows.FirstOrDefault(next => next.From == row.To)?.Insured ?? 0)
        where less > 0
        select (row.To!.Value, less);

    private static bool Left(FrozenAgreement row) => row.Ended is null || WordLists.Exits.Contains(row.Ended);

    /// <summary>Spans of days with any agreement, neighbours joined.</summary>
    private static List<(DateOnly? From, DateOnly? To)> Spans(FrozenInstitution institution)
    {
        List<(DateOnly? From, DateOnly? To)> spans = [];
        foreach (var row in institution.Agreements.OrderBy(row => row.From ?? DateOnly.MinValue))
        {
            if (spans.Count > 0 && (spans[^1].To is not { } end || row.From is null || row.From <= end))
                spans[^1] = (spans[^1].From, Later(spans[^1].To, row.To));
            else spans.Add((row.From, row.To));
        }
        return spans;
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other is null ? null : one > other ? one : other;
}
