using Dingdian.Model;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>What is put right without asking, because it can mean only one thing. Counted for each column and shown.</summary>
internal enum Mend { Spaces, Width, Zeros, Thousands, OwnUnit, NumberAsText, Serial, NoValue, DivisionZeros, Open }

internal static class MendWords
{
    public static Texts Of(Mend mend) => mend switch
    {
        Mend.Spaces => new("去除了多余空格或控制字符", "stray spaces or control signs were removed"),
        Mend.Width => new("全角字符改为半角", "full-width signs became half-width"),
        Mend.Zeros => new("补回了前导零", "leading zeros were put back"),
        Mend.Thousands => new("去除了千位分隔或改写了括号负数", "thousands separators or brackets for a minus were read"),
        Mend.OwnUnit => new("按单元格自带的单位换算", "the unit written in the cell was used"),
        Mend.NumberAsText => new("以文本存储的数值按数值读取", "numbers stored as text were read as numbers"),
        Mend.Serial => new("日期序列号换算为日期", "day serials became days"),
        Mend.DivisionZeros => new("区划代码去掉末尾补位的零，如 320500 即市 3205", "zeros behind a division's code were dropped: 320500 is the city 3205"),
        Mend.Open => new("“长期”等按没有截止日期处理", "'长期' and the like were read as no last day"),
        _ => new("以“-”“/”等表示无数值，按空白处理", "a dash or stroke was read as blank"),
    };
}
