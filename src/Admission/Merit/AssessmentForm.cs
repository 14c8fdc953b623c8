using Dingdian.Admission.Cases;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Merit;

/// <summary>A sheet as it came back from the place: whose it is, of which case and assessment, and what it says.</summary>
/// <param name="Round">1, or 2 after rectification.</param>
/// <param name="Rubric">Hash of the rubric the form was made for.</param>
public sealed record FilledForm(string Case, int Round, string Rubric, string Assessor, ScoreCase Sheet);

/// <summary>The off-line form of an assessment: a workbook with every check and item, filled in on the spot and brought back. The first column says what a row is; only the answers are read.</summary>
public static class AssessmentForm
{
    private const string CaseRow = "case", RubricRow = "rubric", RoundRow = "assessment", AssessorRow = "assessor", FreeRow = "no_conflict", RemarksRow = "remarks";
    private const int CodeColumn = 1, AnswerColumn = 6, MostRows = 500;
    private static readonly string[] Yes = ["true", "yes", "是", "1", "√", "符合", "合格"], No = ["false", "no", "否", "0", "×", "不符合", "不合格"];

    /// <param name="plan">The plan.</param>
    /// <param name="one">A case with a panel.</param>
    /// <param name="assessor">Whose form it is.</param>
    /// <param name="day">The day it is made.</param>
    /// <exception cref="ArgumentException">The case has no rubric yet.</exception>
    public static Document Of(Plan plan, DesignationCase one, string assessor, DateOnly day)
    {
        var rubric = one.Rubric ?? throw new ArgumentException("A case without a panel has no rubric.", nameof(one));
        var (issuer, title) = (new Texts(plan.Issuer, null), new Texts($"现场评估表（{one.Number}）", $"Assessment form {one.Number}"));
        return new(title, issuer, day)
        {
            Body = [new Table(title, [Text("代码", "code"), Text("类型", "kind"), Text("项目", "item"), Text("依据与要点", "rule and guide"), Number("满分", "most"), Text("填写", "answer")], [.. Rows(plan, one, rubric, assessor)])
            {
                Notes = [new("只填写最后一列；检查项填“是”或“否”，评分项填分数；现场照片另以案件材料提交（dingdian case attach）。", "Fill in the last column only: yes or no for checks, points for items. Photographs are attached to the case (dingdian case attach).")],
            }],
        };
    }

    private static IEnumerable<IReadOnlyList<Texts>> Rows(Plan plan, DesignationCase one, Rubric rubric, string assessor)
    {
        yield return Row(CaseRow, new("案件", "case"), Same(one.Applicant), Same(one.Address ?? ""), default, one.Number);
        yield return Row(RubricRow, new("评估标准", "rubric"), rubric.Name, default, default, rubric.Hash);
        yield return Row(RoundRow, new("评估次数", "assessment"), default, default, default, $"{one.AssessmentRound}");
        yield return Row(AssessorRow, new("评估人员", "assessor"), default, default, default, assessor);
        yield return Row(FreeRow, new("声明", "declaration"), new("与本案无利害关系", "no interest in the case"), new("填“是”；否则请申报回避", "yes; else declare the conflict"), default, "");
        foreach (var check in rubric.Checks) yield return Row(check.Id, new("检查项", "check"), check.Name, Same(MeritWords.Clause(plan, check.Rule)), default, "");
        foreach (var item in rubric.Items) yield return Row(item.Id, new("评分项", "scored"), item.Name, item.Guide, Value(item.Points), "");
        yield return Row(RemarksRow, new("备注", "remarks"), default, default, default, "");
    }

    private static IReadOnlyList<Texts> Row(string code, Texts kind, Texts item, Texts basis, Texts most, string answer) => [Same(code), kind, item, basis, most, Same(answer)];

    /// <summary>Reads a form that came back; null after findings.</summary>
    public static FilledForm? Read(string path, List<Finding> findings)
    {
        var before = findings.Count;
        using var file = SheetFile.Open(path, findings);
        if (file is null || file.Rows(file.Sheets[0], findings, MostRows) is not { } rows) return null;
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        using (rows)
        {
            var row = new RawRow();
            while (rows.Read(row))
                if (row[CodeColumn].Text.Trim().ToString() is { Length: > 0 } code) answers.TryAdd(code, row[AnswerColumn].Text.Trim().ToString());
        }
        if (findings.Skip(before).Any(finding => finding.Severity == Severity.Error)) return null;
        string Told(string code) => answers.GetValueOrDefault(code) ?? "";
        if (Told(CaseRow).Length == 0 || !int.TryParse(Told(RoundRow), System.Globalization.CultureInfo.InvariantCulture, out var round))
        {
            findings.Add(new("form-not-a-form", new Place(file.Name), file.Name));
            return null;
        }
        string[] own = [CaseRow, RubricRow, RoundRow, AssessorRow, FreeRow, RemarksRow];
        return new(Told(CaseRow), round, Told(RubricRow), Told(AssessorRow), new(Told(CaseRow), answers.Where(pair => !own.Contains(pair.Key)).ToDictionary(pair => pair.Key, pair => pair.Value), Truth(Told(FreeRow)) == "true", Told(RemarksRow) is { Length: > 0 } remarks ? remarks : null));
    }

    /// <summary>The sheet as the case can take it: only its own rubric's names, checks as true or false; null after findings.</summary>
    /// <param name="form">What came back.</param>
    /// <param name="one">The case it names.</param>
    /// <param name="by">Who hands it in.</param>
    /// <param name="findings">Receives why it does not fit.</param>
    public static ScoreCase? Fit(FilledForm form, DesignationCase one, string by, List<Finding> findings)
    {
        var (place, before) = (new Place(DesignationCase.SubjectOf(one.Number)), findings.Count);
        if (one.Rubric is not { } rubric || rubric.Hash != form.Rubric) findings.Add(new("form-rubric", place, one.Number));
        if (form.Round != one.AssessmentRound) findings.Add(new("form-round", place, form.Round, one.AssessmentRound));
        if (form.Assessor != by) findings.Add(new("form-of-another", place, form.Assessor, by));
        if (findings.Count > before) return null;
        var items = one.Rubric!.Items.Where(item => form.Sheet.Items.ContainsKey(item.Id)).Select(item => KeyValuePair.Create(item.Id, form.Sheet.Items[item.Id]));
        var checks = one.Rubric.Checks.Where(check => form.Sheet.Items.ContainsKey(check.Id)).Select(check => KeyValuePair.Create(check.Id, Truth(form.Sheet.Items[check.Id])));
        return form.Sheet with { Items = new Dictionary<string, string>(checks.Concat(items), StringComparer.Ordinal) };
    }

    /// <summary>A yes or no as people write it; anything else as it is.</summary>
    public static string Truth(string text) => Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? "true" : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? "false" : text;
}
