using System.Numerics;
using System.Runtime.InteropServices;

namespace Dingdian.Rules.Expressions;

/// <summary>The loops behind the nodes: each takes columns of equal length and gives a new one, scaled where that can be.</summary>
internal static class Kernels
{
    public static Numbers Combine(Token sign, Numbers left, Numbers right, Buffers buffers)
    {
        var known = BothKnown(left, right, buffers);
        if (sign == Token.Times && known is not null)
            known = KnowZeros(left, right, known, buffers);
        return ScaledKernels.Combine(sign, left, right, known, buffers) ?? InDecimals(sign, left, right, known, buffers);
    }

    public static Numbers Scale(Numbers value, decimal factor, Buffers buffers)
    {
        if (ScaledKernels.Scale(value, factor, buffers) is { } scaled)
            return scaled;
        var (a, result) = (value.Decimals(buffers), buffers.Decimals(value.Rows));
        for (var i = 0; i < result.Length; i++) result[i] = a[i] * factor;
        return new Numbers(result, value.Known);
    }

    public static Numbers Round(Numbers value, Rounding rounding, int places, Buffers buffers)
    {
        if (ScaledKernels.Round(value, rounding, places, buffers) is { } scaled)
            return scaled;
        var (a, result) = (value.Decimals(buffers), buffers.Decimals(value.Rows));
        for (var i = 0; i < result.Length; i++) result[i] = Exact.Round(a[i], rounding, places);
        return new Numbers(result, value.Known);
    }

    public static Numbers Extreme(bool largest, Numbers left, Numbers right, Buffers buffers)
    {
        var known = BothKnown(left, right, buffers);
        if (ScaledKernels.Extreme(largest, left, right, known, buffers) is { } scaled)
            return scaled;
        var (a, b, result) = (left.Decimals(buffers), right.Decimals(buffers), buffers.Decimals(left.Rows));
        for (var i = 0; i < result.Length; i++)
            result[i] = largest == a[i] > b[i] ? a[i] : b[i];
        return new Numbers(result, known);
    }

    public static Truths Compare(Token sign, Numbers left, Numbers right, bool settle, Buffers buffers)
    {
        var result = buffers.Truths(left.Rows);
        if (!ScaledKernels.Compare(sign, left, right, result, buffers)) // at most 12 places: nothing to settle
        {
            var (a, b) = (left.Decimals(buffers), right.Decimals(buffers));
            for (var i = 0; i < result.Length; i++)
                result[i] = (sbyte)(Holds(sign, settle ? Exact.Compare(a[i], b[i]) : decimal.Compare(a[i], b[i])) ? 1 : 0);
        }
        if (BothKnown(left, right, buffers) is { } known)
            for (var i = 0; i < result.Length; i++)
                result[i] = known[i] ? result[i] : Truths.Unknown;
        return new Truths(result);
    }

