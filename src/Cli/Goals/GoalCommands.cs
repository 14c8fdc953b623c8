using System.CommandLine;
using Dingdian.Admission.Goals;
using Dingdian.Admission.Years;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Cli.Goals;

/// <summary><c>dingdian goal list|choose</c>: where the goals of a plan stand, and what open ones are measured by.</summary>
internal static class GoalCommands
{
    public static Command Command(Terminal terminal) => new("goal", terminal.Say("Goals of a plan: where they stand, what they are measured by", "规划目标：进展与指标")) { List(terminal), Choose(terminal) };

    private static Command List(Terminal terminal)
    {
        var (plan, workspace, output) = (Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal), new Output(terminal, "md", "html"));
        var snapshot = new Option<string>("--snapshot") { HelpName = terminal.Say("ID", "编号"), DefaultValueFactory = _ => SnapshotShelf.Latest, Description = terminal.Say("The snapshot of the present, its hash or latest (default)", "作为现值的快照（哈希，默认“latest”即最近一个）") };
        var year = Year(terminal, "Plan year (default: the year after the day of the snapshot)", "规划年度（默认快照次日所在年度）");
        var command = new ShownCommand("list", terminal.Say("Every goal with baseline, present, trend, target and verdict", "列出各目标的基期、现值、走势、目标值与结论"), "dingdian goal list cn-suzhou-2025 --snapshot latest", "dingdian goal list cn-shenyang-2025 --snapshot 3f9a12 --year 2026 --json") { plan, snapshot, year };
        output.AddTo(command, terminal);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } read || SnapshotShelf.Find(place, given.GetValue(snapshot)!, findings, SnapshotFacts.CityOf(read)) is not { } row || SnapshotFacts.Thaw(row, read, findings) is null) return;
            var asked = given.GetValue(year) ?? row.AsOf.AddDays(1).Year;
            var annual = AnnualPlan.Of(db, read.Id, asked);
            var lines = GoalBook.Of(Desk.Open(place, findings, read), db, read, row, asked, annual.Held ?? annual.Latest, findings);
            if (output.IsJson(given)) terminal.Output.Write(GoalJson.Write(read, row.Id, row.AsOf, asked, lines));
            else output.Show(given, GoalPage.Of(read, row.AsOf, asked, lines), terminal);
        }));
        return command;
    }

    private static Command Choose(Terminal terminal)
    {
        var (plan, workspace, person) = (Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal), new PersonOptions(terminal));
        var goal = new Argument<string>(terminal.Say("GOAL", "目标")) { Description = terminal.Say("A goal of the plan whose target the text leaves open", "文本未定目标值的规划目标") };
        var indicator = Text(terminal, "--indicator", "EXPR", "表达式", "What is measured, in the plan language", "衡量内容，以规划语言书写");
        var direction = Text(terminal, "--direction", "up|down|reach|hold", "up|down|reach|hold", "Which way is better", "向好的方向");
        Usage.Only(direction, terminal, "up", "down", "reach", "hold");
        var target = Text(terminal, "--target", "V", "值", "The value wanted, with its unit, or unset where only the direction counts", "目标值（含单位）；只看方向时写“unset”");
        var grounds = Text(terminal, "--grounds", "TEXT", "文字", "Why this and no other; it is kept on record", "择定理由，将予留存");
        var command = new ShownCommand("choose", terminal.Say("Choose what a goal is measured by where the text gives no value", "文本未定数值时择定目标的指标"),
            "dingdian goal choose cn-suzhou-2025 suitable_size --indicator beds_per_thousand_today --direction reach --target \"7.5 bed/1000 resident\" --grounds 局长办公会〔2025〕4号 --role planner") { plan, goal, indicator, direction, target, grounds };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } read) return;
            Desk.Do(terminal, given, Desk.Open(place, findings, read), person, new ChooseIndicator(read.Id, given.GetValue(goal)!, given.GetValue(indicator)!, given.GetValue(direction)!, given.GetValue(target)!, given.GetValue(grounds)!), findings);
        }));
        return command;
    }

    internal static Option<int?> Year(Terminal terminal, string en, string zh) =>
        new("--year") { HelpName = terminal.Say("YEAR", "年度"), CustomParser = given => Usage.WholeNumber(given, terminal), Description = terminal.Say(en, zh) };

    private static Option<string> Text(Terminal terminal, string name, string hint, string hintZh, string en, string zh) =>
        new(name) { Required = true, HelpName = terminal.Say(hint, hintZh), Description = terminal.Say(en, zh) };
}
