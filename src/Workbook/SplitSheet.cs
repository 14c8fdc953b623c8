using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Workbook;

/// <summary>Quantities of the whole split over the areas: a block of rows for each.</summary>
internal sealed class SplitSheet(Computation computation, Formulas formulas)
{
    private const int Total = 3, Weight = 4, Value = 9;

    private readonly Dictionary<string, int> firstRows = new(StringComparer.Ordinal);

    public Sheet Sheet { get; } = Begin();

    /// <summary>The cell with an area's part; the block is written when first asked for.</summary>
    public string Cell(Construct quantity, int index, string total)
    {
        if (!firstRows.TryGetValue(quantity.Name, out var first))
            firstRows[quantity.Name] = first = Write(quantity, total);
        return Sheet.Reference(Value, first + index);
    }

    private int Write(Construct quantity, string total)
    {
        var level = computation.LevelOf(quantity);
        // Before the first row: a weight may itself ask for a block.
        var weights = Enumerable.Range(0, computation.Rows(level)).Select(i => formulas.Write(quantity.Expression("by")!, level, i)).ToList();
        var first = Sheet.Rows.Count + 1;
        for (var i = 0; i < weights.Count; i++)
            Sheet.Add(Row(quantity.Name, level, i, weights[i], total, new Split(Weight, first, first + weights.Count - 1, Sheet.At(Total, first + i))));
        return first;
    }

    private Cell[] Row(string name, Level level, int i, string weight, string total, Split split) =>
    [
        Workbook.Cell.Of(name), Workbook.Cell.Of(computation.RowName(level, i)), new FormulaCell(total) { IsCount = true },
        .. split.Cells(split.First + i, weight), new FormulaCell(split.Value(split.First + i)) { IsCount = true },
    ];

    private static Sheet Begin()
    {
        var sheet = new Sheet("Splits 分配");
        sheet.Head(["quantity", "area 区域", "total 总量", .. Split.Titles, "value"]);
        return sheet;
    }
}
