using Dingdian.Registry.History;
using Dingdian.Registry.Samples.Stock;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>What is told in each change, in order.</summary>
internal sealed class Story(Calendar calendar)
{
    private readonly List<Action<Revision>>[] changes = [.. Enumerable.Range(0, calendar.Count).Select(_ => new List<Action<Revision>>())];

    public Calendar Calendar => calendar;
    public int Count => changes.Length;

    public void Tell(int change, Action<Revision> act) => changes[Math.Min(change, Count - 1)].Add(act);

    public void TellAll(int change, Revision revision)
    {
        foreach (var act in changes[change]) act(revision);
    }
}

/// <summary>One part of an institution through time, such as its beds of one specialty.</summary>
/// <remarks>Nothing is told before what was told already, so a late word never undoes a newer one.</remarks>
internal sealed class Thread<T>(Story story, Identity identity) where T : Held
{
    private IReadOnlyList<T> believed = [];
    private int told;

    public void Put(int change, T statement) => Tell(change, revision =>
    {
        statement.InstitutionId = identity.In(revision);
        believed = revision.Put(believed, statement);
    });

    public void Clear(int change, DateOnly from) => Tell(change, revision => believed = revision.Clear(believed, from, Held.NoEnd));

    private void Tell(int change, Action<Revision> act) => story.Tell(told = Math.Max(told, change), act);
}

/// <summary>An institution that gets its number when it is first told of.</summary>
internal sealed class Identity
{
    private long? id;

    public long In(Revision revision) => id ??= revision.AddInstitution(synthetic: true).Id;
}
