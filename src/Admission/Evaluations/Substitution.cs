using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>The facts between two years: what has taken effect up to a step is of the end, the rest still of the start.</summary>
/// <param name="plan">Says where its measures come from, and so to which effect they belong.</param>
/// <param name="start">The facts of the start, a year later.</param>
/// <param name="end">The facts of the end.</param>
/// <param name="stages">The stock in stages; where one is missing it changes all at once.</param>
internal sealed class Substitution(Plan plan, FactSet start, FactSet end, IReadOnlyDictionary<string, FactSet> stages)
{
    private readonly ILookup<string, FactSeries> atStart = ByMeasure(start), atEnd = ByMeasure(end);
    private readonly Dictionary<string, ILookup<string, FactSeries>> between = stages.ToDictionary(stage => stage.Key, stage => ByMeasure(stage.Value));

    public FactSet At(string effect)
    {
        if (effect == Effects.Decisions) return end;
        var step = Effects.Place(effect);
        return start with
        {
            CompiledOn = start.CompiledOn > end.CompiledOn ? start.CompiledOn : end.CompiledOn,
            Institutions = Listed(step),
            Series = [.. plan.All("measures").SelectMany(measure => Of(measure, step).Select(series => Filled(series)))],
        };
    }

    /// <summary>The effect with which a measure begins to be of the end.</summary>
    internal static string EffectOf(Plan plan, Construct measure)
    {
        var (from, unit) = (measure.Node["from"], (plan.Scope.Find(measure.Name)?.Type as NumberType)?.Unit.Text ?? "");
        if (from is not null && from["circle"] is null)
            return (from["of"]?.Text ?? "institutions") switch
            {
                "funds" or "letters" => Effects.Funds,
                "entries" => Effects.Entries,
                "exits" or "releases" => Effects.Exits,
                "institutions" or "beds" when measure.Text("flow") is null && measure.Text("vintage") != "previous-year-end" => Effects.Corrections,
                _ => Effects.Figures,
            };
        return unit is "resident" or "insured" ? Effects.People : unit.StartsWith("yuan", StringComparison.Ordinal) ? Effects.Funds : Effects.Figures;
    }

    private IEnumerable<FactSeries> Of(Construct measure, int step)
    {
        var effect = EffectOf(plan, measure);
        var isStock = effect is Effects.Corrections or Effects.Entries or Effects.Exits;
        if (step < Effects.Place(effect)) return atStart[measure.Name];
        if (!isStock || step >= Effects.Place(Effects.Changes)) return atEnd[measure.Name];
        return between.TryGetValue(Effects.InOrder[step], out var stage) && stage.Contains(measure.Name) ? stage[measure.Name] : atStart[measure.Name];
    }

    private IReadOnlyDictionary<string, Institution> Listed(int step) =>
        step < Effects.Place(Effects.Corrections) ? start.Institutions
        : step >= Effects.Place(Effects.Changes) ? end.Institutions
        : stages.GetValueOrDefault(Effects.InOrder[step]) is { Institutions.Count: > 0 } stage ? stage.Institutions : start.Institutions;

    /// <summary>Figures of single institutions are those of the other end where an institution has none here: it came or went.</summary>
    private FactSeries Filled(FactSeries series)
    {
        if (series.Rows != RowKind.Institution) return series;
        var values = series.Values.ToDictionary();
        foreach (var other in atEnd[series.Measure].Concat(atStart[series.Measure]).OrderByDescending(other => other.Date))
            foreach (var (row, value) in other.Values) values.TryAdd(row, value);
        return series with { Values = values };
    }

    private static ILookup<string, FactSeries> ByMeasure(FactSet facts) => facts.Series.ToLookup(series => series.Measure, StringComparer.Ordinal);
}
