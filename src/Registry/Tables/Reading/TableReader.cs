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
    /// <summary>Findings of one kind in one column that are kept, so that each of their cells can be marked; more are counted.</summary>
    public const int MostAlike = 100_000;

    private readonly RowSource source;
    private readonly List<Finding> findings;
    private readonly TableFindings cellFindings;
    private readonly ColumnReader[] readers;
    private readonly RowKinds kinds;
    private readonly Totals totals;
    private readonly RawRow raw = new();
    private readonly HashSet<string> constants;
    private readonly ColumnPlan plan;
    private bool isCounted = true;
    private readonly HashSet<int> named;
    private readonly int lastKnown;
    private readonly int[] skipped = new int[Enum.GetValues<RowKind>().Length];

    private TableReader(RowSource source, HeaderMatch header, SheetShape shape, TableMapping? mapping, List<Finding> findings)
    {
        this.source = source;
        this.findings = findings;
        Header = header;
        cellFindings = new TableFindings(findings, MostAlike);
        plan = new ColumnPlan(source, header, shape, mapping, header.Score > 0 ? findings : [], cellFindings);
        Row = new TableRow(shape, source, plan.Others.Count);
        readers = plan.Readers(Row);
        constants = [.. mapping?.Constants.Keys ?? [], .. plan.FromTitle];
        named = [.. header.Columns.Select(c => c.Source), .. header.Others.Select(o => o.Source), .. header.Ignored];
        lastKnown = header.Columns.Select(c => c.Source).DefaultIfEmpty().Max();
        (keySource, keyIndex) = header.Columns.Where(c => shape.Columns[c.Column].IsKey).Select(c => (c.Source, c.Column)).FirstOrDefault();
        kinds = new RowKinds(header, shape, mapping);
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

    /// <summary>False when the header is at fault; then no row is read.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Columns that stand there again for another year; their values follow those of the shape.</summary>
    public IReadOnlyList<HeaderColumn> OtherYears => plan.Others;

    /// <summary>Whether each row holds several figures side by side.</summary>
    public bool IsWide => plan.IsWide;

    /// <summary>Whether a table needs the column, given what else is in it.</summary>
    public bool Needs(Column column) => plan.Needs(column);

    /// <summary>Opens the sheet whose header fits best, or the one the mapping names. Null, with findings, when there is nothing like a table.</summary>
    public static TableReader? Open(SheetFile file, SheetShape shape, List<Finding> findings, TableMapping? mapping = null, int? rowLimit = null)
    {
        var finder = new HeaderFinder(shape, mapping);
        var faults = new List<Finding>();
        var best = (mapping?.Sheet is { } named ? [named] : file.Sheets)
            .Select(sheet => (Sheet: sheet, Header: Look(file, sheet, finder, mapping, faults)))
            .OrderByDescending(c => c.Header?.Score ?? -1).First();
        if (best.Header is not { } header || (header.Score == 0 && faults.Count > 0))
        {
            findings.AddRange(faults.Count > 0 ? faults : [Unlike(file, shape)]);
            return null;
        }
        var before = findings.Count;
        if (header.Score == 0)
            findings.Add(Unlike(file, shape));
        else if (mapping?.Sheet is null)
            findings.AddRange(OtherSheets(file, best.Sheet, faults));
        if (file.Rows(best.Sheet, findings, rowLimit) is not { } source)
            return null;
        var reader = new TableReader(source, header, shape, mapping, findings);
        reader.IsSound = !findings.Skip(before).Any(f => f.Severity == Severity.Error);
        return reader;
    }

    /// <summary>The next row of data, sound or not; at the end the findings about the whole are added.</summary>
    public bool Read()
    {
        Count();
        while (IsSound && source.Read(raw))
        {
            if (raw.Number <= Header.LastRow)
                continue;
            var kind = kinds.Of(raw);
            if (kind == RowKind.Data)
            {
                Rows++;
                SoundRows += Row.Read(raw, readers) & EndsWithHeader() ? 1 : 0;
                if (lonely is not null)
                    SettleTotal(IsOf);
                isCounted = false;
                return true;
            }
            skipped[(int)kind]++;
            if (kind == RowKind.Total)
                Total();
        }
        if (IsSound)
            Close();
        return false;
    }

    /// <summary>A row of totals that names whose it is adds up rows beside it; where there are none its figure would be lost without a word.</summary>
    private void Total()
    {
        SettleTotal(_ => false);
        var owner = keySource == 0 ? "" : CellText.Trim(raw[keySource].Text).ToString();
        if (owner.Length == 0 || RowKinds.IsTotal(CellText.Key(owner)) || IsOf(owner))
            totals.Total(raw);
        else
            lonely = (owner, raw.Number);
    }

    private void SettleTotal(Func<string, bool> isFollowed)
    {
        if (lonely is { } total && !isFollowed(total.Owner))
            cellFindings.Add("row-total-only", source.Place(total.Row, keySource), total.Owner);
        lonely = null;
    }

    /// <summary>Whether the row read last is of that owner.</summary>
    private bool IsOf(string owner) => Row[keyIndex].Text is { } last && CellText.Key(last) == CellText.Key(owner);

    private readonly int keySource, keyIndex;

    /// <summary>A total that names its owner and has no part before it; the next row decides.</summary>
    private (string Owner, int Row)? lonely;

    /// <summary>Adds the row up once its reader has said what it speaks of.</summary>
    private void Count()
    {
        if (!isCounted) totals.Add(Row);
        isCounted = true;
    }

    public void Dispose() => source.Dispose();

    /// <summary>A cell that no header names means that the cells before it may have slipped: a number cut at its commas pushes what follows to the right.</summary>
    private bool EndsWithHeader()
    {
        for (var column = lastKnown + 1; column <= raw.Count; column++)
            if (!named.Contains(column) && !CellText.Trim(raw[column].Text).IsEmpty)
            {
                cellFindings.Add("row-longer", source.Place(raw.Number, column), raw[column].Text.ToString(), CutNumber());
                return Row.Refuse();
            }
        return true;
    }

    private Texts CutNumber()
    {
        for (var column = 1; column < raw.Count; column++)
            if (raw[column].Text is { Length: >= 1 and <= 3 } first && raw[column + 1].Text is { Length: 3 } second && !first.ContainsAnyExceptInRange('0', '9') && !second.ContainsAnyExceptInRange('0', '9'))
                return new($"“{first},{second}”像是被逗号拆开的数字，请去掉千位逗号或加引号。", $"'{first},{second}' looks like one number cut at its comma: leave out the comma, or set the number in quotation marks.");
        return new("请为该列填写表头，或清空多余的单元格。", "Give the column a header, or empty the cell.");
    }

    private static HeaderMatch? Look(SheetFile file, string sheet, HeaderFinder finder, TableMapping? mapping, List<Finding> faults)
    {
        using var rows = file.Rows(sheet, faults);
        return rows is null ? null : finder.Find(rows, mapping?.HeaderRow);
    }

    /// <summary>A sheet that cannot be looked at might be the one that is meant.</summary>
    private static IEnumerable<Finding> OtherSheets(SheetFile file, string read, List<Finding> faults)
    {
        var damaged = faults.Select(f => f.Place.Sheet!).Concat(file.LostSheets).Where(sheet => sheet != read).Distinct();
        foreach (var sheet in damaged)
            yield return new Finding("sheet-damaged", new Place(file.Name, Sheet: sheet), sheet, read);
        if (file.Sheets.Count > 1)
            yield return new Finding("sheets-others", new Place(file.Name), read, string.Join("、", file.Sheets.Where(s => s != read)));
    }

    private static Finding Unlike(SheetFile file, SheetShape shape) => new("header-not-found", new Place(file.Name), shape.Title, Names(shape));

    private static Texts Names(SheetShape shape)
    {
        var wanted = shape.Columns.Where(c => c.Required).DefaultIfEmpty(shape.Columns[0]).Take(8).ToList();
        return new(string.Join("、", wanted.Select(c => c.Zh)), string.Join(", ", wanted.Select(c => c.En)));
    }

    private void Close()
    {
        SettleTotal(_ => false);
        cellFindings.Close();
        findings.AddRange(readers.SelectMany(r => r.Summary()));
        if (!source.IsCutOff)
            findings.AddRange(totals.Differences());
        if (skipped.Any(n => n > 0))
            findings.Add(new Finding("rows-skipped", source.Place(), skipped[(int)RowKind.Blank], skipped[(int)RowKind.Total], skipped[(int)RowKind.Note], skipped[(int)RowKind.Example], skipped[(int)RowKind.Header]));
    }
}
