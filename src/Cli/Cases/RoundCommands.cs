using System.CommandLine;
using System.Text.Json;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Sites;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Cases;

/// <summary><c>dingdian round open|list|show|close</c>: the times in which a city takes applications.</summary>
internal static class RoundCommands
{
    public static Command Command(Terminal terminal) => new("round", terminal.Say("Rounds: the times in which applications for places are taken", "批次：集中受理申请"))
    {
        Open(terminal),
        List(terminal),
        Show(terminal),
        Close(terminal),
    };

    private static Command Open(Terminal terminal)
    {
        var (make, intake) = (new ActMaker(terminal, "round"), new IntakeCommands(terminal));
        var round = make.Text("--round", "ROUND", "批次", "Its name within the plan: 2025-1", "批次编号：2025-1", required: true);
        var (from, to) = (InstitutionCommands.Day(terminal, "--from", "The first day applications are taken", "受理首日"), InstitutionCommands.Day(terminal, "--to", "The last day", "受理末日"));
        (from.Required, to.Required) = (true, true);
        var (kinds, areas, quotas) = (intake.Several("--kind", "KIND", "类别", "A kind that may apply, by id or name; may be repeated (default: every kind)", "可申请的类别（编号或名称）；可重复（默认不限）"), intake.Several("--area", "AREA", "区域", "An open area, by id or name; may be repeated (default: all)", "开放的区域（编号或名称）；可重复（默认全部）"), intake.Several("--quota", "NAME", "配额", "A quota whose places are given; may be repeated (default: all)", "投放的配额；可重复（默认全部）"));
        return make.Make("open", terminal.Say("Open a round on the annual plan in force", "按施行中的年度计划开启批次"), "cn-suzhou-2025 --year 2025 --round 2025-1 --from 2025-03-01 --to 2025-03-31 --kind 诊所 --area 虎丘区 --by 周洁 --role agency", [round, from, to, kinds, areas, quotas], (given, plan, year, findings) =>
        [
            new OpenRound(plan.Id, given.GetValue(round)!, year, given.GetValue(from)!.Value, given.GetValue(to)!.Value)
            {
                Kinds = [.. given.GetValue(kinds)!.Select(kind => SiteInput.Kind(plan, kind, new("--kind"), findings)).OfType<string>()],
                Areas = [.. given.GetValue(areas)!.Select(area => Desk.Area(plan, area)!)],
                Quotas = given.GetValue(quotas)!,
            },
        ]);
    }

