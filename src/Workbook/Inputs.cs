using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>
/// The cells formulas read: facts (given values, and sums of them), parameters, choices and readings. Each is made when first
/// asked for, named, and carries its source and clause beside it.
/// </summary>
internal sealed class Inputs(Computation computation, Steps steps, Dictionary<string, string> names)
{
    /// <summary>Of the 255 characters allowed, some stay free for a number that tells two names apart.</summary>
    private const int LongestName = 240;

    private readonly Dictionary<(string, string), string> cells = [];

    public Sheet Facts { get; } = Begin("Facts 数据", "name", "measure", "keys", "row", "time", "value", "unit", "date", "quality", "source");
    public Sheet Parameters { get; } = Begin("Parameters 参数", "name", "parameter or target", "key", "value", "unit", "rule", "clause");
    public Sheet Choices { get; } = Begin("Choices 选择", "name", "choice or reading", "area", "value", "unit", "rule", "clause", "grounds");
    public Sheet Classes { get; } = Begin("Classes 分类", "name", "class", "row", "value");

    /// <summary>A figure of one date has one cell, also where it is asked for under another time.</summary>
    public string Fact(Slot slot, string row)
    {
        if (slot.Time is not null && IsSameFigure(slot))
            slot = slot with { Time = null };
        var key = (slot.ToString(), row);
        if (cells.TryGetValue(key, out var reference))
            return reference;
        var value = FactCell(slot, row);
        var (_, series) = computation.Source.Direct(slot, row) ?? default;
        var name = Name("fact", slot.Symbol.Name, slot.Keys.Replace("*", "", StringComparison.Ordinal), row, slot.Time);
        var unit = slot.Symbol.Type.ToString();
        var line = Facts.Add(Cell.Of(name), Cell.Of(slot.Symbol.Name), Cell.Of(slot.Keys), Cell.Of(row), Cell.Of(slot.Time), value, Cell.Of(unit),
            Cell.Of(series?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Cell.Of(series?.Quality.ToString().ToLowerInvariant()), Cell.Of(series?.Source));
        return cells[key] = Named(name, Facts.Reference(6, line));
    }

    public string Parameter(Symbol symbol, string key, decimal? value) =>
        Parameter("param", symbol, key, () => symbol.Type is TruthType && value is { } truth ? new TruthCell(truth == 1m, true) : Number(value));

    public string Parameter(Symbol symbol, string key, string formula) => Parameter("param", symbol, key, () => new FormulaCell(formula));

    /// <summary>The value a gliding parameter is on its way to.</summary>
    public string Target(Symbol symbol, string key, decimal value) => Parameter("target", symbol, key, () => Number(value));

    private string Parameter(string kind, Symbol symbol, string key, Func<Cell> value)
    {
        if (cells.TryGetValue(($"{kind} {symbol.Name}", key), out var reference))
            return reference;
        var construct = computation.Definition(symbol)!;
        var (name, cell) = (Name(kind, construct.Name, key, "", null), value());
        var line = Parameters.Add(Cell.Of(name), Cell.Of(construct.Name), Cell.Of(key), cell, Cell.Of(symbol.Type.ToString()), Cell.Of(construct.Rule), Cell.Of(Clause(construct)));
        return cells[($"{kind} {symbol.Name}", key)] = Named(name, Parameters.Reference(4, line));
    }

    public string Choice(Slot slot, string row, Column column, int index)
    {
        if (cells.TryGetValue((slot.Symbol.Name, row), out var reference))
            return reference;
        var construct = computation.Plan.Find(slot.Symbol.Kind == SymbolKind.Reading ? "readings" : "choices", slot.Symbol.Name)!;
        var name = Name(slot.Symbol.Kind == SymbolKind.Reading ? "reading" : "choice", slot.Symbol.Name, "", row, null);
        Cell cell = column is Words words ? Word(slot.Symbol, words.Codes[index]) : Number(((Numbers)column)[index]);
        var line = Choices.Add(Cell.Of(name), Cell.Of(slot.Symbol.Name), Cell.Of(row), cell, Cell.Of(slot.Symbol.Type.ToString()), Cell.Of(construct.Rule), Cell.Of(Clause(construct)),
            Cell.Of(computation.Facts.Choices.GetValueOrDefault(slot.Symbol.Name)?.Grounds));
        return cells[(slot.Symbol.Name, row)] = Named(name, Choices.Reference(4, line));
    }

    public string Class(string name, string row, Func<Cell> cell)
    {
        if (cells.TryGetValue(("class " + name, row), out var reference))
            return reference;
        var value = cell();
        var defined = Name("class", name, "", row, null);
        var line = Classes.Add(Cell.Of(defined), Cell.Of(name), Cell.Of(row), value);
        return cells[("class " + name, row)] = Named(defined, Classes.Reference(4, line));
    }

    /// <summary>An annual quota published earlier in the term.</summary>
    public string Published(Construct quota, int year)
    {
        var key = ($"published {quota.Name}", $"{year}");
        if (cells.TryGetValue(key, out var reference))
            return reference;
        var known = computation.Facts.AnnualQuotas.GetValueOrDefault(quota.Name) is { } years && years.TryGetValue(year, out var used) ? used : (decimal?)null;
        var name = Name("published", quota.Name, "", $"{year}", null);
        var line = Facts.Add(Cell.Of(name), Cell.Of(quota.Name), Cell.Of(""), Cell.Of(computation.Plan.Scope.Whole.Name), Cell.Of($"{year}"), Number(known), Cell.Of(computation.Plan.Scope.Find(quota.Name)!.Type.ToString()));
        return cells[key] = Named(name, Facts.Reference(6, line));
    }

    public string Clause(Construct construct) => computation.Plan.Rules.GetValueOrDefault(construct.Rule)?.Clause ?? "";

    private bool IsSameFigure(Slot slot) =>
        computation.Source.Choose(slot.Symbol.Name, slot.Time) is { } series && series == computation.Source.Choose(slot.Symbol.Name, null)
        && !computation.Facts.Settings.Any(s => s.Kind == "fact" && s.Name == slot.Symbol.Name && s.Time is not null);

    private Cell FactCell(Slot slot, string row)
    {
        if (computation.Source.Direct(slot, row) is { } given)
            return given.Value is not { } value ? new FormulaCell("NA()", true) : slot.Symbol.Type is TruthType ? new TruthCell(value == 1m, true) : new NumberCell(value, true) { IsCount = decimal.IsInteger(value) };
        var parts = computation.Source.Parts(slot, row, computation);
        return parts.Count == 0 ? new FormulaCell("NA()", true) : new FormulaCell(steps.Join([.. parts.Select(p => Fact(p.Slot, p.Row))], group => string.Join('+', group)));
    }

    private static Cell Number(decimal? value) => value is { } number ? new NumberCell(number, true) : new FormulaCell("NA()", true);

    public static Cell Word(Symbol symbol, int code) => code < 0 ? new FormulaCell("NA()", true) : new TextCell(((WordType)symbol.Type).Words[code], IsInput: true);

    private string Named(string name, string reference)
    {
        names[name] = reference;
        return name;
    }

    private static Sheet Begin(string name, params string[] titles)
    {
        var sheet = new Sheet(name);
        sheet.Head(titles);
        return sheet;
    }

    /// <summary>A defined name: letters, digits and underscores, beginning with a word so that it never looks like a cell; no name twice.</summary>
    private string Name(string kind, string name, string key, string row, string? time)
    {
        var plain = string.Concat(string.Join('_', new[] { kind, name, key, row, time ?? "" }.Where(p => p.Length > 0)).Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        plain = plain.Length > LongestName ? plain[..LongestName] : plain;
        var free = plain;
        for (var i = 2; names.ContainsKey(free); i++)
            free = $"{plain}_{i}";
        return free;
    }
}
