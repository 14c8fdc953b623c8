using System.CommandLine;
using Dingdian.Admission.Duties;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;

namespace Dingdian.Cli.Duties;

/// <summary><c>dingdian supersede</c>: a national or provincial rule takes over; answers what it touches.</summary>
internal static class SupersedeCommand
{
    public static Command Command(Terminal terminal)
    {
        var (plan, person, workspace, output) = (Inputs.PlanArgument(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal), new Output(terminal, "md", "html"));
        var title = new Option<string>("--title") { Required = true, HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("What the rule is called", "规定名称") };
        var document = DutyCommands.Document(terminal);
        document.Required = true;
        var issuer = new Option<string>("--issuer") { Required = true, HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("Who issued it", "发布机关") };
        var effective = InstitutionCommands.Day(terminal, "--effective", "The first day it is in effect", "施行日期");
        effective.Required = true;
        var rule = new Option<string[]>("--rule") { Required = true, HelpName = terminal.Say("RULE", "规则"), Description = terminal.Say("What it touches: a rule id of the plan, a gate or another name; may be repeated", "所涉规则：规则编号、闸或规划中的其他名称；可重复") };
        var command = new ShownCommand("supersede", terminal.Say("Record a national or provincial rule that takes over, and see what it touches", "登记国家、省新规定（从其规定）并查看所涉事项"),
            "dingdian supersede cn-suzhou-2025 --title 定点管理新规 --document 医保发〔2026〕3号 --issuer 国家医疗保障局 --effective 2026-05-01 --rule SZ7 --role planner") { plan, title, document, issuer, effective, rule };
        person.AddTo(command);
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var act = new Supersede(found.Id, given.GetValue(title)!, given.GetValue(document)!, given.GetValue(issuer)!, given.GetValue(effective)!.Value, given.GetValue(rule)!);
            if (Desk.Do(terminal, given, Desk.Open(place, findings, found), person, act, findings, silent: true).Entry is not { } entry) return;
            var recorded = Supersession.Read(entry)!;
            if (output.IsJson(given)) terminal.Output.WriteLine(DutyJson.Of(recorded));
            else output.Show(given, DutyPage.Of(recorded, found), terminal);
        }));
        return command;
    }
}
