using Dingdian.Registry.Areas;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dingdian.Registry.History;

/// <summary>
/// One change of the registry, in one transaction: either all of it is learned or nothing is. A second one waits until the first has ended.
/// </summary>
/// <remarks>Rows are collected and written at <see cref="Commit"/>, or in part ahead of it; disposing without it leaves everything as it was.</remarks>
public sealed class Revision : IDisposable
{
    private readonly RegistryDb db;
    private readonly IDbContextTransaction? transaction; // null: within one that somebody else ends
    private readonly Dictionary<Type, List<object>> added = [];
    private readonly Dictionary<Type, List<long>> retired = [];
    private readonly HashSet<Believed> cancelled = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Type, long> lastIds = [];
    private readonly List<Division> named = [];
    private int learned;
    private Task? ahead;

    private Revision(RegistryDb db, IDbContextTransaction? transaction, Change change) => (this.db, this.transaction, Change) = (db, transaction, change);

    public Change Change { get; }

    /// <summary>Whether anything would be written.</summary>
    public bool IsEmpty => named.Count == 0 && retired.Count == 0 && learned == cancelled.Count;

    /// <summary>Begins a change; waits for another one to end.</summary>
    public static Revision Begin(RegistryDb db, Change change)
    {
        var transaction = WriteLock.Take(db);
        return new(db, transaction, Numbered(db, change));
    }

    /// <summary>Begins a change within the page of a journal: learned when the page is committed, with everything else on it.</summary>
    public static Revision Within(RegistryDb db, JournalPage page, Change change)
    {
        page.IsShared = true;
        return new(db, null, Numbered(db, change));
    }

    private static Change Numbered(RegistryDb db, Change change)
    {
        change.Id = (db.Changes.Max(row => (long?)row.Id) ?? 0) + 1;
        return change;
    }

    /// <summary>A new identity; it shows only through what is then said of it.</summary>
    public Institution AddInstitution(bool synthetic = false)
    {
        var institution = new Institution { Id = NextId(typeof(Institution)), LearnedBy = Change.Id, Synthetic = synthetic };
        List(added, typeof(Institution)).Add(institution);
        learned++;
        return institution;
    }

    /// <summary>Learns a row that stands for itself, such as an area figure.</summary>
    public T Add<T>(T row) where T : Believed
    {
        (row.Id, row.LearnedBy, row.RevisedBy) = (NextId(row.GetType()), Change.Id, Believed.StillBelieved);
        List(added, row.GetType()).Add(row);
        learned++;
        return row;
    }

    /// <summary>Gives a division its name and place, from now on and for all days.</summary>
    public void Name(Division division) => named.Add(division);

    /// <summary>A row is believed no longer.</summary>
    public void Retire(Believed row)
    {
        if (row.LearnedBy == Change.Id) cancelled.Add(row);
        else List(retired, row.GetType()).Add(row.Id);
    }

    /// <summary>Learns that something held over its span; what was believed of the span before gives way.</summary>
    /// <param name="believed">The rows of that institution and part believed so far, as read or as returned by the last call.</param>
    /// <param name="statement">What is learned.</param>
    /// <returns>The rows believed from now on.</returns>
    public IReadOnlyList<T> Put<T>(IReadOnlyList<T> believed, T statement) where T : Held =>
        believed.Count == 0 && statement.From < statement.To ? [Add(statement)] : Apply(believed, Timeline.Put(believed, statement));

    /// <summary>Learns that nothing of this kind held between the days.</summary>
    public IReadOnlyList<T> Clear<T>(IReadOnlyList<T> believed, DateOnly from, DateOnly to) where T : Held => Apply(believed, Timeline.Clear(believed, from, to));

    /// <summary>
    /// Begins to write what was learned so far while more is being learned; does nothing while it still writes, and on a server, which takes all
    /// rows of a table in one stream. What goes wrong is said by <see cref="Commit"/>.
    /// </summary>
    internal void WriteAhead()
    {
        if (!db.IsSqlite || ahead is { IsCompletedSuccessfully: false } || added.Count == 0) return;
        List<(BulkWriter Writer, IReadOnlyList<object> Rows)> batch = [.. Pending().Select(rows => (new BulkWriter(db, rows.Type), rows.Rows))];
        if (ahead is null) batch.Insert(0, (new BulkWriter(db, typeof(Change)), [Change]));
        added.Clear();
        ahead = Task.Run(() => batch.ForEach(part => part.Writer.Insert(part.Rows)));
    }

    /// <summary>Writes everything and ends the transaction.</summary>
    public void Commit()
    {
        Write();
        transaction?.Commit();
    }

    /// <summary>Writes this change and begins the next one in the same transaction: both are learned or neither is.</summary>
    internal Revision Then(Change next)
    {
        Write();
        next.Id = Change.Id + 1;
        return new(db, transaction, next);
    }

    private void Write()
    {
        if (ahead is null) BulkWriter.Insert(db, typeof(Change), [Change]);
        else Settle(ahead);
        Registrar.Note(db, Change);
        foreach (var codes in named.Select(division => division.Code).Chunk(500))
            foreach (var before in db.Divisions.Where(division => codes.Contains(division.Code)).ToList()) Retire(before);
        named.ForEach(division => Add(division));
        foreach (var (type, ids) in retired) WriteLock.MarkRevised(db, type, ids, Change.Id);
        foreach (var (type, rows) in Pending()) BulkWriter.Insert(db, type, rows);
    }

    /// <summary>Waits for what is being written ahead, and takes out what has been taken back since.</summary>
    private void Settle(Task written)
    {
        written.GetAwaiter().GetResult();
        foreach (var rows in cancelled.GroupBy(row => row.GetType())) WriteLock.Delete(db, rows.Key, [.. rows.Select(row => row.Id)]);
    }

    /// <summary>Rows not yet written; identities first, others refer to them.</summary>
    private IEnumerable<(Type Type, IReadOnlyList<object> Rows)> Pending() =>
        added.OrderBy(rows => rows.Key != typeof(Institution)).Select(rows => (rows.Key, (IReadOnlyList<object>)(cancelled.Count == 0 ? rows.Value : [.. rows.Value.Where(row => !cancelled.Contains(row))])));

    public void Dispose()
    {
        if (ahead is not null) Task.WaitAny(ahead); // whatever became of it
        transaction?.Dispose();
    }

    private IReadOnlyList<T> Apply<T>(IReadOnlyList<T> believed, Revisions revisions) where T : Held
    {
        if (revisions.Retired.Count == 0 && revisions.Added.Count == 0) return believed;
        foreach (var row in revisions.Retired) Retire(row);
        foreach (var row in revisions.Added) Add(row);
        return [.. believed.Except(revisions.Retired.Cast<T>()), .. revisions.Added.Cast<T>()];
    }

    private long NextId(Type type)
    {
        var last = lastIds.TryGetValue(type, out var known) ? known : WriteLock.LastId(db, type);
        return lastIds[type] = last + 1;
    }

    private static List<T> List<T>(Dictionary<Type, List<T>> lists, Type type)
    {
        if (!lists.TryGetValue(type, out var list)) lists[type] = list = [];
        return list;
    }
}
