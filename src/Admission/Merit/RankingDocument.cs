using Dingdian.Admission.Cases;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Merit;

/// <summary>The ranking of a round as a list: every position with what would have changed it.</summary>
public static class RankingDocument
{
    /// <param name="plan">The plan.</param>
    /// <param name="told">A round with a ranking.</param>
    /// <param name="cases">Its cases, by number.</param>
    /// <exception cref="ArgumentException">There is no ranking.</exception>
    public static Document Of(Plan plan, RankedRound told, IReadOnlyDictionary<string, DesignationCase> cases)
    {
        var made = told.Ranking ?? throw new ArgumentException("The round has no ranking.", nameof(told));
        return new(new($"{told.Round} 批次择优排序", $"Ranking of the round {told.Round}"), new(plan.Issuer, null), told.On!.Value)
        {
            Lead =
            [
                new($"依据《{plan.Title.In(Language.Chinese)}》{made.Input.Year}年度计划第 {made.Input.Revision} 版（快照 {made.Input.Snapshot}）排序，日志第 {told.Entry} 条，结果哈希 {made.Hash}，可据以复算。",
                    $"Made under \"{plan.Title.In(Language.English)}\", annual plan {made.Input.Year}, revision {made.Input.Revision} (snapshot {made.Input.Snapshot}); entry {told.Entry} of the journal, hash {made.Hash}, so anyone can make it again."),
                Order(plan),
            ],
            Body = [.. made.List.GroupBy(one => one.Area ?? "").OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Area(plan, group.Key, [.. group], cases))],
        };
    }

    private static Texts Order(Plan plan)
    {
        var served = plan.All("quotas").Where(quota => Ranking.Served(plan, quota.Name).Count > 0).Select(Name).ToList();
        var (groups, ties) = (Clauses(plan, false), Clauses(plan, true));
        return new($"次序：{(served.Count > 0 ? $"{Joined(served).Zh}内的专科先后；" : "")}{(groups.Zh is { Length: > 0 } ? $"优先组（{groups.Zh}）；" : "")}评估得分；{(ties.Zh is { Length: > 0 } ? $"同分时{ties.Zh}；" : "")}收件先后；批次与案号哈希。",
            $"Order: {(served.Count > 0 ? $"specialties in their order inside {Joined(served).En}; " : "")}{(groups.En is { Length: > 0 } ? $"groups ({groups.En}); " : "")}score; {(ties.En is { Length: > 0 } ? $"between equals {ties.En}; " : "")}the day it came in; the hash of round and number.");
    }

    private static Texts Clauses(Plan plan, bool equals) =>
        Joined(plan.All("preferences").Where(one => !plan.IsReplaced(one, null) && Rules.Deciding.Preferences.IsBetweenEquals(one) == equals).Select(one => new Texts($"{Name(one).Zh} {one.Rule}", $"{Name(one).En} {one.Rule}")));

    private static Table Area(Plan plan, string area, IReadOnlyList<RankedCase> list, IReadOnlyDictionary<string, DesignationCase> cases)
    {
        var name = area.Length == 0 ? new Texts("区域未知", "no area") : DocumentWords.Area(plan, area);
        return new(name,
            [Number("位次", "position"), Text("案件", "case"), Text("机构", "institution"), Text("类别", "kind"), Text("优先组", "group"), Number("得分", "score"), Text("收件", "received"), Text("结果", "outcome"), Text("名额", "places"), Text("说明", "what would have changed it")],
            [.. list.Select(one => (IReadOnlyList<Texts>)[one.Position == 0 ? PlanWords.None : Same($"{one.Position}"), Same(one.Case), Same(cases.GetValueOrDefault(one.Case)?.Applicant ?? ""), cases.GetValueOrDefault(one.Case) is { } known ? PlanWords.Member(plan, known.Kind) : PlanWords.None,
                MeritWords.Group(plan, one), Value(one.Score), Same(Day(one.Received)), Vocabulary.Of(one.Outcome), MeritWords.Places(plan, one), MeritWords.Why(plan, one)])]);
    }
}
