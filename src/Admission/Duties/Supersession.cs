using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Duties;

/// <summary>Something of the plan that a superseding rule touches.</summary>
public sealed record TouchedConstruct(string Section, string Path, string Rule);

/// <summary>An annual plan not yet closed that rests on what is touched.</summary>
public sealed record TouchedRevision(int Year, int Number, string State);

/// <summary>A rule lifted, or asked to be lifted, that is touched.</summary>
public sealed record TouchedOverride(int Year, int Revision, int Number, string Gate, string State);

/// <summary>What a superseding rule touches: rules and open matters, as they were when it was recorded.</summary>
/// <param name="Constructs">What carries the rules out.</param>
/// <param name="Quotas">Quotas that come out of them.</param>
/// <param name="Revisions">Annual plans that are not closed.</param>
/// <param name="Overrides">Of these annual plans.</param>
/// <param name="Duties">Duties by name.</param>
/// <param name="Calls">Data calls still running, by name.</param>
public sealed record Touched(
    IReadOnlyList<TouchedConstruct> Constructs, IReadOnlyList<string> Quotas, IReadOnlyList<TouchedRevision> Revisions, IReadOnlyList<TouchedOverride> Overrides, IReadOnlyList<string> Duties, IReadOnlyList<string> Calls);

/// <summary>A rule of the nation or the province that was recorded as superseding.</summary>
/// <param name="Asked">The rule.</param>
/// <param name="Touched">What it touches.</param>
/// <param name="Entry">Where it stands in the journal.</param>
public sealed record Supersession(Supersede Asked, Touched Touched, long Entry)
{
    /// <summary>Those of a plan, the first recorded first.</summary>
    public static IReadOnlyList<Supersession> Of(RegistryDb db, string plan) =>
        [.. db.Journal.Where(entry => entry.Subject.StartsWith(Supersede.Under(plan))).OrderBy(entry => entry.Id).AsEnumerable().Select(Read).OfType<Supersession>()];

    /// <summary>Those in effect by the end of a year that touch its quotas: what its annual plan has to answer to.</summary>
    public static IReadOnlyList<Supersession> Of(RegistryDb db, string plan, int year) => [.. Of(db, plan).Where(rule => rule.Touched.Quotas.Count > 0 && rule.Asked.Effective.Year <= year)];

    /// <summary>What an entry recorded; null for another kind of entry.</summary>
    public static Supersession? Read(JournalEntry entry) =>
        UseCases.Read(entry) is Supersede act ? new(act, JsonSerializer.Deserialize<Touched>(entry.Done, UseCase.Style)!, entry.Id) : null;
}
