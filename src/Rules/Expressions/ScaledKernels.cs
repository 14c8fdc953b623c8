namespace Dingdian.Rules.Expressions;

/// <summary>
/// Kernels on scaled numbers. Each first shows from the peaks that no row can overflow; when it cannot, it gives null and the caller
/// takes the decimals, for this block and this operation only.
/// </summary>
internal static class ScaledKernels
{
    public static Numbers? Combine(Token sign, Numbers left, Numbers right, bool[]? known, Buffers buffers) => sign switch
    {
        Token.Plus => Add<Sum>(left, right, known, buffers),
        Token.Minus => Add<Difference>(left, right, known, buffers),
        Token.Times => Multiply(left, right, known, buffers),
        _ => null, // a quotient has no fixed scale
    };

    public static Numbers? Scale(Numbers value, decimal factor, Buffers buffers)
    {
        var mantissa = 0L;
        if (!value.IsScaled || !ScaledLoops.TryPack([factor], new Span<long>(ref mantissa), out var scale) || value.Scale + scale > Numbers.MaxScale)
            return null;
        return Times(value, mantissa, value.Scale + scale, buffers);
    }

    public static Numbers? Round(Numbers value, Rounding rounding, int places, Buffers buffers)
    {
        if (!value.IsScaled || places < 0)
            return null;
        if (rounding == Rounding.None || places >= value.Scale)
            return value;
        var result = buffers.Longs(value.Rows);
        ScaledLoops.Round(value.Mantissas, rounding, ScaledLoops.Power(value.Scale - places), result);
        return new Numbers(result, places, value.Peak, value.Known); // the quotient is at least ten times smaller, so one more still fits
    }

    public static Numbers? Extreme(bool largest, Numbers left, Numbers right, bool[]? known, Buffers buffers)
    {
        if (!Align(ref left, ref right, buffers))
            return null;
        var result = buffers.Longs(left.Rows);
        if (largest)
            ScaledLoops.Zip<Greatest>(left.Mantissas, right.Mantissas, result);
        else
            ScaledLoops.Zip<Least>(left.Mantissas, right.Mantissas, result);
        return new Numbers(result, left.Scale, Math.Max(left.Peak, right.Peak), known);
    }

    public static bool Compare(Token sign, Numbers left, Numbers right, sbyte[] result, Buffers buffers)
    {
        if (!Align(ref left, ref right, buffers))
            return false;
        var (a, b) = (left.Mantissas, right.Mantissas);
        switch (sign)
        {
            case Token.Equal: ScaledLoops.Compare<IsEqual>(a, b, result); break;
            case Token.NotEqual: ScaledLoops.Compare<IsOther>(a, b, result); break;
            case Token.Less: ScaledLoops.Compare<IsLess>(a, b, result); break;
            case Token.LessOrEqual: ScaledLoops.Compare<IsAtMost>(a, b, result); break;
            case Token.Greater: ScaledLoops.Compare<IsLess>(b, a, result); break;
            default: ScaledLoops.Compare<IsAtMost>(b, a, result); break;
        }
        return true;
    }

    public static Numbers? Choose(Truths condition, Numbers then, Numbers otherwise, bool[]? known, Buffers buffers)
    {
        if (!Align(ref then, ref otherwise, buffers))
            return null;
        var result = buffers.Longs(then.Rows);
        ScaledLoops.Choose(condition.Values, then.Mantissas, otherwise.Mantissas, result);
        return new Numbers(result, then.Scale, Math.Max(then.Peak, otherwise.Peak), known);
    }

    private static Numbers? Add<T>(Numbers left, Numbers right, bool[]? known, Buffers buffers)
        where T : struct, IPair
    {
        if (!Align(ref left, ref right, buffers) || !Fits(left, right, (a, b) => (UInt128)a + b))
            return null;
        var result = buffers.Longs(left.Rows);
        ScaledLoops.Zip<T>(left.Mantissas, right.Mantissas, result);
        return new Numbers(result, left.Scale, left.Peak + right.Peak, known);
    }

    private static Numbers? Multiply(Numbers left, Numbers right, bool[]? known, Buffers buffers)
    {
        if (!left.IsScaled || !right.IsScaled || left.Scale + right.Scale > Numbers.MaxScale || !Fits(left, right, (a, b) => (UInt128)a * b))
            return null;
        var result = buffers.Longs(left.Rows);
        ScaledLoops.Zip<Product>(left.Mantissas, right.Mantissas, result);
        return new Numbers(result, left.Scale + right.Scale, left.Peak * right.Peak, known);
    }

    /// <summary>Brings both to the finer of their scales.</summary>
    private static bool Align(ref Numbers left, ref Numbers right, Buffers buffers)
    {
        if (!left.IsScaled || !right.IsScaled)
            return false;
        var scale = Math.Max(left.Scale, right.Scale);
        if (Rescale(left, scale, buffers) is not { } first || Rescale(right, scale, buffers) is not { } second)
            return false;
        (left, right) = (first, second);
        return true;
    }

    private static Numbers? Rescale(Numbers value, int scale, Buffers buffers) =>
        value.Scale == scale ? value : Times(value, ScaledLoops.Power(scale - value.Scale), scale, buffers);

    private static Numbers? Times(Numbers value, long factor, int scale, Buffers buffers)
    {
        var size = (UInt128)Math.Abs(factor);
        if (value.Peak * size > long.MaxValue)
            value.Measure();
        if (value.Peak * size > long.MaxValue)
            return null;
        var result = buffers.Longs(value.Rows);
        ScaledLoops.Multiply(value.Mantissas, factor, result);
        return new Numbers(result, scale, (ulong)(value.Peak * size), value.Known);
    }

    /// <summary>Peaks carried along may have grown too large; they are measured before giving up.</summary>
    private static bool Fits(Numbers left, Numbers right, Func<ulong, ulong, UInt128> peak)
    {
        if (peak(left.Peak, right.Peak) <= long.MaxValue)
            return true;
        left.Measure();
        right.Measure();
        return peak(left.Peak, right.Peak) <= long.MaxValue;
    }
}
