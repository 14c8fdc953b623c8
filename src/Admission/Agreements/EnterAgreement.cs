using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;

namespace Dingdian.Admission.Agreements;

/// <summary>An agreement from before, which the registry has, is looked after here from now on. It is on no trial.</summary>
/// <param name="Agreement">Its number.</param>
/// <param name="Plan">The plan it is held against.</param>
/// <param name="Institution">Code, credit code or name.</param>
/// <param name="Expires">The day it expires; null: as the registry has it.</param>
public sealed record EnterAgreement(string Agreement, string Plan, string Institution, DateOnly? Expires = null) : UseCase
{
    /// <summary>Name under which the institution signs in.</summary>
    public string? HeldBy { get; init; }

    [JsonIgnore]
    public override string Subject => DesignatedAgreement.SubjectOf(Agreement);

    internal override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (string.IsNullOrWhiteSpace(Agreement)) docket.Refuse("words-missing", new Model.Texts("协议编号", "a number of the agreement"));
        else if (DesignatedAgreement.Of(docket.Db, Agreement) is not null) docket.Refuse("agreement-taken", Agreement);
        if (docket.IsRefused || InstitutionFinder.Find(docket.Db, Institution, On, docket.Findings) is not { } id) return;
        var profile = docket.Db.Profiles.Believed().FirstOrDefault(row => row.InstitutionId == id && row.From <= On && row.To > On);
        var rows = docket.Db.Agreements.Believed().Where(row => row.InstitutionId == id && row.From <= On && row.To > On).OrderBy(row => row.Service).ToList();
        if (profile is null || rows.Count == 0) docket.Refuse("agreement-not-there", Institution, On);
        else if (DesignatedAgreement.Standing(docket.Db, id) is { } other) docket.Refuse("institution-has-agreement", profile.Name, other.Number);
        else if ((Expires ?? rows.Max(row => row.Expires)) is not { } expires) docket.Refuse("agreement-expires-missing", profile.Name);
        else docket.Record(Begun(plan.Id, profile, rows, expires));
    }

    private AgreementBegun Begun(string plan, Profile profile, List<Agreement> rows, DateOnly expires) => new()
    {
        Plan = plan, Institution = profile.InstitutionId, Code = profile.Code, Name = profile.Name, Kind = profile.Kind, Ownership = profile.Ownership, CreditCode = profile.CreditCode, County = profile.County, HeldBy = HeldBy,
        Services = [.. rows.Select(row => row.Service)], From = rows.Min(row => row.From) is var from && from == Held.NoStart ? On : from, Expires = expires, Facts = RegisteredFacts.Of(profile, rows),
        State = rows.Exists(row => row.State == Registry.Institutions.Agreement.Suspended) ? AgreementState.Suspended : AgreementState.InForce,
    };
}
