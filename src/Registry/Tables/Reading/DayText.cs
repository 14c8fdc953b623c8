using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>Reads days and months: 2024-12-31, 2024/12/31, 2024年12月31日, 20241231, 2024.12, and days with a time behind.</summary>
internal static partial class DayText
{
    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) => TryParts(text, out var year, out var month, out var date) & TryMake(year, month, date, out day);

    /// <summary>二〇二四年一月一日 and 2024年元月1日 with digits for numbers; null for what has no year or none of these signs.</summary>
    public static string? InDigits(ReadOnlySpan<char> text) => text.Contains('年') && text.ContainsAny(NumberSigns) ? NumberPattern().Replace(CellText.Compact(text).ToString(), Digits) : null;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create(Signs);

    private const string Signs = "〇零○一二三四五六七八九十廿卅元";

    private static string Digits(Match number)
    {
        var signs = number.ValueSpan;
        var ten = signs.IndexOfAny('十', '廿', '卅');
        if (ten < 0) return string.Concat(number.Value.Select(Digit));
        var tens = signs[ten] switch { '廿' => 2, '卅' => 3, _ => ten == 0 ? 1 : Digit(signs[0]) };
        return $"{tens}{(ten == signs.Length - 1 ? 0 : Digit(signs[^1]))}";
    }

    /// <summary>元月 is the first.</summary>
    private static int Digit(char sign) => sign == '元' ? 1 : "一二三四五六七八九".IndexOf(sign, StringComparison.Ordinal) + 1;

    [GeneratedRegex("[" + Signs + "]+")]
    private static partial Regex NumberPattern();

    /// <summary>Three short numbers, such as 24/12/31: which of them is the year nobody can say.</summary>
    public static bool IsShort(ReadOnlySpan<char> text) => ShortPattern().IsMatch(CellText.Compact(text));

    [GeneratedRegex(@"^[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{1,2}\z")]
    private static partial Regex ShortPattern();

    /// <summary>A month, or the month of a day.</summary>
    public static bool TryMonth(ReadOnlySpan<char> text, out DateOnly month) =>
        TryParts(text, out var year, out var number, out var date) & TryMake(year, number, date == 0 ? 1 : date, out month) && (month = new DateOnly(month.Year, month.Month, 1)) != default;

    /// <summary>The days a title names: 2024年12月31日, 2024年12月, 2024年末; of a month or a year the last.</summary>
    public static IEnumerable<DateOnly> In(string title) =>
        TitlePattern().Matches(string.Concat(title.Where(c => !CellText.IsSpace(c)).Select(CellText.Narrow))).Select(Last).OfType<DateOnly>();

    private static DateOnly? Last(Match found)
    {
        int? Part(int group) => found.Groups[group].Success ? int.Parse(found.Groups[group].Value, CultureInfo.InvariantCulture) : null;
        var (year, month, day) = (Part(1)!.Value, Part(2) ?? 12, Part(3));
        return month is >= 1 and <= 12 && TryMake(year, month, day ?? DateTime.DaysInMonth(year, month), out var date) ? date : null;
    }

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9]{2})(?:年|(?=[-.][0-9])|(?=[、和与及至到~—]+(?:19|20)[0-9]{2}))(?:[-.]?([0-9]{1,2})(?:月|(?=[-.][0-9]))(?:[-.]?([0-9]{1,2})日?)?)?")]
    private static partial Regex TitlePattern();

    private static bool TryParts(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        (year, month, day) = (0, 0, 0);
        if (text is [_, _, _, _, '-', _, _, '-', _, _])
            return Number(text[..4], ref year) && Number(text[5..7], ref month) && Number(text[8..], ref day);
        if (text is [_, _, _, _, '-', _, _])
            return Number(text[..4], ref year) && Number(text[5..], ref month);
        var time = text.IndexOf(':');
        if (time >= 0 && text[..time].LastIndexOfAny(' ', 'T') is > 0 and var cut)
            text = text[..cut];
        text = CellText.Compact(text);
        if (text.Length is 6 or 8 && !text.ContainsAnyExceptInRange('0', '9'))
            return Number(text[..4], ref year) && Number(text[4..6], ref month) && (text.Length == 6 || Number(text[6..], ref day));
        text = text.TrimEnd("日号月");
        Span<Range> parts = stackalloc Range[4];
        return text.SplitAny(parts, "-/.年月") switch
        {
            2 => Number(text[parts[0]], ref year) && Number(text[parts[1]], ref month),
            3 => Number(text[parts[0]], ref year) && Number(text[parts[1]], ref month) && Number(text[parts[2]], ref day),
            _ => false,
        };
    }

    private static bool Number(ReadOnlySpan<char> text, ref int number) =>
        text.Length is 1 or 2 or 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (!Scalars.IsSaneYear(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }
}
