using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Workspaces;

/// <summary>Whether a workspace still holds what it says it holds: database pages, references, Parquet files, snapshots.</summary>
public static class Integrity
{
    /// <summary>Looks at everything; this reads all of it once.</summary>
    public static IReadOnlyList<Finding> Check(Workspace workspace, RegistryDb db) =>
        [.. Database(workspace, db), .. MissingFiles(workspace, db), .. Changed(workspace, Hashes(db)), .. Attachments(workspace, db), .. Snapshots(workspace, db)];

    private static List<Finding> Attachments(Workspace workspace, RegistryDb db)
    {
        var findings = new List<Finding>();
        foreach (var hash in AttachmentFiles.Belonging(db).Where(hash => File.Exists(AttachmentFiles.PathOf(workspace, hash)))) AttachmentFiles.Read(workspace, hash, findings);
        return findings;
    }

    /// <summary>Parquet files and attachments that the registry speaks of and that are not there.</summary>
    internal static IReadOnlyList<Finding> MissingFiles(Workspace workspace, RegistryDb db) =>
        [.. Missing(workspace, Hashes(db)), .. AttachmentFiles.Belonging(db).Where(hash => !File.Exists(AttachmentFiles.PathOf(workspace, hash))).Select(hash => new Finding("attachment-missing", new Place(workspace.Folder), hash))];

    private static IEnumerable<Finding> Database(Workspace workspace, RegistryDb db)
    {
        if (!db.IsSqlite) yield break; // a server looks after its own pages
        foreach (var fault in db.Database.SqlQuery<string>($"PRAGMA integrity_check(10)").AsEnumerable().Where(fault => fault != "ok"))
            yield return new("workspace-damaged", new Place(workspace.Folder), workspace.Folder, fault);
        foreach (var table in db.Database.SqlQuery<string>($"SELECT DISTINCT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToList())
            yield return new("workspace-damaged", new Place(workspace.Folder), workspace.Folder, $"foreign keys of {table}");
    }

    /// <summary>Whether the files of a city that a snapshot would rest on are there and hold what their names say.</summary>
    public static IReadOnlyList<Finding> Files(Workspace workspace, RegistryDb db, string city, long known)
    {
        var hashes = db.Datasets.AsKnown(known).Where(row => row.City == city).Select(row => row.Hash).Distinct().ToList();
        return [.. Missing(workspace, hashes), .. Changed(workspace, hashes)];
    }

    private static IEnumerable<Finding> Missing(Workspace workspace, IEnumerable<string> hashes) =>
        hashes.Where(hash => !File.Exists(DatasetFiles.PathOf(workspace, hash))).Select(hash => new Finding("dataset-missing", new Place(workspace.Folder), DatasetFiles.PathOf(workspace, hash)));

    private static IEnumerable<Finding> Changed(Workspace workspace, IEnumerable<string> hashes) =>
        from hash in hashes
        let file = DatasetFiles.PathOf(workspace, hash)
        where File.Exists(file) && DatasetFiles.Hash(file) != hash
        select new Finding("dataset-changed", new Place(workspace.Folder), file);

    /// <summary>Snapshots that are not what their names say.</summary>
    public static IEnumerable<Finding> Snapshots(Workspace workspace, RegistryDb db) =>
        from row in db.Snapshots.OrderBy(row => row.TakenAt).AsEnumerable()
        where !IsWhole(row)
        select new Finding("snapshot-damaged", new Place(workspace.Folder), row.Id);

    internal static bool IsWhole(SnapshotRow row)
    {
        try
        {
            return CanonicalForm.Identity(CanonicalForm.Expand(row.Content)) == row.Id;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }

    private static List<string> Hashes(RegistryDb db) => [.. db.Datasets.Select(row => row.Hash).Distinct().ToList().Order(StringComparer.Ordinal)];
}
