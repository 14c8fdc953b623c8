using Dingdian.Admission.Years;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Reconciling;
using static Dingdian.Admission.PlanWords;

namespace Dingdian.Admission.Evaluations;

/// <summary>The tables and charts of an evaluation.</summary>
internal sealed class EvaluationTables(Evaluation evaluation)
{
    /// <summary>So many numbers are drawn; all stand in the table.</summary>
    private const int Drawn = 4;

    private static readonly (string Cause, Column Title)[] Causes = [
        (Registry.Reconciling.Causes.Entry, Number("新增", "entries")), (Registry.Reconciling.Causes.Exit, Number("退出", "exits")), (Registry.Reconciling.Causes.Move, Number("迁移", "moves")),
        (Registry.Reconciling.Causes.Kind, Number("改类", "kind")), (Registry.Reconciling.Causes.Merge, Number("合并", "mergers")), (Registry.Reconciling.Causes.Split, Number("分立", "splits")),
        (Registry.Reconciling.Causes.Succession, Number("承继", "successions")), (Registry.Reconciling.Causes.Beds, Number("床位变更", "bed changes")), (Registry.Reconciling.Causes.Unexplained, Number("无缘由", "unexplained"))];

    private static readonly List<string> Classes = [.. WordLists.Kinds.Concat(WordLists.Specialties).Select(word => word.Id)];

    public Table Quotas(IReadOnlyList<QuotaLine> lines, string zh, string en) => Table(zh, en,
        [Text("计划量", "quota"), Text("区域", "area"), Text("单位", "unit"), Number("初值", "raw"), Number("计划数", "value"), Text("方式", "mode"), Text("生效的闸", "gates that acted")],
        lines, line => [Name(evaluation.Plan, "quotas", line.Quota), Area(evaluation.Plan, line.Area), Unit(line.Unit), line.Unlimited ? Vocabulary.Of("unlimited") : Value(line.Raw), Placed(line), line.Mode == "open" ? None : Vocabulary.Of(line.Mode), Gates(line)]);

    public Table Choices(YearRevision annual) => Table("选择与解读", "Choices and readings",
        [Text("选择项", "choice"), Text("区域", "area"), Text("取值", "value"), Text("理由", "grounds"), Text("记录人", "by"), Text("日期", "on")],
        annual.Choices.Select(pair => ("choices", pair)).Concat(annual.Readings.Select(pair => ("readings", pair))).OrderBy(row => row.pair.Key, StringComparer.Ordinal)
            .SelectMany(row => (row.pair.Value.Value is { } whole ? [(Area: evaluation.Plan.LevelName, Value: whole)] : Array.Empty<(string Area, string Value)>()).Concat(row.pair.Value.ByArea.OrderBy(area => area.Key, StringComparer.Ordinal).Select(area => (Area: area.Key, area.Value))).Select(value => (row.Item1, row.pair.Key, row.pair.Value, value))),
        row => [Name(evaluation.Plan, row.Item1, row.Key), Area(evaluation.Plan, row.value.Area), Same(row.value.Value), Same(row.Value.Grounds ?? ""), Same(row.Value.By), Same(Day(row.Value.On))]);

