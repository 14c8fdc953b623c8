using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>Which institution came out of which: by merger, by split, or at the same address.</summary>
internal sealed class SuccessionSheet() : ImportKind("successions", new("承继", "Successions"), ["succession", "合并分立"])
{
    private const int Predecessor = 0, Successor = 1, On = 2, How = 3;

    public override SheetShape Shape { get; } = new("successions", new("承继", "Successions"), [
        new("predecessor", ColumnType.Text, "原机构编码", "Predecessor") { Required = true, Example = "H32050800001", Synonyms = ["原机构"] },
        new("successor", ColumnType.Text, "承继机构编码", "Successor") { Required = true, Example = "H32050800002", Synonyms = ["承继机构", "新机构编码"] },
        new("on", ColumnType.Date, "日期", "On") { Required = true, Example = "2024-07-01" },
        new("kind", ColumnType.Choice, "方式", "Kind") { Required = true, Words = Words.Successions, Example = "同址承继" }]);

    internal override void Take(ImportRun run)
    {
        var believed = run.Believed<Succession>().ToDictionary(row => (row.Predecessor, row.Successor, row.On));
        while (run.Next())
        {
            var (from, to) = (Find(run, Predecessor, "predecessor"), Find(run, Successor, "successor"));
            if (from is null || to is null || !run.Row.IsSound) continue;
            var row = new Succession { Predecessor = from.Value, Successor = to.Value, On = run.Row[On].Day!.Value, Kind = run.Row[How].Text! };
            var subject = $"{run.Institutions.Shown(row.Predecessor)} → {run.Institutions.Shown(row.Successor)}";
            if (believed.TryGetValue((row.Predecessor, row.Successor, row.On), out var before) && before.Kind == row.Kind)
            {
                run.Differences.Same();
                continue;
            }
            if (before is not null) run.Revision.Retire(before);
            believed[(row.Predecessor, row.Successor, row.On)] = run.Revision.Add(row);
            if (before is null) run.Differences.Add(run.Row.Number, subject);
            else run.Differences.Change(run.Row.Number, subject, [(Shape.Columns[How], CellValue.Of(before.Kind), CellValue.Of(row.Kind))]);
        }
    }

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run)
    {
        var keys = new InstitutionIndex([.. run.Db.Profiles.AsKnown(run.Known)]).Keys;
        return from row in run.Db.Successions.AsKnown(run.Known).AsEnumerable()
               where run.History || row.On <= run.Day
               orderby row.On, keys[row.Predecessor], keys[row.Successor]
               select (IReadOnlyList<CellValue>)[Cell.Of(keys[row.Predecessor]), Cell.Of(keys[row.Successor]), Cell.Of(row.On), Cell.Of(row.Kind)];
    }

    private static long? Find(ImportRun run, int column, string name)
    {
        if (run.Row[column].Text is not { } key) return null; // said already
        var found = run.Institutions.Find(new(key, null, null, null, null, null));
        if (found.Id is null) run.UnknownInstitution(name, key);
        return found.Id;
    }
}
