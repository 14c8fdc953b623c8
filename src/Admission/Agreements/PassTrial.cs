using Dingdian.Admission.Acting;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>Guidance is over, was given, and what was found is put right: the trial is passed.</summary>
/// <param name="Evidence">The assessment of the trial.</param>
public sealed record PassTrial(string Agreement, string Evidence) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Evidence, Proof);
        MayGoOn(docket, plan, now);
        TrialEnd.Check(docket, now);
        if (now.GuidanceEnds is not null && now.GuidanceLog.Count == 0) docket.Refuse("guidance-none", now.Number);
        if (TrialEnd.Uncorrected(now).FirstOrDefault() is { } open) docket.Refuse("breach-uncorrected", open.Entry, open.On, open.What);
    }
}
