using System.CommandLine;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan test</c>: runs the cases beside a plan; with <c>--mutate</c>, says which changes of the plan no case would notice.</summary>
public static class PlanTest
{
    private const string CasesName = "cases.yaml";

    /// <summary>Of a hundred changes, how many the cases must notice.</summary>
    private const decimal Enough = 98m;

    public static Command Command(Terminal terminal)
    {
        var plan = new Argument<string?>(terminal.Say("PLAN", "规划")) { Arity = ArgumentArity.ZeroOrOne, Description = terminal.Say("A plan; all shipped ones when absent", "规划；不给出则测试全部") };
        var mutate = new Option<bool>("--mutate") { Description = terminal.Say("Change each number, comparison and strength in turn and list what no case notices", "逐一改动数值、比较和强度，列出未被案例发现的改动") };
        var command = new ShownCommand("test", terminal.Say("Run the cases beside a plan", "运行规划旁的案例"), "dingdian plan test", "dingdian plan test cn-suzhou-2025 --mutate") { plan, mutate };
        command.SetAction(given => Run(given.GetValue(plan), given.GetValue(mutate), terminal));
        return command;
    }

    private static int Run(string? name, bool mutate, Terminal terminal)
    {
        var folders = name is null ? PlanFolders.List() : PlanFolders.All(name);
        if (folders.Count == 0)
            return terminal.Report(PlanFolders.LoadNamed(name ?? "plans").Findings);
        var worst = 0;
        foreach (var folder in folders.Where(f => name is not null || File.Exists(Path.Combine(f, CasesName))))
            worst = Math.Max(worst, Test(folder, mutate, terminal));
        return worst;
    }

    private static int Test(string folder, bool mutate, Terminal terminal)
    {
        var loaded = PlanFolders.Load(folder);
        var findings = loaded.Findings.ToList();
        var file = Path.Combine(folder, CasesName);
        if (!loaded.IsSound || Files.Read(file, findings) is not { } text || CaseReader.Read(text, Files.Shown(file), loaded.Plan!, findings) is not { } cases)
        {
            terminal.Report(findings);
            return 1;
        }
        if (terminal.Report(findings) > 0)
            return 1;
        var failed = new CaseRunner(loaded.Plan!).Run(cases).Where(r => !r.Passed).ToList();
        foreach (var result in failed)
            Show(result, terminal);
        var (all, bad) = (cases.Cases.Count, failed.Count);
        terminal.Output.WriteLine(terminal.Say($"{loaded.Plan!.Id}: {all - bad} of {Words.Count(all, "case")} {(all == 1 ? "holds" : "hold")}", $"{loaded.Plan!.Id}：{all} 个案例中 {all - bad} 个成立"));
        if (bad > 0 && mutate)
            terminal.Output.WriteLine(terminal.Say("  no change was tried: first all cases must hold", "  未进行改动检验：须先使全部案例成立"));
        return bad > 0 ? 1 : mutate ? Mutate(loaded.Plan!, folder, cases, terminal) : 0;
    }

    private static void Show(CaseResult result, Terminal terminal)
    {
        terminal.Output.WriteLine($"{result.Case.Place}: {result.Case.Name}");
        foreach (var check in result.Checks.Where(c => !c.Holds))
            terminal.Output.WriteLine(terminal.Say($"  {check.Key}: expected {check.Expected}, was {check.Actual}", $"  {check.Key}：应为 {Term(check.Expected)}，实为 {Term(check.Actual)}"));
    }

    private static string? Term(string word) => Vocabulary.Term(word).Zh;

    private static int Mutate(Plan plan, string folder, CaseFile cases, Terminal terminal)
    {
        var report = new Mutation(PlanFolders.Loader(folder, []), plan.Node, plan.File, cases).Run(
            (done, all) => terminal.Progress(terminal.Say($"changing {plan.Id}: {done} of {all}", $"正在逐一改动 {plan.Id}：第 {done} 处，共 {all} 处"), done == all));
        foreach (var survivor in report.Survivors)
            terminal.Output.WriteLine(survivor.ToString());
        var share = report.Total == 0 ? 100m : decimal.Round(100m * report.Noticed / report.Total, 1, MidpointRounding.ToNegativeInfinity);
        terminal.Output.WriteLine(terminal.Say($"{plan.Id}: {report.Noticed} of {Words.Count(report.Total, "change")} noticed, {share} %", $"{plan.Id}：{report.Total} 处改动发现 {report.Noticed} 处，{share} %"));
        return share >= Enough ? 0 : 1;
    }
}
