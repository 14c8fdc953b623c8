using System.Globalization;
using Dingdian.Model;

namespace Dingdian.Rules.Reading;

/// <summary>A number with its unit.</summary>
public readonly record struct Amount(decimal Value, Unit Unit)
{
    /// <summary>The value in another unit; where that is beyond every limit, the largest number a limit is held against.</summary>
    public decimal In(Unit unit)
    {
        var factor = Unit.To(unit);
        return Math.Abs(Value) <= Largest / factor ? Value * factor : Math.Sign(Value) * Largest;
    }

    public override string ToString() => $"{Value} {Unit}";

    private const decimal Largest = 1_000_000_000_000_000_000_000_000m;
}

/// <summary>Reads single values: numbers, dates, ranges, amounts. Always invariant, never a guess.</summary>
public static class Scalars
{
    public static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) < 1_000_000_000_000_000m;

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date) && IsSaneYear(date.Year);

    /// <summary>Years that a plan or a figure can speak of; dates reckoned from them stay dates.</summary>
    public static bool IsSaneYear(int year) => year is > 1900 and < 2200;

    public static bool TryRange(string text, out decimal low, out decimal high)
    {
        high = 0;
        var parts = text.Split("..");
        return TryNumber(parts[0].Trim(), out low) && parts.Length == 2 && TryNumber(parts[1].Trim(), out high) && low <= high;
    }

    /// <summary>Two dates; the second may be missing.</summary>
    public static bool TryDates(string text, out DateOnly from, out DateOnly? to)
    {
        to = null;
        var parts = text.Split("..");
        if (!TryDate(parts[0].Trim(), out from) || parts.Length != 2)
            return false;
        if (parts[1].Trim().Length == 0)
            return true;
        if (!TryDate(parts[1].Trim(), out var end) || end < from)
            return false;
        to = end;
        return true;
    }

    /// <summary>A number, with a unit or without (then <paramref name="bare"/>).</summary>
    public static bool TryAmount(string text, UnitTable units, Unit bare, out Amount amount)
    {
        var length = NumberLength(text);
        amount = default;
        if (!TryNumber(text[..length], out var number))
            return false;
        var word = text[length..].Trim();
        var unit = bare;
        if (word.Length > 0 && !units.TryParse(word, out unit!, out _))
            return false;
        amount = new Amount(number, unit);
        return true;
    }

    /// <summary>What to say where <see cref="TryAmount"/> fails: most often the word after the number is no unit.</summary>
    public static Finding WhyNoAmount(string text, UnitTable units, Place place)
    {
        var length = NumberLength(text);
        return TryNumber(text[..length], out _) && !units.TryParse(text[length..].Trim(), out _, out var unknown)
            ? new Finding("unknown-unit", place, unknown, Nearest.Hint(unknown, units.Words))
            : new Finding("amount-unreadable", place, text);
    }

    private static int NumberLength(string text) =>
        text.TakeWhile((c, i) => char.IsAsciiDigit(c) || c == '.' || (i == 0 && c is '-' or '+')).Count();
}
