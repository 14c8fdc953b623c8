using Dingdian.Access;
using Dingdian.Geo;
using Dingdian.Registry.Geography;

namespace Dingdian.Admission.Circles;

/// <summary>Whom one institution of a circle reaches by itself.</summary>
/// <param name="Institution">The institution.</param>
/// <param name="Limit">How far it reaches: the circle's limit where it stands, in the unit of the walk.</param>
/// <param name="People">People within reach, also of others.</param>
/// <param name="StreetKilometres">Streets within reach; null where no streets are used.</param>
public sealed record ReachedFrom(InstitutionPlace Institution, double Limit, decimal People, decimal? StreetKilometres);

/// <summary>The service areas of the institutions of a circle, each with the limit of the place where it stands.</summary>
public sealed class CircleAreas
{
    private readonly Walk walk;
    private readonly IReadOnlyList<InstitutionPlace> served;
    private readonly IReadOnlyList<(double Limit, List<int> Numbers, Places Places)> groups;

    private CircleAreas(Walk walk, IReadOnlyList<InstitutionPlace> served, IReadOnlyList<(double, List<int>, Places)> groups) => (this.walk, this.served, this.groups) = (walk, served, groups);

    /// <summary>In the order of <see cref="CircleCoverage.Served"/>; those whose limit is not known or that stand far from any street are left out.</summary>
    public IReadOnlyList<ReachedFrom> All { get; private init; } = [];

    public static CircleAreas Of(Surroundings around, CircleCoverage circle)
    {
        var (walk, served) = (circle.Coverage.Walk, circle.Served);
        var at = served.Select(i => i.At!.Value).ToList();
        var limits = new PlaceValues(around, at, [.. served.Select(i => i.County)]).Reaches(circle.Circle).Select(r => around.Way(r)?.Limit).ToList();
        List<(double Limit, List<int> Numbers, Places Places)> groups =
            [.. Enumerable.Range(0, at.Count).Where(i => limits[i] is not null).GroupBy(i => limits[i]!.Value).OrderBy(g => g.Key).Select(g => (g.Key, g.ToList(), walk.Place([.. g.Select(i => at[i])])))];
        var found = new ReachedFrom?[served.Count];
        foreach (var (limit, numbers, places) in groups)
            foreach (var area in ServiceAreas.Of(walk, places, circle.Coverage.Residents, [.. circle.Coverage.People], limit).Where(a => places.Placing(a.Place) == Placing.Placed))
                found[numbers[area.Place]] = new ReachedFrom(served[numbers[area.Place]], Math.Round(limit, 3), area.People, around.HasStreets && !ReferenceEquals(walk, around.Straight) ? Math.Round((decimal)area.StreetMetres / 1000, 3) : null);
        return new CircleAreas(walk, served, groups) { All = [.. found.OfType<ReachedFrom>()] };
    }

    /// <summary>The outlines as GeoJSON in CGCS2000, each under the key and name of its institution.</summary>
    public string GeoJson()
    {
        var outlines = new Boundary?[served.Count];
        foreach (var (limit, numbers, places) in groups)
            Parallel.For(0, numbers.Count, i =>
            {
                if (places.Placing(i) == Placing.Placed)
                    outlines[numbers[i]] = walk.Outline(places, i, limit, served[numbers[i]].Key, served[numbers[i]].Name);
            });
        return BoundaryWriter.Write(new Boundaries(outlines.OfType<Boundary>()));
    }
}
