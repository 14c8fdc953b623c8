using Dingdian.Admission.Acting;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Assessments;

/// <summary>A score, or why there is none.</summary>
/// <param name="Institution">Code, credit code or name.</param>
/// <param name="Score">0 to 100 points.</param>
/// <param name="Excused">Why it takes no part, such as designated within the year.</param>
public sealed record InstitutionScore(string Institution, decimal? Score, string? Excused = null);

/// <summary>Scores of a year are entered; entered again, a score takes the place of the one before, until the assessment is concluded.</summary>
public sealed record EnterAssessment(string Plan, int Year, IReadOnlyList<InstitutionScore> Scores) : AssessmentAct(Plan, Year)
{
    private const decimal MostPoints = 100;

    private protected override void Apply(Docket docket, Plan plan, Construct construct, YearlyAssessment now)
    {
        if (now.Concluded is { } day) docket.Refuse("assessment-concluded", Year, day);
        if (Scores.Count == 0) docket.Refuse("scores-none");
        if (docket.IsRefused) return;
        var entered = Scores.Select(one => Entered(docket, one)).OfType<EnteredScore>().ToList();
        foreach (var twice in entered.GroupBy(one => one.Institution).Where(group => group.Count() > 1)) docket.Refuse("score-twice", twice.First().Name);
        docket.Record(new Entries(entered));
    }

    private EnteredScore? Entered(Docket docket, InstitutionScore one)
    {
        if (one.Score is < 0 or > MostPoints) docket.Refuse("score-range", one.Institution, one.Score, MostPoints);
        if (one.Score is null == string.IsNullOrWhiteSpace(one.Excused)) docket.Refuse("score-or-excuse", one.Institution);
        if (InstitutionFinder.Find(docket.Db, one.Institution, On, docket.Findings) is not { } id) return null;
        var profile = docket.Db.Profiles.Believed().Where(row => row.InstitutionId == id).OrderByDescending(row => row.From).First();
        return new(id, profile.Code, profile.Name, profile.County, one.Score, one.Excused);
    }

    internal override YearlyAssessment Onto(YearlyAssessment before, JournalEntry entry)
    {
        var all = new Dictionary<long, EnteredScore>(before.Scores);
        foreach (var score in Kept<Entries>(entry).Scores) all[score.Institution] = score;
        return before with { Scores = all };
    }

    private sealed record Entries(IReadOnlyList<EnteredScore> Scores);
}
