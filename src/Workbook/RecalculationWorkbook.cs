using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>
/// A year's computation as a spreadsheet with live formulas: facts, parameters and choices in named cells with source and clause,
/// quantities, and a sheet per quota with the largest remainder and the gates. Anyone can recalculate it, or change an input and see.
/// </summary>
public sealed class RecalculationWorkbook
{
    private const int LongestSheetName = 31;

    private readonly Computation computation;
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string, string), string> quantityCells = [];
    private readonly Dictionary<string, QuotaSheet> quotas = new(StringComparer.Ordinal);
    private readonly Sheet quantities = new("Quantities 规划量");
    private readonly Steps steps = new();
    private readonly Inputs inputs;
    private readonly Formulas formulas;
    private readonly SplitSheet splits;

    private RecalculationWorkbook(Computation computation)
    {
        this.computation = computation;
        inputs = new Inputs(computation, steps, names);
        formulas = new Formulas(computation, inputs, steps, ResultCell);
        splits = new SplitSheet(computation, formulas);
    }

    /// <summary>Writes the workbook of a computation.</summary>
    public static void Write(Computation computation, Stream stream)
    {
        var book = new RecalculationWorkbook(computation);
        WorkbookFile.Write(book.Build(), book.names, stream);
    }

    private IReadOnlyList<Sheet> Build()
    {
        quantities.Head("quantity", "label 名称", "area 区域", "value", "unit", "rule", "clause 条款");
        foreach (var quota in computation.Plan.All("quotas"))
            quotas[quota.Name] = new QuotaSheet(computation, formulas, inputs, quota, SheetName(quota.Name));
        foreach (var quantity in computation.Plan.All("quantities").Where(q => computation.Rows(computation.LevelOf(q)) == 0))
            Line(quantity, computation.Plan.Scope.Whole.Name, "NA()", ""); // no institution is listed yet
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
        if (quantityCells.TryGetValue((construct.Name, area), out var cell))
            return cell;
        var level = computation.LevelOf(construct);
        var index = Enumerable.Range(0, computation.Rows(level)).First(i => computation.RowName(level, i) == area);
        var formula = construct.Text("apportion") is { } total
            ? splits.Cell(construct, index, ResultCell(computation.Plan.Find("quantities", total)!, computation.Plan.Scope.Whole.Name))
            : Formula(construct, level, index);
        var unit = ((NumberType)computation.Plan.Scope.Find(construct.Name)!.Type).Unit;
        return quantityCells[(construct.Name, area)] = quantities.Reference(4, Line(construct, area, formula, unit.Text));
    }

    private int Line(Construct construct, string area, string formula, string unit)
    {
        var whole = construct.Section == "quantities" && (construct.Text("apportion") is not null || (Computation.RoundingOf(construct, Rounding.None) != Rounding.None && construct.Text("places") is null or "0"));
        return quantities.Add(Cell.Of(construct.Name), Cell.Of(construct.Label.ToString()), Cell.Of(area), new FormulaCell(formula) { IsCount = whole }, Cell.Of(unit), Cell.Of(construct.Rule), Cell.Of(inputs.Clause(construct)));
    }

    /// <summary>What areas are still owed is published like a quantity.</summary>
    private void Owed(Construct obligation)
    {
        var level = computation.LevelOf(obligation);
        var there = obligation.Expression("of")!;
        var amount = obligation.Amount("at_least")!.Value;
        var due = amount.Unit.IsCompatibleWith(there.Unit) ? amount.In(there.Unit) : amount.Value;
        for (var i = 0; i < computation.Rows(level); i++)
            Line(obligation, computation.RowName(level, i), $"MAX(0,{Sheet.Number(due)}-{formulas.Write(there, level, i)})", there.Unit.Text);
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
        var sheet = new Sheet("Read me 说明");
        sheet.Head("Dingdian 定点");
        sheet.Add(Cell.Of("plan 规划"), Cell.Of(computation.Plan.Id), Cell.Of(computation.Plan.Revision));
        sheet.Add(Cell.Of("title 名称"), Cell.Of(computation.Plan.Title.Zh), Cell.Of(computation.Plan.Title.En));
        sheet.Add(Cell.Of("year 年度"), Cell.Of(computation.Year));
        sheet.Add(Cell.Of("Yellow cells are inputs; every other number is a formula."), Cell.Of("黄色单元格为输入，其余数字均为公式。"));
        sheet.Add(Cell.Of("#N/A means unknown: fill the input it waits for."), Cell.Of("#N/A 表示未知：请填写其等待的输入。"));
        foreach (var (name, target, by) in computation.Plan.Replacements)
            sheet.Add(Cell.Of("replaced 已被替代"), Cell.Of(name), Cell.Of($"{by.Rule} {target}"));
        foreach (var lifted in computation.Facts.Overrides)
            sheet.Add(Cell.Of("overridden 已突破"), Cell.Of($"{lifted.Gate} {lifted.Area}"), Cell.Of($"{lifted.Reason}; {lifted.Authority}; {lifted.Document}"));
        return sheet;
    }

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
