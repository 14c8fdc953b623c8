using Dingdian.Admission.Years;
using Dingdian.Documents;
using Dingdian.Model;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Evaluations;

/// <summary>The tables and charts of an evaluation.</summary>
internal sealed class EvaluationTables(Evaluation evaluation)
{
    /// <summary>So many numbers are drawn; all stand in the table.</summary>
    private const int Drawn = 4;

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
        where lines.Exists(line => line.Granted > 0) // a picture of nothing tells nothing
        select new Chart(new($"{Name(evaluation.Plan, "quotas", quota.Key).Zh}：计划、授予与使用", $"{Name(evaluation.Plan, "quotas", quota.Key).En}: planned, granted and taken"), ChartKind.Bar,
            [.. lines.Select(line => Area(evaluation.Plan, line.Area))],
            [
                new(new("计划", "planned"), [.. lines.Select(line => evaluation.Asked.FirstOrDefault(asked => asked.Quota == line.Quota && asked.Area == line.Area)?.Value)]),
                new(new("授予", "granted"), [.. lines.Select(line => (decimal?)line.Granted)]),
                new(new("使用", "taken"), [.. lines.Select(line => (decimal?)line.Consumed)]),
            ], Unit(lines[0].Unit))
        { CategoryTitle = new("区域", "area") };

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
            [new(new("增减", "change"), [.. number.Amounts.Select(amount => (decimal?)amount.Amount), number.To - number.From])], unit)
        { CategoryTitle = new("因素", "effect") };

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
}
