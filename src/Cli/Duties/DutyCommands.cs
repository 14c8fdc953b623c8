using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Duties;

/// <summary><c>dingdian duty list|overdue|done|event</c>: what a plan asks of whom by which day, and what shows it was done.</summary>
internal static class DutyCommands
{
    public static Command Command(Terminal terminal) => new("duty", terminal.Say("Duties of a plan: by whom, by which day, with what evidence", "规划职责：由谁、何时、以何佐证履行"))
    {
        DutyLists.List(terminal), DutyLists.Overdue(terminal), Done(terminal), Event(terminal),
    };

    private static Command Done(Terminal terminal)
    {
        var duty = new Argument<string>(terminal.Say("DUTY", "职责")) { Description = terminal.Say("A duty of the plan, such as agreement_texts", "规划中的职责，如 agreement_texts") };
        var evidence = new Option<string>("--evidence") { Required = true, HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("What shows that it was done", "佐证材料") };
        var period = new Option<string?>("--period") { HelpName = terminal.Say("PERIOD", "期间"), Description = terminal.Say("What it was owed for: 2026, 2026-Q1, 2026-03, term, once, or the day of its event (default: the only one open)", "履行的期间：2026、2026-Q1、2026-03、term（规划期）、once（一次）或事件日期（默认唯一待履行的期间）") };
        var (plan, document, district, person, workspace) = (Inputs.PlanArgument(terminal), Document(terminal), District(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("done", terminal.Say("Record that a duty was done; late is kept as late", "登记职责已履行；逾期照记"),
            "dingdian duty done cn-shaoxing-2026 agreement_texts --evidence 2026年协议范本 --document 绍医保〔2026〕9号 --role agency",
            "dingdian duty done cn-shaoxing-2026 organise --evidence 实施报告 --role district-officer --division 330602 --on 2026-12-20") { plan, duty, period, district, evidence, document };
        Finish(command, person, workspace, terminal, plan, (given, found, bureau, db, findings) =>
        {
            var day = person.Day(given) ?? bureau.Today;
            if (RecordEvidence.Find(found, given.GetValue(duty)!, findings) is not { } construct) return null;
            var own = given.GetValue(district) ?? (construct.Text("actor") is "district_bureau" or "district_agency" ? person.Division(given) : null);
            var id = given.GetValue(period) ?? OnlyOpen(new DutyCalendar(found, db, bureau.WorkingDays, day), construct, own, findings);
            return id is null ? null : new RecordEvidence(found.Id, construct.Name, id, given.GetValue(evidence)!, given.GetValue(document), own);
        });
        return command;
    }

    private static string? OnlyOpen(DutyCalendar calendar, Construct duty, string? district, List<Finding> findings)
    {
        var begun = calendar.Begun(duty, district);
        var open = begun.Where(line => line.Evidence is null).Select(line => line.Period.Id).ToList();
        if (open is [var only]) return only;
        if (open.Count == 0 && begun.Count > 0) return begun[^1].Period.Id; // done already: the use case says so
        findings.Add(open.Count > 0 ? new("duty-period-needed", new Place(duty.Name), duty.Name, string.Join(", ", open)) : new("duty-waits", new Place(duty.Name), duty.Name, duty.Text("on")));
        return null;
    }

    private static Command Event(Terminal terminal)
    {
        var word = new Argument<string>(terminal.Say("EVENT", "事件")) { Description = terminal.Say("A word the plan waits for, such as concern_raised", "规划所待事件的用词，如 concern_raised") };
        var remarks = new Option<string?>("--remarks") { HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("What it was", "事件内容") };
        var (plan, document, district, person, workspace) = (Inputs.PlanArgument(terminal), Document(terminal), District(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("event", terminal.Say("Record that something the plan waits for happened: duties run from it", "登记规划所待事件已发生：相关职责自此起算"),
            "dingdian duty event cn-shaoxing-2026 concern_raised --on 2026-03-05 --remarks 门诊报销咨询 --role planner") { plan, word, district, document, remarks };
        Finish(command, person, workspace, terminal, plan, (given, found, _, _, _) =>
            new RecordEvent(found.Id, given.GetValue(word)!, given.GetValue(document), given.GetValue(district) ?? person.Division(given), given.GetValue(remarks)));
        return command;
    }

    private static void Finish(Command command, PersonOptions person, WorkspaceOptions workspace, Terminal terminal, Argument<string> plan, Func<ParseResult, Plan, Bureau, RegistryDb, List<Finding>, UseCase?> ask)
    {
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var bureau = Desk.Open(place, findings, found);
            if (findings.Count > 0) return; // a table of working days that cannot be read decides nothing
            if (ask(given, found, bureau, db, findings) is { } act) Desk.Do(terminal, given, bureau, person, act, findings);
        }));
    }

    internal static Option<string?> Document(Terminal terminal) => new("--document") { HelpName = terminal.Say("TEXT", "文号"), Description = terminal.Say("Number of the document", "文号") };

    internal static Option<string?> District(Terminal terminal) => new("--district") { HelpName = terminal.Say("CODE", "代码"), Description = terminal.Say("A district, six digits (default: that of --division)", "区县 6 位代码（默认同 --division）") };
}
