using System.CommandLine;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Years;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Duties;

/// <summary><c>dingdian duty list|overdue</c>: where duties stand on a day.</summary>
internal static class DutyLists
{
    private static readonly string[] Formats = ["md", "html"];

    public static Command List(Terminal terminal)
    {
        var (plan, on, workspace, output) = (Inputs.PlanArgument(terminal), On(terminal), new WorkspaceOptions(terminal), new Output(terminal, Formats));
        var year = new Option<int?>("--year") { HelpName = terminal.Say("YEAR", "年度"), CustomParser = given => Usage.WholeNumber(given, terminal), Description = terminal.Say("Plan year (default: the year of the day)", "规划年度（默认该日所在年度）") };
        var actor = new Option<string?>("--actor") { HelpName = terminal.Say("WORD", "主体"), Description = terminal.Say("Only who owes it, such as district_bureau", "仅某责任主体，如 district_bureau") };
        var district = DutyCommands.District(terminal);
        district.Description = terminal.Say("Only this district, six digits", "仅该区县（6 位代码）");
        var state = new Option<string?>("--state") { HelpName = terminal.Say("WORD", "状态"), Description = terminal.Say($"Only this state: {string.Join(", ", DutyState.All)}", $"仅该状态：{string.Join("、", DutyState.All.Select(word => Vocabulary.Term(word).Zh))}") };
        Usage.Only(state, terminal, [.. DutyState.All]);
        var command = new ShownCommand("list", terminal.Say("The duties of a plan year: who owes them, their days, evidence and state", "年度职责一览：责任主体、期限、佐证与状态"),
            "dingdian duty list cn-shaoxing-2026 --year 2026 --on 2026-01-20", "dingdian duty list cn-suzhou-2025 --year 2026 --actor district_bureau --state overdue") { plan, year, on, actor, district, state };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var day = given.GetValue(on) ?? CallLists.Today;
            var asked = given.GetValue(year) ?? Math.Clamp(day.Year, found.Starts.Year, found.Ends?.Year ?? int.MaxValue);
            if (asked < found.Starts.Year || asked > found.Ends?.Year)
            {
                findings.Add(new("year-beyond", new Place(found.Id), asked, found.Id, found.Starts, found.Ends?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "…"));
                return;
            }
            var calendar = new DutyCalendar(found, db, Desk.Days(place, findings), day);
            var lines = calendar.Of(asked).Where(line => given.GetValue(actor) is not { } who || line.Actor == who)
                .Where(line => given.GetValue(district) is not { } code || line.District?.Code == code).Where(line => given.GetValue(state) is not { } word || line.State == word).ToList();
            findings.AddRange(calendar.Findings);
            var shown = new DutyYear(found, asked, day, lines, [.. calendar.Events.Where(happened => happened.Day.Year == asked)], [.. Supersession.Of(db, found.Id).Where(rule => rule.Asked.Effective.Year <= asked)]);
            if (output.IsJson(given)) terminal.Output.WriteLine(DutyJson.Of(shown));
            else output.Show(given, DutyPage.Of(shown), terminal);
        }));
        return command;
    }

    public static Command Overdue(Terminal terminal)
    {
        var (on, workspace, output) = (On(terminal), new WorkspaceOptions(terminal), new Output(terminal, Formats));
        var plan = Inputs.PlanArgument(terminal);
        plan.Arity = ArgumentArity.ZeroOrOne;
        plan.Description = terminal.Say("A plan (default: every plan of the cities in the workspace)", "规划（默认工作区内各城市的全部规划）");
        var command = new ShownCommand("overdue", terminal.Say("Duties whose last day has passed without evidence", "逾期未履行的职责"), "dingdian duty overdue", "dingdian duty overdue cn-shaoxing-2026 --on 2026-02-10") { plan, on };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var day = given.GetValue(on) ?? CallLists.Today;
            var plans = given.GetValue(plan) is { } name ? new[] { Desk.Plan(name, findings) }.OfType<Plan>() : PlansOf(db);
            var days = Desk.Days(place, findings);
            var late = plans.Select(one => (Plan: one, Lines: Late(one, db, days, day, findings))).ToList();
            if (output.IsJson(given)) terminal.Output.WriteLine(DutyJson.Overdue(late, day));
            else output.Show(given, DutyPage.Overdue(late, day), terminal);
        }));
        return command;
    }

    private static IReadOnlyList<DutyLine> Late(Plan plan, RegistryDb db, WorkingDays days, DateOnly day, List<Finding> findings)
    {
        var calendar = new DutyCalendar(plan, db, days, day);
        var late = calendar.Overdue();
        findings.AddRange(calendar.Findings.Where(finding => !findings.Exists(other => other.ToString() == finding.ToString())));
        return late;
    }

    /// <summary>The shipped plans of cities the registry knows, and any of which a year has been begun.</summary>
    private static IEnumerable<Plan> PlansOf(RegistryDb db)
    {
        var cities = db.Divisions.Where(row => row.Code.Length == 4).Select(row => row.Code).ToHashSet();
        var begun = AnnualPlan.Plans(db);
        return PlanFolders.List().Select(folder => PlanFolders.Load(folder).Plan).OfType<Plan>()
            .Where(plan => begun.Contains(plan.Id) || plan.FirstAreas?.Areas.SelectMany(area => area.Divisions).Any(code => code.Length >= 4 && cities.Contains(code[..4])) == true);
    }

    private static Option<DateOnly?> On(Terminal terminal) => InstitutionCommands.Day(terminal, "--on", "As of this day (default: today)", "截至该日（默认今天）");
}
