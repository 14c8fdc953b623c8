using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Approves or declines to lift a rule. Nobody decides on what they proposed.</summary>
/// <param name="Number">Of the register.</param>
/// <param name="Approve">False declines.</param>
/// <param name="Remarks">Why; needed to decline.</param>
public sealed record DecideOverride(string Plan, int Year, int Number, bool Approve, string? Remarks = null) : YearAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Draft) is not { } draft) return;
        if (draft.Overrides.FirstOrDefault(lifted => lifted.Number == Number) is not { } lifted) docket.Refuse("override-none", Number);
        else if (lifted.State != LiftedRule.Proposed) docket.Refuse("override-decided", Number, lifted.State);
        else FourEyes(docket, [lifted.ProposedBy]);
        if (!Approve) Needed(docket, Remarks, Reasons);
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) => before.With(entry, last => last with
    {
        Overrides = [.. last.Overrides.Select(lifted => lifted.Number == Number ? lifted with { State = Approve ? LiftedRule.Approved : LiftedRule.Declined, DecidedBy = entry.Who } : lifted)],
    }, remarks: Remarks);
}
