using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>
/// The agreement is terminated: on a ground of the orders or of the plan, with the bars that follow for institution and people, and with what goes on
/// elsewhere under the same hands named, for others to act on.
/// </summary>
/// <param name="Grounds">Items of the articles, by rule or by what it was; those of recorded breaches count too.</param>
/// <param name="Gravity">What it is put down to: a word of <see cref="EndCause"/>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The decision.</param>
public sealed record EndAgreement(string Agreement, IReadOnlyList<string> Grounds, string Gravity, string Reason, string Document) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Reason, Reasons);
        Needed(docket, Document, DocumentNumber);
        if (!EndCause.All.Contains(Gravity)) docket.Refuse("cause-unknown", Gravity, AgreementWords.Choices(EndCause.All));
        if (Gravity == EndCause.Neither && now.Breaches.FirstOrDefault(breach => breach.Gravity == Agreements.Gravity.Serious) is { } grave) docket.Refuse("cause-too-light", grave.On);
        if (now.Breaches.Any(breach => breach.By == docket.By.Name)) docket.Refuse("end-own-finding", docket.By.Name);
        var attributes = Ground.Find(plan, Grounds, docket);
        if (docket.IsRefused) return;
        var facts = Facts(now, attributes);
        var dates = AgreementFacts.Dates(docket.Bureau, now, On, ("terminated", On), ("discovered", On));
        var asked = AgreementFacts.Ask(docket.Db, plan, now, On, facts);
        var ending = Ground.Follow(asked, dates, now).Concat(now.Breaches.SelectMany(breach => breach.Follows)).Where(one => one.Does.Contains(Consequence.Terminated)).ToList();
        if (ending.Count == 0) docket.Refuse("end-no-ground", Grounds.Count == 0 ? new Texts("未列举情形", "no ground was named") : new Texts(string.Join('、', Grounds), string.Join(", ", Grounds)));
        if (docket.IsRefused) return;
        string[] people = Gravity == EndCause.Unlawful ? [.. now.People.Select(person => person.Token).Distinct()] : [];
        var barred = EndBars.Of(asked, dates);
        docket.Record(new AgreementEnd(ending[0].Rule, [.. ending.Select(one => one.Rule).Distinct()], Gravity, now.Code, people, barred.Bars, GoesOn(docket, plan, now), Leave(docket, plan, now, "terminated", Document), On)
        {
            CreditCode = now.CreditCode, Name = now.Name, County = now.County, Document = Document, Facts = barred.Facts,
        });
    }

    /// <summary>What the bars ask about, as this end makes it; the gravest breach counts, and a trial in which it happened, though it was over since.</summary>
    private Dictionary<string, string> Facts(DesignatedAgreement now, IReadOnlyList<string> attributes)
    {
        var facts = attributes.Concat(now.Breaches.SelectMany(breach => breach.Attributes)).Distinct().ToDictionary(name => name, _ => "true", StringComparer.Ordinal);
        facts["applicant.terminated_unlawful"] = AgreementFacts.Truth(Gravity == EndCause.Unlawful);
        facts["applicant.terminated_breach"] = AgreementFacts.Truth(Gravity == EndCause.Breach);
        facts["applicant.controller_terminated"] = AgreementFacts.Truth(Gravity == EndCause.Unlawful && now.People.Count > 0);
        var day = now.MustEnd?.On ?? On;
        facts["case.in_trial"] = AgreementFacts.Truth(now.IsTriedOn(day));
        facts["case.in_guidance"] = AgreementFacts.Truth(now.IsGuidedOn(day));
        facts["applicant.terminated_in_guidance"] = AgreementFacts.Truth(now.IsGuidedOn(day) && Gravity != EndCause.Neither);
        facts["applicant.false_application"] = AgreementFacts.Truth(facts.ContainsKey("case.designated_by_deceit"));
        facts["case.breach"] = Agreements.Gravity.All.LastOrDefault(word => now.Breaches.Any(breach => breach.Gravity == word)) ?? (Gravity == EndCause.Neither ? "none" : Agreements.Gravity.Serious);
        return facts;
    }

    /// <summary>Designations that stand under the same legal person, or the same people.</summary>
    private List<Elsewhere> GoesOn(Docket docket, Plan plan, DesignatedAgreement now)
    {
        var tokens = now.People.Select(person => person.Token).ToHashSet(StringComparer.Ordinal);
        var agreements = DesignatedAgreement.All(docket.Db, plan.Id).Where(other => !other.IsOver && other.Number != now.Number).ToDictionary(other => other.Institution);
        var same = now.CreditCode is not { } credit ? [] : docket.Db.Profiles.Believed().Where(row => row.CreditCode == credit && row.InstitutionId != now.Institution && row.From <= On && row.To > On).ToList();
        var designated = same.Where(row => docket.Db.Agreements.Believed().Any(held => held.InstitutionId == row.InstitutionId && held.From <= On && held.To > On)).Select(row => new Elsewhere(row.Name, row.Code, row.County, agreements.GetValueOrDefault(row.InstitutionId)?.Number));
        var led = agreements.Values.Where(other => other.People.Any(person => tokens.Contains(person.Token))).Select(other => new Elsewhere(other.Name, other.Code, other.County, other.Number));
        return [.. designated.Concat(led).DistinctBy(one => (one.Name, one.Code, one.County))];
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) => (before with { End = Kept<AgreementEnd>(entry) }).After(entry, null, Reason);
}
