using Dingdian.Admission.Cases;

namespace Dingdian.Admission.Merit;

/// <summary>What the panel found of one check.</summary>
/// <param name="Met">So many found it met.</param>
/// <param name="NotMet">So many did not.</param>
public sealed record CheckCount(RubricCheck Check, int Met, int NotMet)
{
    /// <summary>More than half of the panel found it met.</summary>
    public bool Passes => Met > NotMet;
}

/// <summary>One assessor's points.</summary>
/// <param name="IsOutlier">Far from the median of all: farther than 10 points and than twice the median distance from it.</param>
public sealed record AssessorScore(string Assessor, decimal Points, bool IsOutlier);

/// <summary>
/// What the sheets of a panel come to. The score is the mean of the sheets, to two decimals, halves up; no sheet is left out, and outliers are
/// named so that somebody answers for them. A check passes when more than half of the panel found it met.
/// </summary>
public sealed record Assessment(Rubric Rubric, decimal Score, decimal Median, decimal Deviation, IReadOnlyList<AssessorScore> Scores, IReadOnlyList<CheckCount> Checks)
{
    /// <summary>Points from the median that nobody is asked about.</summary>
    public const decimal Leeway = 10;

    public IReadOnlyList<AssessorScore> Outliers => [.. Scores.Where(score => score.IsOutlier)];

    public IReadOnlyList<CheckCount> Failed => [.. Checks.Where(check => !check.Passes)];

    public bool Passes => Failed.Count == 0 && Score >= Rubric.Pass;

    /// <exception cref="ArgumentException">There is no sheet.</exception>
    public static Assessment Of(Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        if (sheets.Count == 0) throw new ArgumentException("An assessment has sheets.", nameof(sheets));
        var points = sheets.Select(rubric.TotalOf).ToList();
        var median = MedianOf(points);
        var deviation = MedianOf([.. points.Select(one => Math.Abs(one - median))]);
        var limit = Math.Max(Leeway, 2 * deviation);
        return new(rubric, Math.Round(points.Sum() / points.Count, 2, MidpointRounding.AwayFromZero), median, deviation,
            [.. sheets.Select((sheet, i) => new AssessorScore(sheet.Assessor, points[i], Math.Abs(points[i] - median) > limit))],
            [.. rubric.Checks.Select(check => new CheckCount(check, sheets.Count(sheet => Rubric.Finds(sheet, check)), sheets.Count(sheet => !Rubric.Finds(sheet, check))))]);
    }

    /// <summary>The middle one, or the mean of the two in the middle.</summary>
    private static decimal MedianOf(IReadOnlyList<decimal> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
