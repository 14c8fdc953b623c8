using System.CommandLine;
using Dingdian.Model;
using Dingdian.Registry.Imports;
using Dingdian.Registry.Tables.Writing;
using Writing = Dingdian.Registry.Imports.Export;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian template</c> and <c>dingdian export</c>: tables to fill in, and what is believed as tables.</summary>
internal static class ExportCommands
{
    public static Command Template(Terminal terminal)
    {
        var kind = ImportOptions.KindArgument(terminal);
        var file = new Option<string?>("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Where it goes (default: named by the kind)", "输出文件（默认以种类命名）") };
        var force = Force(terminal);
        var command = new ShownCommand("template", terminal.Say("Write an empty workbook to fill in, with notes, drop-downs and an example", "写出空白填报表，附说明、下拉选项和示例"), "dingdian template beds", "dingdian template 机构 --out 机构表.xlsx --lang zh") { kind, file, force };
        command.SetAction(given => Write(given.GetValue(kind)!, given.GetValue(file), given.GetValue(force), terminal));
        return command;
    }

    public static Command Export(Terminal terminal)
    {
        var (kind, workspace) = (ImportOptions.KindArgument(terminal), new WorkspaceOptions(terminal));
        var asOf = ImportOptions.AsOf(terminal, terminal.Say("The day to write (default: today)", "导出哪一日的状态（默认今日）"));
        var known = InstitutionCommands.Known(terminal);
        var history = new Option<bool>("--history") { Description = terminal.Say("Every span with its first and last day", "导出全部历史，每段附起止日期") };
        var file = new Option<string>("--out") { Required = true, HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say($"File to write: {string.Join(", ", Writing.Endings)}", $"输出文件：{string.Join("、", Writing.Endings)}") };
        file.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(t => !Writing.Endings.Contains(Path.GetExtension(t.Value).ToLowerInvariant())))
                given.AddError(terminal.Say($"--out {token.Value}: the name must end in one of {string.Join(", ", Writing.Endings)}.", $"--out {token.Value}：文件名须以 {string.Join("、", Writing.Endings)} 之一结尾。"));
        });
        var force = Force(terminal);
        var command = new ShownCommand("export", terminal.Say("Write what is believed as a file that imports again unchanged", "将登记内容导出为可原样重新导入的文件"), "dingdian export institutions --out institutions.xlsx", "dingdian export beds --history --out beds.csv", "dingdian export 机构 --as-of 2024-12-31 --out 机构.geojson") { kind, asOf, known, history, file, force };
        workspace.AddTo(command);
        command.SetAction(given => Run(given, given.GetValue(kind)!, ImportOptions.Day(given, asOf), given.GetValue(known), given.GetValue(history), given.GetValue(file)!, given.GetValue(force), workspace, terminal));
        return command;
    }

    private static Option<bool> Force(Terminal terminal) => new("--force") { Description = terminal.Say("Write over a file that is there already", "覆盖已有文件") };

    private static int Write(ImportKind kind, string? file, bool force, Terminal terminal)
    {
        if (Writing.RefuseTemplate(kind) is { } refusal) return terminal.Report([refusal]);
        var path = file ?? terminal.Say(kind.Id, kind.Title.Zh!) + ".xlsx";
        List<Finding> findings = [];
        if (Files.IsInTheWay(path, force, findings)) return terminal.Report(findings);
        using var stream = new MemoryStream();
        TemplateWriter.Write(kind.TemplateShape, terminal.Language, stream);
        if (Files.Write(path, stream.ToArray(), findings)) terminal.Output.WriteLine(Files.Shown(path));
        return terminal.Report(findings);
    }

    private static int Run(ParseResult given, ImportKind kind, DateOnly day, DateOnly? known, bool history, string file, bool force, WorkspaceOptions workspace, Terminal terminal)
    {
        var opened = workspace.Open(given);
        if (opened.Workspace is not { } place) return terminal.Report(opened.Findings);
        if (Writing.Refuse(kind, file) is { } refusal) return terminal.Report([refusal]);
        List<Finding> findings = [];
        if (Files.IsInTheWay(file, force, findings)) return terminal.Report(findings);
        var rows = Writing.Write(place, kind, day, history, file, terminal.Language, known);
        terminal.Output.WriteLine(terminal.Say($"{Files.Shown(file)}: {rows:#,0} rows", $"{Files.Shown(file)}：{rows:#,0} 行"));
        return 0;
    }
}
