using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Rounds;
using Dingdian.Admission.Sites;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Persons;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>An application is handed in. Persons stand in it by their tokens only.</summary>
/// <param name="Case">A number of its own; taken ones are refused.</param>
/// <param name="Plan">The plan it is held against.</param>
/// <param name="Matter">A word of <see cref="Matters"/>.</param>
/// <param name="Kind">Kind of institution, by the id of the plan's class.</param>
/// <param name="Applicant">Name of the institution.</param>
/// <param name="County">Six digits of where it is, or moves to.</param>
public sealed record SubmitCase(string Case, string Plan, string Matter, string Kind, string Applicant, string County) : UseCase
{
    public string? Round { get; init; }
    public string? Institution { get; init; }
    public string? CreditCode { get; init; }
    public string? Township { get; init; }
    public string? Address { get; init; }

    /// <summary>CGCS2000 degrees.</summary>
    public double? Longitude { get; init; }

    public double? Latitude { get; init; }

    /// <summary>What the applicant declares, by the names of the plan's attributes.</summary>
    public IReadOnlyDictionary<string, string> Declared { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<CasePerson> People { get; init; } = [];

    /// <summary>Items of the plan's materials handed in on paper.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    [JsonIgnore]
    public override string Subject => DesignationCase.SubjectOf(Case);

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (DesignationCase.Of(docket.Db, Case) is not null) docket.Refuse("case-taken", Case);
        if (!Matters.All.Contains(Matter)) docket.Refuse("matter-unknown", Matter, Bureau.Listed(Matters.All));
        if (string.IsNullOrWhiteSpace(Applicant)) docket.Refuse("words-missing", new Texts("申请机构名称", "the applicant's name"));
        SiteInput.IsKind(plan, Kind, new(Subject), docket.Findings);
        SiteInput.Given(plan, Declared.Select(one => $"{one.Key}={one.Value}"), new(Subject), docket.Findings);
        var papers = CaseMaterials.Known(plan);
        foreach (var item in Papers.Where(item => !papers.Contains(item))) docket.Refuse("paper-unknown", item, string.Join('、', papers));
        CheckPeople(docket);
        CheckPlace(docket, plan);
        CheckKnown(docket);
        if (!docket.IsRefused && Entrance.Check(docket, plan, this) is { } round) docket.Record(new CaseBasis(round.Year, round.Revision, round.Snapshot));
    }

    /// <summary>Persons are named by tokens; once anybody is registered, by tokens of the registered only.</summary>
    private void CheckPeople(Docket docket)
    {
        var knowsAnybody = docket.Db.People.Any();
        foreach (var token in People.Select(person => person.Token))
            if (!KeyRing.IsToken(token)) docket.Refuse("person-token");
            else if (knowsAnybody && !docket.Db.People.Any(row => row.Token == token)) docket.Refuse("person-unknown", token);
    }

    private void CheckPlace(Docket docket, Plan plan)
    {
        var counties = CountiesOf(plan);
        if (!(counties.Count > 0 ? counties.Contains(County) : docket.Db.Divisions.Any(row => row.Code == County))) docket.Refuse("county-unknown", County, plan.Title);
        if (Longitude is null != Latitude is null || At is { IsInChina: false }) docket.Refuse("case-coordinates", Longitude, Latitude);
        else if (Longitude is null && Matters.IsPlaced(Matter)) docket.Refuse("case-place-open");
        else if (At is { } at) Outlines.Read(docket.Bureau.Workspace, docket.Db)?.Check(at, County, new(Subject), docket.Findings);
    }

    /// <summary>Six digits of the counties a plan's areas hold; none when it names no areas.</summary>
    public static IReadOnlyCollection<string> CountiesOf(Plan plan) => plan.AreaSets.SelectMany(set => set.Areas).SelectMany(area => area.Divisions).ToHashSet();

    private Coordinate? At => Longitude is { } x && Latitude is { } y ? new(x, y) : null;

    /// <summary>What the registry and earlier cases say of the applicant.</summary>
    private void CheckKnown(Docket docket)
    {
        if (Institution is { } code && !docket.Db.Profiles.Believed().Any(row => row.Code == code)) docket.Refuse("exit-nobody", code);
        if (Institution is null && Matter is not (Matters.New or Matters.Branch)) docket.Refuse("case-institution-open", Vocabulary.Of(Matter));
        if (Earlier(docket).Select(number => DesignationCase.Of(docket.Db, number)).FirstOrDefault(one => one is { IsOver: false }) is { } open)
            docket.Refuse("case-open-already", Applicant, Vocabulary.Of(Matter), open.Number, Vocabulary.Of(open.State));
    }

    /// <summary>Cases of the same applicant, kind and matter: the credit code tells who it is where both have one, else the name.</summary>
    private IReadOnlyList<string> Earlier(Docket docket)
    {
        var (name, credit) = (JsonSerializer.Serialize(Applicant, Style), JsonSerializer.Serialize(CreditCode ?? Applicant, Style));
        return [.. docket.Db.Journal.Where(entry => entry.Act == "submit-case" && (entry.Asked.Contains(name) || entry.Asked.Contains(credit))).OrderBy(entry => entry.Id).AsEnumerable()
            .Select(UseCases.Read).OfType<SubmitCase>()
            .Where(other => other.Plan == Plan && other.Kind == Kind && other.Matter == Matter && (CreditCode is { } own && other.CreditCode is { } theirs ? own == theirs : other.Applicant == Applicant))
            .Select(other => other.Case)];
    }

    /// <summary>The case it began.</summary>
    internal DesignationCase Begun(JournalEntry entry) => new(Case, Plan, entry.On.Year)
    {
        Matter = Matter, Kind = Kind, Applicant = Applicant, AppliedBy = entry.Role == Roles.Applicant ? entry.Who : null, Round = Round, Institution = Institution, CreditCode = CreditCode,
        Basis = entry.Done.Length > 2 ? JsonSerializer.Deserialize<CaseBasis>(entry.Done, Style) : null, County = County, Township = Township, Address = Address, At = At, People = People,
        Papers = [.. Papers.Select(item => new CasePaper(item, null, null, entry.On) { Entry = entry.Id })],
        Facts = Declared.ToDictionary(one => one.Key, one => new CaseFact(one.Value, entry.Who, entry.On, null), StringComparer.Ordinal),
        Events = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["applied"] = entry.On, ["received"] = entry.On },
    };
}
