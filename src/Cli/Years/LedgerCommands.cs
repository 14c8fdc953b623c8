using System.CommandLine;
using Dingdian.Admission.Ledger;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Years;

/// <summary><c>dingdian ledger …</c>: where the places of a year's quotas stand, and every move of them.</summary>
internal static class LedgerCommands
{
    public static Command Command(Terminal terminal)
    {
        var acts = new Acts(terminal, new(terminal, "ledger"));
        return new("ledger", terminal.Say("The quota ledger: places granted, reserved, taken, released, expired, returned by exits", "配额台账：名额的下达、预留、使用、释放、失效与退出回补"))
        {
            Show(terminal), Statement(terminal), Verify(terminal), acts.Reserve(), acts.Take(), acts.Release(), acts.Exit(), acts.Once(),
        };
    }

    private static Command Show(Terminal terminal)
    {
        var (plan, year, workspace, output) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new WorkspaceOptions(terminal), new Output(terminal, "md", "html"));
        var command = new ShownCommand("show", terminal.Say("Balances of a year by quota and area", "按配额和区域查看年度余额"), "dingdian ledger show cn-suzhou-2025 --year 2025") { plan, year };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var (lines, sources) = (LedgerView.Lines(db, found.Id, given.GetValue(year)), LedgerView.Sources(db, found.Id, given.GetValue(year)));
            if (output.IsJson(given)) terminal.Output.WriteLine(Written(lines, sources));
            else if (lines.Count + sources.Count == 0) terminal.Output.WriteLine(terminal.Say("Nothing is on the ledger yet; places are granted when the annual plan comes into force: dingdian year start.", "台账尚无记录；年度计划施行时下达名额：dingdian year start。"));
            else output.Show(given, new(new($"{found.Title.In(Language.Chinese)} {given.GetValue(year)} 年度配额台账", $"{found.Title.In(Language.English)}: quota ledger {given.GetValue(year)}"), [],
                [.. lines.GroupBy(line => line.Quota).Select(group => Balances(found, [.. group])), Behind(found, sources)]), terminal);
        }));
        return command;
    }

    private static Section Balances(Plan plan, IReadOnlyList<LedgerLine> lines)
    {
        var unit = plan.Units.Say(lines[0].Unit);
        return Section.Of(new($"{Quota(plan, lines[0].Quota).Zh}，{unit.Zh}", $"{Quota(plan, lines[0].Quota).En}, {unit.En}"), new Grid(
            [new(new("区域", "area")), new(new("部分", "part")), .. ((string[])[Cause.Granted, Holding.Available, Holding.SetAside, Holding.Reserved, Holding.Consumed, Holding.Expired]).Select(word => new GridColumn(Vocabulary.Of(word), true))],
            [.. lines.Where(line => line.Part.Length == 0 || line.Granted > 0).Select(line => (IReadOnlyList<Texts>)[AreaWords.Area(plan, line.Area), line.Part.Length == 0 ? Words.None : Words.Member(plan, line.Part), .. new[] { line.Granted, line.Available, line.SetAside, line.Reserved, line.Consumed, line.Expired }.Select(number => Words.Same(Words.Number(number)))])]));
    }

    private static Section Behind(Plan plan, IReadOnlyList<LedgerSource> sources) => Section.Of(new("规划期可新增量与退出可用量", "Headroom of the term, and what came free"), new Grid(
        [new(new("配额", "quota")), new(new("区域", "area")), new(new("期间", "period")), new(new("类别", "kind")), new(new("余额", "balance"), true)],
        [.. sources.Where(source => source.Balance != 0).Select(source => (IReadOnlyList<Texts>)[Quota(plan, source.Quota), source.Area.Length == 0 ? Words.None : AreaWords.Area(plan, source.Area), Vocabulary.Of(source.Period), Vocabulary.Of(source.Kind), Words.Same(Words.Number(source.Balance))])]));

    private static Texts Quota(Plan plan, string name) => plan.Find("quotas", name) is { } quota ? Words.Name(quota) : plan.Find("exemptions", name) is { } exemption ? Words.Name(exemption) : Words.Same(name);

    private static string Written(IReadOnlyList<LedgerLine> lines, IReadOnlyList<LedgerSource> sources) => Json.Document(json =>
    {
        json.List("balances", lines, line =>
        {
            foreach (var (key, value) in new[] { ("period", line.Period), ("quota", line.Quota), ("area", line.Area), ("part", line.Part), ("unit", line.Unit) }) json.WriteString(key, value);
            foreach (var (key, value) in new[] { ("granted", line.Granted), ("available", line.Available), ("set_aside", line.SetAside), ("reserved", line.Reserved), ("consumed", line.Consumed), ("expired", line.Expired) }) json.WriteNumber(key, value);
        });
        json.List("sources", sources, source =>
        {
            foreach (var (key, value) in new[] { ("period", source.Period), ("quota", source.Quota), ("area", source.Area), ("kind", source.Kind), ("unit", source.Unit) }) json.WriteString(key, value);
            json.WriteNumber("balance", source.Balance);
        });
    });

    private static Command Statement(Terminal terminal)
    {
        var (plan, year, workspace, output) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new WorkspaceOptions(terminal), new Output(terminal, "md", "html"));
        var make = new ActMaker(terminal, "ledger");
        var (quota, area, matter) = (make.Text("--quota", "NAME", "名称", "Only this quota", "仅限该配额"), make.Text("--area", "AREA", "区域", "Only this area", "仅限该区域"), make.Text("--matter", "TEXT", "事项", "Only this case, institution or person", "仅限该案件、机构或人员"));
        year.Required = false;
        var command = new ShownCommand("statement", terminal.Say("Every posting with its entry, person, rule and clause; without --year of the whole term", "逐笔列出记账及其日志条目、办理人、规则与条款；不填 --year 为整个规划期"), "dingdian ledger statement cn-suzhou-2025 --year 2025 --quota beds --area kunshan") { plan, year, quota, area, matter };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var lines = LedgerView.Statement(db, found.Id, given.GetResult(year) is null ? null : given.GetValue(year), given.GetValue(quota), Desk.Area(found, given.GetValue(area)), given.GetValue(matter));
            if (output.IsJson(given)) terminal.Output.WriteLine(StatementJson(found, lines));
            else if (lines.Count == 0) terminal.Output.WriteLine(terminal.Say("No postings.", "没有记账。"));
            else output.Show(given, new(new("台账流水", "Statement"), [], [Section.Of(new($"{lines.Count} 笔", $"{lines.Count} postings"), Postings(found, lines))]), terminal);
        }));
        return command;
    }

    private static Grid Postings(Plan plan, IReadOnlyList<StatementLine> lines) => new(
        [new(new("条目", "entry"), true), new(new("日期", "day")), new(new("办理人", "by")), new(new("事由", "cause")), new(new("转出", "from")), new(new("转入", "to")), new(new("数量", "amount"), true), new(new("条款", "clause")), new(new("事项", "matter"))],
        [.. lines.Select(line => (IReadOnlyList<Texts>)[Words.Same($"{line.Entry}"), Words.Same(InstitutionPage.Date(line.On)), Words.Same(line.Who), Vocabulary.Of(line.Cause), Account(plan, line.Giver), Account(plan, line.Taker), Words.Same(Words.Number(line.Amount)), Words.Same(Clause(plan, line.Rule)), Words.Same(line.Matter ?? "")])]);

    private static string Clause(Plan plan, string rule) => plan.Rules.GetValueOrDefault(rule) is { } found ? $"{rule} {found.Clause}" : rule;

    private static Texts Account(Plan plan, Account account)
    {
        var area = account.Area.Length == 0 ? default : AreaWords.Area(plan, account.Area);
        var (kind, part) = (Vocabulary.Of(account.Kind), account.Part.Length == 0 ? "" : $"#{account.Part}");
        return new($"{account.Quota}{part} {area.Zh} {kind.Zh}".Replace("  ", " ", StringComparison.Ordinal), $"{account.Quota}{part} {area.En} {kind.En}".Replace("  ", " ", StringComparison.Ordinal));
    }

    private static string StatementJson(Plan plan, IReadOnlyList<StatementLine> lines) => Json.Document(json => json.List("postings", lines, line =>
    {
        json.WriteNumber("posting", line.Posting);
        json.WriteNumber("entry", line.Entry);
        json.WriteString("on", InstitutionPage.Date(line.On));
        json.WriteString("by", line.Who);
        json.WriteString("act", line.Act);
        json.WriteString("cause", line.Cause);
        json.Rule(plan, line.Rule);
        foreach (var (name, account) in new[] { ("from", line.Giver), ("to", line.Taker) })
        {
            json.WriteStartObject(name);
            foreach (var (key, value) in new[] { ("period", account.Period), ("quota", account.Quota), ("area", account.Area), ("part", account.Part), ("kind", account.Kind), ("unit", account.Unit) }) json.WriteString(key, value);
            json.WriteEndObject();
        }
        json.WriteNumber("amount", line.Amount);
        json.WriteString("matter", line.Matter);
    }));

    private static Command Verify(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("verify", terminal.Say("Hold every balance against its postings, and these against the journal", "以记账核对余额，以日志核对记账"), "dingdian ledger verify");
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, findings) => AuditCommands.Say(terminal, JournalProof.Of(db), findings)));
        return command;
    }

    private sealed class Acts(Terminal terminal, ActMaker make)
    {
        public Command Reserve() => Places("reserve", "Keep places for a case until it is decided", "为案件预留名额", "A-2025-017", (p, y, q, a, n, m, part) => new ReservePlaces(p, y, q, a, n, m, part));

        public Command Take() => Places("take", "A case is granted: its reserved places are taken", "案件获准：使用预留名额", "A-2025-017", (p, y, q, a, n, m, part) => new ConsumePlaces(p, y, q, a, n, m, part));

        public Command Release() => Places("release", "Give back places a case had reserved", "释放案件预留的名额", "A-2025-017", (p, y, q, a, n, m, part) => new ReleasePlaces(p, y, q, a, n, m, part));

        public Command Exit() => Places("exit", "An institution left or gave up beds: its places are free", "机构退出或核减床位：名额腾出", "H32058300012", (p, y, q, a, n, m, _) => new RecordExit(p, y, q, a, n, m), parts: false);

        public Command Once()
        {
            var (exemption, person, matter) = (make.Text("--exemption", "NAME", "名称", "An exemption that a person has once in a term", "每人每规划期一次的豁免", required: true), make.Text("--person", "ID", "编号", "Who it is, by a number that stays the same", "人员的固定编号", required: true), make.Text("--matter", "TEXT", "事项", "The institution it is used for", "用于的机构", required: true));
            return make.Make("once", terminal.Say("Use a grant that a person has once in a term", "使用每人每规划期一次的豁免"), "cn-suzhou-2025 --year 2025 --exemption tcm_masters --person 110320500001 --matter H32050800999 --by 周洁 --role agency", [exemption, person, matter],
                (given, plan, _, _) => [new UseOnce(plan.Id, given.GetValue(exemption)!, given.GetValue(person)!, given.GetValue(matter)!)]);
        }

        private Command Places(string name, string en, string zh, string matterExample, Func<string, int, string, string, long, string, string?, PlaceAct> act, bool parts = true)
        {
            var (quota, area, matter) = (make.Text("--quota", "NAME", "名称", "The quota", "配额", required: true), make.Text("--area", "AREA", "区域", "An area of the plan; its own level where the quota has no areas", "规划区域；无分区时填规划层级", required: true), make.Text("--matter", "TEXT", "事项", "The case or institution", "案件或机构", required: true));
            var amount = new Option<int>("--places") { Required = true, HelpName = "N", CustomParser = given => Usage.Count(given, terminal), Description = terminal.Say("How many", "数量") };
            var part = make.Text("--part", "NAME", "名称", "The part of the quota, such as a specialty", "配额的部分，如专科");
            return make.Make(name, terminal.Say(en, zh), $"cn-suzhou-2025 --year 2025 --quota beds --area kunshan --places 50 --matter {matterExample} --by 周洁 --role agency", parts ? [quota, area, amount, matter, part] : [quota, area, amount, matter],
                (given, plan, year, _) => [act(plan.Id, year, given.GetValue(quota)!, Desk.Area(plan, given.GetValue(area))!, given.GetValue(amount), given.GetValue(matter)!, parts ? given.GetValue(part) : null)]);
        }
    }
}
