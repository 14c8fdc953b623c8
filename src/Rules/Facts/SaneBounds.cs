using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Facts;

/// <summary>The smallest and largest value of a measure that can be meant: as declared, else from 0 to a million million.</summary>
internal static class SaneBounds
{
    public static (decimal Least, decimal Most) Of(Construct measure, Unit unit) =>
        (measure.Amount("at_least")?.In(unit) ?? 0m, measure.Amount("at_most")?.In(unit) ?? 1_000_000_000_000m);
}
