using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The city looks through what the county found on site: the second of two levels.</summary>
/// <param name="Opinion">What it comes to.</param>
public sealed record ReviewCheck(string Case, string Opinion) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Needed(docket, Opinion, new Texts("复核意见", "the opinion"));
        if (now.Last("check-on-site") is not { } check) docket.Refuse("check-missing", Case);
        else if (check.Who == By.Name) docket.Refuse("four-eyes", By.Name);
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) => before.On("reviewed", entry.On).After(entry, null, Opinion);
}
