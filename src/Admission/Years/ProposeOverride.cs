using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Asks to lift a rule that holds in principle. It has no effect until somebody else approves it.</summary>
/// <param name="Gate">The rule, as <c>quota/gate</c> or <c>layer/gate</c>.</param>
/// <param name="Quota">Only for this quota.</param>
/// <param name="Area">Only in this area.</param>
/// <param name="Reason">Why.</param>
/// <param name="Authority">Who may lift it and did.</param>
/// <param name="Document">The number of that document.</param>
public sealed record ProposeOverride(string Plan, int Year, string Gate, string? Quota, string? Area, string Reason, string Authority, string Document) : YearAct(Plan, Year)
{
    private static readonly Texts WhoMay = new("有权机关", "the authority that lifts it");

    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Draft) is not { } draft) return;
        Needed(docket, Reason, Reasons);
        Needed(docket, Authority, WhoMay);
        Needed(docket, Document, DocumentNumber);
        if (draft.Overrides.FirstOrDefault(lifted => lifted.Gate == Gate && lifted.Quota == Quota && lifted.Area == Area && lifted.State != LiftedRule.Declined) is { } same) docket.Refuse("override-there", Gate, same.Number);
        if (docket.IsRefused) return;
        var tried = Proposed(draft, docket.By.Name, On, LiftedRule.Approved);
        if (YearFigures.Of(docket.Bureau, docket.Db, plan, now, tried, docket.Findings) is { } figures)
            docket.Findings.AddRange(figures.Result.Findings.Where(finding => finding.Code.StartsWith("override-", StringComparison.Ordinal) || finding.Code == "unknown-area"));
    }

    private YearRevision Proposed(YearRevision draft, string who, DateOnly on, string state) =>
        draft with { Overrides = [.. draft.Overrides, new(draft.Overrides.Count + 1, Gate, Quota, Area, Reason, Authority, Document, who, on, state, null)] };

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) => before.With(entry, last => Proposed(last, entry.Who, entry.On, LiftedRule.Proposed), Document, Reason);
}
