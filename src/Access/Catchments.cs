using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>How much a cost counts within a catchment: 1 near, falling towards the limit, 0 beyond.</summary>
public sealed class Decay
{
    /// <summary>Weights that fall without steps have nine digits.</summary>
    private const double Billion = 1e9;

    private readonly Func<double, decimal> weight;

    private Decay(double limit, Func<double, decimal> weight, (double Limit, decimal Weight)[]? zones = null) =>
        (Limit, this.weight, Zones) = (limit, weight, zones);

    public double Limit { get; }

    /// <summary>Of an institution's supply nobody gets more than so many times what one person would who is all it reaches.</summary>
    internal double MostShare => Zones is null ? Billion : (double)(Zones.Length * Zones.Max(z => z.Weight) / Zones.Select(z => z.Weight).Where(w => w > 0).DefaultIfEmpty(1).Min());

    /// <summary>Null where the weight falls without steps.</summary>
    internal (double Limit, decimal Weight)[]? Zones { get; }

    /// <summary>Everything up to the limit counts fully: 2SFCA (Luo and Wang, Environment and Planning B 30, 2003).</summary>
    public static Decay None(double limit) => Stepped((limit, 1));

    /// <summary>Zones with a weight each: E2SFCA (Luo and Qi, Health &amp; Place 15, 2009; theirs are 10, 20 and 30 minutes by car with 1, 0.68, 0.22).</summary>
    /// <param name="zones">Limits that rise, each with its weight; a cost exactly at a limit belongs to the zone it ends.</param>
    public static Decay Stepped(params (double Limit, decimal Weight)[] zones)
    {
        if (zones.Length == 0 || zones.Zip(zones.Skip(1)).Any(pair => pair.First.Limit >= pair.Second.Limit) || zones.Any(z => z.Weight < 0))
            throw new ArgumentException("Zones rise, and no weight is below zero.", nameof(zones));
        return new(zones[^1].Limit, cost => zones.First(z => cost <= z.Limit).Weight, zones);
    }

    /// <summary>w(d) = (e^(−½(d/d₀)²) − e^(−½)) / (1 − e^(−½)), which is 1 at once and 0 at the limit d₀ (Dai, Health &amp; Place 16, 2010), to nine digits.</summary>
    public static Decay Gaussian(double limit) =>
        new(limit, cost => new decimal((int)Math.Round(Billion * Math.Max(0, (Math.Exp(-0.5 * (cost / limit) * (cost / limit)) - Math.Exp(-0.5)) / (1 - Math.Exp(-0.5)))), 0, 0, false, 9));

    /// <summary>Costs a rounding beyond the limit count as at the limit.</summary>
    public decimal Weight(double cost) => weight(Math.Min(cost, Limit));
}

/// <summary>Access of people to supply by floating catchment areas.</summary>
/// <param name="Ratios">For each institution its supply per weighted person in reach; null where it reaches nobody.</param>
/// <param name="Access">For each place where people live its access: supply per person.</param>
/// <param name="SupplyReached">Supply of the institutions that reach anybody. Σ access × people is the same, but for what quotients lose after 24 decimals.</param>
/// <param name="Basis">What the distances rest on.</param>
public sealed record CatchmentResult(IReadOnlyList<decimal?> Ratios, IReadOnlyList<decimal> Access, decimal SupplyReached, Texts Basis);

/// <summary>
/// Two steps: Rⱼ = Sⱼ / Σₖ Pₖ w(dₖⱼ) over places k within the limit of institution j; then Aₖ = Σⱼ Rⱼ w(dₖⱼ). S is supply (beds, physicians),
/// P people, d the cost of the walk, w the decay.
/// </summary>
public static class Catchments
{
    /// <summary>Digits after the point that access is kept to.</summary>
    private const int Digits = 24;

