namespace Dingdian.Analysis;

/// <summary>
/// A percentile of a list, by linear interpolation between its two neighbours (type 7 of Hyndman and Fan, Am. Stat. 50, 1996; PERCENTILE.INC of spreadsheets).
/// <para>h = (n − 1)·p; with x₀ ≤ x₁ ≤ … the value is x⌊h⌋ + (h − ⌊h⌋)(x⌊h⌋₊₁ − x⌊h⌋). Exact decimals. Of no values it is undefined.</para>
/// </summary>
public static class Percentile
{
    /// <param name="sorted">In rising order, at least one.</param>
    /// <param name="part">p from 0 to 1.</param>
    public static decimal Of(IReadOnlyList<decimal> sorted, decimal part)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(part, 0m);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 1m);
        var rank = (sorted.Count - 1) * part;
        var below = (int)decimal.Floor(rank);
        return below + 1 == sorted.Count ? sorted[below] : sorted[below] + (rank - below) * (sorted[below + 1] - sorted[below]);
    }
}
