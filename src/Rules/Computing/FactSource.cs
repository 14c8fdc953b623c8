using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>Finds the figure a plan year asks for: the right vintage, at the level asked, coarser levels as sums.</summary>
public sealed class FactSource(Plan plan, FactSet facts, int year, bool tolerant, List<Finding> findings)
{
    private readonly Dictionary<(string, string?), FactSeries?> chosen = [];

    private DateOnly CompiledOn => facts.CompiledOn ?? new DateOnly(year - 1, 12, 31);

    private DateOnly PreviousYearEnd => new(CompiledOn.Year - 1, 12, 31);

    public Column Read(Slot slot, Computation computation)
    {
        var rows = Enumerable.Range(0, computation.Rows(slot.Level)).Select(i => Value(slot, computation.RowName(slot.Level, i), computation)).ToArray();
        return slot.Symbol.Type is TruthType ? Truths.Of([.. rows.Select(v => v is { } truth ? truth == 1m : (bool?)null)]) : Numbers.Of(rows);
    }

    /// <summary>The series a name reads in this plan year, or null when none fits.</summary>
    public FactSeries? Choose(string measure, string? time)
    {
        if (!chosen.TryGetValue((measure, time), out var series))
            chosen[(measure, time)] = series = Select(measure, time);
        return series;
    }

    /// <summary>The value of a row, given or added up; a truth is 1 or 0.</summary>
    public decimal? Value(Slot slot, string row, Computation computation)
    {
        if (Direct(slot, row) is { } given)
            return given.Value;
        var parts = Parts(slot, row, computation);
        if (parts.Count == 0)
            return null;
        decimal? total = 0m;
        foreach (var (part, name) in parts)
            total += Value(part, name, computation);
        return total;
    }

    /// <summary>A value given for exactly this row and these keys; a change laid over the facts comes first. Null: none is given.</summary>
    public (decimal? Value, FactSeries? Series)? Direct(Slot slot, string row)
    {
        var setKeys = slot.Keys.Contains('*', StringComparison.Ordinal) ? string.Join(',', slot.KeyList.Where(k => k != "*")) : slot.Keys;
        var whole = row == plan.Scope.Whole.Name;
        var setting = facts.FindSetting("fact", slot.Symbol.Name, setKeys, row, slot.Time) ?? (whole ? facts.FindSetting("fact", slot.Symbol.Name, setKeys, null, slot.Time) : null);
        if (setting is not null)
            return (Parse(setting.Value), null);
        return Choose(slot.Symbol.Name, slot.Time) is { } series && series.Values.TryGetValue((row, slot.Keys), out var value) ? (value, series) : null;
    }

    /// <summary>
    /// What a value that is not given adds up from: the keys not chosen, or the rows below (divisions, institutions, areas).
    /// Empty when it cannot be added up, and is unknown.
    /// </summary>
    public IReadOnlyList<(Slot Slot, string Row)> Parts(Slot slot, string row, Computation computation)
    {
        if (OverKeys(slot) is { Count: > 0 } keys && keys.All(k => IsThere(k, row, computation)))
            return [.. keys.Select(k => (k, row))];
        var below = Below(slot, row, computation);
        return slot.Symbol.Additive || (slot.Symbol.FollowsFormula && below.Count == 1) ? below : [];
    }

    private bool IsThere(Slot slot, string row, Computation computation) =>
        Direct(slot, row) is not null || Parts(slot, row, computation) is { Count: > 0 } parts && parts.All(p => IsThere(p.Slot, p.Row, computation));

    private static decimal? Parse(string? value) => value switch
    {
        "true" => 1m,
        "false" => 0m,
        null => null,
        _ => Reading.Scalars.TryNumber(value, out var number) ? number : null,
    };

    private static List<Slot> OverKeys(Slot slot)
    {
        var keys = slot.KeyList.ToArray();
        var open = Array.IndexOf(keys, "*");
        if (open < 0 || !slot.Symbol.Additive)
            return [];
        return [.. slot.Symbol.Keys[open].Words.Select(word => slot with { Keys = string.Join(',', keys.Select((k, i) => i == open ? word : k)) })];
    }

