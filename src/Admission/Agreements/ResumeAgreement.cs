using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using Acts = Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Admission.Agreements;

/// <summary>A suspension ends and settlement goes on: inside the term, before its limit, and with what had to be put right put right.</summary>
/// <param name="Reason">Why it may go on.</param>
/// <param name="Rectified">What shows that it was put right; not asked of an own suspension.</param>
public sealed record ResumeAgreement(string Agreement, string Reason, string? Rectified = null) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Reason, Reasons);
        MayGoOn(docket, plan, now);
        if (now.Paused is { } paused)
        {
            if (paused.Rectify) Needed(docket, Rectified, Proof);
            if (On > paused.Limit || !IsOpen(docket, plan, now, paused)) docket.Refuse("resume-late", now.Number, paused.Limit, AgreementWords.Cited(plan, paused.Rule));
        }
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On);
        var process = plan.All("processes").LastOrDefault(one => one.Node["steps"]?.Items.Any(step => step["on"]?.Text == "resumed") == true);
        if (process is not null && Processes.Run(asked, process, ["suspended", "resumed"]).Verdict == Verdict.Refused) docket.Refuse("resume-after-term", now.Number, now.Expires, AgreementWords.Cited(plan, process.Rule));
        Write(docket, now, now.Number, name => new Acts.ResumeAgreement(name, null) { On = On });
    }

    /// <summary>Where the plan says how a time to rectify ends, it has to end in resuming.</summary>
    private bool IsOpen(Docket docket, Plan plan, DesignatedAgreement now, Suspension paused)
    {
        var process = plan.All("processes").FirstOrDefault(one => one.Rules.Contains(paused.Rule) && one.List("states") is ["suspended", ..]);
        var step = process?.Node["steps"]?.Items.FirstOrDefault(one => one["act"]?.Text == "resume-agreement");
        return step is null || Processes.Run(AgreementFacts.Ask(docket.Db, plan, now, On), process!, [step["on"]!.Text!]).Verdict == step["to"]?.Text;
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry)
    {
        return (before with { Suspensions = [.. before.Suspensions.Select(one => one.To is null ? one with { To = entry.On } : one)] }).After(entry, before.IsOnTrial ? AgreementState.Trial : AgreementState.InForce, Reason);
    }
}
