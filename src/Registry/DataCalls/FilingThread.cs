using Dingdian.Registry.History;
using Dingdian.Registry.Storage;

namespace Dingdian.Registry.DataCalls;

/// <summary>A step of a filing.</summary>
/// <param name="On">The day it was received; of a return or an acceptance the day that was recorded.</param>
/// <param name="Filing">What was filed, and where it stood then.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Change">Where it is recorded.</param>
public sealed record FilingStep(DateOnly On, Filing Filing, string By, long Change);

/// <summary>What was filed, returned, filed again and accepted, step by step; what was undone is left out.</summary>
internal sealed class FilingThread
{
    private readonly List<Filing> filings;
    private readonly Dictionary<long, Change> changes;

    private FilingThread(RegistryDb db, DataCall call)
    {
        filings = [.. db.Filings.Where(row => row.Call == call.Name)];
        var learned = filings.Select(row => row.LearnedBy).Distinct().ToList();
        changes = db.Changes.Where(change => learned.Contains(change.Id)).ToDictionary(change => change.Id);
    }

    /// <summary>The steps of each county that answered, the first first.</summary>
    public static Dictionary<string, IReadOnlyList<FilingStep>> Of(RegistryDb db, DataCall call)
    {
        var thread = new FilingThread(db, call);
        return thread.filings.Where(row => row.RevisedBy == Believed.StillBelieved).ToDictionary(row => row.Division, thread.Steps, StringComparer.Ordinal);
    }

    private IReadOnlyList<FilingStep> Steps(Filing last)
    {
        List<FilingStep> steps = [];
        for (var row = FirstSaid(last); row is not null; row = Before(row, row.LearnedBy)) steps.Insert(0, Step(row));
        return steps;
    }

    private FilingStep Step(Filing row)
    {
        var change = changes[row.LearnedBy];
        return new(row.State == Filing.Filed ? row.On : DateOnly.FromDateTime(change.At.AddHours(8)), row, change.Who, change.Id); // the one clock of China
    }

    private Filing? Before(Filing row, long change) => filings.Find(other => other.Division == row.Division && other.RevisedBy == change) is { } before ? FirstSaid(before) : null;

    // An undo says again what the change it undoes had revised.
    private Filing FirstSaid(Filing row) => changes[row.LearnedBy].Undoes is { } undone ? Before(row, undone)! : row;
}
