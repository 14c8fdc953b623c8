using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>Patients insured elsewhere settle there from now on; not while a plan keeps new institutions from it.</summary>
/// <param name="Approval">Document that lifts a rule in principle; null: none.</param>
public sealed record OpenElsewhere(string Agreement, string? Approval = null) : AgreementAct(Agreement)
{
    private const string Elsewhere = "case.settles_out_of_area";

    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        if (now.OpenElsewhere is not null) docket.Refuse("elsewhere-open", now.Name, now.OpenElsewhere);
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, [new(Elsewhere, "true")]);
        foreach (var condition in plan.All("conditions").Where(one => AgreementFacts.SpeaksOf(one, Elsewhere)))
        {
            var answer = Conditions.Decide(asked, condition);
            var lifted = answer.Verdict == Verdict.Overridable && docket.By.Role == Roles.Approver && !string.IsNullOrWhiteSpace(Approval);
            if (answer.Verdict is Verdict.Fails or Verdict.Overridable && !lifted) docket.Refuse("elsewhere-in-guidance", now.Name, now.GuidanceEnds, AgreementWords.Cited(plan, condition.Rule));
        }
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => (before with { OpenElsewhere = entry.On }).After(entry, null, Approval);
}
