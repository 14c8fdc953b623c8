using System.CommandLine;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan coverage</c>: which rules run, and what the others wait for; one line each.</summary>
public static class PlanCoverage
{
    public static Command Command(Terminal terminal)
    {
        var plan = Inputs.PlanArgument(terminal);
        var command = new ShownCommand("coverage", terminal.Say("Say of every rule whether it runs or what it waits for", "逐条说明规则是否运行、等待什么"), "dingdian plan coverage cn-suzhou-2025") { plan };
        command.SetAction(given => Run(given.GetValue(plan)!, terminal));
        return command;
    }

    private static int Run(string name, Terminal terminal)
    {
        var loaded = PlanFolders.LoadNamed(name);
        if (!loaded.IsSound)
        {
            terminal.Report(loaded.Findings);
            return 1;
        }
        var rules = Coverage.Of(loaded.Plan!);
        var width = rules.Count == 0 ? 0 : rules.Max(r => r.Rule.Id.Length);
        foreach (var rule in rules)
            terminal.Output.WriteLine($"{rule.Rule.Id.PadRight(width)}  {Line(rule, terminal)}");
        var running = rules.Count(r => r.Runs is not null);
        terminal.Output.WriteLine(terminal.Say($"{Words.Count(rules.Count, "rule")}: {running} run, {rules.Count - running} wait", $"{rules.Count} 条规则：{running} 条运行，{rules.Count - running} 条等待"));
        return 0;
    }

    private static string Line(RuleCoverage rule, Terminal terminal)
    {
        var waits = string.Join(terminal.Say(", ", "、"), rule.WaitsFor.Select(terminal.Say));
        if (rule.Runs is not { } runs)
            return terminal.Say($"waits for {waits}", $"等待{waits}");
        var rest = string.Join(terminal.Say(", ", "、"), rule.Parts.Where(p => p.Runs is null).Select(p => p.Name).Distinct());
        var how = Vocabulary.Of(runs.ToString().ToLowerInvariant());
        return terminal.Say($"runs ({how.En})", $"运行（{how.Zh}）") + (waits.Length == 0 ? "" : terminal.Say($"; {rest} waits for {waits}", $"；{rest} 等待{waits}"));
    }
}
