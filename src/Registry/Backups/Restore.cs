using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Attachments;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Backups;

/// <summary>Makes a new workspace out of a backup. Every hash is held against the manifest before anything is made; what fails leaves nothing behind.</summary>
public static class Restore
{
    private const long LargestManifest = 64 << 20;

    /// <param name="file">The zip.</param>
    /// <param name="folder">New or empty.</param>
    /// <param name="connection">A PostgreSQL connection string, or null for the embedded database; it need not be the one the backup came from.</param>
    /// <param name="clock">Gives the new workspace its day of birth.</param>
    /// <param name="progress">Told what is read next.</param>
    public static WorkspaceResult Run(string file, string folder, string? connection, TimeProvider clock, Action<string>? progress = null)
    {
        if (!File.Exists(file)) return Refused("file-missing", file);
        try
        {
            using var zip = ZipFile.OpenRead(file);
            List<Finding> findings = [];
            if (Verified(zip, file, findings, progress) is not { } manifest) return new(null, findings);
            return Make(zip, manifest, file, folder, connection, clock, progress);
        }
        catch (InvalidDataException e)
        {
            return Refused("backup-unreadable", file, file, new Texts("不完整或已损坏", e.Message.TrimEnd('.')));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused("file-unreadable", file, new Texts("系统无法读取", e.Message.TrimEnd('.')));
        }
    }

    /// <summary>The manifest, if every entry is what it says.</summary>
    public static Manifest? Verified(ZipArchive zip, string file, List<Finding> findings, Action<string>? progress = null)
    {
        var place = new Place(file);
        if (ManifestOf(zip) is not { Format: Manifest.Form } manifest)
        {
            findings.Add(new("backup-foreign", place, file));
            return null;
        }
        var names = zip.Entries.Select(entry => entry.FullName).Where(name => name != Manifest.Name).ToList();
        if (Manifest.HashOf(manifest.Entries) != manifest.Content) findings.Add(new("backup-damaged", place, Manifest.Name));
        findings.AddRange(names.Except(manifest.Entries.Select(entry => entry.Name)).Select(name => new Finding("backup-damaged", place, name)));
        foreach (var entry in manifest.Entries)
        {
            progress?.Invoke(entry.Name);
            if (names.Count(name => name == entry.Name) != 1 || !Agrees(zip.GetEntry(entry.Name)!, entry)) findings.Add(new("backup-damaged", place, entry.Name));
        }
        return findings.Count == 0 ? manifest : null;
    }

    private static Manifest? ManifestOf(ZipArchive zip)
    {
        if (zip.GetEntry(Manifest.Name) is not { Length: <= LargestManifest } entry) return null;
        try
        {
            using var stream = entry.Open();
            return Manifest.Read(stream);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Agrees(ZipArchiveEntry entry, ManifestEntry expected)
    {
        if (entry.Length != expected.Bytes) return false;
        try
        {
            using var packed = entry.Open();
            using var hashing = new HashingStream(packed);
            hashing.CopyTo(Stream.Null);
            return hashing.Sha256 == expected.Sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static WorkspaceResult Make(ZipArchive zip, Manifest manifest, string file, string folder, string? connection, TimeProvider clock, Action<string>? progress)
    {
        var wasThere = Directory.Exists(folder);
        var made = WorkspaceDoor.Create(folder, connection, clock);
        if (made.Workspace is not { } workspace) return made;
        var result = WorkspaceDoor.Guard(folder, () => Fill(zip, manifest, file, workspace, progress));
        if (result.Workspace is null) Undo(workspace, wasThere);
        return result;
    }

    private static WorkspaceResult Fill(ZipArchive zip, Manifest manifest, string file, Workspace workspace, Action<string>? progress)
    {
        using var db = workspace.Connect();
        if (manifest.Migrations.Except(db.Database.GetMigrations()).ToList() is [.., var unknown]) return Refused("backup-newer", file, file, unknown);
        foreach (var entry in manifest.Entries.Where(entry => entry.Name.StartsWith("data/", StringComparison.Ordinal)))
            zip.GetEntry(entry.Name)!.ExtractToFile(Path.Combine(workspace.DataFolder, Path.GetFileName(entry.Name)));
        foreach (var entry in manifest.Entries.Where(entry => entry.Name.StartsWith("attachments/", StringComparison.Ordinal)))
        {
            AttachmentFiles.MakeFolder(workspace);
            zip.GetEntry(entry.Name)!.ExtractToFile(AttachmentFiles.PathOf(workspace, Path.GetFileName(entry.Name)));
        }
        using var transaction = WriteLock.Take(db);
        try
        {
            foreach (var type in TableLines.Of(db))
            {
                if (zip.GetEntry(TableLines.EntryOf(type)) is not { } entry) continue; // a table that came later
                progress?.Invoke(entry.FullName);
                using var lines = entry.Open();
                TableLines.Read(db, type, lines);
            }
        }
        catch (JsonException)
        {
            return Refused("backup-foreign", file, file);
        }
        transaction.Commit();
        return new(workspace, []);
    }

    private static void Undo(Workspace workspace, bool folderWasThere)
    {
        try
        {
            using var db = workspace.Connect();
            if (!db.IsSqlite) db.Workspaces.ExecuteDelete(); // the server's database is free again
        }
        catch (DbException)
        {
        }
        Leftovers.Clear(workspace.Folder, folderWasThere);
    }

    private static WorkspaceResult Refused(string code, string file, params object?[] arguments) => new(null, [new(code, new Place(file), arguments)]);
}
