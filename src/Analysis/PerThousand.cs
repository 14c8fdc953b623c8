using Dingdian.Model;

namespace Dingdian.Analysis;

/// <summary>Figures for 1000 people of one sort; the unit says of which.</summary>
/// <param name="People">The denominator: residents or insured people.</param>
/// <param name="Unit">Such as <c>bed/1000 insured</c>.</param>
/// <param name="Rows">Each area.</param>
/// <param name="Whole">All areas together; null where a figure is missing.</param>
public sealed record PerThousandTable(Unit People, Unit Unit, IReadOnlyList<PerThousandRow> Rows, decimal? Whole);

public sealed record PerThousandRow(string Area, decimal? Resource, decimal? People, decimal? Value);

/// <summary>Figures that are not compared because they count different people.</summary>
public sealed record DenominatorsDiffer(Unit One, Unit Other);

/// <summary>
/// Resources for 1000 people.
/// <para>d = 1000·R/P, of an area and of all areas together (ΣR over ΣP, not the mean of areas).</para>
/// <para>Residents and insured people are different people: a figure carries its denominator, and figures with different ones are never put side by side,
/// subtracted or ranked together (G4). Exact decimals. Undefined: a figure missing or no people.</para>
/// </summary>
public static class PerThousand
{
    public static PerThousandTable Of(Unit resource, Unit people, IReadOnlyList<AreaFigures> areas) => new(people,
        (resource / people.Scaled(1000m)).Named($"{resource}/1000 {people}"),
        [.. areas.Select(area => new PerThousandRow(area.Area, area.Resource, area.People, Density(area.Resource, area.People)))],
        Density(Sum(areas.Select(area => area.Resource)), Sum(areas.Select(area => area.People))));

    /// <summary>Why tables cannot stand side by side; null when all count the same people.</summary>
    public static DenominatorsDiffer? Refusal(IReadOnlyList<PerThousandTable> tables) =>
        tables.Skip(1).FirstOrDefault(table => !table.People.IsCompatibleWith(tables[0].People)) is { } other ? new(tables[0].Unit, other.Unit) : null;

    /// <summary>Why a figure cannot be held against a table; null when both are of the same kind.</summary>
    public static DenominatorsDiffer? Refusal(PerThousandTable table, Unit target) => table.Unit.IsCompatibleWith(target) ? null : new(table.Unit, target);

    private static decimal? Density(decimal? resource, decimal? people) => people > 0m ? resource / people * 1000m : null;

    private static decimal? Sum(IEnumerable<decimal?> values) => values.Aggregate((decimal?)0m, (sum, value) => sum + value);
}
