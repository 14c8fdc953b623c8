using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>A header cell cut into its name and what stands in brackets or behind a stroke, which may be a unit: 金额（万元）, 床位数/张.</summary>
internal readonly record struct HeaderText(string Name, string Aside)
{
    public static HeaderText Of(string text)
    {
        var plain = string.Concat(text.Where(c => !CellText.IsSpace(c) && !char.IsControl(c)).Select(CellText.Narrow)).Replace('[', '(').Replace(']', ')').Replace('【', '(').Replace('】', ')');
        var open = plain.IndexOf('(', StringComparison.Ordinal);
        var close = plain.LastIndexOf(')');
        if (open > 0 && close > open)
            return new(plain[..open] + plain[(close + 1)..], Unit(plain[(open + 1)..close]));
        var stroke = plain.LastIndexOf('/');
        return stroke > 0 && IsUnit(plain[(stroke + 1)..]) ? new(plain[..stroke], plain[(stroke + 1)..]) : new(plain, "");
    }

    /// <summary>单位：万元 says the same as 万元.</summary>
    public static string Unit(string aside) => aside.StartsWith("单位", StringComparison.Ordinal) ? aside[2..].TrimStart(':') : aside;

    /// <summary>A unit of anything at all.</summary>
    public static bool IsUnit(string text) => text.Length > 0 && UnitWords.Known.Any(unit => UnitWords.Scale(text, unit) is not null);
}
