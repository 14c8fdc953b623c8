using Dingdian.Access;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Geography;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;
using Decide = Dingdian.Rules.Deciding.Sites;
using Nearby = Dingdian.Rules.Computing.Neighbour;

namespace Dingdian.Admission.Sites;

/// <summary>
/// Answers "may one open here?": every site rule, exemption and quota of the plan for a place, with what was measured and who stands near. Rules are asked
/// in the order of the plan; of everything that stands against a place all is reported. It is no decision.
/// </summary>
public sealed class SiteCheck
{
    /// <summary>How many neighbours a rule lists, those near its limit aside.</summary>
    public const int MostNeighbours = 10;

    private readonly Surroundings around;
    private readonly PlaceFacts facts;
    private readonly Result year;
    private readonly List<Finding> findings = [];
    private readonly ILookup<string, InstitutionPlace> withoutPlace;
    private readonly List<string> keys;
    private readonly Lazy<Spacing> spacing, spacingWithWalks;

    public SiteCheck(Surroundings around)
        : this(around, new Computation(around.Plan, around.Facts, around.Year).Run())
    {
    }

    /// <param name="around">The ground.</param>
    /// <param name="year">What the plan's year came to on it.</param>
    internal SiteCheck(Surroundings around, Result year)
    {
        (this.around, this.year) = (around, year);
        facts = new PlaceFacts(around, findings);
        withoutPlace = around.Ground.Institutions.Where(i => i.At is not { IsOnEarth: true }).ToLookup(i => i.County, StringComparer.Ordinal);
        keys = [.. Enumerable.Range(0, around.Placed.Count).Select(i => around.Institution(i).Key)];
        spacing = new(() => new Spacing(around.At));
        spacingWithWalks = new(() => new Spacing(around.At, around.OnFoot(WalkUnit.Metres)));
    }

    /// <summary>What the plan's year came to; its findings and waits are those of the quotas.</summary>
    public Result Year => year;

    /// <summary>What could not be measured, of all places asked so far.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>One of those that were joined to the ground is there from now on, for every later answer.</summary>
    /// <exception cref="ArgumentException">Nobody waits under this key.</exception>
    internal void Admit(string key)
    {
        var placed = keys.IndexOf(key);
        if (placed < 0 || !around.IsPending(placed)) throw new ArgumentException($"Nobody called {key} waits to be admitted.", nameof(key));
        around.Admit(placed);
        facts.Admit(placed);
    }

    public SiteAnswer Check(SiteQuestion question) => Check([question], withWalks: true)[0];

    /// <summary>Many places at once; the answers in their order.</summary>
    /// <param name="questions">The places.</param>
    /// <param name="withWalks">Whether the walk is shown beside straight lines too; what decides is measured either way.</param>
    public IReadOnlyList<SiteAnswer> Check(IReadOnlyList<SiteQuestion> questions, bool withWalks = false)
    {
        var counties = questions.Select(q => q.At.IsOnEarth ? around.CountyAt(q.At) ?? q.County : null).ToList();
        var places = facts.Of([.. questions.Select(q => q.At)], counties);
        return [.. questions.Select((q, i) => Check(q, counties[i], around.AreaOf(counties[i]) is null ? [] : places[i], withWalks))];
    }

    /// <summary>Every designated institution of a kind, asked about where it stands as if it applied there now.</summary>
    public IReadOnlyList<SiteQuestion> Stock(string kind) =>
    [
        .. from i in Enumerable.Range(0, around.Placed.Count)
           let institution = around.Institution(i)
           where institution.Attributes.GetValueOrDefault("kind") == kind && institution.Attributes.GetValueOrDefault("designated") == "true"
           select new SiteQuestion(institution.Name, around.At[i], kind, institution.Attributes.Select(a => ($"applicant.{a.Key}", a.Value)).Where(a => around.Plan.Find("attributes", a.Item1) is not null)
               .ToDictionary(a => a.Item1, a => a.Value, StringComparer.Ordinal)) { Self = institution.Key },
    ];

