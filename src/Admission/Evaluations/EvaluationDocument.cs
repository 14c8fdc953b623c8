using Dingdian.Admission.Goals;
using Dingdian.Admission.Publishing;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Evaluations;

/// <summary>The yearly evaluation as the bureau issues it.</summary>
public sealed class EvaluationDocument
{
    private readonly Evaluation evaluation;
    private readonly EvaluationTables tables;
    private readonly TurnoverTables turnover;

    private EvaluationDocument(Evaluation evaluation) => (this.evaluation, tables, turnover) = (evaluation, new(evaluation), new(evaluation.Plan));

    /// <param name="evaluation">What it says.</param>
    /// <param name="number">The document number; null while there is none.</param>
    /// <param name="day">The day it is signed; null: the day of the figures.</param>
    public static Document Of(Evaluation evaluation, string? number = null, DateOnly? day = null) => new EvaluationDocument(evaluation).Write(number, day);

    private Document Write(string? number, DateOnly? day)
    {
        var (plan, year) = (evaluation.Plan, evaluation.Year);
        var issuer = new Texts(plan.Issuer, null);
        var on = day ?? evaluation.End.AsOf;
        return new(new($"{plan.Title.In(Language.Chinese)}\n{year}年度评估报告", $"{plan.Title.In(Language.English)}\nEvaluation of {year}"), issuer, on)
        {
            Number = number,
            Attribution = number is null ? null : new(issuer, on),
            Mark = evaluation.IsSynthetic ? new Texts("合成数据", "synthetic data") : null,
            Lead = [
                new($"本报告按{Day(evaluation.Start.AsOf)}与{Day(evaluation.End.AsOf)}两份登记库快照编制，依据规划{plan.Id}（{plan.Revision}）。同样的快照、规划与台账总得到同样的报告。",
                    $"This report rests on two snapshots of the registry, of {Day(evaluation.Start.AsOf)} and {Day(evaluation.End.AsOf)}, and on the plan {plan.Id} ({plan.Revision}). The same snapshots, plan and books always give the same report."),
                new($"快照：{evaluation.Start.Id}；{evaluation.End.Id}。内容哈希：{EvaluationJson.HashOf(evaluation)}。", $"Snapshots: {evaluation.Start.Id}; {evaluation.End.Id}. Hash of the content: {EvaluationJson.HashOf(evaluation)}.")],
            Body = [.. Asked(), .. Happened(), .. Why(), .. Duties(), .. Goals(), .. Next(), .. Remarks()],
            Annexes = [
                new(new("各项数值变动分解（分区域）", "Every number taken apart, by area"), [tables.Why(evaluation.Why.Where(number => number.Area != plan.LevelName), "分区域变动分解", "Changes by area")]) { Landscape = true },
                new(new("机构与床位变动（分区域、分类别）", "Institutions and beds by area and kind"), [turnover.ByAreaAndClass(evaluation.Turnover.Institutions, false), turnover.ByAreaAndClass(evaluation.Turnover.Beds, true)]),
                new(new("逐笔清单", "Item by item"), [turnover.Items(evaluation.Turnover.Institutions, false), turnover.Items(evaluation.Turnover.Beds, true)]) { Landscape = true }],
        };
    }

    private IEnumerable<Block> Asked()
    {
        yield return new Heading(1, new("规划要求", "What the plan asked"));
        yield return new Paragraph(evaluation.Annual is { } annual
            ? new($"依据{evaluation.Year}年度计划第{annual.Number}版{Said(annual.Last("approve-year")?.Document, "（", "）")}。", $"The annual plan of {evaluation.Year}, revision {annual.Number}{Said(annual.Last("approve-year")?.Document, " (", ")")}.")
            : new($"{evaluation.Year}年度没有生效的年度计划，下表为按期初快照计算的计划量，并非签批数。", $"No annual plan was in force for {evaluation.Year}; these are the quotas computed from the snapshot at the start, not signed ones."));
        yield return tables.Quotas(evaluation.Asked, "年度计划量", "Quotas of the year");
        if (evaluation.Annual is not { } held) yield break;
        yield return tables.Choices(held);
        if (held.Overrides.Count > 0) yield return tables.Overrides(held);
    }

    private static string Said(string? text, string before, string after) => text is null ? "" : before + text + after;

