namespace Dingdian.Rules.Expressions;

/// <summary>
/// Exact numbers, kept in one of two ways: as decimals, or scaled: as whole multiples of one power of ten, value = mantissa ÷ 10^scale.
/// Scaled numbers are several times faster to compute with; which way is taken never changes a value.
/// </summary>
public sealed class Numbers : Column
{
    /// <summary>Most decimal places of scaled numbers. Above it a column goes back to decimals.</summary>
    public const int MaxScale = 12;

    private readonly long[]? mantissas;
    private readonly int scale;
    private readonly bool[]? known;
    private decimal[]? values;

    public Numbers(decimal[] values, bool[]? known)
        : base(values.Length)
    {
        this.values = values;
        this.known = known;
    }

    internal Numbers(long[] mantissas, int scale, ulong peak, bool[]? known)
        : base(mantissas.Length)
    {
        this.mantissas = mantissas;
        this.scale = scale;
        this.known = known;
        Peak = peak;
    }

    /// <summary>The values as decimals; made when first asked for.</summary>
    public decimal[] Values => Decimals(Buffers.None);

    /// <summary>Which rows are known; null when all are.</summary>
    public bool[]? Known => known;

    public bool IsScaled => mantissas is not null;

    public int Scale => scale;

    internal long[] Mantissas => mantissas!;

    /// <summary>No mantissa is further from zero than this. It may be too large after a few operations; <see cref="Measure"/> settles it.</summary>
    internal ulong Peak { get; private set; }

    public decimal? this[int row] => !IsKnown(row) ? null : values is not null ? values[row] : ScaledLoops.Decimal(mantissas![row], scale);

    public static Numbers Of(IReadOnlyList<decimal?> values)
    {
        var all = values.All(v => v.HasValue);
        return new Numbers([.. values.Select(v => v ?? 0m)], all ? null : [.. values.Select(v => v.HasValue)]);
    }

    /// <summary>Whole multiples of 10^-<paramref name="scale"/> (0 to <see cref="MaxScale"/>): 12.50 yuan at scale 2 is 1250.</summary>
    public static Numbers Scaled(long[] mantissas, int scale, bool[]? known)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, MaxScale);
        var peak = ScaledLoops.Peak(mantissas);
        return peak <= long.MaxValue ? new Numbers(mantissas, scale, peak, known)
            : new Numbers(Array.ConvertAll(mantissas, m => ScaledLoops.Decimal(m, scale)), known); // long.MinValue has no opposite
    }

    /// <summary>The same numbers scaled, where all of them fit; else as they are.</summary>
    internal static Numbers Packed(Numbers numbers, Buffers buffers)
    {
        if (numbers.IsScaled)
            return numbers;
        var mantissas = buffers.Longs(numbers.Rows);
        return ScaledLoops.TryPack(numbers.Values, mantissas, out var scale)
            ? new Numbers(mantissas, scale, ScaledLoops.Peak(mantissas), numbers.known) : numbers;
    }

    internal static Numbers Packed(ReadOnlySpan<decimal> values, Buffers buffers)
    {
        var mantissas = buffers.Longs(values.Length);
        if (ScaledLoops.TryPack(values, mantissas, out var scale))
            return new Numbers(mantissas, scale, ScaledLoops.Peak(mantissas), null);
        var copy = buffers.Decimals(values.Length);
        values.CopyTo(copy);
        return new Numbers(copy, null);
    }

    public override bool IsKnown(int row) => known is null || known[row];

    public override Column Pick(int[] from)
    {
        if (mantissas is null)
            return Of(Array.ConvertAll(from, i => i < 0 ? null : this[i]));
        bool[]? picked = known is null && Array.TrueForAll(from, i => i >= 0) ? null : Array.ConvertAll(from, i => i >= 0 && IsKnown(i));
        return new Numbers(Array.ConvertAll(from, i => i < 0 ? 0 : mantissas[i]), scale, Peak, picked);
    }

    internal decimal[] Decimals(Buffers buffers)
    {
        if (values is null)
        {
            var made = buffers.Decimals(Rows);
            for (var i = 0; i < made.Length; i++)
                made[i] = ScaledLoops.Decimal(mantissas![i], scale);
            values = made;
        }
        return values;
    }

    /// <summary>Finds the true peak.</summary>
    internal void Measure() => Peak = ScaledLoops.Peak(mantissas);
}
