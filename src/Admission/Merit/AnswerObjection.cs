using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Ledger;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>An objection is answered with reasons: dismissed, and the case goes on; or upheld, and the case is assessed anew or refused and its places are free.</summary>
/// <param name="Objection">Its number.</param>
/// <param name="Answer">A word of <see cref="ObjectionAnswer"/>.</param>
public sealed record AnswerObjection(string Case, int Objection, string Answer, string Reason) : CaseAct(Case)
{
    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Needed(docket, Reason, Reasons);
        if (!ObjectionAnswer.All.Contains(Answer)) docket.Refuse("objection-answer", Answer, Bureau.Listed(ObjectionAnswer.All));
        if (now.Objections.FirstOrDefault(one => one.Number == Objection) is not { } found) docket.Refuse("objection-unknown", Case, Objection, now.Objections.Count);
        else if (found.Answer is { } before) docket.Refuse("objection-answered", Objection, Vocabulary.Of(before), found.AnsweredOn);
        if (!docket.IsRefused && Answer != ObjectionAnswer.Dismissed) new CasePlaces(docket, plan, Case).ReleaseAll();
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry)
    {
        var told = before with { Objections = [.. before.Objections.Select(one => one.Number == Objection ? one with { Answer = Answer, Reasons = Reason, AnsweredOn = entry.On } : one)] };
        return Answer switch
        {
            ObjectionAnswer.Back => (told with { Quota = null, Places = 0, Announced = null }).After(entry, CaseState.Accepted, Reason),
            ObjectionAnswer.Refused => (told with { Quota = null, Places = 0 }).After(entry, CaseState.Refused, Reason),
            _ => told.After(entry, before.State, Reason),
        };
    }
}
