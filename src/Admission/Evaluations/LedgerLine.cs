using Dingdian.Admission.Ledger;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>Where the places of a year's quota stand in an area, in the quota's unit.</summary>
/// <param name="Quota">The quota.</param>
/// <param name="Area">Area of the plan; the plan's own level for the whole.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Granted">Given out by the annual plan.</param>
/// <param name="Available">Still open to anyone, parts included.</param>
/// <param name="SetAside">Kept for what a district reported it would add itself.</param>
/// <param name="Reserved">Kept for cases that are not decided.</param>
/// <param name="Consumed">Taken by institutions.</param>
/// <param name="Expired">Not taken when the year ended.</param>
/// <param name="Returned">Came free by exits and was not handed on.</param>
public sealed record LedgerLine(string Quota, string Area, string Unit, long Granted, long Available, long SetAside, long Reserved, long Consumed, long Expired, long Returned)
{
    /// <summary>The books of a plan's year, in the order of its quotas and areas.</summary>
    public static IReadOnlyList<LedgerLine> Of(RegistryDb db, Plan plan, int year)
    {
        var period = Books.PeriodOf(year);
        var rows = db.Accounts.Where(row => row.Plan == plan.Id && row.Period == period && !row.IsSource).ToList();
        var quotas = plan.All("quotas").Select(quota => quota.Name).ToList();
        var areas = plan.AreaSets.SelectMany(set => set.Areas).Select(area => area.Id).ToList();
        return [.. rows.GroupBy(row => (row.Quota, row.Area)).OrderBy(group => quotas.IndexOf(group.Key.Quota)).ThenBy(group => areas.IndexOf(group.Key.Area)).ThenBy(group => group.Key.Area, StringComparer.Ordinal)
            .Select(group =>
            {
                long Sum(string kind) => group.Where(row => row.Kind == kind).Sum(row => row.Balance);
                var (open, aside, reserved, consumed, expired) = (Sum(Holding.Available), Sum(Holding.SetAside), Sum(Holding.Reserved), Sum(Holding.Consumed), Sum(Holding.Expired));
                return new LedgerLine(group.Key.Quota, group.Key.Area, group.First().Unit, open + aside + reserved + consumed + expired, open, aside, reserved, consumed, expired, Sum(Holding.Exits));
            })];
    }
}
