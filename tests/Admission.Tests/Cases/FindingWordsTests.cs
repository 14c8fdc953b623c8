using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Tests.Years;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Cases;

/// <summary>What people read when a round, an application or a step of intake is refused, approved word by word in <c>approved.txt</c> beside this.</summary>
public sealed class FindingWordsTests
{
    private readonly List<Finding> findings = [];

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        using (var world = new CaseWorld(Kind.Sqlite)) Rounds(world);
        using (var world = new CaseWorld(Kind.Sqlite)) Intake(world);
        ApplicationFile.Read(Load(PlanText), "{ matter: new, kind: clinic, applicant: 北区诊所, county: \"990101\", people: [{ token: 张三, part: head }] }", "application.yaml", findings);
        findings.Add(new("clock-overdue", new Place("case"), 2)); // of the list
        findings.Add(new("notice-none", new Place("case/1"), "1", Vocabulary.Of(CaseNotices.Acceptance), new Texts("无", "none yet"))); // of the command
        var own = FindingCatalogue.CodesOf("intake").Order(StringComparer.Ordinal).ToList();
        var first = own.Select(code => findings.FirstOrDefault(finding => finding.Code == code)).ToList();
        Assert.Equal(own, first.Select(finding => finding?.Code));
        var shown = string.Join('\n', first.SelectMany(finding => new[] { finding!.ToString(Language.English), finding.ToString(Language.Chinese), "" }));
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "approved.txt"), shown);
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "approved.txt")), shown);
    }

    private void Rounds(CaseWorld world)
    {
        world.Years.KnowClinic();
        Try(world, new OpenRound(Plan, "a/b", 2025, Day(2, 1), Day(1, 1)), Agency, Day(1, 20));
        world.Opened();
        Try(world, new OpenRound(Plan, "2025-1", 2025, Day(3, 1), Day(3, 2)), Agency, Day(1, 20));
        Try(world, Asked(), Applicant, Day(2, 3));
        Try(world, Asked() with { Round = "2025-9" }, Applicant, Day(2, 3));
        Try(world, Change() with { Round = "2025-1" }, Applicant, Day(2, 3));
        Try(world, Asked() with { Round = "2025-1" }, Applicant, Day(1, 31));
        Try(world, Asked() with { Round = "2025-1", Kind = "hospital", County = "990102" }, Applicant, Day(2, 3));
        world.Done(new CloseRound(Plan, "2025-1", "名额已满"), Agency, Day(2, 10));
        Try(world, new CloseRound(Plan, "2025-1"), Agency, Day(2, 11));
    }

    private void Intake(CaseWorld world)
    {
        world.Years.KnowClinic();
        Try(world, Asked() with { Matter = "novel", County = "110101", Latitude = null, Papers = ["清单"] }, Applicant, Day(3, 3));
        Try(world, Asked("0", "无坐标诊所") with { Longitude = null, Latitude = null }, Applicant, Day(3, 3));
        Try(world, new AcceptCase("9"), Handler, Day(3, 3));
        world.Done(Asked() with { Papers = ["申请表"] }, Applicant, Day(3, 3));
        Try(world, Asked("1", "另一诊所"), Applicant, Day(3, 3));
        Try(world, Asked("2"), Applicant, Day(3, 3));
        Try(world, new AcceptCase("1"), South, Day(3, 3));
        Try(world, new WithdrawCase("1", "暂缓"), Stranger, Day(3, 3));
        Try(world, new SupplyMaterials("1", []), Applicant, Day(3, 3));
        Try(world, new AcceptCase("1"), Handler, Day(3, 4));
        Try(world, new AskSupplement("1", []), Handler, Day(3, 4));
        Try(world, new AskSupplement("1", ["申请表"]), Handler, Day(3, 4));
        world.Done(new AskSupplement("1", ["执业许可证"]), Handler, Day(3, 4));
        world.Done(new SupplyMaterials("1", ["执业许可证"]), Applicant, Day(3, 5));
        Try(world, new AskSupplement("1", ["申请表"]), Handler, Day(3, 5));
        Try(world, new RefuseAcceptance("1", ["R1"], "罚款未缴"), Handler, Day(3, 5));
        world.Done(new AcceptCase("1"), Handler, Day(3, 5));
        Try(world, new EstablishFact("1", "applicant.kind", "hospital", "许可证"), Handler, Day(3, 5));
        Try(world, Change() with { Institution = null }, Applicant, Day(3, 3));
        Try(world, Change("d") with { Applicant = "他方诊所", Declared = new Dictionary<string, string> { ["case.reappointed"] = "false" } }, Applicant, Day(3, 3));
        Try(world, new AcceptCase("d"), Handler, Day(3, 11));
        Try(world, new ReviewCheck("d", "属实"), Handler, Day(3, 12));
        Try(world, new CheckOnSite("d", "记录"), Handler, Day(3, 12));
        world.Done(new CheckOnSite("d", "记录"), North, Day(3, 12));
        Try(world, new CheckOnSite("d", "记录"), North, Day(3, 13));
        world.Done(new ReviewCheck("d", "属实"), Handler, Day(3, 13));
        Open();
    }

    /// <summary>The process waits for a fact that nobody established.</summary>
    private void Open()
    {
        using var open = new CaseWorld(Kind.Sqlite, PlanText.Replace("on: applied, act: submit-case, actor: institution }", "on: applied, act: submit-case, actor: institution }\n      - { from: applied, to: checked, on: accepted, act: accept-case, actor: agency, requires: case.met }", StringComparison.Ordinal));
        open.Years.KnowClinic();
        open.Done(Change(), Applicant, Day(3, 3));
        Try(open, new AcceptCase("c"), Handler, Day(3, 4));
    }

    private void Try(CaseWorld world, UseCase act, Person by, DateOnly on) => findings.AddRange(world.Years.Do(act, by, on).Findings);

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
