using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Duties;
using Dingdian.Model;
using Dingdian.Registry.Tests;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.Tests.Cases.CaseWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Admission.Tests.Cases;

/// <summary>Time limits of cases by days counted by hand. 3 March 2025 is a Monday.</summary>
public class CaseClocksTests
{
    private static readonly Plan Tiny = Load(PlanText);

    /// <summary>Of the tests: 5 March is off, Saturday 8 March is worked.</summary>
    private static readonly WorkingDays Days = WorkingDays.Read("years: { 2025: { source: tests, holidays: { day: 2025-03-05 }, make_ups: [2025-03-08] } }", "days.yaml", [])!;

    private static DesignationCase Case(string state, params (string Event, DateOnly Day)[] events) => new("1", Tiny.Id, 2025)
    {
        State = state, Matter = "new", Kind = "clinic", Applicant = "北区诊所", County = "990101",
        Events = events.ToDictionary(one => one.Event, one => one.Day), Steps = [new(1, "submit-case", "午", Roles.Applicant, events[^1].Day, state, null)],
    };

    private static CaseClock Clock(Plan plan, DesignationCase one, DateOnly today, string name = "assessment", WorkingDays? days = null) => CaseClocks.Of(plan, one, days ?? WorkingDays.None, today).Single(clock => clock.Clock.Name == name);

    [Theory] // received on Monday the 3rd: the 4th, 5th, 6th, 7th and the 10th are the five
    [InlineData(3, ClockState.Running, 5)]
    [InlineData(6, ClockState.Running, 2)]
    [InlineData(7, ClockState.Remind, 1)]
    [InlineData(9, ClockState.Remind, 1)]
    [InlineData(10, ClockState.Remind, 0)]
    [InlineData(11, ClockState.Overdue, -1)]
    [InlineData(17, ClockState.Overdue, -5)]
    public void Notice_OfFiveWorkingDays_IsOverdueOnTheSixth(int today, string state, int left)
    {
        var clock = Clock(Tiny, Case(CaseState.Received, ("received", Day(3, 3))), Day(3, today), "completeness_notice");
        Assert.Equal((Day(3, 10), state, left, "agency", true), (clock.Due, clock.State, clock.DaysLeft, clock.Holder, clock.CountsWorkingDays));
    }

    [Theory] // the 4th, 6th, 7th, the worked Saturday 8th and the 10th
    [InlineData(3, 5)]
    [InlineData(5, 4)]
    [InlineData(8, 1)]
    [InlineData(11, -1)]
    public void Notice_OverAHolidayAndAWorkedSaturday_CountsByTheTable(int today, int left)
    {
        var clock = Clock(Tiny, Case(CaseState.Received, ("received", Day(3, 3))), Day(3, today), "completeness_notice", Days);
        Assert.Equal((Day(3, 10), left), (clock.Due, clock.DaysLeft));
    }

    [Theory] // 4 March and 35 days: 27 in March, then 8 April
    [InlineData(3, 31, ClockState.Running, 8)]
    [InlineData(4, 1, ClockState.Remind, 7)]
    [InlineData(4, 8, ClockState.Remind, 0)]
    [InlineData(4, 9, ClockState.Overdue, -1)]
    public void Assessment_OfThirtyFiveCalendarDays_RemindsFromTheLastFifth(int month, int day, string state, int left)
    {
        var clock = Clock(Tiny, Case(CaseState.Accepted, ("received", Day(3, 3)), ("accepted", Day(3, 4))), Day(month, day));
        Assert.Equal((Day(4, 8), state, left, false), (clock.Due, clock.State, clock.DaysLeft, clock.CountsWorkingDays));
    }

