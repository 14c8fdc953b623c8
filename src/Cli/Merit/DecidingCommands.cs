using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Merit;
using Dingdian.Cli.Years;
using Dingdian.Model;

namespace Dingdian.Cli.Merit;

/// <summary>Negotiation, objections and refusal of one case, and what the applicant is told.</summary>
internal sealed class DecidingCommands(Terminal terminal)
{
    private readonly CaseMaker make = new(terminal);

    public Command Negotiate() => make.Act("negotiate", terminal.Say("Begin negotiation: places are kept for the case", "开始协商并预留名额"), "A-2025-017 --by 周洁 --role case-handler", [], (_, opened) => new BeginNegotiation(opened.Case.Number),
        (_, opened) => terminal.Output.WriteLine(opened.Case.Places == 0 ? terminal.Say("It needs no place.", "无需名额。") : terminal.Say($"{opened.Case.Places} places are kept for it.", $"已预留 {opened.Case.Places} 个名额。")));

    public Command Settle()
    {
        var terms = make.Options.Text("--terms", "TEXT", "文字", "The terms, or why there are none", "协商内容或未达成一致的原因", required: true);
        var (failed, places) = (new Option<bool>("--failed") { Description = terminal.Say("There are no terms: places are free for the next in order", "未达成一致：释放名额，由次位递补") }, new Option<int?>("--places") { HelpName = "N", CustomParser = given => Usage.Count(given, terminal), Description = terminal.Say("Fewer places than were kept", "少于预留数的名额") });
        return make.Act("settle", terminal.Say("What the negotiation came to", "协商结果"), "A-2025-017 --terms 按标准协议文本 --by 周洁 --role case-handler", [terms, failed, places], (given, opened) => new SettleTerms(opened.Case.Number, !given.GetValue(failed), given.GetValue(terms)!, given.GetValue(places)),
            (given, opened) =>
            {
                if (given.GetValue(failed) && opened.Case.Round is { } round) terminal.Output.WriteLine(terminal.Say($"The places are free. The next moves up when the round is ranked again: dingdian merit rank {opened.Case.Plan} --round {round}", $"名额已释放。重新排序后由次位递补：dingdian merit rank {opened.Case.Plan} --round {round}"));
            });
    }

    public Command Object()
    {
        var (objector, grounds) = (make.Options.Text("--objector", "TEXT", "文字", "A body by its name, a person by a token", "单位名称；个人以登记代码代替姓名", required: true), make.Options.Text("--grounds", "TEXT", "文字", "What is objected", "异议内容", required: true));
        return make.Act("object", terminal.Say("Take down an objection to a case that was announced", "登记对公示案件的异议"), "A-2025-017 --objector 某某医院 --grounds 材料与实际不符 --by 周洁 --role case-handler", [objector, grounds],
            (given, opened) => new ObjectToCase(opened.Case.Number, given.GetValue(objector)!, given.GetValue(grounds)!));
    }

    public Command Answer()
    {
        var number = new Option<int>("--objection") { Required = true, HelpName = "N", CustomParser = given => Usage.Count(given, terminal), Description = terminal.Say("Number of the objection", "异议编号") };
        var answer = make.Options.Text("--answer", "WORD", "词", $"One of: {string.Join(", ", ObjectionAnswer.All)}", $"处理结果：{string.Join("、", ObjectionAnswer.All.Select(word => Vocabulary.Term(word).Zh))}", required: true);
        Usage.Only(answer, terminal, [.. ObjectionAnswer.All]);
        var reason = make.Options.Text("--reason", "TEXT", "文字", "Why", "理由", required: true);
        return make.Act("answer", terminal.Say("Answer an objection: dismissed, assessed anew, or refused", "处理异议：不成立、重新评估或不予定点"), "A-2025-017 --objection 1 --answer dismissed --reason 经核材料属实 --by 李军 --role approver", [number, answer, reason],
            (given, opened) => new AnswerObjection(opened.Case.Number, given.GetValue(number), given.GetValue(answer)!, given.GetValue(reason)!));
    }

    public Command Refuse()
    {
        var rules = new Option<string[]>("--rule") { Required = true, HelpName = "ID", Description = terminal.Say("A rule it rests on; may be repeated", "所依据的规则编号；可重复") };
        var (reason, document, file) = (make.Options.Text("--reason", "TEXT", "文字", "Why", "理由", required: true), make.Options.Text("--document", "TEXT", "文号", "Number of the decision", "决定文号", required: true), Out());
        return make.Act("refuse", terminal.Say("Decide that there is no designation; places are free", "作出不予定点决定并释放名额"), "A-2025-017 --rule SY5 --reason 800米内已有同类定点 --document 沈医保决〔2025〕7号 --out 决定书.docx --by 李军 --role approver", [rules, reason, document, file],
            (given, opened) => new RefuseCase(opened.Case.Number, given.GetValue(rules)!, given.GetValue(reason)!, given.GetValue(document)!), (given, opened) => Write(given.GetValue(file), opened));
    }

    public Command Letter()
    {
        var file = Out(required: true);
        return make.Show("letter", terminal.Say("What the applicant is told: the result of the assessment, or the refusal with rule, value, limit and remedy", "告知申请人的文书：评估结果，或不予定点决定（规则、数值、限值与救济）"), "A-2025-017 --out 告知书.docx", [file], (given, opened) =>
        {
            if (opened.Case.State != Admission.Cases.CaseState.Refused && opened.Case.Conclusions.Count == 0) opened.Findings.Add(new("assessment-missing", new Place(Admission.Cases.DesignationCase.SubjectOf(opened.Case.Number)), opened.Case.Number));
            else Write(given.GetValue(file), opened);
        });
    }

    private void Write(string? path, OpenedCase opened)
    {
        if (path is null) return;
        var line = opened.Case.Round is { } round ? RankedRound.Of(opened.Db, opened.Plan.Id, round).Find(opened.Case.Number) : null;
        if (DocumentFiles.Write(ResultDocument.Of(opened.Plan, opened.Case, line), path, terminal.Language, opened.Findings)) terminal.Output.WriteLine(terminal.Say($"Written: {path}", $"已写入 {path}"));
    }

    private Option<string?> Out(bool required = false)
    {
        var file = make.Options.Text("--out", "FILE", "文件", "The document: .docx, .html or .xlsx", "文书：.docx、.html 或 .xlsx", required);
        file.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var name }] && !DocumentFiles.Knows(name)) given.AddError(terminal.Say("--out is a .docx, .html or .xlsx file.", "--out 须为 .docx、.html 或 .xlsx 文件。"));
        });
        return file;
    }
}