    private SiteAnswer Check(SiteQuestion question, string? county, Dictionary<string, string> place, bool withWalks)
    {
        var (area, township) = (around.AreaOf(county), question.At.IsOnEarth ? around.TownshipAt(question.At) : null);
        var given = new Dictionary<string, string>(place, StringComparer.Ordinal) { ["case.matter"] = "new", ["applicant.designated"] = "false" };
        foreach (var (name, value) in question.Given)
            given[name] = value;
        given["applicant.kind"] = question.Kind;
        var spot = new Spot(question, area, county, township, given, withWalks);
        var alone = around.Ask(area, given, []);
        var exemptions = around.Plan.All("exemptions").Select(e => Exemptions.Decide(alone, e, CaseDates.None)).Where(e => e.Verdict != Verdict.NotExempt && e.Verdict != Verdict.NotApplicable).ToList();
        var rules = around.Plan.All("sites").Select(s => area is null ? Nowhere(s) : Rule(spot, s, alone, Decide.Decide)).ToList();
        var circles = area is null ? [] : around.Plan.All("circles").Select(c => Rule(spot, c, alone, Rules.Deciding.Circles.Decide)).ToList();
        var quotas = area is null ? [] : Quotas(question.Kind, area).ToList();
        return new SiteAnswer(question, SiteVerdict.Unknown)
        {
            County = county, Township = township, Area = area, Place = place, Rules = rules, Circles = circles, Exemptions = exemptions, Quotas = quotas, Findings = [.. FindingsOf(question, area)],
        }.Judged();
    }

    private IEnumerable<Finding> FindingsOf(SiteQuestion question, string? area)
    {
        if (!question.At.IsOnEarth)
            yield return new Finding("place-not-on-earth", new Place(question.Name), question.At.ToString());
        else if (area is null)
            yield return new Finding("site-nowhere", new Place(question.Name), question.At.ToString(), around.Plan.Id);
        if (question.Self is { } self && !keys.Contains(self))
            yield return new Finding("site-self-unknown", new Place(question.Name), self);
    }

    /// <summary>The plan says nothing of places outside its areas.</summary>
    private static SiteRule Nowhere(Construct rule) => new(rule, new Answer(rule, Verdict.Unknown) { Because = ["area"] });

    /// <summary>A place, where it lies, and what is given about it.</summary>
    private sealed record Spot(SiteQuestion Question, string? Area, string? County, string? Township, Dictionary<string, string> Given, bool WithWalks);

    private SiteRule Rule(Spot spot, Construct rule, Computation alone, Func<Computation, Construct, Answer> decide)
    {
        var first = decide(alone, rule);
        if (rule.Node["within"] is null || !spot.Question.At.IsOnEarth || first.Verdict == Verdict.NotApplicable)
            return new SiteRule(rule, first);
        var reach = Reach.Of(alone, rule);
        var near = Neighbours(spot, reach);
        var off = WithoutPlace(spot);
        List<Nearby> others = [.. near.Select(n => new Nearby(n.Metres, n.Minutes, around.AreaOf(around.Institution(n.Placed).County), facts.OfOther(n.Placed))),
            .. off.Select(o => new Nearby(null, null, around.AreaOf(o.County), o.Attributes))];
        var asked = around.Ask(spot.Area, spot.Given, others);
        var counts = Decide.Counting(asked, rule);
        return new SiteRule(rule, decide(asked, rule))
        {
            Reach = reach,
            Basis = around.Way(reach)?.Walk.Basis,
            Neighbours = Shown(near, counts, reach),
            WithoutPlace = [.. off.Where((_, i) => counts[near.Count + i] != false).Select(o => o.Name)],
        };
    }

    /// <summary>An institution nearby as a rule sees it, with the straight line and the walk.</summary>
    private sealed record Near(int Placed, decimal Straight, decimal? Metres, decimal? Minutes, decimal? Walk, bool IsNearLimit);

    /// <summary>A rule whose limit is not known looks so far.</summary>
    private const decimal MostMetres = 5000, MostMinutes = 60;

    /// <summary>Everybody who may be within reach, and a little farther. A rule that goes a way not measured here has no distances.</summary>
    private List<Near> Neighbours(Spot spot, Reach reach) => [.. (reach.Mode == "walk" ? Walked(spot, reach) : Straight(spot, reach)).Where(near => !around.IsPending(near.Placed))];

