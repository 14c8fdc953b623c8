namespace Dingdian.Workbook;

/// <summary>
/// Parts of long formulas, each in a cell of its own: a formula may have 8192 characters and 64 levels, and nobody reads one half as long.
/// </summary>
internal sealed class Steps
{
    private const int Longest = 240, Together = 12;

    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);

    public Steps() => Sheet.Head("step 步骤", "value");

    public Sheet Sheet { get; } = new("Steps 步骤");

    /// <summary>The formula itself while it is short, else the cell that holds it.</summary>
    public string Short(string formula) => formula.Length <= Longest ? formula : Cell(formula);

    /// <summary>Joins many parts into one formula, in groups when there are too many for a cell.</summary>
    public string Join(IReadOnlyList<string> parts, Func<IReadOnlyList<string>, string> combine)
    {
        while (parts.Count > Together)
            parts = [.. parts.Chunk(Together).Select(group => Cell(combine(group)))];
        return combine(parts);
    }

    private string Cell(string formula)
    {
        if (cells.TryGetValue(formula, out var cell))
            return cell;
        var line = Sheet.Add(Workbook.Cell.Of((decimal?)(cells.Count + 1)), new FormulaCell(formula));
        return cells[formula] = Sheet.Reference(2, line);
    }
}
