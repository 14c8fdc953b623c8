using Dingdian.Admission.Agreements;
using Dingdian.Admission.Assessments;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using static Dingdian.Cli.Registry.InstitutionPage;

namespace Dingdian.Cli.Agreements;

/// <summary>A year's assessment as a page and as JSON.</summary>
internal static class AssessPage
{
    public static Page Of(Plan plan, YearlyAssessment told) => new(new($"{told.Year} 年度考核", $"Assessment of {told.Year}"), [Lead(plan, told)],
    [
        Section.Of(new("各类别", "By category"), new Grid([Column("类别", "category"), Column("家数", "institutions", true), Column("未通过", "failed", true), Column("最低分", "lowest", true)],
            [.. told.Lines.GroupBy(line => line.Category).Select(group => (IReadOnlyList<Texts>)[PlanWords.Member(plan, group.Key), Words.Same($"{group.Count()}"), Words.Same($"{group.Count(line => line.Verdict == "fails")}"), Words.Same(Words.Number(group.Min(line => line.Score)))])])),
        Section.Of(new("未通过机构", "Failed"), new Grid([Column("代码", "code"), Column("机构", "institution"), Column("类别", "category"), Column("得分", "score", true), Column("处理", "what follows"), Column("申诉", "appeal")],
            [.. told.Lines.Where(line => line.Verdict == "fails").Select(line => (IReadOnlyList<Texts>)[Words.Same(line.Code ?? ""), Words.Same(line.Name), PlanWords.Member(plan, line.Category), Words.Same(Words.Number(line.Score)), AgreementWords.Does(line.Does), Appealed(told, line)])])),
    ]);

    private static Texts Lead(Plan plan, YearlyAssessment told) => told.Concluded is { } day
        ? new($"{Date(day)} 作出结论（{told.Document}，依据 {AgreementWords.Cited(plan, told.Rule!).Zh}）：{told.Lines.Count} 家参评。", $"Concluded on {Date(day)} ({told.Document}; {AgreementWords.Cited(plan, told.Rule!).En}): {told.Lines.Count} institutions.")
        : new($"已录入 {told.Scores.Count} 家，尚未作出结论。", $"{told.Scores.Count} are entered; it is not concluded.");

    private static Texts Appealed(YearlyAssessment told, AssessedLine line) => told.Appeals.FirstOrDefault(one => one.Institution == line.Institution) is not { } appeal ? Words.None
        : appeal.Upheld is null ? new("待答复", "open") : appeal.Upheld == true ? new("成立", "upheld") : new("驳回", "dismissed");

    public static string Json(YearlyAssessment told) => Results.Json.Document(json =>
    {
        json.WriteString("plan", told.Plan);
        json.WriteNumber("year", told.Year);
        json.WriteString("concluded", told.Concluded is { } day ? Date(day) : null);
        json.WriteNumber("entered", told.Scores.Count);
        json.List("lines", told.Lines, line =>
        {
            foreach (var (key, value) in new[] { ("code", line.Code), ("name", line.Name), ("category", line.Category), ("verdict", line.Verdict) }) json.WriteString(key, value);
            json.Number("score", line.Score);
            json.Strings("does", line.Does);
        });
    });

    private static GridColumn Column(string zh, string en, bool isNumber = false) => new(new(zh, en), isNumber);
}
