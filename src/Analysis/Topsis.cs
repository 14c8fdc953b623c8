namespace Dingdian.Analysis;

/// <summary>
/// Where each area stands between the poorest and the richest there could be, over weighted indicators (TOPSIS).
/// <para>vᵢⱼ = wⱼ·xᵢⱼ' with the weights and scales of <see cref="EntropyWeights"/>; the best has vⱼ = wⱼ everywhere, the worst 0;
/// d⁺ = √Σ(wⱼ − vᵢⱼ)², d⁻ = √Σvᵢⱼ²; Cᵢ = d⁻/(d⁺ + d⁻). Source: Hwang and Yoon, Multiple Attribute Decision Making, 1981; for counties Zhang 2020.</para>
/// <para>Because weights and ranges are frozen together, scores of later years compare with those of the year of the weights; what lies beyond a range counts as its end.</para>
/// <para>A pure number from 0 (poorest) to 1 (richest), roots in double, rounded half away from zero to 6 places. Undefined: a value missing.</para>
/// </summary>
public static class Topsis
{
    /// <param name="weights">One for each indicator, of the same name.</param>
    /// <param name="indicators">In the order of <paramref name="weights"/>.</param>
    public static IReadOnlyList<decimal?> Of(IReadOnlyList<IndicatorWeight> weights, IReadOnlyList<IndicatorValues> indicators)
    {
        if (!weights.Select(weight => weight.Name).SequenceEqual(indicators.Select(indicator => indicator.Name)))
            throw new ArgumentException("Each indicator has its weight, in the same order.", nameof(indicators));
        return [.. Enumerable.Range(0, indicators.Count == 0 ? 0 : indicators[0].Values.Count).Select(i => Score(weights, [.. indicators.Select(indicator => indicator.Values[i])]))];
    }

    private static decimal? Score(IReadOnlyList<IndicatorWeight> weights, decimal?[] values)
    {
        if (Array.Exists(values, value => value is null)) return null;
        double best = 0d, worst = 0d;
        for (var j = 0; j < values.Length; j++)
        {
            var (weight, scaled) = ((double)weights[j].Weight, (double)weights[j].Scale(values[j]!.Value));
            best += weight * weight * (1d - scaled) * (1d - scaled);
            worst += weight * weight * scaled * scaled;
        }
        var (up, down) = (Math.Sqrt(best), Math.Sqrt(worst));
        return up + down == 0d ? null : Rounded.Of(down / (up + down));
    }
}
