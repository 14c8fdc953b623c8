using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;

namespace Dingdian.Registry.Deriving;

/// <summary>Fund accounts added up to the areas a plan asks about, one year at a time, so that a deficit is that of the area.</summary>
internal static class FundRows
{
    /// <summary>A year's rows, with the last day that all accounts cover.</summary>
    public static IEnumerable<(DateOnly Through, IEnumerable<Row> Rows)> Of(Plan plan, Frozen frozen, string level) =>
        from account in frozen.Funds
        group account by account.Year into year
        orderby year.Key
        let latest = year.GroupBy(account => (account.Division, account.Scheme)).Select(accounts => accounts.MaxBy(account => account.Through)!).ToList()
        select (latest.Min(account => account.Through), Rows(plan, latest, level));

    private static IEnumerable<Row> Rows(Plan plan, List<FrozenFund> accounts, string level)
    {
        var areas = plan.FindAreaSet(level)?.Areas.SelectMany(area => area.Divisions.Select(division => (division, area))).ToDictionary(pair => pair.division, pair => pair.area);
        return from account in accounts
               where areas is null || areas.ContainsKey(account.Division)
               group account by (Area: areas is null ? level == "division" ? account.Division : "" : areas[account.Division].Id, account.Scheme) into sum
               let all = sum.ToList()
               where areas is null || all.Count == areas[all[0].Division].Divisions.Count // an area with an account missing is not known
               select new Row(all[0].Division, null, name => name switch
               {
                   "fund.scheme" => sum.Key.Scheme,
                   "fund.income" => Yuan(all, account => account.Income),
                   "fund.expense" => Yuan(all, account => account.Expense),
                   "fund.transfer_in" => Yuan(all, account => account.TransferIn),
                   "fund.transfer_out" => Yuan(all, account => account.TransferOut),
                   "fund.cumulative" => Yuan(all, account => account.Cumulative),
                   _ => null,
               });
    }

    private static decimal? Yuan(List<FrozenFund> accounts, Func<FrozenFund, long?> fen) => accounts.Aggregate((decimal?)0m, (sum, account) => sum + fen(account)) / 100m;
}
