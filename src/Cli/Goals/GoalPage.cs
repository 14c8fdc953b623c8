using System.Globalization;
using Dingdian.Admission.Goals;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Goals;

/// <summary>The goals of a plan with where they stand.</summary>
internal static class GoalPage
{
    public static Page Of(Plan plan, DateOnly asOf, int year, IReadOnlyList<GoalLine> lines) => new(
        new($"{plan.Title.In(Language.Chinese)}：规划目标", $"{plan.Title.In(Language.English)}: goals"),
        [new($"{plan.Id} · {year}年 · 数据截至 {Day(asOf)}", $"{plan.Id} · year {year} · figures as of {Day(asOf)}")],
        [
            Section.Of(new("目标", "Goals"), Grid(plan, [.. lines.Where(line => !line.IsDirection)])),
            Section.Of(new("只定方向的目标", "Goals that set a direction only"), Grid(plan, [.. lines.Where(line => line.IsDirection)])),
            Section.Of(new("走势", "Trends"), lines.Where(line => line.Trend.Count > 1).Select(Trend)),
            Section.Of(new("市局择定的指标", "Indicators the bureau chose"), lines.Where(line => line.Chosen is not null).Select(Chosen)),
            Section.Of(new("等待的输入", "Waiting for inputs"), lines.Where(line => line.Waits.Count > 0).Select(line => new Texts($"{Words.Name(line.Goal).Zh}：{string.Join('、', line.Waits)}", $"{Words.Name(line.Goal).En}: {string.Join(", ", line.Waits)}"))),
        ]);

    private static Grid Grid(Plan plan, IReadOnlyList<GoalLine> lines) => new(
        [new(new("目标", "goal")), new(new("单位", "unit")), new(new("基期", "baseline"), true), new(new("现值", "present"), true), new(new("目标值", "target"), true), new(new("方向", "direction")), new(new("期限", "due")), new(new("结论", "verdict")), new(new("条款", "clause"))],
        [.. lines.Select(line => (IReadOnlyList<Texts>)[Words.Name(line.Goal), line.Unit is { } unit ? Words.Unit(plan, unit) : Words.None, Value(line.Baseline), Value(line.Present), Value(line.Target), Vocabulary.Of(line.Direction), Words.Same(Day(line.Due)), Vocabulary.Of(line.Verdict), Words.Clause(plan, line.Goal)])]);

    private static Texts Trend(GoalLine line)
    {
        var points = string.Join(" → ", line.Trend.Select(point => $"{Day(point.AsOf)} {(point.Value is { } value ? Short(value) : "–")}"));
        return new($"{Words.Name(line.Goal).Zh}：{points}", $"{Words.Name(line.Goal).En}: {points}");
    }

    private static Texts Chosen(GoalLine line) => new(
        $"{Words.Name(line.Goal).Zh}：{line.Chosen!.Indicator}；{line.Chosen.By}，{Day(line.Chosen.On)}；理由：{line.Chosen.Grounds}",
        $"{Words.Name(line.Goal).En}: {line.Chosen.Indicator}; {line.Chosen.By}, {Day(line.Chosen.On)}; grounds: {line.Chosen.Grounds}");

    private static Texts Value(decimal? value) => value is { } known ? Words.Same(Short(known)) : Words.None;

    /// <summary>Four digits behind the point are enough to look at.</summary>
    private static string Short(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
