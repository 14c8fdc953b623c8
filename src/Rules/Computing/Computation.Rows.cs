using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;

namespace Dingdian.Rules.Computing;

/// <summary>Rows of each level and how they nest.</summary>
public sealed partial class Computation
{
    private Institution[]? institutions;

    public IReadOnlyList<Institution> Institutions => institutions ??= [.. Facts.Institutions.Values];

    public override int Rows(Level level) => level.Kind switch
    {
        LevelKind.Area => Plan.FindAreaSet(level.Name)!.Areas.Count,
        LevelKind.Institution => Institutions.Count,
        LevelKind.Other => Input.Others.Count,
        _ => 1,
    };

    /// <summary>The name of a row: an area's id, an institution's id, or the level's own name.</summary>
    public string RowName(Level level, int row) => level.Kind switch
    {
        LevelKind.Area => Plan.FindAreaSet(level.Name)!.Areas[row].Id,
        LevelKind.Institution => Institutions[row].Id,
        _ => level.Name,
    };

    public override int[] Parents(Level finer, Level coarser)
    {
        if (coarser.Kind is LevelKind.Whole or LevelKind.Case)
            return new int[Rows(finer)];
        var areas = Plan.FindAreaSet(coarser.Name)!;
        return finer.Kind switch
        {
            LevelKind.Institution => [.. Institutions.Select(i => i.Area is { } area ? areas.IndexOf(area) : -1)],
            LevelKind.Other => [.. Input.Others.Select(o => areas.IndexOf(o.Area ?? Input.Area ?? ""))],
            LevelKind.Case => [areas.IndexOf(Input.Area ?? "")],
            _ => [.. Plan.FindAreaSet(finer.Name)!.Areas.Select(areas.Enclosing)],
        };
    }
}
