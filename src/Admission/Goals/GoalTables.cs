using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Goals;

/// <summary>Goals as tables and charts of a document.</summary>
internal static class GoalTables
{
    public static Table Table(Plan plan, IReadOnlyList<GoalLine> lines, Texts caption) => new(caption,
        [Text("目标", "goal"), Text("指标", "indicator"), Text("单位", "unit"), Number("基期", "baseline"), Number("现值", "present"), Number("目标值", "target"), Text("方向", "direction"), Text("期限", "due"), Text("结论", "verdict"), Text("条款", "clause")],
        [.. lines.Select(line => (IReadOnlyList<Texts>)[Name(line.Goal), Same(line.Goal.Text("indicator") ?? "–"), line.Unit is { } unit ? plan.Units.Say(unit.Text) : None, Value(line.Baseline), Value(line.Present), Value(line.Target), Vocabulary.Of(line.Direction), Same(Day(line.Due)), Vocabulary.Of(line.Verdict), Rules.Explaining.PlanWords.Clause(plan, line.Goal)])])
    {
        Notes = [.. lines.Where(line => line.Chosen is not null).Select(line => new Texts($"“{Name(line.Goal).Zh}”的指标由{line.Chosen!.By}于{Day(line.Chosen.On)}择定：{line.Chosen.Grounds}", $"The indicator of '{Name(line.Goal).En}' was chosen by {line.Chosen.By} on {Day(line.Chosen.On)}: {line.Chosen.Grounds}"))],
    };

    /// <summary>A line for each goal known on two days at least.</summary>
    public static IEnumerable<Chart> Charts(Plan plan, IReadOnlyList<GoalLine> lines) =>
        from line in lines
        where line.Trend.Count(point => point.Value is not null) > 1
        select new Chart(new($"{Name(line.Goal).Zh}：走势", $"{Name(line.Goal).En}: trend"), ChartKind.Line,
            [.. line.Trend.Select(point => Same(Day(point.AsOf)))],
            [new(new("指标值", "indicator"), [.. line.Trend.Select(point => Rounded(point.Value))]), .. line.Target is { } target ? [new Series(new("目标值", "target"), [.. line.Trend.Select(_ => (decimal?)target)])] : Array.Empty<Series>()],
            line.Unit is { } unit ? plan.Units.Say(unit.Text) : Same(""))
        { CategoryTitle = new("日期", "day") };

    private static decimal? Rounded(decimal? value) => value is { } known ? decimal.Round(known, 4) : null;
}
