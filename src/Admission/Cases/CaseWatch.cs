using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>What somebody has to do for a case, and until when.</summary>
/// <param name="Clock">The time limit; null while the case waits for papers and nothing limits that.</param>
/// <param name="Holder">Who has to act: an actor of the plan, or <c>applicant</c>.</param>
public sealed record CaseDue(DesignationCase Case, CaseClock? Clock, string Holder)
{
    public bool IsOverdue => Clock?.State == ClockState.Overdue;
}

/// <summary>The open time limits of many cases, the most urgent first: those that run by their last day, then what stands still.</summary>
public static class CaseWatch
{
    public static IReadOnlyList<CaseDue> Of(Plan plan, IEnumerable<DesignationCase> cases, WorkingDays days, DateOnly today) =>
        Ordered(cases.Where(one => one.Plan == plan.Id && !one.IsOver).SelectMany(one => Of(plan, one, days, today)));

    /// <summary>Several plans' lists as one.</summary>
    public static IReadOnlyList<CaseDue> Ordered(IEnumerable<CaseDue> dues) =>
        [.. dues.OrderBy(due => due.Clock is { State: not ClockState.Paused } ? 0 : 1).ThenBy(due => due.Clock?.Due ?? DateOnly.MaxValue).ThenBy(due => due.Case.Number, StringComparer.Ordinal)];

    private static IEnumerable<CaseDue> Of(Plan plan, DesignationCase one, WorkingDays days, DateOnly today)
    {
        var open = CaseClocks.Of(plan, one, days, today).Where(clock => clock.IsOpen).Select(clock => new CaseDue(one, clock, clock.Holder)).ToList();
        return open.Count == 0 && one.State == CaseState.Supplementing ? [new(one, null, Roles.Applicant)] : open;
    }
}
