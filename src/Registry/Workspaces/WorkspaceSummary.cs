using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Workspaces;

/// <summary>What is inside a workspace, in numbers.</summary>
public sealed record WorkspaceSummary
{
    private const int ChangesShown = 5;

    public required long Bytes { get; init; }
    public required IReadOnlyList<string> Migrations { get; init; }
    public required IReadOnlyList<CityCount> Cities { get; init; }
    public required IReadOnlyList<DatasetCount> Datasets { get; init; }
    public required int Snapshots { get; init; }
    public required IReadOnlyList<Change> LastChanges { get; init; }

    /// <param name="workspace">An open workspace.</param>
    /// <param name="db">A connection to it.</param>
    /// <param name="today">Institutions are counted as of this day.</param>
    public static WorkspaceSummary Of(Workspace workspace, RegistryDb db, DateOnly today) => new()
    {
        Bytes = Directory.EnumerateFiles(workspace.Folder, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) + ServerBytes(db),
        Migrations = [.. db.Database.GetAppliedMigrations()],
        Cities = CitiesOf(db, today),
        Datasets = [.. db.Datasets.Believed().GroupBy(row => new { row.Kind, row.City }).Select(group => new { group.Key.Kind, group.Key.City, Files = group.Count(), Rows = group.Sum(row => row.Rows) }).AsEnumerable()
            .OrderBy(group => group.City, StringComparer.Ordinal).ThenBy(group => group.Kind, StringComparer.Ordinal).Select(group => new DatasetCount(group.Kind, group.City, group.Files, group.Rows))],
        Snapshots = db.Snapshots.Count(),
        LastChanges = [.. db.Changes.OrderByDescending(change => change.Id).Take(ChangesShown)],
    };

    private static IReadOnlyList<CityCount> CitiesOf(RegistryDb db, DateOnly today)
    {
        var names = db.Divisions.Where(division => division.Code.Length == 4).ToDictionary(division => division.Code, division => division.Name);
        var counts = db.Profiles.AsOf(new Moment(today)).GroupBy(row => row.County.Substring(0, 4)).Select(group => new { City = group.Key, Count = group.Count() }).ToList();
        return [.. counts.OrderBy(count => count.City, StringComparer.Ordinal).Select(count => new CityCount(count.City, names.GetValueOrDefault(count.City), count.Count))];
    }

    private static long ServerBytes(RegistryDb db) =>
        db.IsSqlite ? 0 : db.Database.SqlQuery<long>($"SELECT pg_database_size(current_database()) AS \"Value\"").AsEnumerable().First();
}

/// <param name="Code">Four digits.</param>
/// <param name="Name">Null while its division is not in the registry.</param>
/// <param name="Institutions">On the day asked.</param>
public sealed record CityCount(string Code, string? Name, int Institutions);

public sealed record DatasetCount(string Kind, string City, int Files, long Rows);
