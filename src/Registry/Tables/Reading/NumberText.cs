using System.Globalization;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>Reads numbers as people and spreadsheets write them, exactly.</summary>
internal static class NumberText
{
    /// <summary>So many are below <see cref="Largest"/>.</summary>
    private const int ShortDigits = 15;

    public const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>A number as files write it: digits, a dot, perhaps an exponent.</summary>
    public static bool TryPlain(ReadOnlySpan<char> text, out decimal number)
    {
        if (text.Length <= ShortDigits && TryShort(text, out number))
            return true;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out number)
            && Math.Abs(number) < Largest;
    }

    /// <summary>Without zeros behind: 3.5 of ten thousand is 35000 and not 35000.0.</summary>
    public static decimal Bare(decimal number) => number / 1.000000000000000000000000000m;

    /// <summary>How many digits matter.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        var (count, started) = (0, false);
        foreach (var letter in text)
        {
            if (letter is 'E' or 'e')
                break;
            started |= letter is >= '1' and <= '9';
            count += started && char.IsAsciiDigit(letter) ? 1 : 0;
        }
        return count;
    }

    /// <summary>
    /// A number with thousands separators, brackets for a minus, or a unit of its own: 1,234 · (56) · 3.5万元 · 85%.
    /// <paramref name="own"/> is the scale of the cell's unit, null when it has none.
    /// </summary>
    public static bool TryWritten(ReadOnlySpan<char> compact, string? unit, out decimal number, out decimal? own)
    {
        own = null;
        var negative = compact is ['(', .., ')'];
        if (negative)
            compact = compact[1..^1];
        var end = compact.LastIndexOfAnyInRange('0', '9') + 1;
        var suffix = compact[end..];
        if (!suffix.IsEmpty && (own = UnitWords.Scale(suffix, unit)) is null)
        {
            number = 0;
            return false;
        }
        var digits = compact[..end];
        if (digits.Contains(',') && !Grouped(ref digits) || !TryPlain(digits, out number))
        {
            number = 0;
            return false;
        }
        number = negative ? -number : number;
        return true;
    }

    /// <summary>Groups of three after the first: 1,23 is a slip and no number.</summary>
    private static bool Grouped(ref ReadOnlySpan<char> digits)
    {
        var whole = digits.IndexOf('.') is >= 0 and var dot ? digits[..dot] : digits;
        var fraction = digits[whole.Length..];
        var groups = whole.TrimStart("+-").ToString().Split(',');
        var good = groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3) && !fraction.Contains(',');
        digits = whole.ToString().Replace(",", "", StringComparison.Ordinal) + fraction.ToString();
        return good;
    }

    /// <summary>Most numbers: few digits, perhaps a dot. Several times as fast as the general way.</summary>
    private static bool TryShort(ReadOnlySpan<char> text, out decimal number)
    {
        var (whole, places, digits) = (0L, -1, 0);
        number = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter))
                (whole, digits, places) = (whole * 10 + (letter - '0'), digits + 1, places < 0 ? places : places + 1);
            else if (letter == '.' && places < 0)
                places = 0;
            else
                return false;
        }
        number = places <= 0 ? whole : new decimal(unchecked((int)whole), (int)(whole >> 32), 0, false, (byte)places);
        return digits > 0;
    }
}
