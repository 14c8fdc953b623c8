using Dingdian.Model;

namespace Dingdian.Analysis;

/// <summary>Demand and supply of a level and type (JN11), under the words of Jinan's plan; and what that plan leaves open.</summary>
public enum Balance { DemandAbove, Balanced, SupplyAbove, Unclear, Unknown }

/// <summary>One sign of demand against supply.</summary>
/// <param name="Id">For programs.</param>
/// <param name="Name">For people.</param>
/// <param name="Value">Null: not known.</param>
/// <param name="Low">Below it supply is above demand.</param>
/// <param name="High">Above it demand is above supply.</param>
public sealed record Sign(string Id, Texts Name, decimal? Value, decimal Low, decimal High)
{
    /// <summary>1: demand above supply; −1: supply above demand; 0: neither. A value at a limit says neither.</summary>
    public int? Points => Value is not { } known ? null : known > High ? 1 : known < Low ? -1 : 0;
}

/// <summary>The judgement of a level and type with the signs behind it.</summary>
public sealed record DemandRow(string Level, string Kind, int Institutions, IReadOnlyList<Sign> Signs)
{
    /// <summary>All signs that speak agree, or it is unclear.</summary>
    public Balance Balance
    {
        get
        {
            var points = Signs.Select(sign => sign.Points).OfType<int>().ToList();
            return points.Count == 0 ? Balance.Unknown
                : points.Contains(1) ? points.Contains(-1) ? Balance.Unclear : Balance.DemandAbove
                : points.Contains(-1) ? Balance.SupplyAbove : Balance.Balanced;
        }
    }
}

/// <param name="UseLow">Bed use below which beds stand idle.</param>
/// <param name="UseHigh">Bed use above which beds are short.</param>
/// <param name="Growth">Percentage points by which demand and supply may grow apart.</param>
public sealed record DemandLimits(decimal UseLow = 0.75m, decimal UseHigh = 0.90m, decimal Growth = 0.03m);

/// <summary>
/// Demand against supply by level and type (JN11): demand above supply → taken first; supply above demand → none of that type, in principle.
/// The plan leaves indicators and limits to the bureau; these are ours, and each limit can be set.
/// <list type="bullet">
/// <item>Bed use of the group, Σ bed-days ÷ Σ open bed-days: above 0.90 demand, below 0.75 supply.</item>
/// <item>Beds' growth gap, growth of Σ bed-days − growth of Σ open bed-days from the year before: above +0.03 demand, below −0.03 supply.</item>
/// <item>Physicians' growth gap, growth of Σ visits − growth of Σ physicians: the same limits.</item>
/// </list>
/// <para>Every known sign is asked. Some for demand and none for supply: demand above; the reverse: supply above; none either way: balanced; both ways: unclear, for people to judge;
/// none known: unknown. Pure numbers, exact. A sum runs over the institutions of the group with both its figures known; a growth needs both years,
/// a base above zero and at least 8 institutions, because in smaller groups a single one makes it jump.</para>
/// </summary>
public static class DemandSupply
{
    public static IReadOnlyList<DemandRow> Of(IReadOnlyList<Operation> now, IReadOnlyList<Operation> before, DemandLimits limits)
    {
        var earlier = before.ToLookup(own => (own.Level, own.Kind));
        return [.. now.GroupBy(own => (own.Level, own.Kind)).Select(group => new DemandRow(group.Key.Level, group.Key.Kind, group.Count(), Signs([.. group], [.. earlier[group.Key]], limits)))];
    }

    private static List<Sign> Signs(List<Operation> now, List<Operation> before, DemandLimits limits)
    {
        var (beds, bedsBefore) = (Sums(now, own => own.BedDays, own => own.OpenBedDays), Sums(before, own => own.BedDays, own => own.OpenBedDays));
        var (work, workBefore) = (Sums(now, own => own.Visits, own => own.Physicians), Sums(before, own => own.Visits, own => own.Physicians));
        return [
            new("bed_use", new("病床使用率", "bed use"), Shares.Quotient(beds.Demand, beds.Supply), limits.UseLow, limits.UseHigh),
            new("bed_growth_gap", new("床日增速减床位增速", "growth of bed-days less that of beds"), Gap(now, beds, bedsBefore), -limits.Growth, limits.Growth),
            new("visit_growth_gap", new("诊疗人次增速减医师增速", "growth of visits less that of physicians"), Gap(now, work, workBefore), -limits.Growth, limits.Growth)];
    }

    private static (decimal Demand, decimal Supply) Sums(List<Operation> operations, Func<Operation, decimal?> demand, Func<Operation, decimal?> supply)
    {
        var known = operations.Where(own => demand(own) is not null && supply(own) > 0m).ToList();
        return (known.Sum(demand) ?? 0m, known.Sum(supply) ?? 0m);
    }

    private static decimal? Gap(List<Operation> group, (decimal Demand, decimal Supply) now, (decimal Demand, decimal Supply) before) =>
        group.Count >= PeerScreening.LeastPeers && before is { Demand: > 0m, Supply: > 0m } && now.Supply > 0m ? now.Demand / before.Demand - now.Supply / before.Supply : null;
}
