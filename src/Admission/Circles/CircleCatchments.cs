using Dingdian.Access;

namespace Dingdian.Admission.Circles;

/// <summary>Supply for each thousand people of an area, as floating catchments share it out.</summary>
/// <param name="Area">County or township; empty where it is not known, and of the whole.</param>
/// <param name="People">People there.</param>
/// <param name="PerThousand">Supply they reach, for each thousand; null without people.</param>
/// <param name="Without">People who reach none.</param>
public sealed record CatchmentRow(string Area, decimal People, decimal? PerThousand, decimal Without);

/// <summary>How the supply of a circle's institutions is shared among the people who can walk there: the limit is the circle's widest.</summary>
public sealed class CircleCatchments
{
    private readonly CircleCoverage circle;
    private readonly CatchmentResult result;

    private CircleCatchments(CircleCoverage circle, CatchmentResult result, int unknown) => (this.circle, this.result, SupplyUnknown) = (circle, result, unknown);

    /// <summary>What institutions offer that may be shared out: one of <see cref="Registry.Geography.InstitutionPlace.Counted"/>, or <c>institutions</c>, one each.</summary>
    public static IReadOnlyList<string> Supplies => ["institutions", .. Registry.Geography.InstitutionPlace.Counted];

    /// <summary>Of how many institutions the supply is not known; they are taken to have none.</summary>
    public int SupplyUnknown { get; }

    /// <summary>Supply of the institutions that reach anybody; the rows share out exactly this.</summary>
    public decimal SupplyReached => result.SupplyReached;

    public CatchmentRow Total => Row("", Enumerable.Range(0, result.Access.Count));
    public IReadOnlyList<CatchmentRow> ByCounty => Rows(i => circle.CountyOf(i));
    public IReadOnlyList<CatchmentRow> ByTownship => Rows(i => circle.TownshipOf(i));

    /// <param name="circle">Whose institutions and people.</param>
    /// <param name="supply">One of <see cref="Supplies"/>.</param>
    /// <param name="decay">How supply weighs with the way, given the limit.</param>
    public static CircleCatchments Of(CircleCoverage circle, string supply, Func<double, Decay> decay)
    {
        var coverage = circle.Coverage;
        var known = circle.Served.Select(i => supply == "institutions" ? 1m : i.Numbers.TryGetValue(supply, out var number) ? number : (decimal?)null).ToList();
        var result = Catchments.Of(coverage.Walk, coverage.Institutions, [.. known.Select(n => n ?? 0)], coverage.Residents, [.. coverage.People], decay(coverage.Limits.DefaultIfEmpty(0).Max()));
        return new CircleCatchments(circle, result, known.Count(n => n is null));
    }

    private List<CatchmentRow> Rows(Func<int, string> area) =>
        [.. Enumerable.Range(0, result.Access.Count).GroupBy(area, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, g))];

    private CatchmentRow Row(string area, IEnumerable<int> places)
    {
        var (people, supply, without) = (0m, 0m, 0m);
        foreach (var i in places)
        {
            people += circle.Coverage.People[i];
            supply += result.Access[i] * circle.Coverage.People[i];
            without += result.Access[i] == 0 ? circle.Coverage.People[i] : 0;
        }
        return new CatchmentRow(area, people, people > 0 ? Math.Round(supply / people * 1000, 6) : null, without);
    }
}
