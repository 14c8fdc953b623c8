namespace Dingdian.Analysis;

/// <summary>What resources are held against.</summary>
public enum Held { People, Land }

/// <summary>A point of the curve: the cumulative share of people or land, and of resources; the area that ends there (null at the origin).</summary>
public readonly record struct LorenzPoint(decimal Base, decimal Resource, string? Area);

/// <summary>
/// The Lorenz curve of resources over people or land.
/// <para>Areas in rising order of Rᵢ/Bᵢ (B people or land); Xₖ = Σᵢ≤ₖ Bᵢ / B and Yₖ = Σᵢ≤ₖ Rᵢ / R, from (0, 0) to (1, 1). Source: Lorenz, Publications of the
/// American Statistical Association 9, 1905.</para>
/// <para>Pure numbers, exact decimals. Areas with equal ratios stand in the order given. An area with neither resource nor base adds nothing; one with a resource
/// and no base has an infinite ratio and comes last. Undefined (empty): a figure missing or negative, a total of zero.</para>
/// </summary>
public static class Lorenz
{
    public static IReadOnlyList<LorenzPoint> Of(IReadOnlyList<AreaFigures> areas, Held against)
    {
        var pairs = areas.Select(area => (area.Area, area.Resource, Base: against == Held.People ? area.People : area.Land)).ToList();
        var (resources, bases) = (Total(pairs.Select(pair => pair.Resource)), Total(pairs.Select(pair => pair.Base)));
        if (resources is null || bases is null) return [];
        List<LorenzPoint> points = [new(0m, 0m, null)];
        decimal x = 0m, y = 0m;
        foreach (var (area, resource, held) in pairs.Where(pair => pair.Resource != 0m || pair.Base != 0m).OrderBy(pair => pair.Base == 0m).ThenBy(pair => pair.Base == 0m ? 0m : pair.Resource / pair.Base))
        {
            (x, y) = (x + held!.Value, y + resource!.Value);
            points.Add(new(x / bases.Value, y / resources.Value, area));
        }
        return points;
    }

    private static decimal? Total(IEnumerable<decimal?> values)
    {
        var all = values.ToList();
        return all.Exists(value => value is null or < 0m) || all.Sum() is null or 0m ? null : all.Sum();
    }
}
