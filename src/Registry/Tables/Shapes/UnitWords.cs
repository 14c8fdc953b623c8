namespace Dingdian.Registry.Tables.Shapes;

/// <summary>Units as bureaus write them: 万元, 人, 张, 平方米. Scales are exact decimals.</summary>
internal static class UnitWords
{
    private static readonly Dictionary<string, string[]> Spellings = new(StringComparer.Ordinal)
    {
        ["yuan"] = ["元", "人民币", "圆", "yuan", "rmb", "cny"],
        ["bed"] = ["张", "床", "床位", "bed", "beds"],
        ["resident"] = ["人", "口", "名", "persons", "people", "residents"],
        ["insured"] = ["人", "名", "persons", "people"],
        ["person"] = ["人", "名", "位", "persons", "people"],
        ["physician"] = ["人", "名", "位", "persons"],
        ["pharmacist"] = ["人", "名", "位", "persons"],
        ["nurse"] = ["人", "名", "位", "persons"],
        ["institution"] = ["家", "个", "所", "institutions"],
        ["bed day"] = ["床日", "日", "天", "床天", "bed days"],
        ["year"] = ["年", "年度"],
        ["day"] = ["天", "日", "days"],
        ["visit"] = ["人次", "次", "visits"],
        ["discharge"] = ["人次", "人", "例", "discharges"],
        ["case"] = ["例", "件", "人次", "cases"],
        ["m²"] = ["平方米", "㎡", "m²", "m2", "平米", "平方"],
        ["km^2"] = ["平方公里", "平方千米", "km²", "km2"],
        ["m"] = ["米", "m"],
        ["km"] = ["公里", "千米", "km"],
        ["ratio"] = [],
        ["%"] = ["%", "百分比", "百分点"],
    };

    private static readonly (string Word, decimal Scale)[] Multiples =
        [("百万", 1_000_000m), ("千万", 10_000_000m), ("十万", 100_000m), ("万", 10_000m), ("亿", 100_000_000m), ("千", 1_000m), ("百", 100m)];

    /// <summary>What to multiply a number in this unit by to have it in the column's; null when it is no such unit.</summary>
    public static decimal? Scale(ReadOnlySpan<char> text, string? unit)
    {
        if (text.IsEmpty || Is(text, unit))
            return 1m;
        if (text is "%" or "‰" or "百分比")
            return unit switch { "%" or "‰" => text is "‰" ? 0.1m : 1m, "ratio" or null => text is "‰" ? 0.001m : 0.01m, _ => null };
        if (unit == "m" && Is(text, "km"))
            return 1000m;
        foreach (var (word, scale) in Multiples)
            if (text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || Is(text[word.Length..], unit)))
                return scale;
        return null;
    }

    public static IEnumerable<string> Known => Spellings.Keys;

    public static string Shown(string unit) => Spellings.TryGetValue(unit, out var words) && words.Length > 0 ? words[0] : unit;

    private static bool Is(ReadOnlySpan<char> text, string? unit)
    {
        if (unit is null)
            return false;
        if (text.Equals(unit, StringComparison.OrdinalIgnoreCase))
            return true;
        foreach (var word in Spellings.GetValueOrDefault(unit, []))
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
