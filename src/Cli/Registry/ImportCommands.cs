using System.CommandLine;
using Dingdian.Model;
using Dingdian.Registry.Imports;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian import</c> and <c>dingdian compare</c>: files of bureaus into the registry, or only held against it.</summary>
internal static class ImportCommands
{
    public static Command Import(Terminal terminal)
    {
        var (options, workspace) = (new ImportOptions(terminal), new WorkspaceOptions(terminal));
        var dryRun = new Option<bool>("--dry-run") { Description = terminal.Say("Only show what would be added, changed, left and ended", "只显示将新增、变更、不变、结束的内容") };
        var complete = new Option<bool>("--complete") { Description = terminal.Say("What the file does not name in its counties and kinds has ended", "文件涉及的区县和类别中未列出的视为已结束") };
        var who = new Option<string?>("--by") { HelpName = terminal.Say("WHO", "姓名"), Description = terminal.Say("Who brings it in (default: the user of this machine)", "导入人（默认本机用户）") };
        var why = new Option<string?>("--why") { HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("Why", "事由") };
        var json = Json(terminal);
        var command = new ShownCommand("import", terminal.Say("Bring a file into the registry: all of it, or nothing and what is wrong with it", "将文件导入登记库：整份导入，或指出全部问题而不作更改"),
            "dingdian import institutions list.xlsx --datum gcj02 --dry-run", "dingdian import beds beds.csv --as-of 2024-12-31 --by 张三 --why 年报", "dingdian import 机构 平台导出.csv --mapping platform.yaml");
        options.AddTo(command);
        foreach (var option in new Option[] { dryRun, complete, who, why, json }) command.Add(option);
        workspace.AddTo(command);
        command.SetAction(given => Run(given, options, workspace, given.GetValue(json), terminal, request => request with
        {
            DryRun = given.GetValue(dryRun),
            Complete = given.GetValue(complete),
            Who = given.GetValue(who) ?? request.Who,
            Why = given.GetValue(why) ?? "",
        }));
        return command;
    }

    public static Command Compare(Terminal terminal)
    {
        var (options, workspace, json) = (new ImportOptions(terminal), new WorkspaceOptions(terminal), Json(terminal));
        var command = new ShownCommand("compare", terminal.Say("Hold a file against the registry without changing anything; settle by importing it, with --accept where the registry is right", "将文件与登记库核对而不作更改；可导入以文件为准，或用 --accept 保留登记库的列"),
            "dingdian compare institutions platform.xlsx --as-of 2024-12-31", "dingdian compare 机构 卫健.csv --accept level=registry");
        options.AddTo(command);
        command.Add(json);
        workspace.AddTo(command);
        command.SetAction(given => Run(given, options, workspace, given.GetValue(json), terminal, request => request with { DryRun = true }));
        return command;
    }

    private static Option<bool> Json(Terminal terminal) => new("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };

    private static int Run(ParseResult given, ImportOptions options, WorkspaceOptions workspace, bool json, Terminal terminal, Func<ImportRequest, ImportRequest> complete)
    {
        var opened = workspace.Open(given);
        if (opened.Workspace is not { } place) return terminal.Report(opened.Findings);
        var (kind, request) = (options.Kind(given), complete(options.Request(given)));
        var result = Dingdian.Registry.Imports.Import.Run(place, kind, request, TimeProvider.System, rows => terminal.Progress(terminal.Say($"{rows:#,0} rows", $"{rows:#,0} 行"), false));
        terminal.Progress("", true);
        List<Finding> findings = [.. result.Findings];
        if (options.Draft(given) is { } draft && result.Understood is { } understood && Files.Write(draft, understood, findings)) terminal.Error.WriteLine(terminal.Say($"Complete {Files.Shown(draft)} where needed and name it with --mapping.", $"请按需补全 {Files.Shown(draft)}，再用 --mapping 指明。"));
        if (json)
        {
            terminal.Output.WriteLine(ImportPage.Json(kind, request, result, terminal.Language));
            return findings.Exists(finding => finding.Severity == Severity.Error) ? 1 : 0;
        }
        var code = terminal.Report(findings);
        ImportPage.Write(kind, request, result, terminal);
        return code;
    }
}
