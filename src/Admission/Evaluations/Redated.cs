using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>The facts of one year as if they were of the next: each figure a year later, so that only the rules of the year make a difference.</summary>
internal static class Redated
{
    public static FactSet Of(FactSet facts, Plan plan)
    {
        var eve = plan.Starts.AddDays(-1);
        var asked = plan.All("measures").Where(measure => measure.Text("vintage") == "previous-year-end").Select(measure => measure.Name).ToHashSet(StringComparer.Ordinal);
        // What stood on the eve of the term goes on standing there; a figure moved onto that day gives way to it.
        var kept = facts.Series.Where(series => series.Date == eve && !asked.Contains(series.Measure)).ToList();
        var taken = kept.Select(series => series.Measure).ToHashSet(StringComparer.Ordinal);
        return facts with
        {
            CompiledOn = facts.CompiledOn?.AddYears(1),
            Series = [.. facts.Series.Select(series => series with { Date = series.Date.AddYears(1) }).Where(series => series.Date != eve || !taken.Contains(series.Measure)), .. kept],
        };
    }
}
