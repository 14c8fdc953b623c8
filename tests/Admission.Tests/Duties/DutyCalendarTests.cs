using Dingdian.Admission.Duties;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Duties.DutyWorld;

namespace Dingdian.Admission.Tests.Duties;

/// <summary>Who owes what by which day, where it stands, and what shows that it was done.</summary>
public class DutyCalendarTests
{
    /// <summary>31 January 2026 is a Saturday; ten working days before is Monday the nineteenth.</summary>
    [Theory]
    [InlineData("2026-01-18", "ahead")]
    [InlineData("2026-01-19", "remind")]
    [InlineData("2026-01-30", "remind")]
    [InlineData("2026-01-31", "due-today")]
    [InlineData("2026-02-01", "overdue")]
    public void Duty_OnADay_StandsWhereItsDaysSay(string on, string state)
    {
        using var world = new DutyWorld();
        Assert.Equal([$"2026@990101 {state}", $"2026@990102 {state}"], world.States("file_beds", 2026, on));
        Assert.Equal((Day("2026-01-31"), Day("2026-01-19")), (world.Line("file_beds", 2026, on, "990101").Due, world.Line("file_beds", 2026, on, "990101").Remind));
    }

    /// <summary>The plan reminds a day before; ten working days before is earlier, across Spring Festival.</summary>
    [Fact]
    public void Duty_OfTheLeapDay_IsDueOnTheLastOfFebruary_AndRemindedTenWorkingDaysBefore()
    {
        using var world = new DutyWorld();
        var line = world.Line("leap", 2026, "2026-02-09");
        Assert.Equal((Day("2026-02-28"), Day("2026-02-09"), "remind", false), (line.Due, line.Remind, line.State, line.IsDayAssumed));
    }

    [Fact]
    public void Duty_OfAQuarter_IsOwedFourTimes_EachByItself()
    {
        using var world = new DutyWorld();
        world.Done(new RecordEvidence(Plan, "meet", "2026-Q1", "纪要一"), Agency, "2026-03-31");
        world.Done(new RecordEvidence(Plan, "meet", "2026-Q2", "纪要二"), Agency, "2026-07-01");
        Assert.Equal(["2026-Q1 done", "2026-Q2 done-late", "2026-Q3 overdue", "2026-Q4 ahead"], world.States("meet", 2026, "2026-10-08"));
        Assert.Equal([0, 1, 8, 0], world.Ask("2026-10-08", calendar => calendar.Of(2026).Where(line => line.Duty.Name == "meet").Select(line => line.DaysLate).ToArray()));
    }

    [Fact]
    public void Duty_OfNoDayInTheText_IsDueAtTheEnd_AndSaysSo()
    {
        using var world = new DutyWorld();
        Assert.Equal((Day("2026-12-31"), true), (world.Line("review", 2026, "2026-06-01").Due, world.Line("review", 2026, "2026-06-01").IsDayAssumed));
        Assert.Equal((Day("2027-12-31"), "term"), (world.Line("total", 2026, "2026-06-01").Due, world.Line("total", 2026, "2026-06-01").Period.Id));
    }

    /// <summary>The shipped table ends with 2026: the reminder of 31 January 2027 lies in 2027, that of 2026 does not.</summary>
    [Fact]
    public void Year_WithoutATable_IsSaid()
    {
        using var world = new DutyWorld();
        Assert.Equal(["working-days-missing"], world.Ask("2027-01-10", calendar => calendar.Of(2027).Count > 0 ? calendar.Findings.Select(finding => finding.Code).ToList() : []));
        Assert.Equal(Day("2027-01-18"), world.Line("file_beds", 2027, "2027-01-10", "990101").Remind);
    }

