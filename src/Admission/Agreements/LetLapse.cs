using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>The term is over and nobody renewed, or an own suspension ran out and nobody asked to resume: designation ends by itself.</summary>
public sealed record LetLapse(string Agreement) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        MayGoOn(docket, plan, now); // nobody leaves ahead of a termination
        var ranOut = now.Paused is { Own: true, Limit: { } limit } && On > limit;
        if (On <= now.Expires && !ranOut) docket.Refuse("not-lapsed", now.Number, now.Expires);
        if (docket.IsRefused) return;
        var rule = ranOut ? now.Paused!.Rule : AgreementFacts.ClockFrom(plan, "signed")?.Rule ?? "";
        docket.Record(EndBars.Plain(rule, now, Leave(docket, plan, now, "expired", now.Number), On));
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => (before with { End = Kept<AgreementEnd>(entry) }).After(entry, null, null);
}
