using System.CommandLine;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan diff</c>: what changed from one plan or revision to another, by path.</summary>
public static class PlanDiff
{
    public static Command Command(Terminal terminal)
    {
        var before = new Argument<string>(terminal.Say("BEFORE", "变更前")) { Description = terminal.Say("Plan or folder before", "变更前的规划") };
        var after = new Argument<string>(terminal.Say("AFTER", "变更后")) { Description = terminal.Say("Plan or folder after", "变更后的规划") };
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("diff", terminal.Say("Show what changed between two plans or revisions", "比较两个规划或修订"),
            "dingdian plan diff ex-yuegang-draft ex-yuegang-final", "dingdian plan diff ex-yuegang-draft ex-yuegang-final --json") { before, after, json };
        command.SetAction(given => Run(PlanFolders.LoadNamed(given.GetValue(before)!), PlanFolders.LoadNamed(given.GetValue(after)!), given.GetValue(json), terminal));
        return command;
    }

    private static int Run(LoadedPlan before, LoadedPlan after, bool json, Terminal terminal)
    {
        var (old, now) = (before.Plan, after.Plan);
        IReadOnlyList<Finding> findings = old is null || now is null ? [.. before.Findings, .. after.Findings] : [];
        var changes = old is null || now is null ? [] : PlanDifference.Between(old, now);
        if (json)
            terminal.Output.WriteLine(Document(old, now, changes, findings, terminal.Language));
        else if (terminal.Report(findings) == 0)
            Show(old!, now!, changes, terminal);
        return old is null || now is null ? 1 : 0;
    }

    private static void Show(Plan old, Plan now, IReadOnlyList<PlanChange> changes, Terminal terminal)
    {
        terminal.Output.WriteLine($"{terminal.Say(old.Title)} {old.Id} · {old.Revision}");
        terminal.Output.WriteLine($"→ {terminal.Say(now.Title)} {now.Id} · {now.Revision}");
        foreach (var section in changes.GroupBy(c => c.Path.Contains('.', StringComparison.Ordinal) ? c.Path.Split('.')[0] : "the plan"))
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine(terminal.Say(Vocabulary.Term(section.Key)));
            foreach (var change in section)
                terminal.Output.WriteLine($"  {Line(change)}");
        }
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(terminal.Say(Words.Count(changes.Count, "change"), $"{changes.Count} 处变更"));
    }

    private static string Line(PlanChange change) => (change.Before, change.After) switch
    {
        (null, { } added) => $"+ {change.Path}: {added}",
        ({ } removed, null) => $"- {change.Path}: {removed}",
        _ => $"~ {change.Path}: {change.Before} → {change.After}",
    };

    private static string Document(Plan? old, Plan? now, IReadOnlyList<PlanChange> changes, IReadOnlyList<Finding> findings, Language language) => Json.Document(json =>
    {
        json.WriteString("before", old?.Id);
        json.WriteString("after", now?.Id);
        json.List("changes", changes, change =>
        {
            json.WriteString("path", change.Path);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
        });
        json.Findings(findings, language);
    });
}
