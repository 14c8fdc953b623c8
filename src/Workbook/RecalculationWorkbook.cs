using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>
/// A year's computation as a spreadsheet with live formulas: facts, parameters and choices in named cells with source and clause,
/// quantities, and a sheet per quota with the largest remainder and the gates. Anyone can recalculate it, or change an input and see.
/// </summary>
public sealed class RecalculationWorkbook
{
    private const int LongestSheetName = 31, Value = 3;

    private readonly Computation computation;
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, string), string> quantityCells = [];
    private readonly Dictionary<string, QuotaSheet> quotas = new(StringComparer.Ordinal);
    private readonly Language language;
    private readonly Sheet quantities;
    private readonly Steps steps;
    private readonly Inputs inputs;
    private readonly Formulas formulas;
    private readonly SplitSheet splits;

    private RecalculationWorkbook(Computation computation, Language language)
    {
        this.computation = computation;
        this.language = language;
        quantities = new(language.Say("Quantities", "规划量"));
        steps = new(language);
        inputs = new Inputs(computation, steps, names, language);
        formulas = new Formulas(computation, inputs, steps, ResultCell);
        splits = new SplitSheet(computation, formulas, language);
    }

    /// <summary>Writes the workbook of a computation, in one language.</summary>
    public static void Write(Computation computation, Stream stream, Language language = Language.English)
    {
        var book = new RecalculationWorkbook(computation, language);
        WorkbookFile.Write(book.Build(), book.names, $"{computation.Plan.Id} · {computation.Year}", stream);
    }

    private IReadOnlyList<Sheet> Build()
    {
        quantities.Head(language.Say("quantity", "规划量"), language.Say("area", "区域"), language.Say("value", "值"), language.Say("unit", "单位"), language.Say("rule", "规则"), language.Say("clause", "条款"), "name", "row");
        foreach (var quota in computation.Plan.All("quotas"))
            quotas[quota.Name] = new QuotaSheet(computation, formulas, inputs, quota, SheetName(quota.Name), language);
        foreach (var quantity in computation.Plan.All("quantities").Where(q => computation.Rows(computation.LevelOf(q)) == 0))
            Line(quantity, computation.Plan.Scope.Whole.Name, FormulaCell.Unknown(), null); // no institution is listed yet
        foreach (var quantity in computation.Plan.All("quantities"))
            foreach (var row in Enumerable.Range(0, computation.Rows(computation.LevelOf(quantity))))
                if (Speaks(quantity, row))
                    ResultCell(quantity, computation.RowName(computation.LevelOf(quantity), row));
        foreach (var obligation in computation.Plan.All("obligations"))
            Owed(obligation);
        foreach (var quota in quotas.Values)
            quota.Fill();
        return [ReadMe(), quantities, .. quotas.Values.Select(q => q.Sheet), inputs.Facts, inputs.Parameters, inputs.Choices, inputs.Classes, splits.Sheet, steps.Sheet];
    }

    /// <summary>The cell of a quantity or quota in an area; a quantity's row is written when first asked for, after those it uses.</summary>
    private string ResultCell(Construct construct, string area)
    {
        if (construct.Section == "quotas")
            return quotas[construct.Name].ValueCell(area);
        if (quantityCells.TryGetValue((construct.Name, area), out var known))
            return known;
        var level = computation.LevelOf(construct);
        var index = Enumerable.Range(0, computation.Rows(level)).First(i => computation.RowName(level, i) == area);
        var formula = construct.Text("apportion") is { } total
            ? splits.Cell(construct, index, ResultCell(computation.Plan.Find("quantities", total)!, computation.Plan.Scope.Whole.Name))
            : Formula(construct, level, index);
        var cell = new FormulaCell(formula, Values.Of(computation.QuantityValues(construct)[index])) { IsCount = IsWhole(construct) };
        return quantityCells[(construct.Name, area)] = quantities.Reference(Value, Line(construct, area, cell, ((NumberType)computation.Plan.Scope.Find(construct.Name)!.Type).Unit));
    }

    private int Line(Construct construct, string area, FormulaCell value, Unit? unit) => quantities.Add(
        Cell.Of(language.Label(construct)), Cell.Of(language.Row(area, computation)), value, Cell.Of(unit is null ? "" : language.Unit(unit, computation)), Cell.Of(construct.Rule), Cell.Of(inputs.Clause(construct)), Cell.Of(construct.Name), Cell.Of(area));

    private static bool IsWhole(Construct construct) =>
        construct.Text("apportion") is not null || (Computation.RoundingOf(construct, Rounding.None) != Rounding.None && construct.Text("places") is null or "0");

    /// <summary>What areas are still owed is published like a quantity.</summary>
    private void Owed(Construct obligation)
    {
        var level = computation.LevelOf(obligation);
        var there = obligation.Expression("of")!;
        var amount = obligation.Amount("at_least")!.Value;
        var due = amount.Unit.IsCompatibleWith(there.Unit) ? amount.In(there.Unit) : amount.Value;
        var values = (Numbers)there.At(level, computation);
        for (var i = 0; i < computation.Rows(level); i++)
            Line(obligation, computation.RowName(level, i), new FormulaCell($"MAX(0,{Sheet.Number(due)}-{formulas.Write(there, level, i)})", Values.Of(values[i] is { } value ? Math.Max(0m, due - value) : null)), there.Unit);
    }

    private bool Speaks(Construct quantity, int row) =>
        quantity.Expression("where") is not { } where || ((Truths)where.At(computation.LevelOf(quantity), computation))[row] != false;

    private string Formula(Construct construct, Level level, int index)
    {
        var places = int.TryParse(construct.Text("places"), out var given) ? given : 0;
        var value = Formulas.Round(formulas.Write(construct.Expression("formula")!, level, index), Computation.RoundingOf(construct, Rounding.None), places);
        return construct.Expression("where") is { } where ? $"IF({formulas.Write(where, level, index)},{value},0)" : value;
    }

    private Sheet ReadMe()
    {
        var sheet = new Sheet(language.Say("Read me", "说明"));
        sheet.Head("Dingdian 定点");
        sheet.Add(Cell.Of(language.Say("plan", "规划")), Cell.Of(computation.Plan.Title.In(language)));
        sheet.Add(Cell.Of("id"), Cell.Of($"{computation.Plan.Id} · {computation.Plan.Revision}"));
        sheet.Add(Cell.Of(language.Say("year", "年度")), Cell.Of($"{computation.Year}"));
        foreach (var (english, chinese) in Remarks)
            sheet.Add(Cell.Of(""), Cell.Of(language.Say(english, chinese)));
        foreach (var (name, target, by) in computation.Plan.Replacements)
            sheet.Add(Cell.Of(language.Say("replaced", "已被替代")), Cell.Of(name), Cell.Of($"{by.Rule} {target}"));
        foreach (var lifted in computation.Facts.Overrides)
            sheet.Add(Cell.Of(language.Say("overridden", "已突破")), Cell.Of($"{lifted.Gate} {(lifted.Area is { } area ? language.Row(area, computation) : "")}"), Cell.Of(lifted.Reason), Cell.Of(lifted.Authority), Cell.Of(lifted.Document));
        return sheet;
    }

    private static readonly (string English, string Chinese)[] Remarks =
    [
        ("Yellow cells are inputs; every other number is a formula.", "黄色单元格为输入，其余数字均为公式。"),
        ("#N/A means unknown: fill the input it waits for.", "#N/A 表示未知：请填写其等待的输入。"),
        ("Choices refuse a value outside the bounds of the plan and say which clause sets them.", "裁量值超出规划界限时不予接受，并说明依据条款。"),
    ];

    /// <summary>At most 31 characters, none of <c>[ ] : * ? / \</c>, and no name twice.</summary>
    private string SheetName(string name)
    {
        var clean = string.Concat(name.Select(c => c is '[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' ? ' ' : c)).Trim();
        var free = clean.Length > LongestSheetName ? clean[..LongestSheetName] : clean;
        for (var i = 2; quotas.Values.Any(q => q.Sheet.Name.Equals(free, StringComparison.OrdinalIgnoreCase)); i++)
            free = $"{clean[..Math.Min(clean.Length, LongestSheetName - 4)]} {i}";
        return free;
    }
}
