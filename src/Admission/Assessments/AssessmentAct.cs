using System.Text.Json;
using System.Text.Json.Serialization;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Assessments;

/// <summary>A step of a year's assessment of all designated institutions.</summary>
/// <param name="Plan">The plan that orders it.</param>
/// <param name="Year">The year that is assessed.</param>
public abstract record AssessmentAct(string Plan, int Year) : UseCase
{
    [JsonIgnore]
    public override string Subject => YearlyAssessment.SubjectOf(Plan, Year);

    internal sealed override void Apply(Docket docket)
    {
        if (docket.Bureau.FindPlan(Plan, docket.Findings) is not { } plan) return;
        if (Construct(plan) is not { } construct) docket.Refuse("assessment-none", plan.Id);
        else if (On.Year < Year || On.Year > Year + 1) docket.Refuse("day-beyond", On, new Texts("日期", "the day"), new DateOnly(Year, 1, 1), new DateOnly(Year + 1, 12, 31));
        else Apply(docket, plan, construct, YearlyAssessment.Of(docket.Db, Plan, Year));
    }

    private protected abstract void Apply(Docket docket, Plan plan, Construct construct, YearlyAssessment now);

    /// <summary>What it made of the assessment, when the journal is read again.</summary>
    internal abstract YearlyAssessment Onto(YearlyAssessment before, JournalEntry entry);

    /// <summary>The yearly assessment of a plan; null where it orders none.</summary>
    internal static Construct? Construct(Plan plan) => plan.All("assessments").FirstOrDefault(one => one.Text("every") == "year" && !plan.IsReplaced(one, null));

    /// <summary>The line of an institution that failed; null after findings.</summary>
    private protected AssessedLine? Failed(Docket docket, YearlyAssessment now, string institution)
    {
        if (now.Concluded is null) docket.Refuse("assessment-open", Plan, Year);
        else if (InstitutionFinder.Find(docket.Db, institution, On, docket.Findings) is { } id)
        {
            if (now.Find(id) is { Verdict: "fails" } line) return line;
            docket.Refuse("assessment-not-failed", institution, Year);
        }
        return null;
    }

    private protected static bool Needed(Docket docket, string? text, Texts what)
    {
        if (!string.IsNullOrWhiteSpace(text)) return true;
        docket.Refuse("words-missing", what);
        return false;
    }

    private protected static T Kept<T>(JournalEntry entry) => JsonSerializer.Deserialize<T>(entry.Done, Style)!;

    private protected static readonly Texts Reasons = new("理由", "a reason"), DocumentNumber = new("文号", "a document number");
}

/// <summary>The institutions a plan's assessment is about.</summary>
public static class Designated
{
    /// <summary>Every institution designated on a day in the plan's areas, with its agreements.</summary>
    public static IReadOnlyList<(Profile Profile, IReadOnlyList<Agreement> Agreements)> On(Registry.Storage.RegistryDb db, Plan plan, DateOnly day)
    {
        var divisions = plan.FirstAreas?.Areas.SelectMany(area => area.Divisions).ToHashSet(StringComparer.Ordinal);
        var agreements = db.Agreements.Believed().Where(row => row.From <= day && row.To > day).OrderBy(row => row.Service).ToLookup(row => row.InstitutionId);
        return [.. db.Profiles.Believed().Where(row => row.From <= day && row.To > day).OrderBy(row => row.Code).ThenBy(row => row.InstitutionId).AsEnumerable()
            .Where(row => agreements.Contains(row.InstitutionId) && divisions?.Contains(row.County) != false).Select(row => (row, (IReadOnlyList<Agreement>)[.. agreements[row.InstitutionId]]))];
    }

    /// <summary>Those a year's assessment is about: designated when the year ended and still so on the day; within the year, on the day.</summary>
    public static IReadOnlyList<(Profile Profile, IReadOnlyList<Agreement> Agreements)> Of(int year, Registry.Storage.RegistryDb db, Plan plan, DateOnly day)
    {
        var (there, last) = (On(db, plan, day), new DateOnly(year, 12, 31));
        if (day <= last) return there;
        var then = On(db, plan, last).Select(one => one.Profile.InstitutionId).ToHashSet();
        return [.. there.Where(one => then.Contains(one.Profile.InstitutionId))];
    }

    /// <summary>What it is ranked among, in the words many plans use.</summary>
    public static string CategoryOf(Profile profile, IReadOnlyList<Agreement> agreements) =>
        profile.Kind == "retail_pharmacy" ? "pharmacy" : agreements.Any(row => row.Service == "inpatient") ? "inpatient" : profile.PooledOutpatient == true ? "pooled_outpatient" : "personal_account";
}
