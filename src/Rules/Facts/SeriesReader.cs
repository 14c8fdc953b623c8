using System.Globalization;
using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Facts;

/// <summary>Reads the figures of measures: one series per date, values at one level, with keys.</summary>
internal sealed class SeriesReader(Plan plan, IReadOnlyDictionary<string, Institution> institutions, List<Finding> findings)
{
    private static readonly string[] WholeUnits = ["resident", "insured", "person", "institution", "bed", "physician", "pharmacist", "nurse", "visit", "discharge", "case"];

    public IReadOnlyList<FactSeries> Read(Node? measures)
    {
        var all = new List<FactSeries>();
        foreach (var entry in measures?.Entries ?? [])
        {
            if (plan.Find("measures", entry.Key) is not { } measure || plan.Scope.Find(entry.Key) is not { } symbol)
            {
                var names = plan.All("measures").Select(m => m.Name).ToList();
                findings.Add(new Finding("unknown-measure", entry.KeyPlace, entry.Key, Nearest.Hint(entry.Key, names)));
                continue;
            }
            foreach (var node in entry.Value is ListNode list ? list.All : [entry.Value])
                if (ReadSeries(entry.Key, node, measure, symbol) is { } series)
                    Add(all, series);
        }
        return all;
    }

    private void Add(List<FactSeries> all, FactSeries series)
    {
        if (all.Exists(s => s.Measure == series.Measure && s.Date == series.Date))
            findings.Add(new Finding("fact-twice", series.Place, series.Measure, series.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        all.Add(series);
    }

    private FactSeries? ReadSeries(string name, Node node, Construct measure, Symbol symbol)
    {
        if (DateOf(name, node) is not { } date || Factor(name, node, symbol) is not { } factor)
            return null;
        var whole = plan.Scope.Whole.Name;
        var levels = new[] { whole, "by_area", "by_division", "by_institution" }.Where(l => node[l] is not null).ToList();
        var besideTheWhole = levels.Count == 2 && levels[0] == whole && !symbol.Additive; // what does not add up may be given for the whole as well
        if (levels.Count != 1 && !besideTheWhole)
        {
            findings.Add(new Finding("fact-levels", node.Place, name, $"{whole}, by_area, by_division, by_institution"));
            return null;
        }
        var rows = levels[^1] switch { "by_area" => RowKind.Area, "by_division" => RowKind.Division, "by_institution" => RowKind.Institution, _ => RowKind.Whole };
        var values = new Dictionary<(string, string), decimal?>();
        if (node[whole] is { } total)
            ReadCell(new Cell(name, whole, measure, symbol, factor), total, [], values);
        if (rows != RowKind.Whole)
            foreach (var entry in node[levels[^1]]!.Entries.Where(e => IsRow(rows, e.Key, e.KeyPlace)))
                ReadCell(new Cell(name, entry.Key, measure, symbol, factor), entry.Value, [], values);
        if (rows == RowKind.Division)
            NameMissing(name, node["by_division"]!);
        AskForPercent(name, node, measure, values.Values);
        return new FactSeries(name, date, Enum.Parse<Quality>(node["quality"]?.Text ?? "assumed", ignoreCase: true), node["source"]?.Text ?? "", rows, node.Place) { Values = values };
    }

    /// <summary>An area with some of its divisions looks complete and is not.</summary>
    private void NameMissing(string name, Node given)
    {
        foreach (var area in plan.FirstAreas?.Areas.Where(a => a.Divisions.Any(d => given[d] is not null)) ?? [])
            foreach (var missing in area.Divisions.Where(d => given[d] is null))
                findings.Add(new Finding("division-missing", given.Place, name, missing, area.Id));
    }

    /// <summary>0.74 under a measure in percent: most likely a share was written.</summary>
    private void AskForPercent(string name, Node node, Construct measure, IEnumerable<decimal?> values)
    {
        var largest = values.Max() ?? 0m;
        if (node["unit"]?.Text == "%" && measure.Text("unit") == "%" && largest is > 0m and <= 1m && values.All(v => v >= 0m) && measure.Amount("at_most")?.Value is null or > 1m)
            findings.Add(new Finding("fact-share", node.Place, name, largest, (largest * 100m).ToString("0.######", CultureInfo.InvariantCulture)));
    }

    private sealed record Cell(string Measure, string Row, Construct Construct, Symbol Symbol, decimal Factor)
    {
        public string Name => $"{Measure}@{Row}";
    }

    /// <summary>A value, or words of a key dimension with values or further words beneath.</summary>
    private void ReadCell(Cell cell, Node node, List<(int Dimension, string Word)> chosen, Dictionary<(string, string), decimal?> values)
    {
        if (node is ScalarNode scalar)
        {
            var keys = cell.Symbol.Keys.Select((_, i) => chosen.FirstOrDefault(c => c.Dimension == i).Word ?? "*");
            if (scalar.IsNull || scalar.Value == "unknown")
                return;
            if (!cell.Symbol.Additive && keys.Contains("*"))
                findings.Add(new Finding("key-needed", node.Place, cell.Measure, string.Join(", ", cell.Symbol.Keys.Where((_, i) => keys.ElementAt(i) == "*").SelectMany(d => d.Words))));
            else if (Value(cell, scalar) is { } value)
                values[(cell.Row, string.Join(',', keys))] = value;
            return;
        }
        foreach (var entry in node.Entries)
        {
            var dimension = cell.Symbol.Keys.ToList().FindIndex(d => d.Words.Contains(entry.Key));
            if (dimension < 0 || chosen.Exists(c => c.Dimension == dimension))
            {
                var words = cell.Symbol.Keys.SelectMany(d => d.Words).ToList();
                findings.Add(new Finding("unknown-key", entry.KeyPlace, entry.Key, cell.Measure, Nearest.Hint(entry.Key, words)));
                continue;
            }
            ReadCell(cell, entry.Value, [.. chosen, (dimension, entry.Key)], values);
        }
    }

    private decimal? Value(Cell cell, ScalarNode node)
    {
        if (cell.Symbol.Type is TruthType)
        {
            if (node.Value is "true" or "false")
                return node.Value == "true" ? 1m : 0m;
            findings.Add(new Finding("fact-value", node.Place, node.Value, cell.Name, new Texts("true、false 或 unknown", "true, false or unknown")));
            return null;
        }
        if (!Scalars.TryNumber(node.Value, out var number))
        {
            findings.Add(new Finding("fact-value", node.Place, node.Value, cell.Name, new Texts("不带千位分隔符的数值", "a number without thousands separators")));
            return null;
        }
        var value = new Amount(number, Unit.One.Scaled(cell.Factor)).In(Unit.One);
        var unit = ((NumberType)cell.Symbol.Type).Unit;
        var (least, most) = SaneBounds.Of(cell.Construct, unit);
        if (value < least)
            findings.Add(new Finding("fact-below", node.Place, cell.Name, value, least));
        else if (value > most)
            findings.Add(new Finding("fact-above", node.Place, cell.Name, value, most));
        else if (WholeUnits.Contains(unit.Text) && value != decimal.Truncate(value))
            findings.Add(new Finding("fact-fraction", node.Place, cell.Name, value, unit.Text));
        return value;
    }

    private bool IsRow(RowKind rows, string row, Place place)
    {
        var known = rows switch
        {
            RowKind.Area => plan.AreaSets.SelectMany(s => s.Areas).Any(a => a.Id == row),
            RowKind.Division => plan.AreaSets.Count == 0 || plan.AreaSets.SelectMany(s => s.Areas).Any(a => a.Divisions.Contains(row)),
            _ => institutions.ContainsKey(row),
        };
        if (!known)
            findings.Add(rows switch
            {
                RowKind.Area => new Finding("unknown-area", place, row, string.Join(", ", plan.AreaSets.SelectMany(s => s.Areas).Select(a => a.Id))),
                RowKind.Division => new Finding("unknown-division", place, row),
                _ => new Finding("unknown-institution", place, row),
            });
        return known;
    }

    private DateOnly? DateOf(string name, Node node)
    {
        if (Scalars.TryDate(node["as_of"]?.Text ?? "", out var date))
            return date;
        if (int.TryParse(node["year"]?.Text, out var year) && Scalars.IsSaneYear(year))
            return new DateOnly(year, 12, 31);
        findings.Add(new Finding("fact-undated", node.Place, name));
        return null;
    }

    private decimal? Factor(string name, Node node, Symbol symbol)
    {
        var text = node["unit"]?.Text ?? "";
        if (symbol.Type is TruthType)
            return text == "boolean" ? 1m : Wrong(name, node, text, "boolean");
        var unit = ((NumberType)symbol.Type).Unit;
        return plan.Units.TryParse(text, out var given, out _) && given.IsCompatibleWith(unit) ? given.To(unit) : Wrong(name, node, text, unit.Text);
    }

    private decimal? Wrong(string name, Node node, string given, string expected)
    {
        findings.Add(new Finding("fact-unit", (node["unit"] ?? node).Place, name, given, expected));
        return null;
    }
}
