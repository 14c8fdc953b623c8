using System.IO.Compression;
using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dingdian.Registry.Backups;

/// <summary>
/// Puts a workspace into one zip that depends on no database: every table as lines of JSON, every Parquet file the registry ever spoke of,
/// every file handed in with a case, and a manifest with the hash of each. It is written beside its place and moved there when whole.
/// </summary>
public static class Backup
{
    private const int Buffer = 1 << 16;

    /// <summary>Writes the backup; a file that is there is never overwritten.</summary>
    /// <param name="workspace">An open workspace; others may go on writing to it meanwhile.</param>
    /// <param name="file">The zip to be made.</param>
    /// <param name="clock">Gives the time in the manifest.</param>
    /// <param name="progress">Told what is written next.</param>
    public static (Manifest? Manifest, IReadOnlyList<Finding> Findings) Write(Workspace workspace, string file, TimeProvider clock, Action<string>? progress = null)
    {
        var place = new Place(file);
        if (File.Exists(file) || Directory.Exists(file)) return (null, [new("backup-exists", place, file)]);
        var unfinished = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            using var db = workspace.Connect();
            if (Integrity.MissingFiles(workspace, db) is { Count: > 0 } missing) return (null, missing);
            Manifest manifest;
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer))
            {
                manifest = Write(workspace, db, stream, clock, progress);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, file);
            return (manifest, []);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return (null, [new("backup-not-written", place, file, new Texts("系统无法写入", e.Message.TrimEnd('.')))]);
        }
        finally
        {
            Leftovers.Delete(unfinished);
        }
    }

    private static Manifest Write(Workspace workspace, RegistryDb db, Stream stream, TimeProvider clock, Action<string>? progress)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using var view = ReadView.Begin(db); // all tables at one moment
        List<ManifestEntry> entries = [.. TableLines.Of(db).Select(type => Table(zip, db, type, progress))];
        entries.AddRange(db.Datasets.Select(row => row.Hash).Distinct().ToList().Order(StringComparer.Ordinal).Select(hash => Copied(zip, $"data/{hash}.parquet", DatasetFiles.PathOf(workspace, hash), progress)));
        entries.AddRange(AttachmentFiles.Belonging(db).Select(hash => Copied(zip, $"attachments/{hash}", AttachmentFiles.PathOf(workspace, hash), progress)));
        var manifest = new Manifest(Manifest.Form, workspace.File.Id, clock.GetUtcNow().UtcDateTime, workspace.File.Database, [.. db.Database.GetAppliedMigrations()], Manifest.HashOf(entries), entries);
        using var last = zip.CreateEntry(Manifest.Name).Open();
        last.Write(manifest.Write());
        return manifest;
    }

    private static ManifestEntry Table(ZipArchive zip, RegistryDb db, IEntityType type, Action<string>? progress)
    {
        progress?.Invoke(TableLines.EntryOf(type));
        using var packed = zip.CreateEntry(TableLines.EntryOf(type), CompressionLevel.Optimal).Open();
        using var hashing = new HashingStream(packed);
        using var buffered = new BufferedStream(hashing, Buffer);
        var rows = TableLines.Write(db, type, buffered);
        buffered.Flush();
        return new(TableLines.EntryOf(type), rows, hashing.Length, hashing.Sha256);
    }

    // Such files are packed already.
    private static ManifestEntry Copied(ZipArchive zip, string name, string path, Action<string>? progress)
    {
        progress?.Invoke(name);
        using var packed = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        using var hashing = new HashingStream(packed);
        using var file = File.OpenRead(path);
        file.CopyTo(hashing);
        return new(name, null, hashing.Length, hashing.Sha256);
    }
}