    private IEnumerable<Block> Happened()
    {
        yield return new Heading(1, new("实施情况", "What happened"));
        yield return new Heading(2, new("名额台账", "The ledger of places"));
        if (evaluation.Ledger.Count == 0) yield return new Paragraph(new("年度内台账没有发生额。", "Nothing was entered in the books of the year."));
        else
        {
            yield return tables.Ledger();
            foreach (var chart in tables.LedgerCharts()) yield return chart;
        }
        yield return new Heading(2, new("机构进出", "Institutions that came and went"));
        yield return turnover.ByArea(evaluation.Turnover.Institutions, false);
        yield return turnover.ByClass(evaluation.Turnover.Institutions, false);
        yield return new Heading(2, new("医保床位增减", "Insured beds"));
        yield return turnover.ByArea(evaluation.Turnover.Beds, true);
        yield return turnover.ByClass(evaluation.Turnover.Beds, true);
        yield return new Heading(2, new("存量与规划量", "Stock against the plan"));
        foreach (var block in StockTables.Of(evaluation.Plan, StockAgainst.Of(new Computation(evaluation.Plan, evaluation.After.Facts, evaluation.Year + 1, tolerant: true)))) yield return block;
    }

    private IEnumerable<Block> Why()
    {
        yield return new Heading(1, new("变动原因", "Why the numbers moved"));
        yield return new Paragraph(new(
            $"下表把{evaluation.Year}年度（期初快照）与{evaluation.Year + 1}年度（期末快照）计算结果之差逐步分解：按{string.Join('、', Effects.InOrder.Select(effect => Effects.Say(effect).Zh))}的次序，依次以期末数据替换期初数据，每步的增减即该项影响，各项之和恰等于总差额。次序不同，各项份额也会不同。一家机构如年内有多项变动，计入其中次序在先的一项。",
            $"The table takes apart the difference between the results for {evaluation.Year} (snapshot at the start) and {evaluation.Year + 1} (snapshot at the end): in the order {string.Join(", ", Effects.InOrder.Select(effect => Effects.Say(effect).En))} the figures of the start are replaced by those of the end, and what a result changes by at a step is the part of that step. The parts add up to the difference exactly; another order would give other parts. An institution to which several things happened counts under the first of them."));
        yield return tables.Why(evaluation.Why.Where(number => number.Area == evaluation.Plan.LevelName && number.Amounts.Count > 0), "全市各项数值的变动分解", "Changes of the whole city's numbers");
        var same = evaluation.Why.Count(number => number.Area == evaluation.Plan.LevelName && number.From is not null && number.From == number.To);
        var unknown = evaluation.Why.Where(number => number.Area == evaluation.Plan.LevelName && (number.From is null || number.To is null)).Select(number => Name(number.Construct)).ToList();
        yield return new Paragraph(new($"另有 {same} 项全市数值没有变化。" + (unknown.Count == 0 ? "" : $"缺少数据而无法分解的：{Joined(unknown).Zh}。"), $"{same} more numbers of the whole city did not change." + (unknown.Count == 0 ? "" : $" Waiting for figures and so not taken apart: {Joined(unknown).En}.")));
        foreach (var chart in tables.WhyCharts()) yield return chart;
    }

    private IEnumerable<Block> Duties()
    {
        yield return new Heading(1, new("职责履行", "Duties kept and missed"));
        if (evaluation.Duties.Count == 0) yield return new Paragraph(new("年度内没有登记职责履行情况。", "No duties of the year are on record."));
        else yield return tables.Duties();
    }

    private IEnumerable<Block> Goals()
    {
        var (goals, directions) = (evaluation.Goals.Where(line => !line.IsDirection).ToList(), evaluation.Goals.Where(line => line.IsDirection).ToList());
        yield return new Heading(1, new("目标与方向", "Goals and directions"));
        yield return new Heading(2, new("目标", "Goals"));
        yield return GoalTables.Table(evaluation.Plan, goals, new("目标进展", "Where the goals stand"));
        yield return new Heading(2, new("结构方向", "Structural directions"));
        yield return GoalTables.Table(evaluation.Plan, directions, new("结构方向的进展", "Where the directions stand"));
        foreach (var chart in GoalTables.Charts(evaluation.Plan, evaluation.Goals)) yield return chart;
    }

    private IEnumerable<Block> Next()
    {
        yield return new Heading(1, new("下一年度计划", "The next year's plan"));
        yield return new Paragraph(new($"按期末快照与本年度已作的选择计算{evaluation.Year + 1}年度；下一年度已起草计划的，取其选择。", $"Computed for {evaluation.Year + 1} from the snapshot at the end, with this year's choices unless the next year's plan has been begun."));
        yield return tables.Next();
        var waits = evaluation.After.Waits.Where(wait => wait.Results.Any(result => evaluation.After.Quotas.Any(quota => result == quota.Id || result.StartsWith(quota.Id + "@", StringComparison.Ordinal))))
            .Select(wait => Rules.Explaining.AreaWords.Missing(evaluation.Plan, wait)).ToList();
        if (waits.Count > 0) yield return new Paragraph(new($"尚待：{string.Join('；', waits.Select(wait => wait.Zh))}。", $"Still waiting for: {string.Join("; ", waits.Select(wait => wait.En))}."));
    }

    private IEnumerable<Block> Remarks()
    {
        yield return new Heading(1, new("数据质量说明", "On the quality of the figures"));
        yield return tables.Remarks();
    }
}
