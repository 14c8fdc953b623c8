using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>Quantities of the whole split over the areas: a block of rows for each.</summary>
internal sealed class SplitSheet(Computation computation, Formulas formulas, Language language)
{
    private const int Total = 3, Weight = 4, Value = 9;

    private readonly Dictionary<string, int> firstRows = new(StringComparer.Ordinal);

    public Sheet Sheet { get; } = Begin(language);

    /// <summary>The cell with an area's part; the block is written when first asked for.</summary>
    public string Cell(Construct quantity, int index, string total)
    {
        if (!firstRows.TryGetValue(quantity.Name, out var first))
            firstRows[quantity.Name] = first = Write(quantity, total);
        return Sheet.Reference(Value, first + index);
    }

    private int Write(Construct quantity, string total)
    {
        var (level, by) = (computation.LevelOf(quantity), quantity.Expression("by")!);
        // Before the first row: a weight may itself ask for a block.
        var weights = Enumerable.Range(0, computation.Rows(level)).Select(i => formulas.Write(by, level, i)).ToList();
        var known = (Numbers)by.At(level, computation);
        var amount = computation.QuantityValues(computation.Plan.Find("quantities", quantity.Text("apportion")!)!)[0];
        var first = Sheet.Rows.Count + 1;
        for (var i = 0; i < weights.Count; i++)
        {
            var split = new Split(Weight, first, first + weights.Count - 1, Sheet.At(Total, first + i), amount, [.. weights.Select((_, w) => known[w])]);
            Sheet.Add(
            [
                Workbook.Cell.Of(language.Label(quantity)), Workbook.Cell.Of(language.Row(computation.RowName(level, i), computation)), new FormulaCell(total, Values.Of(amount)) { IsCount = true },
                .. split.Cells(first + i, weights[i]), new FormulaCell(split.Value(first + i), Values.Of(computation.QuantityValues(quantity)[i])) { IsCount = true },
            ]);
        }
        return first;
    }

    private static Sheet Begin(Language language)
    {
        var sheet = new Sheet(language.Say("Splits", "分配"));
        sheet.Head([language.Say("quantity", "规划量"), language.Say("area", "区域"), language.Say("total", "总量"), .. Split.Titles(language), language.Say("value", "值")]);
        return sheet;
    }
}
