using System.Numerics;
using System.Runtime.InteropServices;

namespace Dingdian.Rules.Expressions;

/// <summary>An operation on two mantissas, and on as many at once as the processor takes.</summary>
internal interface IPair
{
    static abstract long Of(long a, long b);

    static abstract Vector<long> Of(Vector<long> a, Vector<long> b);
}

internal readonly struct Sum : IPair
{
    public static long Of(long a, long b) => a + b;

    public static Vector<long> Of(Vector<long> a, Vector<long> b) => a + b;
}

internal readonly struct Difference : IPair
{
    public static long Of(long a, long b) => a - b;

    public static Vector<long> Of(Vector<long> a, Vector<long> b) => a - b;
}

internal readonly struct Product : IPair
{
    public static long Of(long a, long b) => a * b;

    public static Vector<long> Of(Vector<long> a, Vector<long> b) => a * b;
}

internal readonly struct Least : IPair
{
    public static long Of(long a, long b) => Math.Min(a, b);

    public static Vector<long> Of(Vector<long> a, Vector<long> b) => Vector.Min(a, b);
}

internal readonly struct Greatest : IPair
{
    public static long Of(long a, long b) => Math.Max(a, b);

    public static Vector<long> Of(Vector<long> a, Vector<long> b) => Vector.Max(a, b);
}

/// <summary>A comparison of two mantissas.</summary>
internal interface IOrder
{
    static abstract bool Holds(long a, long b);
}

internal readonly struct IsEqual : IOrder
{
    public static bool Holds(long a, long b) => a == b;
}

internal readonly struct IsOther : IOrder
{
    public static bool Holds(long a, long b) => a != b;
}

internal readonly struct IsLess : IOrder
{
    public static bool Holds(long a, long b) => a < b;
}

internal readonly struct IsAtMost : IOrder
{
    public static bool Holds(long a, long b) => a <= b;
}

/// <summary>Loops over mantissas. None checks for overflow: the callers have shown from the peaks that there is none.</summary>
internal static class ScaledLoops
{
    private static readonly long[] Powers = [.. Enumerable.Range(0, 19).Select(i => (long)BigInteger.Pow(10, i))];

    public static long Power(int exponent) => Powers[exponent];

    public static decimal Decimal(long mantissa, int scale)
    {
        unchecked
        {
            var size = Size(mantissa);
            return new decimal((int)size, (int)(size >> 32), 0, mantissa < 0, (byte)scale);
        }
    }

    public static void Zip<T>(ReadOnlySpan<long> a, ReadOnlySpan<long> b, Span<long> result)
        where T : struct, IPair
    {
        var wideA = MemoryMarshal.Cast<long, Vector<long>>(a);
        var wideB = MemoryMarshal.Cast<long, Vector<long>>(b);
        var wide = MemoryMarshal.Cast<long, Vector<long>>(result);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = T.Of(wideA[i], wideB[i]);
        for (var i = wide.Length * Vector<long>.Count; i < result.Length; i++)
            result[i] = T.Of(a[i], b[i]);
    }

    public static void Multiply(ReadOnlySpan<long> a, long factor, Span<long> result)
    {
        var wideA = MemoryMarshal.Cast<long, Vector<long>>(a);
        var wide = MemoryMarshal.Cast<long, Vector<long>>(result);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = wideA[i] * factor;
        for (var i = wide.Length * Vector<long>.Count; i < result.Length; i++)
            result[i] = a[i] * factor;
    }

    public static void Compare<T>(ReadOnlySpan<long> a, ReadOnlySpan<long> b, Span<sbyte> result)
        where T : struct, IOrder
    {
        for (var i = 0; i < result.Length && i < a.Length && i < b.Length; i++)
            result[i] = (sbyte)(T.Holds(a[i], b[i]) ? 1 : 0);
    }

    /// <summary>Where the condition is true a, else b. A mask, not a branch: conditions are rarely predictable.</summary>
    public static void Choose(ReadOnlySpan<sbyte> condition, ReadOnlySpan<long> a, ReadOnlySpan<long> b, Span<long> result)
    {
        for (var i = 0; i < result.Length && i < condition.Length && i < a.Length && i < b.Length; i++)
        {
            var mask = unchecked(-(long)((condition[i] + 1) >> 1)); // 1 true, 0 false, -1 unknown
            result[i] = b[i] ^ ((a[i] ^ b[i]) & mask);
        }
    }

    /// <summary>Whole quotients by a power of ten. Half up goes away from zero, also below it.</summary>
    public static void Round(ReadOnlySpan<long> a, Rounding rounding, long unit, Span<long> result)
    {
        switch (rounding)
        {
            case Rounding.Down:
                for (var i = 0; i < result.Length && i < a.Length; i++)
                    result[i] = unchecked(Whole(a[i], unit, out var rest) + (rest >> 63));
                break;
            case Rounding.Up:
                for (var i = 0; i < result.Length && i < a.Length; i++)
                    result[i] = unchecked(Whole(a[i], unit, out var rest) - (-rest >> 63));
                break;
            default:
                var half = unit / 2;
                for (var i = 0; i < result.Length && i < a.Length; i++)
                    result[i] = unchecked(Whole(a[i], unit, out var rest) + (rest >= half ? 1 : 0) - (rest <= -half ? 1 : 0));
                break;
        }
    }

    private static long Whole(long a, long unit, out long rest)
    {
        var whole = a / unit;
        rest = unchecked(a - whole * unit);
        return whole;
    }

    private static ulong Size(long mantissa) => unchecked(mantissa < 0 ? 0ul - (ulong)mantissa : (ulong)mantissa);

    /// <summary>The largest distance from zero.</summary>
    public static ulong Peak(ReadOnlySpan<long> a)
    {
        var wide = MemoryMarshal.Cast<long, Vector<long>>(a);
        var (low, high) = (Vector<long>.Zero, Vector<long>.Zero);
        foreach (var part in wide)
            (low, high) = (Vector.Min(low, part), Vector.Max(high, part));
        var (least, most) = (0L, 0L);
        for (var i = 0; i < Vector<long>.Count; i++)
            (least, most) = (Math.Min(least, low[i]), Math.Max(most, high[i]));
        foreach (var rest in a[(wide.Length * Vector<long>.Count)..])
            (least, most) = (Math.Min(least, rest), Math.Max(most, rest));
        return Math.Max(Size(least), Size(most));
    }

    /// <summary>Decimals as mantissas of the finest scale among them; false when one does not fit.</summary>
    public static bool TryPack(ReadOnlySpan<decimal> values, Span<long> mantissas, out int scale)
    {
        scale = 0;
        foreach (ref readonly var value in values)
            scale = Math.Max(scale, value.Scale);
        if (scale > Numbers.MaxScale)
            return false;
        Span<int> bits = stackalloc int[4];
        for (var i = 0; i < values.Length; i++)
        {
            decimal.GetBits(values[i], bits);
            var size = (UInt128)(unchecked((ulong)(uint)bits[1] << 32 | (uint)bits[0])) * (ulong)Powers[scale - values[i].Scale];
            if (bits[2] != 0 || size > long.MaxValue)
                return false;
            mantissas[i] = bits[3] < 0 ? -(long)size : (long)size;
        }
        return true;
    }
}