    [Theory]
    [InlineData("cn-suzhou-2025", "320505", "2025-03-04", "2025-06-04")] // the national three months
    [InlineData("cn-suzhou-2025", "320505", "2025-11-30", "2026-02-28")] // there is no 30 February
    [InlineData("cn-fuzhou-2025", "350102", "2025-03-04", "2025-04-08")] // Fujian's 35 calendar days take their place
    public void Assessment_OfACity_EndsByItsOwnLayer(string id, string county, string accepted, string due)
    {
        var plan = City(id);
        var on = DateOnly.Parse(accepted, System.Globalization.CultureInfo.InvariantCulture);
        var clock = Clock(plan, Case(CaseState.Accepted, ("received", on), ("accepted", on)) with { Plan = plan.Id, County = county }, on);
        Assert.Equal((due, ClockState.Running), (clock.Due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), clock.State));
    }

    [Fact]
    public void Review_WhileTheApplicantMends_StandsStillAndIsTheirs()
    {
        var plan = Load(PlanText.Replace("clocks:\n", "clocks:\n  review: { rule: R7, zh: 审核, en: review, from: received, to: assessed, lasts: 10 calendar-day, excludes: [supplement], actor: agency }\n", StringComparison.Ordinal));
        var asked = Case(CaseState.Supplementing, ("received", Day(3, 3)), ("notified", Day(3, 5))) with { Pauses = [new DaySpan(Day(3, 6), DateOnly.MaxValue, AskSupplement.Span)] };
        var standing = Clock(plan, asked, Day(3, 9), "review");
        Assert.Equal((Day(3, 17), ClockState.Paused, 8, Roles.Applicant), (standing.Due, standing.State, standing.DaysLeft, standing.Holder)); // the 6th to the 9th do not count: still eight days left
        var back = asked with { State = CaseState.Received, Pauses = [new DaySpan(Day(3, 6), Day(3, 9), AskSupplement.Span)] };
        var running = Clock(plan, back, Day(3, 10), "review");
        Assert.Equal((Day(3, 17), ClockState.Running, 7, "agency"), (running.Due, running.State, running.DaysLeft, running.Holder));
    }

    [Theory]
    [InlineData(4, 8, ClockState.Done)]
    [InlineData(4, 9, ClockState.DoneLate)]
    public void Assessment_Concluded_IsDoneInTimeOrLate(int month, int day, string state)
    {
        var done = Case(CaseState.Assessed, ("received", Day(3, 3)), ("accepted", Day(3, 4)), ("assessed", Day(month, day)));
        var clock = Clock(Tiny, done, new(2025, 5, 1));
        Assert.Equal((state, null, false), (clock.State, clock.DaysLeft, clock.IsOpen));
    }

    [Fact]
    public void Assessment_ThatMayMend_EndedWithItsFirstConclusion()
    {
        var mending = Case(CaseState.Rectifying, ("received", Day(3, 3)), ("accepted", Day(3, 4))) with { Steps = [new(1, "conclude-assessment", "周", Roles.CaseHandler, Day(3, 20), CaseState.Rectifying, null)] };
        Assert.Equal(ClockState.Done, Clock(Tiny, mending, Day(6, 30)).State);
    }

    [Fact]
    public void Clocks_OfACaseThatIsOver_Run_NoMore() => Assert.All(CaseClocks.Of(Tiny, Case(CaseState.Withdrawn, ("received", Day(3, 3))), WorkingDays.None, Day(6, 1)), clock => Assert.False(clock.IsOpen));

    [Fact]
    public void Holder_WhileTheCountyChecks_IsTheCounty_ThenTheCity()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Years.KnowClinic();
        world.Done(Change() with { Papers = ["申请表", "执业许可证"] }, Applicant, Day(3, 3));
        Assert.Equal("agency", Held(world, Day(3, 3)));
        world.Done(new AcceptCase("c"), Handler, Day(3, 4));
        Assert.Equal("district_agency", Held(world, Day(3, 4)));
        world.Done(new CheckOnSite("c", "记录1"), North, Day(3, 5));
        Assert.Equal("fund_centre", Held(world, Day(3, 5)));
        world.Done(new ReviewCheck("c", "属实"), Handler, Day(3, 6));
        Assert.Equal("agency", Held(world, Day(3, 6)));
    }

    private static string Held(CaseWorld world, DateOnly today) => CaseWatch.Of(Tiny, [world["c"]], WorkingDays.None, today).Single().Holder;

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Step_AfterItsTimeLimit_IsTakenAndSaysSo(Kind kind)
    {
        using var world = new CaseWorld(kind);
        world.Submitted();
        world.Submitted("2", "北区二诊所");
        Assert.Empty(world.Years.Do(new AcceptCase("1"), Handler, Day(3, 10)).Findings);
        var late = world.Years.Do(new AcceptCase("2"), Handler, Day(3, 11));
        Assert.Equal((true, "step-late", Severity.Warning, CaseState.Accepted), (late.IsDone, late.Findings.Single().Code, late.Findings.Single().Severity, world["2"].State));
        Assert.Equal(ClockState.DoneLate, Clock(Tiny, world["2"], Day(3, 11), "completeness_notice").State);
    }

    [Fact]
    public void Watch_OfManyCases_PutsTheMostUrgentFirst()
    {
        using var world = new CaseWorld(Kind.Sqlite);
        world.Accepted("1", "先受理诊所"); // until 8 April
        world.Submitted("2", "待受理诊所"); // until 10 March
        world.Done(Asked("3", "缺材料诊所"), Applicant, Day(3, 3));
        world.Done(new AskSupplement("3", ["申请表", "执业许可证"]), Handler, Day(3, 4));
        world.Done(Asked("4", "已撤回诊所"), Applicant, Day(3, 3));
        world.Done(new WithdrawCase("4", "暂缓"), Applicant, Day(3, 4));
        var dues = CaseWatch.Of(Tiny, [world["1"], world["2"], world["3"], world["4"]], WorkingDays.None, Day(3, 11));
        Assert.Equal([("2", true, "agency"), ("1", false, "agency"), ("3", false, Roles.Applicant)], dues.Select(due => (due.Case.Number, due.IsOverdue, due.Holder)));
        Assert.Null(dues[2].Clock);
    }

    private static Plan City(string id)
    {
        var plans = Path.Combine(Repository(), "plans");
        var loaded = new PlanLoader(layer => Source(Path.Combine(plans, layer))).Load(Source(Path.Combine(plans, id))!);
        Assert.True(loaded.IsSound);
        return loaded.Plan!;
    }

    private static PlanSource? Source(string folder) => Path.Combine(folder, "plan.yaml") is var path && File.Exists(path) ? new(path, File.ReadAllText(path)) : null;

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
