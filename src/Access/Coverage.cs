using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>How many people of an area have an institution of a kind within reach.</summary>
/// <param name="Area">Code of a county or township.</param>
/// <param name="Covered">Within the limit, exactly at it included.</param>
/// <param name="Uncovered">Beyond it.</param>
/// <param name="Unknown">At places that could not be put on the ground.</param>
public sealed record CoverageRow(string Area, decimal Covered, decimal Uncovered, decimal Unknown)
{
    public decimal People => Covered + Uncovered + Unknown;

    /// <summary>Of those about whom it is known; null without any.</summary>
    public decimal? Share => Covered + Uncovered is > 0 and var known ? Covered / known : null;
}

/// <summary>
/// Coverage of a kind: for every place where people live the nearest institution, found by one search from all institutions at once.
/// </summary>
public sealed class Coverage
{
    private readonly decimal[] people;
    private readonly double[] limits;

    /// <param name="walk">How people get about.</param>
    /// <param name="institutions">Those of the kind.</param>
    /// <param name="residents">Where people live.</param>
    /// <param name="people">How many there, each at least zero: <see cref="Sound"/>.</param>
    /// <param name="limits">What counts as covered at each of these places, so that rings and dense quarters may differ.</param>
    public Coverage(Walk walk, Places institutions, Places residents, decimal[] people, double[] limits)
    {
        (Walk, Institutions, Residents, this.people, this.limits) = (walk, institutions, residents, people, limits);
        Nearest = walk.Nearest(institutions, residents);
    }

    public Walk Walk { get; }
    public Places Institutions { get; }
    public Places Residents { get; }
    public IReadOnlyList<decimal> People => people;
    public IReadOnlyList<double> Limits => limits;

    /// <summary>For every place where people live the nearest institution and what the walk there costs.</summary>
    public IReadOnlyList<Reached> Nearest { get; }

    /// <summary>Null where the place could not be put on the ground.</summary>
    public bool? IsCovered(int place) =>
        Residents.Placing(place) != Placing.Placed ? null : Nearest[place].Cost <= limits[place];

    public CoverageRow Total() => Row("", Enumerable.Range(0, people.Length));

    /// <summary>By areas, in order of their codes.</summary>
    /// <param name="areas">The area of each place where people live.</param>
    public IReadOnlyList<CoverageRow> By(IReadOnlyList<string> areas) =>
        [.. Enumerable.Range(0, people.Length).GroupBy(i => areas[i], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Row(g.Key, g))];

    /// <summary>Areas, such as townships, in which no institution of the kind stands.</summary>
    public static IReadOnlyList<string> Without(IEnumerable<string> areas, IEnumerable<string> areasOfInstitutions) =>
        [.. areas.Except(areasOfInstitutions, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Negative people are a finding and count as none.</summary>
    public static decimal[] Sound(IReadOnlyList<decimal> people, Place source, List<Finding> findings)
    {
        var negative = Enumerable.Range(0, people.Count).Where(i => people[i] < 0).ToList();
        if (negative.Count > 0)
            findings.Add(new Finding("people-negative", source, negative.Count, negative[0] + 1));
        return [.. people.Select(p => Math.Max(0, p))];
    }

    private CoverageRow Row(string area, IEnumerable<int> places)
    {
        var (covered, uncovered, unknown) = (0m, 0m, 0m);
        foreach (var place in places)
            switch (IsCovered(place))
            {
                case true: covered += people[place]; break;
                case false: uncovered += people[place]; break;
                default: unknown += people[place]; break;
            }
        return new CoverageRow(area, covered, uncovered, unknown);
    }
}
