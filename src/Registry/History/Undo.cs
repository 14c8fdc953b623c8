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

    /// <summary>What <see cref="Run"/> would do, table by table; empty when it would do nothing.</summary>
    public static IReadOnlyList<UndoneRows> Preview(RegistryDb db, long change) => [.. Tables(db).Select(table => table.Count(change)).Where(rows => rows.Taken + rows.Restored > 0)];

    private static IEnumerable<ITable> Tables(RegistryDb db) =>
        from entity in db.Model.GetEntityTypes()
        where entity.ClrType.IsAssignableTo(typeof(Believed))
        select (ITable)Activator.CreateInstance(typeof(Table<>).MakeGenericType(entity.ClrType), db)!;

    private interface ITable
    {
        /// <summary>Reverses the change in one table; gives the changes that built on it.</summary>
        IEnumerable<long> Reverse(Revision revision, long change);

        UndoneRows Count(long change);
    }

    private sealed class Table<T>(RegistryDb db) : ITable where T : Believed
    {
        public UndoneRows Count(long change) => new(db.Model.FindEntityType(typeof(T))!.GetTableName()!,
            db.Set<T>().Count(row => row.LearnedBy == change && row.RevisedBy == Believed.StillBelieved), db.Set<T>().Count(row => row.RevisedBy == change));

        public IEnumerable<long> Reverse(Revision revision, long change)
        {
            var brought = db.Set<T>().Where(row => row.LearnedBy == change).ToList();
            foreach (var row in brought.Where(row => row.RevisedBy == Believed.StillBelieved)) revision.Retire(row);
            foreach (var row in db.Set<T>().Where(row => row.RevisedBy == change).ToList()) revision.Add(row.Copy());
            return brought.Where(row => row.RevisedBy != Believed.StillBelieved).Select(row => row.RevisedBy);
        }
    }
}

/// <summary>Rows of a table that an undo touches.</summary>
/// <param name="Table">As in the database.</param>
/// <param name="Taken">Believed no longer.</param>
/// <param name="Restored">Believed again.</param>
public sealed record UndoneRows(string Table, int Taken, int Restored);
