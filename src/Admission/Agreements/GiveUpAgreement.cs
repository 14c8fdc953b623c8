using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>The institution gives its designation up and the agency agrees: three months after it was told; public institutions may not.</summary>
/// <param name="AskedOn">The day it was told.</param>
/// <param name="Reason">Why.</param>
public sealed record GiveUpAgreement(string Agreement, DateOnly AskedOn, string Reason) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Reason, Reasons);
        MayGoOn(docket, plan, now); // nobody leaves ahead of a termination
        if (AskedOn > On) docket.Refuse("day-ahead", AskedOn, On);
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, [new("case.matter", "voluntary_exit"), new("case.own_request", "true"), new("case.agency_agrees", "true"), new("case.months_notice", AgreementFacts.Months(AskedOn, On))]);
        AgreementFacts.Require(docket, asked);
        if (docket.IsRefused) return;
        var rule = Ground.Follow(asked, AgreementFacts.Dates(docket.Bureau, now, On), now).FirstOrDefault(one => one.Does.Contains(Consequence.Terminated))?.Rule ?? "O2-44";
        docket.Record(EndBars.Plain(rule, now, Leave(docket, plan, now, "voluntary", now.Number), On));
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => (before with { End = Kept<AgreementEnd>(entry) }).After(entry, null, Reason);
}
