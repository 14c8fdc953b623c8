using System.CommandLine;
using Dingdian.Model;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan new</c>: a commented plan with a case, to start from.</summary>
internal static class PlanNew
{
    private const string TextMapFile = "text.yaml";

    public static Command Command(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER") { Description = terminal.Say("Folder to write; its name becomes the plan's id", "要写入的文件夹；其名称即规划编号") };
        var text = new Option<string?>("--text") { HelpName = "FILE", Description = terminal.Say("The official text: also draft text.yaml, with every sentence to be mapped; beside a plan that is there, only that", "官方文本：同时起草 text.yaml，列出待对应的每一句；已有规划时只写此文件") };
        var command = new ShownCommand("new", terminal.Say("Write a commented plan to start from", "写出带注释的规划骨架"), "dingdian plan new plans/cn-wuxi-2027", "dingdian plan new plans/cn-wuxi-2027 --text wuxi.txt") { folder, text };
        command.SetAction(given => Run(given.GetValue(folder)!, given.GetValue(text), terminal));
        return command;
    }

    private static int Run(string folder, string? textFile, Terminal terminal)
    {
        var findings = new List<Finding>();
        string[] files = textFile is null ? ["plan.yaml", "cases.yaml"] : File.Exists(Path.Combine(folder, "plan.yaml")) ? [TextMapFile] : ["plan.yaml", "cases.yaml", TextMapFile];
        var text = textFile is null ? null : Files.Read(textFile, findings);
        if (findings.Count > 0)
            return terminal.Report(findings);
        if (files.Select(f => Path.Combine(folder, f)).FirstOrDefault(File.Exists) is { } there)
            return terminal.Report([new Finding("plan-in-the-way", new Place(Files.Shown(there)))]);
        Directory.CreateDirectory(folder);
        var id = IdOf(folder);
        foreach (var file in files)
            if (Files.Write(Path.Combine(folder, file), file == TextMapFile ? TextMap.Draft(TextOutline.Read(text!, id)) : Skeleton(file).Replace("PLAN_ID", id, StringComparison.Ordinal), findings))
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