    public static Truths Same(bool equal, Column left, Column right)
    {
        var (a, b) = (Codes(left), Codes(right));
        var result = new sbyte[a.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = a[i] < 0 || b[i] < 0 ? Truths.Unknown : (sbyte)(a[i] == b[i] == equal ? 1 : 0);
        return new Truths(result);
    }

    /// <summary>Three-valued: false decides an <c>and</c>, true decides an <c>or</c>, whatever is unknown.</summary>
    public static Truths Join(Token sign, Truths left, Truths right, Buffers buffers)
    {
        var (a, b, result) = (left.Values, right.Values, buffers.Truths(left.Rows));
        var decides = (sbyte)(sign == Token.And ? 0 : 1);
        var wide = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(result.AsSpan());
        var wideA = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(a.AsSpan());
        var wideB = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(b.AsSpan());
        var all = new Vector<sbyte>(decides);
        for (var i = 0; i < wide.Length; i++)
            wide[i] = Vector.ConditionalSelect(Vector.Equals(wideA[i], all) | Vector.Equals(wideB[i], all), all, wideA[i] | wideB[i]);
        for (var i = wide.Length * Vector<sbyte>.Count; i < result.Length; i++)
            result[i] = a[i] == decides || b[i] == decides ? decides : (sbyte)(a[i] | b[i]); // unknown has all bits set
        return new Truths(result);
    }

    public static Truths Not(Truths value, Buffers buffers)
    {
        var (a, result) = (value.Values, buffers.Truths(value.Rows));
        for (var i = 0; i < result.Length; i++)
            result[i] = a[i] < 0 ? a[i] : (sbyte)(1 - a[i]);
        return new Truths(result);
    }

    public static Column Choose(Truths condition, Column then, Column otherwise, Buffers buffers) => then switch
    {
        Numbers a => Choose(condition, a, (Numbers)otherwise, buffers),
        Truths => new Truths(Array.ConvertAll(Choose(condition.Values, Codes(then), Codes(otherwise)), v => (sbyte)v)),
        _ => new Words(Choose(condition.Values, Codes(then), Codes(otherwise))),
    };

    private static Numbers Choose(Truths condition, Numbers then, Numbers otherwise, Buffers buffers)
    {
        var known = Chosen(condition, then, otherwise, buffers);
        if (ScaledKernels.Choose(condition, then, otherwise, known, buffers) is { } scaled)
            return scaled;
        var (c, a, b, result) = (condition.Values, then.Decimals(buffers), otherwise.Decimals(buffers), buffers.Decimals(then.Rows));
        for (var i = 0; i < result.Length; i++)
            result[i] = c[i] == 1 ? a[i] : b[i];
        return new Numbers(result, known);
    }

    private static int[] Choose(sbyte[] c, int[] a, int[] b)
    {
        var result = new int[c.Length];
        for (var i = 0; i < c.Length; i++)
            result[i] = c[i] == 1 || a[i] == b[i] ? a[i] : c[i] == 0 ? b[i] : -1;
        return result;
    }

    /// <summary>Where a choice is known: the side taken is, or nobody knows which but both sides are the same.</summary>
    private static bool[]? Chosen(Truths condition, Numbers then, Numbers otherwise, Buffers buffers)
    {
        var c = condition.Values;
        if (then.Known is null && otherwise.Known is null && !c.AsSpan().Contains(Truths.Unknown))
            return null;
        var known = buffers.Known(c.Length);
        for (var i = 0; i < c.Length; i++)
            known[i] = c[i] switch
            {
                1 => then.IsKnown(i),
                0 => otherwise.IsKnown(i),
                _ => then[i] is { } a && otherwise[i] is { } b && a == b,
            };
        return known.AsSpan().Contains(false) ? known : null;
    }

    private static Numbers InDecimals(Token sign, Numbers left, Numbers right, bool[]? known, Buffers buffers)
    {
        var (a, b, result) = (left.Decimals(buffers), right.Decimals(buffers), buffers.Decimals(left.Rows));
        switch (sign)
        {
            case Token.Plus:
                for (var i = 0; i < result.Length; i++) result[i] = a[i] + b[i];
                break;
            case Token.Minus:
                for (var i = 0; i < result.Length; i++) result[i] = a[i] - b[i];
                break;
            case Token.Times:
                for (var i = 0; i < result.Length; i++) result[i] = a[i] * b[i];
                break;
            default:
                Divide(a, b, result, ref known);
                break;
        }
        return new Numbers(result, known);
    }

    private static int[] Codes(Column column) =>
        column is Words words ? words.Codes : Array.ConvertAll(((Truths)column).Values, v => (int)v);

    private static bool Holds(Token sign, int order) => sign switch
    {
        Token.Equal => order == 0,
        Token.NotEqual => order != 0,
        Token.Less => order < 0,
        Token.LessOrEqual => order <= 0,
        Token.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>What is divided by zero is not known.</summary>
    private static void Divide(decimal[] a, decimal[] b, decimal[] result, ref bool[]? known)
    {
        if (b.AsSpan().Contains(0m))
        {
            bool[] divisible = new bool[b.Length];
            for (var i = 0; i < b.Length; i++)
                divisible[i] = b[i] != 0m && (known is null || known[i]);
            known = divisible;
        }
        for (var i = 0; i < result.Length; i++)
            result[i] = b[i] == 0m ? 0m : a[i] / b[i];
    }

    private static bool[]? BothKnown(Numbers left, Numbers right, Buffers buffers)
    {
        if (left.Known is null || right.Known is null)
            return left.Known ?? right.Known;
        var known = buffers.Known(left.Rows);
        for (var i = 0; i < known.Length; i++)
            known[i] = left.Known[i] && right.Known[i];
        return known;
    }

    /// <summary>Zero times anything is zero, also when the other factor is not known.</summary>
    private static bool[] KnowZeros(Numbers left, Numbers right, bool[] known, Buffers buffers)
    {
        var result = buffers.Known(known.Length);
        for (var i = 0; i < known.Length; i++)
            result[i] = known[i] || left[i] == 0m || right[i] == 0m;
        return result;
    }
}
