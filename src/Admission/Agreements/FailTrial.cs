using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>The trial was assessed and failed: there is no agreement any more, and for a time no new one.</summary>
/// <param name="Evidence">The assessment of the trial.</param>
public sealed record FailTrial(string Agreement, string Reason, string Evidence) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Reason, Reasons);
        Needed(docket, Evidence, Proof);
        TrialEnd.Check(docket, now);
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, [new("case.trial_result", "unqualified"), new("case.breach", "none")]);
        var dates = AgreementFacts.Dates(docket.Bureau, now, On, ("assessed", On));
        if (Ground.Follow(asked, dates, now).FirstOrDefault(one => one.Does.Contains("no-agreement")) is not { } follows) docket.Refuse("trial-without-result", plan.Id);
        else if (!docket.IsRefused) docket.Record(new AgreementEnd(follows.Rule, [follows.Rule], EndCause.Neither, now.Code, [], EndBars.Of(asked, dates), [], Leave(docket, plan, now, "expired", Evidence), On));
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => (before with { End = Kept<AgreementEnd>(entry) }).After(entry, null, Reason);
}
