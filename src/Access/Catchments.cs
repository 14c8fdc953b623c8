using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>How much a cost counts within a catchment: 1 near, falling towards the limit, 0 beyond.</summary>
public sealed class Decay
{
    private readonly Func<double, decimal> weight;

    private Decay(double limit, Func<double, decimal> weight) => (Limit, this.weight) = (limit, weight);

    public double Limit { get; }

    /// <summary>Everything up to the limit counts fully: 2SFCA (Luo and Wang, Environment and Planning B 30, 2003).</summary>
    public static Decay None(double limit) => new(limit, _ => 1);

    /// <summary>Zones with a weight each: E2SFCA (Luo and Qi, Health &amp; Place 15, 2009; theirs are 10, 20 and 30 minutes by car with 1, 0.68, 0.22).</summary>
    /// <param name="zones">Limits that rise, each with its weight; a cost exactly at a limit belongs to the zone it ends.</param>
    public static Decay Stepped(params (double Limit, decimal Weight)[] zones)
    {
        if (zones.Length == 0 || zones.Zip(zones.Skip(1)).Any(pair => pair.First.Limit >= pair.Second.Limit) || zones.Any(z => z.Weight < 0))
            throw new ArgumentException("Zones rise, and no weight is below zero.", nameof(zones));
        return new(zones[^1].Limit, cost => zones.First(z => cost <= z.Limit).Weight);
    }

    /// <summary>w(d) = (e^(−½(d/d₀)²) − e^(−½)) / (1 − e^(−½)), which is 1 at once and 0 at the limit d₀ (Dai, Health &amp; Place 16, 2010).</summary>
    public static Decay Gaussian(double limit) =>
        new(limit, cost => (decimal)Math.Max(0, (Math.Exp(-0.5 * (cost / limit) * (cost / limit)) - Math.Exp(-0.5)) / (1 - Math.Exp(-0.5))));

    /// <summary>Costs a rounding beyond the limit count as at the limit.</summary>
    public decimal Weight(double cost) => weight(Math.Min(cost, Limit));
}

/// <summary>Access of people to supply by floating catchment areas.</summary>
/// <param name="Ratios">For each institution its supply per weighted person in reach; null where it reaches nobody.</param>
/// <param name="Access">For each place where people live its access: supply per person.</param>
/// <param name="SupplyReached">Supply of the institutions that reach anybody. Σ access × people is the same, but for the 28th digit of quotients.</param>
/// <param name="Basis">What the distances rest on.</param>
public sealed record CatchmentResult(IReadOnlyList<decimal?> Ratios, IReadOnlyList<decimal> Access, decimal SupplyReached, Texts Basis);

/// <summary>
/// Two steps: Rⱼ = Sⱼ / Σₖ Pₖ w(dₖⱼ) over places k within the limit of institution j; then Aₖ = Σⱼ Rⱼ w(dₖⱼ). S is supply (beds, physicians),
/// P people, d the cost of the walk, w the decay.
/// </summary>
public static class Catchments
{
    public static CatchmentResult Of(Walk walk, Places institutions, decimal[] supply, Places residents, decimal[] people, Decay decay)
    {
        var ratios = new decimal?[institutions.Count];
        var parts = new (int Item, decimal Weight)[institutions.Count][];
        Parallel.For(0, ratios.Length, () => new List<Reached>(), (j, _, reached) =>
        {
            walk.Reach(institutions, j, residents, decay.Limit, reached);
            parts[j] = [.. reached.Select(r => (r.Item, decay.Weight(r.Cost)))];
            var demand = parts[j].Sum(part => people[part.Item] * part.Weight);
            ratios[j] = demand > 0 ? supply[j] / demand : null;
            return reached;
        }, _ => { });
        var access = new decimal[residents.Count];
        for (var j = 0; j < ratios.Length; j++)
            if (ratios[j] is { } ratio)
                foreach (var (item, weight) in parts[j])
                    access[item] += ratio * weight;
        return new CatchmentResult(ratios, access, Enumerable.Range(0, ratios.Length).Where(j => ratios[j] is not null).Sum(j => supply[j]), walk.Basis);
    }
}
