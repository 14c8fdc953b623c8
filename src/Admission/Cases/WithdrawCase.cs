using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The applicant takes the application back; places kept for it are free again.</summary>
public sealed record WithdrawCase(string Case, string Reason) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (Needed(docket, Reason, Reasons)) new CasePlaces(docket, plan, now.Number).ReleaseAll();
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before.After(entry, null, Reason);
}
