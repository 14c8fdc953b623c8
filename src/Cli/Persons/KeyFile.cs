using Dingdian.Model;
using Dingdian.Registry.Persons;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Persons;

/// <summary>The file of the keys a workspace's persons are sealed with.</summary>
internal static class KeyFile
{
    private const string Variable = "DINGDIAN_KEYS";

    public static string Of(Workspace workspace) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path ? Path.GetFullPath(path) : KeyRing.PathIn(workspace);

    /// <summary>What cannot be opened of the persons of a workspace; without its keys that is not known, and said.</summary>
    public static IReadOnlyList<Finding> Check(Workspace workspace, RegistryDb db)
    {
        if (db.People.Count() is var persons && persons == 0) return [];
        if (!File.Exists(Of(workspace))) return [new("keys-needed", new(workspace.Folder), persons, Of(workspace))];
        var findings = new List<Finding>();
        return KeyRing.Open(Of(workspace), findings) is { } ring ? PersonRegister.Check(db, ring) : findings;
    }
}
