using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Assessments;

/// <summary>
/// An objection is answered by somebody who did not conclude the assessment. Upheld, the corrected score is held against the same others; nobody else
/// falls because it rose.
/// </summary>
/// <param name="Score">The corrected score; null dismisses the objection.</param>
public sealed record AnswerAppeal(string Plan, int Year, string Institution, decimal? Score, string Reason) : AssessmentAct(Plan, Year)
{
    private protected override void Apply(Docket docket, Plan plan, Construct construct, YearlyAssessment now)
    {
        Needed(docket, Reason, Reasons);
        if (Score is < 0 or > 100) docket.Refuse("score-range", Institution, Score, 100);
        if (Failed(docket, now, Institution) is not { } line) return;
        if (now.Appeals.FirstOrDefault(one => one.Institution == line.Institution) is not { Upheld: null }) docket.Refuse("appeal-none", line.Name);
        if (By.Name == now.ConcludedBy) docket.Refuse("appeal-own", By.Name);
        if (docket.IsRefused) return;
        docket.Record(new Answered(line.Institution, Score is { } corrected && Again(docket, plan, construct, now, line, corrected) ? Verdict.Spared : Verdict.Fails));
    }

    /// <summary>Whether it is spared with the score.</summary>
    private bool Again(Docket docket, Plan plan, Construct construct, YearlyAssessment now, AssessedLine line, decimal corrected)
    {
        var candidates = now.Lines.Select(one => new Candidate($"{one.Institution}", one.Institution == line.Institution ? corrected : one.Score, new Dictionary<string, string> { ["applicant.category"] = one.Category, ["applicant.kind"] = one.Kind })).ToList();
        var answers = Rules.Deciding.Assessments.Decide(AgreementFacts.Ask(docket.Db, plan, Year, "", []), construct, candidates, CaseDates.None with { On = On });
        return answers[now.Lines.ToList().FindIndex(one => one.Institution == line.Institution)].Verdict == Verdict.Spared;
    }

    internal override YearlyAssessment Onto(YearlyAssessment before, JournalEntry entry)
    {
        var answered = Kept<Answered>(entry);
        return before with
        {
            Lines = [.. before.Lines.Select(line => line.Institution != answered.Id ? line : line with { Score = Score ?? line.Score, Verdict = answered.Verdict, Does = answered.Verdict == Verdict.Spared ? [] : line.Does })],
            Appeals = [.. before.Appeals.Select(one => one.Institution == answered.Id ? one with { Upheld = Score is not null, Score = Score, Answer = Reason, By = entry.Who } : one)],
        };
    }

    private sealed record Answered(long Id, string Verdict);
}
