using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>Why each case stands where it does: what would have changed it.</summary>
internal sealed class RankReasons(Plan plan, IReadOnlyList<(RankedCase Case, RankKey Key)> ranked)
{
    public IEnumerable<RankedCase> Explained() => ranked.Select((one, i) => one.Case with { Change = ChangeOf(one.Case, one.Key, i) });

    private RankChange? ChangeOf(RankedCase one, RankKey key, int index) => one.Outcome switch
    {
        RankOutcome.NoPlaces => Ahead(one, key, index),
        RankOutcome.Place => one.Obstacle is { Away: { } away, Reach: { } reach } && away <= reach ? new() { Farther = reach - away } : null,
        RankOutcome.Wins => Margin(one, key, index),
        _ => null,
    };

    /// <summary>Whom it would have had to be ahead of: the last ones before it with places of the quota, until theirs would have been enough.</summary>
    private RankChange Ahead(RankedCase one, RankKey key, int index)
    {
        var ask = one.Asks.First(ask => ask.Quota == one.Lacking);
        var free = one.Left ?? 0;
        for (var i = index - 1; i >= 0; i--)
        {
            free += ranked[i].Case.Places.Where(places => places.Quota == ask.Quota && places.Area == ask.Area && (places.Part.Length == 0 || places.Part == one.Served)).Sum(places => places.Amount);
            if (free < ask.Amount) continue;
            var (other, theirs) = ranked[i];
            var change = new RankChange { AheadOf = other.Case, Fits = one.Left > 0 ? one.Left : null };
            return theirs.IsGroupOf(key) ? change with { Points = theirs.Score - key.Score, EqualWouldDo = key.CompareEquals(theirs) < 0 } : change with { Group = GroupBefore(other, one) };
        }
        return new() { Fits = free };
    }

    /// <summary>What puts the other's group before this one's.</summary>
    private string? GroupBefore(RankedCase other, RankedCase one)
    {
        var order = Ranking.Served(plan, one.Lacking!);
        if (other.Served is { } served && order.Contains(served) && other.Served != one.Served) return served;
        return other.Groups.Zip(one.Groups).Where(pair => pair.First.Holds == true && pair.Second.Holds != true).Select(pair => $"{pair.First.Preference}#{pair.First.Condition}").FirstOrDefault();
    }

    private RankChange? Margin(RankedCase one, RankKey key, int index)
    {
        var next = ranked.Skip(index + 1).FirstOrDefault(other => other.Case.Outcome == RankOutcome.NoPlaces && one.Places.Any(places => places.Quota == other.Case.Lacking && places.Area == other.Case.Area));
        return next.Case is not null && next.Key.IsGroupOf(key) ? new() { Margin = key.Score - next.Key.Score } : null;
    }
}
