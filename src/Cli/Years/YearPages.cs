using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Storage;

namespace Dingdian.Cli.Years;

/// <summary><c>dingdian year list|show</c>.</summary>
internal static class YearPages
{
    public static Command List(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("list", terminal.Say("The annual plans there are, and where each stands", "年度计划一览及状态"), "dingdian year list");
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, _) =>
        {
            var all = AnnualPlan.Plans(db).SelectMany(plan => AnnualPlan.All(db, plan)).ToList();
            if (all.Count == 0) terminal.Output.WriteLine(terminal.Say("No annual plan yet. Begin one: dingdian year draft PLAN --year YEAR --snapshot latest", "尚无年度计划。可运行：dingdian year draft 规划 --year 年度 --snapshot latest"));
            else terminal.Page.Write(PageConsole.Table(new Grid(
                [new(new("规划", "plan")), new(new("年度", "year"), true), new(new("版本", "revision"), true), new(new("状态", "state")), new(new("快照", "snapshot")), new(new("最近步骤", "last step")), new(new("办理人", "by")), new(new("日期", "day"))],
                [.. from annual in all
                    let latest = annual.Latest!
                    let step = latest.Steps[^1]
                    select (IReadOnlyList<Texts>)[Words.Same(annual.Plan), Words.Same($"{annual.Year}"), Words.Same($"{latest.Number}"), Vocabulary.Of(latest.State), Words.Same(Registry(latest.Snapshot)), Vocabulary.Of(step.Act), Words.Same(step.Who), Words.Same(InstitutionPage.Date(step.On))]]), terminal.Language));
        }));
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var (plan, year, workspace, output) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new WorkspaceOptions(terminal), new Output(terminal, "md", "html"));
        var command = new ShownCommand("show", terminal.Say("An annual plan: quotas, choices, readings, what was lifted, who signed", "年度计划：配额、选择、解读、突破与签批过程"), "dingdian year show cn-suzhou-2025 --year 2025", "dingdian year show cn-suzhou-2025 --year 2025 --json") { plan, year };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var annual = AnnualPlan.Of(db, found.Id, given.GetValue(year));
            if (annual.Latest is not { } latest)
            {
                findings.Add(new("year-none", new Place(found.Id), found.Id, given.GetValue(year)));
                return;
            }
            var figures = YearFigures.Of(Desk.Open(place, found), db, found, annual, latest, findings);
            if (figures is null) return;
            if (output.IsJson(given)) terminal.Output.WriteLine(YearJson.Write(annual, figures, terminal.Language));
            else output.Show(given, YearPage.Of(annual, latest, figures), terminal);
        }));
        return command;
    }

    internal static string Registry(string snapshot) => Dingdian.Registry.Snapshots.SnapshotShelf.Brief(snapshot);
}
