using System.CommandLine;
using Dingdian.Admission.Agreements;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Cli.Years;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Agreements;

/// <summary>Lists of agreements: all, one, what is due, how institutions stand, and the grounds a plan knows.</summary>
internal static class AgreementLists
{
    public static Command List(Terminal terminal) => Make(terminal, "list", terminal.Say("Agreements that stand, as the public list has them; --json with all that ended", "现行协议，即公布名单；--json 含已终止者"), "dingdian agreement list cn-suzhou-2025 --out 定点名单.docx",
        (db, plan, on) => DesignatedAgreement.All(db, plan.Id).Count == 0 ? null : AgreementDocuments.Public(db, plan, on), (db, plan, on) => AgreementJson.All(DesignatedAgreement.All(db, plan.Id, on)));

    public static Command Due(Terminal terminal) => Make(terminal, "due", terminal.Say("What is due: guidance, breaches to put right, trials, renewals, ends", "待办：辅导、纠正、试运行考核、续签、终止"), "dingdian agreement due cn-shaoxing-2026 --on 2026-07-01",
        (db, plan, on) => DesignatedAgreement.All(db, plan.Id).Count == 0 ? null : AgreementDocuments.Due(plan, AgreementWatch.Of(db, plan, on), on), (db, plan, on) => AgreementJson.Due(AgreementWatch.Of(db, plan, on), on));

    public static Command Standing(Terminal terminal) => Make(terminal, "standing", terminal.Say("The dynamic list: how each designated institution keeps its standards", "动态管理清单：各定点机构持续符合标准的情况"), "dingdian agreement standing cn-shaoxing-2026 --out 动态清单.xlsx",
        (db, plan, on) => DynamicList.Of(db, plan, on) is { Count: > 0 } all ? AgreementDocuments.Dynamic(plan, all, on) : null, (db, plan, on) => AgreementJson.Standing(DynamicList.Of(db, plan, on)));

    public static Command Show(Terminal terminal)
    {
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        return new AgreementMaker(terminal).Show("show", terminal.Say("One agreement: term, trial, breaches, suspensions, steps", "单份协议：期限、试运行、违约、中止与办理过程"), "2025-0312", [json], (given, opened) =>
        {
            if (given.GetValue(json)) terminal.Output.WriteLine(AgreementJson.One(opened.Agreement));
            else PageConsole.Write(AgreementPage.Of(opened.Plan, opened.Agreement), terminal);
        });
    }

    /// <summary>What a plan and its layers suspend and end for.</summary>
    public static Command Grounds(Terminal terminal)
    {
        var (plan, json) = (Inputs.PlanArgument(terminal), new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") });
        var command = new ShownCommand("grounds", terminal.Say("What a plan suspends, ends or does not pay for", "规划规定的中止、解除与不予支付情形"), "dingdian agreement grounds cn-suzhou-2025") { plan, json };
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (Desk.Plan(given.GetValue(plan)!, findings) is { } found) Write(terminal, found, given.GetValue(json));
            return terminal.Report(findings);
        });
        return command;
    }

    private static void Write(Terminal terminal, Plan plan, bool json)
    {
        var all = Ground.All(plan);
        if (json) terminal.Output.WriteLine(AgreementJson.Grounds(plan, all));
        else PageConsole.Write(new(new("情形", "Grounds"), [], [Section.Of(new($"{all.Count} 项", $"{all.Count} grounds"), new Grid([new(new("规则", "rule")), new(new("情形", "what")), new(new("填写", "written as")), new(new("后果", "what follows"))],
            [.. all.Select(ground => (IReadOnlyList<Texts>)[AgreementWords.Cited(plan, ground.Rule), AgreementWords.Attributes(plan, ground.Attributes), Words.Same(string.Join(", ", ground.Attributes.Select(name => name["case.".Length..]))), AgreementWords.Does(ground.Does)])]))]), terminal);
    }

    private static Command Make(Terminal terminal, string name, string description, string example, Func<RegistryDb, Plan, DateOnly, Document?> document, Func<RegistryDb, Plan, DateOnly, string> written)
    {
        var (plan, on, workspace, output) = (Inputs.PlanArgument(terminal), InstitutionCommands.Day(terminal, "--on", "The day asked about (default: today)", "所问日期（默认今天）"), new WorkspaceOptions(terminal), new DocumentOutput(terminal));
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand(name, description, example) { plan, on, json };
        output.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var day = given.GetValue(on) ?? Desk.Open(place, findings, found).Today;
            if (given.GetValue(json)) terminal.Output.WriteLine(written(db, found, day));
            else if (document(db, found, day) is { } made) output.Show(given, made, findings);
            else terminal.Output.WriteLine(terminal.Say($"No agreements yet. Those from before are taken over with: dingdian agreement enter {found.Id} --all; new ones are signed on a case: dingdian agreement sign CASE.", $"尚无协议。登记原有协议：dingdian agreement enter {found.Id} --all；新协议按案件签订：dingdian agreement sign 案号。"));
        }));
        return command;
    }
}