    private List<(Slot, string)> Below(Slot slot, string row, Computation computation)
    {
        var kind = Choose(slot.Symbol.Name, slot.Time)?.Rows ?? RowKind.Area;
        return slot.Level.Kind switch
        {
            LevelKind.Area when kind == RowKind.Division => [.. plan.FindAreaSet(slot.Level.Name)!.Areas.First(a => a.Id == row).Divisions.Select(d => (slot with { Level = Level.Institution }, d))],
            LevelKind.Area when kind == RowKind.Institution => [.. computation.Institutions.Where(i => i.Area == row).Select(i => (slot with { Level = Level.Institution }, i.Id))],
            LevelKind.Whole when kind == RowKind.Institution => [.. computation.Institutions.Select(i => (slot with { Level = Level.Institution }, i.Id))],
            LevelKind.Whole when plan.FirstAreas is { } areas => [.. areas.Areas.Select(a => (slot with { Level = Level.Area(areas.Name) }, a.Id))],
            _ => [],
        };
    }

    private FactSeries? Select(string name, string? time)
    {
        var all = facts.Series.Where(s => s.Measure == name).OrderBy(s => s.Date).ToList();
        if (all.Count == 0)
            return null;
        if (Asked(name, time) is not { } date)
            return Latest(name, all);
        return IsFlow(name) ? OfYear(name, all, date.Year) : At(name, all, date);
    }

    /// <summary>The date whose figure a name asks for in this plan year; null: the latest.</summary>
    private DateOnly? Asked(string name, string? time) => (time, Vintage(name)) switch
    {
        ("term_start", _) => plan.Starts.AddDays(-1),
        ("last_year", _) or (_, "last-year") => new DateOnly(year - 1, 12, 31),
        (_, "previous-year-end") => PreviousYearEnd,
        _ => null,
    };

    /// <summary>Does a name with a time wait for the figure its bare name waits for? What is missing once is named once.</summary>
    public bool IsBare(string name, string? time)
    {
        if (time is null || !chosen.TryGetValue((name, null), out var bare))
            return time is null;
        if (bare is not null)
            return ReferenceEquals(bare, Choose(name, time));
        return Asked(name, null) is { } date ? date == Asked(name, time) : Asked(name, time) is { } asked && asked >= PreviousYearEnd && asked <= CompiledOn;
    }

    private string Vintage(string name) => plan.Find("measures", name)!.Text("vintage") ?? (IsFlow(name) ? "last-year" : "latest");

    private bool IsFlow(string name) => plan.Find("measures", name)!.Text("flow") is not null;

    /// <summary>The latest known at the compilation, of flows the latest at all. One from before the previous year's end has aged, unless any date will do.</summary>
    private FactSeries Latest(string name, List<FactSeries> all)
    {
        var latest = IsFlow(name) ? all[^1] : all.LastOrDefault(s => s.Date <= CompiledOn) ?? all[0];
        if (Vintage(name) == "any")
            return latest;
        if (latest.Date < PreviousYearEnd)
            return Warn(name, latest, PreviousYearEnd, new Texts(" 或之后", " or later"));
        return latest.Date > CompiledOn && !IsFlow(name) ? Warn(name, latest, CompiledOn) : latest;
    }

    private FactSeries At(string name, List<FactSeries> all, DateOnly date) =>
        all.Find(s => s.Date == date) ?? Warn(name, all.LastOrDefault(s => s.Date < date) ?? all[0], date);

    /// <summary>A year's figure cannot stand in for another year's, unless the user asked to be tolerant.</summary>
    private FactSeries? OfYear(string name, List<FactSeries> all, int wanted)
    {
        var series = all.LastOrDefault(s => s.Date.Year == wanted);
        if (series is { } found && found.Date is { Month: < 12 })
            findings.Add(new Finding("part-year", found.Place, name, Text(found.Date)));
        return series ?? (tolerant ? Warn(name, all[^1], new DateOnly(wanted, 12, 31)) : null);
    }

    private FactSeries Warn(string name, FactSeries series, DateOnly wanted, Texts more = default)
    {
        findings.Add(new Finding(series.Date > wanted ? "fact-later" : "fact-vintage", series.Place, name, Text(series.Date), Text(wanted), more));
        return series;
    }

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
