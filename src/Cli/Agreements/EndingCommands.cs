using System.CommandLine;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Ledger;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Rules.Explaining;

namespace Dingdian.Cli.Agreements;

/// <summary>Suspension, lapse, termination, own exit, and what the institution is told.</summary>
internal sealed class EndingCommands(Terminal terminal)
{
    private readonly AgreementMaker make = new(terminal);

    public Command Suspend()
    {
        var (reason, grounds) = (make.Options.Text("--reason", "TEXT", "文字", "Why", "理由", required: true), new LivingCommands(terminal).Grounds());
        var (asked, until) = (make.Day("--asked", "The day the institution asked for it; without it, --ground", "机构提出的日期；否则填 --ground"), make.Day("--until", "The last day by which it has to be resumed", "最迟恢复日"));
        return make.Act("suspend", terminal.Say("Settlement stops: on a ground, or of the institution's own wish", "中止协议：有法定情形，或机构主动提出"), "2025-0312 --reason 拒绝提供数据 --ground O2-42.2 --by 周洁 --role agency", [reason, grounds, asked, until],
            (given, number) => new SuspendAgreement(number, given.GetValue(reason)!, given.GetValue(grounds)!, given.GetValue(asked), given.GetValue(until)),
            (_, opened) => terminal.Output.WriteLine(opened.Agreement.Paused?.Limit is { } limit ? terminal.Say($"To be resumed by {limit:yyyy-MM-dd}.", $"最迟 {limit:yyyy-MM-dd} 恢复。") : terminal.Say("Until it is resumed.", "至恢复之日。")));
    }

    public Command Resume()
    {
        var (reason, rectified) = (make.Options.Text("--reason", "TEXT", "文字", "Why it may go on", "理由", required: true), make.Options.Text("--rectified", "TEXT", "文字", "What shows that it was put right", "整改佐证"));
        return make.Act("resume", terminal.Say("Settlement goes on", "恢复协议"), "2025-0312 --reason 整改合格 --rectified 复核记录 --by 周洁 --role agency", [reason, rectified], (given, number) => new ResumeAgreement(number, given.GetValue(reason)!, given.GetValue(rectified)));
    }

    public Command Lapse() => make.Act("lapse", terminal.Say("The term, or an own suspension, ran out", "期满未续或中止超期：终止"), "2025-0312 --by 周洁 --role agency", [], (_, number) => new LetLapse(number), (_, opened) => Ended(opened));

    public Command End()
    {
        var gravity = make.Options.Text("--gravity", "WORD", "词", $"What it is put down to: {string.Join(", ", EndCause.All)}", $"解除性质：{string.Join("、", EndCause.All.Select(word => Vocabulary.Term(word).Zh))}", required: true);
        Usage.Only(gravity, terminal, [.. EndCause.All]);
        var (grounds, reason, document) = (new LivingCommands(terminal).Grounds(), make.Options.Text("--reason", "TEXT", "文字", "Why", "理由", required: true), make.Options.Text("--document", "TEXT", "文号", "The decision", "决定文号", required: true));
        return make.Act("end", terminal.Say("Terminate: bars, freed places and other designations under the same hands are named", "解除协议：列明不予受理期限、释放的名额及同一主体的其他定点"), "2025-0312 --ground O2-43.3 --gravity unlawful --reason 欺诈骗保 --document 苏医保处〔2025〕9号 --by 李军 --role approver", [grounds, gravity, reason, document],
            (given, number) => new EndAgreement(number, given.GetValue(grounds)!, given.GetValue(gravity)!, given.GetValue(reason)!, given.GetValue(document)!), (_, opened) => Ended(opened));
    }

    public Command GiveUp()
    {
        var (asked, reason) = (make.Day("--asked", "The day it was told, three months before", "提出日期，须提前三个月"), make.Options.Text("--reason", "TEXT", "文字", "Why", "理由", required: true));
        asked.Required = true;
        return make.Act("give-up", terminal.Say("The institution gives its designation up, and the agency agrees", "主动退出，经办机构同意"), "2025-0312 --asked 2025-03-01 --reason 停业 --by 周洁 --role agency", [asked, reason], (given, number) => new GiveUpAgreement(number, given.GetValue(asked)!.Value, given.GetValue(reason)!), (_, opened) => Ended(opened));
    }

    public Command Letter()
    {
        var file = make.Options.Text("--out", "FILE", "文件", "The document: .docx, .html or .xlsx", "文书：.docx、.html 或 .xlsx", required: true);
        var issuer = make.Options.Text("--issuer", "NAME", "名称", "Who issues it (default: the agency of the plan)", "发文机构（默认规划的经办机构）");
        file.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var name }] && !DocumentFiles.Knows(name)) given.AddError(terminal.Say("--out is a .docx, .html or .xlsx file.", "--out 须为 .docx、.html 或 .xlsx 文件。"));
        });
        return make.Show("letter", terminal.Say("The notice of its end: clause, what follows, remedy", "解除（终止）通知书：依据、后果与救济"), "2025-0312 --out 通知书.docx", [file, issuer], (given, opened) =>
        {
            if (opened.Agreement.End is null) terminal.Output.WriteLine(terminal.Say("The agreement has not ended; there is nothing to tell.", "协议尚未终止，无须通知。"));
            else if (DocumentFiles.Write(AgreementDocuments.Ending(opened.Plan, opened.Agreement, given.GetValue(issuer)), given.GetValue(file)!, terminal.Language, opened.Findings)) terminal.Output.WriteLine(terminal.Say($"Written: {given.GetValue(file)}", $"已写入 {given.GetValue(file)}"));
        });
    }

    private string Free(OpenedAgreement opened, FreedPlaces freed)
    {
        var (quota, area) = (AgreementWords.Label(opened.Plan.Find("quotas", freed.Quota)!), AreaWords.Area(opened.Plan, freed.Area));
        return terminal.Say($"Free: {freed.Amount}, {quota.En}, {area.En}", $"释放名额：{quota.Zh}（{area.Zh}）{freed.Amount}");
    }

    private void Ended(OpenedAgreement opened)
    {
        var end = opened.Agreement.End!;
        foreach (var bar in end.Bars) terminal.Output.WriteLine(terminal.Say($"Barred: {Vocabulary.Of($"bars-{bar.Subject}").En}{(bar.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")} ({AgreementWords.Cited(opened.Plan, bar.Rule).En})", $"不予受理：{Vocabulary.Of($"bars-{bar.Subject}").Zh}{(bar.Until is { } day ? $"，至 {day:yyyy-MM-dd}" : "")}（{AgreementWords.Cited(opened.Plan, bar.Rule).Zh}）"));
        foreach (var freed in end.Freed) terminal.Output.WriteLine(Free(opened, freed));
        foreach (var other in end.Elsewhere) terminal.Output.WriteLine(terminal.Say($"Goes on under the same hands: {other.Name} ({other.Code ?? other.County}{(other.Agreement is { } held ? $", {held}" : "")})", $"同一主体的其他定点：{other.Name}（{other.Code ?? other.County}{(other.Agreement is { } own ? $"，{own}" : "")}）"));
    }
}
