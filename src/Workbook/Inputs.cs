using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>
/// The cells formulas read: facts (given values, and sums of them), parameters, choices and readings. Each is made when first
/// asked for, named, and carries its source and clause beside it.
/// </summary>
internal sealed class Inputs(Computation computation, Steps steps, Dictionary<string, string> names, Language language)
{
    /// <summary>Of the 255 characters allowed, some stay free for a number that tells two names apart.</summary>
    private const int LongestName = 240;

    /// <summary>What people read stands left, what programs ask for right; the value always in the same column.</summary>
    private const int Value = 3;

    private readonly Dictionary<(string, string), string> cells = [];

    public Sheet Facts { get; } = Begin(language.Say("Facts", "数据"), language.Say("figure", "指标"), language.Say("area", "区域"), language.Say("value", "值"), language.Say("unit", "单位"),
        language.Say("date", "日期"), language.Say("quality", "质量"), language.Say("source", "来源"), "name", "measure", "keys", "row", "time");

    public Sheet Parameters { get; } = Begin(language.Say("Parameters", "参数"), language.Say("parameter", "参数"), language.Say("for", "适用"), language.Say("value", "值"), language.Say("unit", "单位"),
        language.Say("rule", "规则"), language.Say("clause", "条款"), "name", "parameter");

    public Sheet Choices { get; } = Begin(language.Say("Choices", "选择"), language.Say("choice or reading", "裁量或解读"), language.Say("area", "区域"), language.Say("value", "值"), language.Say("unit", "单位"),
        language.Say("allowed", "允许"), language.Say("grounds", "理由"), language.Say("rule", "规则"), language.Say("clause", "条款"), "name", "choice", "row");

    public Sheet Classes { get; } = Begin(language.Say("Classes", "分类"), language.Say("class", "分类"), language.Say("area", "区域"), language.Say("value", "值"), "name", "class", "row");

    /// <summary>A figure of one date has one cell, also where it is asked for under another time.</summary>
    public string Fact(Slot slot, string row)
    {
        if (slot.Time is not null && IsSameFigure(slot))
            slot = slot with { Time = null };
        var key = (slot.ToString(), row);
        if (cells.TryGetValue(key, out var reference))
            return reference;
        var (_, series) = computation.Source.Direct(slot, row) ?? default;
        var name = Name("fact", slot.Symbol.Name, slot.Keys.Replace("*", "", StringComparison.Ordinal), row, slot.Time);
        var label = language.Label(computation.Plan.Find("measures", slot.Symbol.Name)!) + string.Concat(slot.KeyList.Where(k => k != "*").Select(k => $" · {language.Word(k, computation)}")) + (slot.Time is null ? "" : $" · {slot.Time}");
        var line = Facts.Add(Cell.Of(label), Cell.Of(language.Row(row, computation)), FactCell(slot, row), Unit(slot.Symbol),
            Cell.Of(series?.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), Cell.Of(series is null ? "" : Vocabulary.Of(series.Quality.ToString().ToLowerInvariant()).In(language)), Cell.Of(series?.Source),
            Cell.Of(name), Cell.Of(slot.Symbol.Name), Cell.Of(slot.Keys), Cell.Of(row), Cell.Of(slot.Time));
        return cells[key] = Named(name, Facts.Reference(Value, line));
    }

    public string Parameter(Symbol symbol, string key, decimal? value) =>
        Parameter("param", symbol, key, () => symbol.Type is TruthType && value is { } truth ? new TruthCell(truth == 1m, true) : Number(value));

    public string Parameter(Symbol symbol, string key, FormulaCell formula) => Parameter("param", symbol, key, () => formula);

    /// <summary>The value a gliding parameter is on its way to.</summary>
    public string Target(Symbol symbol, string key, decimal value) => Parameter("target", symbol, key, () => Number(value));

    private string Parameter(string kind, Symbol symbol, string key, Func<Cell> value)
    {
        if (cells.TryGetValue(($"{kind} {symbol.Name}", key), out var reference))
            return reference;
        var construct = computation.Definition(symbol)!;
        var (name, cell) = (Name(kind, construct.Name, key, "", null), value());
        var label = language.Label(construct) + (kind == "target" ? language.Say(" (target)", "（目标值）") : "");
        var line = Parameters.Add(Cell.Of(label), Cell.Of(key.Length == 0 ? "" : language.Word(language.Row(key, computation), computation)), cell, Unit(symbol), Cell.Of(construct.Rule), Cell.Of(Clause(construct)), Cell.Of(name), Cell.Of(construct.Name));
        return cells[($"{kind} {symbol.Name}", key)] = Named(name, Parameters.Reference(Value, line));
    }

