using Dingdian.Admission.Ledger;
using Dingdian.Admission.Sites;
using Dingdian.Admission.Years;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>Everything a ranking rests on, so that it can be made again.</summary>
/// <param name="Revision">Of the annual plan, with its snapshot.</param>
/// <param name="Open">Places that were open.</param>
public sealed record RankingInput(string Plan, int Year, string Round, int Revision, string Snapshot, IReadOnlyList<Contender> Contenders, IReadOnlyList<QuotaPlaces> Open);

/// <summary>
/// Serves the cases of a round one after another in the order of <see cref="RankKey"/>. Whoever gets places stands on the ground for all that follow:
/// distances, people left uncovered and townships without anyone are told anew after each, and an order that rests on them too. A case that finds
/// too few places is passed over, and a later one that asks for fewer may get them.
/// </summary>
/// <remarks>
/// Groups can only get worse as others come to stand: so the first of the queue is asked anew, goes back when it fell, and is served when it
/// did not (lazy greedy). A rule of which nothing is known does not stand against a case here; its verdict has said so.
/// </remarks>
public sealed class Ranking
{
    private readonly RankingInput input;
    private readonly Plan plan;
    private readonly Result year;
    private readonly Surroundings around;
    private readonly SiteCheck check;
    private readonly Dictionary<(string Quota, string Area, string Part), long> open;
    private readonly List<Construct> groups, ties;
    private readonly bool readsPlaces;
    private int admitted;

    private Ranking(RankingInput input, Surroundings ground, Result year)
    {
        (this.input, plan, this.year) = (input, ground.Plan, year);
        around = ground.Joined(input.Contenders.Where(one => one.At is not null).Select(one => one.AsPlace()));
        check = new SiteCheck(around, year);
        open = input.Open.ToDictionary(places => (places.Quota, places.Area, places.Part), places => places.Amount);
        var all = plan.All("preferences").Where(one => !plan.IsReplaced(one, null)).ToList();
        (groups, ties) = ([.. all.Where(one => !Preferences.IsBetweenEquals(one))], [.. all.Where(Preferences.IsBetweenEquals)]);
        readsPlaces = all.Exists(one => one.Expressions.Values.Any(bound => bound.Slots().Any(slot => slot.ToString().StartsWith("place.", StringComparison.Ordinal))));
    }

    /// <param name="input">What it rests on.</param>
    /// <param name="figures">The numbers of the revision it names.</param>
    public static IReadOnlyList<RankedCase> Of(RankingInput input, YearFigures figures) => Of(input, figures.Ground.Around(figures.Facts, input.Year), figures.Result);

    /// <param name="input">What it rests on.</param>
    /// <param name="ground">The ground of its snapshot.</param>
    /// <param name="year">What the year came to.</param>
    public static IReadOnlyList<RankedCase> Of(RankingInput input, Surroundings ground, Result year) => new Ranking(input, ground, year).Run();

    /// <summary>A case waiting for its turn.</summary>
    private sealed class Standing(Contender contender)
    {
        public Contender Contender => contender;
        public required IReadOnlyList<PlaceAsk> Asks { get; init; }
        public SiteAnswer? Site { get; set; }
        public required RankKey Key { get; set; }
        public IReadOnlyList<GroupMark> Groups { get; set; } = [];
        public IReadOnlyList<GroupMark> Ties { get; set; } = [];

        /// <summary>How many stood on the ground when it was last asked.</summary>
        public int AskedAt { get; set; }
    }

    private IReadOnlyList<RankedCase> Run()
    {
        var holders = input.Contenders.Where(one => one.IsHolder).ToList();
        foreach (var one in holders) Admit(one);
        var waiting = Waiting();
        var ranked = new List<(RankedCase Case, RankKey Key)>();
        while (waiting.TryDequeue(out var first, out var before))
        {
            if (first.AskedAt < admitted && IsOnGround(first) && Fell(first, before)) waiting.Enqueue(first, first.Key);
            else ranked.Add((Serve(first, ranked.Count + 1), first.Key));
        }
        return [.. holders.Select(one => new RankedCase(0, one.Case, RankOutcome.Holds, one.Area, one.Score, one.Received, RankKey.LotOf(input.Round, one.Case))), .. new RankReasons(plan, ranked).Explained()];
    }

    private PriorityQueue<Standing, RankKey> Waiting()
    {
        var all = input.Contenders.Where(one => !one.IsHolder).ToList();
        var placed = all.Where(one => one.At is not null).ToList();
        var answers = placed.Zip(check.Check([.. placed.Select(Question)]), (one, answer) => (one.Case, answer)).ToDictionary(pair => pair.Case, pair => pair.answer, StringComparer.Ordinal);
        var queue = new PriorityQueue<Standing, RankKey>();
        foreach (var one in all)
        {
            var site = answers.GetValueOrDefault(one.Case);
            var asked = Asked(one, site);
            var standing = new Standing(one) { Asks = PlaceAsk.Of(asked, year), Site = site, Key = new(0, [], one.Score, [], one.Received, RankKey.LotOf(input.Round, one.Case)), AskedAt = admitted };
            Mark(standing, asked);
            queue.Enqueue(standing, standing.Key);
        }
        return queue;
    }

    private static SiteQuestion Question(Contender one) => new(one.Case, one.At!.Value, one.Kind, one.Given) { Self = one.Self, County = one.County };

