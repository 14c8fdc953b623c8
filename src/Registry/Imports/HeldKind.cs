using System.Runtime.InteropServices;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>
/// A kind of file whose rows say what held of an institution. A row with its own days says all of its span; one without says what
/// holds from the day of the import, and a blank cell leaves things as they were. A row that says no last day, because it has no days or its
/// file has no column for them, holds until the next change that is known.
/// </summary>
internal abstract class HeldKind<T> : ImportKind where T : Held
{
    private const string From = "from", To = "to";
    private const int RowsAhead = 10_000; // after so many they are worth writing

    private static readonly Column FromColumn = new(From, ColumnType.Date, "起始日期", "From")
    {
        NotBefore = Limits.FirstDay,
        Synonyms = ["开始日期", "生效日期", "首日"],
        About = new("该行内容自此日起成立；留空表示自导入时指定的日期（--as-of）起；1901-01-01 表示起始日不详", "the row holds from this day; blank means from the day of the import (--as-of); 1901-01-01 means that no start is known"),
    };

    private static readonly Column ToColumn = new(To, ColumnType.Date, "截止日期", "To")
    {
        MayBeOpen = true,
        Synonyms = ["结束日期", "失效日期", "终止日期", "末日"],
        About = new("该行内容成立的最后一日；留空表示仍成立", "the last day on which the row holds; blank while it holds"),
    };

    private readonly Field<T>[] fields;
    private readonly int[] columns;
    private readonly Column[] leading;
    private readonly SheetShape dated;
    private readonly SheetShape plain;

    protected HeldKind(string id, Texts title, string[] names, Column[] leading, Field<T>[] fields, string[] starts, params Texts[] notes) : base(id, title, names)
    {
        (this.leading, this.fields) = (leading, fields);
        Column[] own = [.. leading, .. fields.Select(field => field.Column)];
        dated = new(id, title, [.. own, FromColumn with { Synonyms = [.. FromColumn.Synonyms, .. starts] }, ToColumn]) { Notes = notes };
        plain = new(id, title, own);
        columns = [.. fields.Select(field => dated.IndexOf(field.Column.Id))];
    }

    public override SheetShape Shape => dated;

    public override bool CanBeComplete => true;

    internal override SheetShape ExportShape(bool history) => history ? dated : plain;

    internal override IEnumerable<Column> Settled => fields.Select(own => own.Column);

