using System.Globalization;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;

namespace Dingdian.Cli.Registry;

/// <summary>A snapshot as a page.</summary>
internal static class SnapshotPage
{
    public static Page Of(SnapshotRow row, Frozen frozen)
    {
        var designated = frozen.Institutions.Count(institution => institution.Agreements.Any(agreement => agreement.Holds(frozen.AsOf)));
        return new(Words.Same(row.Id),
            [new($"{row.City}，截至 {Day(frozen.AsOf)}，{row.TakenBy} 取得{(frozen.Synthetic ? "，合成样例" : "")}", $"{row.City} as of {Day(frozen.AsOf)}, taken by {row.TakenBy}{(frozen.Synthetic ? ", synthetic" : "")}")],
            [Section.Of(new("内容", "Content"), new Grid([new(new("类别", "kind")), new(new("数量", "rows"), true)], [
                Count(new("机构", "institutions"), frozen.Institutions.Count), Count(new("其中已定点", "of these designated"), designated),
                Count(new("区域数据", "area figures"), frozen.Facts.Count), Count(new("基金账目", "fund accounts"), frozen.Funds.Count), Count(new("预警函", "warning letters"), frozen.Letters.Count),
                Count(new("结算（年合计）", "settlements, summed to years"), frozen.Settlements.Count), Count(new("数据文件", "data files"), frozen.Files.Count)]))]);
    }

    private static IReadOnlyList<Texts> Count(Texts kind, int rows) => [kind, Words.Same(Words.Number(rows))];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
