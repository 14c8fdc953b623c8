using Dingdian.Registry.Deriving;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>
/// The stock at the end of a year in stages: first as it was at the start, then with the institutions that came, then without those that left,
/// then with those that moved where they are now. An institution counts under the first of these that befell it, with all else that did.
/// </summary>
internal static class StockStages
{
    /// <summary>Facts of the stock by effect, from <see cref="Effects.Corrections"/> to <see cref="Effects.Moves"/>.</summary>
    public static IReadOnlyDictionary<string, FactSet> Of(Plan plan, Frozen end, DateOnly start)
    {
        var stages = new Dictionary<string, FactSet>(StringComparer.Ordinal);
        foreach (var (effect, frozen) in Stages(end, start))
            if (Deriver.Facts(plan, frozen, "stage", []) is { } facts) stages[effect] = facts;
        return stages;
    }

    internal static IEnumerable<(string Effect, Frozen Frozen)> Stages(Frozen end, DateOnly start)
    {
        var befell = end.Institutions.ToDictionary(own => own.Key, own => Befell(own, start, end.AsOf), StringComparer.Ordinal);
        string[] effects = [Effects.Corrections, Effects.Entries, Effects.Exits, Effects.Moves];
        for (var i = 0; i < effects.Length; i++)
        {
            var done = effects[..(i + 1)];
            yield return (effects[i], end with { Institutions = [.. end.Institutions.Select(own => done.Contains(befell[own.Key]) ? own : Before(own, start)).OfType<FrozenInstitution>()] });
        }
    }

    private static string Befell(FrozenInstitution own, DateOnly start, DateOnly end) => (CountyOn(own, start), CountyOn(own, end)) switch
    {
        (null, not null) => Effects.Entries,
        (not null, null) => Effects.Exits,
        var (was, now) when was != now => Effects.Moves,
        _ => Effects.Changes,
    };

    /// <summary>Where it is designated on a day; null when it is not.</summary>
    private static string? CountyOn(FrozenInstitution own, DateOnly day) => own.Agreements.Any(row => row.Holds(day)) ? own.Profiles.FirstOrDefault(row => row.Holds(day))?.County : null;

    /// <summary>As if nothing had happened after the day; null when it was not there yet.</summary>
    private static FrozenInstitution? Before(FrozenInstitution own, DateOnly day) => Until(own.Profiles, day) is not { Count: > 0 } profiles ? null : own with
    {
        Profiles = profiles,
        Beds = Until(own.Beds, day),
        Staff = Until(own.Staff, day),
        Facilities = Until(own.Facilities, day),
        Agreements = Until(own.Agreements, day),
    };

    private static List<T> Until<T>(IReadOnlyList<T> rows, DateOnly day) where T : FrozenSpan =>
        [.. rows.Where(row => row.From is null || row.From <= day).Select(row => row.To > day ? (T)((FrozenSpan)row with { To = null }) : row)];
}
