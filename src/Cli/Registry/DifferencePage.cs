using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables.Shapes;
using static Dingdian.Registry.Snapshots.SnapshotDifference;
using Vocabulary = Dingdian.Model.Vocabulary;

namespace Dingdian.Cli.Registry;

/// <summary>What two snapshots say differently, in the words of the tables that are filled in.</summary>
internal static class DifferencePage
{
    public const int LinesShown = 40;

    /// <summary>What a list is called, and the table whose columns its fields are.</summary>
    private static readonly Dictionary<string, (Texts Title, string? Table)> Lists = new(StringComparer.Ordinal)
    {
        ["institutions"] = (new("机构", "Institutions"), "institutions"), ["successions"] = (new("承继", "Successions"), "successions"), ["facts"] = (new("区域数据", "Area figures"), "area-facts"),
        ["funds"] = (new("基金账目", "Fund accounts"), "funds"), ["letters"] = (new("预警函", "Warning letters"), "letters"), ["settlements"] = (new("结算", "Settlements"), "settlements"), ["files"] = (new("数据文件", "Data files"), null),
        ["profiles"] = (new("机构信息", "profile"), "institutions"), ["beds"] = (new("床位", "beds"), "beds"), ["staff"] = (new("人员", "staff"), "staff"), ["facilities"] = (new("设施", "facilities"), "facilities"), ["agreements"] = (new("协议", "agreement"), "agreements"),
    };

    private static readonly Dictionary<string, Texts> Others = new(StringComparer.Ordinal)
    {
        ["key"] = new("机构", "Institution"), ["from"] = new("自", "From"), ["to"] = new("至", "Until"), ["hash"] = new("哈希", "Hash"), ["kind"] = new("种类", "Kind"), ["period"] = new("期间", "Period"), ["months"] = new("月数", "Months"), ["year"] = new("年度", "Year"),
    };

    private static readonly Dictionary<Turn, Texts> Turns = new() { [Turn.New] = new("新增", "new"), [Turn.Gone] = new("不再有", "gone"), [Turn.Changed] = new("变更", "changed") };

    public static Page Of(SnapshotRow one, SnapshotRow other, IReadOnlyList<Item> items, bool all) => new(
        new($"{SnapshotShelf.Brief(one.Id)} 与 {SnapshotShelf.Brief(other.Id)} 的差异", $"{SnapshotShelf.Brief(one.Id)} against {SnapshotShelf.Brief(other.Id)}"),
        [new($"截至 {InstitutionPage.Date(one.AsOf)} 与截至 {InstitutionPage.Date(other.AsOf)}", $"as of {InstitutionPage.Date(one.AsOf)} and as of {InstitutionPage.Date(other.AsOf)}"), .. items.Count == 0 ? (Texts[])[new("没有差异。", "They say the same.")] : []],
        [Section.Of(new("汇总", "Summary"), Summary(items)), .. items.GroupBy(item => item.Kind).Select(group => Lines(group.Key, [.. group.SelectMany(LinesOf)], all))]);

    public static string Json(SnapshotRow one, SnapshotRow other, IReadOnlyList<Item> items) => JsonSerializer.Serialize(new { before = one.Id, after = other.Id, differences = items }, Style);

    private static readonly JsonSerializerOptions Style = new()
    {
        WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static Grid Summary(IReadOnlyList<Item> items) => new(
        [new(new("类别", "kind")), .. Turns.Values.Select(turn => new GridColumn(turn, true))],
        [.. items.GroupBy(item => item.Kind).Select(group => (IReadOnlyList<Texts>)[Lists[group.Key].Title, .. Turns.Keys.Select(turn => Words.Same(Words.Number(group.Where(item => item.Turn == turn).DistinctBy(item => item.Key).Count())))])]);

    private static Section Lines(string kind, IReadOnlyList<IReadOnlyList<Texts>> lines, bool all)
    {
        var shown = all ? lines : [.. lines.Take(LinesShown)];
        return new(Lists[kind].Title, new Grid([new(new("对象", "row")), new(new("差异", "turn")), new(new("内容", "part")), new(new("项目", "field")), new(new("前", "before")), new(new("后", "after"))], shown),
            shown.Count < lines.Count ? [new($"另有 {lines.Count - shown.Count} 行，用 --all 列出。", $"{lines.Count - shown.Count} more lines; --all lists them.")] : []);
    }

    /// <summary>A line a field; a row that only one of the snapshots has is one line with all it says.</summary>
    private static IEnumerable<IReadOnlyList<Texts>> LinesOf(Item item)
    {
        var list = item.Part ?? item.Kind;
        if (item is { Kind: "institutions", Part: null, InBoth: false }) yield break; // its parts say it all
        IReadOnlyList<Texts> start = [Joined(item.Names.Select(name => Value(item.Kind, name.Name, name.Value)), " "), Turns[item.Turn], item.Part is null ? Words.Same("") : Joined([Lists[list].Title, .. item.PartNames.Select(name => Value(list, name.Name, name.Value))], " ")];
        if (!item.InBoth) yield return [.. start, Words.Same(""), Said(list, item.Fields, field => field.Before), Said(list, item.Fields, field => field.After)];
        else
            foreach (var field in item.Fields) yield return [.. start, Name(list, field.Field), Value(list, field.Field, field.Before), Value(list, field.Field, field.After)];
    }

    private static Texts Said(string list, IReadOnlyList<Change> fields, Func<Change, string?> side)
    {
        var said = fields.Where(field => side(field) is not null).Select(field => Joined([Name(list, field.Field), Value(list, field.Field, side(field))], " ")).ToList();
        return said.Count == 0 ? Words.None : new(string.Join('，', said.Select(text => text.Zh)), string.Join(", ", said.Select(text => text.En)));
    }

    private static Texts Joined(IEnumerable<Texts> parts, string between)
    {
        var all = parts.ToList();
        return new(string.Join(between, all.Select(part => part.Zh)), string.Join(between, all.Select(part => part.En)));
    }

    private static Texts Name(string list, string field) => ColumnOf(list, field) is { } column ? column.Header : Others.GetValueOrDefault(field, Words.Same(field));

    /// <summary>Money stands in the tables in yuan and in snapshots in fen.</summary>
    private static Texts Value(string list, string field, string? value) => (ColumnOf(list, field), value) switch
    {
        (_, null) => Words.None,
        ({ Words: { } words }, _) => words.ById(value)?.Label ?? Words.Same(value),
        ({ Type: ColumnType.Truth }, _) => Vocabulary.Of(value.ToLowerInvariant()),
        ({ Unit: "yuan" }, _) => Words.Same(Words.Number(decimal.Parse(value, CultureInfo.InvariantCulture) / 100m)),
        ({ Id: "unit" }, _) => UnitTable.BuiltIn.Say(value),
        (null, _) when list == "files" && field == "kind" => WorkspacePage.Table(value),
        (null, _) when list == "files" && field == "hash" => Words.Same(value[..12]),
        _ => Words.Same(value),
    };

    private static Column? ColumnOf(string list, string field) => Lists[list].Table is { } table ? ImportKinds.Find(table)!.Shape.Columns.FirstOrDefault(column => column.Id == field) : null;
}
