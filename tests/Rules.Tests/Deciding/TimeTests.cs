using Dingdian.Rules.Deciding;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

/// <summary>Clocks, trials and duties: what falls on which day.</summary>
public class TimeTests
{
    private static ClockAnswer Clock(string lasts, string from, params DaySpan[] excluded)
    {
        var plan = Load($$"""
            actors: { agency: 经办 }
            clocks:
              assessment: { rule: R1, from: accepted, to: assessed, lasts: {{lasts}}, excludes: [supplement], actor: agency }
            """);
        return Clocks.Decide(plan.Case(), plan.Only("clocks"), Dates($"accepted={from}") with { Excluded = excluded, Holidays = new HashSet<DateOnly> { Day("2026-03-06") } });
    }

    [Theory]
    [InlineData("35 calendar-day", "2026-03-02", "2026-04-06")]
    [InlineData("3 month", "2026-03-02", "2026-06-02")]
    [InlineData("3 month", "2025-11-30", "2026-02-28")]
    [InlineData("1 year", "2026-03-02", "2027-03-02")]
    [InlineData("5 working-day", "2026-03-09", "2026-03-16")]
    [InlineData("5 working-day", "2026-03-02", "2026-03-10")]
    [InlineData("1 working-day", "2026-03-14", "2026-03-16")]
    public void Clock_GoesByItsKindOfDay(string lasts, string from, string due) => Assert.Equal(Day(due), Clock(lasts, from).Due);

    [Fact]
    public void Clock_ExcludedSpan_CountsBothEnds() =>
        Assert.Equal(Day("2026-04-16"), Clock("35 calendar-day", "2026-03-02", new DaySpan(Day("2026-03-10"), Day("2026-03-19"))).Due);

    [Fact]
    public void Clock_ExcludedSpanReachedOnlyByTheExtension_CountsToo() =>
        Assert.Equal(Day("2026-03-14"), Clock("5 calendar-day", "2026-03-02", new DaySpan(Day("2026-03-07"), Day("2026-03-13"))).Due);

    [Fact]
    public void Clock_SpanBeforeTheStart_ChangesNothing() =>
        Assert.Equal(Day("2026-04-06"), Clock("35 calendar-day", "2026-03-02", new DaySpan(Day("2026-02-01"), Day("2026-03-02"))).Due);

    [Fact]
    public void Clock_SpanOfAnotherName_ChangesNothing() =>
        Assert.Equal(Day("2026-04-06"), Clock("35 calendar-day", "2026-03-02", new DaySpan(Day("2026-03-10"), Day("2026-03-19"), "review")).Due);

    [Fact]
    public void Clock_WorkingDays_SkipExcludedOnes() =>
        Assert.Equal(Day("2026-03-18"), Clock("5 working-day", "2026-03-09", new DaySpan(Day("2026-03-12"), Day("2026-03-15"))).Due);

    /// <summary>Friday the sixth is off and worked for on Saturday the seventh: the first working day after the fifth.</summary>
    [Fact]
    public void WorkingDay_OfAWeekendWorkedForAHoliday_Counts()
    {
        var dates = CaseDates.None with { Holidays = new HashSet<DateOnly> { Day("2026-03-06") }, MakeUps = new HashSet<DateOnly> { Day("2026-03-07") } };
        Assert.Equal(Day("2026-03-07"), dates.After(Day("2026-03-05"), new(1m, Model.Unit.Base("working-day"))));
        Assert.Equal(Day("2026-03-07"), dates.After(Day("2026-03-09"), new(1m, Model.Unit.Base("working-day")), before: true));
        Assert.False(dates.IsWorkingDay(Day("2026-03-08")));
    }

    [Fact]
    public void Clock_WithoutItsDate_IsUnknown()
    {
        var plan = Load("""
            actors: { agency: 经办 }
            clocks: { assessment: { rule: R1, from: accepted, to: assessed, lasts: 3 month, actor: agency } }
            """);
        Assert.Equal(["dates.accepted"], Clocks.Decide(plan.Case(), plan.Only("clocks"), CaseDates.None).Because);
    }

    private const string Trial = """
        trials:
          first_year:
            rule: R1
            for: applicant.kind != pharmacy
            lasts: 1 year
            guidance: 6 month
            events:
              - { case: case.ready, does: [renewed] }
              - { case: case.breach == minor, does: [longer], extends: guidance, lasts: 6 month }
              - { case: case.breach == serious, does: [terminated, barred], lasts: 2 year }
        """;

    private static TrialAnswer Try(string given, string dates, string? on = null)
    {
        var plan = Load(Trial);
        return Trials.Decide(plan.Case(given), plan.Only("trials"), Dates(dates, on));
    }

