using Dingdian.Admission.Duties;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Duties;

/// <summary>The duties of a plan year as a list shows them.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">Its year.</param>
/// <param name="Day">The day asked about.</param>
/// <param name="Lines">The duties asked for.</param>
/// <param name="Events">What happened in the year up to the day.</param>
/// <param name="Superseding">Rules in effect by the end of the year.</param>
internal sealed record DutyYear(Plan Plan, int Year, DateOnly Day, IReadOnlyList<DutyLine> Lines, IReadOnlyList<PlanEvent> Events, IReadOnlyList<Supersession> Superseding);

/// <summary>Duties as people read them.</summary>
internal static class DutyPage
{
    private static readonly GridColumn[] Columns =
    [
        new(new("期限", "due")), new(new("状态", "state")), new(new("职责", "duty")), new(new("责任主体", "who")), new(new("期间", "for")), new(new("提醒日", "remind")), new(new("佐证", "evidence")), new(new("依据", "rests on")),
    ];

    public static Page Of(DutyYear year)
    {
        var open = year.Lines.Where(line => line.State != DutyState.Waiting).OrderBy(line => line.Due ?? DateOnly.MaxValue).ThenBy(line => line.Duty.Name, StringComparer.Ordinal).ThenBy(line => line.District?.Code, StringComparer.Ordinal).ToList();
        var waiting = year.Lines.Where(line => line.State == DutyState.Waiting).DistinctBy(line => line.Duty.Path).ToList();
        return new(new($"职责：{year.Plan.Title.Zh}，{year.Year} 年度", $"Duties: {year.Plan.Title.In(Language.English)}, {year.Year}"),
            [new($"截至 {Date(year.Day)}：{Counts(year.Lines, Language.Chinese)}", $"On {Date(year.Day)}: {Counts(year.Lines, Language.English)}"), .. Assumed(open)],
            [
                Section.Of(new("应履行", "Owed"), new Grid(Columns, [.. Alike(open).Select(lines => Row(year.Plan, lines))])),
                Section.Of(new("待事件发生", "Waiting for an event"), Waiting(year.Plan, waiting)),
                Section.Of(new("已发生的事件", "What happened"), Events(year.Plan, year.Events)),
                Superseding(year.Superseding),
            ]);
    }

    public static Page Overdue(IReadOnlyList<(Plan Plan, IReadOnlyList<DutyLine> Lines)> plans, DateOnly day)
    {
        var late = plans.Sum(plan => plan.Lines.Count);
        return new(new("逾期职责", "Overdue duties"),
            [late == 0 ? new($"截至 {Date(day)} 没有逾期。", $"Nothing is overdue on {Date(day)}.") : new($"截至 {Date(day)} 逾期 {late} 项。", $"Overdue on {Date(day)}: {late}."), .. Assumed([.. plans.SelectMany(plan => plan.Lines)])],
            [
                .. from plan in plans
                   select Section.Of(plan.Plan.Title.Zh is { } zh ? new Texts(zh, plan.Plan.Title.En ?? zh) : Words.Same(plan.Plan.Id), new Grid([.. Columns, new(new("逾期天数", "days late"), true)], [.. Alike(plan.Lines).Select(lines => (IReadOnlyList<Texts>)[.. Row(plan.Plan, lines), Words.Same($"{lines[0].DaysLate}")])])),
            ]);
    }

    /// <summary>Rules that supersede, with what they touch; nothing without any.</summary>
    public static Section Superseding(IReadOnlyList<Supersession> rules) => Section.Of(new("从其规定的新规定", "Superseding rules"), new Grid(
        [new(new("施行日", "in effect")), new(new("规定", "rule")), new(new("发布机关", "issuer")), new(new("所涉规则", "touches")), new(new("所涉配额", "quotas")), new(new("所涉未结事项", "open matters")), new(new("日志", "entry"), true)],
        [.. rules.Select(rule => (IReadOnlyList<Texts>)[Words.Same(Date(rule.Asked.Effective)), Words.Same($"{rule.Asked.Title} {rule.Asked.Document}"), Words.Same(rule.Asked.Issuer), Words.Same(string.Join(", ", rule.Asked.Rules)), Words.Same(Joined(rule.Touched.Quotas)), Matters(rule.Touched), Words.Same($"{rule.Entry}")])]));

