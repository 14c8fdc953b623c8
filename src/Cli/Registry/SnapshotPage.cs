using System.Globalization;
using System.Text.Json;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;

namespace Dingdian.Cli.Registry;

/// <summary>A snapshot, or the difference of two, as a page.</summary>
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

    public static Page Of(SnapshotRow one, SnapshotRow other, IReadOnlyList<SnapshotDifference.Item> items) => new(
        new($"{SnapshotShelf.Brief(one.Id)} 与 {SnapshotShelf.Brief(other.Id)} 的差异", $"{SnapshotShelf.Brief(one.Id)} against {SnapshotShelf.Brief(other.Id)}"),
        [items.Count == 0 ? new("没有差异。", "They say the same.") : new($"共 {items.Count} 处", items.Count == 1 ? "1 difference" : $"{items.Count} differences")],
        [.. items.GroupBy(item => item.Kind).Select(group => Section.Of(Kind(group.Key), new Grid(
            [new(new("对象", "row")), new(new("内容", "part")), new(new("前", "before")), new(new("后", "after"))],
            [.. group.Select(item => (IReadOnlyList<Texts>)[Words.Same(item.Key), Words.Same(item.What ?? ""), Words.Same(Cut(item.Before)), Words.Same(Cut(item.After))])])))]);

    public static string Json(SnapshotRow one, SnapshotRow other, IReadOnlyList<SnapshotDifference.Item> items) => JsonSerializer.Serialize(
        new { before = one.Id, after = other.Id, differences = items }, Style);

    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IReadOnlyList<Texts> Count(Texts kind, int rows) => [kind, Words.Same(Words.Number(rows))];

    private static Texts Kind(string list) => list switch
    {
        "institutions" => new("机构", "Institutions"),
        "successions" => new("承继", "Successions"),
        "facts" => new("区域数据", "Area figures"),
        "funds" => new("基金账目", "Fund accounts"),
        "letters" => new("预警函", "Warning letters"),
        "settlements" => new("结算", "Settlements"),
        _ => new("数据文件", "Data files"),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Cut(string? text) => text is null ? "–" : text.Length <= 80 ? text : text[..80] + "…";
}
