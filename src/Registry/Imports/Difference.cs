using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;

namespace Dingdian.Registry.Imports;

public enum DifferenceKind { Added, Changed, Ended }

/// <summary>Something a file says otherwise than the registry.</summary>
/// <param name="Row">The row of the file; zero for what the file does not name.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="What">What becomes of it.</param>
/// <param name="Column">The column that differs; null when it is about the whole.</param>
public sealed record Difference(int Row, Texts Subject, DifferenceKind What, Column? Column = null)
{
    internal CellValue Before { get; init; }
    internal CellValue After { get; init; }

    public string Field => Column?.Id ?? "";
    public Texts Old => Shown(Before);
    public Texts New => Column is null ? Figures : Shown(After);

    /// <summary>The figures of a row that was added.</summary>
    internal Texts Figures { get; init; }

    private Texts Shown(CellValue value) => Column is null ? default : new(SheetParts.Shown(Column, value, Language.Chinese), SheetParts.Shown(Column, value, Language.English));
}

/// <summary>Counts of what a file changes, and a list that is cut where it gets too long to read.</summary>
public sealed class Differences
{
    public const int Most = 10_000;
    private const int MostAdded = 200;

    private readonly List<Difference> listed = [];

    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }
    public int Ended { get; private set; }

    public IReadOnlyList<Difference> Listed => listed;

    internal void Same() => Unchanged++;

    /// <summary>Whether what is added is still listed; more is only counted and needs no words.</summary>
    internal bool ListsAdded => Added < MostAdded;

    internal void Add() => Added++;

    internal void Add(int row, string subject) => Add(row, new Texts(subject, subject));

    internal void Add(int row, Texts subject, IEnumerable<(Column Column, CellValue Value)>? cells = null)
    {
        if (ListsAdded) listed.Add(new(row, subject, DifferenceKind.Added) { Figures = Figures([.. cells ?? []]) });
        Add();
    }

    /// <summary>What was counted and measured, so that a wrong unit is seen before anything is written.</summary>
    private static Texts Figures(IReadOnlyList<(Column Column, CellValue Value)> cells)
    {
        var shown = cells.Where(cell => !cell.Value.IsBlank && (cell.Column is { Type: ColumnType.Whole or ColumnType.Number, Unit: not "year" } || cell.Column.Id == "unit")).ToList();
        return new(string.Join('；', shown.Select(cell => $"{cell.Column.Zh} {SheetParts.Shown(cell.Column, cell.Value, Language.Chinese)}")), string.Join("; ", shown.Select(cell => $"{cell.Column.En} {SheetParts.Shown(cell.Column, cell.Value, Language.English)}")));
    }

    internal void End(Texts subject)
    {
        Ended++;
        if (listed.Count < Most) listed.Add(new(0, subject, DifferenceKind.Ended));
    }

    /// <summary>One changed row, with every column that differs.</summary>
    internal void Change(int row, string subject, IEnumerable<(Column Column, CellValue Before, CellValue After)> columns) => Change(row, new Texts(subject, subject), columns);

    internal void Change(int row, Texts subject, IEnumerable<(Column Column, CellValue Before, CellValue After)> columns)
    {
        Changed++;
        if (listed.Count < Most)
            listed.AddRange(columns.Select(c => new Difference(row, subject, DifferenceKind.Changed, c.Column) { Before = c.Before, After = c.After }));
    }
}
