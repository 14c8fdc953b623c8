using Dingdian.Admission.Acting;
using Dingdian.Admission.Sites;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Cases;

/// <summary>The place was visited and what was seen is on record. Where the plan says that the county does it, nobody else may.</summary>
/// <param name="Record">What was seen, or the number of the record.</param>
public sealed record CheckOnSite(string Case, string Record) : CaseAct(Case)
{
    private const string County = "district_agency";

    /// <summary>Facts established on the spot, by the names of the plan's attributes; the record shows them.</summary>
    public IReadOnlyDictionary<string, string> Found { get; init; } = new Dictionary<string, string>();

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        Needed(docket, Record, new Texts("现场核查记录", "the record of the check"));
        if (By.Role != Roles.DistrictOfficer && CaseProcess.ActorOf(plan, now, "check-on-site") == County) docket.Refuse("check-by-district", plan.Actor(County));
        SiteInput.Given(plan, Found.Select(one => $"{one.Key}={one.Value}"), new(Subject), docket.Findings);
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry) =>
        before.On("checked_on_site", entry.On).After(entry, null, Record).Knowing(Found.Select(one => KeyValuePair.Create(one.Key, new CaseFact(one.Value, entry.Who, entry.On, Record))));
}
