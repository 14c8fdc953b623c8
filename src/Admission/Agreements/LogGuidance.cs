using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Agreements;

/// <summary>Guidance was given, or a breach put right with it: the agency's own duty, kept so that anyone sees whether it was done in time.</summary>
/// <param name="Topic">What it was about.</param>
/// <param name="Corrects">The journal entry of the breach it puts right; null: none.</param>
public sealed record LogGuidance(string Agreement, string Topic, long? Corrects = null) : AgreementAct(Agreement)
{
    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Topic, new("辅导内容", "what it was about"));
        if (Corrects is { } entry && !now.Breaches.Any(breach => breach.Entry == entry)) docket.Refuse("breach-unknown", entry, now.Number, string.Join(", ", now.Breaches.Select(breach => $"#{breach.Entry}")));
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) =>
        (before with { GuidanceLog = [.. before.GuidanceLog, new(entry.Id, Topic, Corrects, entry.On, entry.Who)] }).After(entry, null, Topic);
}