    private static Command Close(Terminal terminal)
    {
        var (plan, person, workspace, make) = (Inputs.PlanArgument(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal), new ActMaker(terminal, "round"));
        var (round, reason) = (make.Text("--round", "ROUND", "批次", "Which round", "批次编号", required: true), make.Text("--reason", "TEXT", "理由", "Why; needed before its last day", "理由；提前关闭时必填"));
        var command = new ShownCommand("close", terminal.Say("Close a round: no more applications are taken", "关闭批次，不再受理"), "dingdian round close cn-suzhou-2025 --round 2025-1 --reason 名额已满 --by 周洁 --role agency") { plan, round, reason };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is { } found) Desk.Do(terminal, given, Desk.Open(place, findings, found), person, new CloseRound(found.Id, given.GetValue(round)!, given.GetValue(reason)), findings);
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var (workspace, json) = (new WorkspaceOptions(terminal), CaseLists.Json(terminal));
        var plan = new Argument<string?>(terminal.Say("PLAN", "规划")) { Arity = ArgumentArity.ZeroOrOne, Description = terminal.Say("Only rounds of this plan", "仅限该规划的批次") };
        var command = new ShownCommand("list", terminal.Say("The rounds, and how many cases they have", "批次一览及案件数"), "dingdian round list cn-suzhou-2025") { plan, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var only = given.GetValue(plan) is { } name ? Desk.Plan(name, findings) : null;
            if (findings.Count > 0) return;
            var (rounds, cases, today) = (Round.All(db, only?.Id), DesignationCase.All(db, only?.Id), Desk.Open(place, findings).Today);
            if (given.GetValue(json)) terminal.Output.WriteLine(Json.Document(json => json.List("rounds", rounds, round => Head(json, round, today, Of(cases, round).Count))));
            else if (rounds.Count == 0) terminal.Output.WriteLine(terminal.Say($"No round yet. Open one on the annual plan in force: dingdian round open {only?.Id ?? "PLAN"} --year {today.Year} --round {today.Year}-1 --from DAY --to DAY", $"尚无批次。按施行中的年度计划开启：dingdian round open {only?.Id ?? "规划"} --year {today.Year} --round {today.Year}-1 --from 首日 --to 末日"));
            else terminal.Page.Write(PageConsole.Table(new([CasePage.Column("规划", "plan"), CasePage.Column("批次", "round"), CasePage.Column("年度", "year"), CasePage.Column("首日", "from"), CasePage.Column("末日", "to"), CasePage.Column("状态", "state"), CasePage.Column("案件", "cases", true)],
                [.. rounds.Select(round => (IReadOnlyList<Texts>)[Words.Same(round.Plan), Words.Same(round.Id), Words.Same($"{round.Year}"), Words.Same(InstitutionPage.Date(round.From)), Words.Same(InstitutionPage.Date(round.To)), State(round, today), Words.Same($"{Of(cases, round).Count}")])]), terminal.Language));
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var (plan, workspace, json, make) = (Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal), CaseLists.Json(terminal), new ActMaker(terminal, "round"));
        var name = make.Text("--round", "ROUND", "批次", "Which round", "批次编号", required: true);
        var command = new ShownCommand("show", terminal.Say("A round: what it is for, on what it rests, and its cases", "单个批次：范围、依据与案件"), "dingdian round show cn-suzhou-2025 --round 2025-1") { plan, name, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            if (Round.Of(db, found.Id, given.GetValue(name)!) is not { } round) findings.Add(new("round-unknown", new(Round.SubjectOf(found.Id, given.GetValue(name)!)), given.GetValue(name), Names(db, found)));
            else if (given.GetValue(json)) terminal.Output.WriteLine(Written(round, Desk.Open(place, findings).Today, Of(DesignationCase.All(db, found.Id), round)));
            else PageConsole.Write(Page(found, round, Desk.Open(place, findings).Today, Of(DesignationCase.All(db, found.Id), round)), terminal);
        }));
        return command;
    }

    private static Texts Names(RegistryDb db, Plan plan) => Round.All(db, plan.Id) is { Count: > 0 } all ? Words.Same(string.Join(", ", all.Select(round => round.Id))) : new("（无）", "(none)");

    private static List<DesignationCase> Of(IEnumerable<DesignationCase> cases, Round round) => [.. cases.Where(one => one.Plan == round.Plan && one.Round == round.Id)];

    private static Texts State(Round round, DateOnly today) => round.Closed is { } closed ? new($"{InstitutionPage.Date(closed)} 关闭", $"closed {InstitutionPage.Date(closed)}") : round.Takes(today) ? new("受理中", "open") : today < round.From ? new("未开始", "not yet open") : new("已截止", "over");

    private static Page Page(Plan plan, Round round, DateOnly today, IReadOnlyList<DesignationCase> cases)
    {
        var (state, kinds, areas, quotas) = (State(round, today), Listed(round.Kinds.Select(kind => PlanWords.Member(plan, kind))), Listed(round.Areas.Select(area => AreaWords.Area(plan, area))), Listed(round.Quotas.Select(quota => plan.Find("quotas", quota) is { } found ? PlanWords.Name(found) : Words.Same(quota))));
        return new(new($"批次 {round.Id}", $"Round {round.Id}"),
        [
            new($"{state.Zh}；受理期 {InstitutionPage.Date(round.From)} 至 {InstitutionPage.Date(round.To)}。", $"{state.En}; applications from {InstitutionPage.Date(round.From)} to {InstitutionPage.Date(round.To)}."),
            new($"类别：{kinds.Zh}；区域：{areas.Zh}；配额：{quotas.Zh}。", $"Kinds: {kinds.En}; areas: {areas.En}; quotas: {quotas.En}."),
            new($"依据 {round.Year} 年度计划第 {round.Revision} 版，快照 {round.Snapshot[..19]}。", $"Rests on the annual plan {round.Year}, revision {round.Revision}, snapshot {round.Snapshot[..19]}."),
        ],
        [cases.Count == 0 ? Section.Of(new("案件", "Cases"), [new($"尚无案件。提交申请：dingdian case submit {plan.Id} --round {round.Id}", $"No case yet. Hand one in: dingdian case submit {plan.Id} --round {round.Id}")]) : Section.Of(new($"{cases.Count} 件案件", PlanWords.Count(cases.Count, "case")), CasePage.Cases(new Dictionary<string, Plan> { [plan.Id] = plan }, cases))]);
    }

    private static Texts Listed(IEnumerable<Texts> texts)
    {
        var all = texts.ToList();
        return all.Count == 0 ? new("不限", "all") : new(string.Join('、', all.Select(text => text.Zh)), string.Join(", ", all.Select(text => text.En)));
    }

    private static string Written(Round round, DateOnly today, IReadOnlyList<DesignationCase> cases) => Json.Document(json =>
    {
        Head(json, round, today, cases.Count);
        json.Strings("case_numbers", cases.Select(one => one.Number));
    });

    private static void Head(Utf8JsonWriter json, Round round, DateOnly today, int cases)
    {
        foreach (var (key, value) in new[] { ("plan", round.Plan), ("round", round.Id), ("from", InstitutionPage.Date(round.From)), ("to", InstitutionPage.Date(round.To)), ("closed", round.Closed is { } closed ? InstitutionPage.Date(closed) : null), ("snapshot", round.Snapshot) }) json.WriteString(key, value);
        json.WriteNumber("year", round.Year);
        json.WriteNumber("revision", round.Revision);
        json.WriteBoolean("takes", round.Takes(today));
        json.Strings("kinds", round.Kinds);
        json.Strings("areas", round.Areas);
        json.Strings("quotas", round.Quotas);
        json.WriteNumber("cases", cases);
    }
}
