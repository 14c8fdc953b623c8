using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Verdicts;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Verdicts;

/// <summary><c>dingdian case verdict|replay|lift|refusal</c>: what a plan says of a case, kept, computed again, lifted, and written as a refusal.</summary>
internal static class VerdictCommands
{
    public static IReadOnlyList<Command> All(Terminal terminal) => [Verdict(terminal), Replay(terminal), Lift(terminal), Refusal(terminal)];

    private static Argument<string> Number(Terminal terminal) => new(terminal.Say("CASE", "案件")) { Description = terminal.Say("Number of the case", "案件编号") };

    private static Option<DateOnly?> Day(Terminal terminal, string en, string zh) => InstitutionCommands.Day(terminal, "--day", en, zh);

    private static Command Verdict(Terminal terminal)
    {
        var (number, workspace, output) = (Number(terminal), new WorkspaceOptions(terminal), new DocumentOutput(terminal));
        var day = Day(terminal, "The day on which it is asked (default: today)", "审查日期（默认今天）");
        var json = new Option<bool>("--json") { Description = terminal.Say("The full verdict in its canonical form, on standard output", "在标准输出打印规范形式的完整结论") };
        var command = new ShownCommand("verdict", terminal.Say("Everything the plan says of a case: bars, fund, totals, classes, places, site and conditions; no decision", "规划对案件的逐项审查：禁入、基金、总量、类别、名额、选址与条件；不作决定"), "dingdian case verdict A-2025-017", "dingdian case verdict A-2025-017 --out verdict.docx") { number, day, json };
        workspace.AddTo(command);
        output.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Judged(place, db, given.GetValue(number)!, given.GetValue(day), findings) is not { } judged) return;
            if (given.GetValue(json)) terminal.Output.Write(VerdictJson.Write(judged));
            else output.Show(given, VerdictDocument.Of(judged), findings);
        }));
        command.Add(Store(terminal));
        return command;
    }

    private static Command Store(Terminal terminal) => Act(terminal, "store", terminal.Say("Keep the verdict of the day: its outcome, its hash and what it rests on", "存当日结论：结论、哈希与所依据的数据"), "verdict store A-2025-017 --by 何静 --role case-handler", [], (_, number) => new StoreVerdict(number));

    private static Command Lift(Terminal terminal)
    {
        var make = new ActMaker(terminal, "case");
        var (gate, reason) = (make.Text("--gate", "NAME", "名称", "The rule, as the verdict names it: quota/gate or layer/name", "规则：quota/gate 或 layer/name", required: true), make.Text("--reason", "TEXT", "理由", "Why", "理由", required: true));
        var (authority, document) = (make.Text("--authority", "TEXT", "机关", "Who may lift it and did", "有权机关", required: true), make.Text("--document", "NUMBER", "文号", "Number of the document", "文号", required: true));
        return Act(terminal, "lift", terminal.Say("Lift, for this case alone, what stands against it in principle", "对本案突破原则性规定"), "lift A-2025-017 --gate outpatient/city-ceiling-reached --reason 新城无机构 --authority 市医保局 --document 苏医保〔2025〕9号 --by 马骏 --role approver",
            [gate, reason, authority, document], (given, number) => new LiftForCase(number, given.GetValue(gate)!, given.GetValue(reason)!, given.GetValue(authority)!, given.GetValue(document)!));
    }

    private static Command Act(Terminal terminal, string name, string description, string example, Option[] options, Func<ParseResult, string, UseCase> act)
    {
        var (number, person, workspace) = (Number(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand(name, description, $"dingdian case {example}") { number };
        foreach (var option in options) command.Add(option);
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) => Desk.Do(terminal, given, Desk.Open(place, findings), person, act(given, given.GetValue(number)!), findings)));
        return command;
    }

    private static Command Replay(Terminal terminal)
    {
        var (number, workspace) = (Number(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("replay", terminal.Say("Compute the stored verdict again from what it rested on, and say whether the bytes agree", "按所依据的数据重算所存结论，核对逐字节是否一致"), "dingdian case replay A-2025-017") { number };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (PlanOf(db, given.GetValue(number)!, findings) is not var (plan, _) || VerdictReplay.Of(Desk.Open(place, findings, plan), db, plan, given.GetValue(number)!, findings) is not { } replay) return;
            if (replay.Agrees) terminal.Output.WriteLine(terminal.Say($"The same bytes: {replay.Hash}, {replay.Stored.Outcome}, stored as entry {replay.Stored.Entry}.", $"逐字节一致：{replay.Hash}，{Vocabulary.Of(replay.Stored.Outcome).In(Language.Chinese)}，存于日志第 {replay.Stored.Entry} 条。"));
            else findings.Add(new("verdict-differs", new(DesignationCase.SubjectOf(replay.Now.Case.Number)), replay.Stored.Hash, replay.Hash));
        }));
        return command;
    }

    private static Command Refusal(Terminal terminal)
    {
        var (number, workspace, output, make) = (Number(terminal), new WorkspaceOptions(terminal), new DocumentOutput(terminal), new ActMaker(terminal, "case"));
        var day = Day(terminal, "The day it is signed (default: today)", "签发日期（默认今天）");
        var (document, issuer) = (make.Text("--document", "NUMBER", "文号", "Document number", "文号"), make.Text("--issuer", "NAME", "机关", "Who issues it (default: the issuer of the plan)", "发文机关（默认规划发文机关）"));
        var command = new ShownCommand("refusal", terminal.Say("Write the refusal: each rule with clause, measured value and limit, the place, and how to object", "写出不予定点决定书：逐条列明条款、测得值与限值、选址示意与救济途径"), "dingdian case refusal A-2025-017 --document 苏医保中心〔2025〕8号 --out refusal.docx") { number, day, document, issuer };
        workspace.AddTo(command);
        output.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Judged(place, db, given.GetValue(number)!, given.GetValue(day), findings) is not { } judged) return;
            if (!judged.Verdict.Blocking.Any()) findings.Add(new("refusal-none", new(DesignationCase.SubjectOf(judged.Case.Number)), judged.Case.Number));
            else output.Show(given, RefusalDocument.Of(judged, given.GetValue(document), given.GetValue(issuer)), findings);
        }));
        return command;
    }

    private static JudgedCase? Judged(Workspace place, RegistryDb db, string number, DateOnly? day, List<Finding> findings)
    {
        if (PlanOf(db, number, findings) is not var (plan, one)) return null;
        var bureau = Desk.Open(place, findings, plan);
        return VerdictReplay.Judge(bureau, db, plan, one, day ?? bureau.Today, long.MaxValue, findings);
    }

    private static (Plan Plan, DesignationCase Case)? PlanOf(RegistryDb db, string number, List<Finding> findings)
    {
        if (DesignationCase.Of(db, number) is not { } one) findings.Add(new("case-unknown", new(DesignationCase.SubjectOf(number)), number));
        else if (Desk.Plan(one.Plan, findings) is { } plan) return (plan, one);
        return null;
    }
}
