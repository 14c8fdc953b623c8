using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Rounds;

/// <summary>
/// A time in which a city takes applications for places of a year. It rests on the revision of the annual plan that was in force when it was
/// opened, and its cases keep that revision and its snapshot, whatever comes into force later.
/// </summary>
public sealed record Round(string Plan, string Id, int Year)
{
    /// <summary>The first and the last day applications are taken.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Number of the revision of the annual plan.</summary>
    public required int Revision { get; init; }

    /// <summary>Identity of its snapshot.</summary>
    public required string Snapshot { get; init; }

    /// <summary>Kinds that may apply; empty: every kind.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Areas of the plan that are open; empty: all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Quotas whose places are given; empty: all.</summary>
    public IReadOnlyList<string> Quotas { get; init; } = [];

    /// <summary>The day it was closed; null while it was not.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>The last entry about it.</summary>
    public long LastEntry { get; init; }

    /// <summary>Whether applications are taken on the day.</summary>
    public bool Takes(DateOnly day) => From <= day && day <= To && (Closed is not { } closed || day < closed);

    public static string SubjectOf(string plan, string id) => $"round/{plan}/{id}";

    /// <summary>Null when there is no such round.</summary>
    public static Round? Of(RegistryDb db, string plan, string id) => Told(db.Journal.Where(entry => entry.Subject == SubjectOf(plan, id)).OrderBy(entry => entry.Id));

    /// <summary>Every round of a plan, or of all plans, the first first.</summary>
    public static IReadOnlyList<Round> All(RegistryDb db, string? plan = null)
    {
        var start = plan is null ? "round/" : SubjectOf(plan, "");
        return [.. db.Journal.Where(entry => entry.Subject.StartsWith(start)).OrderBy(entry => entry.Id).AsEnumerable().GroupBy(entry => entry.Subject).Select(Told).OfType<Round>()];
    }

    private static Round? Told(IEnumerable<JournalEntry> entries) => entries.Aggregate((Round?)null, (told, entry) => UseCases.Read(entry) switch
    {
        OpenRound opened => opened.Begun(entry),
        CloseRound when told is not null => told with { Closed = entry.On, LastEntry = entry.Id },
        _ => told,
    });

    internal static T Kept<T>(JournalEntry entry) => JsonSerializer.Deserialize<T>(entry.Done, UseCase.Style)!;
}
