using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Years;
using Dingdian.Model;

namespace Dingdian.Cli.Years;

/// <summary><c>dingdian year …</c>: an annual plan from the first draft to the end of its year.</summary>
internal static class YearCommands
{
    public static Command Command(Terminal terminal)
    {
        var maker = new Maker(terminal, new(terminal, "year"));
        return new("year", terminal.Say("Annual plans: draft, choose, review, approve, publish, bring into force, close", "年度计划：起草、择定、审核、签批、公布、施行、结束"))
        {
            YearPages.List(terminal), YearPages.Show(terminal), YearPages.Document(terminal), maker.Draft(), maker.Choose(), maker.Read(), maker.Lift(), maker.Decide(), maker.Review(), maker.Return(),
            maker.Approve(), maker.Publish(), maker.Start(), maker.Close(),
        };
    }

    private sealed class Maker(Terminal terminal, ActMaker make)
    {
        public Command Draft()
        {
            var snapshot = make.Text("--snapshot", "ID", "编号", "The snapshot it rests on, or latest", "所依据的快照，或以“latest”表示最近一个", required: true);
            var (facts, maker, reason) = (make.Text("--facts", "FILE", "文件", "A facts file that adds what no registry holds", "补充登记库所无数据的数据文件"), make.Text("--maker", "BODY", "机构", "The body that draws it up (default: the one the plan names)", "编制机构（默认按规划所定）"), make.Text("--reason", "TEXT", "文字", "Why the plan in force is revised", "修订施行中计划的理由"));
            return make.Make("draft", terminal.Say("Begin an annual plan, put a draft on another snapshot, or begin a revision", "起草年度计划、更换草稿所依据的快照或开始修订"), "cn-suzhou-2025 --year 2025 --snapshot latest --by 王芳 --role planner", [snapshot, facts, maker, reason],
                (given, plan, year, findings) => given.GetValue(facts) is not { } file ? [new DraftYear(plan.Id, year, given.GetValue(snapshot)!, given.GetValue(maker), null, given.GetValue(reason))]
                    : Files.Read(file, findings) is { } text ? [new DraftYear(plan.Id, year, given.GetValue(snapshot)!, given.GetValue(maker), text, given.GetValue(reason))] : []);
        }

        public Command Choose()
        {
            var choice = Settings("--choice", "NAME[@AREA]=VALUE", "名称[@区域]=值", "A choice of the plan, or of an area of it; may be repeated", "规划的选择项，可分区域；可重复");
            var grounds = make.Text("--grounds", "TEXT", "文字", "Why: kept on record", "理由，将予留存");
            return make.Make("choose", terminal.Say("Choose what the plan leaves open, within its bounds and on recorded grounds", "在规划限度内择定选择项并记录理由"), "cn-suzhou-2025 --year 2025 --choice bed_coefficient=0.4 --grounds 总量余额与基金情况 --by 王芳 --role planner", [choice, grounds],
                (given, plan, year, _) => given.GetValue(choice)!.Select(text => Setting(text)!.Value).Select(set => new ChooseValue(plan.Id, year, set.Name, set.Value, Desk.Area(plan, set.Area), given.GetValue(grounds))));
        }

        public Command Read()
        {
            var reading = Settings("--reading", "NAME=WORD", "名称=词", "A reading of the plan; may be repeated", "规划的解读项；可重复");
            var grounds = make.Text("--grounds", "TEXT", "文字", "Why the text is read so", "如此解读的理由", required: true);
            return make.Make("read", terminal.Say("Take another reading of the text", "切换对文本的解读"), "cn-suzhou-2025 --year 2025 --reading deficit_transfers=without-transfers --grounds 财政口径 --by 王芳 --role planner", [reading, grounds],
                (given, plan, year, _) => given.GetValue(reading)!.Select(text => Setting(text)!.Value).Select(set => new SwitchReading(plan.Id, year, set.Name, set.Value, given.GetValue(grounds)!)));
        }

        public Command Lift()
        {
            var (gate, quota, area) = (make.Text("--gate", "NAME", "名称", "The rule, as quota/gate or layer/gate", "所突破的规则，写作 配额/闸 或 层/闸", required: true), make.Text("--quota", "NAME", "名称", "Only for this quota", "仅限该配额"), make.Text("--area", "AREA", "区域", "Only in this area", "仅限该区域"));
            var (reason, authority, document) = (make.Text("--reason", "TEXT", "文字", "Why", "理由", required: true), make.Text("--authority", "TEXT", "文字", "Who may lift it and did", "有权突破的机关", required: true), make.Text("--document", "TEXT", "文号", "The number of the document", "文号", required: true));
            return make.Make("lift", terminal.Say("Propose to lift a rule that holds in principle; it counts once another person approves it", "提出突破“原则上”的规则，经他人同意后生效"), "cn-suzhou-2025 --year 2025 --gate beds/low-bed-use --area zhangjiagang --reason 新院区启用 --authority 市政府 --document 苏府〔2025〕9号 --by 王芳 --role planner",
                [gate, quota, area, reason, authority, document],
                (given, plan, year, _) => [new ProposeOverride(plan.Id, year, given.GetValue(gate)!, given.GetValue(quota), Desk.Area(plan, given.GetValue(area)), given.GetValue(reason)!, given.GetValue(authority)!, given.GetValue(document)!)]);
        }

