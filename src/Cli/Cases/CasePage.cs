using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Merit;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using static Dingdian.Cli.Registry.InstitutionPage;

namespace Dingdian.Cli.Cases;

/// <summary>Cases as tables, one case as a page.</summary>
internal static class CasePage
{
    public static Grid Cases(IReadOnlyDictionary<string, Plan> plans, IReadOnlyList<DesignationCase> cases) => new(
        [Column("案件", "case"), Column("申请机构", "applicant"), Column("事项", "matter"), Column("类别", "kind"), Column("区域", "area"), Column("批次", "round"), Column("收件", "received"), Column("状态", "state"), Column("最近一步", "last step")],
        [.. cases.Select(one => (IReadOnlyList<Texts>)[Words.Same(one.Number), Words.Same(one.Applicant), Vocabulary.Of(one.Matter), PlanWords.Member(plans[one.Plan], one.Kind), CaseWords.Area(plans[one.Plan], one), Words.Same(one.Round ?? ""), Words.Same(Date(one.Events["received"])), Vocabulary.Of(one.State), Words.Same(Date(one.LastDay))])]);

    public static Grid Dues(IReadOnlyDictionary<string, Plan> plans, IReadOnlyList<CaseDue> dues) => new(
        [Column("案件", "case"), Column("申请机构", "applicant"), Column("区域", "area"), Column("案件状态", "state"), Column("时限", "time limit"), Column("责任方", "who has to act"), Column("截止", "due"), Column("剩余", "left"), Column("计时", "clock")],
        [.. dues.Select(due => (IReadOnlyList<Texts>)[Words.Same(due.Case.Number), Words.Same(due.Case.Applicant), CaseWords.Area(plans[due.Case.Plan], due.Case), Vocabulary.Of(due.Case.State), CaseWords.Clock(due), CaseWords.Holder(plans[due.Case.Plan], due.Holder), CaseWords.Due(due), CaseWords.Left(due.Clock), CaseWords.State(due)])]);

