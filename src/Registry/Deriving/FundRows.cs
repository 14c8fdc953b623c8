using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Plans;

namespace Dingdian.Registry.Deriving;

/// <summary>Fund accounts added up to the areas a plan asks about, one year at a time, so that a deficit is that of the area.</summary>
internal static class FundRows
{
    /// <summary>The latest account of each division and scheme in a year, with the last day that all of them cover.</summary>
    public static IEnumerable<(DateOnly Through, IReadOnlyList<FrozenFund> Accounts)> Years(Frozen frozen) =>
        from account in frozen.Funds
        group account by account.Year into year
        orderby year.Key
        let latest = year.GroupBy(account => (account.Division, account.Scheme)).Select(accounts => accounts.MaxBy(account => account.Through)!).ToList()
        select (latest.Min(account => account.Through), (IReadOnlyList<FrozenFund>)latest);

    /// <summary>One row for each area and scheme. An area with an account missing is not known.</summary>
    public static IEnumerable<Row> Of(Plan plan, IReadOnlyList<FrozenFund> accounts, string level) =>
        from area in Areas(plan, level)
        from scheme in accounts.Select(account => account.Scheme).Distinct()
        let all = accounts.Where(account => account.Scheme == scheme && area.Contains(account.Division)).ToList()
        where all.Count > 0 && all.Count == area.Count
        select Sum(all, scheme);

    private static IEnumerable<IReadOnlyList<string>> Areas(Plan plan, string level)
    {
        var divisions = plan.FirstAreas?.Areas.SelectMany(area => area.Divisions).Distinct().ToList() ?? [];
        return plan.FindAreaSet(level) is { } set ? set.Areas.Select(area => area.Divisions)
            : level == "division" ? divisions.Select(division => (IReadOnlyList<string>)[division])
            : [divisions];
    }

    private static Row Sum(List<FrozenFund> accounts, string scheme) => new(accounts[0].Division, null, name => name switch
    {
        "fund.scheme" => scheme,
        "fund.income" => Yuan(accounts, account => account.Income),
        "fund.expense" => Yuan(accounts, account => account.Expense),
        "fund.transfer_in" => Yuan(accounts, account => account.TransferIn),
        "fund.transfer_out" => Yuan(accounts, account => account.TransferOut),
        "fund.cumulative" => Yuan(accounts, account => account.Cumulative),
        _ => null,
    });

    private static decimal? Yuan(List<FrozenFund> accounts, Func<FrozenFund, long?> fen) => accounts.Aggregate((decimal?)0m, (sum, account) => sum + fen(account)) / 100m;
}
