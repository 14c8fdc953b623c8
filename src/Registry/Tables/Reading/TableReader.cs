using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>
/// Reads a table that somebody else made: finds its sheet and header, then gives row by row what its cells mean. Everything that is
/// wrong goes to the findings, all of a row at once, and so does what was understood and put right.
/// </summary>
public sealed class TableReader : IDisposable
{
    /// <summary>Findings of one kind in one column that are listed; more are counted.</summary>
    public const int MostAlike = 200;

    private readonly RowSource source;
    private readonly List<Finding> findings;
    private readonly TableFindings cellFindings;
    private readonly ColumnReader[] readers;
    private readonly RowKinds kinds;
    private readonly Totals totals;
    private readonly RawRow raw = new();
    private readonly HashSet<string> constants;
    private readonly int[] skipped = new int[Enum.GetValues<RowKind>().Length];

    private TableReader(RowSource source, HeaderMatch header, SheetShape shape, TableMapping? mapping, List<Finding> findings)
    {
        this.source = source;
        this.findings = findings;
        Header = header;
        Row = new TableRow(shape, source);
        cellFindings = new TableFindings(findings, MostAlike);
        readers = new ColumnPlan(source, header, shape, mapping, findings, cellFindings).Readers(Row);
        constants = [.. mapping?.Constants.Keys ?? []];
        kinds = new RowKinds(header);
        totals = new Totals([.. readers.Where(r => r.Column.AddsUp)], source);
    }

    public HeaderMatch Header { get; }

    public string Sheet => source.Sheet;

    /// <summary>The row read last; the same object for every row.</summary>
    public TableRow Row { get; }

    public int Rows { get; private set; }

    public int SoundRows { get; private set; }

    /// <summary>Whether the header names the column, or a mapping gives it a value.</summary>
    public bool Has(string column) => Array.Exists(readers, reader => reader.Column.Id == column) || constants.Contains(column);

    /// <summary>Opens the sheet whose header fits best, or the one the mapping names. Null, with findings, when no data can be read.</summary>
    public static TableReader? Open(SheetFile file, SheetShape shape, List<Finding> findings, TableMapping? mapping = null, int? rowLimit = null)
    {
        var finder = new HeaderFinder(shape, mapping);
        var faults = new List<Finding>();
        var best = (mapping?.Sheet is { } named ? [named] : file.Sheets)
            .Select(sheet => (Sheet: sheet, Header: Look(file, sheet, finder, mapping, faults)))
            .OrderByDescending(c => c.Header?.Score ?? 0).First();
        if (best.Header is null)
        {
            findings.AddRange(faults.Count > 0 ? faults : [new Finding("header-not-found", new Place(file.Name), shape.Title, Names(shape))]);
            return null;
        }
        if (file.Sheets.Count > 1 && mapping?.Sheet is null)
            findings.Add(new Finding("sheets-others", new Place(file.Name), best.Sheet, string.Join("、", file.Sheets.Where(s => s != best.Sheet))));
        var before = findings.Count;
        if (file.Rows(best.Sheet, findings, rowLimit) is not { } source)
            return null;
        var reader = new TableReader(source, best.Header, shape, mapping, findings);
        if (!findings.Skip(before).Any(f => f.Severity == Severity.Error))
            return reader;
        reader.Dispose();
        return null;
    }

    /// <summary>The next row of data, sound or not; at the end the findings about the whole are added.</summary>
    public bool Read()
    {
        while (source.Read(raw))
        {
            if (raw.Number <= Header.LastRow)
                continue;
            var kind = kinds.Of(raw);
            if (kind == RowKind.Data)
            {
                Rows++;
                SoundRows += Row.Read(raw, readers) ? 1 : 0;
                totals.Add(Row);
                return true;
            }
            skipped[(int)kind]++;
            if (kind == RowKind.Total)
                totals.Total(raw);
        }
        Close();
        return false;
    }

    public void Dispose() => source.Dispose();

    private static HeaderMatch? Look(SheetFile file, string sheet, HeaderFinder finder, TableMapping? mapping, List<Finding> faults)
    {
        using var rows = file.Rows(sheet, faults);
        return rows is null ? null : finder.Find(rows, mapping?.HeaderRow);
    }

    private static Texts Names(SheetShape shape)
    {
        var wanted = shape.Columns.Where(c => c.Required).DefaultIfEmpty(shape.Columns[0]).Take(8).ToList();
        return new(string.Join("、", wanted.Select(c => c.Zh)), string.Join(", ", wanted.Select(c => c.En)));
    }

    private void Close()
    {
        cellFindings.Close();
        findings.AddRange(readers.SelectMany(r => r.Summary()));
        if (!source.IsCutOff)
            findings.AddRange(totals.Differences());
        if (skipped.Any(n => n > 0))
            findings.Add(new Finding("rows-skipped", source.Place(), skipped[(int)RowKind.Blank], skipped[(int)RowKind.Total], skipped[(int)RowKind.Note], skipped[(int)RowKind.Example], skipped[(int)RowKind.Header]));
    }
}
