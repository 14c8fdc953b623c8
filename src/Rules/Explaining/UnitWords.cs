using System.Text.RegularExpressions;
using Dingdian.Model;

namespace Dingdian.Rules.Explaining;

/// <summary>A unit as people count in it: beds are 张, institutions 家.</summary>
public static partial class UnitWords
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["resident"] = "人", ["insured"] = "人", ["person"] = "人", ["physician"] = "人", ["pharmacist"] = "人", ["nurse"] = "人",
        ["institution"] = "家", ["bed"] = "张", ["visit"] = "人次", ["discharge"] = "人次", ["case"] = "例", ["yuan"] = "元", ["point"] = "分",
        ["minute"] = "分钟", ["hour"] = "小时", ["day"] = "天", ["working-day"] = "工作日", ["calendar-day"] = "日历日", ["month"] = "个月", ["year"] = "年",
        ["ratio"] = "",
    };

    public static Texts Of(Unit unit)
    {
        var text = unit.Text.Replace("^2", "²", StringComparison.Ordinal).Replace("^3", "³", StringComparison.Ordinal);
        return new Texts(Word().Replace(text, m => Chinese.GetValueOrDefault(m.Value, m.Value)), text == "ratio" ? "" : text);
    }

    [GeneratedRegex("[a-z][a-z-]*")]
    private static partial Regex Word();
}
