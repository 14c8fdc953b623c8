using Dingdian.Registry.Institutions;
using Dingdian.Registry.Reconciling;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;
using StockAccount = Dingdian.Registry.Reconciling.Account;

namespace Dingdian.Admission.Evaluations;

/// <summary>A stock of an area over the year.</summary>
/// <param name="Area">Area of the plan; a county's code where it belongs to none.</param>
/// <param name="Class">A kind of institution, or a specialty of beds.</param>
/// <param name="Before">On the day of the start.</param>
/// <param name="Items">What made it larger or smaller.</param>
/// <param name="After">On the day of the end.</param>
public sealed record TurnoverRow(string Area, string Class, decimal Before, IReadOnlyList<Item> Items, decimal After)
{
    public decimal Of(string cause) => Items.Where(item => item.Cause == cause).Sum(item => item.Amount);
}

/// <summary>What became of designated institutions by area and kind, and of their insured beds by area and specialty.</summary>
public sealed record Turnover(IReadOnlyList<TurnoverRow> Institutions, IReadOnlyList<TurnoverRow> Beds)
{
    internal static Turnover Of(Plan plan, Frozen end, DateOnly start)
    {
        var told = Reconciliation.Between(end, end.City, start, end.AsOf);
        return new(Rows(plan, told.Institutions), Rows(plan, told.Beds));
    }

    private static readonly List<string> Classes = [.. WordLists.Kinds.Concat(WordLists.Specialties).Select(word => word.Id)];

    private static List<TurnoverRow> Rows(Plan plan, IReadOnlyList<StockAccount> accounts)
    {
        var areas = (plan.FirstAreas?.Areas ?? []).SelectMany(area => area.Divisions.Select(division => (division, area.Id))).ToDictionary(pair => pair.division, pair => pair.Id, StringComparer.Ordinal);
        var order = (plan.FirstAreas?.Areas ?? []).Select((area, place) => (area.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        return [.. accounts.GroupBy(account => (Area: areas.GetValueOrDefault(account.County, account.County), account.Class))
            .OrderBy(group => order.GetValueOrDefault(group.Key.Area, int.MaxValue)).ThenBy(group => group.Key.Area, StringComparer.Ordinal).ThenBy(group => Classes.IndexOf(group.Key.Class)).ThenBy(group => group.Key.Class, StringComparer.Ordinal)
            .Select(group => new TurnoverRow(group.Key.Area, group.Key.Class, group.Sum(one => one.Before), [.. group.SelectMany(one => one.Items).OrderBy(item => item.On).ThenBy(item => item.Institution, StringComparer.Ordinal)], group.Sum(one => one.After)))];
    }
}
