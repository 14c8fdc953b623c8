using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Assessments;

/// <summary>An institution that failed objects to its score, once; nothing is applied to it until it is answered.</summary>
/// <param name="Institution">Code, credit code or name.</param>
public sealed record AppealAssessment(string Plan, int Year, string Institution, string Reason) : AssessmentAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, Construct construct, YearlyAssessment now)
    {
        Needed(docket, Reason, Reasons);
        if (Failed(docket, now, Institution) is not { } line) return;
        var agreement = DesignatedAgreement.Standing(docket.Db, line.Institution);
        if (By.Role == Roles.Applicant && agreement?.HeldBy != By.Name) docket.Refuse("agreement-of-another", agreement?.Number ?? Institution);
        if (now.Appeals.FirstOrDefault(one => one.Institution == line.Institution) is { } before) docket.Refuse("appeal-there", line.Name, before.On);
        if (agreement?.Assessments.FirstOrDefault(one => one.Year == Year) is { } applied) docket.Refuse("assessment-applied", line.Name, Year, applied.On);
        docket.Record(new About(line.Institution));
    }

    internal override YearlyAssessment Onto(YearlyAssessment before, JournalEntry entry) => before with { Appeals = [.. before.Appeals, new(Kept<About>(entry).Id, Reason, entry.On)] };

    private sealed record About(long Id);
}
