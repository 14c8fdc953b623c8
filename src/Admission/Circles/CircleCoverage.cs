using Dingdian.Access;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Geography;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using Coverage = Dingdian.Access.Coverage;

namespace Dingdian.Admission.Circles;

/// <summary>An area whose people no institution of a circle reaches.</summary>
/// <param name="People">People there.</param>
/// <param name="Places">Places where they live.</param>
/// <param name="Centre">From where an institution would cover most of them.</param>
/// <param name="Gain">How many it would cover.</param>
/// <param name="County">County of the centre.</param>
/// <param name="Township">Township of the centre; empty when not known.</param>
/// <param name="Admits">Whether it has more people than the threshold; null without one.</param>
public sealed record UncoveredArea(decimal People, int Places, Coordinate Centre, decimal Gain, string County, string Township, bool? Admits);

/// <summary>An institution that an uncovered area admits, in the order of the greedy choice.</summary>
public sealed record Opening(Coordinate At, decimal People, string County, string Township);

/// <summary>Who is within reach of the institutions of a service circle, who is not, and what the uncovered areas admit.</summary>
public sealed class CircleCoverage
{
    private readonly Surroundings around;
    private readonly int[] asked;
    private readonly Coverage coverage;
    private readonly decimal[] people;
    private readonly decimal[] limitless;
    private readonly Lazy<Gaps> gaps;
    private readonly Lazy<IReadOnlyList<Opening>> openings;
    private readonly Lazy<UncoveredPeople> uncovered;

    private CircleCoverage(Surroundings around, Construct circle, ServingInstitutions serving, Walk walk, decimal[] people, double?[] limits, decimal? threshold, double linkingMetres)
    {
        (this.around, Circle, Serving, this.people, Threshold, LinkingMetres) = (around, circle, serving, people, threshold, linkingMetres);
        asked = [.. Enumerable.Range(0, limits.Length).Where(i => limits[i] is not null)];
        limitless = [.. people.Select((p, i) => limits[i] is null ? p : 0)];
        var at = around.Ground.People!.At;
        coverage = new Coverage(walk, walk.Place(serving.At), walk.Place([.. asked.Select(i => at[i])]), [.. asked.Select(i => people[i])], [.. asked.Select(i => limits[i]!.Value)]);
        gaps = new(() => new Gaps(coverage, linkingMetres));
        openings = new(() => threshold is { } more ? [.. new Gaps(coverage, linkingMetres).Fill(more).Select(Opened)] : []);
        uncovered = new(() => new UncoveredPeople(coverage, linkingMetres));
    }

    public Construct Circle { get; }
    internal ServingInstitutions Serving { get; }

    /// <summary>Every place where people live and the limit is known, with its nearest institution that serves.</summary>
    public Coverage Coverage => coverage;

    /// <summary>The areas without cover before any opening, in the order of <see cref="Uncovered"/>.</summary>
    public Gaps Gaps => gaps.Value;

    /// <summary>The institutions that serve, in the order of those of <see cref="Coverage"/>.</summary>
    public IReadOnlyList<InstitutionPlace> Served => [.. Serving.Numbers.Select(around.Institution)];

    /// <summary>Institutions that would serve, or may, but are on no map: they cover nobody here.</summary>
    public IReadOnlyList<InstitutionPlace> WithoutPlace => Serving.WithoutPlace;

    /// <summary>Where people live and the limit is not known.</summary>
    public IReadOnlyList<(Coordinate At, decimal People)> Limitless =>
        [.. Enumerable.Range(0, limitless.Length).Where(i => limitless[i] > 0).Select(i => (around.Ground.People!.At[i], limitless[i]))];

    /// <summary>How many institutions serve.</summary>
    public int Institutions => Serving.Numbers.Count;

    /// <summary>Of how many it is not known whether they serve.</summary>
    public int InstitutionsUnknown => Serving.Unknown;

    /// <summary>What the distances rest on.</summary>
    public Texts Basis => coverage.Walk.Basis;

    /// <summary>More people than this in an uncovered area admit one more; null: the circle says nothing of it.</summary>
    public decimal? Threshold { get; }

    public double LinkingMetres { get; }

    public CoverageRow Total => Together("", Rows(_ => ""));

    /// <summary>By counties, in order of their codes.</summary>
    public IReadOnlyList<CoverageRow> ByCounty => Rows(i => around.Ground.People!.County[i]);

    /// <summary>By townships; one without a code gathers people of whom it is not known.</summary>
    public IReadOnlyList<CoverageRow> ByTownship => Rows(i => around.Ground.People!.Township[i]);

    /// <summary>Whether people of a county live where the limit is not known, as where a layer has not been drawn.</summary>
    public bool IsLimitUnknownIn(string county) => Enumerable.Range(0, limitless.Length).Any(i => limitless[i] > 0 && around.Ground.People!.County[i] == county);

    /// <summary>The areas without cover, most people first.</summary>
    public IReadOnlyList<UncoveredArea> Uncovered => [.. gaps.Value.All.Select(g => new UncoveredArea(
        g.People, g.Places.Count, coverage.Residents[g.Centre], g.Gain, CountyOf(g.Centre), TownshipOf(g.Centre), Threshold is { } more ? g.People > more : null))];

