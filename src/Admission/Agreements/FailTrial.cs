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
        MayGoOn(docket, plan, now);
        TrialEnd.Check(docket, now);
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, [new("case.trial_result", "unqualified"), new("case.breach", "none")]);
        var dates = AgreementFacts.Dates(docket.Bureau, now, On, ("assessed", On));
        if (Ground.Follow(asked, dates, now).FirstOrDefault(one => one.Does.Contains("no-agreement")) is not { } follows) docket.Refuse("trial-without-result", plan.Id);
        else if (!docket.IsRefused)
        {
            var barred = EndBars.Of(asked, dates);
            docket.Record(EndBars.Plain(follows.Rule, now, Leave(docket, plan, now, "expired", Evidence), On) with { Bars = barred.Bars, Facts = barred.Facts });
        }
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => (before with { End = Kept<AgreementEnd>(entry) }).After(entry, null, Reason);
}
