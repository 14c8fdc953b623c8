using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>Figures that stand side by side, one row for each division.</summary>
/// <param name="Columns">A column for each figure.</param>
/// <param name="InPlaceOf">The columns that a table of single figures has instead.</param>
/// <param name="Rows">The figures of the row at hand, and the columns each of them speaks of.</param>
internal sealed record WideFigures<T>(IReadOnlyList<Column> Columns, IReadOnlyList<string> InPlaceOf, Func<ImportRun, FigureDays, Func<T>, IEnumerable<(T Row, IReadOnlyList<string> Own)>> Rows);

/// <summary>A kind of file whose rows stand for themselves, such as figures of areas: a row with the key of one that is believed takes its place.</summary>
internal sealed class FigureKind<T> : ImportKind where T : Believed
{
    private readonly Func<T> blank;
    private readonly Func<T, object> key;
    private readonly Field<T>[] fields;

    private readonly SheetShape plain;
    private readonly WideFigures<T>? wide;

    public FigureKind(string id, Texts title, string[] names, Func<T> blank, Func<T, object> key, WideFigures<T>? wide, params Field<T>[] fields) : base(id, title, names)
    {
        (this.blank, this.key, this.fields, this.wide) = (blank, key, fields, wide);
        plain = new(id, title, [.. fields.Select(field => field.Column)]);
        Shape = wide is null ? plain : new(id, title, [.. plain.Columns, .. wide.Columns]) { Wide = ([.. wide.Columns.Select(column => column.Id)], wide.InPlaceOf) };
    }

    public override SheetShape Shape { get; }

    internal override IEnumerable<Column> Settled => fields.Select(own => own.Column);

    internal override SheetShape ExportShape(bool history) => plain;

    public override SheetShape TemplateShape => plain;

    /// <summary>Looks at a row once more; false with findings.</summary>
    public Func<ImportRun, T, bool> Check { get; init; } = (_, _) => true;

    /// <summary>Remarks on rows that do not go together: all that are believed now, and those of the file with their places.</summary>
    public Action<ImportRun, IEnumerable<T>, IReadOnlyList<(T Row, Place Place)>> Question { get; init; } = (_, _, _) => { };

    /// <summary>The last day a row speaks of: later ones are left out of an export.</summary>
    public required Func<T, DateOnly> Day { get; init; }

    internal override void Take(ImportRun run)
    {
        var believed = run.Believed<T>().GroupBy(key).ToDictionary(rows => rows.Key, rows => rows.Last());
        HashSet<object> seen = [];
        List<(T, Place)> taken = [];
        var days = wide is not null && run.Reader.IsWide ? FigureDays.Of(run) : null;
        while (run.Next())
            foreach (var (row, own) in days is null ? [(blank(), (IReadOnlyList<string>)[])] : wide!.Rows(run, days, blank))
            {
                for (var i = 0; i < fields.Length; i++)
                    if (run.Row[i] is { IsBlank: false } value) fields[i].Set(row, value);
                if (!(Check(run, row) & run.Row.IsSound)) continue;
                if (seen.Add(key(row)))
                {
                    Put(run, row, believed.GetValueOrDefault(key(row)), own);
                    believed[key(row)] = row;
                    taken.Add((row, run.Row.PlaceOf(fields[0].Column.Id)));
                }
                else run.Fail("figure-twice", fields[0].Column.Id, Subject(row));
            }
        Question(run, believed.Values, taken);
    }

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run) =>
        from row in run.Db.Set<T>().AsKnown(run.Known).OrderBy(row => row.Id).AsEnumerable()
        where run.History || Day(row) <= run.Day
        select (IReadOnlyList<CellValue>)[.. fields.Select(field => field.Get(row))];

    private void Put(ImportRun run, T row, T? before, IReadOnlyList<string> own)
    {
        if (before is null)
        {
            run.Revision.Add(row);
            run.Differences.Add(run.Row.Number, Subject(row), fields.Select(field => (field.Column, field.Get(row))));
            return;
        }
        for (var i = 0; i < fields.Length; i++)
            if (run.Request.KeepRegistry.Contains(fields[i].Column.Id) || (run.Row[i].IsBlank && !own.Contains(fields[i].Column.Id) && !fields[i].Get(before).IsBlank)) fields[i].Set(row, fields[i].Get(before));
        var changed = fields.Where(field => field.Get(before) != field.Get(row)).Select(field => (field.Column, field.Get(before), field.Get(row))).ToList();
        if (changed.Count == 0)
        {
            run.Differences.Same();
            return;
        }
        run.Revision.Retire(before);
        run.Revision.Add(row);
        run.Differences.Change(run.Row.Number, Subject(row), changed);
    }

    private Texts Subject(T row)
    {
        var parts = key(row).ToString()!.Trim('(', ')').Split(", ").Where(part => part.Trim().Length > 0).Select(part => Shown(part)).ToList();
        return new(string.Join(' ', parts.Select(part => part.Zh)), string.Join(' ', parts.Select(part => part.En)));
    }

    /// <summary>Words of lists and names of measures as people know them.</summary>
    private Texts Shown(string part) =>
        fields.Select(field => field.Column.Words?.ById(part)?.Label).FirstOrDefault(label => label is not null) ?? wide?.Columns.FirstOrDefault(column => column.Id == part)?.Header ?? new(part, part);
}
