using System.CommandLine;
using System.Globalization;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;
using Dingdian.Rules.Facts;

namespace Dingdian.Cli.Analysis;

/// <summary>How an analysis is handed over: a page, CSV or JSON, on the terminal or in a file, and a picture beside it.</summary>
internal sealed class AnalysisOutput(Terminal terminal)
{
    private readonly Option<bool> csv = new("--csv") { Description = terminal.Say("The main table as CSV", "以 CSV 输出主表") };
    private readonly Option<bool> json = new("--json") { Description = terminal.Say("One JSON document", "输出一份 JSON") };
    private readonly Option<string?> svg = new("--svg") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Also draw it, as SVG", "另绘制 SVG 图") };
    private readonly Option<string?> file = new("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Where CSV or JSON goes; without them a page in Markdown (default: standard output)", "CSV 或 JSON 写入的文件；不加两者时写 Markdown 页面（默认标准输出）") };

    public void AddTo(Command command)
    {
        command.Add(csv);
        command.Add(json);
        command.Add(svg);
        command.Add(file);
        command.Validators.Add(given =>
        {
            if (given.GetValue(csv) && given.GetValue(json))
                given.AddError(terminal.Say("--csv and --json exclude each other.", "--csv 与 --json 不能同时使用。"));
        });
    }

    /// <summary>Runs an analysis and hands it over; gives the exit code.</summary>
    public int Show(ParseResult given, Func<List<Finding>, Analysed?> analyse)
    {
        var findings = new List<Finding>();
        var analysed = analyse(findings);
        if (findings.Exists(finding => finding.Severity == Severity.Error)) analysed = null;
        if (given.GetValue(json)) Hand(given, System.Text.Encoding.UTF8.GetBytes(Json(analysed, findings) + "\n"), findings);
        else if (analysed is not null && given.GetValue(csv)) Hand(given, Csv(analysed.Main), findings);
        else if (analysed is not null && given.GetValue(file) is { } path) Files.Write(path, PageMarkdown.Write(Page(analysed)), findings);
        else if (analysed is not null) PageConsole.Write(Page(analysed), terminal);
        if (analysed?.Chart is { } draw && given.GetValue(svg) is { } picture) Files.Write(picture, draw(terminal.Language), findings);
        var worst = findings.Exists(finding => finding.Severity == Severity.Error) ? 1 : 0;
        return given.GetValue(json) && given.GetValue(file) is null ? worst : terminal.Report(findings);
    }

    private void Hand(ParseResult given, byte[] document, List<Finding> findings)
    {
        if (given.GetValue(file) is { } path) Files.Write(path, document, findings);
        else terminal.Output.Write(System.Text.Encoding.UTF8.GetString(document).TrimStart('\uFEFF'));
    }

    private static Page Page(Analysed analysed) => new(analysed.Title, analysed.Lead, [
        .. (analysed.Shown ?? [analysed.Main, .. analysed.More]).Select(table => Section.Of(table.Title, new Grid([.. table.Fields.Select(field => new GridColumn(field.Title, field.IsNumber))], [.. table.Rows.Select(row => row.Select(Shown).ToList())]))),
        Section.Of(new("说明", "Notes"), analysed.Notes)]);

    private static Texts Shown(Cell cell) => cell.Text ?? (cell.Number is { } number ? Words.Same(Words.Number(number)) : Words.None);

    private byte[] Csv(Table table)
    {
        using var stream = new MemoryStream();
        var shape = new SheetShape(table.Name, table.Title, [.. table.Fields.Select(field => new Column(field.Name, field.IsNumber ? ColumnType.Number : ColumnType.Text, field.Title.In(Language.Chinese), field.Title.In(Language.English)))]);
        using (var writer = TableWriter.ToCsv(shape, terminal.Language, stream))
            foreach (var row in table.Rows)
                writer.Write([.. row.Select(cell => cell.Text is { } text ? CellValue.Of(text.In(terminal.Language)) : cell.Number is { } number ? CellValue.Of(Plain(number)) : default)]);
        return stream.ToArray();
    }

    /// <summary>Without zeros at its end.</summary>
    private static decimal Plain(decimal number) => decimal.Parse(Canonical.Number(number), CultureInfo.InvariantCulture);

    private string Json(Analysed? analysed, List<Finding> findings) => Results.Json.Document(json =>
    {
        if (analysed is not null)
        {
            json.WriteString("analysis", analysed.Kind);
            if (analysed.Of is var (plan, year, hash))
            {
                json.WriteString("plan", plan);
                json.WriteNumber("year", year);
                json.WriteString("snapshot", hash);
            }
            foreach (var table in (Table[])[analysed.Main, .. analysed.More])
                json.List(table.Name, table.Rows, row =>
                {
                    for (var i = 0; i < row.Count; i++)
                        if (row[i].Word is { } word) json.WriteString(table.Fields[i].Name, word);
                        else json.Number(table.Fields[i].Name, row[i].Number);
                });
            json.Strings("notes", analysed.Notes.Select(terminal.Say));
        }
        json.Findings(findings, terminal.Language);
    });
}
