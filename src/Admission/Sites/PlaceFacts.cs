using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Sites;

/// <summary>What the map tells of places under the names the plan gives it: values of layers, and what service circles tell. What is not known is left out.</summary>
public sealed class PlaceFacts(Surroundings around, List<Finding> findings)
{
    private readonly Dictionary<string, CircleCoverage?> coverages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ServingInstitutions Serving, PointIndex Index)> servings = new(StringComparer.Ordinal);
    private readonly Dictionary<int, IReadOnlyDictionary<string, string>> others = [];

    /// <summary>Attributes of <c>place.</c> at each of the places, in their order.</summary>
    /// <param name="at">The places.</param>
    /// <param name="counties">The county of each; null where it is not known.</param>
    public IReadOnlyList<Dictionary<string, string>> Of(IReadOnlyList<Coordinate> at, IReadOnlyList<string?> counties)
    {
        var layers = new PlaceValues(around, at, counties);
        var facts = Enumerable.Range(0, at.Count).Select(i => new Dictionary<string, string>(layers.Of(i), StringComparer.Ordinal)).ToList();
        foreach (var attribute in around.Plan.All("attributes").Where(a => a.Name.StartsWith("place.", StringComparison.Ordinal) && a.Node["from"]?["circle"] is not null))
        {
            var values = Values(attribute, at, layers);
            for (var i = 0; i < values.Length; i++)
                if (values[i] is { } value)
                    facts[i][attribute.Name] = value;
        }
        return facts;
    }

    /// <summary>What the map tells of another institution where it stands, by the names after <c>other.</c></summary>
    internal IReadOnlyDictionary<string, string> OfOther(int placed)
    {
        if (!others.TryGetValue(placed, out var told))
            others[placed] = told = Told(placed);
        return told;
    }

    /// <summary>One of those that were joined to the ground stands there from now on.</summary>
    internal void Admit(int placed)
    {
        others.Clear();
        foreach (var (circle, (before, _)) in servings.ToList())
        {
            if (before.With(around, placed) is var now && ReferenceEquals(now, before)) continue;
            servings[circle] = (now, new PointIndex(now.At));
        }
        foreach (var (circle, coverage) in coverages)
            if (coverage is not null && ServingOf(around.Plan.Find("circles", circle)!).Serving.Numbers.Contains(placed)) coverage.Admit(around.At[placed]);
    }

    private Dictionary<string, string> Told(int placed)
    {
        var institution = around.Institution(placed);
        var known = new Dictionary<string, string>(institution.Attributes, StringComparer.Ordinal);
        var (at, layers) = (around.At[placed], (PlaceValues?)null);
        foreach (var (name, layer) in PlaceValues.LayersOf(around.Plan, "other."))
            if (around.Ground.Layers.GetValueOrDefault(layer)?.Find(at) is { } value)
                known[name["other.".Length..]] = value;
        foreach (var attribute in around.Plan.All("attributes").Where(a => a.Name.StartsWith("other.", StringComparison.Ordinal) && a.Node["from"]?["circle"] is not null))
            if (Values(attribute, [at], layers ??= new PlaceValues(around, [at], [institution.County]))[0] is { } value)
                known[attribute.Name["other.".Length..]] = value;
        return known;
    }

    private string?[] Values(Construct attribute, IReadOnlyList<Coordinate> at, PlaceValues layers)
    {
        var circle = around.Plan.Find("circles", attribute.Node["from"]!["circle"]!.Text!)!;
        return attribute.Node["from"]!["tells"]!.Text switch
        {
            "nearest" => Nearest(circle, at, layers),
            "count" => Count(circle, at, layers),
            "uncovered" => CoverageOf(circle) is { } coverage ? Each(at, one => Number(coverage.UncoveredAt(one))) : new string?[at.Count],
            "township" => Each(at, one => around.TownshipAt(one) is { } township ? Number(ServingOf(circle).Serving.Townships.GetValueOrDefault(township)) : null),
            _ => CoverageOf(circle) is { } coverage ? Each(at, one => around.TownshipAt(one) is { } township ? coverage.IsWithout(township, ServingOf(circle).Serving) ? "true" : "false" : null) : new string?[at.Count],
        };
    }

    private static string?[] Each(IReadOnlyList<Coordinate> at, Func<Coordinate, string?> tell) => [.. at.Select(one => one.IsOnEarth ? tell(one) : null)];

    private string?[] Nearest(Construct circle, IReadOnlyList<Coordinate> at, PlaceValues layers)
    {
        var values = new string?[at.Count];
        foreach (var (walk, places) in Ways(circle, layers))
        {
            var nearest = walk.Nearest(walk.Place(ServingOf(circle).Serving.At), walk.Place([.. places.Select(i => at[i])]));
            for (var n = 0; n < places.Count; n++)
                values[places[n]] = nearest[n].Item < 0 ? null
                    : walk.Unit == WalkUnit.Minutes ? $"{Canonical.Number(Surroundings.Minutes(nearest[n].Cost))} minute" : $"{Canonical.Number(Surroundings.Metres(nearest[n].Cost))} m";
        }
        return values;
    }

    private string?[] Count(Construct circle, IReadOnlyList<Coordinate> at, PlaceValues layers)
    {
        var values = new string?[at.Count];
        var reaches = layers.Reaches(circle);
        var reached = new List<Reached>();
        for (var i = 0; i < values.Length; i++)
            if (at[i].IsOnEarth && around.Way(reaches[i]) is var (walk, limit))
            {
                if (ReferenceEquals(walk, around.Straight))
                    values[i] = Number(ServingOf(circle).Index.CountWithin(at[i], limit));
                else
                {
                    walk.Reach(walk.Place([at[i]]), 0, walk.Place(ServingOf(circle).Serving.At), limit, reached);
                    values[i] = Number(reached.Count);
                }
            }
        return values;
    }

    /// <summary>The places, by the way the circle goes there.</summary>
    private IEnumerable<(Walk Walk, List<int> Places)> Ways(Construct circle, PlaceValues layers) => layers.Reaches(circle)
        .Select((reach, i) => (around.Way(reach)?.Walk, i)).Where(p => p.Walk is not null).GroupBy(p => p.Walk!, p => p.i).Select(g => (g.Key, g.ToList()));

    private CircleCoverage? CoverageOf(Construct circle)
    {
        if (!coverages.TryGetValue(circle.Name, out var coverage))
            coverages[circle.Name] = coverage = CircleCoverage.Of(around, circle, findings);
        return coverage;
    }

    private (ServingInstitutions Serving, PointIndex Index) ServingOf(Construct circle)
    {
        if (!servings.TryGetValue(circle.Name, out var serving))
        {
            var found = new ServingInstitutions(around, circle);
            servings[circle.Name] = serving = (found, new PointIndex(found.At));
        }
        return serving;
    }

    private static string Number(decimal value) => Canonical.Number(value);
}
