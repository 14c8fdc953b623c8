using Dingdian.Admission.Ledger;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>Where the places of a year's quota stand in an area, all its parts together, in the quota's unit.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Area">Area of the plan; the plan's own level for the whole.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Granted">Given out by the annual plan.</param>
/// <param name="Available">Still open.</param>
/// <param name="SetAside">Kept for what a district reported it would add itself.</param>
/// <param name="Reserved">Kept for cases that are not decided.</param>
/// <param name="Consumed">Taken by institutions.</param>
/// <param name="Expired">Not taken when the year ended.</param>
/// <param name="Returned">Came free by exits in the year and was not handed on.</param>
public sealed record PlacesRow(string Quota, string Area, string Unit, long Granted, long Available, long SetAside, long Reserved, long Consumed, long Expired, long Returned)
{
    /// <summary>The books of a plan's year, in the order of its quotas and areas.</summary>
    public static IReadOnlyList<PlacesRow> Of(RegistryDb db, Plan plan, int year)
    {
        var exits = LedgerView.Sources(db, plan.Id, year).Where(source => source.Kind == Holding.Exits && source.Period == Books.PeriodOf(year)).ToLookup(source => (source.Quota, source.Area), source => source.Balance);
        var quotas = plan.All("quotas").Select(quota => quota.Name).ToList();
        var areas = plan.AreaSets.SelectMany(set => set.Areas).Select(area => area.Id).ToList();
        return [.. LedgerView.Lines(db, plan.Id, year).GroupBy(line => (line.Quota, line.Area))
            .OrderBy(group => quotas.IndexOf(group.Key.Quota)).ThenBy(group => areas.IndexOf(group.Key.Area)).ThenBy(group => group.Key.Area, StringComparer.Ordinal)
            .Select(group => new PlacesRow(group.Key.Quota, group.Key.Area, group.First().Unit, group.Sum(line => line.Granted), group.Sum(line => line.Available), group.Sum(line => line.SetAside),
                group.Sum(line => line.Reserved), group.Sum(line => line.Consumed), group.Sum(line => line.Expired), exits[group.Key].Sum()))];
    }
}
