namespace Dingdian.Analysis;

/// <summary>What the measures of areas need to know of each. Null: not known.</summary>
/// <param name="Area">Its id.</param>
/// <param name="Resource">R: beds, institutions, physicians …</param>
/// <param name="People">P: residents or insured people, one of the two throughout.</param>
/// <param name="Land">A: km².</param>
/// <param name="Group">The group it belongs to, for measures that look within and between groups.</param>
public sealed record AreaFigures(string Area, decimal? Resource, decimal? People, decimal? Land = null, string? Group = null);

/// <summary>Parts of a whole, and quotients that may be undefined.</summary>
internal static class Shares
{
    /// <summary>Comparing looks at so many places; a quotient of decimals keeps 28 digits.</summary>
    public const int Places = 18;

    /// <summary>x / Σx. No share is known while one of the values is not, one is negative, or all are zero.</summary>
    public static IReadOnlyList<decimal?> Of(IEnumerable<decimal?> values)
    {
        var all = values.ToList();
        var total = all.Exists(value => value is null or < 0m) ? null : all.Sum();
        return [.. all.Select(value => Quotient(value, total))];
    }

    /// <summary>Undefined where either is not known or the divisor is zero.</summary>
    public static decimal? Quotient(decimal? value, decimal? by) => by is null or 0m ? null : value / by;
}
