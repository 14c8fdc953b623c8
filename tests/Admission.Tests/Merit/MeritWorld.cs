using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Tests.Cases;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Merit;

/// <summary>
/// The tiny city with a rubric, a round of February for clinics of the north, which has two places, and a rule that keeps clinics 500 m apart.
/// </summary>
internal sealed class MeritWorld : IDisposable
{
    public const string Rubrics = """
        rubrics:
          clinic:
            zh: 诊所
            en: clinics
            kinds: [clinic]
            pass: 60
            checks: { licence: { rule: R6, zh: 证照有效, en: a valid licence } }
            items: { need: { points: 60, zh: 需求, en: need }, care: { points: 40, zh: 服务, en: care } }
        """;

    public static readonly string PlanText = CaseWorld.PlanText
        .Replace("  applicant.beds:", "  applicant.designated: { unit: boolean }\n  applicant.beds:", StringComparison.Ordinal)
        .Replace("clocks:\n", "clocks:\n  rectification: { rule: R7, zh: 整改, en: rectification, from: result_served, to: reassessed, lasts: 3 month, actor: institution }\n", StringComparison.Ordinal)
        + "\nsites:\n  apart: { rule: R8, zh: 间距, en: apart, for: applicant.kind == clinic, within: 500 m, counting: other.kind == clinic and other.designated, at_most: 0 }\n";

    public static readonly IReadOnlyList<Panelist> Panel = [new("评甲", "medicine"), new("评乙", "insurance"), new("评丙", "finance"), new("评丁", "information"), new("评戊", "pharmacy")];

    public static readonly Person Boss = new("丙", Roles.Approver);

    public MeritWorld(Kind kind, string? text = null) => Cases = new(kind, text ?? PlanText, Book());

    public CaseWorld Cases { get; }

    public DesignationCase this[string number] => Cases[number];

    public static RubricBook Book(string text = Rubrics) => RubricBook.Read(text, "rubrics.yaml", Load(PlanText), [])!;

    public static Person Assessor(string name) => new(name, Roles.Assessor);

    public JournalEntry Done(UseCase act, Person by, DateOnly on) => Cases.Done(act, by, on);

    public string[] Refused(UseCase act, Person by, DateOnly on) => Cases.Refused(act, by, on);

    public static ScoreCase Sheet(string number, int points, bool licence = true) =>
        new(number, new Dictionary<string, string> { ["licence"] = licence ? "true" : "false", ["need"] = $"{Math.Min(60, points)}", ["care"] = $"{Math.Max(0, points - 60)}" }, NoConflict: true);

    /// <summary>Accepted in February, so far east of the crossing.</summary>
    public void Accepted(string number, double east = 0, string? round = "2025-1")
    {
        var at = TinyCity.At(east, 100);
        Done(Asked(number, $"诊所{number}") with { Papers = ["申请表", "执业许可证"], Round = round, Longitude = at.Lon, Latitude = at.Lat }, new($"申{number}", Roles.Applicant), Day(2, 3));
        Done(new AcceptCase(number), Handler, Day(2, 4));
    }

    public void Scored(string number, DateOnly on, params int[] points)
    {
        for (var i = 0; i < Panel.Count; i++) Done(Sheet(number, points[Math.Min(i, points.Length - 1)]), Assessor(Panel[i].Name), on);
    }

    /// <summary>Assessed with so many points of every assessor.</summary>
    public void Assessed(string number, int points, double east = 0, string? round = "2025-1")
    {
        Accepted(number, east, round);
        Done(new NamePanel(number, Panel), Handler, Day(2, 5));
        Scored(number, Day(2, 6), points);
        Done(new ConcludeAssessment(number), Handler, Day(2, 7));
    }

    /// <summary>Three clinics 1 km apart with 90, 80 and 70 points for two places, and one of 60 beside the first.</summary>
    public void Ranked()
    {
        Cases.Opened();
        Assessed("a", 90);
        Assessed("b", 80, 1000);
        Assessed("c", 70, 2000);
        Assessed("d", 60, 400);
        Done(new RankRound(Plan, "2025-1"), Handler, Day(3, 1));
    }

    public RankedRound Round
    {
        get
        {
            using var db = Cases.Years.Test.Connect();
            return RankedRound.Of(db, Plan, "2025-1");
        }
    }

    public void Dispose() => Cases.Dispose();
}
