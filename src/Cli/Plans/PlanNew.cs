using System.CommandLine;
using System.Text.RegularExpressions;
using Dingdian.Model;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan new</c>: a commented plan with facts and a case, to start from.</summary>
internal static partial class PlanNew
{
    private const string TextMapFile = "text.yaml";

    public static Command Command(Terminal terminal)
    {
        var folder = new Argument<string>(terminal.Say("FOLDER", "文件夹")) { Description = terminal.Say("Folder to write; its name becomes the plan's id", "要写入的文件夹；其名称即规划编号") };
        var text = new Option<string?>("--text") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("The official text: also draft text.yaml, with every sentence to be mapped; beside a plan that is there, only that", "官方文本：同时起草 text.yaml，列出待对应的每一句；已有规划时只写此文件") };
        var command = new ShownCommand("new", terminal.Say("Write a commented plan to start from, with facts and cases", "写出带注释的规划骨架，以及数据和案例"), "dingdian plan new plans/cn-wuxi-2027", "dingdian plan new plans/cn-wuxi-2027 --text wuxi.txt") { folder, text };
        command.SetAction(given => Run(given.GetValue(folder)!, given.GetValue(text), terminal));
        return command;
    }

    private static int Run(string folder, string? textFile, Terminal terminal)
    {
        var findings = new List<Finding>();
        var text = textFile is null ? null : Files.Read(textFile, findings);
        var id = folder.Length == 0 ? "" : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (!Name().IsMatch(id))
            findings.Add(new Finding("plan-name", new Place(folder.Length == 0 ? "''" : folder), id));
        var beside = textFile is not null && File.Exists(Path.Combine(folder, "plan.yaml"));
        string[] names = [.. beside ? [] : new[] { "plan.yaml", "facts.yaml", "cases.yaml" }, .. textFile is null ? [] : new[] { TextMapFile }];
        if (names.Select(f => Path.Combine(folder, f)).FirstOrDefault(File.Exists) is { } there)
            findings.Add(new Finding("plan-in-the-way", new Place(Files.Shown(there))));
        if (findings.Count > 0)
            return terminal.Report(findings);
        Directory.CreateDirectory(folder);
        foreach (var name in names)
            if (Files.Write(Path.Combine(folder, name), name == TextMapFile ? TextMap.Draft(TextOutline.Read(text!, id)) : Skeleton(name, id, folder, terminal), findings))
                terminal.Output.WriteLine(Files.Shown(Path.Combine(folder, name)));
        if (findings.Count == 0)
            ShowNext(folder, terminal);
        return terminal.Report(findings);
    }

    private static void ShowNext(string folder, Terminal terminal)
    {
        terminal.Output.WriteLine(terminal.Say("Next:", "下一步："));
        foreach (var next in (string[])[$"check {folder}", $"test {folder}", $"compute {folder} --facts {Path.Combine(folder, "facts.yaml")} --year 2027"])
            terminal.Output.WriteLine($"  dingdian plan {next}");
    }

    /// <summary>A file of the skeleton in the language asked for; <c>«中文|English»</c> stands where they differ.</summary>
    private static string Skeleton(string file, string id, string folder, Terminal terminal)
    {
        using var stream = typeof(PlanNew).Assembly.GetManifestResourceStream($"skeleton.{file}")!;
        var text = TwoLanguages().Replace(new StreamReader(stream).ReadToEnd(), m => terminal.Say(m.Groups["en"].Value, m.Groups["zh"].Value));
        return text.Replace("PLAN_ID", id, StringComparison.Ordinal).Replace("FOLDER", folder, StringComparison.Ordinal);
    }

    [GeneratedRegex("«(?<zh>[^|»]*)\\|(?<en>[^»]*)»", RegexOptions.CultureInvariant)]
    private static partial Regex TwoLanguages();

    /// <summary>What the language reads as the id of a plan and of a layer.</summary>
    [GeneratedRegex("^[a-z][a-z0-9]*([-_][a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();
}
