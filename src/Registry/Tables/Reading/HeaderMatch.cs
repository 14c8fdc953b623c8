using Dingdian.Model;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>A column of the file that is one of the shape's.</summary>
/// <param name="Source">The file's column, counted from one.</param>
/// <param name="Column">The place among the shape's columns.</param>
/// <param name="Text">The header as it stands there.</param>
/// <param name="Unit">The unit written in the header, empty without one.</param>
/// <param name="IsExact">False when only the lowest of several header rows matched.</param>
/// <param name="Year">The year written in the header, as in 2024年常住人口.</param>
public sealed record HeaderColumn(int Source, int Column, string Text, string Unit, bool IsExact, int? Year = null);

/// <summary>The header rows of a table and which column is what.</summary>
public sealed record HeaderMatch(int FirstRow, int LastRow, IReadOnlyList<HeaderColumn> Columns, IReadOnlyList<(int Source, string Text)> Others)
{
    /// <summary>Columns of the file that nobody wants to read: those a mapping ignores, and the errors of a marked copy.</summary>
    public IReadOnlyList<int> Ignored { get; init; } = [];

    /// <summary>Units named above the table, as in 单位：万元.</summary>
    public IReadOnlyList<string> UnitsAbove { get; init; } = [];

    /// <summary>Days named above the table or by the sheet, as in 2024年末; a year means its last day.</summary>
    public IReadOnlyList<DateOnly> DaysAbove { get; init; } = [];

    public int Score => Columns.Select(c => c.Column).Distinct().Count();

    internal Texts Describe(Shapes.SheetShape shape) =>
        new(Describe("；", c => $"{shape.Columns[c.Column].Zh}（{shape.Columns[c.Column].Id}）"), Describe("; ", c => shape.Columns[c.Column].Id));

    private string Describe(string between, Func<HeaderColumn, string> name) =>
        $"{FirstRow}{(LastRow > FirstRow ? $"–{LastRow}" : "")}: " + string.Join(between, Columns.Select(c => $"{Place.Letters(c.Source)} {c.Text}{(c.Unit.Length > 0 ? $" [{c.Unit}]" : "")} → {name(c)}"));
}
