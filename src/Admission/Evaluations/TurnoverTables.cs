using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Reconciling;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Evaluations;

/// <summary>What became of institutions and beds, as tables of a document.</summary>
internal sealed class TurnoverTables(Plan plan)
{
    private static readonly (string Cause, Column Title)[] Causes = [
        (Registry.Reconciling.Causes.Entry, Number("新增", "entries")), (Registry.Reconciling.Causes.Exit, Number("退出", "exits")), (Registry.Reconciling.Causes.Move, Number("迁移", "moves")),
        (Registry.Reconciling.Causes.Kind, Number("改类", "kind")), (Registry.Reconciling.Causes.Merge, Number("合并", "mergers")), (Registry.Reconciling.Causes.Split, Number("分立", "splits")),
        (Registry.Reconciling.Causes.Succession, Number("承继", "successions")), (Registry.Reconciling.Causes.Beds, Number("床位变更", "bed changes")), (Registry.Reconciling.Causes.Unexplained, Number("无缘由", "unexplained"))];

    private static readonly List<string> Classes = [.. WordLists.Kinds.Concat(WordLists.Specialties).Select(word => word.Id)];

    public Table ByArea(IReadOnlyList<TurnoverRow> rows, bool beds) => Moves(rows, beds, row => (row.Area, ""), beds ? "医保床位增减（分区域）" : "定点机构进出（分区域）", beds ? "Insured beds by area" : "Designated institutions by area");

    public Table ByClass(IReadOnlyList<TurnoverRow> rows, bool beds) => Moves(rows, beds, row => ("", row.Class), beds ? "医保床位增减（分专科）" : "定点机构进出（分类别）", beds ? "Insured beds by specialty" : "Designated institutions by kind");

    public Table ByAreaAndClass(IReadOnlyList<TurnoverRow> rows, bool beds) => Moves(rows, beds, row => (row.Area, row.Class), beds ? "医保床位增减（分区域、分专科）" : "定点机构进出（分区域、分类别）", beds ? "Insured beds by area and specialty" : "Designated institutions by area and kind");

    private Table Moves(IReadOnlyList<TurnoverRow> rows, bool beds, Func<TurnoverRow, (string Area, string Class)> by, string zh, string en)
    {
        var shown = Causes.Where(cause => rows.Any(row => row.Of(cause.Cause) != 0m)).ToList();
        var groups = rows.OrderBy(row => by(row).Area.Length > 0 ? 0 : Classes.IndexOf(row.Class)).GroupBy(by).ToList();
        Texts[] Sums(IReadOnlyList<TurnoverRow> all) => [Value(all.Sum(row => row.Before)), .. shown.Select(cause => Signed(all.Sum(row => row.Of(cause.Cause)))), Value(all.Sum(row => row.After))];
        Texts[] Named((string Area, string Class) key) => [.. key.Area.Length > 0 ? [Area(plan, key.Area)] : Array.Empty<Texts>(), .. key.Class.Length > 0 ? [Class(key.Class)] : Array.Empty<Texts>()];
        var (first, last) = (new Column(new("期初", "start"), Unit(beds ? "bed" : "institution"), IsNumber: true), new Column(new("期末", "end"), IsNumber: true));
        Column[] heads = [.. by(rows.Count > 0 ? rows[0] : new("-", "-", 0m, [], 0m)) is var key && key.Area.Length > 0 ? [Text("区域", "area")] : Array.Empty<Column>(), .. key.Class.Length > 0 ? [beds ? Text("专科", "specialty") : Text("类别", "kind")] : Array.Empty<Column>()];
        return Table(zh, en, [.. heads, first, .. shown.Select(cause => cause.Title), last], groups, group => [.. Named(group.Key), .. Sums([.. group])]) with
        {
            Totals = rows.Count == 0 ? null : [new("合计", "total"), .. heads.Skip(1).Select(_ => Same("")), .. Sums(rows)],
        };
    }

    public Table Items(IReadOnlyList<TurnoverRow> rows, bool beds) => Table(beds ? "床位增减逐笔" : "机构进出逐笔", beds ? "Beds, item by item" : "Institutions, item by item",
        [Text("日期", "day"), Text("区域", "area"), beds ? Text("专科", "specialty") : Text("类别", "kind"), Text("机构代码", "code"), Text("名称", "name"), Text("缘由", "cause"), Text("说明", "detail"), Number("增减", "change")],
        rows.SelectMany(row => row.Items.Select(item => (row, item))).OrderBy(pair => pair.item.On).ThenBy(pair => pair.item.Institution, StringComparer.Ordinal).ThenBy(pair => pair.row.Class, StringComparer.Ordinal),
        pair => [Same(Day(pair.item.On)), Area(plan, pair.row.Area), Class(pair.row.Class), Same(pair.item.Institution), Same(pair.item.Name), Causes.First(cause => cause.Cause == pair.item.Cause).Title.Title, Word(WordLists.AgreementEnds, pair.item.Detail), Signed(pair.item.Amount)]);

    private Texts Unit(string unit) => plan.Units.Say(unit);

    internal static Texts Class(string id) => Word([.. WordLists.Kinds, .. WordLists.Specialties], id);

    internal static Texts Word(IReadOnlyList<Registry.Institutions.Word> words, string id) => words.FirstOrDefault(word => word.Id == id)?.Name ?? Same(id);
}
