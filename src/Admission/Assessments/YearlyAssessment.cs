using Dingdian.Admission.Acting;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Storage;

namespace Dingdian.Admission.Assessments;

/// <summary>A score as it was entered.</summary>
/// <param name="Institution">In the registry.</param>
/// <param name="Score">In points; null when it takes no part.</param>
/// <param name="Excused">Why it takes no part.</param>
public sealed record EnteredScore(long Institution, string? Code, string Name, string County, decimal? Score, string? Excused);

/// <summary>What the assessment means for one institution.</summary>
/// <param name="Category">What it was ranked among.</param>
/// <param name="Verdict"><c>fails</c> or <c>spared</c>.</param>
/// <param name="Does">What may follow; empty when it is spared. Of several the agency applies one.</param>
public sealed record AssessedLine(long Institution, string? Code, string Name, string County, string Kind, string Category, decimal Score, string Verdict, IReadOnlyList<string> Does);

/// <summary>An objection of an institution, and what came of it.</summary>
/// <param name="Upheld">Null while nobody has answered.</param>
/// <param name="Score">The corrected score, where it was upheld.</param>
public sealed record Appeal(long Institution, string Reason, DateOnly On, bool? Upheld = null, decimal? Score = null, string? Answer = null, string? By = null);

/// <summary>The assessment of a year, as the journal tells it.</summary>
public sealed record YearlyAssessment(string Plan, int Year)
{
    public IReadOnlyDictionary<long, EnteredScore> Scores { get; init; } = new Dictionary<long, EnteredScore>();

    /// <summary>Empty until it is concluded.</summary>
    public IReadOnlyList<AssessedLine> Lines { get; init; } = [];

    /// <summary>The rule it follows.</summary>
    public string? Rule { get; init; }

    public DateOnly? Concluded { get; init; }
    public string? Document { get; init; }
    public string? ConcludedBy { get; init; }
    public IReadOnlyList<Appeal> Appeals { get; init; } = [];
    public long LastEntry { get; init; }

    public AssessedLine? Find(long institution) => Lines.FirstOrDefault(line => line.Institution == institution);

    public static string SubjectOf(string plan, int year) => $"assessment/{plan}/{year}";

    public static YearlyAssessment Of(RegistryDb db, string plan, int year)
    {
        var subject = SubjectOf(plan, year);
        return db.Journal.Where(entry => entry.Subject == subject).OrderBy(entry => entry.Id).AsEnumerable()
            .Aggregate(new YearlyAssessment(plan, year), (told, entry) => UseCases.Read(entry) is AssessmentAct act ? act.Onto(told, entry) with { LastEntry = entry.Id } : told);
    }

    /// <summary>The last one that was concluded up to a year; null when none was.</summary>
    public static YearlyAssessment? Latest(RegistryDb db, string plan, int year)
    {
        var under = SubjectOf(plan, 0)[..^1];
        return db.Journal.Where(entry => entry.Subject.StartsWith(under)).Select(entry => entry.Subject).Distinct().AsEnumerable().Select(subject => int.Parse(subject[under.Length..], System.Globalization.CultureInfo.InvariantCulture))
            .Where(one => one <= year).OrderDescending().Select(one => Of(db, plan, one)).FirstOrDefault(one => one.Concluded is not null);
    }
}
