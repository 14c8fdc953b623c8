using System.CommandLine;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Merit;

namespace Dingdian.Cli.Cases;

/// <summary>The steps of a case from its papers to what was found on the spot.</summary>
internal sealed class IntakeCommands(Terminal terminal)
{
    private readonly CaseMaker make = new(terminal, "case");

    public Command Supplement()
    {
        var (items, remarks) = (Several("--item", "PAPER", "材料", "A paper to be handed in again, besides all that are missing; may be repeated", "除全部缺少的材料外，须重新提交的材料；可重复"), make.Options.Text("--remarks", "TEXT", "文字", "What is wrong with what was handed in", "已交材料的问题"));
        return make.Act("supplement", terminal.Say("Ask for what is missing, once and for all of it", "一次性告知补正"), "A-2025-001 --remarks 申请表未盖章 --item 定点医疗机构申请表 --by 周洁 --role case-handler", [items, remarks],
            (given, opened) => new AskSupplement(opened.Case.Number, [.. CaseMaterials.Missing(opened.Plan, opened.Case).Union(given.GetValue(items)!)], given.GetValue(remarks)), Say);
    }

    public Command Supply()
    {
        var papers = Several("--paper", "PAPER", "材料", "A paper handed in; may be repeated (what was attached as a file is there already)", "补交的材料；可重复（已上传的文件无需再填）");
        return make.Act("supply", terminal.Say("Hand in what was missing", "提交补正材料"), "A-2025-001 --paper 信息系统材料 --by 虎丘诊所 --role applicant", [papers], (given, opened) => new SupplyMaterials(opened.Case.Number, given.GetValue(papers)!), Say);
    }

    public Command Accept() => make.Act("accept", terminal.Say("The papers are complete: the case is accepted", "材料齐全，予以受理"), "A-2025-001 --by 周洁 --role case-handler", [], (_, opened) => new AcceptCase(opened.Case.Number), Say);

    public Command RefuseAcceptance()
    {
        var (grounds, reason) = (Several("--ground", "RULE", "规则", "A rule of the plan's bars it rests on; may be repeated", "所依据的禁入规则；可重复"), make.Options.Text("--reason", "TEXT", "理由", "What was found", "查明的情况", required: true));
        return make.Act("refuse-acceptance", terminal.Say("The application is not accepted", "不予受理"), "A-2025-001 --ground O2-12.3 --reason 罚款未缴纳 --by 周洁 --role case-handler", [grounds, reason], (given, opened) => new RefuseAcceptance(opened.Case.Number, given.GetValue(grounds)!, given.GetValue(reason)!), Say);
    }

    public Command Withdraw()
    {
        var reason = make.Options.Text("--reason", "TEXT", "理由", "Why", "理由", required: true);
        return make.Act("withdraw", terminal.Say("The applicant takes it back; its places are free", "撤回申请，释放名额"), "A-2025-001 --reason 暂缓开业 --by 虎丘诊所 --role applicant", [reason], (given, opened) => new WithdrawCase(opened.Case.Number, given.GetValue(reason)!), Say);
    }

    public Command Establish()
    {
        var (fact, evidence) = (make.Options.Text("--fact", "NAME=VALUE", "名称=值", "What is so: applicant.licensed=true", "核定的事实：applicant.licensed=true", required: true), make.Options.Text("--evidence", "TEXT", "文字", "What shows it", "佐证", required: true));
        Paired(fact);
        return make.Act("establish", terminal.Say("Establish a fact; it takes the place of what was declared", "核定事实，替代申报内容"), "A-2025-001 --fact applicant.licensed=true --evidence 执业许可证 --by 周洁 --role case-handler", [fact, evidence], (given, opened) =>
        {
            var (name, value) = Pair(given.GetValue(fact)!);
            return new EstablishFact(opened.Case.Number, name, value, given.GetValue(evidence)!);
        }, Say);
    }

    public Command CheckOnSite()
    {
        var (record, found) = (make.Options.Text("--record", "TEXT", "文字", "What was seen, or the number of the record", "核查情况或记录编号", required: true), Several("--found", "NAME=VALUE", "名称=值", "A fact established on the spot; may be repeated", "现场核定的事实；可重复"));
        Paired(found);
        return make.Act("check-on-site", terminal.Say("Record a visit; where the plan says so, by an officer of the county", "登记现场核查；规划规定由区县办理的，由区县经办人员登记"), "A-2025-001 --record 核查记录3号 --found applicant.operating=true --by 林芳 --role district-officer --division 320505", [record, found],
            (given, opened) => new CheckOnSite(opened.Case.Number, given.GetValue(record)!) { Found = Pairs(given.GetValue(found)!) }, Say);
    }

    public Command Review()
    {
        var opinion = make.Options.Text("--opinion", "TEXT", "意见", "What it comes to", "复核意见", required: true);
        return make.Act("review", terminal.Say("The city looks through what the county found", "市级复核区县现场核查"), "A-2025-001 --opinion 属实 --by 周洁 --role case-handler", [opinion], (given, opened) => new ReviewCheck(opened.Case.Number, given.GetValue(opinion)!), Say);
    }

    /// <summary>Where the case stands now, and what is owed next.</summary>
    private void Say(ParseResult given, OpenedCase opened) => CasePage.SayNext(terminal, opened);

    internal Option<string[]> Several(string name, string help, string zhHelp, string en, string zh) => new(name) { HelpName = terminal.Say(help, zhHelp), Description = terminal.Say(en, zh), DefaultValueFactory = _ => [] };

    /// <summary>Refuses what is not written NAME=VALUE.</summary>
    internal void Paired(Option option) => option.Validators.Add(given =>
    {
        foreach (var token in given.Tokens.Where(token => !token.Value.Contains('=', StringComparison.Ordinal))) given.AddError(terminal.Say($"'{token.Value}' is not written as NAME=VALUE.", $"“{token.Value}”应写作 名称=值。"));
    });

    /// <summary>The last one of a name counts.</summary>
    internal static Dictionary<string, string> Pairs(IEnumerable<string> texts)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in texts.Select(Pair)) pairs[name] = value;
        return pairs;
    }

    private static (string Name, string Value) Pair(string text) => (text[..text.IndexOf('=', StringComparison.Ordinal)].Trim(), text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());
}
