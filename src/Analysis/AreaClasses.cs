namespace Dingdian.Analysis;

/// <summary>Shenyang's three classes of area (SY15): 医疗资源丰富, 比较丰富, 薄弱.</summary>
public enum Richness { Rich, FairlyRich, Weak }

/// <summary>Where classes begin: rich from the first on, weak below the second.</summary>
public readonly record struct ClassLimits(decimal RichFrom, decimal WeakBelow);

/// <summary>
/// Classes of areas by their resources.
/// <para>By the bureau's limits on HRAD/PAD: rich where ratio ≥ rich from, else weak where ratio &lt; weak below, else fairly rich; the first that holds, as in the plan.
/// The limits are the bureau's choice, weighing what no formula holds (terrain, transport, economy, strategy, disease).</para>
/// <para>As a proposal beside them: natural breaks of scores, the two cuts that leave the least Σ(x − mean of its class)² inside classes (Fisher, J. Am. Stat. Assoc. 53, 1958;
/// Jenks). Equal scores are never parted; of equally good cuts the lower ones. Undefined: fewer than three different scores.</para>
/// </summary>
public static class AreaClasses
{
    public static Richness? Of(decimal? value, ClassLimits? limits) =>
        value is not { } known || limits is not { } at ? null : known >= at.RichFrom ? Richness.Rich : known < at.WeakBelow ? Richness.Weak : Richness.FairlyRich;

    public static ClassLimits? NaturalBreaks(IEnumerable<decimal> scores)
    {
        var sorted = scores.Order().ToArray();
        var starts = Enumerable.Range(1, Math.Max(0, sorted.Length - 1)).Where(i => sorted[i] != sorted[i - 1]).ToList();
        (decimal Cost, ClassLimits Limits)? best = null;
        foreach (var weak in starts)
            foreach (var rich in starts.Where(start => start > weak))
            {
                var cost = Scatter(sorted[..weak]) + Scatter(sorted[weak..rich]) + Scatter(sorted[rich..]);
                if (best is null || cost < best.Value.Cost) best = (cost, new(sorted[rich], sorted[weak]));
            }
        return best?.Limits;
    }

    private static decimal Scatter(decimal[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean));
    }
}
