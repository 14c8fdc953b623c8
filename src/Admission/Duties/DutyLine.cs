using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Duties;

/// <summary>Where a duty stands on a day.</summary>
public static class DutyState
{
    /// <summary>What it follows has not happened.</summary>
    public const string Waiting = "waiting";

    /// <summary>Owed, and no day can be named until which.</summary>
    public const string NoDay = "no-day";

    /// <summary>Owed later; too early to remind.</summary>
    public const string Ahead = "ahead";

    public const string Remind = "remind";
    public const string DueToday = "due-today";
    public const string Overdue = "overdue";
    public const string Done = "done";
    public const string DoneLate = "done-late";

    public static readonly IReadOnlyList<string> All = [Waiting, NoDay, Ahead, Remind, DueToday, Overdue, Done, DoneLate];
}

/// <summary>What a duty is owed for: a year, a quarter, a month, the term, or one event.</summary>
/// <param name="Id"><c>2026</c>, <c>2026-Q1</c>, <c>2026-03</c>, <c>term</c>, <c>once</c>, the day of an event (<c>2026-03-05</c>, the second of a day <c>2026-03-05.2</c>), or nothing while the event is awaited.</param>
/// <param name="From">The first day on which it can be done; null when it may be done beforehand.</param>
/// <param name="Event">What it follows.</param>
public sealed record DutyPeriod(string Id, DateOnly? From, PlanEvent? Event = null);

/// <summary>What shows that a duty was done.</summary>
/// <param name="On">The day it was done.</param>
/// <param name="How">A word of <see cref="DoneBy"/>.</param>
/// <param name="What">In words; null when the kind says all.</param>
/// <param name="Document">Number of the document.</param>
/// <param name="Who">Who did it, or recorded it.</param>
/// <param name="Entry">Where it stands in the journal.</param>
/// <param name="Change">Where it stands in the registry.</param>
public sealed record DutyEvidence(DateOnly On, string How, string? What, string? Document, string Who, long? Entry = null, long? Change = null);

/// <summary>A duty that one body owes for one period, as it stands on a day.</summary>
/// <param name="Duty">The duty.</param>
/// <param name="District">Who owes it where each district does; null for the actor as one.</param>
/// <param name="Period">What it is owed for.</param>
/// <param name="Due">The last day; null when none can be named.</param>
/// <param name="Remind">The day to remind: ten working days before, or earlier when the plan says so.</param>
/// <param name="Evidence">What was found; null while it is owed.</param>
/// <param name="UnderWay">A state on the way to it, such as <c>filed</c> or <c>draft</c>.</param>
/// <param name="Day">The day asked about.</param>
public sealed record DutyLine(Construct Duty, District? District, DutyPeriod Period, DateOnly? Due, DateOnly? Remind, DutyEvidence? Evidence, string? UnderWay, DateOnly Day)
{
    public string Actor => Duty.Text("actor")!;

    /// <summary>The text names no day, so the end of the year, quarter, month or term is taken.</summary>
    public bool IsDayAssumed => Due is not null && Duty.Text("due") is null && Duty.Text("on") is null;

    public string State => Evidence is { } found ? found.On > Due ? DutyState.DoneLate : DutyState.Done
        : Duty.Text("on") is not null && Period.Event is null ? DutyState.Waiting
        : Due is not { } due ? DutyState.NoDay
        : Day > due ? DutyState.Overdue
        : Day == due ? DutyState.DueToday
        : Day >= Remind ? DutyState.Remind
        : DutyState.Ahead;

    /// <summary>Calendar days after the last day: until it was done, or until the day asked about.</summary>
    public int DaysLate => Due is { } due ? Math.Max(0, (Evidence?.On ?? Day).DayNumber - due.DayNumber) : 0;
}
