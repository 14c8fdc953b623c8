using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>How a time limit stands.</summary>
public static class ClockState
{
    public const string Running = "running";

    /// <summary>At most a fifth of its time is left.</summary>
    public const string Remind = "remind";

    public const string Overdue = "overdue";

    /// <summary>It stands still: the case waits for the applicant.</summary>
    public const string Paused = "paused";

    public const string Done = "done";
    public const string DoneLate = "done-late";
}

/// <summary>A time limit of a case, as it stands on a day.</summary>
/// <param name="Clock">The clock of the plan or a layer.</param>
/// <param name="Due">Its last day, with what was left out so far.</param>
/// <param name="State">A word of <see cref="ClockState"/>.</param>
/// <param name="DaysLeft">Until the last day, in working days where the clock counts those; below zero when it has passed. Null when it has ended.</param>
/// <param name="Holder">Who has to act: an actor of the plan, or <c>applicant</c>.</param>
public sealed record CaseClock(Construct Clock, DateOnly From, DateOnly Due, string State, int? DaysLeft, string Holder)
{
    public bool IsOpen => State is not (ClockState.Done or ClockState.DoneLate);

    public bool CountsWorkingDays => Clock.Amount("lasts")!.Value.Unit.IsCompatibleWith(WorkingDay);

    private static readonly Unit WorkingDay = Unit.Base("working-day");
}

/// <summary>The time limits of a case that have begun: those of the plan and its layers, the nearest where one replaces another.</summary>
public static class CaseClocks
{
    private const int WarnedFrom = 5; // a fifth

    public static IReadOnlyList<CaseClock> Of(Plan plan, DesignationCase one, WorkingDays days, DateOnly today)
    {
        var computation = CaseQuestions.Ask(plan, one);
        var dates = days.Dates(one.Events) with { On = today, Excluded = [.. one.Pauses.Select(span => span.To > today ? span with { To = today } : span)] };
        return [.. from clock in plan.All("clocks")
                   let answer = Clocks.Decide(computation, clock, dates)
                   where answer.Verdict == Verdict.Applies
                   select Standing(plan, one, dates, today, clock, answer.Due!.Value)];
    }

    private static CaseClock Standing(Plan plan, DesignationCase one, CaseDates dates, DateOnly today, Construct clock, DateOnly due)
    {
        var from = dates.Of(clock.Text("from"))!.Value;
        if (Ended(one, clock) is { } end) return new(clock, from, due, end > due ? ClockState.DoneLate : ClockState.Done, null, clock.Text("actor")!);
        var isPaused = one.Pauses.Any(span => span.To > today && clock.List("excludes").Contains(span.As));
        var shown = new CaseClock(clock, from, due, ClockState.Running, null, isPaused || one.State == CaseState.Supplementing ? Roles.Applicant : Holder(plan, one, clock));
        var (left, whole) = (Count(shown, dates, today, due), Count(shown, dates, from, due));
        var state = isPaused ? ClockState.Paused : left < 0 ? ClockState.Overdue : left * WarnedFrom <= whole ? ClockState.Remind : ClockState.Running;
        return shown with { State = state, DaysLeft = left };
    }

    /// <summary>The day it ended: with its own event, with acceptance where it is about what is missing, or with the case.</summary>
    private static DateOnly? Ended(DesignationCase one, Construct clock)
    {
        var to = clock.Text("to") ?? "";
        if (to == "assessed" && one.Steps.FirstOrDefault(step => step.Act == "conclude-assessment") is { } concluded) return concluded.On; // also when it may mend and be assessed again
        if (one.Events.TryGetValue(to, out var day)) return day;
        if (to == "notified" && one.Events.TryGetValue("accepted", out var accepted)) return accepted;
        return one.IsOver ? one.LastDay : null;
    }

    /// <summary>The county while the plan waits for its check on site, else whose clock it is.</summary>
    private static string Holder(Plan plan, DesignationCase one, Construct clock) =>
        one.State == CaseState.Accepted && CaseProcess.ActorOf(plan, one, "check-on-site") is { } checks ? checks
        : one.State == CaseState.Accepted && CaseProcess.ActorOf(plan, one, "review-check") is { } reviews ? reviews
        : clock.Text("actor") is var actor && actor == "institution" ? Roles.Applicant : actor!;

    private static int Count(CaseClock clock, CaseDates dates, DateOnly from, DateOnly to)
    {
        if (!clock.CountsWorkingDays) return to.DayNumber - from.DayNumber;
        var (first, last) = from <= to ? (from, to) : (to, from);
        var count = Enumerable.Range(1, last.DayNumber - first.DayNumber).Count(step => dates.IsWorkingDay(first.AddDays(step)));
        return from <= to ? count : -count;
    }
}
