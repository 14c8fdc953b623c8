using System.CommandLine;
using Dingdian.Model;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan new</c>: a commented plan with a case, to start from.</summary>
internal static class PlanNew
{
    public static Command Command(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = terminal.Say("Folder to write; its name becomes the plan's id", "要写入的文件夹；其名称即规划编号") };
        var command = new ShownCommand("new", terminal.Say("Write a commented plan to start from", "写出带注释的规划骨架"), "dingdian plan new plans/cn-wuxi-2027") { folder };
        command.SetAction(given => Run(given.GetValue(folder)!, terminal));
        return command;
    }

    private static int Run(string folder, Terminal terminal)
    {
        var findings = new List<Finding>();
        string[] files = ["plan.yaml", "cases.yaml"];
        if (files.Select(f => Path.Combine(folder, f)).FirstOrDefault(File.Exists) is { } there)
            return terminal.Report([new Finding("plan-in-the-way", new Place(Files.Shown(there)))]);
        Directory.CreateDirectory(folder);
        var id = IdOf(folder);
        foreach (var file in files)
            if (Files.Write(Path.Combine(folder, file), Skeleton(file).Replace("PLAN_ID", id, StringComparison.Ordinal), findings))
                terminal.Output.WriteLine(Files.Shown(Path.Combine(folder, file)));
        if (findings.Count == 0)
            terminal.Output.WriteLine(terminal.Say($"Next: dingdian plan check {folder}", $"下一步：dingdian plan check {folder}"));
        return terminal.Report(findings);
    }

    /// <summary>The folder's name as a name the language reads.</summary>
    private static string IdOf(string folder)
    {
        var name = Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar));
        var id = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-');
        return id.Length > 0 && char.IsAsciiLetter(id[0]) ? id : $"plan-{id}".TrimEnd('-');
    }

    private static string Skeleton(string file)
    {
        using var stream = typeof(PlanNew).Assembly.GetManifestResourceStream($"skeleton.{file}")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
