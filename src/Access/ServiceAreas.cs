using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access;

/// <summary>Who is reached from an institution within a limit.</summary>
/// <param name="Place">The institution's number.</param>
/// <param name="People">People at the places reached.</param>
/// <param name="Reached">Those places, cheapest first.</param>
/// <param name="Stretches">The streets reached; empty without streets.</param>
/// <param name="Basis">What the distances rest on.</param>
public sealed record ServiceArea(int Place, decimal People, IReadOnlyList<Reached> Reached, IReadOnlyList<Stretch> Stretches, Texts Basis)
{
    public double StreetMetres => Stretches.Sum(s => s.Metres);
}

/// <summary>Service areas of many institutions, in parallel; the order of the results is that of the institutions.</summary>
public static class ServiceAreas
{
    /// <param name="walk">How people get about, and what a limit is measured in.</param>
    /// <param name="institutions">From where.</param>
    /// <param name="residents">Where people live.</param>
    /// <param name="people">How many at each of these places.</param>
    /// <param name="limit">Metres or minutes, as the walk's unit has it.</param>
    public static ServiceArea[] Of(Walk walk, Places institutions, Places residents, decimal[] people, double limit)
    {
        var areas = new ServiceArea[institutions.Count];
        for (var i = 0; i < areas.Length; i++)
            areas[i] = new ServiceArea(i, 0, [], [], walk.Basis);
        institutions.Share(_ => new List<Reached>(), (reached, i) =>
        {
            walk.Reach(institutions, i, residents, limit, reached);
            var sum = 0m;
            foreach (var one in reached)
                sum += people[one.Item];
            areas[i] = new ServiceArea(i, sum, [.. reached], walk is StreetWalk streets ? streets.Stretches(institutions, i, limit) : [], walk.Basis);
        });
        return areas;
    }

    /// <summary>The outlines of service areas as GeoJSON; places that could not be placed have none.</summary>
    public static string GeoJson(Walk walk, Places institutions, double limit, Func<int, (string Code, string Name)> named)
    {
        var outlines = new Boundary?[institutions.Count];
        Parallel.For(0, outlines.Length, i =>
        {
            if (institutions.Placing(i) == Placing.Placed)
                outlines[i] = walk.Outline(institutions, i, limit, named(i).Code, named(i).Name);
        });
        return BoundaryWriter.Write(new Boundaries(outlines.OfType<Boundary>()));
    }
}
