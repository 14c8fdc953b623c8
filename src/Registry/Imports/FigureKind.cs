using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>A kind of file whose rows stand for themselves, such as figures of areas: a row with the key of one that is believed takes its place.</summary>
internal sealed class FigureKind<T> : ImportKind where T : Believed
{
    private readonly Func<T> blank;
    private readonly Func<T, object> key;
    private readonly Field<T>[] fields;

    public FigureKind(string id, Texts title, string[] names, Func<T> blank, Func<T, object> key, params Field<T>[] fields) : base(id, title, names)
    {
        (this.blank, this.key, this.fields) = (blank, key, fields);
        Shape = new(id, title, [.. fields.Select(field => field.Column)]);
    }

    public override SheetShape Shape { get; }

    /// <summary>Looks at a row once more; false with findings.</summary>
    public Func<ImportRun, T, bool> Check { get; init; } = (_, _) => true;

    /// <summary>The last day a row speaks of: later ones are left out of an export.</summary>
    public required Func<T, DateOnly> Day { get; init; }

    internal override void Take(ImportRun run)
    {
        var believed = run.Believed<T>().GroupBy(key).ToDictionary(rows => rows.Key, rows => rows.Last());
        HashSet<object> seen = [];
        while (run.Next())
        {
            var row = blank();
            for (var i = 0; i < fields.Length; i++)
                if (run.Row[i] is { IsBlank: false } value) fields[i].Set(row, value);
            if (!(Check(run, row) & run.Row.IsSound)) continue;
            if (seen.Add(key(row))) Put(run, row, believed.GetValueOrDefault(key(row)));
            else run.Fail("figure-twice", fields[0].Column.Id, Subject(row));
        }
    }

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run) =>
        from row in run.Db.Set<T>().Believed().OrderBy(row => row.Id).AsEnumerable()
        where run.History || Day(row) <= run.Day
        select (IReadOnlyList<CellValue>)[.. fields.Select(field => field.Get(row))];

    private void Put(ImportRun run, T row, T? before)
    {
        if (before is null)
        {
            run.Revision.Add(row);
            run.Differences.Add(run.Row.Number, Subject(row));
            return;
        }
        for (var i = 0; i < fields.Length; i++)
            if (run.Request.KeepRegistry.Contains(fields[i].Column.Id) || (run.Row[i].IsBlank && !fields[i].Get(before).IsBlank)) fields[i].Set(row, fields[i].Get(before));
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

    private string Subject(T row) => string.Join(' ', key(row).ToString()!.Trim('(', ')').Split(", ").Where(part => part.Trim().Length > 0));
}
