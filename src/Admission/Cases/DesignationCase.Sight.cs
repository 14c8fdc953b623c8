using Dingdian.Admission.Acting;
using Dingdian.Model;

namespace Dingdian.Admission.Cases;

/// <content>Who sees it.</content>
public sealed partial record DesignationCase
{
    /// <summary>Why somebody neither sees nor moves it, or null: officers see to their district, applicants to what they handed in.</summary>
    public Finding? HiddenFrom(Person by) => by.Role switch
    {
        Roles.DistrictOfficer when by.Division != County => new("case-of-another-district", new(SubjectOf(Number)), Number, County),
        Roles.Applicant when by.Name != AppliedBy => new("case-of-another", new(SubjectOf(Number)), Number),
        _ => null,
    };

    /// <summary>The same for its files, which assessors see only of cases they assess.</summary>
    public Finding? FilesHiddenFrom(Person by) =>
        by.Role == Roles.Assessor && !Panel.Any(one => one.Name == by.Name && one.Conflict is null) ? new("panel-not-on", new(SubjectOf(Number)), by.Name, Number) : HiddenFrom(by);
}
