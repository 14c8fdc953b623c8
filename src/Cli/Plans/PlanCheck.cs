using System.CommandLine;
using Dingdian.Cli.Results;
using Dingdian.Model;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan check</c>: everything found wrong with plans, each with its place and what would be right.</summary>
public static class PlanCheck
{
    public static Command Command(Terminal terminal)
    {
        var plan = new Argument<string?>(terminal.Say("PLAN|FOLDER", "规划|文件夹")) { Arity = ArgumentArity.ZeroOrOne, Description = terminal.Say("A plan, or a folder of plans; all shipped ones when absent", "规划或含若干规划的文件夹；不给出则检查全部") };
        var text = new Option<string?>("--text") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Official text to prove the plan against, both ways", "官方文本，与规划双向核对") };
        var command = new ShownCommand("check", terminal.Say("Check plans: structure, names, units, sense; with the text, every clause and number", "检查规划：结构、名称、单位、逻辑；有原文时核对每条款与数值"),
            "dingdian plan check", "dingdian plan check cn-suzhou-2025", "dingdian plan check cn-suzhou-2025 --text suzhou-2025.txt") { plan, text };
        command.SetAction(given => Run(given.GetValue(plan), given.GetValue(text), terminal));
        return command;
    }

    private static int Run(string? name, string? textFile, Terminal terminal)
    {
        var folders = name is null ? PlanFolders.List() : PlanFolders.All(name);
        if (folders.Count == 0)
            return terminal.Report(PlanFolders.LoadNamed(name ?? "plans").Findings);
        var findings = new List<Finding>();
        foreach (var folder in folders)
            findings.AddRange(Check(folder, textFile));
        findings = [.. findings.DistinctBy(f => f.ToString()).OrderBy(f => f.Place)];
        foreach (var finding in findings)
            terminal.Output.WriteLine(finding.ToString(terminal.Language));
        terminal.Output.WriteLine(Summary(folders.Count, findings, terminal));
        return findings.Exists(f => f.Severity == Severity.Error) ? 1 : 0;
    }

    private static IReadOnlyList<Finding> Check(string folder, string? textFile)
    {
        var loaded = PlanFolders.Load(folder);
        return textFile is null || loaded.Plan is null ? loaded.Findings : [.. loaded.Findings, .. TextCheck.Check(loaded.Plan, folder, textFile)];
    }

    private static string Summary(int plans, List<Finding> findings, Terminal terminal)
    {
        int Count(Severity severity) => findings.Count(f => f.Severity == severity);
        var (errors, warnings, infos) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));
        return terminal.Say($"{Words.Count(plans, "plan")}, {Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}, {Words.Count(infos, "remark")}", $"{plans} 个规划，{errors} 个错误，{warnings} 个警告，{infos} 个提示");
    }
}
