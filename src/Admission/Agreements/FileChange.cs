using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;
using Acts = Dingdian.Registry.Institutions.Acts;

namespace Dingdian.Admission.Agreements;

/// <summary>
/// The institution files a major change that its competent authority has approved: within 30 working days of the approval. Late is taken, and kept as late.
/// </summary>
/// <param name="What">A word of <see cref="Kinds"/>.</param>
/// <param name="Approved">The day its authority approved it.</param>
/// <param name="Value">The new name or address; of persons nothing, they stand by their tokens in a case.</param>
/// <param name="Document">The approval.</param>
public sealed record FileChange(string Agreement, string What, DateOnly Approved, string Document, string? Value = null) : AgreementAct(Agreement)
{
    /// <summary>What counts as major.</summary>
    public static readonly IReadOnlyList<string> Kinds = ["name", "address", "bank-account", "departments", "scale", "nature", "scope-of-trade"];

    /// <summary>Changes that are looked at as a case of their own first.</summary>
    private static readonly Dictionary<string, string> ByCase = new(StringComparer.Ordinal)
    {
        ["legal-representative"] = "controller_change", ["head"] = "controller_change", ["controller"] = "controller_change", ["level"] = "change_of_level", ["kind"] = "change_of_kind", ["county"] = "relocation", ["beds"] = "more_beds",
    };

    private protected override void Apply(Docket docket, Plan plan, DesignatedAgreement now)
    {
        Needed(docket, Document, DocumentNumber);
        if (Approved > On) docket.Refuse("day-ahead", Approved, On);
        if (ByCase.TryGetValue(What, out var matter)) docket.Refuse("change-by-case", Vocabulary.Of(What), Vocabulary.Of(matter), matter);
        else if (!Kinds.Contains(What)) docket.Refuse("major-change-unknown", What, AgreementWords.Choices(Kinds));
        if (What is "name" or "address") Needed(docket, Value, Vocabulary.Of(What));
        if (docket.IsRefused) return;
        var due = AgreementFacts.Due(AgreementFacts.Ask(docket.Db, plan, now, On), AgreementFacts.Dates(docket.Bureau, now, On, ("change_approved", Approved)), "change_approved");
        if (On > due) docket.Refuse("change-late", now.Number, due, AgreementWords.Cited(plan, AgreementFacts.ClockFrom(plan, "change_approved")!.Rule));
        docket.Record(new Filed(due));
        if (What == "name") Write(docket, now, Document, name => new Acts.Rename(name, Value!) { On = On });
        if (What == "address") Write(docket, now, Document, name => new Acts.Relocate(name, Value, null, null, null, null) { On = On });
    }

    internal override DesignatedAgreement Onto(DesignatedAgreement before, JournalEntry entry) =>
        (before with { Name = What == "name" ? Value!.Trim() : before.Name, Changes = [.. before.Changes, new(entry.Id, What, Value, Approved, Kept<Filed>(entry).Due, entry.On)] }).After(entry, null, What);

    private sealed record Filed(DateOnly? Due);
}