    /// <summary>What one superseding rule touches.</summary>
    public static Page Of(Supersession rule, Plan plan) => new(new($"{rule.Asked.Title}（{rule.Asked.Document}）", $"{rule.Asked.Title} ({rule.Asked.Document})"),
        [new($"{rule.Asked.Issuer}，{Date(rule.Asked.Effective)} 起施行；日志第 {rule.Entry} 条", $"{rule.Asked.Issuer}, in effect from {Date(rule.Asked.Effective)}; entry {rule.Entry} of the journal")],
        [
            Section.Of(new("所涉规则的落实事项", "What carries out the rules it touches"), new Grid([new(new("类别", "section")), new(new("名称", "name")), new(new("规则", "rule"))],
                [.. rule.Touched.Constructs.Select(one => (IReadOnlyList<Texts>)[Vocabulary.One(one.Section), Words.Same(one.Path), Words.Same(one.Rule)])])),
            Section.Of(new("所涉配额", "Quotas that come out of them"), rule.Touched.Quotas.Select(quota => plan.Find("quotas", quota) is { } found ? Words.Name(found) : Words.Same(quota))),
            Section.Of(new("所涉未结事项", "Open matters"), Open(rule.Touched)),
        ]);

    /// <summary>Districts that owe the same and have nothing to show yet stand in one line.</summary>
    private static IEnumerable<IReadOnlyList<DutyLine>> Alike(IReadOnlyList<DutyLine> lines) =>
        lines.GroupBy(line => (line.Duty.Path, line.Period.Id, line.State, line.UnderWay, line.Evidence)).Select(group => (IReadOnlyList<DutyLine>)[.. group]);

    private static IReadOnlyList<Texts> Row(Plan plan, IReadOnlyList<DutyLine> lines)
    {
        var line = lines[0];
        return
        [
            Words.Same(line.Due is { } due ? Date(due) + (line.IsDayAssumed ? "*" : "") : "–"), State(line), Words.Name(line.Duty), Who(plan, lines), Vocabulary.Term(line.Period.Id),
            Words.Same(line.Remind is { } remind ? Date(remind) : "–"), Evidence(line), Words.Clause(plan, line.Duty),
        ];
    }

    private static Texts State(DutyLine line) => line.UnderWay is { } word && line.Evidence is null ? new($"{Vocabulary.Of(line.State).Zh}（{Vocabulary.Of(word).Zh}）", $"{Vocabulary.Of(line.State).En} ({Vocabulary.Of(word).En})") : Vocabulary.Of(line.State);

    private static Texts Who(Plan plan, IReadOnlyList<DutyLine> lines)
    {
        var (actor, districts) = (plan.Actor(lines[0].Actor), lines.Select(line => line.District).OfType<District>().ToList());
        if (districts.Count == 0) return actor;
        var all = districts.Count > 1 && districts.Count == plan.FirstAreas!.Areas.Sum(area => area.Divisions.Count);
        return all ? new($"{actor.In(Language.Chinese)}（各区县，{districts.Count}）", $"{actor.In(Language.English)} (each of {districts.Count})")
            : new($"{actor.In(Language.Chinese)} {string.Join('、', districts.Select(one => $"{one.Code} {one.Name.Zh}".TrimEnd()))}", $"{actor.In(Language.English)} {string.Join(", ", districts.Select(one => $"{one.Code} {one.Name.En}".TrimEnd()))}");
    }