    public string Choice(Slot slot, string row, Column column, int index)
    {
        if (cells.TryGetValue((slot.Symbol.Name, row), out var reference))
            return reference;
        var construct = computation.Plan.Find(slot.Symbol.Kind == SymbolKind.Reading ? "readings" : "choices", slot.Symbol.Name)!;
        var name = Name(slot.Symbol.Kind == SymbolKind.Reading ? "reading" : "choice", slot.Symbol.Name, "", row, null);
        Cell cell = column is Words words ? Word(slot.Symbol, words.Codes[index]) : Number(((Numbers)column)[index]);
        var bounds = new Bounds(computation, construct, slot.Symbol, language);
        var line = Choices.Add(Cell.Of(language.Label(construct)), Cell.Of(row.Length == 0 ? "" : language.Row(row, computation)), cell, Unit(slot.Symbol), Cell.Of(bounds.Allowed),
            Cell.Of(computation.Facts.Choices.GetValueOrDefault(slot.Symbol.Name)?.Grounds), Cell.Of(construct.Rule), Cell.Of(Clause(construct)), Cell.Of(name), Cell.Of(slot.Symbol.Name), Cell.Of(row));
        Choices.Validations.Add(bounds.At(Sheet.At(Value, line).Replace("$", "", StringComparison.Ordinal), row));
        return cells[(slot.Symbol.Name, row)] = Named(name, Choices.Reference(Value, line));
    }

    public string Class(string name, string row, Func<Cell> cell)
    {
        if (cells.TryGetValue(("class " + name, row), out var reference))
            return reference;
        var value = cell();
        var defined = Name("class", name, "", row, null);
        var line = Classes.Add(Cell.Of(language.Label(computation.Plan.Find("classes", name)!)), Cell.Of(language.Row(row, computation)), value, Cell.Of(defined), Cell.Of(name), Cell.Of(row));
        return cells[("class " + name, row)] = Named(defined, Classes.Reference(Value, line));
    }

    /// <summary>An annual quota published earlier in the term.</summary>
    public string Published(Construct quota, int year)
    {
        var key = ($"published {quota.Name}", $"{year}");
        if (cells.TryGetValue(key, out var reference))
            return reference;
        var known = computation.Facts.AnnualQuotas.GetValueOrDefault(quota.Name) is { } years && years.TryGetValue(year, out var used) ? used : (decimal?)null;
        var name = Name("published", quota.Name, "", $"{year}", null);
        var whole = computation.Plan.Scope.Whole.Name;
        var line = Facts.Add(Cell.Of(language.Say($"{language.Label(quota)}, published", $"{language.Label(quota)}（已公布）")), Cell.Of(language.Row(whole, computation)), Number(known), Unit(computation.Plan.Scope.Find(quota.Name)!),
            Cell.Of(""), Cell.Of(""), Cell.Of(""), Cell.Of(name), Cell.Of(quota.Name), Cell.Of(""), Cell.Of(whole), Cell.Of($"{year}"));
        return cells[key] = Named(name, Facts.Reference(Value, line));
    }

    public string Clause(Construct construct) => computation.Plan.Rules.GetValueOrDefault(construct.Rule)?.Clause ?? "";

    private bool IsSameFigure(Slot slot) =>
        computation.Source.Choose(slot.Symbol.Name, slot.Time) is { } series && series == computation.Source.Choose(slot.Symbol.Name, null)
        && !computation.Facts.Settings.Any(s => s.Kind == "fact" && s.Name == slot.Symbol.Name && s.Time is not null);

    private Cell FactCell(Slot slot, string row)
    {
        if (computation.Source.Direct(slot, row) is { } given)
            return given.Value is not { } value ? FormulaCell.Unknown(true) : slot.Symbol.Type is TruthType ? new TruthCell(value == 1m, true) : new NumberCell(value, true) { IsCount = decimal.IsInteger(value) };
        var parts = computation.Source.Parts(slot, row, computation);
        if (parts.Count == 0)
            return FormulaCell.Unknown(true);
        var terms = parts.Select(p => new Term(Fact(p.Slot, p.Row), () => Values.Of(computation.Source.Value(p.Slot, p.Row, computation)))).ToList();
        var total = computation.Source.Value(slot, row, computation);
        return new FormulaCell(steps.Join(terms, group => string.Join('+', group), Values.Sum), slot.Symbol.Type is TruthType ? Values.Of(total is { } truth ? truth == 1m : null) : Values.Of(total)) { IsCount = total is { } sum && decimal.IsInteger(sum) };
    }

    private Cell Unit(Symbol symbol) => Cell.Of(symbol.Type switch
    {
        TruthType => language.Say("yes/no", "是/否"),
        NumberType { Unit: var unit } => language.Unit(unit, computation),
        _ => "",
    });

    private static Cell Number(decimal? value) => value is { } number ? new NumberCell(number, true) { IsCount = decimal.IsInteger(number) } : FormulaCell.Unknown(true);

    public static Cell Word(Symbol symbol, int code) => code < 0 ? FormulaCell.Unknown(true) : new TextCell(((WordType)symbol.Type).Words[code], IsInput: true);

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
