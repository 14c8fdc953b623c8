using Dingdian.Model;

namespace Dingdian.Rules.Plans;

/// <summary>What a reference should have named, in words for findings.</summary>
internal static class Kinds
{
    public static readonly Texts Level = new("层级", "level");
    public static readonly Texts Class = new("类别", "class");
    public static readonly Texts AreaSet = new("分区体系", "area set");
    public static readonly Texts Measure = new("指标", "measure");
    public static readonly Texts Quantity = new("量", "quantity");
    public static readonly Texts Circle = new("服务圈", "service circle");
    public static readonly Texts Quota = new("配额", "quota");
}
