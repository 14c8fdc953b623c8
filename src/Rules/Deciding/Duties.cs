using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Deciding;

/// <summary>A duty in a plan year: every day it is due, in order. Empty: its event has no date yet.</summary>
public sealed record DutyAnswer(Construct Construct, IReadOnlyList<DateOnly> Dues, DateOnly? Remind) : Answer(Construct, Dues.Count > 0 ? Deciding.Verdict.Applies : Deciding.Verdict.Unknown)
{
    public DateOnly? Due => Dues.Count > 0 ? Dues[0] : null;
}

public static class Duties
{
    public static readonly Amount TenWorkingDays = new(10m, Model.Unit.Base("working-day"));

    public static DutyAnswer Decide(Plan plan, Construct duty, int year, CaseDates dates)
    {
        var dues = Dues(plan, duty, year, dates);
        return new DutyAnswer(duty, dues, dues.Count > 0 ? Remind(duty, dues[0], dates) : null) { Because = dues.Count > 0 ? [] : [$"dates.{duty.Text("on")}"] };
    }

    /// <summary>The day to remind of a day it is due: as the plan says, else ten working days before.</summary>
    public static DateOnly? Remind(Construct duty, DateOnly due, CaseDates dates) => dates.After(due, duty.Amount("remind") ?? TenWorkingDays, before: true);

    private static IReadOnlyList<DateOnly> Dues(Plan plan, Construct duty, int year, CaseDates dates)
    {
        if (duty.Text("on") is { } @event)
            return dates.Of(@event) is { } day ? List(OnEvent(duty, day, dates)) : [];
        return (duty.Text("due"), duty.Text("every")) switch
        {
            ({ } due, _) => List(OfYear(due, year)),
            (_, "quarter") => [.. Enumerable.Range(1, 4).Select(q => EndOf(year, q * 3))],
            (_, "month") => [.. Enumerable.Range(1, 12).Select(m => EndOf(year, m))],
            (_, "term" or "once") => List(plan.Ends),
            (_, "year") => [EndOf(year, 12)],
            _ => [],
        };
    }

    private static DateOnly? OnEvent(Construct duty, DateOnly day, CaseDates dates) =>
        duty.Amount("within") is { } within ? dates.After(day, within) : duty.Amount("before") is { } before ? dates.After(day, before, before: true) : day;

    /// <summary>A date, <c>MM-DD</c> of the year or <c>previous-MM-DD</c> of the one before; 02-29 is the last of February.</summary>
    private static DateOnly? OfYear(string due, int year)
    {
        const string Previous = "previous-";
        if (Scalars.TryDate(due, out var date))
            return date;
        var earlier = due.StartsWith(Previous, StringComparison.Ordinal);
        if (!Scalars.TryDate($"2000-{(earlier ? due[Previous.Length..] : due)}", out var day))
            return null;
        var of = earlier ? year - 1 : year;
        return new DateOnly(of, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(of, day.Month)));
    }

    private static DateOnly EndOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static IReadOnlyList<DateOnly> List(DateOnly? date) => date is { } day ? [day] : [];
}
