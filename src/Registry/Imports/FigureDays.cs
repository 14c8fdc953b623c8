using Dingdian.Model;

namespace Dingdian.Registry.Imports;

/// <summary>Of which day figures are that stand side by side: the row says it, else the year in their header, else --as-of, else the title.</summary>
internal sealed class FigureDays
{
    private readonly DateOnly? otherwise;
    private readonly IReadOnlyList<(string Id, int Index, int? Year)> figures;

    private FigureDays(ImportRun run, IReadOnlyList<(string Id, int Index, int? Year)> figures)
    {
        this.figures = figures;
        DateOnly? title = run.Reader.Header.DaysAbove is [var only] ? only : null;
        otherwise = run.Request.IsDated ? run.Request.AsOf : title;
        var place = new Place(Path.GetFileName(run.Request.File));
        if (run.Has("as_of") || figures.All(figure => figure.Year is not null)) return;
        if (otherwise is not { } day) run.Findings.Add(new("figures-undated", place));
        else run.Findings.Add(new("figures-dated", place, day, run.Request.IsDated ? new Texts("依据 --as-of", "as --as-of says") : new Texts("依据标题", "as the title says")));
        if (run.Request.IsDated && title is { } said && said != run.Request.AsOf) run.Findings.Add(new("figures-other-day", place, said, run.Request.AsOf));
    }

    /// <summary>Says what was understood, or that no day was found.</summary>
    public static FigureDays Of(ImportRun run)
    {
        var (shape, others) = (run.Kind.Shape, run.Reader.OtherYears);
        var figures = run.Reader.Header.Columns.Except(others).Select(column => (shape.Columns[column.Column].Id, Index: column.Column, column.Year))
            .Concat(others.Select((column, i) => (shape.Columns[column.Column].Id, Index: shape.Columns.Count + i, column.Year))).Where(figure => shape.Wide.Columns.Contains(figure.Id)).ToList();
        var names = figures.Select(figure => shape.Columns[shape.IndexOf(figure.Id)].Header).Distinct().ToList();
        run.Findings.Add(new("figures-wide", new Place(Path.GetFileName(run.Request.File)), new Texts(string.Join("、", names.Select(name => name.Zh)), string.Join(", ", names.Select(name => name.En)))));
        return new(run, figures);
    }

    /// <summary>The figures of the row at hand, each with its day; the first of all days when none was found, which is told.</summary>
    public IEnumerable<(string Id, decimal Value, DateOnly Day)> In(ImportRun run) =>
        from figure in figures
        where !run.Row[figure.Index].IsBlank
        select (figure.Id, run.Row[figure.Index].Number!.Value, figure.Year is { } year ? new(year, 12, 31) : run.Row["as_of"].Day ?? otherwise ?? default);
}
