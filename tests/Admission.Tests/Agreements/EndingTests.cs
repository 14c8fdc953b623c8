using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Agreements.AgreementWorld;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Agreements;

public class EndingTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Ended_ForFraud_BarsInstitutionAndPeople_AndFreesItsPlace(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        var number = world.Signed(Clinic(), "H99010100009");
        var other = world.Signed(Clinic("2", "另一诊所"));
        var free = world.Balance("clinics_new", Holding.Exits);
        world.Done(new RecordBreach(number, Gravity.Serious, "虚记项目", ["R10.2"]), Handler, Day(7, 1));
        world.Done(new EndAgreement(number, [], EndCause.Unlawful, "欺诈骗保", "9号"), Boss, Day(7, 10));
        var end = world[number].End!;
        Assert.Equal(("R9", EndCause.Unlawful, "H99010100009"), (end.Ground, end.Gravity, end.Institution));
        Assert.Equal(["R9", "R10.2", "R15"], end.Grounds);
        Assert.Equal(["t-1"], end.People);
        Assert.Equal([("led", "person", "2030-07-10"), ("on_trial", "institution", "2027-07-10"), ("unlawful", "institution", "2028-07-10")], end.Bars.Select(bar => (bar.Name, bar.Subject, $"{bar.Until:yyyy-MM-dd}")).Order());
        Assert.Equal([("另一诊所", other)], end.Elsewhere.Select(one => (one.Name, one.Agreement)));
        Assert.Equal([("clinics_new", "north", 1L)], end.Freed.Select(one => (one.Quota, one.Area, one.Amount)));
        Assert.Equal(free + 1, world.Balance("clinics_new", Holding.Exits));
        Assert.Empty(world.InRegistry(number, Day(7, 10)));
        Assert.Equal(["outpatient in_force 2026-03-20"], world.InRegistry(number, Day(7, 9)));
        Assert.Empty(world.Years.Proof().Findings);
        Assert.Equal(["life-state"], world.Refused(new LogGuidance(number, "培训"), Handler, Day(7, 11)));
    }

    /// <summary>A hospital frees the beds it had, and of a legal person with several designations the others are named.</summary>
    [Fact]
    public void Ended_AHospital_FreesItsBedsAndNamesItsSister()
    {
        using var world = new AgreementWorld();
        var stock = world.Stock("general_hospital", 3, 40); // the second and the third are of one legal person
        world.Done(new EndAgreement(stock[1], ["rectification_poor"], EndCause.Breach, "整改不力", "9号"), Boss, Day(7, 10));
        var end = world[stock[1]].End!;
        Assert.Equal([("beds", 40L)], end.Freed.Select(one => (one.Quota, one.Amount)));
        Assert.Equal([("broken", "2026-07-10")], end.Bars.Select(bar => (bar.Name, $"{bar.Until:yyyy-MM-dd}")));
        Assert.Equal([("老机构3", "S-3")], end.Elsewhere.Select(one => (one.Name, one.Agreement)));
        Assert.Empty(end.People);
    }

    [Fact]
    public void Ending_WithoutAGround_OrByWhoFoundIt_IsRefused()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        Assert.Equal(["end-no-ground"], world.Refused(new EndAgreement(number, [], EndCause.Breach, "理由", "9号"), Boss, Day(7, 10)));
        Assert.Equal(["end-no-ground"], world.Refused(new EndAgreement(number, ["fund_risk"], EndCause.Breach, "理由", "9号"), Boss, Day(7, 10)));
        Assert.Equal(["cause-unknown", "words-missing"], world.Refused(new EndAgreement(number, ["fraud"], "bad", "理由", " "), Boss, Day(7, 10)).Order());
        Assert.Equal(["role-may-not"], world.Refused(new EndAgreement(number, ["fraud"], EndCause.Breach, "理由", "9号"), Agency, Day(7, 10)));
        Assert.Equal(["breach-without-effect"], world.Years.Bureau.Do(new RecordBreach(number, Gravity.Serious, "骗保", []) { Request = "unnamed", By = Handler, On = Day(7, 10) }).Findings.Select(finding => finding.Code));
        world.Done(new RecordBreach(number, Gravity.Serious, "骗保", ["fraud"]), Handler, Day(7, 10));
        var own = world.Signed(Clinic());
        Assert.Equal(["decides-own-case"], world.Refused(new RecordBreach(own, Gravity.Minor, "迟报", []), new(Owner.Name, Roles.CaseHandler), Day(7, 10)));
        Assert.Equal(["cause-too-light"], world.Refused(new EndAgreement(number, [], EndCause.Neither, "理由", "9号"), Boss, Day(7, 11)));
        Assert.Equal(["end-own-finding"], world.Refused(new EndAgreement(number, [], EndCause.Unlawful, "理由", "9号"), new(Handler.Name, Roles.Approver), Day(7, 11)));
    }

    /// <summary>What the end established bars a later case of the institution, though it gives another name, and one that its people lead.</summary>
    [Fact]
    public void Ended_ItsPastBars_WhoAppliesAgain_AndWhoItsPeopleLead()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic() with { CreditCode = "91330600MA29C00001" });
        world.Done(new RecordBreach(number, Gravity.Serious, "虚记项目", ["fraud"]), Handler, Day(7, 1));
        world.Done(new EndAgreement(number, [], EndCause.Unlawful, "欺诈骗保", "9号"), Boss, Day(7, 10));
        world.Done(Clinic("8", "新北区诊所") with { CreditCode = "91330600MA29C00001", People = [] }, new("申8", Roles.Applicant), Day(8, 1));
        world.Done(Clinic("9", "别家诊所"), new("申9", Roles.Applicant), Day(8, 1));
        world.Done(Clinic("10", "无关诊所") with { People = [new("t-2", "head")] }, new("申10", Roles.Applicant), Day(8, 1));
        Assert.Equal(["on_trial barred 2027-07-10", "unlawful barred 2028-07-10"], Barred(world, "8"));
        Assert.Equal(["led barred 2030-07-10"], Barred(world, "9"));
        Assert.Empty(Barred(world, "10"));
    }

    private static string[] Barred(AgreementWorld world, string number)
    {
        using var db = world.Years.Test.Connect();
        var (plan, one) = (world.Years.Bureau.FindPlan(Plan, [])!, Admission.Cases.DesignationCase.Of(db, number)!);
        var history = Admission.Verdicts.CaseHistory.Of(db, one);
        var known = new Rules.Computing.Computation(plan, Rules.Facts.FactSet.Empty, 2025, tolerant: true, new Rules.Computing.CaseInput("north", history.Facts.ToDictionary(), []));
        return [.. plan.All("bars").Where(bar => bar.Text("from") is not null).Select(bar => Rules.Deciding.Bars.Decide(known, bar, new Rules.Deciding.CaseDates(bar.Text("subject") == "person" ? history.People : history.Institution) { On = Day(8, 2) })).Where(answer => answer.Bars)
            .Select(answer => $"{answer.Construct.Name} {answer.Verdict} {answer.Until:yyyy-MM-dd}").Order()];
    }

    [Fact]
    public void Withdrawn_ForRepeatedBreaches_UnderTheRuleOfTheCity()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        Assert.Equal(["ending-ground-unknown"], world.Refused(new EndAgreement(number, ["R15"], EndCause.Breach, "屡次违约", "9号"), Boss, Day(7, 10))); // which of the two
        world.Done(new EndAgreement(number, ["repeated_breach"], EndCause.Breach, "屡次违约", "9号"), Boss, Day(7, 10));
        Assert.Equal("R15", world[number].End!.Ground);
    }

    /// <summary>Its trial ran out before the breach was decided on: the bar of the trial follows all the same.</summary>
    [Fact]
    public void Ended_AfterTheTrial_ForABreachInIt_IsBarredAsInTheTrial()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        world.Done(new RecordBreach(number, Gravity.Serious, "虚记项目", []), Handler, Day(9, 1));
        Assert.Contains("agreement-must-end", world.Refused(new LetLapse(number), Agency, new(2026, 3, 25)));
        Assert.Contains("agreement-must-end", world.Refused(new FailTrial(number, "不合格", "考核表"), Boss, new(2026, 3, 25)));
        world.Done(new EndAgreement(number, [], EndCause.Breach, "严重违约", "9号"), Boss, new(2026, 3, 25));
        Assert.Equal([("on_trial", new DateOnly(2028, 3, 25))], world[number].End!.Bars.Select(bar => (bar.Name, bar.Until!.Value)));
    }

    [Fact]
    public void GivenUp_ThreeMonthsAfterItWasTold_ButNotByAPublicOne()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        Assert.Equal(["condition-not-met"], world.Refused(new GiveUpAgreement(number, Day(4, 2), "停业"), Agency, Day(7, 1)));
        world.Done(new GiveUpAgreement(number, Day(4, 1), "停业"), Agency, Day(7, 1));
        Assert.Equal((AgreementState.Ended, EndCause.Neither, 0), (world[number].State, world[number].End!.Gravity, world[number].End!.Bars.Count));
        var hospital = world.Signed(Hospital("5", 3, "public"));
        Assert.Equal(["condition-not-met"], world.Refused(new GiveUpAgreement(hospital, Day(4, 1), "转型"), Agency, Day(7, 1)));
        Assert.Equal(["condition-not-met"], world.Refused(new SuspendAgreement(hospital, "装修", [], Day(4, 1)), Agency, Day(7, 1)));
    }
}
