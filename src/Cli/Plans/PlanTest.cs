using System.CommandLine;
using Dingdian.Model;
using Dingdian.Rules.Cases;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan test</c>: runs the worked cases beside plans; with <c>--mutate</c>, also whether they would notice a changed plan.</summary>
public static class PlanTest
{
    private const string CasesFile = "cases.yaml";

    public static Command Command(Terminal terminal)
    {
        var plan = new Argument<string?>("PLAN") { Arity = ArgumentArity.ZeroOrOne, Description = terminal.Say("Plan id or folder (default: all shipped plans)", "规划标识或文件夹（默认全部内置规划）") };
        var mutate = new Option<bool>("--mutate") { Description = terminal.Say("Change each number, comparison and strength in turn; list what no case notices", "逐一改动数值、比较与强度，列出无案例察觉者") };
        var command = new ShownCommand("test", terminal.Say("Run the worked cases of a plan", "运行规划的算例"), "dingdian plan test", "dingdian plan test cn-suzhou-2025 --mutate") { plan, mutate };
        command.SetAction(given => Run(given.GetValue(plan), given.GetValue(mutate), terminal));
        return command;
    }

    private static int Run(string? name, bool mutate, Terminal terminal)
    {
        var folders = name is null ? [.. PlanFolders.List()] : PlanFolders.Find(name) is { } folder ? new[] { folder } : [];
        if (folders.Length == 0)
            return terminal.Report(PlanFolders.LoadNamed(name ?? "plans").Findings);
        var worst = 0;
        foreach (var each in folders)
            worst = Math.Max(worst, Test(each, mutate, terminal));
        return worst;
    }

    private static int Test(string folder, bool mutate, Terminal terminal)
    {
        var loaded = PlanFolders.Load(folder);
        var findings = loaded.Findings.ToList();
        var path = Path.Combine(folder, CasesFile);
        var cases = loaded.IsSound && Files.Read(path, findings) is { } text ? CaseReader.Read(text, Files.Shown(path), loaded.Plan!, findings) : null;
        var worst = terminal.Report(findings);
        if (cases is null || worst > 0)
            return 1;
        var results = new CaseRunner(loaded.Plan!).Run(cases);
        foreach (var failed in results.Where(r => !r.Passed))
            Show(failed, terminal);
        var wrong = results.Count(r => !r.Passed);
        terminal.Output.WriteLine(terminal.Say($"{loaded.Plan!.Id}: {results.Count - wrong} cases pass, {wrong} fail", $"{loaded.Plan!.Id}：{results.Count - wrong} 个算例通过，{wrong} 个不通过"));
        return wrong > 0 | (mutate && !Mutate(folder, cases, terminal)) ? 1 : 0;
    }

    private static void Show(CaseResult failed, Terminal terminal)
    {
        terminal.Output.WriteLine($"✗ {failed.Case.Name}");
        foreach (var check in failed.Checks.Where(c => !c.Holds))
            terminal.Output.WriteLine($"    {check}");
    }

    /// <summary>True when at least 98 of 100 changes are noticed.</summary>
    private static bool Mutate(string folder, CaseFile cases, Terminal terminal)
    {
        terminal.Error.WriteLine(terminal.Say("Changing the plan in every place …", "正在逐处改动规划……"));
        var source = PlanFolders.Source(folder, [])!;
        var report = new Mutation(PlanFolders.Loader(folder, []), YamlReader.Read(source.Text, source.File, [])!, source.File, cases).Run();
        foreach (var survivor in report.Survivors)
            terminal.Output.WriteLine(terminal.Say($"not noticed: {survivor}", $"未察觉：{survivor}"));
        var share = report.Total == 0 ? 100m : Math.Floor(1000m * report.Noticed / report.Total) / 10m;
        terminal.Output.WriteLine(terminal.Say($"{report.Noticed} of {report.Total} changes noticed ({share} %)", $"{report.Total} 处改动中察觉 {report.Noticed} 处（{share} %）"));
        return share >= 98m;
    }
}
