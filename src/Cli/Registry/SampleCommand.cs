using System.CommandLine;
using Dingdian.Model;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian sample</c>: a whole synthetic city in a workspace.</summary>
internal static class SampleCommand
{
    public static Command Command(Terminal terminal)
    {
        var city = new Argument<string>("CITY") { Description = terminal.Say("A city of samples/cities, such as suzhou", "samples/cities 中的城市，如 suzhou") };
        var seed = new Option<long>("--seed") { HelpName = "N", Description = terminal.Say("Another seed gives another city (default 1)", "换种子得到另一座城市（默认 1）"), DefaultValueFactory = _ => 1 };
        var years = new Option<int>("--years") { HelpName = "N", CustomParser = given => Usage.Count(given, terminal), Description = terminal.Say("Also play so many years of its plan: annual plans, ledger, cases, agreements, duties, evaluations", "并演练若干规划年度：年度计划、台账、案件、协议、职责与评估") };
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("sample", terminal.Say("Fill a workspace with a synthetic city", "用合成城市填充工作区"), "dingdian sample suzhou", "dingdian sample jinan --seed 7 --workspace trial", "dingdian sample suzhou --years 2") { city, seed, years };
        workspace.AddTo(command);
        command.SetAction(given => Run(given.GetValue(city)!, given.GetValue(seed), given.GetValue(years), workspace, given, terminal));
        return command;
    }

    private static int Run(string id, long seed, int years, WorkspaceOptions options, ParseResult given, Terminal terminal)
    {
        var findings = new List<Finding>();
        if (CityReader.Read(Path.Combine(PlanFolders.Home, "samples"), id, findings) is not { } city) return terminal.Report(findings);
        var opened = options.OpenOrCreate(given);
        if (opened.Workspace is not { } workspace) return terminal.Report(opened.Findings);
        var folder = Files.Shown(workspace.Folder);
        SampleResult? filled = null;
        var refused = WorkspaceDoor.Guarded(folder, () => filled = Sample.Fill(workspace, city, seed, step => terminal.Error.WriteLine(terminal.Say($"… {step.En}", $"… {step.Zh}"))));
        if (filled is not { Findings.Count: 0 } made) return terminal.Report(filled?.Findings ?? refused);
        terminal.Output.WriteLine(made.AlreadyThere
            ? terminal.Say($"{folder} already holds this sample of {city.Name.En}; nothing was changed.", $"{folder} 中已有这份{city.Name.Zh}样例，未作更改。")
            : terminal.Say($"{city.Name.En} (synthetic) in {folder}: {made.Institutions} institutions with their history, told in {made.Changes} changes.", $"{folder}：{city.Name.Zh}（合成样例），{made.Institutions} 家机构及其历史，分 {made.Changes} 次变更记入。"));
        return years == 0 ? 0 : SamplePlay.Run(id, years, workspace, terminal);
    }
}
