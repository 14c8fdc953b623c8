using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>Makes an approved revision public.</summary>
/// <param name="Document">Number of the published document.</param>
/// <param name="Where">Where people find it.</param>
public sealed record PublishYear(string Plan, int Year, string Document, string Where) : YearAct(Plan, Year)
{
    private static readonly Texts Place = new("公布位置", "where it is published");

    private protected override void Apply(Docket docket, Plan plan, AnnualPlan now)
    {
        if (In(docket, now, YearState.Approved) is not { } approved) return;
        SameRules(docket, plan, approved);
        Needed(docket, Document, DocumentNumber);
        Needed(docket, Where, Place);
    }

    internal override AnnualPlan Onto(AnnualPlan before, JournalEntry entry) => before.With(entry, last => last with { State = YearState.Published }, Document, Where);
}
