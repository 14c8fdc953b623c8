using System.CommandLine;
using Dingdian.Admission.Publishing;
using Dingdian.Cli.Evaluations;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Documents;
using Dingdian.Model;

namespace Dingdian.Cli.Publishing;

/// <summary><c>dingdian publish configuration|notice</c>: what a bureau makes public, as documents and open data.</summary>
internal static class PublishCommands
{
    private static readonly string[] Forms = [".docx", ".html", ".xlsx"];

    public static Command Command(Terminal terminal) => new("publish", terminal.Say("Publish the configuration, and notices of what is wanted", "公布资源配置状况，定向发布需求")) { Layout(terminal), Wanted(terminal) };

    private static Command Layout(Terminal terminal)
    {
        var (plan, workspace, record, where) = (Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal), new RecordOptions(terminal), Where(terminal));
        var snapshot = new Option<string>("--snapshot") { Required = true, HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("The snapshot, its hash or latest", "快照（哈希，或以“latest”表示最近一个）") };
        var since = new Option<string?>("--since") { HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("An earlier snapshot, to show what changed", "用于比较的较早快照") };
        var folder = new Option<string>("--out") { Required = true, HelpName = terminal.Say("FOLDER", "文件夹"), Description = terminal.Say("Where the documents and the open data go; made when it is not there", "文档与开放数据的输出文件夹，不存在时新建") };
        var command = new ShownCommand("configuration", terminal.Say("The configuration by area and its changes: documents, CSV, GeoJSON, JSON", "分区域配置状况及变化：文档、CSV、GeoJSON、JSON"),
            "dingdian publish configuration cn-jinan-2026 --snapshot latest --since 3f9a12 --out 公布", "dingdian publish configuration cn-jinan-2026 --snapshot latest --out 公布 --record 济医保发〔2027〕3号 --where 门户网站 --role planner") { plan, snapshot, since, folder, where };
        AddTo(command, record, where, terminal);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } read) return;
            var bureau = Desk.Open(place, findings, read);
            if (Configuration.Of(bureau, db, read, given.GetValue(snapshot)!, given.GetValue(since), findings) is not { } made) return;
            var act = new PublishConfiguration(read.Id, made.AsOf.Year, made.Snapshot, made.Since?.Id, OpenData.HashOf(made), record.Number(given) ?? "", given.GetValue(where) ?? "");
            var document = ConfigurationDocument.Of(made, record.Number(given), record.Day(given, bureau, act));
            if (Write(given.GetValue(folder)!, document, OpenData.Of(made), terminal, findings)) record.Do(given, bureau, act, findings);
        }));
        return command;
    }

    private static Command Wanted(Terminal terminal)
    {
        var (plan, workspace, output, record, where) = (Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal), new DocumentOutput(terminal), new RecordOptions(terminal), Where(terminal));
        var year = Goals.GoalCommands.Year(terminal, "The plan year", "规划年度");
        year.Required = true;
        var snapshot = new Option<string?>("--snapshot") { HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("The snapshot to compute from (default: that of the annual plan)", "计算所依据的快照（默认取年度计划所依据者）") };
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("notice", terminal.Say("Which levels and types are wanted where: open places, shortages, what is favoured", "拟新增的级别与类型：尚有名额、资源不足与优先方向"),
            "dingdian publish notice cn-jinan-2026 --year 2026", "dingdian publish notice cn-fuzhou-2025 --year 2025 --snapshot latest --out 通告.docx") { plan, year, snapshot, json, where };
        output.AddTo(command);
        AddTo(command, record, where, terminal);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } read) return;
            var bureau = Desk.Open(place, findings, read);
            if (Notice.Of(bureau, db, read, given.GetValue(year)!.Value, given.GetValue(snapshot), findings) is not { } made) return;
            var act = new PublishNotice(read.Id, made.Year, given.GetValue(snapshot) is null ? null : made.Snapshot.Id, made.Hash(), record.Number(given) ?? "", given.GetValue(where) ?? "");
            if (given.GetValue(json)) terminal.Output.Write(made.Json());
            else output.Show(given, NoticeDocument.Of(made, record.Number(given), record.Day(given, bureau, act)), findings);
            record.Do(given, bureau, act, findings);
        }));
        return command;
    }

    private static Option<string?> Where(Terminal terminal) => new("--where") { HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("Where people find it; with --record", "公布位置；与 --record 同用") };

    private static void AddTo(Command command, RecordOptions record, Option<string?> where, Terminal terminal)
    {
        record.AddTo(command);
        command.Validators.Add(given =>
        {
            if (record.IsAsked(given) && given.GetValue(where) is null) given.AddError(Usage.Absent(where, terminal));
        });
    }

    private static bool Write(string folder, Document document, IReadOnlyList<DataFile> files, Terminal terminal, List<Finding> findings)
    {
        Directory.CreateDirectory(folder);
        var names = Forms.Select(form => "configuration" + form).ToList();
        if (!files.All(file => Files.Write(Path.Combine(folder, file.Name), file.Bytes, findings)) || !names.TrueForAll(name => DocumentFiles.Write(document, Path.Combine(folder, name), terminal.Language, findings))) return false;
        foreach (var name in files.Select(file => file.Name).Concat(names)) terminal.Output.WriteLine(Files.Shown(Path.Combine(folder, name)));
        return true;
    }
}
