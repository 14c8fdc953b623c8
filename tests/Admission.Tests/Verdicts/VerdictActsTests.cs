using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Tests.Cases;
using Dingdian.Admission.Tests.Years;
using Dingdian.Admission.Verdicts;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Deciding;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Verdicts;

/// <summary>The north may add three clinics, one of them set aside: two are open.</summary>
public class VerdictActsTests
{
    private static void Establish(CaseWorld world, params string[] facts)
    {
        foreach (var fact in facts) world.Done(new EstablishFact("1", fact.Split('=')[0], fact.Split('=')[1], "档案"), Handler, Day(3, 5));
    }

    private static JudgedCase Judge(YearWorld world, string number, DateOnly on)
    {
        using var db = world.Test.Connect();
        var findings = new List<Finding>();
        var plan = world.Bureau.FindPlan(YearWorld.Plan, findings)!;
        var judged = VerdictReplay.Judge(world.Bureau, db, plan, DesignationCase.Of(db, number)!, on, long.MaxValue, findings);
        Assert.Empty(findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return judged!;
    }

    private static VerdictReplay Replay(YearWorld world, string number)
    {
        using var db = world.Test.Connect();
        var findings = new List<Finding>();
        return VerdictReplay.Of(world.Bureau, db, world.Bureau.FindPlan(YearWorld.Plan, findings)!, number, findings)!;
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Verdict_WaitsForAPerson_UntilTheFactsAreEstablished_AndForPlacesOfTheLedger(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Accepted();
        Assert.Equal((CaseOutcome.Person, "applicant.penalty_open"), (Judge(world.Years, "1", Day(3, 5)).Verdict.Outcome, Judge(world.Years, "1", Day(3, 5)).Verdict.Because[0]));

        Establish(world, "applicant.penalty_open=false", "applicant.master=false", "applicant.public=false");
        var judged = Judge(world.Years, "1", Day(3, 6));
        Assert.Equal((CaseOutcome.Admissible, 2m), (judged.Verdict.Outcome, judged.Left["clinics_new"]));
        Assert.Equal("established", judged.Known["applicant.master"].From);

        world.Done(new ReservePlaces(YearWorld.Plan, 2025, "clinics_new", "north", 2, "another"), Agency, Day(3, 6));
        Assert.Equal(CaseOutcome.Refused, Judge(world.Years, "1", Day(3, 7)).Verdict.Outcome);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void StoredVerdict_ComputedAgain_HasTheSameBytes_WhateverCameLater(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Accepted();
        Establish(world, "applicant.penalty_open=false", "applicant.master=false", "applicant.public=false");
        world.Done(new StoreVerdict("1"), Handler, Day(3, 6));
        Assert.Equal((CaseOutcome.Admissible, 1), (world["1"].Verdict!.Outcome, world["1"].Verdict!.Revision));

        world.Done(new ReservePlaces(YearWorld.Plan, 2025, "clinics_new", "north", 2, "another"), Agency, Day(3, 7));
        world.Done(new EstablishFact("1", "applicant.penalty_open", "true", "档案"), Handler, Day(3, 8));
        Assert.Equal(CaseOutcome.Refused, Judge(world.Years, "1", Day(3, 9)).Verdict.Outcome);
        var replay = Replay(world.Years, "1");
        Assert.True(replay.Agrees);
        Assert.Equal(CaseOutcome.Admissible, replay.Now.Verdict.Outcome);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void RuleInPrinciple_LiftedForOneCase_IsLiftedForItAlone(Kind kind)
    {
        using var world = new YearWorld(kind, PlanText.Replace("when: beds_there >= 60 bed", "when: beds_there >= 20 bed", StringComparison.Ordinal));
        world.Started();
        foreach (var number in new[] { "1", "2" })
        {
            world.Done(new SubmitCase(number, YearWorld.Plan, "new", "hospital", $"医院{number}", "990101")
            {
                Longitude = 120.5, Latitude = 31.2, Declared = new Dictionary<string, string> { ["applicant.beds"] = "10", ["applicant.penalty_open"] = "false", ["applicant.master"] = "false", ["applicant.public"] = "false" },
            }, Applicant, Day(3, 3));
            world.Done(new AcceptCase(number), Handler, Day(3, 4));
            Assert.Equal(CaseOutcome.WithApproval, Judge(world, number, Day(3, 5)).Verdict.Outcome);
        }
        Assert.Equal(["lift-unknown"], world.Refused(new LiftForCase("1", "beds/none", "新城", "市政府", "1号"), Approver, Day(3, 5)));
        Assert.Equal(["lift-mandatory"], world.Refused(new LiftForCase("1", "tiny/penalty", "新城", "市政府", "1号"), Approver, Day(3, 5)));
        Assert.Equal(["role-may-not"], world.Refused(new LiftForCase("1", "beds/full", "新城", "市政府", "1号"), Handler, Day(3, 5)));
        world.Done(new LiftForCase("1", "beds/full", "新城", "市政府", "1号"), Approver, Day(3, 5));
        Assert.Equal(["lift-there"], world.Refused(new LiftForCase("1", "beds/full", "新城", "市政府", "1号"), Approver, Day(3, 5)));

        var lifted = Judge(world, "1", Day(3, 6));
        Assert.Equal("1号", Assert.Single(lifted.Verdict.Lines, line => line.Construct.Name == "full").Override!.Document);
        Assert.Equal(CaseOutcome.Admissible, lifted.Verdict.Outcome);
        Assert.Equal(CaseOutcome.WithApproval, Judge(world, "2", Day(3, 6)).Verdict.Outcome);
    }

    [Fact]
    public void Refusal_QuotesRuleFiguresAndRemedy_AndTheFileNamesItsSources()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Accepted();
        Establish(world, "applicant.penalty_open=true", "applicant.master=false", "applicant.public=false");
        world.Done(new ReservePlaces(YearWorld.Plan, 2025, "clinics_new", "north", 2, "another"), Agency, Day(3, 6));
        var judged = Judge(world.Years, "1", Day(3, 7));
        var text = Documents.HtmlWriter.Write(RefusalDocument.Of(judged, "小医保〔2025〕8号"), Language.Chinese);
        Assert.Contains("处罚未履行（R5 五，强制）：不符合", text);
        Assert.Contains("申请或测得1", text);
        Assert.Contains("限值0", text);
        Assert.Contains("行政复议", text);
        Assert.Contains("经核定", Documents.HtmlWriter.Write(VerdictDocument.Of(judged), Language.Chinese));
        Assert.Equal(VerdictJson.Write(judged), VerdictJson.Write(Judge(world.Years, "1", Day(3, 7))));
    }

    [Fact]
    public void Case_OfAYearWithoutAnnualPlan_IsAFinding()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Accepted();
        Assert.Equal(["verdict-no-year"], world.Refused(new StoreVerdict("1"), Handler, new DateOnly(2026, 3, 5)));
    }
}
