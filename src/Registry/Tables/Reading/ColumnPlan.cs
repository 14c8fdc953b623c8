using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Rules.Reading;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>Decides from a header how each column is read, and says what was understood, what is missing and what is left over.</summary>
internal sealed class ColumnPlan(RowSource source, HeaderMatch header, SheetShape shape, TableMapping? mapping, List<Finding> findings, TableFindings cellFindings)
{
    private static readonly string[][] KeySigns = [["编码", "编号", "代码", "code"], ["名称", "name"]];

    public ColumnReader[] Readers(TableRow row)
    {
        findings.Add(new Finding("header-found", source.Place(header.FirstRow), header.Describe(shape)));
        Leftovers();
        Twice();
        Missing();
        Constants(row);
        Titled(row);
        var readers = header.Columns.DistinctBy(c => c.Column).Select(found => Reader(found, found.Column)).Concat(Others.Select((found, i) => Reader(found, shape.Columns.Count + i))).ToArray();
        foreach (var above in readers.Where(reader => fromAbove.ContainsKey(reader.Column)).GroupBy(reader => fromAbove[reader.Column]))
            findings.Add(new Finding("unit-above", source.Place(header.FirstRow), above.Key, Joined(above.Select(reader => reader.Column.Header).Distinct())));
        return readers;
    }

    private readonly Dictionary<Column, string> fromAbove = [];

    /// <summary>Figures of a column that stands there again for another year; they are read behind the shape's columns.</summary>
    public IReadOnlyList<HeaderColumn> Others { get; } =
        [.. header.Columns.GroupBy(c => c.Column).Where(g => IsByYear(g, shape)).SelectMany(g => g.Skip(1))];

    private static bool IsByYear(IEnumerable<HeaderColumn> same, SheetShape shape) =>
        same.All(c => c.Year is not null && shape.Wide.Columns.Contains(shape.Columns[c.Column].Id)) && same.Select(c => c.Year).Distinct().Count() == same.Count();

    private static Texts Joined(IEnumerable<Texts> names) => new(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.En)));

    private void Leftovers()
    {
        foreach (var (column, text) in header.Others)
            findings.Add(Key(text) is { } key
                ? new Finding("column-unknown-key", source.Place(header.LastRow, column), text, key.Header, key.Id)
                : new Finding("column-unknown", source.Place(header.LastRow, column), text));
    }

    /// <summary>The first column of codes, or of names, when the text speaks of such and the file has none that is known.</summary>
    private Column? Key(string text) =>
        KeySigns.FirstOrDefault(signs => signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))) is { } signs
        && shape.Columns.FirstOrDefault(column => signs.Any(column.Zh.Contains)) is { } key
        && !Names(header, shape, key.Id) && mapping?.Constants.ContainsKey(key.Id) != true ? key : null;

    private void Twice()
    {
        foreach (var same in header.Columns.GroupBy(c => c.Column).Where(g => g.Count() > 1 && !IsByYear(g, shape)))
            findings.Add(new Finding("column-twice", source.Place(header.LastRow, same.ElementAt(1).Source), shape.Columns[same.Key].Header,
                Place.Letters(same.First().Source), Place.Letters(same.ElementAt(1).Source)));
    }

    private void Missing()
    {
        for (var i = 0; i < shape.Columns.Count; i++)
        {
            var column = shape.Columns[i];
            if (Needs(column) && TitleYear(column) is null && header.Columns.All(c => c.Column != i) && mapping?.Constants.ContainsKey(column.Id) != true)
                findings.Add(new Finding("column-missing", source.Place(header.LastRow), column.Header, Nearest.Hint(column.Zh, header.Others.Select(o => o.Text).DefaultIfEmpty("–"))));
        }
    }

    /// <summary>Figures that stand side by side need no columns for what their headers say.</summary>
    public bool Needs(Column column) => column.Required && !(IsWide && shape.Wide.InPlaceOf.Contains(column.Id));

    public bool IsWide { get; } = shape.Wide.Columns.Any(id => Names(header, shape, id)) && shape.Wide.InPlaceOf.Any(id => shape.Columns[shape.IndexOf(id)].Required && !Names(header, shape, id));

    private static bool Names(HeaderMatch header, SheetShape shape, string id) => header.Columns.Any(c => shape.Columns[c.Column].Id == id);

    /// <summary>The year of a title that names only one and no part of it, for a column that the table does without.</summary>
    private int? TitleYear(Column column) => column.MayBeInTitle && !Names(header, shape, column.Id) && mapping?.Constants.ContainsKey(column.Id) != true && header.DaysAbove is [{ Month: 12, Day: 31 } only] ? only.Year : null;

    /// <summary>The columns that the title speaks for.</summary>
    public IEnumerable<string> FromTitle => shape.Columns.Where(column => TitleYear(column) is not null).Select(column => column.Id);

    private void Titled(TableRow row)
    {
        foreach (var column in shape.Columns)
            if (TitleYear(column) is { } year)
            {
                row.SetConstant(shape.IndexOf(column.Id), CellValue.Of((decimal)year));
                findings.Add(new Finding("column-in-title", source.Place(header.FirstRow), column.Header, year));
            }
    }

    /// <summary>A constant is read as a cell of the file would be.</summary>
    private void Constants(TableRow row)
    {
        foreach (var (id, text) in mapping?.Constants ?? new Dictionary<string, string>())
        {
            var (index, cell) = (shape.IndexOf(id), new RawRow());
            cell.Begin(0);
            cell.Set(1, RawKind.Text, text);
            var reader = new ColumnReader(shape.Columns[index], index, 1, null, source, null, new TableFindings([], 0));
            if (reader.TryRead(cell, out var value))
                row.SetConstant(index, value);
            else
                findings.Add(new Finding("mapping-constant", mapping!.Place, text, shape.Columns[index].Header, shape.Columns[index].Expected));
        }
    }

    private ColumnReader Reader(HeaderColumn found, int index)
    {
        var column = shape.Columns[found.Column];
        return new ColumnReader(column, index, found.Source, Scale(found, column), source, mapping?.Values.GetValueOrDefault(column.Id), cellFindings);
    }

    /// <summary>By the unit of the mapping, else of the header, else one named above the table; null when nothing says it.</summary>
    private decimal? Scale(HeaderColumn found, Column column)
    {
        if (!column.IsNumber)
            return null;
        var unit = mapping?.Units.GetValueOrDefault(column.Id) ?? found.Unit;
        if (unit.Length == 0 && column.Unit is not null)
        {
            unit = header.UnitsAbove.FirstOrDefault(u => UnitWords.Scale(u, column.Unit) is not null) ?? "";
            if (unit.Length > 0) fromAbove[column] = unit;
        }
        if (unit.Length == 0)
            return found.Text == column.Id ? 1m : null; // a column of an export in the unit it is kept in
        if (UnitWords.Scale(unit, column.Unit) is { } scale)
            return scale;
        if (mapping?.Units.ContainsKey(column.Id) == true || HeaderText.IsUnit(unit))
            findings.Add(new Finding("column-unit", source.Place(header.LastRow, found.Source), column.Header, unit, UnitWords.Shown(column.Unit ?? "ratio")));
        return null;
    }
}
