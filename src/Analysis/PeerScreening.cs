namespace Dingdian.Analysis;

/// <summary>Where an institution stands among its peers.</summary>
public enum Standing { Inside, Below, Above }

/// <summary>An institution's value of an indicator; its standing is null where it has no value or too few peers.</summary>
public sealed record PeerValue(Operation Operation, decimal? Value, Standing? Standing);

/// <summary>An indicator over a peer group.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Known">Institutions that have a value.</param>
/// <param name="Low">P10; null in a group too small.</param>
/// <param name="Middle">The median; null of no values.</param>
/// <param name="High">P90; null in a group too small.</param>
/// <param name="Values">Each institution of the group.</param>
public sealed record PeerSpread(Indicator Indicator, int Known, decimal? Low, decimal? Middle, decimal? High, IReadOnlyList<PeerValue> Values)
{
    public bool IsTooSmall => Known < PeerScreening.LeastPeers;
}

/// <summary>Institutions of one level and kind.</summary>
public sealed record PeerGroup(string Level, string Kind, IReadOnlyList<Operation> Members, IReadOnlyList<PeerSpread> Spreads);

/// <summary>
/// Screening of efficiency within level × type (JN12): institutions below P10 or above P90 of their peers are flagged for a talk. A flag is never a verdict:
/// of ten peers about two are always outside, however good all are.
/// <para>Percentiles as in <see cref="Percentile"/>; exactly at a percentile is inside. A group needs at least 8 institutions with a value, the institution itself counted;
/// in a smaller one nobody is flagged and it is said to be too small.</para>
/// </summary>
public static class PeerScreening
{
    public const int LeastPeers = 8;
    private const decimal LowPart = 0.1m, HighPart = 0.9m;

    /// <summary>Groups in order of level and kind as first met.</summary>
    public static IReadOnlyList<PeerGroup> Of(IReadOnlyList<Operation> operations, IReadOnlyList<Indicator> indicators) => [..
        from own in operations
        group own by (own.Level, own.Kind) into peers
        let members = peers.ToList()
        select new PeerGroup(peers.Key.Level, peers.Key.Kind, members, [.. indicators.Select(indicator => Spread(indicator, members))])];

    private static PeerSpread Spread(Indicator indicator, List<Operation> members)
    {
        var values = members.ConvertAll(member => indicator.Of(member));
        var sorted = values.OfType<decimal>().Order().ToList();
        var enough = sorted.Count >= LeastPeers;
        decimal? At(decimal part, bool shown) => shown ? Percentile.Of(sorted, part) : null;
        var (low, high) = (At(LowPart, enough), At(HighPart, enough));
        return new(indicator, sorted.Count, low, At(0.5m, sorted.Count > 0), high, [.. members.Select((member, i) => new PeerValue(member, values[i], Of(values[i], low, high)))]);
    }

    private static Standing? Of(decimal? value, decimal? low, decimal? high) =>
        value is null || low is null ? null : value < low ? Standing.Below : value > high ? Standing.Above : Standing.Inside;
}
