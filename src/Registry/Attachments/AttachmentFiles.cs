using System.Security.Cryptography;
using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Registry.Attachments;

/// <summary>
/// Files handed in with cases, in the workspace's folder <c>attachments/</c>, each named by the hash of its content and without an ending, so that
/// nothing opens or runs it by its name. The journal says which belong; another is a leftover.
/// </summary>
public static class AttachmentFiles
{
    /// <summary>The act that makes one belong; what it asks names the hash.</summary>
    public const string Act = "attach-file";

    private static readonly TimeSpan LeftoverAfter = TimeSpan.FromDays(1);

    public static string FolderOf(Workspace workspace) => Path.Combine(workspace.Folder, "attachments");

    public static string PathOf(Workspace workspace, string hash) => Path.Combine(FolderOf(workspace), hash);

    /// <summary>Takes a file in after looking at its content; null after findings. Whoever records nothing of it gives it back with <see cref="Drop"/>.</summary>
    public static TakenFile? Take(Workspace workspace, string file, List<Finding> findings)
    {
        var place = new Place(file);
        if (!File.Exists(file)) findings.Add(new("file-missing", place, file));
        else if (new FileInfo(file).Length > FileContent.LargestBytes) findings.Add(new("file-large", place, FileContent.Megabytes(new FileInfo(file).Length), FileContent.Megabytes(FileContent.LargestBytes)));
        else
        {
            var content = File.ReadAllBytes(file);
            if (FileContent.Of(content, Path.GetFileName(file), findings) is { } kind) return Put(workspace, content, Path.GetFileName(file), kind);
        }
        return null;
    }

    /// <summary>The content of one that belongs; null after a finding: it is not there, or not what its name says.</summary>
    public static byte[]? Read(Workspace workspace, string hash, List<Finding> findings)
    {
        var path = PathOf(workspace, hash);
        if (!IsHash(hash) || !File.Exists(path)) findings.Add(new("attachment-missing", new(path), hash));
        else if (File.ReadAllBytes(path) is var content && HashOf(content) == hash) return content;
        else findings.Add(new("attachment-changed", new(path), hash));
        return null;
    }

    /// <summary>Hashes of those that belong, in order.</summary>
    public static IReadOnlyList<string> Belonging(RegistryDb db) =>
        [.. db.Journal.Where(entry => entry.Act == Act).Select(entry => entry.Asked).AsEnumerable().Select(HashIn).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Takes away one that a refused request brought, unless it was there before or belongs. Nobody records anything meanwhile.</summary>
    public static void Drop(Workspace workspace, RegistryDb db, TakenFile file)
    {
        if (!file.IsNew) return;
        using var transaction = WriteLock.Take(db);
        if (!Belonging(db).Contains(file.Hash)) Leftovers.Delete(PathOf(workspace, file.Hash));
    }

    /// <summary>Takes away what requests that never ended have left, a day after; gives the number of files.</summary>
    public static int Sweep(Workspace workspace, RegistryDb db, TimeProvider clock)
    {
        if (!Directory.Exists(FolderOf(workspace))) return 0;
        var old = clock.GetUtcNow().UtcDateTime - LeftoverAfter;
        var aged = Directory.GetFiles(FolderOf(workspace)).Where(file => File.GetLastWriteTimeUtc(file) < old).ToList();
        if (aged.Count == 0) return 0;
        using var transaction = WriteLock.Take(db);
        var belonging = Belonging(db).ToHashSet();
        var left = aged.FindAll(file => !belonging.Contains(Path.GetFileName(file)));
        left.ForEach(Leftovers.Delete);
        return left.Count;
    }

    private static TakenFile Put(Workspace workspace, byte[] content, string name, string kind)
    {
        var hash = HashOf(content);
        var path = PathOf(workspace, hash);
        MakeFolder(workspace);
        var isNew = !File.Exists(path);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(unfinished, Style())) // also when it is there: it is young again, and whole
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            Leftovers.Delete(unfinished);
        }
        return new(hash, name, content.Length, kind, isNew);
    }

    // What people hand in holds what they do not tell everybody.
    private static FileStreamOptions Style()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    internal static void MakeFolder(Workspace workspace)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(FolderOf(workspace));
        else Directory.CreateDirectory(FolderOf(workspace), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    internal static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);

    private static string? HashIn(string asked)
    {
        using var json = JsonDocument.Parse(asked);
        return json.RootElement.TryGetProperty("hash", out var hash) ? hash.GetString() : null;
    }
}

/// <summary>A file that was looked at and taken in.</summary>
/// <param name="Hash">SHA-256 of its content.</param>
/// <param name="Name">Under which it was handed in; it is kept under its hash.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Kind"><c>pdf</c>, <c>png</c>, <c>jpeg</c>, <c>ofd</c>, <c>docx</c> or <c>xlsx</c>.</param>
/// <param name="IsNew">Nobody had handed in the same content before.</param>
public sealed record TakenFile(string Hash, string Name, long Size, string Kind, bool IsNew);
