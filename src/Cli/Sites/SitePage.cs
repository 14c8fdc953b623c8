using System.Globalization;
using Dingdian.Admission.Sites;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Explaining;

namespace Dingdian.Cli.Sites;

/// <summary>A site check for people.</summary>
internal static class SitePage
{
    public static Page Of(PlanOnGround on, SiteAnswer answer, NearestSite? nearest) => new(
        new($"{Words.Member(on.Plan, answer.Question.Kind).Zh}选址核对：{Verdict(answer.Outcome).Zh}", $"{Words.Member(on.Plan, answer.Question.Kind).En}, {answer.Question.At}: {Verdict(answer.Outcome).En}"),
        [.. Lead(on, answer, nearest)],
        [
            Section.Of(new("地点", "Place"), new Grid([new(new("内容", "what")), new(new("取值", "value"))], [.. Place(on, answer)])),
            Section.Of(new("选址规则", "Site rules"), new Grid(
                [new(new("规则", "rule")), new(new("条款", "clause")), new(new("范围", "within")), new(new("实测", "measured"), true), new(new("界限", "limit"), true), new(new("结论", "outcome")), new(new("强度", "strength"))],
                [.. answer.Rules.Where(r => r.Answer.Verdict != Rules.Deciding.Verdict.NotApplicable).Select(r => Rule(on, r))])),
            Section.Of(new("服务圈", "Service circles"), new Grid(
                [new(new("服务圈", "circle")), new(new("条款", "clause")), new(new("范围", "within")), new(new("机构数", "institutions"), true), new(new("结论", "outcome"))],
                [.. answer.Circles.Select(c => (IReadOnlyList<Texts>)[Words.Name(c.Construct), Words.Clause(on.Plan, c.Construct), Within(c), c.Answer.Measured is { } count ? Words.Same(Words.Number(count)) : Words.None, Outcome(c.Answer)])])),
            Section.Of(new("决定性邻近机构", "Deciding neighbours"), new Grid(
                [new(new("规则", "rule")), new(new("机构", "institution")), new(new("代码", "code")), new(new("直线（米）", "straight, m"), true), new(new("步行", "walk"), true), new(new("范围内", "within")), new(new("说明", "remark"))],
                [.. answer.Rules.SelectMany(r => r.Neighbours.Select(n => Neighbour(r, n)))])),
            Section.Of(new("配额", "Quotas"), new Grid(
                [new(new("配额", "quota")), new(new("区域", "area")), new(new("可用", "left"), true), new(new("方式", "mode")), new(new("结论", "outcome")), new(new("起作用的闸", "gates that act"))],
                [.. answer.Quotas.Select(q => Quota(on, answer, q))])),
            Section.Of(new("可能不受限制的情形", "Where it would stand outside"), answer.Exemptions.Select(e => Exemption(on, e))),
        ]);

    public static Texts Verdict(string outcome) => outcome switch
    {
        SiteVerdict.Open => new("可新增", "open"),
        SiteVerdict.WithApproval => new("经批准可新增", "open with approval"),
        SiteVerdict.Closed => new("不可新增", "closed"),
        _ => new("未知", "unknown"),
    };

    private static IEnumerable<Texts> Lead(PlanOnGround on, SiteAnswer answer, NearestSite? nearest)
    {
        var day = on.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        yield return new($"这是核对结果，不是审批决定。数据截至 {day}，规划年度 {on.Around.Year}。", $"This is a check and no decision. Data up to {day}, plan year {on.Around.Year}.");
        if (answer.Because.Count > 0)
            yield return new($"等待：{string.Join('、', answer.Because)}", $"waits for: {string.Join(", ", answer.Because)}");
        if (answer.Outcome == SiteVerdict.Unknown && Refused(answer).ToList() is { Count: > 0 } refused)
            yield return new($"已知不符：{string.Join('、', refused)}；其余明确后也不会直接可新增", $"already refused in principle by {string.Join(", ", refused)}: it will not simply be open");
        if (nearest?.Answer is { } found)
            yield return new($"最近的符合全部选址规则的地点：{found.Question.At}，相距 {Words.Number(nearest.Metres!.Value)} 米（{Verdict(found.Outcome).Zh}；按 {NearestSite.StepMetres} 米格网查找）", $"nearest place at which every site rule passes: {found.Question.At}, {Words.Number(nearest.Metres!.Value)} m away ({Verdict(found.Outcome).En}; looked for every {NearestSite.StepMetres} m)");
        else if (nearest is not null)
            yield return new($"查找了 {nearest.Asked} 处，没有符合全部选址规则的地点。", $"at none of {nearest.Asked} places around would every site rule pass.");
    }

    private static IEnumerable<string> Refused(SiteAnswer answer) => answer.IsOutsidePlan ? []
        : answer.Rules.Where(r => r.Answer.Verdict == Rules.Deciding.Verdict.Overridable).Select(r => r.Construct.Rule).Concat(answer.Quotas.Where(q => answer.Binds(q) && q.Outcome == Rules.Deciding.Verdict.Overridable).Select(q => q.Row.Construct.Name)).Distinct();

