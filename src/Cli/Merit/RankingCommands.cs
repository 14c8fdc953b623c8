using System.CommandLine;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Merit;

/// <summary>The order of a round: made, shown, made once more.</summary>
internal static class RankingCommands
{
    public static Command Rank(Terminal terminal)
    {
        var (plan, round, person, workspace) = (Inputs.PlanArgument(terminal), Round(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("rank", terminal.Say("Put the assessed cases of a round in order; those with places keep them", "对批次内评估合格的案件择优排序；已有名额者保留"), "dingdian merit rank cn-suzhou-2025 --round 2025-1 --by 周洁 --role case-handler") { plan, round };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            if (!Desk.Do(terminal, given, Desk.Open(place, findings, found), person, new RankRound(found.Id, given.GetValue(round)!), findings).IsDone) return;
            using var after = place.Connect();
            PageConsole.Write(DocumentPage.Of(DocumentOf(after, found, RankedRound.Of(after, found.Id, given.GetValue(round)!))), terminal);
        }));
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var (plan, round, workspace, output) = (Inputs.PlanArgument(terminal), Round(terminal), new WorkspaceOptions(terminal), new DocumentOutput(terminal));
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("ranking", terminal.Say("The order of a round, and what would have changed each position", "批次排序，以及各位次如何才会改变"), "dingdian merit ranking cn-suzhou-2025 --round 2025-1", "dingdian merit ranking cn-suzhou-2025 --round 2025-1 --out 排序.xlsx") { plan, round, json };
        output.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var told = RankedRound.Of(db, found.Id, given.GetValue(round)!);
            if (told.Ranking is null) terminal.Output.WriteLine(terminal.Say($"No ranking yet. Make it: dingdian merit rank {found.Id} --round {told.Round}", $"尚未排序。可运行：dingdian merit rank {found.Id} --round {told.Round}"));
            else if (given.GetValue(json)) terminal.Output.Write(told.Json());
            else output.Show(given, DocumentOf(db, found, told), findings);
        }));
        return command;
    }

    public static Command Replay(Terminal terminal)
    {
        var (plan, round, workspace) = (Inputs.PlanArgument(terminal), Round(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("replay", terminal.Say("Make the ranking once more from what it rested on, and say whether it agrees to the byte", "按排序所依据的数据复算，核对是否逐字节一致"), "dingdian merit replay cn-suzhou-2025 --round 2025-1") { plan, round };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var told = RankedRound.Of(db, found.Id, given.GetValue(round)!);
            if (told.Ranking is not { } made) findings.Add(new("ranking-missing", new Place(told.Round), told.Round));
            else if (RankedRound.Again(Desk.Open(place, findings, found), db, found, made.Input, findings) is { } again)
                if (RankedRound.HashOf(again) is var hash && hash != made.Hash) findings.Add(new("ranking-differs", new Place(told.Round), told.Round, made.Hash, hash));
                else terminal.Output.WriteLine(terminal.Say($"The same to the byte: {made.List.Count} positions, {hash}.", $"逐字节一致：{made.List.Count} 个位次，{hash}。"));
        }));
        return command;
    }

    private static Dingdian.Documents.Document DocumentOf(RegistryDb db, Plan plan, RankedRound told) => RankingDocument.Of(plan, told, DesignationCase.All(db, plan.Id).ToDictionary(one => one.Number));

    internal static Option<string> Round(Terminal terminal) => new("--round") { Required = true, HelpName = terminal.Say("ROUND", "批次"), Description = terminal.Say("The round", "批次") };
}
