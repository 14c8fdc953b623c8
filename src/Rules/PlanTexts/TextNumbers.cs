using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// The values a passage mentions. Read are Arabic numbers (full width, decimals, thousands separators, 万 and 亿), percentages, ranges, ratios such as
/// 3：1：1 and Chinese numerals before a measure word (三个月, 百分之五, 近三成, 半年).
/// </summary>
/// <remarks>
/// Left out, being no amounts: ordinals (第二), 一级 and the like, 上一年. A ratio gives its parts and, as each part is a share of the whole, its
/// percentages.
/// </remarks>
public static partial class TextNumbers
{
    private const string Measures = "个|次|项|类|种|倍|条|季度|周";
    private const string Amount = @"\d{1,3}(?:,\d{3}){1,5}(?!\d)(?:\.\d{1,8})?|\d{1,20}(?:\.\d{1,8})?";
    private const char Taken = '\u0001';

    public static IReadOnlySet<TextNumber> In(string passage)
    {
        var numbers = new HashSet<TextNumber>();
        var text = new StringBuilder(Fold(passage));
        Take(text, Ratio(), m => AddRatio(numbers, m.Value));
        Take(text, Part(), m => AddPart(numbers, m));
        Take(text, Tenths(), m => AddTenths(numbers, m));
        Take(text, Half(), m => AddHalf(numbers, m.Groups["unit"].Value));
        Take(text, Arabic(), m => AddAmounts(numbers, m, ParseArabic));
        Take(text, Chinese(), m => AddAmounts(numbers, m, ChineseNumeral.Parse));
        return numbers;
    }

    /// <summary>
    /// Whether a passage mentions a value of a plan. Units convert within their dimension (50 % is 0.5, 1 年 is 12 months, 600 米 is 0.6 km); a number
    /// without a known unit word matches by value. A unit outside the vocabulary, such as bed/1000 insured, is compared by the bare number, and a
    /// quotient of units also by its thousandfold where the passage counts per thousand.
    /// </summary>
    public static bool Mentions(string passage, decimal value, string unit)
    {
        var numbers = In(passage);
        if (TextUnits.IsKnown(unit))
            return numbers.Any(n => TextUnits.Same(n, value, unit));
        return numbers.Any(n => n.Value == value)
            || (unit.Contains('/') && PerThousand().IsMatch(passage) && Math.Abs(value) < 1e22m && numbers.Any(n => n.Value == value * 1_000));
    }

    // Full-width letters to ASCII, but not the comma: 5000，800 are two numbers. Between full-width digits it separates thousands.
    private static string Fold(string passage)
    {
        var separated = WideThousands().Replace(passage, ",");
        return string.Concat(separated.Select(c => c is '，' or '；' ? c : TextFold.Width(c)));
    }

    // What one pattern has read is blanked, so that no other reads it again.
    private static void Take(StringBuilder text, Regex pattern, Action<Match> add)
    {
        foreach (var match in pattern.Matches(text.ToString()).Cast<Match>())
        {
            add(match);
            for (var i = match.Index; i < match.Index + match.Length; i++)
                text[i] = Taken;
        }
    }

    private static void AddRatio(HashSet<TextNumber> numbers, string ratio)
    {
        var parts = ratio.Split(':').Select(p => ParseArabic(p) ?? 0).ToList();
        var whole = parts.Sum();
        foreach (var part in parts)
        {
            numbers.Add(new TextNumber(part, ""));
            if (whole > 0)
                numbers.Add(new TextNumber(part / whole * 100, "percent"));
        }
    }

    private static void AddPart(HashSet<TextNumber> numbers, Match match)
    {
        var word = match.Groups["value"].Value;
        var unit = match.Groups["of"].Value == "百" ? "percent" : "per-thousand";
        if ((ParseArabic(word) ?? ChineseNumeral.Parse(word)) is { } value)
            numbers.Add(new TextNumber(value, unit));
    }

    private static void AddTenths(HashSet<TextNumber> numbers, Match match)
    {
        var word = match.Groups["value"].Value;
        if ((ParseArabic(word) ?? ChineseNumeral.Parse(word)) is { } tenths)
            numbers.Add(new TextNumber(tenths / 10, "ratio"));
    }

    private static void AddHalf(HashSet<TextNumber> numbers, string unit) =>
        numbers.Add(new TextNumber(0.5m, unit.Length == 0 ? "ratio" : TextUnits.Of(unit)));

    // In 8.5-9.0张 and 3至5万人 the first number borrows what follows the second.
    private static void AddAmounts(HashSet<TextNumber> numbers, Match match, Func<string, decimal?> parse)
    {
        var unit = TextUnits.Of(match.Groups["unit"].Value);
        var secondScale = match.Groups["scale2"].Value;
        var firstScale = match.Groups["scale"].Value is { Length: > 0 } own ? own : secondScale;
        Add(match.Groups["first"].Value, firstScale);
        Add(match.Groups["second"].Value, secondScale);

        void Add(string word, string scale)
        {
            if (parse(word) is { } value)
                numbers.Add(new TextNumber(value * (scale.Length == 0 || value > 1e18m ? 1 : ChineseNumeral.Parse(scale) ?? 1), unit));
        }
    }

    private static decimal? ParseArabic(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    private static readonly Lazy<Regex> ArabicPattern = new(() => new Regex(
        $@"(?<![A-Za-z\d.]|第\s?)(?<first>{Amount})\s*(?<scale>[万亿])?
        (?:\s*(?:[-–—~～]+|至|到)\s*(?<second>{Amount})\s*(?<scale2>[万亿])?)?\s*(?<unit>{TextUnits.Pattern})?",
        RegexOptions.IgnorePatternWhitespace));

    private static readonly Lazy<Regex> ChinesePattern = new(() => new Regex(
        $@"(?<![第上下同{ChineseNumeral.Letters}])(?<first>[{ChineseNumeral.Letters}]{{1,20}})
        (?:[至到](?<second>[{ChineseNumeral.Letters}]{{1,20}}))?[余多]?(?<unit>{TextUnits.Pattern}|{Measures})",
        RegexOptions.IgnorePatternWhitespace));

    private static Regex Arabic() => ArabicPattern.Value;

    private static Regex Chinese() => ChinesePattern.Value;

    [GeneratedRegex(@"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")]
    private static partial Regex WideThousands();

    [GeneratedRegex(@"(?<![\d.])\d{1,6}(?:\.\d{1,4})?(?::\d{1,6}(?:\.\d{1,4})?)+")]
    private static partial Regex Ratio();

    [GeneratedRegex($@"(?<of>[百千])分之\s*(?<value>[{ChineseNumeral.Letters}]{{1,20}}|\d{{1,10}}(?:\.\d{{1,8}})?)")]
    private static partial Regex Part();

    [GeneratedRegex(@"(?<value>[一二两三四五六七八九十]|\d(?:\.\d)?)\s*成(?![员为立本果效长熟功就分])")]
    private static partial Regex Tenths();

    [GeneratedRegex(@"(?<=[一过减])半(?!径)|半数|半(?<unit>年|个月|小时|天|日)")]
    private static partial Regex Half();

    [GeneratedRegex("每(?:千|[1１][0０]{3}|1,000)")]
    private static partial Regex PerThousand();
}
