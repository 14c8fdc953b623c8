using System.Globalization;
using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using Acts = Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Admission.Agreements;

/// <summary>An agreement is concluded again for the next term, which begins where the present one ends.</summary>
/// <param name="AskedOn">The day the institution asked for it.</param>
/// <param name="Organised">The agency renews all of them at once, and nobody has to ask.</param>
/// <param name="Expires">The day the next term ends; null: when the term of the plan does. Never later.</param>
public sealed record RenewAgreement(string Agreement, DateOnly? AskedOn, bool Organised = false, DateOnly? Expires = null) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        MayGoOn(docket, plan, now);
        if (On > now.Expires) docket.Refuse("agreement-term-over", now.Number, now.Expires);
        if (On < now.TermFrom) docket.Refuse("agreement-renewed", now.Number, now.TermFrom, now.Expires);
        if (AskedOn > On) docket.Refuse("day-ahead", AskedOn, On);
        if (now.TrialEnds is not null && now.IsOnTrial) docket.Refuse("trial-open", now.Number, now.TrialEnds);
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, [new("case.matter", "renewal"), new("case.renewal_organised", AgreementFacts.Truth(Organised)), new("case.months_to_expiry", AskedOn is { } day ? AgreementFacts.Months(day, now.Expires) : "0 month")]);
        AgreementFacts.Require(docket, asked);
        var due = AgreementFacts.Due(asked, AgreementFacts.Dates(docket.Bureau, now, On, ("signed", now.Expires)), "signed");
        if ((Expires ?? due) is not { } expires || expires <= now.Expires || expires > due) docket.Refuse("agreement-term", Expires ?? On, now.Expires, due ?? now.Expires.AddYears(1));
        else if (!docket.IsRefused)
        {
            docket.Record(new Term(expires));
            Write(docket, now, now.Number, name => new Acts.RenewAgreement(name, null, now.Number, expires) { On = On });
        }
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) =>
        (before with { Terms = [.. before.Terms, before.Expires], Expires = Kept<Term>(entry).Expires }).After(entry, before.State, AskedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private sealed record Term(DateOnly Expires);
}
