using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <content>Which row of which column is meant.</content>
public sealed partial class Explainer
{
    /// <summary>The row of an area or institution at a level; -1 when the level is finer, or another.</summary>
    private int RowOf(Level level, string area) => level.Kind switch
    {
        LevelKind.Whole or LevelKind.Case => 0,
        LevelKind.Area when plan.FindArea(area) is { } inner => plan.FindAreaSet(level.Name)!.Enclosing(inner),
        LevelKind.Area or LevelKind.Institution => NamesOf(level).ToList().IndexOf(area),
        _ => -1,
    };

    private static bool IsOfACase(Level level) => level.Kind is LevelKind.Case or LevelKind.Other;

    /// <summary>The name an expression of this level knows the row in hand by.</summary>
    private string RowIn(Level level, string area) => level.Kind == LevelKind.Whole ? Whole : area;

    private IReadOnlyList<string> NamesOf(Level level) => [.. Enumerable.Range(0, computation.Rows(level)).Select(i => computation.RowName(level, i))];

    private Unit? UnitOf(string name) => (plan.Scope.Find(name)?.Type as NumberType)?.Unit;

    private Texts AreaName(string area) => plan.AreaSets.SelectMany(s => s.Areas).FirstOrDefault(a => a.Id == area)?.Name ?? default;

    private decimal? Value(string name, string area) => result.FindQuantity(name, area)?.Value ?? result.FindQuota(name, area)?.Value;
}
