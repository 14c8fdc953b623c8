using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Deciding;

/// <summary>A span of days, both ends included; <see cref="As"/> says what it was (<c>supplement</c>), when that is given.</summary>
public sealed record DaySpan(DateOnly From, DateOnly To, string? As = null);

/// <summary>The days a case gives: events, the day on which it is asked, spans not counted, holidays and the weekends worked for them.</summary>
public sealed record CaseDates(IReadOnlyDictionary<string, DateOnly> Events)
{
    public static readonly CaseDates None = new(new Dictionary<string, DateOnly>());

    public DateOnly? On { get; init; }

    public IReadOnlyList<DaySpan> Excluded { get; init; } = [];

    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Days of weekends that are worked.</summary>
    public IReadOnlySet<DateOnly> MakeUps { get; init; } = new HashSet<DateOnly>();

    public DateOnly? Of(string? @event) => @event is not null && Events.TryGetValue(@event, out var date) ? date : null;

    /// <summary>Monday to Friday, less the holidays given, with the days of weekends worked for them.</summary>
    public bool IsWorkingDay(DateOnly day) => MakeUps.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>
    /// The day a time limit reaches: the first day is not counted, months and years go by the calendar, days by their kind.
    /// Null when a date is missing or the span is no time.
    /// </summary>
    public DateOnly? After(DateOnly? from, Amount? lasts, bool before = false)
    {
        if (from is not { } start || lasts is not { } amount || Whole(amount) is not { } count)
            return null;
        var signed = before ? -count : count;
        if (amount.Unit.IsCompatibleWith(WorkingDay))
            return Step(start, signed);
        return IsMonths(amount.Unit) ? Within(start, signed, 31) ? start.AddMonths(signed) : null : Within(start, signed, 1) ? start.AddDays(signed) : null;
    }

    /// <summary>As <see cref="After"/>, each excluded day that falls into the running time moves its end by one day.</summary>
    public DateOnly? AfterWithout(DateOnly? from, Amount? lasts, IReadOnlyList<string> excludes)
    {
        if (from is not { } start || After(from, lasts) is not { } due)
            return null;
        var working = lasts!.Value.Unit.IsCompatibleWith(WorkingDay);
        var day = start;
        while (day < due && due.Year < 9000)
        {
            day = day.AddDays(1);
            if (IsExcluded(day, excludes) && (!working || IsWorkingDay(day)))
                due = working ? Step(due, 1) : due.AddDays(1);
        }
        return due;
    }

    private bool IsExcluded(DateOnly day, IReadOnlyList<string> excludes) =>
        Excluded.Any(s => s.From <= day && day <= s.To && (s.As is null ? excludes.Count > 0 : excludes.Contains(s.As)));

    private DateOnly Step(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0 && day.Year is > 1000 and < 9000; left -= IsWorkingDay(day) ? 1 : 0)
            day = day.AddDays(Math.Sign(count));
        return day;
    }

    private static bool Within(DateOnly start, int count, int days) => Math.Abs((long)count * days) < 300_000 && start.Year is > 1000 and < 9000;

    private static int? Whole(Amount amount)
    {
        var unit = new[] { WorkingDay, CalendarDay, Day, Month }.FirstOrDefault(amount.Unit.IsCompatibleWith);
        var count = unit is null ? null as decimal? : amount.In(unit);
        return count is { } whole && Math.Abs(whole) <= 100_000m ? (int)decimal.Floor(whole) : null;
    }

    private static bool IsMonths(Unit unit) => unit.IsCompatibleWith(Month);

    private static readonly Unit WorkingDay = Unit.Base("working-day");
    private static readonly Unit CalendarDay = Unit.Base("calendar-day");
    private static readonly Unit Day = Unit.Base("day");
    private static readonly Unit Month = Unit.Base("month");
}
