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

    /// <summary>Takes a file in after looking at its content; gives its hash, and whether it was not there before. Null after findings.</summary>
    public static (string Hash, bool IsNew)? Take(Workspace workspace, string file, List<Finding> findings)
    {
        var place = new Place(file);
        if (!File.Exists(file)) findings.Add(new("file-missing", place, file));
        else if (new FileInfo(file).Length > FileContent.LargestBytes) findings.Add(new("file-large", place, new FileInfo(file).Length / 1024 / 1024, FileContent.LargestBytes / 1024 / 1024));
        else
        {
            var content = File.ReadAllBytes(file);
            if (FileContent.Of(content, Path.GetFileName(file), findings) is not null) return Put(workspace, content);
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

    /// <summary>Takes away one that a refused request brought, unless it belongs. Nobody records anything meanwhile.</summary>
    public static void Drop(Workspace workspace, RegistryDb db, string hash)
    {
        using var transaction = WriteLock.Take(db);
        if (!Belonging(db).Contains(hash)) Leftovers.Delete(PathOf(workspace, hash));
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

    private static (string Hash, bool IsNew) Put(Workspace workspace, byte[] content)
    {
        var hash = HashOf(content);
        var path = PathOf(workspace, hash);
        Directory.CreateDirectory(FolderOf(workspace));
        var isNew = !File.Exists(path);
        var unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(unfinished, content); // also when it is there: it is young again, and whole
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            Leftovers.Delete(unfinished);
        }
        return (hash, isNew);
    }

    internal static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static bool IsHash(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower);

    private static string? HashIn(string asked)
    {
        using var json = JsonDocument.Parse(asked);
        return json.RootElement.TryGetProperty("hash", out var hash) ? hash.GetString() : null;
    }
}
