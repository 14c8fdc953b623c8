using System.CommandLine;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Merit;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;

namespace Dingdian.Cli.Cases;

/// <summary><c>dingdian case notice</c>: what the applicant gets in writing at intake.</summary>
internal static class CaseNoticeCommand
{
    public static Command Command(Terminal terminal)
    {
        var (workspace, output, make) = (new WorkspaceOptions(terminal), new DocumentOutput(terminal), new ActMaker(terminal, "case"));
        var number = new Argument<string>("case") { HelpName = terminal.Say("CASE", "案号"), Description = terminal.Say("Number of the case", "案件编号") };
        var kind = make.Text("--of", "WORD", "文书", $"Which one (default: of the last step): {string.Join(", ", CaseNotices.Kinds)}", $"文书种类（默认最近一步）：{string.Join("、", CaseNotices.Kinds.Select(word => Vocabulary.Term(word).Zh))}");
        Usage.Only(kind, terminal, [.. CaseNotices.Kinds]);
        var (document, issuer) = (make.Text("--document", "NUMBER", "文号", "Document number", "文号"), make.Text("--issuer", "NAME", "机关", "Who issues it (default: the issuer of the plan)", "发文机关（默认规划发文机关）"));
        var command = new ShownCommand("notice", terminal.Say("Write the notice of acceptance, of what is missing, of refusal to accept, or the receipt of withdrawal", "出具受理通知书、补正通知书、不予受理决定书或撤回回执"),
            "dingdian case notice A-2025-001 --document 苏医保中心受〔2025〕12号 --out 受理通知书.docx", "dingdian case notice A-2025-001 --of supplement") { number, kind, document, issuer };
        workspace.AddTo(command);
        output.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (CaseMaker.Open(place, db, given.GetValue(number)!, findings) is not { } opened) return;
            var there = CaseNotices.Of(opened.Case);
            if (there.Count == 0 || given.GetValue(kind) is { } asked && !there.Contains(asked)) findings.Add(new("notice-none", new(DesignationCase.SubjectOf(opened.Case.Number)), opened.Case.Number, given.GetValue(kind) is { } named ? Vocabulary.Of(named) : new Texts("文书", "notice"), there.Count == 0 ? new Texts("无", "none yet") : CaseWords.Listed(there)));
            else output.Show(given, CaseNotices.Of(opened.Plan, opened.Case, given.GetValue(kind) ?? there[0], Desk.Days(place, findings), given.GetValue(document), given.GetValue(issuer)), findings);
        }));
        return command;
    }
}
