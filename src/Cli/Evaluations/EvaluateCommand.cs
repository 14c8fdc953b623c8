using System.CommandLine;
using Dingdian.Admission.Evaluations;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;

namespace Dingdian.Cli.Evaluations;

/// <summary><c>dingdian evaluate</c>: the yearly evaluation of a plan, shown, written as a document, and recorded.</summary>
internal static class EvaluateCommand
{
    public static Command Command(Terminal terminal)
    {
        var (plan, workspace, output, record) = (Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal), new DocumentOutput(terminal), new RecordOptions(terminal));
        var year = Goals.GoalCommands.Year(terminal, "The plan year", "规划年度");
        year.Required = true;
        var from = Snapshot(terminal, "--from", "Snapshot at the start (default: that of the annual plan, else of 31 December before)", "期初快照（默认取年度计划所依据者，否则取上年 12 月 31 日）");
        var to = Snapshot(terminal, "--to", "Snapshot at the end (default: of 31 December, else the latest within the year)", "期末快照（默认取 12 月 31 日，否则取年内最近者）");
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("evaluate", terminal.Say("Evaluate a plan's year: what was asked, what happened, why the numbers moved, and what the next year's plan would be", "评估规划年度：要求、实施、变动原因与下一年度计划"),
            "dingdian evaluate cn-suzhou-2025 --year 2025", "dingdian evaluate cn-suzhou-2025 --year 2025 --out 评估报告.docx", "dingdian evaluate cn-suzhou-2025 --year 2025 --out report.docx --record 苏医保发〔2026〕3号 --role planner") { plan, year, from, to, json };
        output.AddTo(command);
        record.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } read) return;
            var bureau = Desk.Open(place, findings, read);
            if (Evaluator.Of(bureau, db, read, given.GetValue(year)!.Value, given.GetValue(from), given.GetValue(to), findings) is not { } evaluation) return;
            var act = new RecordEvaluation(read.Id, evaluation.Year, evaluation.Start.Id, evaluation.End.Id, EvaluationJson.HashOf(evaluation), record.Number(given) ?? "");
            if (given.GetValue(json)) terminal.Output.Write(EvaluationJson.Write(evaluation));
            else output.Show(given, EvaluationDocument.Of(evaluation, record.Number(given), record.Day(given, bureau, act)), findings);
            record.Do(given, bureau, act, findings);
        }));
        return command;
    }

    private static Option<string?> Snapshot(Terminal terminal, string name, string en, string zh) => new(name) { HelpName = terminal.Say("ID", "编号"), Description = terminal.Say(en, zh) };
}
