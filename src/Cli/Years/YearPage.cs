using Dingdian.Admission.Years;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Years;

/// <summary>An annual plan as a page.</summary>
internal static class YearPage
{
    public static Page Of(AnnualPlan annual, YearRevision revision, YearFigures figures)
    {
        var plan = figures.Plan;
        var before = annual.Revisions.LastOrDefault(other => other.Number < revision.Number && other.Lines.Count > 0);
        return new(new($"{plan.Title.In(Language.Chinese)} {annual.Year} 年度计划", $"{plan.Title.In(Language.English)}: annual plan {annual.Year}"), Lead(annual, revision, plan),
        [
            .. QuotaPage.Sections(figures.Result),
            Waits(figures),
            Choices(revision, plan),
            Lifted(revision, figures),
            Readings(figures),
            .. before is null ? (Section[])[] : [Effects(new($"与第 {before.Number} 版的差异", $"Changed since revision {before.Number}"), plan, YearEffects.Between(figures.Lines, before.Lines))],
            Steps(annual),
        ]);
    }

    private static Texts[] Lead(AnnualPlan annual, YearRevision revision, Plan plan) =>
    [
        new($"第 {revision.Number} 版，{Vocabulary.Of(revision.State).Zh}；编制机构：{Vocabulary.Of(DraftYear.MakerOf(plan)).Zh}", $"revision {revision.Number}, {Vocabulary.Of(revision.State).En}; drawn up by the {Vocabulary.Of(DraftYear.MakerOf(plan)).En}"),
        new($"依据 {annual.Plan} {revision.Rules}（sha256:{revision.RulesHash[..12]}），快照 {YearPages.Registry(revision.Snapshot)}", $"rests on {annual.Plan} {revision.Rules} (sha256:{revision.RulesHash[..12]}) and snapshot {YearPages.Registry(revision.Snapshot)}"),
    ];

    private static Section Waits(YearFigures figures) => Section.Of(new("待补充", "Waiting for"), figures.Result.Waits.Where(wait => wait.Results.Any(result => figures.Plan.Find("quotas", result.Split('@')[0]) is not null))
        .Select(wait => AreaWords.Missing(figures.Plan, wait)));

    private static Section Choices(YearRevision revision, Plan plan) => Section.Of(new("选择与解读", "Choices and readings"), new Grid(
        [new(new("项目", "choice")), new(new("取值", "value")), new(new("理由", "grounds")), new(new("办理人", "by")), new(new("日期", "day"))],
        [.. revision.Choices.Concat(revision.Readings).Select(pair => (IReadOnlyList<Texts>)[Name(plan, pair.Key), Value(plan, pair.Key, pair.Value), Words.Same(pair.Value.Grounds ?? ""), Words.Same(pair.Value.By), Words.Same(InstitutionPage.Date(pair.Value.On))])]));

    private static Texts Name(Plan plan, string name) => (plan.Find("choices", name) ?? plan.Find("classes", name) ?? plan.Find("readings", name)) is { } construct ? Words.Name(construct) : Words.Same(name);

    private static Texts Value(Plan plan, string name, Chosen chosen)
    {
        if (plan.Find("readings", name) is { } reading && chosen.Value is { } word) return Words.Reading(reading, word);
        var areas = chosen.ByArea.Select(pair => (Area: AreaWords.Area(plan, pair.Key), pair.Value)).ToList();
        return areas.Count == 0 ? Words.Same(chosen.Value ?? "")
            : new(string.Join('、', areas.Select(pair => $"{pair.Area.In(Language.Chinese)} {pair.Value}")), string.Join(", ", areas.Select(pair => $"{pair.Area.In(Language.English)} {pair.Value}")));
    }

    private static Section Lifted(YearRevision revision, YearFigures figures)
    {
        var effects = YearEffects.OfOverrides(figures);
        var grid = new Grid([new(new("编号", "no."), true), new(new("规则", "rule")), new(new("区域", "area")), new(new("理由", "reason")), new(new("机关与文号", "authority, document")), new(new("提出", "proposed by")), new(new("状态", "state")), new(new("决定", "decided by"))],
            [.. revision.Overrides.Select(lifted => (IReadOnlyList<Texts>)[Words.Same($"{lifted.Number}"), Words.Same(lifted.Gate), lifted.Area is { } area ? AreaWords.Area(figures.Plan, area) : Words.None, Words.Same(lifted.Reason), Words.Same($"{lifted.Authority}，{lifted.Document}"), Words.Same(lifted.ProposedBy), Vocabulary.Of(lifted.State), Words.Same(lifted.DecidedBy ?? "")])]);
        return Section.Of(new("突破登记簿", "Register of lifted rules"), grid) with
        {
            Notes = revision.Overrides.Count == 0 ? [] : effects.Count == 0 ? [new("所列突破合计不改变任何配额。", "All of them together change no quota.")] : [.. effects.Select(effect => Effect(figures.Plan, effect, new("若不突破为", "without them")))],
        };
    }

    private static Section Readings(YearFigures figures) => Section.Of(new("解读登记簿", "Register of readings"),
        YearEffects.OfReadings(figures).Select(row =>
        {
            var (name, now, other) = (Words.Name(row.Reading), Words.Reading(row.Reading, row.InForce), Words.Reading(row.Reading, row.Alternative));
            var effects = row.Effects.Select(effect => Effect(figures.Plan, effect, new("改读为", "then"))).ToList();
            return effects.Count == 0
                ? new Texts($"{name.Zh}：{now.Zh}；改读为{other.Zh}，配额不变", $"{name.En}: {now.En}; under {other.En} no quota changes")
                : new Texts($"{name.Zh}：{now.Zh}；改读为{other.Zh}：{string.Join("；", effects.Select(effect => effect.Zh))}", $"{name.En}: {now.En}; under {other.En}: {string.Join("; ", effects.Select(effect => effect.En))}");
        }));

    private static Section Effects(Texts title, Plan plan, IReadOnlyList<QuotaEffect> effects) => Section.Of(title, effects.Count == 0 ? [new("配额不变", "no quota changes")] : effects.Select(effect => Effect(plan, effect, new("原为", "before"))));

    private static Texts Effect(Plan plan, QuotaEffect effect, Texts otherwise)
    {
        var (quota, area, now, other) = (plan.Find("quotas", effect.Quota)!.Label, AreaWords.Area(plan, effect.Area), Words.Value(effect.Now), Words.Value(effect.Else));
        return new($"{quota.In(Language.Chinese)}（{area.In(Language.Chinese)}）{now.Zh}，{otherwise.Zh} {other.Zh}", $"{quota.In(Language.English)} ({area.In(Language.English)}) {now.En}, {otherwise.En} {other.En}");
    }

    private static Section Steps(AnnualPlan annual) => Section.Of(new("办理过程", "Step by step"), new Grid(
        [new(new("条目", "entry"), true), new(new("版本", "revision"), true), new(new("步骤", "step")), new(new("办理人", "by")), new(new("角色", "role")), new(new("日期", "day")), new(new("文号", "document")), new(new("说明", "remarks"))],
        [.. from revision in annual.Revisions
            from step in revision.Steps
            select (IReadOnlyList<Texts>)[Words.Same($"{step.Entry}"), Words.Same($"{revision.Number}"), Vocabulary.Of(step.Act), Words.Same(step.Who), Vocabulary.Of(step.Role), Words.Same(InstitutionPage.Date(step.On)), Words.Same(step.Document ?? ""), Words.Same(step.Remarks ?? "")]]));
}
