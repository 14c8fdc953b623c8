using System.CommandLine;
using Dingdian.Admission.Agreements;
using Dingdian.Model;

namespace Dingdian.Cli.Agreements;

/// <summary>Guidance, breaches, standards, trial, renewal, changes.</summary>
internal sealed class LivingCommands(Terminal terminal)
{
    private readonly AgreementMaker make = new(terminal);

    public Command Guide()
    {
        var topic = make.Options.Text("--topic", "TEXT", "文字", "What it was about", "辅导内容", required: true);
        var corrects = new Option<long?>("--corrects") { HelpName = terminal.Say("ENTRY", "条目"), Description = terminal.Say("The journal entry of the breach it puts right", "所纠正违约的日志条目") };
        return make.Act("guide", terminal.Say("Log guidance, or the putting right of a breach", "登记辅导或违约纠正"), "2025-0312 --topic 结算政策培训 --by 周洁 --role case-handler", [topic, corrects], (given, number) => new LogGuidance(number, given.GetValue(topic)!, given.GetValue(corrects)));
    }

    public Command Breach()
    {
        var gravity = make.Options.Text("--gravity", "WORD", "词", $"How grave: {string.Join(", ", Gravity.All)}", $"违约程度：{string.Join("、", Gravity.All.Select(word => Vocabulary.Term(word).Zh))}", required: true);
        Usage.Only(gravity, terminal, [.. Gravity.All]);
        var (what, grounds, measure) = (make.Options.Text("--what", "TEXT", "文字", "What happened", "违约情况", required: true), Grounds(), make.Options.Text("--measure", "WORD", "词", "What was done about it at once, by the plan's word: talk, recovery …", "处理方式，用规划的词：talk（约谈）、recovery（追回）等"));
        return make.Act("breach", terminal.Say("Record a breach; what the plan makes follow is worked out at once", "登记违约，并即时判断规划规定的后果"), "2025-0312 --gravity minor --what 串换项目 --measure talk --by 周洁 --role case-handler", [gravity, what, grounds, measure],
            (given, number) => new RecordBreach(number, given.GetValue(gravity)!, given.GetValue(what)!, given.GetValue(grounds)!) { Measure = given.GetValue(measure) }, (_, opened) =>
            {
                var follows = opened.Agreement.Breaches[^1].Follows;
                if (follows.Count == 0) terminal.Output.WriteLine(terminal.Say("Nothing more follows.", "没有其他后果。"));
                if (opened.Agreement.MustEnd is not null) terminal.Output.WriteLine(terminal.Say("It can only be ended now: dingdian agreement end, by an approver who did not find it.", "须解除协议：由未登记该违约的审批人员办理 dingdian agreement end。"));
                foreach (var one in follows) terminal.Output.WriteLine($"{terminal.Say(AgreementWords.Does(one.Does))}{(one.Until is { } until ? terminal.Say($", until {until:yyyy-MM-dd}", $"，至 {until:yyyy-MM-dd}") : "")}{terminal.Say(" (", "（")}{terminal.Say(AgreementWords.Cited(opened.Plan, one.Rule))}{terminal.Say(")", "）")}");
            });
    }

    /// <summary>Items of articles, for breaches and ends.</summary>
    internal Option<string[]> Grounds() => make.Several("--ground", "ID", "情形", "An item of the articles it falls under, by rule or by what it was: O2-43.3, fraud; may be repeated", "所属情形，填规则编号或情形：O2-43.3、fraud；可重复");

