using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Explaining;

/// <content>Which row of which column is meant.</content>
public sealed partial class Explainer
{
    /// <summary>The row of an area or institution at a level; -1 when the level is finer, or another.</summary>
    private int RowOf(Level level, string area) => level.Kind switch
    {
        LevelKind.Whole => 0,
        LevelKind.Area or LevelKind.Institution => NamesOf(level).ToList().IndexOf(area),
        _ => -1,
    };

    /// <summary>The name an expression of this level knows the row in hand by.</summary>
    private string RowIn(Level level, string area) => level.Kind == LevelKind.Whole ? Whole : area;

    private IReadOnlyList<string> NamesOf(Level level) => level.Kind switch
    {
        LevelKind.Area => [.. plan.FindAreaSet(level.Name)?.Areas.Select(a => a.Id) ?? []],
        LevelKind.Institution => [.. computation.Facts.Institutions.Keys],
        _ => [Whole],
    };

    private Level LevelOf(Construct construct) => plan.Scope.Find(construct.Name)?.Level ?? plan.Scope.Whole;

    private Unit? UnitOf(string name) => (plan.Scope.Find(name)?.Type as NumberType)?.Unit;

    private Texts AreaName(string area) => plan.AreaSets.SelectMany(s => s.Areas).FirstOrDefault(a => a.Id == area)?.Name ?? default;

    private decimal? Value(string name, string area) => result.FindQuantity(name, area)?.Value ?? result.FindQuota(name, area)?.Value;

    /// <summary>The series a slot was read from: the latest known at the time it asks for.</summary>
    private FactSeries? SeriesOf(Slot slot)
    {
        var until = slot.Time switch
        {
            "term_start" => plan.Starts,
            "last_year" => new DateOnly(computation.Year - 1, 12, 31),
            _ => new DateOnly(computation.Year, 12, 31),
        };
        var all = computation.Facts.Series.Where(s => s.Measure == slot.Symbol.Name).OrderBy(s => s.Date).ToList();
        return all.LastOrDefault(s => s.Date <= until) ?? all.FirstOrDefault();
    }
}
