namespace Dingdian.Rules.Expressions;

/// <summary>sum, count, any, all, mean: over rows, or across the keys of a measure. One unknown leaves a sum or count unknown.</summary>
internal static class Folding
{
    public static Column Fold(Fold fold, Column values, int[] parents, int rows)
    {
        var groups = Enumerable.Range(0, rows).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < parents.Length; i++)
            if (parents[i] >= 0)
                groups[parents[i]].Add(i);
        return Of(fold, [.. groups.Select(g => g.Select(i => Cell(values, i)))]);
    }

    public static Column Across(Fold fold, Column[] columns, Buffers buffers) =>
        fold == Expressions.Fold.Sum && Array.TrueForAll(columns, c => c is Numbers)
            ? columns.Aggregate((sum, next) => Kernels.Combine(Token.Plus, (Numbers)sum, (Numbers)next, buffers))
            : Of(fold, [.. Enumerable.Range(0, columns[0].Rows).Select(i => columns.Select(c => Cell(c, i)))]);

    public static Column Unknown(ResultType type, int rows) =>
        type is TruthType ? Truths.Of(new bool?[rows]) : Numbers.Of(new decimal?[rows]);

    private static Column Of(Fold fold, IEnumerable<decimal?>[] groups) => fold switch
    {
        Expressions.Fold.Any => Truths.Of([.. groups.Select(g => Decide(g, 1m))]),
        Expressions.Fold.All => Truths.Of([.. groups.Select(g => !Decide(g.Select(v => 1m - v), 1m))]),
        Expressions.Fold.Mean => Numbers.Of([.. groups.Select(g => Total(g) / (g.Any() ? g.Count() : null as int?))]),
        _ => Numbers.Of([.. groups.Select(Total)]),
    };

    /// <summary>Is any value equal to what decides? Unknown only when none is and some are unknown.</summary>
    private static bool? Decide(IEnumerable<decimal?> group, decimal decides) =>
        group.Any(v => v == decides) ? true : group.Any(v => v is null) ? null : false;

    private static decimal? Total(IEnumerable<decimal?> group)
    {
        decimal? total = 0m;
        foreach (var value in group)
            total += value;
        return total;
    }

    /// <summary>A cell as a number; a truth counts as 1 or 0.</summary>
    private static decimal? Cell(Column column, int row) => column switch
    {
        Numbers numbers => numbers[row],
        Truths truths => truths[row] is { } truth ? (truth ? 1m : 0m) : null,
        _ => throw new ArgumentException("Words cannot be folded.", nameof(column)),
    };
}
