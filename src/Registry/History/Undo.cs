using Dingdian.Model;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.History;

/// <summary>Takes a whole change back: its rows are revised, the rows it revised are believed again.</summary>
public static class Undo
{
    /// <summary>Undoes the change unless a later one built on its rows; then that one must be undone first.</summary>
    public static IReadOnlyList<Finding> Run(RegistryDb db, long change, Change undo)
    {
        using var revision = Revision.Begin(db, undo);
        var place = new Place($"change {change}");
        if (!db.Changes.Any(row => row.Id == change)) return [new("change-unknown", place, change)];
        undo.Undoes = change;
        var later = new SortedSet<long>();
        foreach (var table in Tables(db)) later.UnionWith(table.Reverse(revision, change));
        if (later.Count > 0) return [new("change-built-upon", place, change, string.Join(", ", later))];
        if (revision.IsEmpty) return [new("change-undone", place, change)];
        revision.Commit();
        return [];
    }

    private static IEnumerable<ITable> Tables(RegistryDb db) =>
        from entity in db.Model.GetEntityTypes()
        where entity.ClrType.IsAssignableTo(typeof(Believed))
        select (ITable)Activator.CreateInstance(typeof(Table<>).MakeGenericType(entity.ClrType), db)!;

    private interface ITable
    {
        /// <summary>Reverses the change in one table; gives the changes that built on it.</summary>
        IEnumerable<long> Reverse(Revision revision, long change);
    }

    private sealed class Table<T>(RegistryDb db) : ITable where T : Believed
    {
        public IEnumerable<long> Reverse(Revision revision, long change)
        {
            var brought = db.Set<T>().Where(row => row.LearnedBy == change).ToList();
            foreach (var row in brought.Where(row => row.RevisedBy == Believed.StillBelieved)) revision.Retire(row);
            foreach (var row in db.Set<T>().Where(row => row.RevisedBy == change).ToList()) revision.Add(row.Copy());
            return brought.Where(row => row.RevisedBy != Believed.StillBelieved).Select(row => row.RevisedBy);
        }
    }
}