    public Table Overrides(YearRevision annual) => Table("突破登记", "Register of overrides",
        [Number("编号", "no."), Text("所突破的闸", "gate"), Text("范围", "where"), Text("理由", "reason"), Text("有权机关与文号", "authority and document"), Text("状态", "state")],
        annual.Overrides, lifted => [Same(lifted.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)), Same(lifted.Gate), Joined(new[] { lifted.Quota is { } quota ? Name(evaluation.Plan, "quotas", quota) : (Texts?)null, lifted.Area is { } area ? Area(evaluation.Plan, area) : null }.OfType<Texts>()), Same(lifted.Reason), Same($"{lifted.Authority} {lifted.Document}"), Vocabulary.Of(lifted.State)]);

    public Table Ledger() => Table("年度名额台账", "Places of the year",
        [Text("计划量", "quota"), Text("区域", "area"), Text("单位", "unit"), Number("授予", "granted"), Number("预留申报", "set aside"), Number("在办占用", "reserved"), Number("已使用", "consumed"), Number("失效", "expired"), Number("余额", "open"), Number("退出释放", "returned by exits")],
        evaluation.Ledger, line => [Name(evaluation.Plan, "quotas", line.Quota), Area(evaluation.Plan, line.Area), Unit(line.Unit), Value(line.Granted), Value(line.SetAside), Value(line.Reserved), Value(line.Consumed), Value(line.Expired), Value(line.Available), Value(line.Returned)]);

    /// <summary>One picture a quota: planned, granted and taken by area.</summary>
    public IEnumerable<Chart> LedgerCharts() =>
        from quota in evaluation.Ledger.GroupBy(line => line.Quota)
        let lines = quota.ToList()
        select new Chart(new($"{Name(evaluation.Plan, "quotas", quota.Key).Zh}：计划、授予与使用", $"{Name(evaluation.Plan, "quotas", quota.Key).En}: planned, granted and taken"), ChartKind.Bar,
            [.. lines.Select(line => Area(evaluation.Plan, line.Area))],
            [
                new(new("计划", "planned"), [.. lines.Select(line => evaluation.Asked.FirstOrDefault(asked => asked.Quota == line.Quota && asked.Area == line.Area)?.Value)]),
                new(new("授予", "granted"), [.. lines.Select(line => (decimal?)line.Granted)]),
                new(new("使用", "taken"), [.. lines.Select(line => (decimal?)line.Consumed)]),
            ], Unit(lines[0].Unit)) { CategoryTitle = new("区域", "area") };

    public Table ByArea(IReadOnlyList<TurnoverRow> rows, bool beds) => Moves(rows, beds, row => (row.Area, ""), beds ? "医保床位增减（分区域）" : "定点机构进出（分区域）", beds ? "Insured beds by area" : "Designated institutions by area");

    public Table ByClass(IReadOnlyList<TurnoverRow> rows, bool beds) => Moves(rows, beds, row => ("", row.Class), beds ? "医保床位增减（分专科）" : "定点机构进出（分类别）", beds ? "Insured beds by specialty" : "Designated institutions by kind");

    public Table ByAreaAndClass(IReadOnlyList<TurnoverRow> rows, bool beds) => Moves(rows, beds, row => (row.Area, row.Class), beds ? "医保床位增减（分区域、分专科）" : "定点机构进出（分区域、分类别）", beds ? "Insured beds by area and specialty" : "Designated institutions by area and kind");

    private Table Moves(IReadOnlyList<TurnoverRow> rows, bool beds, Func<TurnoverRow, (string Area, string Class)> by, string zh, string en)
    {
        var shown = Causes.Where(cause => rows.Any(row => row.Of(cause.Cause) != 0m)).ToList();
        var groups = rows.OrderBy(row => by(row).Area.Length > 0 ? 0 : Classes.IndexOf(row.Class)).GroupBy(by).ToList();
        Texts[] Sums(IReadOnlyList<TurnoverRow> all) => [Value(all.Sum(row => row.Before)), .. shown.Select(cause => Signed(all.Sum(row => row.Of(cause.Cause)))), Value(all.Sum(row => row.After))];
        Texts[] Named((string Area, string Class) key) => [.. key.Area.Length > 0 ? [Area(evaluation.Plan, key.Area)] : Array.Empty<Texts>(), .. key.Class.Length > 0 ? [Class(key.Class)] : Array.Empty<Texts>()];
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
        pair => [Same(Day(pair.item.On)), Area(evaluation.Plan, pair.row.Area), Class(pair.row.Class), Same(pair.item.Institution), Same(pair.item.Name), Causes.First(cause => cause.Cause == pair.item.Cause).Title.Title, Word(WordLists.AgreementEnds, pair.item.Detail), Signed(pair.item.Amount)]);

    public Table Why(IEnumerable<Explained> numbers, string zh, string en)
    {
        var rows = numbers.ToList();
        var shown = Effects.InOrder.Where(effect => rows.Any(row => row.Amounts.Any(amount => amount.Effect == effect))).ToList();
        return Table(zh, en,
            [Text("数值", "number"), Text("区域", "area"), Text("单位", "unit"), Number($"{evaluation.Year}年度", $"{evaluation.Year}"), .. shown.Select(effect => new Column(Effects.Say(effect), IsNumber: true)), Number($"{evaluation.Year + 1}年度", $"{evaluation.Year + 1}")],
            rows, row => [Name(row.Construct), Area(evaluation.Plan, row.Area), UnitOf(row), Value(row.From), .. shown.Select(effect => Signed(row.Amounts.FirstOrDefault(amount => amount.Effect == effect)?.Amount ?? 0m)), Value(row.To)]);
    }

    /// <summary>Quotas first, then what several effects moved most; signed bars, for the whole would hide the steps.</summary>
    public IEnumerable<Chart> WhyCharts() =>
        from number in evaluation.Why.Where(number => number.Area == evaluation.Plan.LevelName && number.Amounts.Count > 1)
            .OrderBy(number => number.Kind == "quota" ? 0 : 1).ThenByDescending(number => number.Amounts.Count).ThenByDescending(number => number.Amounts.Sum(amount => Math.Abs(amount.Amount)) / Math.Max(1m, Math.Abs(number.From!.Value))).Take(Drawn)
        let unit = UnitOf(number)
        select new Chart(new($"{Name(number.Construct).Zh}的变动：由 {Value(number.From).Zh} 到 {Value(number.To).Zh}", $"{Name(number.Construct).En}: from {Value(number.From).En} to {Value(number.To).En}"), ChartKind.Bar,
            [.. number.Amounts.Select(amount => Effects.Say(amount.Effect)), new("合计", "in all")],
            [new(new("增减", "change"), [.. number.Amounts.Select(amount => (decimal?)amount.Amount), number.To - number.From])], unit) { CategoryTitle = new("因素", "effect") };

    public Table Duties() => Table("职责", "Duties",
        [Text("职责", "duty"), Text("责任主体", "actor"), Text("区域", "district"), Text("期限", "due"), Text("状态", "state"), Text("凭据", "evidence")],
        evaluation.Duties, duty => [duty.Label, Vocabulary.Of(duty.Actor), Same(duty.Division ?? ""), duty.Due is { } due ? Same(Day(due)) : None, Vocabulary.Of(duty.State), Same(duty.Evidence ?? "")]);

    public Table Next() => Table($"{evaluation.Year + 1}年度计划量", $"Quotas of {evaluation.Year + 1}",
        [Text("计划量", "quota"), Text("区域", "area"), Text("单位", "unit"), Number($"{evaluation.Year}年度", $"{evaluation.Year}"), Number($"{evaluation.Year + 1}年度", $"{evaluation.Year + 1}"), Text("方式", "mode"), Text("生效的闸", "gates that act")],
        evaluation.Next, line => [Name(evaluation.Plan, "quotas", line.Quota), Area(evaluation.Plan, line.Area), Unit(line.Unit), evaluation.Asked.FirstOrDefault(asked => asked.Quota == line.Quota && asked.Area == line.Area) is { } asked ? Placed(asked) : None, Placed(line), line.Mode == "open" ? None : Vocabulary.Of(line.Mode), Gates(line)]);

    public Table Remarks() => Table("数据提示", "Remarks", [Text("位置", "where"), Text("程度", "severity"), Text("说明", "what")],
        evaluation.Remarks, remark => [Same(remark.Where), Vocabulary.Of(Finding.SeverityWord(remark.Severity)), remark.What]);

    private Texts UnitOf(Explained number) => number.Construct.Section == "obligations" ? Unit(number.Construct.Expression("of")!.Unit.Text)
        : evaluation.Plan.Scope.Find(number.Construct.Name)?.Type is Rules.Expressions.NumberType type ? Unit(type.Unit.Text) : None;

    private static Texts Placed(QuotaLine line) => line is { Unlimited: true, Value: null } ? Vocabulary.Of("unlimited") : line.Value is { } value ? Value(value) : new("待定", "waits");

    private Texts Gates(QuotaLine line) => Joined(line.Gates.Select(path => evaluation.Plan.Gates.GetValueOrDefault(line.Quota)?.FirstOrDefault(gate => gate.Construct.Path == path) is { } gate ? Name(gate.Construct) : Same(path)));

    private Texts Unit(string unit) => evaluation.Plan.Units.Say(unit);

    private static Texts Class(string id) => Word([.. WordLists.Kinds, .. WordLists.Specialties], id);

    private static Texts Word(IReadOnlyList<Registry.Institutions.Word> words, string id) => words.FirstOrDefault(word => word.Id == id)?.Name ?? Same(id);
}
