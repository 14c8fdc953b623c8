global using Known = Dingdian.Rules.Explaining.Cell;

using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;

namespace Dingdian.Workbook;

/// <summary>A formula with the engine's own value of it, asked for only where a cell is made of it.</summary>
internal readonly record struct Term(string Formula, Func<Known> Value);

/// <summary>What the engine knows of the values that stand in formula cells, for viewers that do not recalculate.</summary>
internal static class Values
{
    public static Known Of(decimal? number) => new(number);

    public static Known Of(bool? truth) => new(null, truth);

    public static Known At(Bound bound, Level level, int row, Computation computation) => Known.At(bound.At(level, computation), bound.Type, row);

    /// <summary>Unknown as soon as one is.</summary>
    public static Known Sum(IEnumerable<Known> values)
    {
        decimal? total = 0m;
        foreach (var value in values)
            total += value.Truth is { } truth ? (truth ? 1m : 0m) : value.Number;
        return new(total);
    }

    /// <summary>Three-valued and, or.</summary>
    public static Known Join(bool all, IEnumerable<Known> values)
    {
        bool? joined = all;
        foreach (var value in values.Select(v => v.Truth))
            joined = joined == !all || value == !all ? !all : joined is null || value is null ? null : all;
        return Of(joined);
    }
}