    private static Texts Evidence(DutyLine line)
    {
        if (line.Evidence is not { } found) return new($"须有：{line.Duty.Text("evidence")}", $"wanted: {line.Duty.Text("evidence")}");
        var (what, how) = (string.Join(' ', new[] { found.What, found.Document }.OfType<string>()), found.How == DoneBy.Evidence ? Words.Same("") : Vocabulary.Of(found.How));
        return new($"{Date(found.On)} {how.Zh} {what}（{found.Who}）".Replace("  ", " ", StringComparison.Ordinal), $"{Date(found.On)} {how.En} {what} ({found.Who})".Replace("  ", " ", StringComparison.Ordinal));
    }

    private static Grid Waiting(Plan plan, IReadOnlyList<DutyLine> lines) => new([new(new("事件", "event")), new(new("职责", "duty")), new(new("责任主体", "who")), new(new("佐证", "evidence")), new(new("依据", "rests on"))],
        [.. lines.OrderBy(line => line.Duty.Text("on"), StringComparer.Ordinal).Select(line => (IReadOnlyList<Texts>)[Words.Same(line.Duty.Text("on")!), Words.Name(line.Duty), plan.Actor(line.Actor), Words.Same(line.Duty.Text("evidence")!), Words.Clause(plan, line.Duty)])]);

    private static Grid Events(Plan plan, IReadOnlyList<PlanEvent> events) => new([new(new("日期", "day")), new(new("事件", "event")), new(new("区县", "district")), new(new("文号", "document")), new(new("内容", "what it was")), new(new("日志", "entry"), true)],
        [.. events.Select(happened => (IReadOnlyList<Texts>)[Words.Same(Date(happened.Day)), Words.Same(happened.Word), Words.Same(happened.Division ?? ""), Words.Same(happened.Document ?? ""), Words.Same(happened.Remarks ?? ""), Words.Same(happened.Entry is { } entry ? $"{entry}" : plan.Id)])]);

    private static Grid Open(Touched touched) => new([new(new("事项", "matter")), new(new("状态", "state"))],
        [
            .. touched.Revisions.Select(one => (IReadOnlyList<Texts>)[new($"{one.Year} 年度计划第 {one.Number} 版", $"annual plan of {one.Year}, revision {one.Number}"), Vocabulary.Of(one.State)]),
            .. touched.Overrides.Select(one => (IReadOnlyList<Texts>)[new($"{one.Year} 年度突破登记第 {one.Number} 号：{one.Gate}", $"lifted rule {one.Number} of {one.Year}: {one.Gate}"), Vocabulary.Of(one.State)]),
            .. touched.Duties.Select(one => (IReadOnlyList<Texts>)[new($"职责 {one}", $"duty {one}"), Words.None]),
            .. touched.Calls.Select(one => (IReadOnlyList<Texts>)[new($"数据征集 {one}", $"data call {one}"), Words.None]),
        ]);

    private static Texts Matters(Touched touched)
    {
        var rows = Open(touched).Rows.Select(row => row[0]).ToList();
        return rows.Count == 0 ? Words.None : new(string.Join('；', rows.Select(row => row.Zh)), string.Join("; ", rows.Select(row => row.En)));
    }

    private static IEnumerable<Texts> Assumed(IReadOnlyList<DutyLine> lines) => lines.Any(line => line.IsDayAssumed) ? [new("* 文本未定日期，取期末最后一日", "* the text names no day; the last of the period is taken")] : [];

    private static string Counts(IReadOnlyList<DutyLine> lines, Language language) =>
        string.Join(language == Language.Chinese ? "，" : ", ", DutyState.All.Select(state => (state, Count: lines.Where(line => line.State == state).DistinctBy(line => (line.Duty.Path, line.Period.Id, state == DutyState.Waiting ? null : line.District)).Count())).Where(row => row.Count > 0).Select(row => $"{Vocabulary.Of(row.state).In(language)} {row.Count}"));

    private static string Joined(IReadOnlyList<string> words) => words.Count == 0 ? "–" : string.Join(", ", words);

    internal static string Date(DateOnly day) => InstitutionPage.Date(day);
}