    [Fact]
    public void Trial_EndsAfterItsLength()
    {
        var answer = Try("applicant.kind=clinic, case.ready=false, case.breach=none", "agreed=2026-01-10");
        Assert.Equal((Day("2027-01-10"), Day("2026-07-10")), (answer.Ends, answer.GuidanceEnds));
        Assert.Empty(answer.Does!);
    }

    [Fact]
    public void Trial_MinorBreach_LengthensTheGuidance()
    {
        var answer = Try("applicant.kind=clinic, case.breach=minor", "agreed=2026-01-10");
        Assert.Equal(["longer"], answer.Does!);
        Assert.Equal((Day("2027-01-10"), Day("2027-01-10")), (answer.Until, answer.GuidanceEnds));
    }

    [Fact]
    public void Trial_Extended_EndsLater()
    {
        var plan = Load("trials: { t: { rule: R1, lasts: 1 year, guidance: 6 month, events: [{ case: case.ready, does: [longer], extends: lasts, lasts: 3 month }] } }");
        var answer = Trials.Decide(plan.Case("case.ready=true"), plan.Only("trials"), Dates("agreed=2026-01-10", "2026-06-01"));
        Assert.Equal((Day("2027-04-10"), Day("2027-04-10"), Day("2026-07-10")), (answer.Ends, answer.Until, answer.GuidanceEnds));
    }

    [Fact]
    public void Trial_SeriousBreach_CountsFromItsOwnDay()
    {
        var answer = Try("applicant.kind=clinic, case.breach=serious", "agreed=2026-01-10, terminated=2026-05-01", "2026-06-01");
        Assert.Equal(["terminated", "barred"], answer.Does!);
        Assert.Equal((Day("2028-05-01"), Day("2026-07-10")), (answer.Until, answer.GuidanceEnds));
    }

    [Fact]
    public void Trial_SeveralEvents_TheFirstSpeaks() => Assert.Equal(["renewed"], Try("applicant.kind=clinic, case.ready=true, case.breach=serious", "").Does!);

    [Fact]
    public void Trial_NothingReported_IsNotKnown() => Assert.Null(Try("applicant.kind=clinic", "").Does);

    [Fact]
    public void Trial_OfAPharmacy_DoesNotApply() => Assert.Equal("not-applicable", Try("applicant.kind=pharmacy", "agreed=2026-01-10").Verdict);

    [Theory]
    [InlineData("every: year, due: 01-31", "2026-01-31", "2026-01-19")]
    [InlineData("every: year, due: previous-12-31", "2025-12-31", "2025-12-17")]
    [InlineData("every: year, due: 02-29", "2026-02-28", "2026-02-16")]
    [InlineData("every: once, due: 2025-06-30", "2025-06-30", "2025-06-16")]
    [InlineData("every: year", "2026-12-31", "2026-12-17")]
    [InlineData("every: quarter", "2026-03-31", "2026-03-17")]
    [InlineData("every: month", "2026-01-31", "2026-01-19")]
    [InlineData("every: term", "2027-12-31", "2027-12-17")]
    [InlineData("every: event, on: signed, within: 10 calendar-day", "2026-03-12", "2026-02-26")]
    [InlineData("every: event, on: signed, before: 1 month, remind: 1 month", "2026-02-02", "2026-01-02")]
    [InlineData("every: event, on: signed", "2026-03-02", "2026-02-16")]
    public void Duty_IsDueInThePlanYear(string when, string due, string remind)
    {
        var plan = Load($"actors: {{ bureau: 医保局 }}\nduties: {{ file: {{ rule: R1, actor: bureau, evidence: paper, {when} }} }}");
        var answer = Duties.Decide(plan, plan.Only("duties"), 2026, Dates("signed=2026-03-02"));
        Assert.Equal((Day(due), Day(remind)), (answer.Due, answer.Remind));
    }

    [Fact]
    public void Duty_OfAnEventNotYetDated_IsUnknown()
    {
        var plan = Load("actors: { bureau: 医保局 }\nduties: { file: { rule: R1, actor: bureau, evidence: paper, every: event, on: signed } }");
        Assert.Equal("unknown", Duties.Decide(plan, plan.Only("duties"), 2026, CaseDates.None).Verdict);
    }

    [Fact]
    public void Duty_OfAQuarter_IsDueFourTimes()
    {
        var plan = Load("actors: { bureau: 医保局 }\nduties: { file: { rule: R1, actor: bureau, evidence: paper, every: quarter } }");
        Assert.Equal([Day("2026-03-31"), Day("2026-06-30"), Day("2026-09-30"), Day("2026-12-31")], Duties.Decide(plan, plan.Only("duties"), 2026, CaseDates.None).Dues);
    }
}