        public Command Decide()
        {
            var number = new Option<int>("--number") { Required = true, HelpName = "N", CustomParser = given => Usage.Count(given, terminal), Description = terminal.Say("Its number on the register", "登记簿编号") };
            var (decline, remarks) = (new Option<bool>("--decline") { Description = terminal.Say("Do not approve it", "不予同意") }, make.Text("--remarks", "TEXT", "文字", "Why; needed with --decline", "理由；与 --decline 同用时必填"));
            return make.Make("decide", terminal.Say("Approve or decline to lift a rule", "决定是否同意突破"), "cn-suzhou-2025 --year 2025 --number 1 --by 李强 --role approver", [number, decline, remarks],
                (given, plan, year, _) => [new DecideOverride(plan.Id, year, given.GetValue(number), !given.GetValue(decline), given.GetValue(remarks))]);
        }

        public Command Review()
        {
            var open = new Option<string[]>("--leave-open") { HelpName = terminal.Say("QUOTA", "配额"), DefaultValueFactory = _ => [], Description = terminal.Say("A quota that may stay without a number; may be repeated", "可暂无数值的配额；可重复") };
            var remarks = make.Text("--remarks", "TEXT", "文字", "What is said of it", "意见");
            return make.Make("review", terminal.Say("Pass a draft: its numbers are fixed", "审核通过草稿，数值就此确定"), "cn-suzhou-2025 --year 2025 --by 赵敏 --role reviewer", [open, remarks],
                (given, plan, year, _) => [new ReviewYear(plan.Id, year, given.GetValue(open)!, given.GetValue(remarks))]);
        }

        public Command Return()
        {
            var remarks = make.Text("--remarks", "TEXT", "文字", "What should be changed", "应修改之处", required: true);
            return make.Make("return", terminal.Say("Send it back to be worked on", "退回修改"), "cn-suzhou-2025 --year 2025 --remarks 补充基金依据 --by 李强 --role approver", [remarks],
                (given, plan, year, _) => [new ReturnYear(plan.Id, year, given.GetValue(remarks)!)]);
        }

        public Command Approve()
        {
            var (document, keep) = (make.Text("--document", "TEXT", "文号", "Number of the document that approves it", "批准文号", required: true), make.Text("--keep-snapshot", "REASON", "理由", "Why it is signed although a later snapshot exists", "已有更新快照仍沿用的理由"));
            return make.Make("approve", terminal.Say("Sign it", "签批"), "cn-suzhou-2025 --year 2025 --document 苏医保发〔2024〕88号 --by 李强 --role approver", [document, keep],
                (given, plan, year, _) => [new ApproveYear(plan.Id, year, given.GetValue(document)!, given.GetValue(keep))]);
        }

        public Command Publish()
        {
            var (document, where) = (make.Text("--document", "TEXT", "文号", "Number of the published document", "公布文号", required: true), make.Text("--where", "TEXT", "位置", "Where people find it", "公布位置", required: true));
            return make.Make("publish", terminal.Say("Record that it is public", "登记公布"), "cn-suzhou-2025 --year 2025 --document 苏医保发〔2024〕88号 --where 市医保局门户网站 --by 王芳 --role planner", [document, where],
                (given, plan, year, _) => [new PublishYear(plan.Id, year, given.GetValue(document)!, given.GetValue(where)!)]);
        }

        public Command Start() => make.Make("start", terminal.Say("Bring it into force: its places are granted on the ledger", "施行：名额计入台账"), "cn-suzhou-2025 --year 2025 --by 王芳 --role planner", [],
            (_, plan, year, _) => [new StartYear(plan.Id, year)]);

        public Command Close() => make.Make("close", terminal.Say("Close the year: places nobody took expire", "结束年度：未用名额失效"), "cn-suzhou-2025 --year 2025 --by 王芳 --role planner", [],
            (_, plan, year, _) => [new CloseYear(plan.Id, year)]);

        private Option<string[]> Settings(string name, string help, string zhHelp, string en, string zh)
        {
            var option = new Option<string[]>(name) { Required = true, HelpName = terminal.Say(help, zhHelp), Description = terminal.Say(en, zh) };
            option.Validators.Add(given =>
            {
                foreach (var token in given.Tokens.Where(token => Setting(token.Value) is null))
                    given.AddError(terminal.Say($"'{token.Value}' says nothing; write {help}.", $"“{token.Value}”写法有误，应为 {zhHelp}。"));
            });
            return option;
        }

        private static (string Name, string? Area, string Value)? Setting(string text) =>
            text.Split('=', 2) is [{ Length: > 0 } name, { Length: > 0 } value] ? name.Split('@', 2) is [var one, var area] ? (one, area, value) : (name, null, value) : null;
    }
}
