using Dingdian.Admission.Agreements;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Agreements.AgreementWorld;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Agreements;

/// <summary>Trial, guidance, breaches, renewal, changes and suspension.</summary>
public class AgreementLivesTests
{
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Trial_PassedAndRenewed_GoesOnForAnotherTerm(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        var number = world.Signed(Clinic());
        Assert.Equal(["guidance-runs", "guidance-none"], world.Refused(new PassTrial(number, "考核表"), Agency, Day(9, 19)));
        world.Done(new LogGuidance(number, "结算政策"), North, Day(5, 20));
        world.Done(new PublishAgreement(number, "门户网站"), Agency, Day(5, 20));
        Assert.Equal(["trial-open"], world.Refused(new RenewAgreement(number, Day(12, 1)), Agency, Day(12, 1)));
        world.Done(new PassTrial(number, "考核表"), Agency, Day(12, 1));
        world.Done(new RenewAgreement(number, Day(12, 20)), Agency, new(2026, 3, 1)); // three months to the day
        var now = world[number];
        Assert.Equal((AgreementState.InForce, new DateOnly(2026, 3, 20), new DateOnly(2027, 3, 20)), (now.State, now.TermFrom, now.Expires));
        Assert.Equal(["outpatient in_force 2027-03-20"], world.InRegistry(number, new(2026, 6, 1)));
        Assert.Equal(["sign-agreement", "log-guidance", "publish-agreement", "pass-trial", "renew-agreement"], now.Steps.Select(step => step.Act));
    }

