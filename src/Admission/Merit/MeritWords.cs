using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Merit;

/// <summary>Positions of a ranking, their groups and grounds, as people read them.</summary>
public static class MeritWords
{
    private static readonly Texts None = PlanWords.None;

    /// <summary>A rule with its clause.</summary>
    public static string Clause(Plan plan, string rule) => plan.Rules.GetValueOrDefault(rule) is { } found ? StepWords.Cited(found, plan) : rule;

    /// <summary>What puts a case before others, merit aside.</summary>
    public static Texts Group(Plan plan, RankedCase one)
    {
        var marks = one.Groups.Where(mark => mark.Holds == true).Select(mark => Preference(plan, mark.Preference)).Distinct().ToList();
        if (one.Served is { } served) marks.Insert(0, PlanWords.Member(plan, served));
        var open = one.Groups.Count(mark => mark.Holds is null);
        var all = marks.Count == 0 ? None : Joined(marks);
        return open == 0 ? all : new($"{all.Zh}（{open} 项未知）", $"{all.En} ({open} not known)");
    }

    /// <summary>The places a case gets, or asked for.</summary>
    public static Texts Places(Plan plan, RankedCase one)
    {
        if (one.Places.Count > 0)
            return Joined(one.Places.Select(places => Amount(plan, places.Quota, places.Amount, places.Part)));
        return one.Asks.Any(ask => !ask.Unlimited) ? Joined(one.Asks.Where(ask => !ask.Unlimited).Select(ask => Amount(plan, ask.Quota, ask.Amount, ""))) : None;
    }

    private static Texts Amount(Plan plan, string quota, long amount, string part)
    {
        var (name, of) = (DocumentWords.Name(plan, "quotas", quota), part.Length == 0 ? default : PlanWords.Member(plan, part));
        return part.Length == 0 ? new($"{name.Zh} {amount}", $"{name.En} {amount}") : new($"{name.Zh}（{of.Zh}）{amount}", $"{name.En} ({of.En}) {amount}");
    }

    /// <summary>Why it stands where it does, and what would have changed it.</summary>
    public static Texts Why(Plan plan, RankedCase one) => one.Outcome switch
    {
        RankOutcome.Wins => one.Change?.Margin is { } margin ? new($"高于首个未获名额者 {Number(margin)} 分", $"{Number(margin)} points above the first that got none") : None,
        RankOutcome.NoPlaces => Lacking(plan, one),
        RankOutcome.Place => Obstacle(plan, one),
        RankOutcome.Unknown => Joined(one.Asks.SelectMany(ask => ask.Missing).Distinct().Select(name => DocumentWords.Name(plan, "attributes", name))) is var names ? new($"未核定：{names.Zh}", $"not established: {names.En}") : None,
        _ => None,
    };

    private static Texts Lacking(Plan plan, RankedCase one)
    {
        var (quota, left) = (DocumentWords.Name(plan, "quotas", one.Lacking!), one.Left ?? 0);
        var start = new Texts($"{quota.Zh}轮到时余 {left}", $"{quota.En}: {left} left at its turn");
        return And(start, Ahead(plan, one.Change!), one.Change!.Fits is > 0 and var fits && fits < one.Asks.First(ask => ask.Quota == one.Lacking).Amount ? new($"申请不超过 {fits} 即可", $"it would have fitted with {fits} or fewer") : default);
    }

    private static Texts Ahead(Plan plan, RankChange change)
    {
        if (change.AheadOf is not { } other) return default;
        if (change.Group is { } group)
        {
            var name = GroupName(plan, group);
            return new($"案件 {other} 属优先组“{name.Zh}”，须同属该组", $"{other} is of the group '{name.En}', which would have to hold of it too");
        }
        if (change.Points == 0) return new($"与案件 {other} 同分，次序由同分规则决定", $"equal to {other}; the order between equals decided");
        return change.EqualWouldDo ? new($"须达到案件 {other} 的得分（差 {Number(change.Points ?? 0)} 分）", $"needs the score of {other} ({Number(change.Points ?? 0)} points more)")
            : new($"须高于案件 {other}（差 {Number(change.Points ?? 0)} 分以上）", $"needs to be above {other} (more than {Number(change.Points ?? 0)} points)");
    }

    private static Texts GroupName(Plan plan, string group) => group.Contains('/', StringComparison.Ordinal) ? Preference(plan, group.Split('#')[0]) : PlanWords.Member(plan, group);

    private static Texts Preference(Plan plan, string path) => plan.All("preferences").FirstOrDefault(one => one.Path == path) is { } found ? DocumentWords.Name(found) : Same(path);

    private static Texts Obstacle(Plan plan, RankedCase one)
    {
        var obstacle = one.Obstacle!;
        var name = plan.All("sites").FirstOrDefault(site => site.Path == obstacle.Site) is { } site ? DocumentWords.Name(site) : Same(obstacle.Site);
        var clause = Clause(plan, obstacle.Rule);
        var start = new Texts($"{name.Zh}（{clause}）", $"{name.En} ({clause})");
        var (unit, away, reach) = (plan.Units.Say(obstacle.Unit ?? ""), Far(obstacle.Away), Far(obstacle.Reach));
        var near = obstacle.Neighbour is null ? default : new Texts($"距{Neighbour(obstacle).Zh} {away} {unit.Zh}，规则为 {reach} {unit.Zh}", $"{away} {unit.En} from {Neighbour(obstacle).En}, the rule reaches {reach} {unit.En}");
        var farther = one.Change?.Farther is { } more ? new Texts($"还差 {Far(more)} {unit.Zh}", $"{Far(more)} {unit.En} too near") : default;
        var seen = obstacle.Seen.Count == 0 ? default : Joined(obstacle.Seen.Select(pair => new Texts($"{DocumentWords.Name(plan, "attributes", pair.Key).Zh} {pair.Value}", $"{DocumentWords.Name(plan, "attributes", pair.Key).En} {pair.Value}")));
        return And(start, near, farther, seen);
    }

    /// <summary>A distance to look at: one digit behind the point.</summary>
    private static string Far(decimal? value) => Number(decimal.Round(value ?? 0, 1));

    private static Texts Neighbour(RankObstacle obstacle) => obstacle.Neighbour!.StartsWith("case/", StringComparison.Ordinal) ? new($"案件 {obstacle.NeighbourName}", $"case {obstacle.NeighbourName}") : Same(obstacle.NeighbourName ?? "");

    private static Texts And(params Texts[] parts)
    {
        var all = parts.Where(part => part.Zh is not null || part.En is not null).ToList();
        return new(string.Join('；', all.Select(part => part.Zh)), string.Join("; ", all.Select(part => part.En)));
    }

    /// <summary>A day as a Chinese document writes it.</summary>
    internal static Texts LongDay(DateOnly day) => new(day.ToString("yyyy年M月d日", System.Globalization.CultureInfo.InvariantCulture), Day(day));

    /// <summary>What may be done against a decision of the agency.</summary>
    internal static Texts Remedy(Plan plan)
    {
        var clause = plan.Rules.ContainsKey("O3-30-36.5") ? Clause(plan, "O3-30-36.5") : null;
        return new($"如有异议，可自收到本文书之日起向本经办机构陈述、申辩，对答复不服的，可请求同级医疗保障行政部门协调处理{(clause is null ? "" : $"（{clause}）")}；也可依法申请行政复议或者提起行政诉讼。",
            $"Who disagrees may state his case to this agency, and when its answer does not settle the matter ask the bureau of the same level to coordinate{(clause is null ? "" : $" ({clause})")}; administrative reconsideration and the courts are open as the law says.");
    }
}