    private Computation Asked(Contender one, SiteAnswer? site)
    {
        var given = new Dictionary<string, string>(site?.Place ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        foreach (var (name, value) in one.Given) given[name] = value;
        (given["applicant.kind"], given[Preferences.MeritEqual]) = (one.Kind, "true");
        return around.Ask(one.Area, given, []);
    }

    /// <summary>Its group and its place between equals.</summary>
    private void Mark(Standing one, Computation asked)
    {
        (one.Groups, one.Ties) = (Marks(groups, asked), Marks(ties, asked));
        one.Key = one.Key with { Served = one.Asks.Select(ask => ServedAt(ask, one.Contender)).DefaultIfEmpty(0).Min(), Groups = [.. one.Groups.Select(Order)], Ties = [.. one.Ties.Select(Order)] };
    }

    private static int Order(GroupMark mark) => mark.Holds == true ? 0 : 1;

    private static List<GroupMark> Marks(List<Construct> preferences, Computation asked) => [.. preferences.SelectMany(one => Preferences.Holding(asked, one).Select((holds, i) => new GroupMark(one.Path, i + 1, holds)))];

    private int ServedAt(PlaceAsk ask, Contender one)
    {
        var order = Served(plan, ask.Quota);
        return order.Contains(SpecialtyOf(one) ?? "") ? order.TakeWhile(word => word != SpecialtyOf(one)).Count() : order.Count;
    }

    internal static IReadOnlyList<string> Served(Plan plan, string quota) => Construct.ListOf(plan.Find("quotas", quota)?.Node["priorities"]?["order"]);

    private static string? SpecialtyOf(Contender one) => one.Given.GetValueOrDefault("applicant.specialty");

    /// <summary>Whether anything that is said of it may change with who comes to stand before it.</summary>
    private bool IsOnGround(Standing one) => one.Site is { } site && (readsPlaces || site.Rules.Any(rule => rule.Answer.Verdict != Verdict.NotApplicable));

    /// <summary>Asks it anew; whether others come before it now.</summary>
    private bool Fell(Standing one, RankKey before)
    {
        (one.Site, one.AskedAt) = (check.Check([Question(one.Contender)])[0], admitted);
        if (!readsPlaces) return false;
        Mark(one, Asked(one.Contender, one.Site));
        return one.Key > before;
    }

    private RankedCase Serve(Standing one, int position)
    {
        var contender = one.Contender;
        var told = new RankedCase(position, contender.Case, RankOutcome.Wins, contender.Area, contender.Score, contender.Received, one.Key.Lot)
        {
            Served = SpecialtyOf(contender) is { } specialty && one.Asks.Any(ask => Served(plan, ask.Quota).Contains(specialty)) ? specialty : null, Groups = one.Groups, Ties = one.Ties, Asks = one.Asks,
        };
        if (one.Asks.Any(ask => ask.Missing.Count > 0)) return told with { Outcome = RankOutcome.Unknown };
        if (one.Site is { } site && site.Rules.FirstOrDefault(rule => Stops(rule, contender)) is { } rule) return told with { Outcome = RankOutcome.Place, Obstacle = ObstacleOf(rule, site) };
        var places = one.Asks.Select(ask => ask.Take(open, input.Year, SpecialtyOf(contender))).ToList();
        if (places.FindIndex(taken => taken is null) is >= 0 and var none) return told with { Outcome = RankOutcome.NoPlaces, Lacking = one.Asks[none].Quota, Left = LeftFor(one.Asks[none], SpecialtyOf(contender)) };
        foreach (var taken in places.SelectMany(taken => taken!)) open[(taken.Quota, taken.Area, taken.Part)] -= taken.Amount;
        Admit(contender);
        return told with { Places = [.. places.SelectMany(taken => taken!)] };
    }

    private long LeftFor(PlaceAsk ask, string? specialty) => new[] { specialty, "" }.OfType<string>().Distinct().Sum(part => open.GetValueOrDefault((ask.Quota, ask.Area, part)));

    private void Admit(Contender one)
    {
        if (one.At is null) return;
        check.Admit(one.Key);
        admitted++;
    }

    private static bool Stops(SiteRule rule, Contender one) => rule.Answer.Verdict == Verdict.Fails || rule.Answer.Verdict == Verdict.Overridable && !one.Lifted.Contains(rule.Construct.Path);

    private static RankObstacle ObstacleOf(SiteRule rule, SiteAnswer site)
    {
        var near = rule.Neighbours.FirstOrDefault(neighbour => neighbour is { Counts: not false, IsWithin: not false });
        var walks = rule.Reach is { Mode: "walk" };
        var names = rule.Construct.Expressions.Values.SelectMany(bound => bound.Slots()).Select(slot => slot.ToString()).ToHashSet();
        return new(rule.Construct.Path, rule.Construct.Rule, rule.Answer.Measured, rule.Answer.Limit)
        {
            Neighbour = near?.Key, NeighbourName = near?.Name, Away = walks ? near?.Walk : near?.Metres, Reach = rule.Reach?.Metres ?? rule.Reach?.Minutes, Unit = rule.Reach is null ? null : rule.Reach.ByTime ? "minute" : "m",
            Seen = site.Place.Where(pair => names.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(pair => pair.Key, pair => pair.Value),
        };
    }
}
