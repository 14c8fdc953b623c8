using Dingdian.Model;

namespace Dingdian.Workbook;

/// <summary>
/// Parts of long formulas, each in a cell of its own: a formula may have 8192 characters and 64 levels, and nobody reads one half as long.
/// </summary>
internal sealed class Steps
{
    private const int Longest = 240, Together = 12;

    private readonly Dictionary<string, string> cells = new(StringComparer.Ordinal);

    public Steps(Language language)
    {
        Sheet = new(language.Say("Steps", "步骤"));
        Sheet.Head(language.Say("step", "步骤"), language.Say("value", "值"));
    }

    public Sheet Sheet { get; }

    /// <summary>The formula itself while it is short, else the cell that holds it.</summary>
    public string Short(string formula, Func<Known> value) => formula.Length <= Longest ? formula : Cell(formula, value);

    /// <summary>Joins many parts into one formula, in groups when there are too many for a cell.</summary>
    public string Join(IReadOnlyList<Term> parts, Func<IReadOnlyList<string>, string> combine, Func<IEnumerable<Known>, Known> fold)
    {
        while (parts.Count > Together)
            parts = [.. parts.Chunk(Together).Select(group => Group(group, combine, fold))];
        return combine([.. parts.Select(p => p.Formula)]);
    }

    private Term Group(Term[] group, Func<IReadOnlyList<string>, string> combine, Func<IEnumerable<Known>, Known> fold)
    {
        var value = fold(group.Select(t => t.Value()));
        return new Term(Cell(combine([.. group.Select(t => t.Formula)]), () => value), () => value);
    }

    private string Cell(string formula, Func<Known> value)
    {
        if (cells.TryGetValue(formula, out var cell))
            return cell;
        var line = Sheet.Add(Workbook.Cell.Of((decimal?)(cells.Count + 1)), new FormulaCell(formula, value()));
        return cells[formula] = Sheet.Reference(2, line);
    }
}
