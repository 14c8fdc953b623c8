namespace Dingdian.Analysis;

/// <summary>An indicator of all areas, in their order.</summary>
/// <param name="Name">Its id.</param>
/// <param name="LessIsMore">True where a smaller value means more resources.</param>
/// <param name="Values">Null: not known.</param>
public sealed record IndicatorValues(string Name, bool LessIsMore, IReadOnlyList<decimal?> Values);

/// <summary>An indicator's weight with the range it was computed on. Published with its year, it can be used again.</summary>
public sealed record IndicatorWeight(string Name, bool LessIsMore, decimal Weight, decimal Low, decimal High)
{
    /// <summary>Where a value stands in the range: 0 the poorest, 1 the richest; beyond the range it counts as its end, and in a range without width as 0.</summary>
    public decimal Scale(decimal value)
    {
        if (High <= Low) return 0m;
        var scaled = Math.Clamp((value - Low) / (High - Low), 0m, 1m);
        return LessIsMore ? 1m - scaled : scaled;
    }
}

/// <summary>
/// Weights from the data themselves: an indicator that tells areas apart weighs more (entropy method 熵值法).
/// <para>xᵢⱼ' = (xᵢⱼ − minⱼ)/(maxⱼ − minⱼ), reversed where less is more; pᵢⱼ = xᵢⱼ'/Σᵢ xᵢⱼ'; eⱼ = −Σᵢ pᵢⱼ ln pᵢⱼ / ln n with 0·ln 0 = 0; wⱼ = (1 − eⱼ)/Σ(1 − eⱼ).
/// i areas, j indicators, n the number of areas. Shifting by the minimum makes zero and negative values fit. Source: Shannon's entropy as in 朱燕 2023, Zhang 2020.</para>
/// <para>Pure numbers. Logarithms are taken in double; weights are cut to 6 places and the millionths left go to the largest remainders, so they add up to 1.
/// A constant indicator has weight 0. Undefined (null): fewer than two areas, a value missing, every indicator constant.</para>
/// <para>They change with the data. So they are computed once, published with the year, and given back in.</para>
/// </summary>
public static class EntropyWeights
{
    private const decimal Unit = 1_000_000m;

    public static IReadOnlyList<IndicatorWeight>? Of(IReadOnlyList<IndicatorValues> indicators)
    {
        if (indicators.Any(indicator => indicator.Values.Count < 2 || indicator.Values.Any(value => value is null))) return null;
        var ranges = indicators.Select(indicator => new IndicatorWeight(indicator.Name, indicator.LessIsMore, 0m, indicator.Values.Min()!.Value, indicator.Values.Max()!.Value)).ToList();
        var spread = indicators.Select((indicator, j) => Spread(indicator, ranges[j])).ToList();
        var total = spread.Sum();
        return total <= 0d ? null : [.. Millionths([.. spread.Select(own => (decimal)(own / total) * Unit)]).Select((weight, j) => ranges[j] with { Weight = weight / Unit })];
    }

    /// <summary>1 − e, which is 0 of a constant indicator.</summary>
    private static double Spread(IndicatorValues indicator, IndicatorWeight range)
    {
        if (range.High == range.Low) return 0d;
        var scaled = indicator.Values.Select(value => (double)range.Scale(value!.Value)).ToList();
        var sum = scaled.Sum();
        return Math.Max(0d, 1d + scaled.Where(value => value > 0d).Sum(value => value / sum * Math.Log(value / sum)) / Math.Log(scaled.Count));
    }

    private static decimal[] Millionths(decimal[] exact)
    {
        var whole = Array.ConvertAll(exact, decimal.Floor);
        foreach (var j in Enumerable.Range(0, exact.Length).OrderByDescending(j => exact[j] - whole[j]).Take((int)(Unit - whole.Sum())))
            whole[j]++;
        return whole;
    }
}
