using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Imports;

namespace Dingdian.Cli.Registry;

/// <summary>What came of an import, for people and for programs.</summary>
internal static class ImportPage
{
    private const int MostShown = 100;

    public static void Write(ImportKind kind, ImportRequest request, ImportResult result, Terminal terminal)
    {
        var listed = result.Differences.Listed;
        if (listed.Count > 0)
            terminal.Page.Write(PageConsole.Table(new Grid(
                [new(new("行", "row"), true), new(new("内容", "about")), new(new("变化", "what")), new(new("列", "column")), new(new("原", "before")), new(new("现", "after"))],
                [.. listed.Take(MostShown).Select(Line)]), terminal.Language));
        if (listed.Count > MostShown)
            terminal.Output.WriteLine(terminal.Say($"… and {listed.Count - MostShown:#,0} more lines; --json lists them.", $"……另有 {listed.Count - MostShown:#,0} 条，可用 --json 列出。"));
        if (result.UnknownWords is { } words)
        {
            terminal.Output.WriteLine(terminal.Say("Unknown words. Write what each means in place of the ?, in a file to name with --mapping:", "未识别的用词。请将“?”改为对应的词，存为文件并用 --mapping 指明："));
            terminal.Output.WriteLine(words);
        }
        if (result.Findings.Any(finding => finding is { Severity: Severity.Error, Place.Sheet: not null }) && request is { DryRun: true, MarkedOut: null })
            terminal.Output.WriteLine(terminal.Say("No marked copy was written; --marked-out FOLDER writes one with every faulty cell marked.", "未写标注副本；如需逐格标注问题的副本，请加 --marked-out 文件夹。"));
        foreach (var file in result.Marked)
            terminal.Output.WriteLine(terminal.Say($"To mend: {Files.Shown(file)}", $"请据此更正：{Files.Shown(file)}"));
        terminal.Output.WriteLine(Summary(kind, request, result, terminal));
    }

    public static string Json(ImportKind kind, ImportRequest request, ImportResult result, Language language) => Results.Json.Document(json =>
    {
        json.WriteString("kind", kind.Id);
        json.WriteString("file", Path.GetFileName(request.File));
        json.WriteBoolean("dry_run", request.DryRun);
        json.Number("change", result.Change);
        json.WriteNumber("rows", result.Rows);
        json.WriteNumber("added", result.Differences.Added);
        json.WriteNumber("changed", result.Differences.Changed);
        json.WriteNumber("unchanged", result.Differences.Unchanged);
        json.WriteNumber("ended", result.Differences.Ended);
        json.List("differences", result.Differences.Listed, difference =>
        {
            json.WriteNumber("row", difference.Row);
            json.WriteString("about", difference.Subject.In(language));
            json.WriteString("what", Word(difference.What).En);
            json.WriteString("column", difference.Field);
            json.WriteString("before", difference.Old.In(language));
            json.WriteString("after", difference.New.In(language));
        });
        if (result.UnknownWords is { } words) json.WriteString("unknown_words", words);
        json.Strings("marked", result.Marked);
        json.Findings(result.Findings, language);
    });

    private static IReadOnlyList<Texts> Line(Difference difference) =>
    [
        difference.Row == 0 ? Words.None : Words.Same(Words.Number(difference.Row)), difference.Subject, Word(difference.What),
        difference.Column?.Header ?? default, Shown(difference.Column, difference.Old), Shown(difference.Column, difference.New),
    ];

    private static Texts Shown(Dingdian.Registry.Tables.Shapes.Column? column, Texts value) => column is not null && value.In(Language.Chinese).Length == 0 ? Words.None : value;

    private static Texts Word(DifferenceKind what) => what switch
    {
        DifferenceKind.Added => new("新增", "added"),
        DifferenceKind.Changed => new("变更", "changed"),
        _ => new("结束", "ended"),
    };

    private static string Summary(ImportKind kind, ImportRequest request, ImportResult result, Terminal terminal)
    {
        if (!result.IsSound) return terminal.Say("Nothing was changed.", "未作任何更改。");
        var d = result.Differences;
        var counts = terminal.Say($"{kind.Title.En}: {d.Added:#,0} added, {d.Changed:#,0} changed, {d.Unchanged:#,0} unchanged, {d.Ended:#,0} ended", $"{kind.Title.Zh}：新增 {d.Added:#,0}，变更 {d.Changed:#,0}，不变 {d.Unchanged:#,0}，结束 {d.Ended:#,0}");
        return result.Change is { } change ? terminal.Say($"{counts}; learned as change {change}.", $"{counts}；已记为第 {change} 次变更。")
            : request.DryRun ? terminal.Say($"{counts}. Only looked at: nothing was changed.", $"{counts}。仅试算，未作更改。")
            : terminal.Say($"{counts}; nothing new, nothing recorded.", $"{counts}；没有新内容，未记录变更。");
    }
}