    public Command Review()
    {
        var (found, evidence) = (make.Several("--found", "NAME=VALUE", "名称=值", "What was found, by the names of the plan's attributes; may be repeated", "核查所见，用规划的属性名；可重复"), make.Options.Text("--evidence", "TEXT", "文字", "What shows it", "佐证", required: true));
        found.Required = true;
        found.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => !token.Value.Contains('='))) given.AddError(terminal.Say($"'{token.Value}' says nothing; write for instance applicant.internal_systems=false.", $"“{token.Value}”写法有误，例如 applicant.internal_systems=false。"));
            foreach (var twice in given.Tokens.GroupBy(token => token.Value.Split('=')[0]).Where(group => group.Count() > 1)) given.AddError(terminal.Say($"'{twice.Key}' is given twice.", $"“{twice.Key}”重复。"));
        });
        return make.Act("review", terminal.Say("Record whether it still keeps its standards", "核查是否持续符合标准"), "2025-0312 --found applicant.internal_systems=false --evidence 检查记录12号 --by 周洁 --role case-handler", [found, evidence],
            (given, number) => new ReviewStandards(number, given.GetValue(found)!.Select(text => text.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal), given.GetValue(evidence)!),
            (_, opened) => terminal.Output.WriteLine(opened.Agreement.NotKept.Count == 0 ? terminal.Say("No standard was found not to be kept.", "未发现不再符合的标准。") : terminal.Say("Not kept: ", "不再符合：") + string.Join(terminal.Say(", ", "、"), opened.Agreement.NotKept.Select(name => terminal.Say(AgreementWords.Label(opened.Plan.Find("conditions", name)!))))));
    }

    public Command Elsewhere()
    {
        var approval = make.Options.Text("--approval", "TEXT", "文号", "The document by which an approver lifts a rule in principle", "审批人员突破原则性规定的文号");
        return make.Act("open-elsewhere", terminal.Say("Patients insured elsewhere settle there from now on", "开通异地就医结算"), "2025-0312 --by 周洁 --role agency", [approval], (given, number) => new OpenElsewhere(number, given.GetValue(approval)));
    }

    public Command PassTrial()
    {
        var evidence = make.Options.Text("--evidence", "TEXT", "文字", "The assessment of the trial", "考核材料", required: true);
        return make.Act("pass-trial", terminal.Say("The trial is passed: guidance was given, breaches are put right", "试运行考核合格：辅导已落实，违约已纠正"), "2025-0312 --evidence 考核表 --by 周洁 --role agency", [evidence], (given, number) => new PassTrial(number, given.GetValue(evidence)!));
    }

    public Command FailTrial()
    {
        var (reason, evidence) = (make.Options.Text("--reason", "TEXT", "文字", "Why", "理由", required: true), make.Options.Text("--evidence", "TEXT", "文字", "The assessment of the trial", "考核材料", required: true));
        return make.Act("fail-trial", terminal.Say("The trial is failed: no agreement, and for a time no new one", "试运行考核不合格：协议终止，一定期限内不再签约"), "2025-0312 --reason 诊疗不规范 --evidence 考核表 --by 李军 --role approver", [reason, evidence], (given, number) => new FailTrial(number, given.GetValue(reason)!, given.GetValue(evidence)!));
    }

    public Command Renew()
    {
        var (asked, expires) = (make.Day("--asked", "The day the institution asked for it", "机构申请续签的日期"), make.Day("--expires", "The day the next term ends (default: as the plan has it)", "新协议期满日（默认按规划期限）"));
        var organised = new Option<bool>("--organised") { Description = terminal.Say("The agency renews all at once; nobody had to ask", "经办机构统一组织续签") };
        return make.Act("renew", terminal.Say("Conclude it again for the next term", "续签"), "2025-0312 --asked 2025-12-10 --by 周洁 --role agency", [asked, organised, expires], (given, number) => new RenewAgreement(number, given.GetValue(asked), given.GetValue(organised), given.GetValue(expires)),
            (_, opened) => terminal.Output.WriteLine(terminal.Say($"Until {opened.Agreement.Expires:yyyy-MM-dd}.", $"协议期至 {opened.Agreement.Expires:yyyy-MM-dd}。")));
    }

    public Command Change()
    {
        var what = make.Options.Text("--what", "WORD", "词", $"What changes: {string.Join(", ", FileChange.Kinds)}", $"变更事项：{string.Join("、", FileChange.Kinds.Select(word => Vocabulary.Term(word).Zh))}", required: true);
        var (value, document, approved) = (make.Options.Text("--to", "TEXT", "文字", "The new name or address", "新名称或新地址"), make.Options.Text("--document", "TEXT", "文号", "The approval of the competent authority", "主管部门批准文号", required: true), make.Day("--approved", "The day it was approved", "批准日期"));
        approved.Required = true;
        return make.Act("change", terminal.Say("File a major change, within 30 working days of its approval", "批准后 30 个工作日内办理重大信息变更"), "2025-0312 --what name --to 昆山新诊所 --approved 2025-06-02 --document 昆卫批12号 --by 周洁 --role case-handler", [what, value, approved, document],
            (given, number) => new FileChange(number, given.GetValue(what)!, given.GetValue(approved)!.Value, given.GetValue(document)!, given.GetValue(value)));
    }
}
