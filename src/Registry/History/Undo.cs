using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.History;

/// <summary>Takes a whole change back: its rows are revised, the rows it revised are believed again.</summary>
public static class Undo
{
    private const int Named = 5;

    /// <summary>Undoes the change unless a later one built on its rows; then that one must be undone first.</summary>
    public static IReadOnlyList<Finding> Run(RegistryDb db, long change, Change undo)
    {
        using var revision = Revision.Begin(db, undo);
        if (Obstacle(db, change) is { } obstacle) return [obstacle];
        undo.Undoes = change;
        foreach (var table in Tables(db)) table.Reverse(revision, change);
        revision.Commit();
        return [];
    }

    /// <summary>What <see cref="Run"/> would do, table by table, or why it would do nothing.</summary>
    public static (IReadOnlyList<UndoneRows> Rows, Finding? Obstacle) Preview(RegistryDb db, long change) => (Rows(db, change), Obstacle(db, change));

    private static IReadOnlyList<UndoneRows> Rows(RegistryDb db, long change) => [.. Tables(db).Select(table => table.Count(change)).Where(rows => rows.Taken + rows.Restored > 0)];

    private static Finding? Obstacle(RegistryDb db, long change)
    {
        var place = new Place($"#{change}");
        if (!db.Changes.Any(row => row.Id == change)) return new("change-unknown", place, change);
        if (db.Changes.Any(row => row.Undoes == change)) return new("change-undone", place, change); // its undo may be undone
        var later = new SortedSet<long>(Tables(db).SelectMany(table => table.Later(change)));
        if (later.Count > 0) return new("change-built-upon", place, change, string.Join(", ", later));
        if (Rows(db, change).Count == 0) return new("change-undone", place, change);
        var needed = NeededDivisions(db, change);
        return needed.Count == 0 ? null : new("divisions-needed", place, change, string.Join(", ", needed.Take(Named)) + (needed.Count > Named ? " …" : ""));
    }

    /// <summary>Divisions that nothing would name any more and that something still speaks of.</summary>
    private static List<string> NeededDivisions(RegistryDb db, long change)
    {
        var named = db.Set<Division>().Where(row => row.LearnedBy == change && row.RevisedBy == Believed.StillBelieved).Select(row => row.Code).ToHashSet();
        named.ExceptWith(db.Set<Division>().Where(row => row.RevisedBy == change).Select(row => row.Code));
        if (named.Count == 0) return [];
        var spoken = db.Profiles.Believed().Select(row => row.County).Union(db.Profiles.Believed().Where(row => row.Township != null).Select(row => row.Township!))
            .Union(db.AreaFacts.Believed().Select(row => row.Division)).Union(db.FundAccounts.Believed().Select(row => row.Division)).Union(db.WarningLetters.Believed().Select(row => row.Division)).ToHashSet();
        spoken.UnionWith(db.Divisions.Where(row => row.Parent != null).AsEnumerable().Where(row => !named.Contains(row.Code)).Select(row => row.Parent!));
        return [.. named.Where(code => spoken.Any(other => other.StartsWith(code, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<ITable> Tables(RegistryDb db) =>
        from entity in db.Model.GetEntityTypes()
        where entity.ClrType.IsAssignableTo(typeof(Believed))
        select (ITable)Activator.CreateInstance(typeof(Table<>).MakeGenericType(entity.ClrType), db)!;

    private interface ITable
    {
        void Reverse(Revision revision, long change);

        /// <summary>The changes that revised what this one brought, or since said something else in the place of what it took back.</summary>
        IEnumerable<long> Later(long change);

        UndoneRows Count(long change);
    }

    private sealed class Table<T>(RegistryDb db) : ITable where T : Believed
    {
        public UndoneRows Count(long change) => new(db.Model.FindEntityType(typeof(T))!.GetTableName()!,
            db.Set<T>().Count(row => row.LearnedBy == change && row.RevisedBy == Believed.StillBelieved), db.Set<T>().Count(row => row.RevisedBy == change));

        public void Reverse(Revision revision, long change)
        {
            foreach (var row in db.Set<T>().Where(row => row.LearnedBy == change && row.RevisedBy == Believed.StillBelieved).ToList()) revision.Retire(row);
            foreach (var row in db.Set<T>().Where(row => row.RevisedBy == change).ToList()) revision.Add(row.Copy());
        }

        public IEnumerable<long> Later(long change) =>
            [.. db.Set<T>().Where(row => row.LearnedBy == change && row.RevisedBy != Believed.StillBelieved).Select(row => row.RevisedBy).Distinct(), .. InTheirPlace(change)];

        private IEnumerable<long> InTheirPlace(long change)
        {
            var before = db.Set<T>().Where(row => row.RevisedBy == change).ToLookup(row => row.About);
            return before.Count == 0 ? [] : db.Set<T>().Where(row => row.LearnedBy > change && row.RevisedBy == Believed.StillBelieved).AsEnumerable()
                .Where(row => before[row.About].Any(row.Excludes)).Select(row => row.LearnedBy);
        }
    }
}

/// <summary>Rows of a table that an undo touches.</summary>
/// <param name="Table">As in the database.</param>
/// <param name="Taken">Believed no longer.</param>
/// <param name="Restored">Believed again.</param>
public sealed record UndoneRows(string Table, int Taken, int Restored);
