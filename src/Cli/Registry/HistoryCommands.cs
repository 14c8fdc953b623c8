using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.History;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian workspace history|undo</c>: what was learned, change by change, and taking one back.</summary>
internal static class HistoryCommands
{
    private const int Shown = 20;

    public static Command History(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var last = new Option<int>("--last") { HelpName = "N", CustomParser = given => Usage.Count(given, terminal), DefaultValueFactory = _ => Shown, Description = terminal.Say($"How many of the latest (default {Shown})", $"最近多少项（默认 {Shown}）") };
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("history", terminal.Say("The changes of the registry, the latest first", "登记库的变更记录，新的在前"), "dingdian workspace history", "dingdian workspace history --last 100 --json") { last, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, _) =>
        {
            var changes = ChangeLog.Latest(db, given.GetValue(last));
            if (given.GetValue(json)) terminal.Output.WriteLine(Json.Document(write => WorkspacePage.Changes(write, changes)));
            else if (changes.Count == 0) terminal.Output.WriteLine(terminal.Say("No change yet.", "尚无变更。"));
            else terminal.Page.Write(PageConsole.Table(WorkspacePage.Changes(changes), terminal.Language));
        }));
        return command;
    }

    public static Command Undo(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var number = new Argument<long>("N") { Description = terminal.Say("Number of the change", "变更编号"), CustomParser = given => Usage.Count(given, terminal) };
        var sure = new Option<bool>("--yes") { Description = terminal.Say("Do it; without this it is only shown", "确认执行；不加则只显示") };
        var grounds = new GroundsOptions(terminal);
        var command = new ShownCommand("undo", terminal.Say("Take a whole change back; nothing is deleted, the undo is itself a change", "整体撤销一项变更；不删除任何记录，撤销本身也是变更"), "dingdian workspace undo 12", "dingdian workspace undo 12 --yes --why 误导入") { number, sure };
        grounds.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            var id = given.GetValue(number);
            if (given.GetValue(sure))
            {
                var (who, why, source, at) = grounds.Read(given);
                var undo = new Change { Kind = "undo", Who = who, Why = why, Source = source, At = at };
                findings.AddRange(Dingdian.Registry.History.Undo.Run(db, id, undo));
                if (findings.Count == 0) terminal.Output.WriteLine(terminal.Say($"Change {id} is taken back by change {undo.Id}.", $"变更 {id} 已由变更 {undo.Id} 撤销。"));
            }
            else
            {
                var (rows, obstacle) = Dingdian.Registry.History.Undo.Preview(db, id);
                if (obstacle is not null) findings.Add(obstacle);
                if (ChangeLog.Find(db, id) is { } change) Preview(change, obstacle is null ? rows : [], terminal);
            }
        }));
        return command;
    }

    private static void Preview(Change change, IReadOnlyList<UndoneRows> rows, Terminal terminal)
    {
        terminal.Page.Write(PageConsole.Table(WorkspacePage.Changes([change]), terminal.Language));
        if (rows.Count > 0)
            terminal.Page.Write(PageConsole.Table(new Grid(
                [new(new("登记表", "table")), new(new("收回行数", "rows taken back"), true), new(new("恢复行数", "rows believed again"), true)],
                [.. rows.Select(row => (IReadOnlyList<Texts>)[WorkspacePage.Table(row.Table), Words.Same(Words.Number(row.Taken)), Words.Same(Words.Number(row.Restored))])]), terminal.Language));
        if (rows.Count > 0) terminal.Output.WriteLine(terminal.Say($"Nothing was changed. To take it back: dingdian workspace undo {change.Id} --yes", $"未作任何更改。确认撤销：dingdian workspace undo {change.Id} --yes"));
    }
}
