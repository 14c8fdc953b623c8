using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;
using Acts = Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Admission.Agreements;

/// <summary>Settlement stops for a time: on a ground of the orders, or of the institution's own wish, which public ones may not have.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Grounds">Items of the article, by rule or by what it was; empty when the institution asked for it.</param>
/// <param name="AskedOn">The day the institution asked for it; null: it did not.</param>
/// <param name="Until">The last day by which it has to be resumed; null: of an own wish the plan's limit, else what the agreement says.</param>
public sealed record SuspendAgreement(string Agreement, string Reason, IReadOnlyList<string> Grounds, DateOnly? AskedOn = null, DateOnly? Until = null) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Reason, Reasons);
        MayGoOn(docket, plan, now);
        if (Until <= On) docket.Refuse("dates-order", Until, On);
        if (AskedOn > On) docket.Refuse("day-ahead", AskedOn, On);
        if (AskedOn is not null == Grounds.Count > 0) docket.Refuse("suspension-either");
        if (docket.IsRefused) return;
        if (AskedOn is { } asked) Own(docket, plan, now, asked);
        else Punitive(docket, plan, now);
        Write(docket, now, now.Number, name => new Acts.SuspendAgreement(name, null, null) { On = On });
    }

    private void Own(Docket docket, Plan plan, DesignatedAgreement now, DateOnly day)
    {
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, [new("case.matter", "suspension"), new("case.own_request", "true"), new("case.months_notice", AgreementFacts.Months(day, On))]);
        AgreementFacts.Require(docket, asked);
        var limit = AgreementFacts.Due(asked, AgreementFacts.Dates(docket.Bureau, now, On, ("suspended", On)), "suspended");
        var rule = AgreementFacts.ClockFrom(plan, "suspended")?.Rule ?? "";
        if (Until > limit) docket.Refuse("suspension-too-long", Until, limit, AgreementWords.Cited(plan, rule));
        docket.Record(new Paused(rule, Until ?? limit, []));
    }

    private void Punitive(Docket docket, Plan plan, DesignatedAgreement now)
    {
        var attributes = Ground.Find(plan, Grounds, docket);
        if (docket.IsRefused) return;
        var dates = AgreementFacts.Dates(docket.Bureau, now, On);
        var grave = new Dictionary<string, string>(attributes.ToDictionary(name => name, _ => "true"), StringComparer.Ordinal) { ["case.breach"] = Gravity.SuspensionGrade };
        var follows = Ground.Follow(AgreementFacts.Ask(docket.Db, plan, now, On, grave), dates, now);
        if (follows.FirstOrDefault(one => one.Does.Contains(Consequence.Terminated)) is { } end) docket.Refuse("suspension-ends", now.Number, AgreementWords.Cited(plan, end.Rule));
        else if (follows.FirstOrDefault(one => one.Does.Contains(Consequence.SettlementSuspended)) is not { } stop) docket.Refuse("suspension-no-ground", string.Join(", ", Grounds));
        else
        {
            // Counted with this one: the orders end what is suspended twice in a term.
            var twice = AgreementFacts.Ask(docket.Db, plan, now, On, [new("case.suspensions", $"{now.SuspensionsOn(On) + 1} occasion")]);
            var after = Ground.Follow(twice, dates, now).Where(one => one.Does.Contains(Consequence.Terminated)).ToList();
            if (after.Count > 0) docket.Refuse("suspended-again", now.Number, now.SuspensionsOn(On) + 1, AgreementWords.Cited(plan, after[0].Rule));
            docket.Record(new Paused(stop.Rule, Until, after));
        }
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry)
    {
        var paused = Kept<Paused>(entry);
        Breach[] counted = paused.Ends.Count == 0 ? [] : [new(entry.Id, Gravity.SuspensionGrade, Reason, [], null, entry.On, entry.Who, paused.Ends)];
        return (before with { Suspensions = [.. before.Suspensions, new(entry.Id, entry.On, AskedOn is not null, paused.Limit, paused.Rule, AskedOn is null, AskedOn is null)], Breaches = [.. before.Breaches, .. counted] }).After(entry, null, Reason);
    }

    private sealed record Paused(string Rule, DateOnly? Limit, IReadOnlyList<Following> Ends);
}