    internal override void Take(ImportRun run) => new Taking(this, run).All();

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run)
    {
        var index = new InstitutionIndex([.. run.Db.Profiles.AsKnown(run.Known).OrderBy(row => row.Id)]);
        var synthetic = run.Db.Institutions.Where(row => row.Synthetic).Select(row => row.Id).ToHashSet();
        var rows = run.Believed<T>().AsEnumerable().OrderBy(row => row.InstitutionId).ThenBy(row => row.Part, StringComparer.Ordinal).ThenBy(row => row.From);
        foreach (var row in rows)
            yield return
            [
                .. Lead(row, index, synthetic.Contains(row.InstitutionId)), .. fields.Select(field => field.Get(row)),
                .. run.History ? [CellValue.Of(row.From == Held.NoStart ? Limits.FirstDay : row.From), row.To == Held.NoEnd ? default : CellValue.Of(row.To.AddDays(-1))] : Array.Empty<CellValue>(),
            ];
    }

    /// <summary>A row with nothing in it yet.</summary>
    protected abstract T Blank();

    /// <summary>The cells before the fields.</summary>
    protected abstract IEnumerable<CellValue> Lead(T row, InstitutionIndex index, bool synthetic);

    /// <summary>The institution the row is about, or null with findings.</summary>
    protected abstract long? Owner(ImportRun run, T statement);

    /// <summary>Looks at the cells once more before they become a statement; false with findings.</summary>
    protected virtual bool Check(ImportRun run, T statement) => true;

    /// <summary>Fills what follows from other fields; false with findings when something is missing that was not known before.</summary>
    protected virtual bool Finish(ImportRun run, T statement, T? before) => true;

    /// <summary>Told of every statement that was taken.</summary>
    protected virtual void Taken(ImportRun run, T statement) { }

    /// <summary>Rows of what the file covers but does not name.</summary>
    protected virtual bool Covers(ImportRun run, T row, IReadOnlySet<(string County, string Kind)> covered) =>
        run.Institutions.Latest(row.InstitutionId) is var profile && covered.Contains((profile.County, profile.Kind));

    /// <summary>Told of what ended because the file is complete.</summary>
    protected virtual void Ended(ImportRun run, long institution, DateOnly day) { }

    /// <summary>How the row is called in lists of differences.</summary>
    private Texts Subject(ImportRun run, T row)
    {
        var (whose, part) = (run.Institutions.Shown(row.InstitutionId), row.Part.Length > 0 ? fields[0].Column.Words?.ById(row.Part)?.Label ?? new(row.Part, row.Part) : default);
        return row.Part.Length == 0 ? new(whose, whose) : new($"{whose} · {part.Zh}", $"{whose} · {part.En}");
    }

    /// <summary>The days an earlier row of the file speaks of, and the row before it about the same.</summary>
    private sealed record Said(DateOnly From, DateOnly To, int Row, Said? Before);

    /// <summary>What is believed of one part of an institution, and what the file said of it.</summary>
    private struct About
    {
        public IReadOnlyList<T>? Rows;
        public Said? Said;
    }

    /// <summary>One file being read.</summary>
    private sealed class Taking(HeldKind<T> kind, ImportRun run)
    {
        private readonly Dictionary<(long, string), About> known = Grouped(run.Believed<T>());
        private readonly HashSet<(string, string)> covered = [];
        private readonly bool[] present = [.. kind.fields.Select(field => run.Has(field.Column.Id))];
        private readonly bool[] kept = [.. kind.fields.Select(field => run.Request.KeepRegistry.Contains(field.Column.Id))];
        private readonly int from = kind.dated.IndexOf(From), to = kind.dated.IndexOf(To);
        private readonly bool saysEnds = run.Has(To);

        public void All()
        {
            while (run.Next())
            {
                Take();
                if (run.Row.Number % RowsAhead == 0 && !run.Request.DryRun && IsSound) run.Revision.WriteAhead();
            }
            if (!IsSound) return;
            if (run.Request.Complete) EndMissing();
            else if (run.Request.DryRun && typeof(T) == typeof(Profile)) NameMissing();
        }

        private bool IsSound => !run.Findings.Exists(finding => finding.Severity == Severity.Error);

        private void Take()
        {
            var statement = kind.Blank();
            for (var i = 0; i < kind.fields.Length; i++)
                if (run.Row[kind.columns[i]] is { IsBlank: false } value) kind.fields[i].Set(statement, value);
            var good = Span(statement, out var isDated) & kind.Check(run, statement) & run.Row.IsSound;
            if (!good || kind.Owner(run, statement) is not { } owner) return;
            statement.InstitutionId = owner;
            ref var about = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (owner, statement.Part), out _);
            if (IsNew(statement, ref about.Said, isDated)) about.Rows = Put(statement, about.Rows ?? [], isDated);
        }

        /// <summary>No earlier row speaks of the same days. A row that says no end speaks for sure of its first day only.</summary>
        private bool IsNew(T statement, ref Said? said, bool isDated)
        {
            var row = said = new Said(statement.From, isDated && saysEnds ? statement.To : statement.From.AddDays(1), run.Row.Number, said);
            for (var other = row.Before; other is not null; other = other.Before)
                if (other.From == row.From) return run.Fail("row-twice", kind.leading[0].Id, kind.Subject(run, statement), other.Row);
                else if (other.From < row.To && row.From < other.To)
                    return run.Fail("row-overlap", From, kind.Subject(run, statement), other.Row, (other.From > row.From ? other.From : row.From).ToString("yyyy-MM-dd", null));
            return true;
        }

        /// <summary>The rows believed from now on.</summary>
        private IReadOnlyList<T> Put(T statement, IReadOnlyList<T> rows, bool isDated)
        {
            var before = At(rows, statement.From);
            if (before is not null) Inherit(statement, before, isDated);
            if (!kind.Finish(run, statement, before)) return rows;
            if (!isDated || !saysEnds) statement.To = Until(rows, statement.From, before);
            var after = run.Revision.Put(rows, statement);
            kind.Taken(run, statement);
            Tell(statement, before, unchanged: ReferenceEquals(after, rows));
            return after;
        }

        private void Inherit(T statement, T before, bool isDated)
        {
            for (var i = 0; i < kind.fields.Length; i++)
                if (kept[i] || ((!isDated || !present[i]) && run.Row[kind.columns[i]].IsBlank)) kind.fields[i].Set(statement, kind.fields[i].Get(before));
        }

        private void Tell(T statement, T? before, bool unchanged)
        {
            Cover(statement);
            if (unchanged) run.Differences.Same();
            else if (before is null && !run.Differences.ListsAdded) run.Differences.Add();
            else if (before is null) run.Differences.Add(run.Row.Number, kind.Subject(run, statement), kind.fields.Select(field => (field.Column, field.Get(statement))));
            else run.Differences.Change(run.Row.Number, kind.Subject(run, statement), Changed(statement, before));
        }

        private IEnumerable<(Column, CellValue, CellValue)> Changed(T statement, T before)
        {
            var any = false;
            foreach (var field in kind.fields)
                if (field.Get(before) is var old && field.Get(statement) is var now && old != now)
                {
                    any = true;
                    yield return (field.Column, old, now);
                }
            if (!any) yield return (ToColumn, Last(before), Last(statement));
        }

        private static CellValue Last(T row) => row.To == Held.NoEnd ? default : CellValue.Of(row.To.AddDays(-1));

        private void Cover(T statement)
        {
            var profile = statement as Profile ?? run.Institutions.Latest(statement.InstitutionId);
            covered.Add((profile.County, profile.Kind));
        }

        private void EndMissing()
        {
            foreach (var row in Missing())
            {
                run.Revision.Clear(known[(row.InstitutionId, row.Part)].Rows!, run.Request.AsOf, Held.NoEnd);
                run.Differences.End(kind.Subject(run, row));
                kind.Ended(run, row.InstitutionId, run.Request.AsOf);
            }
        }

        private void NameMissing()
        {
            var missing = Missing();
            if (missing.Count > 0) run.Findings.Add(new("institutions-not-in-file", new Place(Path.GetFileName(run.Request.File)), missing.Count, string.Join("；", missing.Take(ImportRun.MostNamed).Select(row => run.Institutions.Shown(row.InstitutionId))) + (missing.Count > ImportRun.MostNamed ? " …" : "")));
        }

        /// <summary>What holds on the day and the file covers, but does not name.</summary>
        private List<T> Missing() =>
            [.. known.Values.Where(about => about.Said is null).Select(about => At(about.Rows!, run.Request.AsOf)).OfType<T>().Where(row => kind.Covers(run, row, covered))];

        private bool Span(T statement, out bool isDated)
        {
            var (first, last) = (run.Row[from].Day, run.Row[to].Day);
            isDated = first is not null || last is not null;
            statement.From = first is { } day ? day <= Limits.FirstDay ? Held.NoStart : day : run.Request.AsOf;
            if (last is { } end) statement.To = end.AddDays(1);
            return statement.From < statement.To || run.Fail("row-span", To, statement.From.ToString("yyyy-MM-dd", null), statement.To.AddDays(-1).ToString("yyyy-MM-dd", null));
        }

        private static T? At(IReadOnlyList<T> rows, DateOnly day)
        {
            foreach (var row in rows)
                if (row.From <= day && row.To > day) return row;
            return null;
        }

        /// <summary>Up to the next change that is known: an old file does not undo what came later.</summary>
        private static DateOnly Until(IReadOnlyList<T> rows, DateOnly day, T? before)
        {
            if (before is not null) return before.To;
            var end = Held.NoEnd;
            foreach (var row in rows)
                if (row.From > day && row.From < end) end = row.From;
            return end;
        }

        private static Dictionary<(long, string), About> Grouped(IReadOnlyList<T> rows) =>
            rows.GroupBy(row => (row.InstitutionId, row.Part)).ToDictionary(group => group.Key, group => new About { Rows = [.. group] });
    }
}
