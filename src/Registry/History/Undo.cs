using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.History;

/// <summary>Takes a whole change back: its rows are revised, the rows it revised are believed again.</summary>
/// <remarks>A row that a later change revised and that the undo of that change said again is still the row of the change that first said it.</remarks>
public static class Undo
{
    private const int Named = 5;

    /// <summary>Undoes the change unless a later one built on its rows; then that one must be undone first.</summary>
    public static IReadOnlyList<Finding> Run(RegistryDb db, long change, Change undo)
    {
        using var revision = Revision.Begin(db, undo);
        var tables = Tables(db, change);
        if (Obstacle(db, change, tables) is { } obstacle) return [obstacle];
        undo.Undoes = change;
        foreach (var table in tables) table.Reverse(revision);
        revision.Commit();
        return [];
    }

    /// <summary>What <see cref="Run"/> would do, table by table, or why it would do nothing.</summary>
    public static (IReadOnlyList<UndoneRows> Rows, Finding? Obstacle) Preview(RegistryDb db, long change)
    {
        var tables = Tables(db, change);
        return (Rows(tables), Obstacle(db, change, tables));
    }

    private static IReadOnlyList<UndoneRows> Rows(IReadOnlyList<ITable> tables) => [.. tables.Select(table => table.Count).Where(rows => rows.Taken + rows.Restored > 0)];

    private static Finding? Obstacle(RegistryDb db, long change, IReadOnlyList<ITable> tables)
    {
        var place = new Place($"#{change}");
        if (!db.Changes.Any(row => row.Id == change)) return new("change-unknown", place, change);
        if (db.Changes.Any(row => row.Undoes == change)) return new("change-undone", place, change); // its undo may be undone
        var later = new SortedSet<long>(tables.SelectMany(table => table.Later));
        if (later.Count > 0) return new("change-built-upon", place, change, string.Join(", ", later));
        if (Rows(tables).Count == 0) return new("change-undone", place, change);
        var needed = NeededDivisions(db, tables.OfType<Table<Division>>().Single());
        return needed.Count == 0 ? null : new("divisions-needed", place, change, string.Join(", ", needed.Take(Named)) + (needed.Count > Named ? " …" : ""));
    }

    /// <summary>Divisions that nothing would name any more and that something still speaks of.</summary>
    private static List<string> NeededDivisions(RegistryDb db, Table<Division> divisions)
    {
        var named = divisions.Taken.Select(row => row.Code).Except(divisions.Restored.Select(row => row.Code)).ToHashSet();
        if (named.Count == 0) return [];
        var spoken = db.Profiles.Believed().Select(row => row.County).Union(db.Profiles.Believed().Where(row => row.Township != null).Select(row => row.Township!))
            .Union(db.AreaFacts.Believed().Select(row => row.Division)).Union(db.FundAccounts.Believed().Select(row => row.Division)).Union(db.WarningLetters.Believed().Select(row => row.Division)).ToHashSet();
        spoken.UnionWith(db.Divisions.Where(row => row.Parent != null).AsEnumerable().Where(row => !named.Contains(row.Code)).Select(row => row.Parent!));
        return [.. named.Where(code => spoken.Any(other => other.StartsWith(code, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyList<ITable> Tables(RegistryDb db, long change)
    {
        var undone = db.Changes.Where(row => row.Undoes != null).ToDictionary(row => row.Undoes!.Value, row => row.Id);
        return [..
            from entity in db.Model.GetEntityTypes()
            where entity.ClrType.IsAssignableTo(typeof(Believed))
            select (ITable)Activator.CreateInstance(typeof(Table<>).MakeGenericType(entity.ClrType), db, change, undone)!];
    }

    private interface ITable
    {
        UndoneRows Count { get; }

        /// <summary>The changes that revised what this one brought, or since said something else in the place of what it took back.</summary>
        IEnumerable<long> Later { get; }

        void Reverse(Revision revision);
    }

    private sealed class Table<T> : ITable where T : Believed
    {
        private readonly RegistryDb db;
        private readonly long change;
        private readonly List<long> builtOn = [];

        /// <param name="db">A connection.</param>
        /// <param name="change">The one to take back.</param>
        /// <param name="undone">The undo of each change that has one.</param>
        public Table(RegistryDb db, long change, IReadOnlyDictionary<long, long> undone)
        {
            (this.db, this.change) = (db, change);
            Restored = [.. db.Set<T>().Where(row => row.RevisedBy == change)];
            Follow([.. db.Set<T>().Where(row => row.LearnedBy == change)], undone);
        }

        /// <summary>What the change said, as it stands now.</summary>
        public List<T> Taken { get; } = [];

        public IReadOnlyList<T> Restored { get; }

        public UndoneRows Count => new(db.Model.FindEntityType(typeof(T))!.GetTableName()!, Taken.Count, Restored.Count);

        public IEnumerable<long> Later => builtOn.Concat(InTheirPlace());

        public void Reverse(Revision revision)
        {
            Taken.ForEach(revision.Retire);
            foreach (var row in Restored) revision.Add(row.Copy());
        }

        private void Follow(IReadOnlyList<T> rows, IReadOnlyDictionary<long, long> undone)
        {
            foreach (var revised in rows.GroupBy(row => row.RevisedBy))
                if (revised.Key == Believed.StillBelieved) Taken.AddRange(revised);
                else if (undone.TryGetValue(revised.Key, out var undo)) Follow(SaidAgain(revised, undo), undone);
                else builtOn.Add(revised.Key);
        }

        private IReadOnlyList<T> SaidAgain(IEnumerable<T> rows, long undo)
        {
            var copies = db.Set<T>().Where(row => row.LearnedBy == undo).ToLookup(row => row.About);
            return [.. rows.SelectMany(row => copies[row.About].Where(row.Excludes))];
        }

        private IEnumerable<long> InTheirPlace()
        {
            if (Restored.Count == 0) return [];
            var (before, own) = (Restored.ToLookup(row => row.About), Taken.Select(row => row.Id).ToHashSet());
            return db.Set<T>().Where(row => row.LearnedBy > change && row.RevisedBy == Believed.StillBelieved).AsEnumerable()
                .Where(row => !own.Contains(row.Id) && before[row.About].Any(row.Excludes)).Select(row => row.LearnedBy);
        }
    }
}

/// <summary>Rows of a table that an undo touches.</summary>
/// <param name="Table">As in the database.</param>
/// <param name="Taken">Believed no longer.</param>
/// <param name="Restored">Believed again.</param>
public sealed record UndoneRows(string Table, int Taken, int Restored);
