using Dingdian.Admission.Cases;
using Dingdian.Admission.Sites;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Verdicts;

/// <summary>A case as it is to be judged.</summary>
/// <param name="Case">As the journal tells it.</param>
/// <param name="On">The day on which it is asked.</param>
/// <param name="History">What the journal tells of its people.</param>
public sealed record CaseToJudge(DesignationCase Case, DateOnly On, CaseHistory History);

/// <summary>Something known of a case, and from where: <c>registry</c>, <c>declared</c>, <c>established</c>, <c>map</c>, <c>history</c> or <c>case</c>.</summary>
public sealed record KnownFact(string Value, string From);

/// <summary>A verdict with everything it rests on.</summary>
public sealed record JudgedCase(DesignationCase Case, CaseGround Ground, DateOnly On, string? Area, CaseVerdict Verdict)
{
    /// <summary>What was known, by the names of attributes, in their order.</summary>
    public IReadOnlyDictionary<string, KnownFact> Known { get; init; } = new Dictionary<string, KnownFact>();

    /// <summary>Places left, by quota, where the ledger said so.</summary>
    public IReadOnlyDictionary<string, decimal> Left { get; init; } = new Dictionary<string, decimal>();

    /// <summary>What was measured at the place; null where no rule about places is asked, or the place is not known.</summary>
    public SiteAnswer? Site { get; init; }

    public CaseHistory History { get; init; } = CaseHistory.None;
}

/// <summary>Judges cases: puts together what applicant, registry, map, journal and ledger tell of each, and holds it against the whole plan.</summary>
/// <param name="ground">What they are held against.</param>
/// <param name="left">The ledger; null judges by what the year published.</param>
public sealed class CaseJudge(CaseGround ground, PlacesLeft? left)
{
    private static readonly string[] Numbers = ["insured_beds", "open_beds", "physicians", "pharmacists"];

    public JudgedCase Judge(CaseToJudge one) => Judge([one])[0];

    /// <summary>Many at once, in their order: places are measured together.</summary>
    public IReadOnlyList<JudgedCase> Judge(IReadOnlyList<CaseToJudge> cases)
    {
        var known = cases.Select(Known).ToList();
        var placed = Enumerable.Range(0, cases.Count).Where(i => Matters.IsPlaced(cases[i].Case.Matter) && cases[i].Case is { At: not null, Lifts.Count: 0 }).ToList();
        var answers = ground.Sites.Check([.. placed.Select(i => Question(cases[i].Case, known[i]))]);
        var sites = placed.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. cases.Select((one, i) => one.Case.Lifts.Count > 0 ? Lifted(one, known[i]) : Judge(ground, one, known[i], sites.GetValueOrDefault(i)))];
    }

    private JudgedCase Lifted(CaseToJudge one, SortedDictionary<string, KnownFact> known)
    {
        var own = ground.With(one.Case.Lifts);
        return Judge(own, one, known, Matters.IsPlaced(one.Case.Matter) && one.Case.At is not null ? own.Sites.Check([Question(one.Case, known)])[0] : null);
    }

    private JudgedCase Judge(CaseGround on, CaseToJudge asked, SortedDictionary<string, KnownFact> known, SiteAnswer? site)
    {
        var one = asked.Case;
        foreach (var (name, value) in site?.Place ?? new Dictionary<string, string>()) known[name] = new(value, "map");
        var area = CaseQuestions.AreaOf(on.Plan, one.County);
        var given = known.ToDictionary(fact => fact.Key, fact => fact.Value.Value, StringComparer.Ordinal);
        if ((one.People.FirstOrDefault(person => person.Part == "head") ?? (one.People.Count > 0 ? one.People[0] : null)) is { } head) given["case.person"] = head.Token;
        var spent = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        var verdict = new CaseVerdicts(on.Computation.About(new CaseInput(area, given, []), asked.History.Grants), on.Year, Dates(asked, asked.History.Institution))
        {
            Persons = Dates(asked, asked.History.People),
            Left = row => LeftIn(one, row, given) is { } places ? spent[row.Id] = places : null,
            Sites = Matters.IsPlaced(one.Matter) ? SitesOf(on.Plan, site) : new Dictionary<Construct, Answer>(),
        }.Decide();
        return new(one, on, asked.On, area, verdict) { Known = known, Left = spent, Site = site, History = asked.History };
    }

    private decimal? LeftIn(DesignationCase one, QuotaRow row, Dictionary<string, string> given) => left?.For(one.Number, row, one.Kind, given.GetValueOrDefault("applicant.specialty"));

    private static CaseDates Dates(CaseToJudge asked, IReadOnlyDictionary<string, DateOnly> past) =>
        new(new Dictionary<string, DateOnly>(asked.Case.Events.Concat(past).GroupBy(day => day.Key).Select(days => days.Last()), StringComparer.Ordinal)) { On = asked.On, Excluded = asked.Case.Pauses };

    /// <summary>Rules with neighbours cannot be answered without a place.</summary>
    private static Dictionary<Construct, Answer> SitesOf(Plan plan, SiteAnswer? site) => site is not null
        ? site.Rules.ToDictionary(rule => rule.Construct, rule => rule.Answer)
        : plan.All("sites").Where(rule => rule.Node["within"] is not null).ToDictionary(rule => rule, rule => new Answer(rule, Verdict.Unknown) { Because = ["place"] });

    /// <summary>What is established stands before what is declared, and this before what the registry has.</summary>
    private SortedDictionary<string, KnownFact> Known(CaseToJudge asked)
    {
        var (one, known) = (asked.Case, new SortedDictionary<string, KnownFact>(StringComparer.Ordinal));
        foreach (var (name, value) in Registered(one)) known[name] = new(value, "registry");
        foreach (var (name, value) in one.Given(ground.Plan)) known[name] = new(value, !one.Facts.TryGetValue(name, out var fact) ? "case" : fact.Evidence is null ? "declared" : "established");
        foreach (var (name, value) in asked.History.Facts) known[name] = new(value, "history");
        return known;
    }

    private IEnumerable<(string Name, string Value)> Registered(DesignationCase one)
    {
        if (ground.Institution(one.Institution) is not { } found) return one.Matter is Matters.New or Matters.Branch ? [("applicant.designated", "false")] : [];
        return found.Attributes.Select(pair => ($"applicant.{pair.Key}", pair.Value)).Concat(Numbers.Where(found.Numbers.ContainsKey).Select(name => ($"applicant.{name}", Rules.Facts.Canonical.Number(found.Numbers[name]))))
            .Where(pair => ground.Plan.Find("attributes", pair.Item1) is not null);
    }

    private static SiteQuestion Question(DesignationCase one, SortedDictionary<string, KnownFact> known) =>
        new(one.Applicant, one.At!.Value, one.Kind, known.ToDictionary(fact => fact.Key, fact => fact.Value.Value, StringComparer.Ordinal)) { Self = one.Institution };
}
