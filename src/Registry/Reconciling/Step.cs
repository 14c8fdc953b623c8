using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Registry.Reconciling;

/// <summary>What one day did to where one institution counts.</summary>
internal sealed class Step(FrozenInstitution institution, string name, DateOnly day, Standing? before, Standing? after, IReadOnlyList<FrozenSuccession> successions)
{
    public void Tell(Action<bool, (string County, string Class), Item> note)
    {
        var (cause, detail) = Why();
        if (before?.Cell != after?.Cell)
        {
            if (before is not null) note(false, before.Cell, Item(cause, detail.Out, -1));
            if (after is not null) note(false, after.Cell, Item(cause, detail.In, 1));
        }
        foreach (var cell in Cells(before).Keys.Union(Cells(after).Keys))
        {
            var (was, now) = (Cells(before).GetValueOrDefault(cell), Cells(after).GetValueOrDefault(cell));
            var own = cause is Causes.Kind ? Causes.Beds : cause; // a new kind moves no beds
            note(true, cell, Item(own, now < was ? detail.Out : detail.In, now - was));
        }
    }

    private (string Cause, (string Out, string In) Detail) Why() => (before, after) switch
    {
        (null, not null) => (Successor("split") ? Causes.Split : Successor("same_address") ? Causes.Succession : Causes.Entry, ("", "")),
        (not null, null) => Leaving(),
        var (was, now) when was?.Cell.County != now?.Cell.County => (Causes.Move, ($"→ {now!.Cell.County}", $"← {was!.Cell.County}")),
        var (was, now) when was?.Cell.Class != now?.Cell.Class => (Causes.Kind, ($"→ {now!.Cell.Class}", $"← {was!.Cell.Class}")),
        _ => (successions.Any(row => row.Kind == "merge") ? Causes.Merge : successions.Any(row => row.Kind == "split") ? Causes.Split : Causes.Beds, ("", "")),
    };

    private (string Cause, (string Out, string In) Detail) Leaving()
    {
        if (successions.FirstOrDefault(row => row.Predecessor == institution.Key && row.Kind != "split") is { } into)
            return (into.Kind == "merge" ? Causes.Merge : Causes.Succession, ($"→ {into.Successor}", ""));
        var reason = institution.Agreements.Where(row => row.To == day).Select(row => row.Ended).FirstOrDefault(ended => ended is not null && WordLists.Exits.Contains(ended));
        return reason is null ? (Causes.Unexplained, ("", "")) : (Causes.Exit, (reason, ""));
    }

    private bool Successor(string kind) => successions.Any(row => row.Successor == institution.Key && row.Kind == kind);

    private Item Item(string cause, string detail, decimal amount) => new(day, institution.Key, name, cause, detail, amount);

    private static Dictionary<(string County, string Class), decimal> Cells(Standing? standing) =>
        standing?.Beds.GroupBy(row => row.Cell).ToDictionary(rows => rows.Key, rows => rows.Sum(row => row.Beds)) ?? [];
}
