using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Journal;
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
        CheckDeclared(docket, plan);
    }

    private void CheckDeclared(Docket docket, Plan plan) =>
        Sites.SiteInput.Given(plan, Declared.Select(one => $"{one.Key}={one.Value}"), new(Subject), docket.Findings);

    /// <summary>The case it began.</summary>
    internal DesignationCase Begun(JournalEntry entry) => new(Case, Plan, entry.On.Year)
    {
        Matter = Matter, Kind = Kind, Applicant = Applicant, AppliedBy = entry.Role == Roles.Applicant ? entry.Who : null, Round = Round, Institution = Institution, CreditCode = CreditCode,
        County = County, Township = Township, Address = Address, At = Longitude is { } x && Latitude is { } y ? new Coordinate(x, y) : null, People = People,
        Papers = [.. Papers.Select(item => new CasePaper(item, null, null, entry.On))],
        Facts = Declared.ToDictionary(one => one.Key, one => new CaseFact(one.Value, entry.Who, entry.On, null), StringComparer.Ordinal),
        Events = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["applied"] = entry.On, ["received"] = entry.On },
    };
}
