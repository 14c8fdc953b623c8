using System.CommandLine;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan diff</c>: what changed from one plan or revision to another, by path.</summary>
public static class PlanDiff
{
    public static Command Command(Terminal terminal)
    {
        var (before, after) = (new Argument<string>("A") { Description = terminal.Say("Plan or folder before", "变更前的规划") }, new Argument<string>("B") { Description = terminal.Say("Plan or folder after", "变更后的规划") });
        var command = new ShownCommand("diff", terminal.Say("Show what changed between two plans or revisions", "比较两个规划或修订"), "dingdian plan diff ex-yuegang-draft ex-yuegang-final") { before, after };
        command.SetAction(given => Run(given.GetValue(before)!, given.GetValue(after)!, terminal));
        return command;
    }

    private static int Run(string before, string after, Terminal terminal)
    {
        var (old, now) = (PlanFolders.LoadNamed(before), PlanFolders.LoadNamed(after));
        if (old.Plan is null || now.Plan is null)
            return terminal.Report(old.Findings.Concat(now.Findings));
        var changes = PlanDifference.Between(old.Plan, now.Plan);
        foreach (var change in changes)
            terminal.Output.WriteLine(Line(change));
        terminal.Output.WriteLine(terminal.Say($"{changes.Count} changes", $"{changes.Count} 处变更"));
        return 0;
    }

    private static string Line(PlanChange change) => (change.Before, change.After) switch
    {
        (null, { } added) => $"+ {change.Path}: {added}",
        ({ } removed, null) => $"- {change.Path}: {removed}",
        _ => $"~ {change.Path}: {change.Before} → {change.After}",
    };
}
