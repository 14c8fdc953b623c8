using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Merit;

/// <summary>
/// All sheets are in: the case passes, or may mend for three months and is assessed again, or has failed again and is refused; whoever failed again
/// may not apply for a year.
/// </summary>
/// <param name="Remarks">Needed where a sheet lies far from the others: what was found out about it.</param>
public sealed record ConcludeAssessment(string Case, string? Remarks = null) : CaseAct(Case)
{
    private static readonly Texts AboutOutliers = new("对离群评分的核查说明", "what was found out about the scores far from the others");

    private protected override void Apply(Docket docket, Plan plan, DesignationCase now)
    {
        if (now.EmptySeats.Count > 0) docket.Refuse("panel-seat-empty", string.Join(", ", now.EmptySeats));
        if (now.Awaited.Count > 0) docket.Refuse("sheets-missing", string.Join(", ", now.Awaited));
        if (docket.IsRefused) return;
        var assessment = now.Assessment!;
        if (assessment.Outliers.Count > 0) Needed(docket, Remarks, AboutOutliers);
        var state = assessment.Passes ? CaseState.Assessed : now.State == CaseState.Assessing ? CaseState.Rectifying : CaseState.Refused;
        docket.Record(new Conclusion(now.AssessmentRound, state, assessment.Score, [.. assessment.Failed.Select(one => one.Check.Id)], [.. assessment.Outliers.Select(one => one.Assessor)], On)
        {
            Remarks = Remarks,
            AgainFrom = state == CaseState.Rectifying ? docket.Bureau.WorkingDays.Dates(now.Events).After(On, plan.Find("clocks", "rectification")?.Amount("lasts")) : null,
        });
    }

    internal override DesignationCase Onto(DesignationCase before, JournalEntry entry)
    {
        var conclusion = Kept<Conclusion>(entry);
        var told = before with { Conclusions = [.. before.Conclusions, conclusion] };
        if (conclusion.State != CaseState.Assessed) told = told.On("result_served", entry.On);
        if (conclusion.State == CaseState.Assessed) told = told.On("assessed", entry.On);
        if (conclusion.State == CaseState.Refused) told = told.On("second_result", entry.On).Knowing([new("applicant.failed_twice", new("true", entry.Who, entry.On, $"#{entry.Id}"))]);
        return told.After(entry, conclusion.State, Remarks);
    }
}
