using System.Text.Json;
using Dingdian.Access;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;

namespace Dingdian.Cli.Access;

/// <summary>The report of an import as a page.</summary>
internal static class StreetPage
{
    public static Page Of(StreetReport report, string file) => new(Words.Same(file),
        [new($"{Kilometres(report.Metres)} 千米步行道路，{Words.Number(report.Edges)} 段，{Words.Number(report.Junctions)} 个路口", $"{Kilometres(report.Metres)} km of streets to walk: {Words.Number(report.Edges)} edges, {Words.Number(report.Junctions)} junctions")],
        [
            Section.Of(new("路网", "Network"), Counted([
                (new("最大连通部分的路口", "junctions of the largest piece"), report.MainJunctions), (new("孤立部分", "islands"), Math.Max(0, report.Pieces - 1)),
                (new("尽端路口", "dead ends"), report.DeadEnds), (new("指向文件外节点之处", "ends at nodes the file lacks"), report.MissingNodes)])),
            Section.Of(new("路径", "Ways"), Counted([.. report.Ways.OrderBy(w => w.Key).Select(w => (Verdict(w.Key), w.Value))])),
        ]);

    public static string Json(StreetReport report) => JsonSerializer.Serialize(new
    {
        junctions = report.Junctions,
        edges = report.Edges,
        metres = Math.Round(report.Metres),
        dead_ends = report.DeadEnds,
        pieces = report.Pieces,
        main_junctions = report.MainJunctions,
        island_metres = Math.Round(report.IslandMetres),
        missing_nodes = report.MissingNodes,
        ways = report.Ways.OrderBy(w => w.Key).ToDictionary(w => JsonNamingPolicy.SnakeCaseLower.ConvertName(w.Key.ToString()), w => w.Value),
    });

    private static Grid Counted(IEnumerable<(Texts What, int Count)> rows) =>
        new([new(new("内容", "what")), new(new("数量", "number"), true)], [.. rows.Select(r => (IReadOnlyList<Texts>)[r.What, Words.Same(Words.Number(r.Count))])]);

    private static string Kilometres(double metres) => Words.Number(Math.Round((decimal)metres / 1000, 1));

    private static Texts Verdict(WayVerdict verdict) => verdict switch
    {
        WayVerdict.Kept => new("采用", "taken"),
        WayVerdict.NoStreet => new("不是道路", "no street"),
        WayVerdict.ClosedKind => new("种类不可步行", "of a kind not for walkers"),
        WayVerdict.ClosedToFoot => new("禁止步行", "closed to walkers"),
        WayVerdict.Private => new("不对公众开放", "not open to the public"),
        _ => new("少于两个节点", "of fewer than two nodes"),
    };
}
