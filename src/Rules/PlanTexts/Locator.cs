using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// How a clause is cited: 三, 三(一), 二(一)1, 二(一)1(1), with the annex before it: 附件 三(一), 附件 1. Besides these: 标题 (what stands before the preamble),
/// 前言 (preamble), 结尾 (closing). A number given a second time is written with bis, as 二(三)bis.
/// </summary>
internal static partial class Locator
{
    public const string Title = "标题";
    public const string Preamble = "前言";
    public const string Closing = "结尾";
    public const string Annex = "附件";

    private static readonly Dictionary<string, string> Synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["title"] = Title,
        ["preamble"] = Preamble,
        ["closing"] = Closing,
        ["annex"] = Annex,
    };

    /// <summary>The locator of a clause numbered <paramref name="ordinal"/> at <paramref name="level"/> below <paramref name="parent"/>.</summary>
    public static string Below(string? parent, ClauseLevel level, int ordinal)
    {
        var own = level switch
        {
            ClauseLevel.Section => ChineseNumeral.Write(ordinal),
            ClauseLevel.Item => $"({ChineseNumeral.Write(ordinal)})",
            ClauseLevel.Point => ordinal.ToString(CultureInfo.InvariantCulture),
            _ => $"({ordinal.ToString(CultureInfo.InvariantCulture)})",
        };
        var gap = parent is not null && IsAnnexRoot(parent) ? " " : "";
        return $"{parent}{gap}{own}";
    }

    /// <summary>The mark of a number's second, third … use.</summary>
    public static string Again(string locator, int use) => use == 2 ? $"{locator}bis" : $"{locator}bis{use.ToString(CultureInfo.InvariantCulture)}";

    public static bool IsAnnexRoot(string locator) => AnnexRoot().IsMatch(locator);

    /// <summary>
    /// What stays the same however a locator is typed: width, spaces, English names of the nameless parts, and 一(2) where the text itself numbers
    /// the items of 一 now in Chinese, now in Arabic.
    /// </summary>
    public static string Key(string locator)
    {
        var key = new StringBuilder(locator.Length);
        foreach (var letter in locator)
            if (!char.IsWhiteSpace(letter))
                key.Append(TextFold.Width(letter));
        var name = key.ToString();
        foreach (var (english, chinese) in Synonyms)
            if (name.StartsWith(english, StringComparison.OrdinalIgnoreCase))
                name = chinese + name[english.Length..];
        return ArabicItem().Replace(name, m => $"{m.Groups[1].Value}({Chinese(m.Groups[2].Value)})");
    }

    /// <summary>Whether it is a citation at all: of a numbered part as above, or of an article of a law.</summary>
    public static bool IsReadable(string locator) => Readable().IsMatch(Key(locator));

    private static string Chinese(string digits) =>
        int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and var ordinal ? ChineseNumeral.Write(ordinal) : digits;

    [GeneratedRegex(@"^(?:标题|前言|结尾|第[一二三四五六七八九十百零\d]+[章节条].*|附件\d*(?:bis\d*)?|(?:附件\d*(?:bis\d*)?)?[一二三四五六七八九十]+(?:bis\d*)?(?:\([一二三四五六七八九十\d]+\)(?:bis\d*)?)?(?:\d{1,2}(?:bis\d*)?)?(?:\(\d{1,2}\)(?:bis\d*)?)?)$")]
    private static partial Regex Readable();

    [GeneratedRegex(@"^附件\d*(?:bis\d*)?$")]
    private static partial Regex AnnexRoot();

    [GeneratedRegex(@"^((?:附件\d*)?[一二三四五六七八九十]{1,3}(?:bis\d*)?)\((\d{1,2})\)")]
    private static partial Regex ArabicItem();
}
