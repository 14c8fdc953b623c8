using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Playing;

/// <summary>The duties of a played year: what happens that they wait for, most of them done in time, some late, some not at all.</summary>
internal static class PlayedDuties
{
    private const int EveryLate = 6, EveryMissed = 9;

    /// <summary>Each event that duties wait for, one every few days.</summary>
    public static IEnumerable<(UseCase Act, Person By, DateOnly On)> Events(Plan plan, int year)
    {
        var own = plan.All("duties").Where(duty => duty.Layer == plan.Id).Select(duty => duty.Text("on")).OfType<string>().Distinct()
            .Where(word => word is not (PlanEvent.PlanIssued or PlanEvent.SupersedingRule) && plan.Find("duties", word) is null).ToList();
        return own.Select((word, i) => ((UseCase)new RecordEvent(plan.Id, word, null, null, "样例"), Cast.Planner, new DateOnly(year, 3, 3).AddDays(9 * i)));
    }

    /// <summary>A national rule that takes over from the first rule of the plan.</summary>
    public static (UseCase Act, Person By, DateOnly On) Superseding(Plan plan, int year) =>
        (new Supersede(plan.Id, "样例：国家定点管理新规", $"样例医保发〔{year}〕1号", "样例国家医疗保障局", new(year, 9, 1), [plan.OwnRules.First().Id]), Cast.Planner, new(year, 8, 15));

    /// <summary>What shows that duties were done, of those nothing else shows.</summary>
    public static IReadOnlyList<(UseCase Act, Person By, DateOnly On)> Evidence(Plan plan, RegistryDb db, WorkingDays days, int year)
    {
        var owed = new DutyCalendar(plan, db, days, new(year, 12, 31)).Of(year)
            .Where(line => line.Evidence is null && line.Period.Id.Length > 0 && DoneBy.Of(line.Duty) == DoneBy.Evidence && line.Duty.Layer == plan.Id).ToList();
        return [.. owed.Where((_, i) => i % EveryMissed != EveryMissed - 1).Select((line, i) => Done(plan, line, i % EveryLate == EveryLate - 1, year))];
    }

    private static (UseCase, Person, DateOnly) Done(Plan plan, DutyLine line, bool late, int year)
    {
        var due = line.Due ?? line.Period.From?.AddDays(10) ?? new DateOnly(year, 11, 30);
        var day = late && line.Due is not null ? due.AddDays(12) : due.AddDays(-5);
        var last = new DateOnly(year + 1, 1, 31);
        day = day < line.Period.From ? line.Period.From.Value : day > last ? last : day;
        var by = line.District is { } district ? Cast.Officer(district.Code) : line.Actor == "agency" ? Cast.Agency : Cast.Planner;
        return (new RecordEvidence(plan.Id, line.Duty.Name, line.Period.Id, line.Duty.Text("evidence") ?? "样例", $"样例〔{year}〕{line.Duty.Name}", line.District?.Code), by, day);
    }
}
