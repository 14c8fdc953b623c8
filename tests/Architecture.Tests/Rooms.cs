namespace Dingdian.Architecture.Tests;

/// <summary>One row of the table in <c>docs/architecture.md</c>.</summary>
internal sealed record Room(string Name, string[] References, string[] Packages);

/// <summary>The walls: what each room may reference and which packages it takes.</summary>
internal static class Rooms
{
    public static Dictionary<string, Room> Read(string page)
    {
        var rows = PageTable.Rows(page, "room", "references");
        var names = rows.Select(row => row[0].Trim('`')).ToArray();
        return rows.Select(row => new Room(row[0].Trim('`'), row[2] == "all" ? names : Words(row[2]), Words(row[3]))).ToDictionary(room => room.Name);
    }

    public static IEnumerable<string> Violations(Room? room, Project project)
    {
        if (room is null) return [$"{project.Name} stands in no row of the table"];
        return [
            .. project.References.Except(room.References).Select(name => $"{project.Name} references {name}, which its row does not name"),
            .. project.Packages.Except(room.Packages).Select(name => $"{project.Name} takes {name}, which its row does not name"),
            .. room.Packages.Except(project.Packages).Select(name => $"the row of {project.Name} names {name}, which it does not take"),
        ];
    }

    /// <summary>The same, of what was compiled: references that came in through another room show here.</summary>
    /// <param name="room">The row.</param>
    /// <param name="assembly">What was compiled.</param>
    /// <param name="brought">Packages that those of the row bring along.</param>
    public static IEnumerable<string> Violations(Room room, Compiled assembly, IReadOnlyCollection<string> brought) =>
        assembly.References
            .Where(name => !Compiled.IsFramework(name) && !room.References.Any(other => name == $"Dingdian.{other}") && !room.Packages.Concat(brought).Any(package => IsOf(package, name)))
            .Select(name => $"{room.Name} is compiled against {name}, which its row does not name");

    // A package may hold several assemblies named after it, or one named as it is without its last word (X.Full and X.Core hold X).
    private static bool IsOf(string package, string assembly) =>
        assembly == package || assembly.StartsWith(package + ".", StringComparison.Ordinal) || package == assembly + ".Full" || package == assembly + ".Core";

    private static string[] Words(string cell) => cell == "–" ? [] : cell.Split(", ");
}
