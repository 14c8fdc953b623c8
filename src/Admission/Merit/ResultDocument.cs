using Dingdian.Admission.Cases;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Merit;

/// <summary>What an applicant is told: the result of an assessment, or that there is no designation and why, with rule, value and limit, and what may be done against it. Assessors are not named.</summary>
public static class ResultDocument
{
    /// <param name="plan">The plan.</param>
    /// <param name="one">A case with a conclusion, or refused.</param>
    /// <param name="line">Its line in the last ranking of its round; null without one.</param>
    /// <exception cref="ArgumentException">There is no result yet.</exception>
    public static Document Of(Plan plan, DesignationCase one, RankedCase? line = null)
    {
        if (one.State != CaseState.Refused && one.Conclusions.Count == 0) throw new ArgumentException("The case has no result yet.", nameof(one));
        var (issuer, day) = (new Texts(plan.Issuer, null), one.State == CaseState.Refused ? one.Steps.Last(step => step.State == CaseState.Refused).On : one.Conclusions[^1].On);
        return new(one.State == CaseState.Refused ? new("不予定点决定书", "Decision: no designation") : new("评估结果告知书", "Result of the assessment"), issuer, day)
        {
            Number = one.Refusal?.Document,
            Addressee = Same(one.Applicant),
            Attribution = new(issuer, day),
            Lead = [Subject(one)],
            Body = [.. one.State == CaseState.Refused ? Refused(plan, one, line) : [], .. Assessment(plan, one), .. Remedies(plan)],
        };
    }

    private static Texts Subject(DesignationCase one)
    {
        var (matter, day) = (Vocabulary.Of(one.Matter), MeritWords.LongDay(one.Events["received"]));
        return new($"你单位{day.Zh}提交的{matter.Zh}申请（案件 {one.Number}）已审理，现将结果告知如下。", $"The application of {day.En} ({matter.En}, case {one.Number}) was considered; this is what came of it.");
    }

    private static IEnumerable<Block> Refused(Plan plan, DesignationCase one, RankedCase? line)
    {
        yield return new Heading(1, new("决定", "Decision"));
        yield return new Paragraph(new("不予定点。", "No designation."));
        yield return new Heading(1, new("依据与理由", "Grounds"));
        if (one.Refusal is { } refusal)
        {
            foreach (var rule in refusal.Grounds) yield return new Paragraph(Quoted(plan, rule));
            yield return new Paragraph(Same(refusal.Reason));
        }
        else if (one.Steps[^1] is { Remarks: { } remarks } last)
            yield return new Paragraph(new($"{Vocabulary.Of(last.Act).Zh}：{remarks}", $"{Vocabulary.Of(last.Act).En}: {remarks}"));
        if (line is { Outcome: RankOutcome.NoPlaces or RankOutcome.Place or RankOutcome.Unknown })
            yield return DocumentWords.Table("排序结果", "Position in the ranking", [Number("位次", "position"), Number("得分", "score"), Text("结果", "outcome"), Number("计数", "counted"), Number("限值", "limit"), Text("说明", "what would have changed it")], [line],
                row => [Same($"{row.Position}"), Value(row.Score), Vocabulary.Of(row.Outcome), Value(row.Obstacle?.Measured), Value(row.Obstacle?.Limit), MeritWords.Why(plan, row)]);
    }

    private static Texts Quoted(Plan plan, string rule)
    {
        var (clause, label) = (MeritWords.Clause(plan, rule), plan.Rules[rule].Label);
        return new($"{clause}：{label.In(Language.Chinese)}", $"{clause}: {label.In(Language.English)}");
    }

    private static IEnumerable<Block> Assessment(Plan plan, DesignationCase one)
    {
        if (one.Conclusions is not [.., var last] || one.Rubric is not { } rubric) yield break;
        yield return new Heading(1, new("评估", "Assessment"));
        yield return new Paragraph(new($"第 {last.Round} 次评估得分 {Number(last.Score)}，合格分 {Number(rubric.Pass)}；结论：{Vocabulary.Of(last.State).Zh}。", $"Assessment {last.Round}: {Number(last.Score)} points, {Number(rubric.Pass)} needed; {Vocabulary.Of(last.State).En}."));
        if (last.Failed.Count > 0)
            yield return DocumentWords.Table("未通过的检查项", "Checks not passed", [Text("检查项", "check"), Text("依据", "rule")], rubric.Checks.Where(check => last.Failed.Contains(check.Id)), check => [check.Name, Same(MeritWords.Clause(plan, check.Rule))]);
        if (one.Assessment is { } assessment)
            yield return DocumentWords.Table("各项平均分", "Mean points by item", [Text("项目", "item"), Number("满分", "most"), Number("平均", "mean")], rubric.Items,
                item => [item.Name, Value(item.Points), Value(Math.Round(one.CountedSheets.Average(sheet => Rubric.PointsOf(sheet, item)), 2, MidpointRounding.AwayFromZero))]);
        if (last.AgainFrom is { } again) yield return new Paragraph(new($"请整改；自{MeritWords.LongDay(again).Zh}起可再次评估。", $"Put it right; it may be assessed again from {MeritWords.LongDay(again).En} on."));
        if (last.State == CaseState.Refused) yield return new Paragraph(new("再次评估仍不合格，自结果告知之日起一年内不再受理定点申请。", "Failed again: no application is accepted for a year from this day."));
    }

    private static IEnumerable<Block> Remedies(Plan plan)
    {
        yield return new Heading(1, new("救济途径", "What may be done"));
        yield return new Paragraph(MeritWords.Remedy(plan));
    }
}
