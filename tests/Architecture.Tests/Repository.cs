using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Dingdian.Architecture.Tests;

/// <summary>What stands on disk: pages, project files, sources.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    public static IEnumerable<Project> Projects() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Project.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)));

    /// <summary>The packages that a room's own packages need, as its lock file has them.</summary>
    public static IReadOnlyCollection<string> BroughtAlong(string room)
    {
        var locked = JsonNode.Parse(Read("src", room, "packages.lock.json"))!["dependencies"]!["net10.0"]!.AsObject();
        var open = new Queue<string>(locked.Where(package => (string?)package.Value!["type"] == "Direct").Select(package => package.Key));
        HashSet<string> brought = [];
        while (open.TryDequeue(out var package))
            foreach (var needed in locked[package]?["dependencies"]?.AsObject().Select(other => other.Key).Where(brought.Add) ?? []) open.Enqueue(needed);
        return brought;
    }

    /// <summary>Every file and folder under <c>src</c>, relative to it; a build's leavings do not count.</summary>
    public static IEnumerable<string> Entries()
    {
        var src = Path.Combine(Root, "src");
        return Directory.EnumerateFileSystemEntries(src, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(src, path))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"));
    }

    public static IEnumerable<(string Path, string[] Lines)> Sources() =>
        Entries().Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => (path, File.ReadAllLines(Path.Combine(Root, "src", path))));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Dingdian.slnx stands in no folder above the tests.");
        }

        return folder;
    }
}

/// <summary>What a project file asks for.</summary>
internal sealed record Project(string Name, string[] References, string[] Packages)
{
    public static Project Parse(string name, string xml)
    {
        var items = XDocument.Parse(xml);
        return new(name,
            [.. Included("ProjectReference").Select(Path.GetFileNameWithoutExtension).OfType<string>()],
            [.. Included("PackageReference")]);

        IEnumerable<string> Included(string item) => items.Descendants(item).Select(x => (string?)x.Attribute("Include")).OfType<string>();
    }
}
