using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Sends a revision that is not yet in force back to be worked on; what was published is withdrawn with it.</summary>
/// <param name="Remarks">What should be changed.</param>
public sealed record ReturnYear(string Plan, int Year, string Remarks) : YearAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        In(docket, now, YearState.Draft, YearState.Reviewed, YearState.Approved, YearState.Published);
        Needed(docket, Remarks, Remark);
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) => before.With(entry, last => last with { State = YearState.Draft, Lines = [] }, remarks: Remarks);
}
