using Dingdian.Model;

namespace Dingdian.Cli;

/// <summary>Reads and writes files; what goes wrong is a finding.</summary>
public static class Files
{
    private const long MaxMegabytes = 64;

    /// <summary>The text of a file, or null with a finding. Its size is asked before it is read.</summary>
    public static string? Read(string path, List<Finding> findings)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            findings.Add(new Finding("file-missing", new Place("''"), ""));
            return null;
        }
        var shown = Shown(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                findings.Add(new Finding(Directory.Exists(path) ? "file-unreadable" : "file-missing", new Place(shown), new Texts("这是文件夹", "directory")));
            else if ((file.Attributes & FileAttributes.Device) != 0 || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
                findings.Add(new Finding("file-unreadable", new Place(shown), new Texts("这是设备", "device")));
            else if (file.Length > MaxMegabytes << 20)
                findings.Add(new Finding("file-over-limit", new Place(shown), file.Length >> 20, MaxMegabytes));
            else
                return File.ReadAllText(path);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("file-unreadable", new Place(shown), Why(wrong)));
        }
        return null;
    }

    /// <summary>Whether a file that is there already would be written over although nobody said so; then a finding says it.</summary>
    public static bool IsInTheWay(string path, bool force, List<Finding> findings)
    {
        if (force || !File.Exists(path)) return false;
        findings.Add(new Finding("file-in-the-way", new Place(Shown(path)), Path.GetFileName(path)));
        return true;
    }

    public static bool Write(string path, string text, List<Finding> findings) => Write(path, System.Text.Encoding.UTF8.GetBytes(text), findings);

    public static bool Write(string path, byte[] document, List<Finding> findings)
    {
        try
        {
            File.WriteAllBytes(path, document);
            return true;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Add(new Finding("file-unreadable", new Place(path.Length == 0 ? "''" : Shown(path)), Why(wrong)));
            return false;
        }
    }

    /// <summary>What the system said.</summary>
    public static Texts Why(Exception wrong) => new(wrong switch
    {
        UnauthorizedAccessException => "没有读写权限",
        DirectoryNotFoundException => "所在文件夹不存在",
        FileNotFoundException => "没有这个文件",
        PathTooLongException => "路径过长",
        ArgumentException => "路径无效",
        _ => "系统无法读写",
    }, wrong.Message);

    /// <summary>As a person standing here would write it; far away paths stay whole.</summary>
    public static string Shown(string path)
    {
        var near = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return near.StartsWith("../..", StringComparison.Ordinal) ? Path.GetFullPath(path) : near;
    }
}
