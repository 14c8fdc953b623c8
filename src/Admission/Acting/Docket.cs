using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Acting;

/// <summary>A use case on the table: what it may read, what it does, what stands against it.</summary>
internal sealed class Docket(Bureau bureau, RegistryDb db, JournalPage page, UseCase act)
{
    private object? done;

    public Bureau Bureau => bureau;
    public RegistryDb Db => db;
    public JournalPage Page => page;
    public Person By => act.By;
    public DateOnly On => act.On;
    public List<Finding> Findings { get; } = [];

    public bool IsRefused => Findings.Exists(finding => finding.Severity == Severity.Error);

    public void Refuse(string code, params object?[] arguments) => Findings.Add(new(code, new Place(act.Subject), arguments));

    /// <summary>What followed, kept with the entry.</summary>
    public void Record(object what) => done = what;

    internal string Done() => done is null ? "{}" : JsonSerializer.Serialize(done, done.GetType(), UseCase.Style);
}

/// <summary>What a use case came to.</summary>
/// <param name="Entry">Its entry in the journal; null when it was refused.</param>
/// <param name="IsRepeated">It had been done before, with this request; nothing was done now.</param>
/// <param name="Findings">Why it was refused, or remarks.</param>
public sealed record Outcome(JournalEntry? Entry, bool IsRepeated, IReadOnlyList<Finding> Findings)
{
    public bool IsDone => Entry is not null;
}
