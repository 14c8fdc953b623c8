using System.Numerics;

namespace Dingdian.Access;

/// <summary>
/// Decimals as whole multiples of 10⁻ᵈ, so that sums are exact whatever their order and however many threads share them.
/// </summary>
internal readonly struct Exact
{
    private readonly int digits;

    /// <param name="digits">The most digits after the point that are of use.</param>
    /// <param name="most">No sum will be larger; fewer digits are kept where it would not fit.</param>
    public Exact(int digits, double most) => this.digits = Math.Clamp((int)(37 - Math.Log10(Math.Max(1, most))), 0, digits);

    /// <summary>Keeps every digit that sums of these have.</summary>
    public static Exact For(decimal[] values) => new(values.Max(v => (int?)v.Scale) ?? 0, values.Sum(v => Math.Abs((double)v)));

    public Int128 Of(decimal value)
    {
        if (value.Scale > digits)
            value = Math.Round(value, digits);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var whole = unchecked(new Int128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
        if (digits > value.Scale)
            whole *= Power(digits - value.Scale);
        return bits[3] < 0 ? -whole : whole;
    }

    public decimal Back(Int128 sum)
    {
        var whole = UInt128.CreateTruncating(Int128.Abs(sum));
        return whole >> 96 == 0
            ? unchecked(new decimal((int)(uint)whole, (int)(uint)(whole >> 32), (int)(uint)(whole >> 64), sum < 0, (byte)digits))
            : (decimal)(sum / Power(digits)) + (decimal)(sum % Power(digits)) / (decimal)Power(digits);
    }

    /// <summary>Sums of all before each place of an order, and of all.</summary>
    public Int128[] Running(int[] order, decimal[] values)
    {
        var (exact, sums) = (this, new Int128[order.Length + 1]);
        Parallel.For(0, order.Length, slot => sums[slot + 1] = exact.Of(values[order[slot]]));
        for (var slot = 0; slot < order.Length; slot++)
            sums[slot + 1] += sums[slot];
        return sums;
    }

    private static readonly Int128[] Powers = [.. Enumerable.Range(0, 39).Select(n => (Int128)BigInteger.Pow(10, n))];

    private static Int128 Power(int n) => Powers[n];
}
