namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// The unit words of plan texts and the units of plans. Units of one dimension convert; what differs in dimension never matches. 人 and 名 count
/// residents, insured and physicians alike: which they are, the sentence says and not the unit word.
/// </summary>
internal static class TextUnits
{
    /// <summary>Unit → its dimension and how many base units it holds.</summary>
    private static readonly Dictionary<string, (string Dimension, decimal Factor)> Known = new(StringComparer.Ordinal)
    {
        ["minute"] = ("minute", 1),
        ["hour"] = ("minute", 60),
        ["day"] = ("day", 1),
        ["calendar-day"] = ("day", 1),
        ["working-day"] = ("working-day", 1),
        ["month"] = ("month", 1),
        ["year"] = ("month", 12),
        ["m"] = ("length", 1),
        ["km"] = ("length", 1_000),
        ["m2"] = ("area", 1),
        ["km2"] = ("area", 1_000_000),
        ["bed"] = ("bed", 1),
        ["institution"] = ("institution", 1),
        ["person"] = ("person", 1),
        ["resident"] = ("person", 1),
        ["insured"] = ("person", 1),
        ["physician"] = ("person", 1),
        ["yuan"] = ("yuan", 1),
        ["ratio"] = ("share", 1),
        ["percent"] = ("share", 0.01m),
        ["%"] = ("share", 0.01m),
        ["per-thousand"] = ("share", 0.001m),
        ["‰"] = ("share", 0.001m),
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["分钟"] = "minute",
        ["小时"] = "hour",
        ["个小时"] = "hour",
        ["工作日"] = "working-day",
        ["个工作日"] = "working-day",
        ["自然日"] = "calendar-day",
        ["个自然日"] = "calendar-day",
        ["日历日"] = "calendar-day",
        ["日"] = "day",
        ["天"] = "day",
        ["个月"] = "month",
        ["月"] = "month",
        ["年"] = "year",
        ["平方公里"] = "km2",
        ["平方千米"] = "km2",
        ["km²"] = "km2",
        ["km2"] = "km2",
        ["平方米"] = "m2",
        ["㎡"] = "m2",
        ["m²"] = "m2",
        ["m2"] = "m2",
        ["公里"] = "km",
        ["千米"] = "km",
        ["km"] = "km",
        ["米"] = "m",
        ["m"] = "m",
        ["张"] = "bed",
        ["床"] = "bed",
        ["家"] = "institution",
        ["所"] = "institution",
        ["人"] = "person",
        ["名"] = "person",
        ["位"] = "person",
        ["元"] = "yuan",
        ["%"] = "percent",
        ["‰"] = "per-thousand",
    };

    /// <summary>The unit words as alternatives of a pattern, longest first so that 平方公里 is not read as 公里.</summary>
    public static string Pattern { get; } =
        string.Join('|', Words.Keys.OrderByDescending(w => w.Length).Select(w => char.IsAsciiLetter(w[0]) ? $"{w}(?![A-Za-z])" : w));

    /// <summary>The unit a Chinese unit word stands for; empty for a word that is none.</summary>
    public static string Of(string word) => Words.GetValueOrDefault(word, "");

    public static bool IsKnown(string unit) => Known.ContainsKey(unit);

    /// <summary>Whether both amounts are the same, whatever units of their dimension they are told in.</summary>
    public static bool Same(TextNumber told, decimal value, string unit)
    {
        var (dimension, factor) = Known[unit];
        return Known.TryGetValue(told.Unit, out var other)
            ? other.Dimension == dimension && Scaled(told.Value, other.Factor) == Scaled(value, factor)
            : told.Value == value || (dimension == "share" && told.Value == Scaled(value, factor));
    }

    // An absurd value (above 10^22) equals nothing rather than overflowing.
    private static decimal? Scaled(decimal value, decimal factor) =>
        Math.Abs(value) < 1e22m ? value * factor : null;
}
