using Dingdian.Access;
using Dingdian.Geo;
using Dingdian.Registry.Geography;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Nearby = Dingdian.Rules.Computing.Neighbour;

namespace Dingdian.Admission;

/// <summary>
/// The ground that a plan's rules about places are asked on: the institutions, people, layers and streets of one snapshot, with the facts of a year.
/// Distances are geodesics between centres; walks go along streets where there are any. Both are rounded to the millimetre, or a ten-thousandth of
/// a minute, before a limit is held against them.
/// </summary>
public sealed class Surroundings
{
    private readonly StreetNetwork? streets;
    private readonly Dictionary<WalkUnit, Walk> walks = [];
    private readonly Dictionary<Walk, Places> onFoot = [];
    private readonly Dictionary<string, string> areas;
    private readonly Lazy<string[]> townships;
    private readonly Lazy<PointIndex> homes;

    public Surroundings(Plan plan, FactSet facts, int year, Ground ground, StreetNetwork? streets)
    {
        (Plan, Facts, Year, Ground, this.streets) = (plan, facts, year, ground, streets);
        Placed = [.. Enumerable.Range(0, ground.Institutions.Count).Where(i => ground.Institutions[i].At is { IsOnEarth: true })];
        At = [.. Placed.Select(i => ground.Institutions[i].At!.Value)];
        Index = new PointIndex(At);
        areas = (plan.FirstAreas?.Areas ?? []).SelectMany(a => a.Divisions.Select(d => (d, a.Id))).DistinctBy(p => p.d).ToDictionary(p => p.d, p => p.Id, StringComparer.Ordinal);
        homes = new(() => new PointIndex(Ground.People!.At));
        townships = new(() => [.. Placed.Select((i, n) => ground.Institutions[i].Township is { Length: > 0 } known ? known : TownshipAt(At[n]) ?? "")]);
    }

    /// <summary>The same ground with other facts.</summary>
    internal Surroundings With(FactSet facts) => new(Plan, facts, Year, Ground, streets);

    /// <summary>The same with others who may come to stand here; nobody sees one of them until it is admitted.</summary>
    internal Surroundings Joined(IEnumerable<InstitutionPlace> more)
    {
        var coming = more.ToList();
        var joined = new Surroundings(Plan, Facts, Year, Ground.Joined(coming), streets);
        joined.pending.UnionWith(Enumerable.Range(0, joined.Placed.Count).Where(i => joined.Placed[i] >= Ground.Institutions.Count));
        return joined;
    }

    /// <summary>Whether one is only waiting to be admitted, by its number among the placed.</summary>
    internal bool IsPending(int placed) => pending.Contains(placed);

    internal void Admit(int placed) => pending.Remove(placed);

    private readonly HashSet<int> pending = [];

    public Plan Plan { get; }
    public FactSet Facts { get; }
    public int Year { get; }
    public Ground Ground { get; }

    /// <summary>The institutions of the ground that have a place, by their numbers there; what follows is in this order.</summary>
    public IReadOnlyList<int> Placed { get; }

    internal Coordinate[] At { get; }
    internal PointIndex Index { get; }

    /// <summary>The township of each placed institution, as kept or as its outline says; empty when not known.</summary>
    internal string[] Townships => townships.Value;

    /// <summary>The straight line of the rules.</summary>
    public Walk Straight { get; } = new StraightWalk(WalkProfile.Default with { Detour = 1 }, WalkUnit.Metres);

    /// <summary>Streets to walk along; null without any.</summary>
    public StreetNetwork? Streets => streets;

    public bool HasStreets => streets is { Edges.Length: > 0 };

    internal InstitutionPlace Institution(int placed) => Ground.Institutions[Placed[placed]];

    /// <summary>How people walk here: along streets, else the geodesic times the profile's detour.</summary>
    public Walk OnFoot(WalkUnit unit)
    {
        if (!walks.TryGetValue(unit, out var walk))
            walks[unit] = walk = HasStreets ? new StreetWalk(streets!, unit) : new StraightWalk(WalkProfile.Default, unit);
        return walk;
    }

    /// <summary>The way a rule goes, and how far in its unit; null for ways that are not measured here, and for limits that are not known.</summary>
    internal (Walk Walk, double Limit)? Way(Reach reach) => (reach.Mode, reach.ByDistance, reach.ByTime) switch
    {
        ("straight-line", true, false) when reach.Metres is { } metres => (Straight, Limit(metres, reach.IsExclusive, HalfMillimetre)),
        ("walk", true, false) when reach.Metres is { } metres => (OnFoot(WalkUnit.Metres), Limit(metres, reach.IsExclusive, HalfMillimetre)),
        ("walk", false, true) when reach.Minutes is { } minutes => (OnFoot(WalkUnit.Minutes), Limit(minutes, reach.IsExclusive, HalfMillimetre / 10)),
        _ => null,
    };

    /// <summary>A little less than half of what costs are rounded to, so that many places at once are judged as each alone.</summary>
    private const double HalfMillimetre = 0.0004;

    private static double Limit(decimal limit, bool isExclusive, double room) => (double)limit + (isExclusive ? -room : room);

    /// <summary>The placed institutions, put on the ground of a walk once.</summary>
    internal Places OnGround(Walk walk)
    {
        if (!onFoot.TryGetValue(walk, out var places))
            onFoot[walk] = places = walk.Place(At);
        return places;
    }

    internal string? AreaOf(string? county) => county is null ? null : areas.GetValueOrDefault(county);

    internal string? CountyAt(Coordinate at) => Ground.Counties?.Find(at)?.Code;

    /// <summary>By its outline; where townships have none, that of the nearest people within a kilometre.</summary>
    internal string? TownshipAt(Coordinate at)
    {
        if (Ground.Townships is { } townships)
            return townships.Find(at)?.Code;
        return Ground.People is { } people && homes.Value.FindNearest(at, i => people.Township[i].Length > 0, NearHomes) is { } near ? people.Township[near.Item] : null;
    }

    private const double NearHomes = 1000;

    /// <summary>The plan of the year, asked about a case.</summary>
    internal Computation Ask(string? area, IReadOnlyDictionary<string, string> given, IReadOnlyList<Nearby> others) =>
        (ofTheYear ??= new(Plan, Facts, Year)).About(new CaseInput(area, given, others));

    private Computation? ofTheYear;

    /// <summary>All placed institutions as others, wherever they stand.</summary>
    internal IReadOnlyList<Nearby> Others => others ??= [.. Placed.Select(i => Other(Ground.Institutions[i]))];

    internal Nearby Other(InstitutionPlace institution) => new(null, null, AreaOf(institution.County), institution.Attributes);

    private IReadOnlyList<Nearby>? others;

    internal static decimal Metres(double metres) => Math.Round((decimal)Math.Min(metres, 1e9), 3);

    internal static decimal Minutes(double minutes) => Math.Round((decimal)Math.Min(minutes, 1e7), 4);
}