    [Fact]
    public void Year_ReachedOnlyByTheReminder_IsSaidToo()
    {
        using var world = new DutyWorld();
        var days = WorkingDaysTests.Read("years: { 2027: { source: 通知, holidays: { 元旦: 2027-01-01 }, make_ups: [] } }", out _)!;
        var plan = Load("file: { rule: R1, actor: bureau, every: year, due: 01-05, evidence: 报告 }");
        using var db = world.Years.Test.Connect();
        var calendar = new DutyCalendar(plan, db, days, Day("2026-06-01"));
        Assert.Equal((Day("2027-01-05"), Day("2026-12-21")), calendar.Of(2027) is [var line] ? (line.Due, line.Remind) : default);
        Assert.Contains("working days of 2026", Assert.Single(calendar.Findings).ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Filings_Accepted_AreTheEvidenceOfTheirDistrict(Kind kind)
    {
        using var world = new DutyWorld(kind);
        world.Call(new OpenCall("beds-2025", "9901", "", [("beds_there", "bed")], Day("2025-12-31"), null, Day("2026-01-31"), [], $"{Plan}/file_beds"));
        world.Call(new FileFigures("beds-2025", "990101", [("beds_there", 20)], "published", Day("2026-01-31")));
        Assert.Equal(("overdue", "filed"), (world.Line("file_beds", 2026, "2026-02-01", "990101").State, world.Line("file_beds", 2026, "2026-02-01", "990101").UnderWay));
        world.Call(new AcceptFiling("beds-2025", "990101"));
        world.Call(new FileFigures("beds-2025", "990102", [("beds_there", 20)], "published", Day("2026-02-01")));
        world.Call(new AcceptFiling("beds-2025", "990102"));
        Assert.Equal(["2026@990101 done", "2026@990102 done-late"], world.States("file_beds", 2026, "2026-02-10"));
        Assert.Equal(["2026@990101 done", "2026@990102 due-today"], world.States("file_beds", 2026, "2026-01-31"));
        Assert.Equal(("beds-2025", "filings", 1), (world.Line("file_beds", 2026, "2026-02-10", "990102").Evidence!.What, world.Line("file_beds", 2026, "2026-02-10", "990102").Evidence!.How, world.Line("file_beds", 2026, "2026-02-10", "990102").DaysLate));
        Assert.Equal(["2027@990101 ahead", "2027@990102 ahead"], world.States("file_beds", 2027, "2026-02-10"));
    }

    [Fact]
    public void AnnualPlan_Signed_IsTheEvidence()
    {
        using var world = new DutyWorld();
        world.Years.Drafted();
        Assert.Equal("draft", world.Line("annual", 2025, "2025-01-05").UnderWay);
        world.Years.Done(new Admission.Years.ReviewYear(Plan, 2025), Years.YearWorld.Reviewer, Day("2025-01-05"));
        world.Years.Done(new Admission.Years.ApproveYear(Plan, 2025, "1号"), Years.YearWorld.Approver, Day("2025-01-06"));
        Assert.Equal(["2025 overdue"], world.States("annual", 2025, "2025-01-05"));
        Assert.Equal(["2025 done-late"], world.States("annual", 2025, "2025-01-06"));
        Assert.Equal("1号", world.Line("annual", 2025, "2025-01-06").Evidence!.Document);
        Assert.Equal(["2026 ahead"], world.States("annual", 2026, "2025-01-06"));
        world.Years.Done(new Admission.Years.ReturnYear(Plan, 2025, "重算"), Years.YearWorld.Approver, Day("2025-01-07"));
        Assert.Equal(["2025 overdue"], world.States("annual", 2025, "2025-01-07"));
    }

    [Fact]
    public void EvaluationAndPublications_InTheJournal_AreEvidence_AndAnEvaluationStartsWhatFollowsIt()
    {
        using var world = new DutyWorld();
        world.Entered("record-evaluation", $"evaluation/{Plan}/2026", "2026-12-20");
        world.Entered("publish-configuration", $"publication/{Plan}/2026", "2027-01-05");
        Assert.Equal(["2026 done"], world.States("review", 2026, "2026-12-31"));
        Assert.Equal(["2026-12-20 no-day"], world.States("adjust", 2026, "2026-12-31"));
        Assert.Equal(["waiting"], world.States("adjust", 2026, "2026-12-19"));
        Assert.Equal(["2026 done-late"], world.States("show", 2026, "2027-01-05"));
        Assert.Equal(["2025 overdue"], world.States("review", 2025, "2026-01-01"));
    }

    /// <summary>Ten working days after Friday 13 February 2026: 14 (worked), 24 to 28 and 2 to 5 March.</summary>
    [Fact]
    public void Event_StartsADuty_WithItsOwnLimit()
    {
        using var world = new DutyWorld();
        Assert.Equal(["waiting"], world.States("notify", 2026, "2026-02-13"));
        world.Done(new RecordEvent(Plan, "shortage_found", "5号"), Planner, "2026-02-13");
        Assert.Equal(Day("2026-03-05"), world.Line("notify", 2026, "2026-02-13").Due);
        Assert.Equal(["2026-02-13 due-today"], world.States("notify", 2026, "2026-03-05"));
        world.Entered("publish-notice", $"publication/{Plan}/2026", "2026-03-06");
        Assert.Equal(["2026-02-13 done-late"], world.States("notify", 2026, "2026-03-06"));
    }

    [Fact]
    public void Event_OfADistrict_IsAnsweredByItAlone_EachTimeAnew()
    {
        using var world = new DutyWorld();
        world.Done(new RecordEvent(Plan, "concern_raised", "一", "990101"), North, "2026-03-05");
        world.Done(new RecordEvent(Plan, "concern_raised", "二"), Planner, "2026-03-05");
        world.Done(new RecordEvidence(Plan, "answer", "2026-03-05.2", "回应", Division: "990101"), North, "2026-03-06");
        Assert.Equal(["2026-03-05@990101 no-day", "2026-03-05.2@990101 done", "2026-03-05.2@990102 no-day"], world.States("answer", 2026, "2026-03-06"));
        Assert.Equal(["@990101 waiting", "@990102 waiting"], world.States("answer", 2025, "2026-03-06"));
    }

    [Fact]
    public void Overdue_OfEveryYear_EachOnce()
    {
        using var world = new DutyWorld();
        Assert.Equal(
            [
                "annual 2025", "file_beds 2025 990101", "file_beds 2025 990102", "leap 2025", "meet 2025-Q1", "meet 2025-Q2", "meet 2025-Q3", "meet 2025-Q4", "review 2025", "show 2025", "annual 2026",
                "file_beds 2026 990101", "file_beds 2026 990102",
            ],
            world.Ask("2026-02-10", calendar => calendar.Overdue().Select(line => $"{line.Duty.Name} {line.Period.Id} {line.District?.Code}".Trim()).ToArray()));
    }

    private static Rules.Plans.Plan Load(string duty) =>
        new Rules.Plans.PlanLoader(_ => null).Load(new("plan.yaml", $"{Admission.Tests.Years.YearWorld.Text}\nactors: {{ bureau: 医保局 }}\nduties:\n  {duty}\n")).Plan!;
}
