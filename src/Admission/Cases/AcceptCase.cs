using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The papers are complete: the case is accepted, and the clock of its assessment runs.</summary>
public sealed record AcceptCase(string Case) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (CaseMaterials.Missing(plan, now) is { Count: > 0 } missing) docket.Refuse("papers-missing", Case, string.Join('、', missing));
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before.On("accepted", entry.On);
}
