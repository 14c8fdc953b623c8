using Dingdian.Admission.Agreements;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Institutions;
using Dingdian.Rules.Plans;
using static Dingdian.Cli.Registry.InstitutionPage;

namespace Dingdian.Cli.Agreements;

/// <summary>One agreement as a page.</summary>
internal static class AgreementPage
{
    public static Page Of(Plan plan, DesignatedAgreement now) => new(new($"协议 {now.Number}　{now.Name}", $"Agreement {now.Number}, {now.Name}"), [.. Lead(plan, now)],
    [
        Section.Of(new("违约", "Breaches"), new Grid([Column("条目", "entry", true), Column("日期", "day"), Column("程度", "gravity"), Column("情况", "what"), Column("后果", "what follows"), Column("已纠正", "put right")],
            [.. now.Breaches.Select(one => (IReadOnlyList<Texts>)[Words.Same($"{one.Entry}"), Words.Same(Date(one.On)), Vocabulary.Of(one.Gravity), Words.Same(one.What), AgreementWords.Does(one.Follows.SelectMany(follow => follow.Does).Distinct()), Vocabulary.Of(now.GuidanceLog.Any(log => log.Corrects == one.Entry) ? "true" : "false")])])),
        Section.Of(new("中止", "Suspensions"), new Grid([Column("自", "from"), Column("至", "to"), Column("最迟恢复", "to be resumed by"), Column("主动提出", "own wish"), Column("依据", "clause")],
            [.. now.Suspensions.Select(one => (IReadOnlyList<Texts>)[Words.Same(Date(one.From)), one.To is { } to ? Words.Same(Date(to)) : Words.None, one.Limit is { } limit ? Words.Same(Date(limit)) : Words.None, Vocabulary.Of(one.Own ? "true" : "false"), AgreementWords.Cited(plan, one.Rule)])])),
        Section.Of(new("信息变更", "Changes filed"), new Grid([Column("事项", "what"), Column("批准", "approved"), Column("期限", "due"), Column("办理", "filed"), Column("逾期", "late")],
            [.. now.Changes.Select(one => (IReadOnlyList<Texts>)[Vocabulary.Of(one.What), Words.Same(Date(one.Approved)), one.Due is { } due ? Words.Same(Date(due)) : Words.None, Words.Same(Date(one.On)), Vocabulary.Of(one.IsLate ? "true" : "false")])])),
        Section.Of(new("办理过程", "Steps"), new Grid([Column("条目", "entry", true), Column("日期", "day"), Column("步骤", "step"), Column("办理人", "by"), Column("状态", "state"), Column("说明", "remarks")],
            [.. now.Steps.Select(step => (IReadOnlyList<Texts>)[Words.Same($"{step.Entry}"), Words.Same(Date(step.On)), Vocabulary.Of(step.Act), Words.Same(step.Who), Vocabulary.Of(step.State), Words.Same(step.Remarks ?? "")])])),
    ]);

    private static IEnumerable<Texts> Lead(Plan plan, DesignatedAgreement now)
    {
        var (kind, services) = (WordLists.Name(WordLists.Kinds, now.Kind), now.Services.Select(service => Vocabulary.Of($"service-{service}")).ToList());
        yield return new($"{Vocabulary.Of(now.State).Zh}；{kind.Zh}；{string.Join('、', services.Select(one => one.Zh))}；协议期 {Date(now.TermFrom)} 至 {Date(now.Expires)}。", $"{Vocabulary.Of(now.State).En}; {kind.En}; {string.Join(", ", services.Select(one => one.En))}; term {Date(now.TermFrom)} to {Date(now.Expires)}.");
        if (now.GuidanceEnds is { } guided) yield return new($"辅导期至 {Date(guided)}{(now.TrialEnds is { } end ? $"，试运行至 {Date(end)}" : "")}；辅导 {now.GuidanceLog.Count} 次。", $"Guidance until {Date(guided)}{(now.TrialEnds is { } tried ? $", trial until {Date(tried)}" : "")}; guided {now.GuidanceLog.Count} times.");
        if (now.MustEnd is { } breach) yield return new($"应予解除：第 {breach.Entry} 条违约。", $"To be ended: the breach of entry {breach.Entry}.");
        if (now.End is not { } ended) yield break;
        yield return new($"已于 {Date(ended.On)} 终止：{AgreementWords.Cited(plan, ended.Ground).Zh}；{Vocabulary.Of(ended.Gravity).Zh}。", $"Ended on {Date(ended.On)}: {AgreementWords.Cited(plan, ended.Ground).En}; {Vocabulary.Of(ended.Gravity).En}.");
    }

    private static GridColumn Column(string zh, string en, bool isNumber = false) => new(new(zh, en), isNumber);
}
