using System.Text.RegularExpressions;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Imports;

/// <summary>Divisions: cities, counties and townships by their codes.</summary>
internal sealed partial class DivisionSheet() : ImportKind("divisions", new("区划", "Divisions"), "行政区划", "division")
{
    public override SheetShape Shape { get; } = new("divisions", new("区划", "Divisions"),
        new("code", ColumnType.Code, "区划代码", "Code") { Required = true, Pattern = CodePattern(), Example = "320508", Synonyms = ["代码", "行政区划代码"], About = new("市四位、县六位、乡镇九位；末尾补零的写法（如 320500）也可", "four digits for a city, six for a county, nine for a township; zeros behind them, as in 320500, are understood") },
        new("name", ColumnType.Text, "名称", "Name") { Required = true, Example = "姑苏区", Synonyms = ["区划名称", "行政区划名称"] },
        new("parent", ColumnType.Code, "上级代码", "Parent") { Pattern = CodePattern(), Synonyms = ["上级", "上级区划代码"], About = new("留空时取代码的前几位", "blank takes the beginning of the code") });

    internal override void Take(ImportRun run)
    {
        var known = run.Db.Divisions.ToDictionary(division => division.Code);
        HashSet<string> seen = [];
        while (run.Next())
        {
            if (!run.Row.IsSound) continue;
            var division = new Division { Code = run.Shortened("code", run.Row[0].Text!), Name = run.Row[1].Text! };
            division.Parent = run.Row[2].Text is { } parent ? run.Shortened("parent", parent) : ParentOf(division.Code);
            if (!seen.Add(division.Code)) run.Fail("figure-twice", "code", division.Code);
            else Tell(run, division, known.GetValueOrDefault(division.Code));
        }
    }

    internal override IEnumerable<IReadOnlyList<CellValue>> Rows(ExportRun run) =>
        from division in run.Db.Divisions.OrderBy(division => division.Code).AsEnumerable()
        orderby division.Code.Length, division.Code
        select (IReadOnlyList<CellValue>)[Cell.Of(division.Code), Cell.Of(division.Name), Cell.Of(division.Parent)];

    private void Tell(ImportRun run, Division division, Division? before)
    {
        if (before is not null && (before.Name, before.Parent) == (division.Name, division.Parent))
        {
            run.Differences.Same();
            return;
        }
        run.Revision.Name(division);
        if (before is null) run.Differences.Add(run.Row.Number, $"{division.Code} {division.Name}");
        else run.Differences.Change(run.Row.Number, division.Code, new[] { (Shape.Columns[1], Cell.Of(before.Name), Cell.Of(division.Name)), (Shape.Columns[2], Cell.Of(before.Parent), Cell.Of(division.Parent)) }.Where(c => c.Item2 != c.Item3));
    }

    private static string? ParentOf(string code) => code.Length switch { 9 => code[..6], 6 => code[..4], _ => null };

    [GeneratedRegex(@"^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}(000)?)\z")]
    private static partial Regex CodePattern();
}
