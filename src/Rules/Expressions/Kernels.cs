namespace Dingdian.Rules.Expressions;

/// <summary>The loops behind the nodes: each takes columns of equal length and gives a new one.</summary>
internal static class Kernels
{
    public static Numbers Combine(Token sign, Numbers left, Numbers right)
    {
        var known = BothKnown(left, right);
        var (a, b) = (left.Values, right.Values);
        var result = new decimal[a.Length];
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
                known = KnowZeros(left, right, known);
                break;
            default:
                Divide(a, b, result, ref known);
                break;
        }
        return new Numbers(result, known);
    }

    public static Numbers Scale(Numbers value, decimal factor) => new(Array.ConvertAll(value.Values, v => v * factor), value.Known);

    public static Numbers Round(Numbers value, Rounding rounding, int places) => new(Array.ConvertAll(value.Values, v => Exact.Round(v, rounding, places)), value.Known);

    public static Numbers Extreme(bool largest, Numbers left, Numbers right)
    {
        var (a, b) = (left.Values, right.Values);
        var result = new decimal[a.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = largest == a[i] > b[i] ? a[i] : b[i];
        return new Numbers(result, BothKnown(left, right));
    }

    public static Truths Compare(Token sign, Numbers left, Numbers right, bool settle)
    {
        var (a, b) = (left.Values, right.Values);
        var result = new sbyte[a.Length];
        for (var i = 0; i < result.Length; i++)
        {
            var order = settle ? Exact.Compare(a[i], b[i]) : decimal.Compare(a[i], b[i]);
            result[i] = left.IsKnown(i) && right.IsKnown(i) ? (sbyte)(Holds(sign, order) ? 1 : 0) : Truths.Unknown;
        }
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
    public static Truths Join(Token sign, Truths left, Truths right)
    {
        var (a, b) = (left.Values, right.Values);
        var decides = (sbyte)(sign == Token.And ? 0 : 1);
        var result = new sbyte[a.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = a[i] == decides || b[i] == decides ? decides : a[i] < 0 || b[i] < 0 ? Truths.Unknown : (sbyte)(1 - decides);
        return new Truths(result);
    }

    public static Truths Not(Truths value) => new(Array.ConvertAll(value.Values, v => v < 0 ? v : (sbyte)(1 - v)));

    public static Column Choose(Truths condition, Column then, Column otherwise)
    {
        var c = condition.Values;
        switch (then)
        {
            case Numbers a:
                var b = (Numbers)otherwise;
                var numbers = new decimal[c.Length];
                var known = new bool[c.Length];
                for (var i = 0; i < c.Length; i++)
                {
                    var from = c[i] == 1 ? a : b;
                    numbers[i] = from.Values[i];
                    known[i] = from.IsKnown(i) && (c[i] >= 0 || (a.IsKnown(i) && b.IsKnown(i) && a.Values[i] == b.Values[i]));
                }
                return new Numbers(numbers, Array.TrueForAll(known, k => k) ? null : known);
            default:
                var (x, y) = (Codes(then), Codes(otherwise));
                var codes = new int[c.Length];
                for (var i = 0; i < c.Length; i++)
                    codes[i] = c[i] == 1 || x[i] == y[i] ? x[i] : c[i] == 0 ? y[i] : -1;
                return then is Truths ? new Truths(Array.ConvertAll(codes, v => (sbyte)v)) : new Words(codes);
        }
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

    private static void Divide(decimal[] a, decimal[] b, decimal[] result, ref bool[]? known)
    {
        for (var i = 0; i < result.Length; i++)
        {
            if (b[i] != 0m)
            {
                result[i] = a[i] / b[i];
                continue;
            }
            known ??= [.. Enumerable.Repeat(true, result.Length)];
            known[i] = false;
        }
    }

    private static bool[]? BothKnown(Numbers left, Numbers right)
    {
        if (left.Known is null || right.Known is null)
            return (left.Known ?? right.Known)?.ToArray();
        var known = new bool[left.Rows];
        for (var i = 0; i < known.Length; i++)
            known[i] = left.Known[i] && right.Known[i];
        return known;
    }

    /// <summary>Zero times anything is zero, also when the other factor is not known.</summary>
    private static bool[]? KnowZeros(Numbers left, Numbers right, bool[]? known)
    {
        for (var i = 0; known is not null && i < known.Length; i++)
            known[i] |= left[i] == 0m || right[i] == 0m;
        return known;
    }
}
