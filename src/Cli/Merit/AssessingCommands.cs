using System.CommandLine;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;

namespace Dingdian.Cli.Merit;

/// <summary>Panel, conflicts, sheets and conclusion of one case.</summary>
internal sealed class AssessingCommands(Terminal terminal)
{
    private readonly CaseMaker make = new(terminal);

    public Command Panel()
    {
        var members = Pairs("--member", "NAME=PROFESSION", "姓名=专业", $"An assessor; at least {PanelRules.Least}, an odd number. Professions: {string.Join(", ", PanelRules.Professions)}", $"评估人员，至少 {PanelRules.Least} 人且为单数。专业：{string.Join("、", PanelRules.Professions.Select(word => Vocabulary.Term(word).Zh))}");
        return make.Act("panel", terminal.Say("Name who assesses a case", "组成评估小组"), "A-2025-017 --member 周文=medicine --member 吴兰=insurance --member 郑平=finance --member 王毅=information --member 冯青=pharmacy --by 周洁 --role case-handler", [members],
            (given, opened) => new NamePanel(opened.Case.Number, [.. given.GetValue(members)!.Select(Pair).Select(pair => new Panelist(pair.Name, pair.Value))]));
    }

    public Command Conflict()
    {
        var (assessor, conflict, replacement) = (make.Options.Text("--assessor", "NAME", "姓名", "Whose conflict it is (default: who asks)", "须回避的评估人员（默认办理人）"), make.Options.Text("--conflict", "TEXT", "文字", "What it is", "回避事由"), make.Options.Text("--replacement", "NAME", "姓名", "Who takes the seat; of the case handler only", "接替者，由经办人员指定"));
        return make.Act("conflict", terminal.Say("An assessor declares a conflict, or the handler fills the seat", "申报回避，或指定接替者"), "A-2025-017 --conflict 曾在该机构任职 --by 吴兰 --role assessor", [assessor, conflict, replacement],
            (given, opened) => new DeclareConflict(opened.Case.Number, given.GetValue(assessor) ?? By(given), given.GetValue(conflict) ?? "", given.GetValue(replacement)));
    }

    public Command Form()
    {
        var (assessor, file) = (make.Options.Text("--assessor", "NAME", "姓名", "Whose form it is", "评估人员", required: true), make.Options.Text("--out", "FILE", "文件", "The form, a workbook (.xlsx)", "评估表文件（.xlsx）", required: true));
        return make.Show("form", terminal.Say("Write the off-line form of an assessor, to be filled in on the spot", "生成现场评估表，供离线填写"), "A-2025-017 --assessor 吴兰 --out 评估表.xlsx", [assessor, file], (given, opened) =>
        {
            var name = given.GetValue(assessor)!;
            if (opened.Case.Rubric is null || opened.Case.Assessors.All(one => one.Name != name)) opened.Findings.Add(new("panel-not-on", new Place(DesignationCase.SubjectOf(opened.Case.Number)), name, opened.Case.Number));
            else if (DocumentFiles.Write(AssessmentForm.Of(opened.Plan, opened.Case, name, Desk.Open(opened.Place, opened.Findings, opened.Plan).Today), given.GetValue(file)!, terminal.Language, opened.Findings))
                terminal.Output.WriteLine(terminal.Say($"Written: {given.GetValue(file)}. Bring it back with: dingdian merit import {given.GetValue(file)}", $"已写入 {given.GetValue(file)}。填写后交回：dingdian merit import {given.GetValue(file)}"));
        });
    }

    public Command Import()
    {
        var file = new Argument<string>("file") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("A filled form", "已填写的评估表") };
        var (person, workspace) = (new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("import", terminal.Say("Hand in a form that was filled in on the spot; everybody hands in his own", "交回现场评估表；须由本人提交"), "dingdian merit import 评估表.xlsx --by 吴兰 --role assessor") { file };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (AssessmentForm.Read(given.GetValue(file)!, findings) is not { } form || CaseMaker.Open(place, db, form.Case, findings) is not { } opened) return;
            if (AssessmentForm.Fit(form, opened.Case, By(given), findings) is { } sheet) Desk.Do(terminal, given, Desk.Open(place, findings, opened.Plan), person, sheet, findings);
        }));
        return command;
    }

    public Command Score()
    {
        var items = Pairs("--item", "ID=VALUE", "代码=值", "A check (yes or no) or an item (points); may be repeated", "检查项（是/否）或评分项（分数）；可重复");
        var (free, remarks) = (new Option<bool>("--no-conflict") { Description = terminal.Say("I declare to have no interest in the case", "声明与本案无利害关系") }, make.Options.Text("--remarks", "TEXT", "文字", "Remarks", "备注"));
        return make.Act("score", terminal.Say("Hand in your sheet; it cannot be changed, and nobody sees it until all are in", "提交评分；提交后不得修改，全部提交前任何人不可见"), "A-2025-017 --item licence=yes --item need=18 --no-conflict --by 吴兰 --role assessor", [items, free, remarks],
            (given, opened) => new ScoreCase(opened.Case.Number, Items(given.GetValue(items)!, opened.Case.Rubric), given.GetValue(free), given.GetValue(remarks)));
    }

    public Command Show()
    {
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        return make.Show("show", terminal.Say("Where the assessment of a case stands; scores once all are in", "案件评估情况；全部提交后显示评分"), "A-2025-017 --json", [json], (given, opened) =>
        {
            if (given.GetValue(json)) terminal.Output.WriteLine(AssessmentPage.Json(opened.Db, opened.Case));
            else if (opened.Case.Panel.Count == 0) terminal.Output.WriteLine(terminal.Say($"No panel yet. Name one: dingdian merit panel {opened.Case.Number}", $"尚未组成评估小组。可运行：dingdian merit panel {opened.Case.Number}"));
            else Pages.PageConsole.Write(AssessmentPage.Of(opened.Db, opened.Case), terminal);
        });
    }

    public Command Conclude()
    {
        var remarks = make.Options.Text("--remarks", "TEXT", "文字", "What was found out about scores far from the others; needed where there are any", "对离群评分的核查说明；有离群时必填");
        return make.Act("conclude", terminal.Say("Conclude an assessment when all sheets are in", "评分全部提交后作出评估结论"), "A-2025-017 --by 周洁 --role case-handler", [remarks], (given, opened) => new ConcludeAssessment(opened.Case.Number, given.GetValue(remarks)),
            (_, opened) => Pages.PageConsole.Write(AssessmentPage.Of(opened.Db, opened.Case), terminal));
    }

    private static string By(ParseResult given) => given.GetValue<string?>("--by") ?? Environment.UserName;

    private static Dictionary<string, string> Items(IReadOnlyList<string> texts, Rubric? rubric)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in texts.Select(Pair)) items[name] = rubric?.Checks.Any(check => check.Id == name) == true ? AssessmentForm.Truth(value) : value;
        return items;
    }

    private Option<string[]> Pairs(string name, string help, string zhHelp, string en, string zh)
    {
        var option = new Option<string[]>(name) { Required = true, HelpName = terminal.Say(help, zhHelp), Description = terminal.Say(en, zh) };
        option.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal))) given.AddError(terminal.Say($"'{token.Value}' is not written as {help}.", $"“{token.Value}”应写作 {zhHelp}。"));
        });
        return option;
    }

    private static (string Name, string Value) Pair(string text) => text.IndexOf('=', StringComparison.Ordinal) is var at && at < 0 ? (text, "") : (text[..at].Trim(), text[(at + 1)..].Trim());
}
