using System.Globalization;
using System.Text.Json;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Registry;

/// <summary>A workspace and its changes, for people and for programs.</summary>
internal static class WorkspacePage
{
    private static readonly Dictionary<string, Texts> Kinds = new(StringComparer.Ordinal)
    {
        ["import"] = new("导入", "import"), ["edit"] = new("编辑", "edit"), ["sample"] = new("合成样例", "sample"), ["undo"] = new("撤销", "undo"),
        ["rename"] = new("更名", "rename"), ["recode"] = new("换码", "recode"), ["relocate"] = new("迁址", "relocate"), ["merge"] = new("合并", "merge"), ["split"] = new("分立", "split"), ["register"] = new("登记", "register"), ["reclassify"] = new("变更类别等级", "reclassify"), ["beds"] = new("床位变更", "beds"),
        ["sign"] = new("签约", "sign"), ["renew"] = new("续签", "renew"), ["suspend"] = new("中止", "suspend"), ["resume"] = new("恢复", "resume"), ["exit"] = new("退出", "exit"),
        ["call"] = new("数据征集", "data call"), ["file"] = new("填报", "filing"), ["accept"] = new("采纳", "accepted"), ["return"] = new("退回", "returned"),
    };

    private static readonly Dictionary<string, Texts> Tables = new(StringComparer.Ordinal)
    {
        ["profile"] = new("机构信息", "profile"), ["beds"] = new("床位", "beds"), ["staff"] = new("人员", "staff"), ["facilities"] = new("设施", "facilities"), ["agreement"] = new("协议", "agreement"),
        ["succession"] = new("承继关系", "succession"), ["area_fact"] = new("区域数据", "area fact"), ["fund_account"] = new("基金收支", "fund account"), ["warning_letter"] = new("预警函", "warning letter"),
        ["dataset"] = new("数据文件", "dataset"), ["data_call"] = new("数据征集", "data call"), ["filing"] = new("填报", "filing"),
        ["settlements"] = new("结算", "settlements"), ["population"] = new("人口点", "population"), ["outflow"] = new("外出就医", "outflow"), ["boundaries"] = new("边界", "boundaries"), ["layers"] = new("图层", "layers"),
        ["streets_nodes"] = new("道路节点", "street nodes"), ["streets_edges"] = new("道路路段", "street edges"),
    };

    public static Page Of(Workspace workspace, WorkspaceSummary summary, bool? healthy) => new(
        new("工作区", "Workspace"),
        [
            Words.Same(workspace.Folder),
            new($"数据库：{workspace.File.Database}（{string.Join('、', summary.Migrations)}），{Size(summary.Bytes)}，{summary.Snapshots} 个快照", $"database: {workspace.File.Database} ({string.Join(", ", summary.Migrations)}), {Size(summary.Bytes)}, {Words.Count(summary.Snapshots, "snapshot")}"),
            .. healthy switch { true => (Texts[])[new("完整性核对：完好", "integrity: everything is as its hashes say")], false => [new("完整性核对：有损坏，见所列问题", "integrity: damaged, see the findings")], null => [] },
        ],
        [
            Section.Of(new("城市", "Cities"), new Grid([new(new("代码", "code")), new(new("名称", "name")), new(new("今日机构数", "institutions today"), true)],
                [.. summary.Cities.Select(city => (IReadOnlyList<Texts>)[Words.Same(city.Code), Words.Same(city.Name ?? "–"), Words.Same(Words.Number(city.Institutions))])])),
            Section.Of(new("数据文件", "Datasets"), new Grid([new(new("城市", "city")), new(new("种类", "kind")), new(new("文件", "files"), true), new(new("行", "rows"), true)],
                [.. summary.Datasets.Select(set => (IReadOnlyList<Texts>)[Words.Same(set.City), Table(set.Kind), Words.Same(Words.Number(set.Files)), Words.Same(Words.Number(set.Rows))])])),
            Section.Of(new("最近变更", "Last changes"), Changes(summary.LastChanges)),
        ]);

    public static string Json(Workspace workspace, WorkspaceSummary summary, bool? healthy) => Results.Json.Document(json =>
    {
        json.WriteString("folder", workspace.Folder);
        json.WriteString("id", workspace.File.Id);
        json.WriteString("created", workspace.File.Created);
        json.WriteString("database", workspace.File.Database);
        json.Strings("migrations", summary.Migrations);
        json.WriteNumber("bytes", summary.Bytes);
        json.WriteNumber("snapshots", summary.Snapshots);
        json.Truth("whole", healthy);
        json.List("cities", summary.Cities, city =>
        {
            json.WriteString("code", city.Code);
            json.WriteString("name", city.Name);
            json.WriteNumber("institutions", city.Institutions);
        });
        json.List("datasets", summary.Datasets, set =>
        {
            json.WriteString("city", set.City);
            json.WriteString("kind", set.Kind);
            json.WriteNumber("files", set.Files);
            json.WriteNumber("rows", set.Rows);
        });
        Changes(json, summary.LastChanges);
    });

    public static Grid Changes(IReadOnlyList<Change> changes) => new(
        [new(new("编号", "change"), true), new(new("时间", "when (UTC)")), new(new("事项", "what")), new(new("记录人", "by")), new(new("理由", "why")), new(new("依据", "document"))],
        [.. changes.Select(change => (IReadOnlyList<Texts>)[
            Words.Same(change.Id.ToString(CultureInfo.InvariantCulture)), Words.Same(Time(change.At)), Kind(change), Words.Same(change.Who), Words.Same(change.Why), Words.Same(change.Source)])]);

    public static void Changes(Utf8JsonWriter json, IReadOnlyList<Change> changes) => json.List("changes", changes, change =>
    {
        json.WriteNumber("id", change.Id);
        json.WriteString("at", change.At);
        json.WriteString("kind", change.Kind);
        json.WriteString("who", change.Who);
        json.WriteString("why", change.Why);
        json.WriteString("source", change.Source);
        if (change.Undoes is { } undone) json.WriteNumber("undoes", undone);
    });

    public static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static Texts Table(string name) => Tables.GetValueOrDefault(name, Words.Same(name));

    private static Texts Kind(Change change)
    {
        var kind = Kinds.GetValueOrDefault(change.Kind, Words.Same(change.Kind));
        return change.Undoes is { } undone ? new($"{kind.Zh} {undone}", $"{kind.En} {undone}") : kind;
    }

    private static string Size(long bytes) => bytes < 1_000_000 ? $"{Words.Number(Math.Round(bytes / 1_000m, 1))} kB" : $"{Words.Number(Math.Round(bytes / 1_000_000m, 1))} MB";
}
