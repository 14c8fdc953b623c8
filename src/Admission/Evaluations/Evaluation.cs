using Dingdian.Admission.Goals;
using Dingdian.Admission.Years;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>A snapshot an evaluation rests on.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="AsOf">Its day.</param>
/// <param name="IsSynthetic">Its institutions are made up.</param>
public sealed record EvaluationDay(string Id, DateOnly AsOf, bool IsSynthetic);

/// <summary>Something wrong or doubtful about the figures; where it stands is named without the folder, which differs from place to place.</summary>
/// <param name="Code">Of the finding.</param>
/// <param name="Severity">Of the finding.</param>
/// <param name="Where">File and line, or what it is about.</param>
/// <param name="What">What is wrong, and what would be right.</param>
public sealed record Remark(string Code, Severity Severity, string Where, Texts What)
{
    public static Remark Of(Finding finding) => new(finding.Code, finding.Severity, (finding.Place with { File = Path.GetFileName(finding.Place.File) }).ToString(),
        new(Said(finding, Language.Chinese, "。"), Said(finding, Language.English, ". ")));

    private static string Said(Finding finding, Language language, string stop) => $"{finding.What(language).TrimEnd('.', '。')}{stop}{finding.Remedy(language)}".Trim();
}

/// <summary>
/// What a plan's year asked, what happened, why the numbers moved, what was kept and missed, and what the next year's plan would be. It depends on
/// two snapshots, the plan, and the annual plan and its books alone: the same give the same.
/// </summary>
/// <param name="Plan">The plan, its goals measured as the bureau chose.</param>
/// <param name="Year">The year.</param>
/// <param name="Start">The snapshot the year was planned on.</param>
/// <param name="End">The snapshot at its end.</param>
public sealed record Evaluation(Plan Plan, int Year, EvaluationDay Start, EvaluationDay End)
{
    /// <summary>The annual plan that was in force; null when there was none, and the quotas are then those computed.</summary>
    public YearRevision? Annual { get; init; }

    /// <summary>What the plan asked: the quotas signed, or computed from the start.</summary>
    public required IReadOnlyList<QuotaLine> Asked { get; init; }

    /// <summary>The year computed from the start, with what was decided.</summary>
    public required Result Before { get; init; }

    /// <summary>The next year computed from the end: what its plan would be with the same choices, unless the next year has its own.</summary>
    public required Result After { get; init; }

    public required IReadOnlyList<PlacesRow> Ledger { get; init; }
    public required Turnover Turnover { get; init; }
    public required IReadOnlyList<Explained> Why { get; init; }
    public required IReadOnlyList<GoalLine> Goals { get; init; }
    public required IReadOnlyList<DutyRow> Duties { get; init; }

    /// <summary>What is wrong or doubtful about the figures.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    public IReadOnlyList<QuotaLine> Next => [.. After.Quotas.Select(QuotaLine.Of)];

    public bool IsSynthetic => Start.IsSynthetic || End.IsSynthetic;

    public static string SubjectOf(string plan, int year) => $"evaluation/{plan}/{year}";
}
