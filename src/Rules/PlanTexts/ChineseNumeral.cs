namespace Dingdian.Rules.PlanTexts;

/// <summary>Chinese numerals as plan texts use them: 三, 两, 十五, 二十一, 一百二十, 两万.</summary>
internal static class ChineseNumeral
{
    /// <summary>The letters of a numeral, for use inside a character class.</summary>
    public const string Letters = "零〇一二两三四五六七八九十百千万亿";

    private const decimal Largest = 1e16m;
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The value, or null when the word is no numeral or beyond any plan. A unit alone counts once: 十 is 10, 万 is 10,000.</summary>
    public static decimal? Parse(string word)
    {
        if (word.Length is 0 or > 20)
            return null;
        decimal total = 0, section = 0, digit = 0;
        foreach (var letter in word)
        {
            if (DigitOf(letter) is { } value)
            {
                digit = value;
                continue;
            }
            if (UnitOf(letter) is not { } unit)
                return null;
            if (unit < 10_000)
                section += (digit == 0 ? 1 : digit) * unit;
            else
            {
                // 亿 counts all before it, as 三万亿; 万 only what follows the last 亿.
                var outer = unit > 10_000 ? 0 : total;
                total = outer + Math.Max(1, total - outer + section + digit) * unit;
                section = 0;
            }
            digit = 0;
            if (total > Largest)
                return null;
        }
        return total + section + digit;
    }

    /// <summary>Writes an ordinal from 1 to 99, as clause labels need it.</summary>
    public static string Write(int ordinal)
    {
        if (ordinal is < 1 or > 99)
            throw new ArgumentOutOfRangeException(nameof(ordinal), ordinal, "Clause ordinals run from 1 to 99.");
        var tens = ordinal / 10;
        var ones = ordinal % 10;
        var head = tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens]}十" };
        return ones == 0 ? head : head + Digits[ones];
    }

    private static int? DigitOf(char letter) => letter switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Digits.IndexOf(letter) is >= 0 and var index ? index : null,
    };

    private static decimal? UnitOf(char letter) => letter switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => null,
    };
}
