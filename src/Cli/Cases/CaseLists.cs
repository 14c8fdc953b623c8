using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Merit;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Cases;

/// <summary><c>dingdian case list|show</c>. District officers see cases of their district, applicants their own; without a role everything is seen.</summary>
internal static class CaseLists
{
    public static Command List(Terminal terminal)
    {
        var (make, reader, workspace) = (new ActMaker(terminal, "case"), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var plan = new Argument<string?>(terminal.Say("PLAN", "规划")) { Arity = ArgumentArity.ZeroOrOne, Description = terminal.Say("Only cases of this plan", "仅限该规划的案件") };
        var state = make.Text("--state", "WORD", "状态", $"Only in this state: {string.Join(", ", CaseLife.Life.States)}", $"仅限该状态：{string.Join("、", CaseLife.Life.States.Select(word => Vocabulary.Term(word).Zh))}");
        Usage.Only(state, terminal, [.. CaseLife.Life.States]);
        var (round, area) = (make.Text("--round", "ROUND", "批次", "Only of this round", "仅限该批次"), make.Text("--area", "AREA", "区域", "Only in this area, by id or name", "仅限该区域（编号或名称）"));
        var due = new Option<bool>("--due") { Description = terminal.Say("What has to be done by whom until when, the most urgent first; exit code 1 when something is overdue", "待办时限：责任方与截止日，最紧急的在前；有逾期时退出码为 1") };
        var on = InstitutionCommands.Day(terminal, "--on", "The day asked about (default: today)", "所问日期（默认今天）");
        var json = Json(terminal);
        var command = new ShownCommand("list", terminal.Say("Cases, or what is due on them", "案件一览或待办时限"), "dingdian case list", "dingdian case list cn-suzhou-2025 --due --area 虎丘区", "dingdian case list --state received --by 林芳 --role district-officer --division 320505") { plan, state, round, area, due, on, json };
        reader.AddReaderTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var who = reader.Reader(given, findings);
            var only = given.GetValue(plan) is { } name ? Desk.Plan(name, findings) : null;
            if (findings.Count > 0) return;
            var all = DesignationCase.All(db, only?.Id).Where(one => who is null || one.IsSeenBy(who)).ToList();
            var plans = all.Select(one => one.Plan).Distinct().ToDictionary(id => id, id => id == only?.Id ? only : Desk.Plan(id, findings));
            var chosen = all.Where(one => plans[one.Plan] is { } of && Fits(of, one)).ToList();
            if (findings.Count > 0) return;
            if (all.Count == 0 && !given.GetValue(json)) terminal.Output.WriteLine(NoCases(terminal, only, who));
            else if (given.GetValue(due)) ShowDue(plans.Values.OfType<Plan>().SelectMany(of => CaseWatch.Of(of, chosen, Desk.Days(place, findings), given.GetValue(on) ?? Desk.Open(place, findings).Today)), findings);
            else if (given.GetValue(json)) terminal.Output.WriteLine(CaseJson.All(chosen));
            else if (chosen.Count == 0) terminal.Output.WriteLine(terminal.Say("No case is like that. All of them: dingdian case list", "没有符合条件的案件。查看全部：dingdian case list"));
            else terminal.Page.Write(PageConsole.Table(CasePage.Cases(plans!, chosen), terminal.Language));

            bool Fits(Plan of, DesignationCase one) => (given.GetValue(state) is not { } word || one.State == word) && (given.GetValue(round) is not { } asked || one.Round == asked)
                && (given.GetValue(area) is not { } where || CaseWords.AreaOf(of, one) == Desk.Area(of, where));

            void ShowDue(IEnumerable<CaseDue> dues, List<Finding> reported)
            {
                var ordered = CaseWatch.Ordered(dues);
                if (given.GetValue(json)) terminal.Output.WriteLine(CaseJson.Due(ordered));
                else if (ordered.Count == 0) terminal.Output.WriteLine(terminal.Say("Nothing is due.", "没有待办时限。"));
                else terminal.Page.Write(PageConsole.Table(CasePage.Dues(plans!, ordered), terminal.Language));
                if (ordered.Count(one => one.IsOverdue) is > 0 and var late) reported.Add(new("clock-overdue", new("case"), late));
            }
        }));
        return command;
    }

    private static string NoCases(Terminal terminal, Plan? plan, Person? who) => who?.Role is Roles.Applicant or Roles.DistrictOfficer
        ? terminal.Say("No case that you may see.", "没有您可查看的案件。")
        : terminal.Say($"No case yet. Hand one in: dingdian case submit {plan?.Id ?? "PLAN"} --template > application.yaml", $"尚无案件。提交申请：dingdian case submit {plan?.Id ?? "规划"} --template > application.yaml");

    public static Command Show(Terminal terminal)
    {
        var (reader, json) = (new PersonOptions(terminal), Json(terminal));
        var command = new CaseMaker(terminal, "case").Show("show", terminal.Say("One case: time limits, papers, facts, processes, steps, and what may be done next", "单个案件：时限、材料、事实、流程、办理过程与下一步"), "A-2025-001 --json", [json], (given, opened) =>
        {
            var who = reader.Reader(given, opened.Findings);
            if (who is not null && opened.Findings.Count == 0 && !opened.Case.IsSeenBy(who))
                opened.Findings.Add(who.Role == Roles.Applicant ? new("case-of-another", new(DesignationCase.SubjectOf(opened.Case.Number)), opened.Case.Number) : new("case-of-another-district", new(DesignationCase.SubjectOf(opened.Case.Number)), opened.Case.Number, opened.Case.County));
            if (opened.Findings.Count > 0) return;
            var bureau = Desk.Open(opened.Place, opened.Findings, opened.Plan);
            var clocks = CaseClocks.Of(opened.Plan, opened.Case, bureau.WorkingDays, bureau.Today);
            if (given.GetValue(json)) terminal.Output.WriteLine(CaseJson.One(opened.Plan, opened.Case, clocks));
            else PageConsole.Write(CasePage.Of(opened.Plan, opened.Case, clocks), terminal);
        });
        reader.AddReaderTo(command);
        return command;
    }

    internal static Option<bool> Json(Terminal terminal) => new("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
}
