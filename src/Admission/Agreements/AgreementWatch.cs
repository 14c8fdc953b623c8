using Dingdian.Admission.Acting;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>Something an agreement waits for.</summary>
/// <param name="What">A word of the list: <c>guide</c>, <c>correct</c>, <c>decide-trial</c>, <c>ask-renewal</c>, <c>lapse</c>, <c>resume</c>, <c>publish</c>, <c>must-end</c>.</param>
/// <param name="Holder">Who has to act: <c>agency</c> or <c>institution</c>.</param>
/// <param name="Due">The last day; null: at once, and the text names none.</param>
/// <param name="Rule">The rule it rests on, where one does.</param>
public sealed record AgreementDue(DesignatedAgreement Agreement, string What, string Holder, DateOnly? Due, string? Rule)
{
    public bool IsOverdueOn(DateOnly on) => Due < on;
}

/// <summary>What is due on the agreements of a plan, the most urgent first.</summary>
public static class AgreementWatch
{
    /// <summary>The texts ask for guidance in time and name no interval: a quarter without any is ours.</summary>
    public const int MonthsBetweenGuidance = 3;

    /// <summary>Renewals are shown this long before they have to be asked for.</summary>
    public const int MonthsAhead = 3;

    public static IReadOnlyList<AgreementDue> Of(RegistryDb db, Plan plan, DateOnly on) =>
        [.. DesignatedAgreement.All(db, plan.Id, on).Where(one => !one.IsOver).SelectMany(one => Of(plan, one, on)).OrderBy(due => due.Due ?? on).ThenBy(due => due.Agreement.Number, StringComparer.Ordinal)];

    private static IEnumerable<AgreementDue> Of(Plan plan, DesignatedAgreement now, DateOnly on)
    {
        if (now.MustEnd is { } breach) yield return new(now, "must-end", "agency", null, breach.Follows.First(one => one.Does.Contains(Consequence.Terminated)).Rule);
        if (now.Published is null) yield return new(now, "publish", "agency", null, "O2-11");
        foreach (var due in Guided(now, on)) yield return due;
        if (now.IsOnTrial && !now.IsGuidedOn(on)) yield return new(now, "decide-trial", "agency", Latest(now), now.TrialRule);
        if (now.Paused is { Limit: { } limit } paused) yield return new(now, "resume", "institution", limit, paused.Rule);
        foreach (var due in Term(plan, now, on)) yield return due;
    }

    /// <summary>Guidance the agency owes, and breaches it has to see put right while it lasts.</summary>
    private static IEnumerable<AgreementDue> Guided(DesignatedAgreement now, DateOnly on)
    {
        if (!now.IsGuidedOn(on)) yield break;
        var last = now.GuidanceLog.Select(one => one.On).Append(now.SignedOn).Max();
        yield return new(now, "guide", "agency", Earlier(last.AddMonths(MonthsBetweenGuidance), now.GuidanceEnds!.Value), now.TrialRule);
        foreach (var breach in TrialEnd.Uncorrected(now)) yield return new(now, "correct", "agency", now.GuidanceEnds, now.TrialRule);
    }

    private static IEnumerable<AgreementDue> Term(Plan plan, DesignatedAgreement now, DateOnly on)
    {
        var rule = AgreementFacts.ClockFrom(plan, "signed")?.Rule;
        var ask = now.Expires.AddMonths(-3); // three months before the end, by the orders
        if (on > now.Expires) yield return new(now, "lapse", "agency", now.Expires, rule);
        else if (on >= ask.AddMonths(-MonthsAhead) && now.MustEnd is null) yield return new(now, "ask-renewal", "institution", ask, plan.All("conditions").LastOrDefault(one => AgreementFacts.SpeaksOf(one, "case.months_to_expiry"))?.Rule ?? rule);
    }

    private static DateOnly? Latest(DesignatedAgreement now) => now.TrialEnds > now.GuidanceEnds ? now.TrialEnds : now.GuidanceEnds;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