    private List<Near> Straight(Spot spot, Reach reach) => [.. (spot.WithWalks ? spacingWithWalks : spacing).Value.Check(spot.Question.At, (double)(reach.Metres ?? MostMetres), spot.Question.Self is { } self ? keys.IndexOf(self) : -1).Near
            .Select(n => new Near(n.Item, Surroundings.Metres(n.Metres), reach.Mode == "straight-line" ? Surroundings.Metres(n.Metres) : null, null, Shown(n.Walk), n.IsNearLimit && reach.Metres is not null))];

    /// <summary>Who cannot be put on the streets has no walk; who is not reached is beyond.</summary>
    private List<Near> Walked(Spot spot, Reach reach)
    {
        var walk = around.OnFoot(reach.ByTime ? WalkUnit.Minutes : WalkUnit.Metres);
        var pace = reach.ByTime ? walk.Profile.Pace : 1;
        var limit = (double)(reach.ByTime ? reach.Minutes ?? MostMinutes : reach.Metres ?? MostMetres) + Spacing.NearLimitMetres * pace;
        var (found, reached, place, onGround) = (new List<Geo.Neighbour>(), new List<Reached>(), walk.Place([spot.Question.At]), around.OnGround(walk));
        around.Index.Within(spot.Question.At, limit / pace, found);
        walk.Reach(place, 0, onGround, limit, reached);
        var costs = reached.ToDictionary(r => r.Item, r => r.Cost);
        return [.. found.Where(n => keys[n.Item] != spot.Question.Self)
            .Where(n => costs.ContainsKey(n.Item) || place.Placing(0) != Placing.Placed || onGround.Placing(n.Item) != Placing.Placed)
            .Select(n => Of(n, costs.TryGetValue(n.Item, out var cost) ? cost : null))];

        Near Of(Geo.Neighbour near, double? cost) => new(near.Item, Surroundings.Metres(near.Metres),
            reach.ByDistance && cost is { } metres ? Surroundings.Metres(metres) : null, reach.ByTime && cost is { } minutes ? Surroundings.Minutes(minutes) : null, Shown(cost),
            reach.ByDistance && reach.Metres is { } radius && cost is { } walked && Math.Abs(walked - (double)radius) <= Spacing.NearLimitMetres);
    }

    private static decimal? Shown(double? cost) => cost is { } walked ? Math.Round((decimal)walked, 1) : null;

    /// <summary>Institutions without a place in the same township; where that is not known of them, in the same county.</summary>
    private List<InstitutionPlace> WithoutPlace(Spot spot) => spot.County is null ? [] :
        [.. withoutPlace[spot.County].Where(i => i.Key != spot.Question.Self && (spot.Township is null || i.Township.Length == 0 || i.Township == spot.Township))];

    private List<SiteNeighbour> Shown(List<Near> near, IReadOnlyList<bool?> counts, Reach reach)
    {
        var all = near.Select((n, i) => new SiteNeighbour(
            keys[n.Placed], around.Institution(n.Placed).Name, around.At[n.Placed], n.Straight, n.Walk, counts[i],
            reach.Holds(new Nearby(n.Metres, n.Minutes, null, new Dictionary<string, string>()), new HashSet<string>()), n.IsNearLimit)).Where(n => n.Counts != false).ToList();
        var deciding = all.Where(n => n.IsWithin != false).Take(MostNeighbours).ToList();
        return [.. deciding.Concat(all.Where(n => n.IsNearLimit)).Distinct()];
    }

    private IEnumerable<SiteQuota> Quotas(string kind, string area)
    {
        var quotas = around.Plan.All("quotas").DistinctBy(q => q.Node).ToList();
        var own = quotas.Where(q => q.List("kind").Contains(kind)).ToList();
        return (own.Count > 0 ? own : quotas.Where(q => q.List("kind").Count == 0)).SelectMany(q => year.Quotas.Where(r => r.Construct.Node == q.Node && r.Area == area)).Select(r => SiteQuotas.Of(r, year));
    }
}
