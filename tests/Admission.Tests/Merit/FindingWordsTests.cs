using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Merit.MeritWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Merit;

/// <summary>What people read when a rubric, a panel, a sheet, a ranking or a decision is refused, approved word by word in <c>approved.txt</c>.</summary>
public sealed class FindingWordsTests
{
    private const string BadRubrics = """
        rubrics:
          clinic:
            kinds: [clinic, shop]
            pass: 101
            checks: { licence: { rule: R99 }, need: { rule: R6 } }
            items: { need: { points: 60 }, care: { points: 0 } }
          second: { kinds: [clinic], pass: 60, checks: {}, items: { need: { points: 100 } } }
        """;

    /// <summary>Said by the commands, and of states that take long to reach.</summary>
    private static readonly Finding[] OfTheCommands =
    [
        new("ranking-differs", new Place("2025-1"), "2025-1", "sha256:1", "sha256:2"), new("negotiation-amount", new Place("case/1"), "1", "beds", "case.beds_added"), new("ranking-without", new Place("case/1"), "1", "2025-1"),
    ];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using var world = new MeritWorld(Kind.Sqlite);
        List<Finding> findings = [.. OfTheCommands];
        RubricBook.Read(BadRubrics, "rubrics.yaml", Load(MeritWorld.PlanText), findings);
        void Try(UseCase act, Person by, DateOnly on) => findings.AddRange(world.Cases.Years.Do(act, by, on).Findings);

