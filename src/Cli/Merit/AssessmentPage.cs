using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Writer = Dingdian.Cli.Results.Json;

namespace Dingdian.Cli.Merit;

/// <summary>Where the assessment of a case stands. Sheets are in it only once all are in.</summary>
internal static class AssessmentPage
{
    public static Page Of(RegistryDb db, DesignationCase one)
    {
        var lead = new List<Texts> { new($"{one.Applicant}；{Vocabulary.Of(one.State).Zh}", $"{one.Applicant}; {Vocabulary.Of(one.State).En}") };
        if (one.Rubric is { } rubric) lead.Add(new($"评估标准：{rubric.Name.Zh}（合格 {rubric.Pass}）", $"Rubric: {rubric.Name.En} (passed from {rubric.Pass})"));
        if (one.IsBlind) lead.Add(new($"第 {one.AssessmentRound} 次评估：已提交 {one.CountedSheets.Count} 份，全部提交前评分不公开。", $"Assessment {one.AssessmentRound}: {one.CountedSheets.Count} sheets are in; scores are shown when all are."));
        return new(new($"案件 {one.Number} 的评估", $"Assessment of {one.Number}"), lead, [Panel(one), .. Scores(one), Conclusions(one), Objections(db, one)]);
    }

    private static Section Panel(DesignationCase one) => Section.Of(new("评估小组", "Panel"), new Grid([new(new("评估人员", "assessor")), new(new("专业", "profession")), new(new("评分表", "sheet")), new(new("得分", "points"), true), new(new("备注", "remarks"))],
        [.. one.Panel.Select(member => (IReadOnlyList<Texts>)[Words.Same(member.Name), Vocabulary.Of(member.Profession), Handed(one, member), Points(one, member), Remarks(one, member)])]));

    private static Texts Handed(DesignationCase one, Panelist member) => member.Conflict is { } conflict ? new($"回避：{conflict}", $"conflict: {conflict}")
        : one.Awaited.Contains(member.Name) ? new("待提交", "awaited") : new("已提交", "in");

    private static Texts Points(DesignationCase one, Panelist member) => one.Assessment?.Scores.FirstOrDefault(score => score.Assessor == member.Name) is { } score ? Words.Same(Words.Number(score.Points)) : Words.None;

    private static Texts Remarks(DesignationCase one, Panelist member) => one.Assessment?.Scores.FirstOrDefault(score => score.Assessor == member.Name) is { IsOutlier: true } ? new("离群", "far from the others")
        : member.Replaces is { } before ? new($"接替 {before}", $"in the seat of {before}") : default;

    private static IEnumerable<Section> Scores(DesignationCase one)
    {
        if (one.Assessment is not { } assessment) yield break;
        yield return Section.Of(new("检查项", "Checks"), new Grid([new(new("检查项", "check")), new(new("符合", "met"), true), new(new("不符合", "not met"), true), new(new("结论", "outcome"))],
            [.. assessment.Checks.Select(check => (IReadOnlyList<Texts>)[check.Check.Name, Words.Same($"{check.Met}"), Words.Same($"{check.NotMet}"), Vocabulary.Of(check.Passes ? "passes" : "fails")])]));
        yield return new(new("评分", "Scores"), new Grid([new(new("项目", "item")), new(new("满分", "most"), true), .. assessment.Scores.Select(score => new GridColumn(Words.Same(score.Assessor), true))],
            [.. assessment.Rubric.Items.Select(item => (IReadOnlyList<Texts>)[item.Name, Words.Same(Words.Number(item.Points)), .. one.CountedSheets.Select(sheet => Words.Same(Words.Number(Rubric.PointsOf(sheet, item))))])]),
            [new($"平均 {assessment.Score}，中位数 {assessment.Median}，中位距 {assessment.Deviation}", $"mean {assessment.Score}, median {assessment.Median}, median distance {assessment.Deviation}")]);
    }

    private static Section Conclusions(DesignationCase one) => Section.Of(new("结论", "Conclusions"), new Grid([new(new("次", "no."), true), new(new("日期", "day")), new(new("得分", "score"), true), new(new("结论", "outcome")), new(new("未通过", "not passed")), new(new("可再评自", "again from")), new(new("说明", "remarks"))],
        [.. one.Conclusions.Select(last => (IReadOnlyList<Texts>)[Words.Same($"{last.Round}"), Words.Same(InstitutionPage.Date(last.On)), Words.Same(Words.Number(last.Score)), Vocabulary.Of(last.State), Words.Same(string.Join(", ", last.Failed)), last.AgainFrom is { } again ? Words.Same(InstitutionPage.Date(again)) : Words.None, Words.Same(last.Remarks ?? "")])]));

    private static Section Objections(RegistryDb db, DesignationCase one)
    {
        var notice = Notices.Of(db, one);
        return new(new("公示与异议", "Notice and objections"), new Grid([new(new("编号", "no."), true), new(new("日期", "day")), new(new("异议人", "by")), new(new("内容", "grounds")), new(new("处理", "answer")), new(new("理由", "reasons"))],
            [.. one.Objections.Select(objection => (IReadOnlyList<Texts>)[Words.Same($"{objection.Number}"), Words.Same(InstitutionPage.Date(objection.On)), Words.Same(objection.By), Words.Same(objection.Grounds), objection.Answer is { } answer ? Vocabulary.Of(answer) : new("待处理", "open"), Words.Same(objection.Reasons ?? "")])]),
            notice is null ? [] : [new($"公示 {InstitutionPage.Date(notice.From)} 至 {InstitutionPage.Date(notice.To)}，{notice.Document}，{notice.Where}", $"announced {InstitutionPage.Date(notice.From)} to {InstitutionPage.Date(notice.To)}, {notice.Document}, {notice.Where}")]);
    }

    public static string Json(RegistryDb db, DesignationCase one) => Writer.Document(json =>
    {
        json.WriteString("case", one.Number);
        json.WriteString("state", one.State);
        json.WriteString("rubric", one.Rubric?.Hash);
        json.WriteBoolean("blind", one.IsBlind);
        json.List("panel", one.Panel, member =>
        {
            json.WriteString("name", member.Name);
            json.WriteString("profession", member.Profession);
            json.WriteString("conflict", member.Conflict);
            json.WriteBoolean("in", member.Conflict is null && !one.Awaited.Contains(member.Name));
        });
        json.Number("score", one.Assessment?.Score);
        json.Number("median", one.Assessment?.Median);
        json.List("scores", one.Assessment?.Scores ?? [], score =>
        {
            json.WriteString("assessor", score.Assessor);
            json.Number("points", score.Points);
            json.WriteBoolean("outlier", score.IsOutlier);
        });
        json.List("checks", one.Assessment?.Checks ?? [], check =>
        {
            json.WriteString("id", check.Check.Id);
            json.WriteBoolean("passes", check.Passes);
        });
        json.List("conclusions", one.Conclusions, last =>
        {
            json.WriteNumber("round", last.Round);
            json.WriteString("state", last.State);
            json.Number("score", last.Score);
            json.Strings("failed", last.Failed);
            json.WriteString("again_from", last.AgainFrom is { } again ? InstitutionPage.Date(again) : null);
        });
        json.WriteString("announced_until", Notices.Of(db, one) is { } notice ? InstitutionPage.Date(notice.To) : null);
        json.List("objections", one.Objections, objection =>
        {
            json.WriteNumber("number", objection.Number);
            json.WriteString("grounds", objection.Grounds);
            json.WriteString("answer", objection.Answer);
        });
    });
}
