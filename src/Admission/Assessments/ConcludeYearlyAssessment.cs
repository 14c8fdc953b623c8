using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Assessments;

/// <summary>
/// The assessment of a year is concluded: who fails by score or by rank, each within its category, and what may follow. It takes every designated institution
/// with a score or a reason to have none, for a score that is missing would leave the ranks of the others open.
/// </summary>
/// <param name="Document">Number of the document that concludes it.</param>
public sealed record ConcludeYearlyAssessment(string Plan, int Year, string Document) : AssessmentAct(Plan, Year)
{
    private const int Shown = 5;

    private protected override void Apply(Docket docket, Plan plan, Construct construct, YearlyAssessment now)
    {
        Needed(docket, Document, DocumentNumber);
        if (now.Concluded is { } day) docket.Refuse("assessment-concluded", Year, day);
        var there = Designated.Of(Year, docket.Db, plan, On);
        var missing = there.Where(one => !now.Scores.ContainsKey(one.Profile.InstitutionId)).ToList();
        if (missing.Count > 0) docket.Refuse("assessment-unscored", missing.Count, string.Join("; ", missing.Take(Shown).Select(one => $"{one.Profile.Code} {one.Profile.Name}".Trim())));
        if (docket.IsRefused) return;
        var scored = there.Where(one => now.Scores[one.Profile.InstitutionId].Score is not null).ToList();
        var answers = Answers(docket, plan, construct, now, scored);
        foreach (var (one, answer) in scored.Zip(answers).Where(pair => pair.Second.Does is null).Take(Shown)) docket.Refuse("assessment-facts", one.Profile.Name, AgreementWords.Attributes(plan, answer.Because));
        if (docket.IsRefused) return;
        docket.Record(new Concluded(construct.Rule, [.. scored.Zip(answers, (one, answer) => Line(one.Profile, one.Agreements, now, answer))]));
    }

    private IReadOnlyList<AssessmentAnswer> Answers(Docket docket, Plan plan, Construct construct, YearlyAssessment now, List<(Profile Profile, IReadOnlyList<Agreement> Agreements)> scored)
    {
        var candidates = scored.Select(one => new Candidate(one.Profile.InstitutionId.ToString(System.Globalization.CultureInfo.InvariantCulture), now.Scores[one.Profile.InstitutionId].Score, Attributes(plan, one.Profile, one.Agreements))).ToList();
        return Rules.Deciding.Assessments.Decide(AgreementFacts.Ask(docket.Db, plan, Year, "", []), construct, candidates, docket.Bureau.WorkingDays.Dates(new Dictionary<string, DateOnly>()) with { On = On });
    }

    private static Dictionary<string, string> Attributes(Plan plan, Profile profile, IReadOnlyList<Agreement> agreements)
    {
        var known = RegisteredFacts.Of(profile, agreements).ToDictionary(StringComparer.Ordinal);
        known["applicant.category"] = Designated.CategoryOf(profile, agreements);
        return known.Where(fact => plan.Find("attributes", fact.Key) is not null).ToDictionary(StringComparer.Ordinal);
    }

    private static AssessedLine Line(Profile profile, IReadOnlyList<Agreement> agreements, YearlyAssessment now, AssessmentAnswer answer) => new(profile.InstitutionId, profile.Code, profile.Name, profile.County, profile.Kind,
        Designated.CategoryOf(profile, agreements), now.Scores[profile.InstitutionId].Score!.Value, answer.Verdict == Verdict.Fails ? Verdict.Fails : Verdict.Spared, answer.Does!);

    internal override YearlyAssessment Onto(YearlyAssessment before, JournalEntry entry)
    {
        var concluded = Kept<Concluded>(entry);
        return before with { Lines = concluded.Lines, Rule = concluded.Rule, Concluded = entry.On, Document = Document, ConcludedBy = entry.Who };
    }

    private sealed record Concluded(string Rule, IReadOnlyList<AssessedLine> Lines);
}
