using System.CommandLine;
using Dingdian.Admission.Evaluations;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;

namespace Dingdian.Cli.Evaluations;

/// <summary><c>dingdian evaluate</c>: the yearly evaluation of a plan.</summary>
internal static class EvaluateCommand
{
    public static Command Command(Terminal terminal)
    {
        var (plan, workspace) = (Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal));
        var year = Goals.GoalCommands.Year(terminal, "The plan year", "规划年度");
        year.Required = true;
        var from = new Option<string?>("--from") { HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("Snapshot at the start (default: that of the annual plan, else of 31 December before)", "期初快照（默认取年度计划所依据者，否则取上年 12 月 31 日）") };
        var to = new Option<string?>("--to") { HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("Snapshot at the end (default: of 31 December, else the latest within the year)", "期末快照（默认取 12 月 31 日，否则取年内最近者）") };
        var command = new ShownCommand("evaluate", terminal.Say("Evaluate a plan's year", "评估规划年度"), "dingdian evaluate cn-suzhou-2025 --year 2025") { plan, year, from, to };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } read) return;
            if (Evaluator.Of(Desk.Open(place, read), db, read, given.GetValue(year)!.Value, given.GetValue(from), given.GetValue(to), [], findings) is not { } evaluation) return;
            terminal.Output.Write(EvaluationJson.Write(evaluation));
        }));
        return command;
    }
}