    private static IEnumerable<IReadOnlyList<Texts>> Place(PlanOnGround on, SiteAnswer answer)
    {
        yield return [new("区域", "area"), answer.Area is { } area ? AreaWords.Area(on.Plan, area) : Vocabulary.Of("unknown")];
        if (answer.Township is { } township)
            yield return [new("乡镇（街道）", "township"), Words.Same($"{on.Around.Ground.Townships?.Find(township)?.Name} {township}".Trim())];
        foreach (var attribute in on.Plan.All("attributes").Where(a => a.Name.StartsWith("place.", StringComparison.Ordinal) && a.Node["from"] is not null))
            yield return [Words.Name(attribute), answer.Place.GetValueOrDefault(attribute.Name) is { } value ? Words.Member(on.Plan, value) : Vocabulary.Of("unknown")];
    }

    private static IReadOnlyList<Texts> Rule(PlanOnGround on, SiteRule rule) =>
    [
        Words.Name(rule.Construct), Words.Clause(on.Plan, rule.Construct), Within(rule), rule.Answer.Measured is { } measured ? Measured(rule, measured) : Words.None,
        rule.Answer.Limit is { } limit ? Words.Same(Words.Number(limit)) : Words.None, Outcome(rule.Answer), Words.Strength(rule.Construct),
    ];

    private static Texts Measured(SiteRule rule, decimal measured) => rule.Construct.Flag("includes_applicant") == true
        ? new($"{Words.Number(measured)}（含申请者）", $"{Words.Number(measured)}, the applicant included") : Words.Same(Words.Number(measured));

    private static Texts Within(SiteRule rule) => rule.Reach switch
    {
        null => Words.None,
        { ByTime: true, Minutes: { } minutes } => new($"{Words.Number(minutes)} 分钟（{rule.Basis?.Zh}）", $"{Words.Number(minutes)} minutes ({rule.Basis?.En})"),
        { ByDistance: true, Metres: { } metres } => new($"{Words.Number(metres)} 米（{rule.Basis?.Zh}）", $"{Words.Number(metres)} m ({rule.Basis?.En})"),
        _ => Vocabulary.Of("unknown"),
    };

    private static Texts Outcome(Answer answer)
    {
        var word = Vocabulary.Of(answer.Verdict);
        return answer.Because.Count == 0 ? word : new($"{word.Zh}：{string.Join('、', answer.Because)}", $"{word.En}: {string.Join(", ", answer.Because)}");
    }

    private static IReadOnlyList<Texts> Neighbour(SiteRule rule, SiteNeighbour near)
    {
        var unit = rule.Reach is { ByTime: true } ? new Texts("分钟", "min") : new Texts("米", "m");
        return
        [
            Words.Same($"{rule.Construct.Rule} {rule.Construct.Name}"), Words.Same(near.Name), Words.Same(near.Key), Words.Same(Words.Number(Math.Round(near.Metres, 1))),
            near.Walk is { } walk ? new($"{Words.Number(walk)} {unit.Zh}", $"{Words.Number(walk)} {unit.En}") : Words.None,
            near.IsWithin switch { true => new("是", "yes"), false => new("否", "no"), null => Vocabulary.Of("unknown") },
            near.IsNearLimit ? new("距界限30米以内，须现场核实", "within 30 m of the limit: check on the spot") : near.Counts is null ? new("是否计入未知", "not known whether it counts") : Words.None,
        ];
    }

    private static IReadOnlyList<Texts> Quota(PlanOnGround on, SiteAnswer answer, SiteQuota quota)
    {
        var acting = quota.Row.Gates.Where(g => g.Acts || g.IsOpen).Select(g => (g.Gate.Construct, State: Words.State(g))).ToList();
        var outcome = answer.Binds(quota) ? Vocabulary.Of(quota.Outcome) : new Texts("不受其限", "does not bind");
        return
        [
            Words.Name(quota.Row.Construct), AreaWords.Area(on.Plan, quota.Row.Area), quota.Row is { Unlimited: true, Value: null } ? Vocabulary.Of("unlimited") : Words.Value(quota.Row.Value), Words.Mode(quota.Row.Mode),
            quota.Because.Count == 0 ? outcome : new($"{outcome.Zh}：{string.Join('、', quota.Because)}", $"{outcome.En}: {string.Join(", ", quota.Because)}"),
            acting.Count == 0 ? Words.None : new(string.Join("；", acting.Select(g => $"{g.Construct.Label.Zh}（{g.State.Zh}）")), string.Join("; ", acting.Select(g => $"{g.Construct.Label.En} ({g.State.En})"))),
        ];
    }

    private static Texts Exemption(PlanOnGround on, ExemptionAnswer exemption)
    {
        var (label, word, clause) = (Words.Name(exemption.Construct), Vocabulary.Of(exemption.Verdict), Words.Clause(on.Plan, exemption.Construct));
        var why = exemption.Because.Count == 0 ? "" : $"：{string.Join('、', exemption.Because)}";
        var because = exemption.Because.Count == 0 ? "" : $": {string.Join(", ", exemption.Because)}";
        return new($"{label.Zh}，{clause.Zh}：{word.Zh}{why}", $"{label.En}, {clause.En}: {word.En}{because}");
    }
}