    [Fact]
    public void Breach_OfGuidance_MakesItLongerAndHasToBePutRight()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        var breach = world.Done(new RecordBreach(number, Gravity.Minor, "串换项目", []) { Measure = "talk" }, Handler, Day(6, 1));
        Assert.Equal(new DateOnly(2026, 3, 20), world[number].GuidanceEnds);
        world.Done(new LogGuidance(number, "政策培训"), Handler, Day(7, 1));
        Assert.Equal(["guidance-runs", "breach-uncorrected"], world.Refused(new PassTrial(number, "考核表"), Agency, Day(9, 20)));
        Assert.Equal(["breach-unknown"], world.Refused(new LogGuidance(number, "纠正", 3), Handler, Day(9, 21)));
        world.Done(new LogGuidance(number, "纠正", breach.Id), Handler, Day(9, 21));
        world.Done(new PassTrial(number, "考核表"), Agency, new(2026, 3, 20));
        Assert.Equal(AgreementState.InForce, world[number].State);
    }

    [Fact]
    public void Breach_AfterGuidance_DoesNotBringItBack()
    {
        using var world = new AgreementWorld();
        var pharmacy = world.Signed(Pharmacy("7"));
        Assert.Equal((AgreementState.Trial, Day(9, 20), null), (world[pharmacy].State, world[pharmacy].GuidanceEnds, world[pharmacy].TrialEnds));
        world.Done(new RecordBreach(pharmacy, Gravity.Minor, "摆放不符", []), Handler, Day(10, 1));
        Assert.Equal(Day(9, 20), world[pharmacy].GuidanceEnds);
        var clinic = world.Signed(Clinic());
        world.Done(new RecordBreach(clinic, Gravity.Minor, "公示不全", []), Handler, Day(9, 21)); // still on trial
        Assert.Equal((Day(9, 20), 0), (world[clinic].GuidanceEnds, world[clinic].Breaches[0].Follows.Count));
        Assert.Equal(["breach-measure-unknown"], world.Refused(new RecordBreach(pharmacy, Gravity.Minor, "x", []) { Measure = "shout" }, Handler, Day(10, 2)));
        Assert.Equal(["measure-not-open"], world.Refused(new RecordBreach(pharmacy, Gravity.Minor, "x", []) { Measure = "staff_suspended" }, Handler, Day(10, 2)));
    }

    /// <summary>In guidance what elsewhere suspends ends, and bars for a year.</summary>
    [Fact]
    public void Breach_OfSuspensionGradeInGuidance_LeavesOnlyAnEnd()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Pharmacy("7"));
        Assert.Equal(["suspension-ends"], world.Refused(new SuspendAgreement(number, "风险", ["R12.1"]), Agency, Day(6, 1)));
        world.Done(new RecordBreach(number, Gravity.SuspensionGrade, "数据不实", ["fund_risk"]), Handler, Day(6, 1));
        Assert.Equal([("R14", "terminated, barred", (DateOnly?)new DateOnly(2026, 6, 1)), ("R12.1", "settlement-suspended", null)], world[number].Breaches[0].Follows.Select(one => (one.Rule, string.Join(", ", one.Does), one.Until)));
        foreach (var refused in new[] { world.Refused(new SuspendAgreement(number, "风险", ["R12.1"]), Agency, Day(6, 2)), world.Refused(new GiveUpAgreement(number, Day(3, 21), "停业"), Agency, Day(6, 25)), world.Refused(new RenewAgreement(number, Day(6, 2), true), Agency, Day(6, 2)) }) Assert.Contains("agreement-must-end", refused);
        world.Done(new EndAgreement(number, [], EndCause.Breach, "辅导期违约", "9号"), Boss, Day(6, 3));
        Assert.Equal((AgreementState.Ended, "R14"), (world[number].State, world[number].End!.Ground));
    }

    [Fact]
    public void Trial_Failed_EndsAndBarsForAYear()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        Assert.Equal(["guidance-runs"], world.Refused(new FailTrial(number, "不合格", "考核表"), Boss, Day(9, 19)));
        world.Done(new FailTrial(number, "不合格", "考核表"), Boss, new(2026, 3, 20));
        var end = world[number].End!;
        Assert.Equal(("R9", EndCause.Neither), (end.Ground, end.Gravity));
        Assert.Equal([("failed", "institution", (DateOnly?)new DateOnly(2027, 3, 20))], end.Bars.Select(bar => (bar.Name, bar.Subject, bar.Until)));
        Assert.Empty(world.InRegistry(number, new(2026, 3, 20)));
        var pharmacy = world.Signed(Pharmacy("7"));
        Assert.Equal(["trial-without-result"], world.Refused(new FailTrial(pharmacy, "不合格", "考核表"), Boss, Day(10, 1)));
    }

    [Fact]
    public void Elsewhere_InGuidance_OnlyWithApproval()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        Assert.Equal(["elsewhere-in-guidance"], world.Refused(new OpenElsewhere(number), Agency, Day(9, 20)));
        Assert.Equal(["elsewhere-in-guidance"], world.Refused(new OpenElsewhere(number, "5号"), Agency, Day(9, 20)));
        world.Done(new OpenElsewhere(number, "5号"), Boss, Day(9, 20));
        Assert.Equal(["elsewhere-open"], world.Refused(new OpenElsewhere(number), Agency, Day(9, 21)));
        var other = world.Signed(Clinic("2", "另一诊所"));
        world.Done(new OpenElsewhere(other), Agency, Day(9, 21)); // guidance is over
    }

    [Theory]
    [InlineData("2025-09-30", false, null)]
    [InlineData("2025-10-01", false, "condition-not-met")]
    [InlineData(null, true, null)]
    [InlineData(null, false, "condition-not-met")]
    public void Renewal_IsAskedForInTimeOrOrganised(string? asked, bool organised, string? fault)
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0]; // expires on 31 December
        var act = new RenewAgreement(number, asked is null ? null : DateOnly.Parse(asked, System.Globalization.CultureInfo.InvariantCulture), organised);
        if (fault is null) world.Done(act, Agency, Day(12, 15));
        else Assert.Equal([fault], world.Refused(act, Agency, Day(12, 15)));
        Assert.Equal(fault is null ? new DateOnly(2026, 12, 31) : new(2025, 12, 31), world[number].Expires);
    }

    [Fact]
    public void Renewal_BeyondATermOrAfterIt_IsRefused()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        Assert.Equal(["agreement-term"], world.Refused(new RenewAgreement(number, null, true, new(2027, 1, 1)), Agency, Day(12, 15)));
        Assert.Equal(["agreement-term-over"], world.Refused(new RenewAgreement(number, null, true), Agency, new(2026, 1, 1)));
        Assert.Equal(["not-lapsed"], world.Refused(new LetLapse(number), Agency, Day(12, 31)));
        world.Done(new LetLapse(number), Agency, new(2026, 1, 1));
        Assert.Equal((AgreementState.Lapsed, "R11"), (world[number].State, world[number].End!.Ground));
    }

    /// <summary>The next term is agreed ahead; until it begins the present one runs, and its suspensions count.</summary>
    [Fact]
    public void Renewal_Ahead_LeavesThePresentTerm_AndIsDoneOnce()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        world.Done(new SuspendAgreement(number, "风险", ["R12.1"]), Agency, Day(3, 1));
        world.Done(new ResumeAgreement(number, "已整改", "整改报告"), Agency, Day(4, 1));
        world.Done(new RenewAgreement(number, Day(5, 1)), Agency, Day(5, 2));
        Assert.Equal(["agreement-renewed"], world.Refused(new RenewAgreement(number, Day(5, 1)), Agency, Day(12, 30)));
        Assert.Equal((1, 0), (world[number].SuspensionsOn(Day(12, 30)), world[number].SuspensionsOn(new(2026, 1, 1))));
        world.Done(new RenewAgreement(number, new(2026, 1, 2)), Agency, new(2026, 1, 2));
        Assert.Equal(new(2027, 12, 31), world[number].Expires);
    }

    /// <summary>A suspension does not decide a trial.</summary>
    [Fact]
    public void Breach_WhileATrialIsSuspended_IsABreachOfTheTrial()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        world.Done(new SuspendAgreement(number, "风险", ["R12.1"]), Agency, Day(5, 1));
        world.Done(new RecordBreach(number, Gravity.Minor, "公示不全", []), Handler, Day(5, 2));
        Assert.Equal(new(2026, 3, 20), world[number].GuidanceEnds);
        world.Done(new ResumeAgreement(number, "已整改", "整改报告"), Agency, Day(5, 20));
        Assert.Equal(AgreementState.Trial, world[number].State);
    }

    /// <summary>30 working days after 2 June, a Monday, is 14 July.</summary>
    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Change_IsFiledWithinThirtyWorkingDays_LateIsKeptAsLate(int day, bool late)
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        var outcome = world.Years.Do(new FileChange(number, "name", Day(6, 2), "批复1号", "新名诊所"), Handler, Day(7, day));
        Assert.Equal(late ? ["change-late"] : [], outcome.Findings.Select(finding => finding.Code));
        Assert.Equal((late, Day(7, 14), "新名诊所"), (world[number].Changes[0].IsLate, world[number].Changes[0].Due, world[number].Name));
        Assert.NotNull(world.Registered("新名诊所", Day(7, day)));
    }

    [Fact]
    public void Change_ThatIsACase_OrNone_IsRefused()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        Assert.Equal(["change-by-case"], world.Refused(new FileChange(number, "controller", Day(6, 2), "1号"), Handler, Day(6, 3)));
        Assert.Equal(["major-change-unknown"], world.Refused(new FileChange(number, "colour", Day(6, 2), "1号"), Handler, Day(6, 3)));
        Assert.Equal(["words-missing", "words-missing"], world.Refused(new FileChange(number, "address", Day(6, 2), " "), Handler, Day(6, 3)));
        Assert.Equal(["agreement-of-another"], world.Refused(new FileChange(number, "scale", Day(6, 2), "1号"), Owner, Day(6, 3)));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Suspension_OfOwnWish_LastsHalfAYearAndIsResumedBefore(Kind kind)
    {
        using var world = new AgreementWorld(kind);
        var number = world.Stock("clinic", 1)[0];
        Assert.Equal(["condition-not-met"], world.Refused(new SuspendAgreement(number, "装修", [], Day(2, 2)), Agency, Day(5, 1)));
        Assert.Equal(["suspension-too-long"], world.Refused(new SuspendAgreement(number, "装修", [], Day(2, 2), Day(10, 30)), Agency, Day(5, 2)));
        world.Done(new SuspendAgreement(number, "装修", [], Day(2, 2)), Agency, Day(5, 2));
        Assert.Equal((AgreementState.Suspended, Day(10, 29), 0), (world[number].State, world[number].Paused!.Limit!.Value, world[number].Suspensions.Count(one => one.Counts)));
        Assert.Equal(["outpatient suspended 2025-12-31"], world.InRegistry(number, Day(5, 2)));
        Assert.Equal(["resume-late"], world.Refused(new ResumeAgreement(number, "完工"), Agency, Day(10, 30)));
        world.Done(new ResumeAgreement(number, "完工"), Agency, Day(10, 29));
        Assert.Equal((AgreementState.InForce, null), (world[number].State, world[number].Paused));
        Assert.Equal(["outpatient in_force 2025-12-31"], world.InRegistry(number, Day(10, 29)));
    }

    [Fact]
    public void Suspension_OfOwnWish_NobodyAsksToResume_Lapses()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        world.Done(new SuspendAgreement(number, "装修", [], Day(2, 2)), Agency, Day(5, 2));
        Assert.Equal(["not-lapsed"], world.Refused(new LetLapse(number), Agency, Day(10, 29)));
        world.Done(new LetLapse(number), Agency, Day(10, 30));
        Assert.Equal("R12", world[number].End!.Ground);
    }

    [Fact]
    public void Suspension_TwiceInATerm_LeavesOnlyAnEnd()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        Assert.Equal(["suspension-either"], world.Refused(new SuspendAgreement(number, "风险", []), Agency, Day(3, 1)));
        Assert.Equal(["suspension-ends"], world.Refused(new SuspendAgreement(number, "骗保", ["fraud"]), Agency, Day(3, 1)));
        Assert.Equal(["ending-ground-unknown"], world.Refused(new SuspendAgreement(number, "风险", ["R99"]), Agency, Day(3, 1)));
        world.Done(new SuspendAgreement(number, "风险", ["R12.1"]), Agency, Day(3, 1));
        Assert.Equal(["words-missing"], world.Refused(new ResumeAgreement(number, "已整改"), Agency, Day(4, 1))); // what was wrong has to be put right
        world.Done(new ResumeAgreement(number, "已整改", "整改报告"), Agency, Day(4, 1));
        var again = world.Years.Do(new SuspendAgreement(number, "风险", ["fund_risk"]), Agency, Day(5, 1));
        Assert.Equal(["suspended-again"], again.Findings.Select(finding => finding.Code));
        Assert.Contains("agreement-must-end", world.Refused(new ResumeAgreement(number, "已整改", "报告"), Agency, Day(6, 1)));
        world.Done(new EndAgreement(number, [], EndCause.Breach, "累计中止两次", "9号"), Boss, Day(6, 2));
        Assert.Equal("R10.1", world[number].End!.Ground);
    }

    [Fact]
    public void Suspension_AfterTheTerm_IsNotResumed()
    {
        using var world = new AgreementWorld();
        var number = world.Stock("clinic", 1)[0];
        world.Done(new SuspendAgreement(number, "风险", ["R12.1"]), Agency, Day(12, 1));
        Assert.Equal(["resume-after-term"], world.Refused(new ResumeAgreement(number, "已整改", "报告"), Agency, new(2026, 1, 1)));
    }

    [Fact]
    public void Standards_NotKept_StandInTheListAndInWhatIsDue()
    {
        using var world = new AgreementWorld();
        world.Stock("clinic", 1);
        var number = world.Signed(Clinic());
        world.Done(new ReviewStandards(number, new Dictionary<string, string> { ["applicant.internal_systems"] = "false" }, "检查记录"), North, Day(4, 1));
        Assert.Equal(["systems"], world[number].NotKept);
        using var db = world.Years.Test.Connect();
        var plan = world.Years.Bureau.FindPlan(Plan, [])!;
        Assert.Equal([("北区诊所", "standing-lost", 1), ("老机构1", "standing-open", 0)], DynamicList.Of(db, plan, Day(5, 1)).Select(one => (one.Institution.Name, one.Word, one.Lost.Count)));
        Assert.Equal([("A-1", "guide", Day(6, 20), false)], Due(db, world, Day(5, 1)).Where(due => due.What == "guide"));
        Assert.Equal([("A-1", "guide", Day(6, 20), true), ("S-1", "ask-renewal", Day(9, 30), false)], Due(db, world, Day(7, 1)).Where(due => due.What != "publish"));
        Assert.Contains(("S-1", "lapse", Day(12, 31), true), Due(db, world, new(2026, 1, 1)));
        Assert.Contains(("A-1", "decide-trial", new(2026, 3, 20), true), Due(db, world, new(2026, 3, 21)));
    }

    private static IEnumerable<(string Number, string What, DateOnly? Due, bool Overdue)> Due(Registry.Storage.RegistryDb db, AgreementWorld world, DateOnly on) =>
        AgreementWatch.Of(db, world.Years.Bureau.FindPlan(Plan, [])!, on).Select(due => (due.Agreement.Number, due.What, due.Due, due.IsOverdueOn(on)));

    [Fact]
    public void Steps_OutOfOrderOrInAnotherDistrict_AreRefused()
    {
        using var world = new AgreementWorld();
        var number = world.Signed(Clinic());
        world.Done(new LogGuidance(number, "培训"), Handler, Day(4, 1));
        Assert.Equal(["day-before-step"], world.Refused(new LogGuidance(number, "培训"), Handler, Day(3, 31)));
        Assert.Equal(["agreement-of-another-district"], world.Refused(new LogGuidance(number, "培训"), South, Day(4, 2)));
        Assert.Equal(["agreement-unknown"], world.Refused(new LogGuidance("X", "培训"), Handler, Day(4, 2)));
        Assert.Equal(["life-state"], world.Refused(new ResumeAgreement(number, "已整改"), Agency, Day(4, 2)));
        Assert.Equal(["moved-on"], world.Refused(new LogGuidance(number, "培训") { Seen = 1 }, Handler, Day(4, 2)));
        Assert.Equal(["gravity-unknown", "words-missing"], world.Refused(new RecordBreach(number, "grave", " ", []), Handler, Day(4, 2)).Order());
    }
}
