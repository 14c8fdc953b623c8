using System.Globalization;
using System.Text.RegularExpressions;

namespace Dingdian.Rules.PlanTexts;

/// <summary>The four ways a clause is numbered, outermost first: 一、 （一） 1. （1）.</summary>
internal enum ClauseLevel { Section, Item, Point, Subpoint }

/// <summary>The number at the head of a line, as written.</summary>
internal readonly partial record struct ClauseLabel(ClauseLevel Level, int Ordinal, string Written)
{
    /// <summary>The label a line begins with, or null. "1.1 张", "2025 年" and "一、二级医院" begin with a number but with no label.</summary>
    public static ClauseLabel? Find(string line)
    {
        var match = Pattern().Match(line);
        if (!match.Success)
            return null;
        var group = match.Groups.Cast<Group>().Skip(1).First(g => g.Success);
        var ordinal = char.IsAsciiDigit(TextFold.Width(group.Value[0])) ? Arabic(group.Value) : ChineseNumeral.Parse(group.Value);
        return ordinal is >= 1 and <= 99
            ? new ClauseLabel(Enum.Parse<ClauseLevel>(group.Name), (int)ordinal, match.Value)
            : null;
    }

    private static decimal? Arabic(string digits) =>
        decimal.Parse(string.Concat(digits.Select(TextFold.Width)), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<Section>[一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,3}[、级类])
        |[（(]\s*(?<Item>[一二三四五六七八九十]{1,3})\s*[）)]
        |(?<Point>[0-9０-９]{1,2})\s*[.．、](?!\s*[0-9０-９])
        |[（(]\s*(?<Subpoint>[0-9０-９]{1,2})\s*[）)])", RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
