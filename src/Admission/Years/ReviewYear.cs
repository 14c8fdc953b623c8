using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Passes a draft: its numbers are fixed as they are now. Whoever drew it up does not.</summary>
/// <param name="LeaveOpen">Quotas that may stay without a number.</param>
/// <param name="Remarks">What the reviewer says of it.</param>
public sealed record ReviewYear(string Plan, int Year, IReadOnlyList<string>? LeaveOpen = null, string? Remarks = null) : YearAct(Plan, Year)
{
    private sealed record Fixed(IReadOnlyList<QuotaLine> Lines);

    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Draft) is not { } draft) return;
        FourEyes(docket, draft.Steps.Where(step => step.Role == Roles.Planner).Select(step => step.Who));
        SameRules(docket, plan, draft);
        foreach (var lifted in draft.Overrides.Where(lifted => lifted.State == LiftedRule.Proposed)) docket.Refuse("override-open", lifted.Number, lifted.Gate);
        foreach (var name in (LeaveOpen ?? []).Where(name => plan.Find("quotas", name) is null)) docket.Refuse("quota-unknown", name, string.Join(", ", plan.All("quotas").Select(quota => quota.Name)));
        if (docket.IsRefused || YearFigures.Of(docket.Bureau, docket.Db, plan, now, draft, docket.Findings) is not { } figures) return;
        docket.Findings.AddRange(figures.Result.Findings.Where(finding => finding.Severity == Severity.Error));
        foreach (var quota in figures.Lines.Where(line => line is { Value: null, Unlimited: false }).Select(line => line.Quota).Distinct().Except(LeaveOpen ?? []))
            docket.Refuse("quota-waits", quota, Waits(figures, quota));
        new Ledger.Granting(docket, figures, Year).Foresee(figures.Lines);
        docket.Record(new Fixed(figures.Lines));
    }

    private static Texts Waits(YearFigures figures, string quota)
    {
        var names = figures.Result.Waits.Where(wait => wait.Results.Any(result => result == quota || result.StartsWith(quota + "@", StringComparison.Ordinal))).Select(wait => wait.Text).ToList();
        return new(string.Join('、', names.Select(name => name.Zh)), string.Join(", ", names));
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) =>
        before.With(entry, last => last with { State = YearState.Reviewed, Lines = Kept<Fixed>(entry).Lines, LeftOpen = LeaveOpen ?? [] }, remarks: Remarks);
}