        Panels(world, Try);
        Sheets(world, Try, findings);
        Decisions(world, Try, findings);
        var own = findings.Where(finding => FindingCatalogue.CodesOf("merit").Contains(finding.Code)).ToList();
        Assert.Equal(FindingCatalogue.CodesOf("merit").Order(StringComparer.Ordinal), own.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal));
        var shown = string.Join('\n', own.DistinctBy(finding => finding.Code).OrderBy(finding => finding.Code, StringComparer.Ordinal).SelectMany(finding => new[] { finding.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Merit", "approved.txt")), shown);
    }

    private static void Panels(MeritWorld world, Action<UseCase, Person, DateOnly> attempt)
    {
        world.Accepted("1", round: null);
        world.Done(Asked("h", "医院") with { Kind = "hospital" }, Stranger, Day(2, 3));
        world.Done(new AcceptCase("h"), Handler, Day(2, 4));
        attempt(new NamePanel("h", Panel), Handler, Day(2, 5)); // no rubric for hospitals
        attempt(new NamePanel("1", [Panel[0], Panel[0], new("申1", "medicine"), new(Handler.Name, "law"), Panel[1] with { Conflict = "亲属" }, Panel[2]]), Second, Day(2, 5));
        attempt(new NamePanel("1", [.. Panel.Take(2), new("评己", "insurance"), new("评庚", "insurance"), new("评辛", "medicine")]), Handler, Day(2, 5));
        world.Done(new NamePanel("1", Panel), Handler, Day(2, 5));
        attempt(new ConcludeAssessment("1"), new("评甲", Roles.CaseHandler), Day(2, 5));
        attempt(new ConcludeAssessment("1"), new("申1", Roles.CaseHandler), Day(2, 5));
        attempt(new DeclareConflict("1", "路人", "亲属"), Handler, Day(2, 5));
        attempt(new DeclareConflict("1", "评乙", "亲属", "评己"), Assessor("评甲"), Day(2, 5));
        world.Done(new DeclareConflict("1", "评甲", "亲属"), Assessor("评甲"), Day(2, 5));
        attempt(new ConcludeAssessment("1"), Handler, Day(2, 5));
        world.Done(new DeclareConflict("1", "评甲", "", "评己"), Handler, Day(2, 5));
        attempt(new DeclareConflict("1", "评甲", "", "评庚"), Handler, Day(2, 5));
    }

    private static void Sheets(MeritWorld world, Action<UseCase, Person, DateOnly> attempt, List<Finding> findings)
    {
        attempt(Sheet("1", 80), Assessor("评甲"), Day(2, 6));
        attempt(new ScoreCase("1", new Dictionary<string, string> { ["licence"] = "perhaps", ["need"] = "61", ["cure"] = "1" }, NoConflict: true), Assessor("评乙"), Day(2, 6));
        attempt(Sheet("1", 80) with { NoConflict = false }, Assessor("评乙"), Day(2, 6));
        world.Done(Sheet("1", 40), Assessor("评己"), Day(2, 6));
        attempt(Sheet("1", 40), Assessor("评己"), Day(2, 6));
        foreach (var one in Panel.Skip(1)) world.Done(Sheet("1", 40), Assessor(one.Name), Day(2, 6));
        attempt(new DeclareConflict("1", "评乙", "亲属"), Handler, Day(2, 6));
        var form = new FilledForm("1", 2, "sha256:0", "评乙", Sheet("1", 40));
        AssessmentForm.Fit(form, world["1"], "评丙", findings);
        world.Done(new ConcludeAssessment("1"), Handler, Day(2, 7));
        attempt(Sheet("1", 90), Assessor("评乙"), Day(2, 8));
        var file = Path.Combine(Directory.CreateTempSubdirectory("dingdian-form-").FullName, "other.csv");
        File.WriteAllText(file, "a,b\n1,2\n");
        AssessmentForm.Read(file, findings);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static void Decisions(MeritWorld world, Action<UseCase, Person, DateOnly> attempt, List<Finding> findings)
    {
        world.Assessed("o", 80, 5000, round: null);
        world.Done(new PublishCase("o", 5, "门户网站", "2号"), Handler, Day(2, 7));
        attempt(new PublishCase("o", 5, "门户网站", "2号"), Handler, Day(2, 7));
        world.Cases.Opened();
        attempt(new RankRound(Plan, "2025-1"), Handler, Day(3, 1)); // nobody
        attempt(new PublishRound(Plan, "2025-1", 0, "门户网站", "3号"), Handler, Day(3, 1));
        world.Assessed("a", 90);
        world.Assessed("b", 80, 1000);
        world.Accepted("c", 2000);
        attempt(new BeginNegotiation("c"), Handler, Day(2, 20));
        attempt(new RankRound(Plan, "2025-1"), Handler, Day(2, 20));
        world.Done(new NamePanel("c", Panel), Handler, Day(2, 20));
        world.Scored("c", Day(2, 20), 70);
        world.Done(new ConcludeAssessment("c"), Handler, Day(2, 20));
        world.Done(new RankRound(Plan, "2025-1"), Handler, Day(3, 1));
        attempt(new BeginNegotiation("c"), Handler, Day(3, 1));
        world.Done(new BeginNegotiation("a"), Handler, Day(3, 3));
        attempt(new SettleTerms("a", true, "标准协议", 2), Handler, Day(3, 3));
        attempt(new PublishCase("a", 5, "门户网站", "3号"), Handler, Day(3, 3));
        Against(world, "a", Day(3, 3), findings);
        world.Done(new PublishRound(Plan, "2025-1", 5, "门户网站", "3号"), Handler, Day(3, 3));
        attempt(new PublishRound(Plan, "2025-1", 5, "门户网站", "3号"), Handler, Day(3, 3));
        attempt(new ObjectToCase("a", "诊所", "不实"), Handler, Day(3, 30));
        world.Done(new ObjectToCase("a", "诊所", "不实"), Handler, Day(3, 4));
        Against(world, "a", Day(3, 4), findings);
        attempt(new AnswerObjection("a", 9, "perhaps", "核实"), Boss, Day(3, 4));
        world.Done(new AnswerObjection("a", 1, ObjectionAnswer.Dismissed, "核实"), Boss, Day(3, 4));
        attempt(new AnswerObjection("a", 1, ObjectionAnswer.Dismissed, "核实"), Boss, Day(3, 4));
        attempt(new RefuseCase("a", ["R88"], "不符", "5号"), Boss, Day(3, 4));
    }

    private static void Against(MeritWorld world, string number, DateOnly on, List<Finding> findings)
    {
        using var db = world.Cases.Years.Test.Connect();
        findings.AddRange(Notices.AgainstSigning(db, world[number], on));
    }
}