    /// <summary>What the uncovered areas admit, coverage computed anew after each; empty without a threshold.</summary>
    public IReadOnlyList<Opening> Openings => openings.Value;

    /// <summary>Townships without an institution that serves.</summary>
    public IReadOnlyList<string> TownshipsWithout => Coverage.Without(AllTownships.Where(Counts), Serving.Townships.Keys);

    /// <summary>Those still without one after the openings.</summary>
    public IReadOnlyList<string> TownshipsLeft => [.. TownshipsWithout.Except(Openings.Select(o => o.Township), StringComparer.Ordinal)];

    private IEnumerable<string> AllTownships => around.Ground.Townships?.All.Select(b => b.Code) ?? around.Ground.People!.Township.Where(t => t.Length > 0).Distinct();

    /// <summary>Whether the circle speaks of a township: of all, unless it says <c>towns</c>; subdistricts have the numbers 001 to 099 in their county (GB/T 10114).</summary>
    private bool Counts(string township) => Circle.Text("townships") != "towns" || township.Length == 9 && township[6] != '0';

    /// <summary>Whether none serves in a township that the circle speaks of.</summary>
    internal bool IsWithout(string township, ServingInstitutions serving) => Counts(township) && !serving.Townships.ContainsKey(township);

    /// <summary>Measures a circle; null, with findings, where nothing can be said.</summary>
    public static CircleCoverage? Of(Surroundings around, Construct circle, List<Finding> findings)
    {
        var place = new Place(around.Plan.Id);
        if (around.Ground.People is not { } residents || People(residents, circle) is not { } people)
        {
            findings.Add(new Finding("circle-no-people", place, circle.Name, PeopleOf(circle)));
            return null;
        }
        var reaches = new PlaceValues(around, residents.At, residents.County).Reaches(circle);
        var ways = reaches.Distinct().Select(around.Way).OfType<(Walk Walk, double Limit)>().Select(w => w.Walk).Distinct().ToList();
        if (ways.Count != 1)
        {
            findings.Add(new Finding("circle-no-way", place, circle.Name, Undrawn(around)));
            return null;
        }
        var known = around.Ask(null, new Dictionary<string, string>(), []);
        return new CircleCoverage(around, circle, new ServingInstitutions(around, circle), ways[0], Coverage.Sound(people, place, findings), [.. reaches.Select(r => around.Way(r)?.Limit)],
            Rules.Deciding.Circles.Threshold(known, circle), (double)(Rules.Deciding.Circles.LinkingMetres(known, circle) ?? 0m));
    }

    /// <summary>Layers that the plan reads and nobody has drawn.</summary>
    private static Texts Undrawn(Surroundings around)
    {
        var layers = PlaceValues.LayersOf(around.Plan, "place.").Select(l => l.Layer).Distinct().Where(l => !around.Ground.Layers.ContainsKey(l)).ToList();
        return layers.Count == 0 ? default : new($"尚缺图层：{string.Join('、', layers)}。", $"Not drawn yet: {string.Join(", ", layers)}. ");
    }

    private static decimal[]? People(Registry.Geography.People residents, Construct circle) => circle.Text("people") switch
    {
        "insured" => residents.Insured,
        "elderly" => residents.Elderly,
        _ => residents.Residents,
    };

    private static Texts PeopleOf(Construct circle) => circle.Text("people") switch
    {
        "insured" => new("参保人", "insured people"),
        "elderly" => new("65岁及以上人口", "people of 65 and older"),
        _ => new("常住人口", "residents"),
    };

    /// <summary>People of the uncovered area a place stands in: one with a place no farther than places of an area are from each other; none: 0.</summary>
    internal decimal UncoveredAt(Coordinate at) => uncovered.Value.At(at);

    /// <summary>One that serves opens; uncovered areas are told anew from now on, and nothing else of the coverage.</summary>
    internal void Admit(Coordinate at) => uncovered.Value.Add(at);

    private Opening Opened(GapAdmission admission) => new(admission.At, admission.Gap.People, CountyOf(admission.Gap.Centre), TownshipOf(admission.Gap.Centre));

    internal string CountyOf(int place) => around.Ground.People!.County[asked[place]];

    internal string TownshipOf(int place) => around.Ground.People!.Township[asked[place]];

    /// <summary>Where the limit is not known, people are neither covered nor uncovered.</summary>
    private List<CoverageRow> Rows(Func<int, string> area)
    {
        var rows = coverage.By([.. asked.Select(area)]).Concat(
            Enumerable.Range(0, people.Length).Where(i => limitless[i] > 0).GroupBy(area, StringComparer.Ordinal).Select(g => new CoverageRow(g.Key, 0, 0, g.Sum(i => limitless[i]))));
        return [.. rows.GroupBy(r => r.Area, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Together(g.Key, g))];
    }

    private static CoverageRow Together(string area, IEnumerable<CoverageRow> rows) =>
        rows.Aggregate(new CoverageRow(area, 0, 0, 0), (sum, row) => new CoverageRow(area, sum.Covered + row.Covered, sum.Uncovered + row.Uncovered, sum.Unknown + row.Unknown));
}
