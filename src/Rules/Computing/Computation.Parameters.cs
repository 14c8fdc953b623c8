using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Computing;

/// <summary>Dated values: which one holds in the plan year, by class or area, stepping or gliding.</summary>
public sealed partial class Computation
{
    /// <summary>The day on which stepped values are looked up: the first day of the plan year inside the horizon.</summary>
    private DateOnly ValueDate => new DateOnly(Year, 1, 1) < Plan.Starts && Plan.Starts.Year == Year ? Plan.Starts : new DateOnly(Year, 1, 1);

    private Column ParameterColumn(Construct parameter, Symbol symbol)
    {
        var level = symbol.Level;
        if (symbol.Name == $"{parameter.Name}.tolerance")
            return Numbers.Of([parameter.Amount("tolerance")!.Value.In(((NumberType)symbol.Type).Unit)]);
        string?[] rows = symbol.Name != parameter.Name ? [symbol.Name[(parameter.Name.Length + 1)..^1]]
            : parameter.Text("by") is { } by ? ClassWords(by)
            : [.. Enumerable.Range(0, Rows(level)).Select(i => level.Kind == LevelKind.Area ? RowName(level, i) : "")];
        var values = Guard(parameter, () => rows.Select((r, i) => r is null ? null : ParameterValue(parameter, r, i)).ToArray(), () => new decimal?[rows.Length]);
        return symbol.Type is TruthType ? Truths.Of([.. values.Select(v => v is { } truth ? truth == 1m : (bool?)null)]) : Numbers.Of(values);
    }

    private string?[] ClassWords(string name)
    {
        var words = ScopeBuilder.WordsOf(Plan.Find("classes", name)!);
        return [.. ClassColumn(name).Codes.Select(c => c < 0 ? null : words[c])];
    }

    private decimal? ParameterValue(Construct parameter, string key, int row)
    {
        if ((Facts.FindSetting("parameter", parameter.Name, null, key.Length == 0 ? null : key, null) ?? Facts.FindSetting("parameter", parameter.Name, null, null, null)) is { } setting)
            return setting.Value switch { null => null, "true" => 1m, "false" => 0m, var text => Scalars.TryNumber(text, out var number) ? number : null };
        var points = Points(parameter, key);
        return parameter.Text("path") == "linear" ? Glide(parameter, points, key, row) : Step(parameter, points);
    }

    private List<(DateOnly From, DateOnly? To, decimal? Value)> Points(Construct parameter, string key)
    {
        var unit = Plan.Scope.Find(parameter.Name) is { Type: NumberType type } ? type.Unit : Unit.One;
        var points = new List<(DateOnly From, DateOnly? To, decimal? Value)>();
        foreach (var entry in parameter.Node["values"]?.Entries ?? [])
        {
            DateOnly? to = null;
            if (!Scalars.TryDate(entry.Key, out var from))
                Scalars.TryDates(entry.Key, out from, out to);
            var amount = entry.Value is ScalarNode ? parameter.Amount($"values.{entry.Key}") : parameter.Amount($"values.{entry.Key}.{key}") ?? parameter.Amount($"values.{entry.Key}.else");
            points.Add((from, to, amount?.In(unit)));
        }
        return [.. points.OrderBy(p => p.From)];
    }

    private decimal? Step(Construct parameter, List<(DateOnly From, DateOnly? To, decimal? Value)> points)
    {
        var date = ValueDate;
        var ends = parameter.Date("ends") ?? Plan.Ends;
        var index = points.FindLastIndex(p => p.From <= date);
        if (index >= 0 && (points[index].To ?? ends ?? date) >= date)
            return points[index].Value;
        findings.Add(new Finding(Tolerant ? "value-tolerated" : "value-outside-dates", parameter.Place, parameter.Name, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        return Tolerant && points.Count > 0 ? points[Math.Max(0, index)].Value : null;
    }

    /// <summary>A straight line between the dated values, by months; before the first it starts from the baseline at the start of the term.</summary>
    private decimal? Glide(Construct parameter, List<(DateOnly From, DateOnly? To, decimal? Value)> points, string key, int row)
    {
        if ((parameter.Expression($"baseline[{key}]") ?? parameter.Expression("baseline")) is { } baseline)
            points.Insert(0, (Plan.Starts.AddDays(-1), null, ((Numbers)baseline.At(baseline.Level, this))[Math.Min(row, Rows(baseline.Level) - 1)]));
        var month = Months(new DateOnly(Year, 12, 31));
        var next = points.FindIndex(p => Months(p.From) >= month);
        if (next <= 0)
            return next == 0 ? points[0].Value : points[^1].Value;
        var (a, b) = (points[next - 1], points[next]);
        return a.Value + (b.Value - a.Value) * (month - Months(a.From)) / (Months(b.From) - Months(a.From));
    }

    /// <summary>
    /// Where a gliding value comes from while it is on its way to the first date: the baseline, the value it glides to, and the part
    /// of the way gone by the end of the year. Null when the baseline no longer speaks, or a change stands in for it.
    /// </summary>
    public (Bound Baseline, decimal Target, decimal Gone)? OnTheWay(Construct parameter, string key)
    {
        var isSet = Facts.FindSetting("parameter", parameter.Name, null, key.Length == 0 ? null : key, null) is not null || Facts.FindSetting("parameter", parameter.Name, null, null, null) is not null;
        if (isSet || parameter.Text("path") != "linear" || (parameter.Expression($"baseline[{key}]") ?? parameter.Expression("baseline")) is not { } baseline)
            return null;
        var (from, month) = (Months(Plan.Starts.AddDays(-1)), Months(new DateOnly(Year, 12, 31)));
        return Points(parameter, key) is [{ Value: { } target } first, ..] && month > from && month <= Months(first.From)
            ? (baseline, target, (decimal)(month - from) / (Months(first.From) - from)) : null;
    }

    private static int Months(DateOnly date) => date.Year * 12 + date.Month;
}
