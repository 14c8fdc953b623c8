using Dingdian.Model;

namespace Dingdian.Rules.Expressions;

/// <summary>How a published number is rounded. 不超过 rounds down, 确定 half up.</summary>
public enum Rounding { None, Down, Up, HalfUp }

/// <summary>
/// Decimal arithmetic as the language promises it. A quotient keeps 28 digits, so before rounding or comparing, digits beyond
/// the 18th decimal place are dropped: 1 ÷ 3 × 3 is 1, not 0.999….
/// </summary>
public static class Exact
{
    private const int Places = 18;

    /// <summary>π to the precision of <see cref="decimal"/>.</summary>
    public const decimal Pi = 3.1415926535897932384626433833m;

    public static decimal Settle(decimal value) => decimal.Round(value, Places, MidpointRounding.AwayFromZero);

    /// <summary>Numbers on both sides of zero are not subtracted when they are large, lest the difference leave the range of decimals.</summary>
    public static int Compare(decimal left, decimal right) =>
        left == right ? 0
        : decimal.IsNegative(left) != decimal.IsNegative(right) && Math.Max(Math.Abs(left), Math.Abs(right)) > 1m ? decimal.Compare(left, right)
        : decimal.Compare(Settle(left - right), 0m);

    /// <summary>Rounds to <paramref name="places"/> decimals; half up means away from zero for negatives too.</summary>
    public static decimal Round(decimal value, Rounding rounding, int places = 0) => rounding switch
    {
        Rounding.Down => decimal.Round(Settle(value), places, MidpointRounding.ToNegativeInfinity),
        Rounding.Up => decimal.Round(Settle(value), places, MidpointRounding.ToPositiveInfinity),
        Rounding.HalfUp => decimal.Round(Settle(value), places, MidpointRounding.AwayFromZero),
        _ => value,
    };
}