    public static CatchmentResult Of(Walk walk, Places institutions, decimal[] supply, Places residents, decimal[] people, Decay decay)
    {
        var exact = Exact.For(people);
        var sums = exact.Running(residents.Order, people);
        var shares = new Exact(Digits, supply.Sum(s => Math.Abs((double)s)) * decay.MostShare / (double)people.Where(p => p > 0).DefaultIfEmpty(1).Min());
        var ratios = new decimal?[institutions.Count];
        var steps = new Int128[Environment.ProcessorCount][];
        institutions.Share(worker => (Area: new Catchment(walk, institutions, residents, decay), Steps: steps[worker] = new Int128[sums.Length]), (own, j) =>
        {
            own.Area.Find(j);
            if (own.Area.Demand(sums, exact) is not (> 0 and var demand))
                return;
            ratios[j] = supply[j] / demand;
            own.Area.Spread(supply[j] / demand, shares, own.Steps);
        });
        return new CatchmentResult(ratios, Access(steps, residents, shares), Enumerable.Range(0, ratios.Length).Where(j => ratios[j] is not null).Sum(j => supply[j]), walk.Basis);
    }

    /// <summary>From how access rises and falls along the order of places to what it is at each.</summary>
    private static decimal[] Access(Int128[][] steps, Places residents, Exact shares)
    {
        var access = new decimal[residents.Count];
        var sum = Int128.Zero;
        for (var slot = 0; slot < residents.Order.Length; slot++)
        {
            foreach (var own in steps)
                sum += own[slot];
            access[residents.Order[slot]] = shares.Back(sum);
        }
        return access;
    }
}

/// <summary>Whom an institution reaches with which weight, as runs of places of one weight each; made once for many institutions.</summary>
internal sealed class Catchment(Walk walk, Places institutions, Places residents, Decay decay)
{
    private readonly double[] limits = [.. (decay.Zones ?? []).Select(zone => zone.Limit)];

    /// <summary>A place in a zone is within the limits of all wider zones too, so each limit adds what its zone weighs more than the next.</summary>
    private readonly List<decimal> weights = [.. (decay.Zones ?? []).Select((zone, i) => zone.Weight - (i + 1 < decay.Zones!.Length ? decay.Zones[i + 1].Weight : 0))];

    private readonly int[] slots = decay.Zones is null ? Inverse(residents) : [];
    private readonly List<Reached> reached = [];
    private readonly List<Run> runs = [];
    private Int128[] ofWeight = [];

    public void Find(int institution)
    {
        if (decay.Zones is not null)
            walk.Runs(institutions, institution, residents, limits, runs);
        else
            Weigh(institution);
        if (ofWeight.Length < weights.Count)
            ofWeight = new Int128[2 * weights.Count];
    }

    public decimal Demand(Int128[] sums, Exact exact)
    {
        Array.Clear(ofWeight);
        foreach (var run in runs)
            ofWeight[run.Limit] += sums[run.To] - sums[run.From];
        var demand = 0m;
        for (var i = 0; i < weights.Count; i++)
            demand += weights[i] * exact.Back(ofWeight[i]);
        return demand;
    }

    public void Spread(decimal ratio, Exact shares, Int128[] steps)
    {
        for (var i = 0; i < weights.Count; i++)
            ofWeight[i] = shares.Of(ratio * weights[i]);
        foreach (var run in runs)
        {
            steps[run.From] += ofWeight[run.Limit];
            steps[run.To] -= ofWeight[run.Limit];
        }
    }

    private void Weigh(int institution)
    {
        walk.ReachToWeigh(institutions, institution, residents, decay.Limit, reached);
        runs.Clear();
        weights.Clear();
        foreach (var one in reached)
        {
            runs.Add(new Run(slots[one.Item], slots[one.Item] + 1, weights.Count));
            weights.Add(decay.Weight(one.Cost));
        }
    }

    private static int[] Inverse(Places residents)
    {
        var slots = new int[residents.Count];
        for (var slot = 0; slot < residents.Order.Length; slot++)
            slots[residents.Order[slot]] = slot;
        return slots;
    }
}
