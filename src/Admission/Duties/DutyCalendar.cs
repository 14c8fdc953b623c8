using System.Globalization;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using static Dingdian.Rules.Deciding.Duties;

namespace Dingdian.Admission.Duties;

/// <summary>Every duty of a plan and its layers, with whoever owes it, its days and what shows that it was done, as all of it stood on a day.</summary>
public sealed class DutyCalendar
{
    private readonly Plan plan;
    private readonly WorkingDays workingDays;
    private readonly DateOnly asked;
    private readonly IReadOnlyList<District> districts;
    private readonly DutyShelf shelf;
    private readonly SortedSet<int> missing = [];
    private IReadOnlyList<PlanEvent>? events;

    public DutyCalendar(Plan plan, RegistryDb db, WorkingDays workingDays, DateOnly asked)
    {
        (this.plan, this.workingDays, this.asked) = (plan, workingDays, asked);
        districts = Districts.Of(db, plan);
        shelf = new(plan, db, asked);
        Events = PlanEvent.Of(db, plan, asked);
    }

    /// <summary>What has happened that the plan waits for.</summary>
    public IReadOnlyList<PlanEvent> Events { get; }

    /// <summary>Years that were counted Monday to Friday because no table of working days is known.</summary>
    public IReadOnlyList<Finding> Findings => [.. missing.Select(year => new Finding("working-days-missing", new Place(WorkingDays.FileName), year))];

    /// <summary>The duties of a plan year; of events those that happened in it.</summary>
    public IReadOnlyList<DutyLine> Of(int year) => [.. plan.All("duties").SelectMany(duty => Of(duty, year))];

    /// <summary>What is overdue, of every year since the plan began.</summary>
    public IReadOnlyList<DutyLine> Overdue() => [.. Years().SelectMany(Of).Where(line => line.State == DutyState.Overdue).DistinctBy(line => (line.Duty.Path, line.Period.Id, line.District?.Code)).OrderBy(line => line.Due)];

    /// <summary>The periods of a duty that have begun, the first first; none while its event is awaited.</summary>
    public IReadOnlyList<DutyLine> Begun(Construct duty, string? district) => [.. Periods(duty, district).Where(line => line.Period.Id.Length > 0 && !(line.Period.From > asked))];

    internal IEnumerable<DutyLine> Periods(Construct duty, string? district) =>
        Years(ahead: 1).SelectMany(year => Of(duty, year)).Where(line => line.District?.Code == district).DistinctBy(line => line.Period.Id);

    /// <summary>The years of the plan up to that of the day; one ahead for what is done before its year begins.</summary>
    private IEnumerable<int> Years(int ahead = 0) => Enumerable.Range(plan.Starts.Year, Math.Max(1, Math.Min(asked.Year + ahead, plan.Ends?.Year ?? int.MaxValue) - plan.Starts.Year + 1));

    private IEnumerable<DutyLine> Of(Construct duty, int year) => duty.Text("on") is { } word ? OfEvents(duty, word, year) : OfYear(duty, year);

    private IEnumerable<DutyLine> OfYear(Construct duty, int year)
    {
        var every = duty.Text("every");
        var dues = Decide(plan, duty, year, workingDays.Dates(CaseDates.None.Events)).Dues.Select(due => (DateOnly?)due).ToList();
        if (every is "quarter" or "month") dues.RemoveAll(due => due < plan.Starts || due > plan.Ends);
        else if (dues.Count == 0) dues.Add(null);
        return from due in dues
               let period = new DutyPeriod(IdOf(every!, year, due), From(every!, due))
               from owner in Owners(duty, null)
               select Line(duty, owner, period, due, year);
    }

    private static string IdOf(string every, int year, DateOnly? due) => every switch
    {
        "quarter" => $"{Number(year)}-Q{due!.Value.Month / 3}",
        "month" => $"{Number(year)}-{due!.Value.Month:00}",
        "year" => Number(year),
        _ => every,
    };

    private IEnumerable<DutyLine> OfEvents(Construct duty, string word, int year)
    {
        var happened = AllEvents().Where(@event => @event.Word == word && @event.Day.Year == year).ToList();
        if (happened.Count == 0) return Owners(duty, null).Select(owner => new DutyLine(duty, owner, new("", null), null, null, null, null, asked));
        return from @event in happened
               let earlier = happened.TakeWhile(other => other != @event).Count(other => other.Day == @event.Day)
               let period = new DutyPeriod(Day(@event.Day) + (earlier > 0 ? $".{earlier + 1}" : ""), duty.Amount("before") is null ? @event.Day : null, @event)
               from owner in Owners(duty, @event.Division)
               select Line(duty, owner, period, DueAfter(duty, word, @event), year);
    }

    /// <summary>Where the text sets no limit after the event, no day can be named.</summary>
    private DateOnly? DueAfter(Construct duty, string word, PlanEvent @event)
    {
        if ((duty.Amount("within") ?? duty.Amount("before")) is not { } limit) return null;
        var due = Decide(plan, duty, @event.Day.Year, workingDays.Dates(new Dictionary<string, DateOnly> { [word] = @event.Day })).Due;
        if (limit.Unit.IsCompatibleWith(TenWorkingDays.Unit)) Count(@event.Day, due);
        return due;
    }

    private DutyLine Line(Construct duty, District? owner, DutyPeriod period, DateOnly? due, int year)
    {
        var remind = due is { } last ? Reminder(duty, last) : null;
        return new(duty, owner, period, due, remind, shelf.Find(duty, owner?.Code, period, due, year), shelf.UnderWay(duty, owner?.Code, period, due, year), asked);
    }

    /// <summary>Never later than ten working days before.</summary>
    private DateOnly? Reminder(Construct duty, DateOnly due)
    {
        var dates = workingDays.Dates(CaseDates.None.Events);
        var ten = dates.After(due, TenWorkingDays, before: true);
        Count(ten, due);
        return Remind(duty, due, dates) is { } own && own < ten ? own : ten;
    }

    /// <summary>Working days were counted between two days; notes the years no table is known of.</summary>
    private void Count(DateOnly? one, DateOnly? other)
    {
        if (one is not { } a || other is not { } b) return;
        for (var year = Math.Min(a.Year, b.Year); year <= Math.Max(a.Year, b.Year); year++)
            if (!workingDays.Knows(year)) missing.Add(year);
    }

    private IReadOnlyList<District?> Owners(Construct duty, string? only) => Districts.Owe(duty) ? [.. districts.Where(district => only is null || district.Code == only)] : [null];

    /// <summary>What was recorded, and that another duty was done which some duty waits for by its name.</summary>
    private IReadOnlyList<PlanEvent> AllEvents()
    {
        if (events is not null) return events;
        var awaited = plan.All("duties").Select(duty => duty.Text("on")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var done = from duty in plan.All("duties")
                   where awaited.Contains(duty.Name) && duty.Text("on") is null
                   from year in Years(ahead: 1)
                   from line in OfYear(duty, year)
                   where line.Evidence is not null
                   select new PlanEvent(duty.Name, line.Evidence!.On, line.Evidence.Document, line.District?.Code, line.Evidence.What, line.Evidence.Entry);
        return events = [.. Events.Concat(done.Distinct()).OrderBy(@event => @event.Day).ThenBy(@event => @event.Entry)];
    }

    private static DateOnly? From(string every, DateOnly? due) => (every, due) switch
    {
        ("year", { } day) => new(day.Year, 1, 1),
        ("quarter", { } day) => new(day.Year, day.Month - 2, 1),
        ("month", { } day) => new(day.Year, day.Month, 1),
        _ => null,
    };

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