    public static Page Of(Plan plan, DesignationCase now, IReadOnlyList<CaseClock> clocks) => new(new($"案件 {now.Number}　{now.Applicant}", $"Case {now.Number}, {now.Applicant}"), [.. Lead(plan, now)],
    [
        Section.Of(new("时限", "Time limits"), new Grid([Column("时限", "time limit"), Column("责任方", "who has to act"), Column("起算", "from"), Column("截止", "due"), Column("剩余", "left"), Column("计时", "clock"), Column("依据", "clause")],
            [.. clocks.Select(clock => (IReadOnlyList<Texts>)[CaseWords.Clock(new(now, clock, clock.Holder)), CaseWords.Holder(plan, clock.Holder), Words.Same(Date(clock.From)), Words.Same(Date(clock.Due)), CaseWords.Left(clock), Vocabulary.Of(clock.State), PlanWords.Clause(plan, clock.Clock)])])),
        Section.Of(new("材料", "Papers"), new Grid([Column("材料", "paper"), Column("提交", "handed in"), Column("情况", "state")], [.. Papers(plan, now)])),
        Section.Of(new("事实", "Facts"), new Grid([Column("事实", "fact"), Column("值", "value"), Column("来自", "by"), Column("日期", "day"), Column("佐证", "evidence")],
            [.. now.Facts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (IReadOnlyList<Texts>)[Words.Same(pair.Key), Words.Same(pair.Value.Value), Words.Same(pair.Value.By), Words.Same(Date(pair.Value.On)), pair.Value.Evidence is { } shown ? Words.Same(shown) : new("申报", "declared")])])),
        Section.Of(new("人员", "Persons"), new Grid([Column("代码", "token"), Column("身份", "part")], [.. now.People.Select(person => (IReadOnlyList<Texts>)[Words.Same(person.Token), Vocabulary.Of(person.Part)])])),
        Section.Of(new("规划流程", "Processes of the plan"), new Grid([Column("流程", "process"), Column("进度", "stands at"), Column("下一步", "next"), Column("依据", "clause")],
            [.. CaseProcess.Of(plan, now).Select(process => (IReadOnlyList<Texts>)[PlanWords.Name(process.Process), Words.Same(process.State), Awaited(plan, process), PlanWords.Clause(plan, process.Process)])])),
        Section.Of(new("办理过程", "Steps"), new Grid([Column("条目", "entry", true), Column("日期", "day"), Column("步骤", "step"), Column("办理人", "by"), Column("状态", "state"), Column("说明", "remarks")],
            [.. now.Steps.Select(step => (IReadOnlyList<Texts>)[Words.Same($"{step.Entry}"), Words.Same(Date(step.On)), Vocabulary.Of(step.Act), Words.Same(step.Who), Vocabulary.Of(step.State), Words.Same(step.Remarks ?? "")])])),
        Section.Of(new("下一步可办", "What may be done next"), CaseWords.OpenIn(now).Select(Step)),
    ]);

    private static IEnumerable<Texts> Lead(Plan plan, DesignationCase now)
    {
        var (state, matter, kind, area) = (Vocabulary.Of(now.State), Vocabulary.Of(now.Matter), PlanWords.Member(plan, now.Kind), CaseWords.Area(plan, now));
        yield return new($"{state.Zh}；{matter.Zh}；{kind.Zh}；{area.Zh}{(now.Address is { } street ? $"，{street}" : "")}{(now.Round is { } batch ? $"；批次 {batch}" : "")}。", $"{state.En}; {matter.En}; {kind.En}; {area.En}{(now.Address is { } address ? $", {address}" : "")}{(now.Round is { } round ? $"; round {round}" : "")}.");
        if (now.Basis is { } basis) yield return new($"依据 {basis.Year} 年度计划第 {basis.Revision} 版，快照 {basis.Snapshot[..19]}。", $"Held against the annual plan {basis.Year}, revision {basis.Revision}, snapshot {basis.Snapshot[..19]}.");
        if (now.At is { } at) yield return Words.Same($"CGCS2000 {at.Lon:0.######}, {at.Lat:0.######}");
    }

    private static IEnumerable<IReadOnlyList<Texts>> Papers(Plan plan, DesignationCase now)
    {
        var (wanted, missing) = (CaseMaterials.Wanted(plan, now), CaseMaterials.Missing(plan, now));
        foreach (var item in wanted.Concat(now.Papers.Select(paper => paper.Item)).Distinct())
            yield return [Words.Same(item), now.Papers.LastOrDefault(paper => paper.Item == item) is { } paper ? Words.Same(Date(paper.On)) : Words.None,
                !missing.Contains(item) ? new("已交", "there") : now.Asked.Contains(item) ? new("待补正", "asked for") : new("缺少", "missing")];
    }

    private static Texts Awaited(Plan plan, CaseProcess process)
    {
        var all = process.Awaited.Select(step => (Act: step.Act is { } act ? Vocabulary.Of(act) : Words.Same(step.Event), Actor: plan.Actor(step.Actor))).Distinct().ToList();
        return all.Count == 0 ? Words.None : new(string.Join('、', all.Select(step => $"{step.Act.Zh}（{step.Actor.Zh}）")), string.Join(", ", all.Select(step => $"{step.Act.En} ({step.Actor.En})")));
    }

    private static Texts Step(UseCaseLine line)
    {
        var (name, may) = (Vocabulary.Of(line.Name), CaseWords.Listed(line.May));
        return new($"{name.Zh}：{may.Zh}", $"{name.En}: {may.En}");
    }

    /// <summary>After a step: where the case stands, what is missing, and the next time limit.</summary>
    public static void SayNext(Terminal terminal, OpenedCase opened)
    {
        var (now, state) = (opened.Case, Vocabulary.Of(opened.Case.State));
        terminal.Output.WriteLine(terminal.Say($"Case {now.Number}, {now.Applicant}: {state.En}.", $"案件 {now.Number}，{now.Applicant}：{state.Zh}。"));
        if (now.State is CaseState.Received or CaseState.Supplementing && CaseMaterials.Missing(opened.Plan, now) is { Count: > 0 } missing)
            terminal.Output.WriteLine(terminal.Say($"Missing: {string.Join(", ", missing)}.", $"缺少材料：{string.Join('、', missing)}。"));
        else if (now.State == CaseState.Received) terminal.Output.WriteLine(terminal.Say($"All papers are there. Next: dingdian case accept {now.Number}", $"材料齐全。下一步：dingdian case accept {now.Number}"));
        foreach (var due in CaseWatch.Of(opened.Plan, [now], Desk.Days(opened.Place, opened.Findings), now.LastDay).Where(due => due.Clock is not null))
            terminal.Output.WriteLine(terminal.Say($"Due {Date(due.Clock!.Due)}: {CaseWords.Clock(due).En} ({CaseWords.Holder(opened.Plan, due.Holder).En}).", $"{Date(due.Clock!.Due)} 前：{CaseWords.Clock(due).Zh}（{CaseWords.Holder(opened.Plan, due.Holder).Zh}）。"));
        if (CaseNotices.Of(now) is [var notice, ..] && now.LastEntry == now.Steps.Last(step => step.Act is "accept-case" or "ask-supplement" or "refuse-acceptance" or "withdraw-case").Entry)
            terminal.Output.WriteLine(terminal.Say($"Its {Vocabulary.Of(notice).En}: dingdian case notice {now.Number} --document NUMBER --out notice.docx", $"{Vocabulary.Of(notice).Zh}：dingdian case notice {now.Number} --document 文号 --out {Vocabulary.Of(notice).Zh}.docx"));
    }

    internal static GridColumn Column(string zh, string en, bool isNumber = false) => new(new(zh, en), isNumber);
}
