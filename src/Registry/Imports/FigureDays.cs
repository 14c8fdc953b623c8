using Dingdian.Model;
using Dingdian.Registry.Tables.Reading;

namespace Dingdian.Registry.Imports;

/// <summary>Of which day figures are that stand side by side: the row says it, else the year in their header, else --as-of, else the title.</summary>
internal sealed class FigureDays
{
    private readonly Dictionary<string, DateOnly> byColumn = new(StringComparer.Ordinal);
    private readonly DateOnly? otherwise;

    private FigureDays(ImportRun run, IReadOnlyList<HeaderColumn> figures)
    {
        foreach (var column in figures)
            if (column.Year is { } year) byColumn[IdOf(run, column)] = new(year, 12, 31);
        DateOnly? title = run.Reader.Header.DaysAbove is [var only] ? only : null;
        otherwise = run.Request.IsDated ? run.Request.AsOf : title;
        var place = new Place(Path.GetFileName(run.Request.File));
        if (run.Has("as_of") || byColumn.Count == figures.Count) return;
        if (otherwise is not { } day) run.Findings.Add(new("figures-undated", place));
        else run.Findings.Add(new("figures-dated", place, day, run.Request.IsDated ? new Texts("依据 --as-of", "as --as-of says") : new Texts("依据标题", "as the title says")));
        if (run.Request.IsDated && title is { } said && said != run.Request.AsOf) run.Findings.Add(new("figures-other-day", place, said, run.Request.AsOf));
    }

    /// <summary>Says what was understood, or that no day was found.</summary>
    public static FigureDays Of(ImportRun run)
    {
        var figures = run.Reader.Header.Columns.Where(column => run.Kind.Shape.Wide.Columns.Contains(IdOf(run, column))).ToList();
        var names = figures.ConvertAll(column => run.Kind.Shape.Columns[column.Column].Header);
        run.Findings.Add(new("figures-wide", new Place(Path.GetFileName(run.Request.File)), new Texts(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.En)))));
        return new(run, figures);
    }

    /// <summary>The day of a figure of the row at hand; the first of all days when none was found, which is told.</summary>
    public DateOnly Day(ImportRun run, string column) => run.Row["as_of"].Day ?? (byColumn.TryGetValue(column, out var day) ? day : otherwise ?? default);

    private static string IdOf(ImportRun run, HeaderColumn column) => run.Kind.Shape.Columns[column.Column].Id;
}
