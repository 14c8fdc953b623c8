using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Persons;
using Dingdian.Model;
using Dingdian.Registry.Backups;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian workspace new|info|migrate|backup|restore|history|undo</c>: the folder that holds a bureau's registry.</summary>
internal static class WorkspaceCommands
{
    public static Command Command(Terminal terminal) => new("workspace", terminal.Say("The registry's workspace: make, look after, back up, restore, take changes back", "登记库的工作区：新建、维护、备份、恢复、撤销变更"))
    {
        New(terminal), Info(terminal), Migrate(terminal), Backup(terminal), Restore(terminal), HistoryCommands.History(terminal), HistoryCommands.Undo(terminal),
    };

    private static Command New(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("new", terminal.Say("Make an empty workspace", "新建空工作区"), "dingdian workspace new", "dingdian workspace new --workspace /data/suzhou", "dingdian workspace new --database \"Host=db;Database=dingdian;Username=bureau\"");
        workspace.AddTo(command);
        command.SetAction(given =>
        {
            var made = WorkspaceDoor.Create(workspace.Folder(given), workspace.Connection(given), TimeProvider.System);
            if (made.Workspace is { } place) ShowMade(place, terminal);
            return terminal.Report(made.Findings);
        });
        return command;
    }

    private static void ShowMade(Workspace made, Terminal terminal)
    {
        terminal.Output.WriteLine(terminal.Say($"Workspace {Files.Shown(made.Folder)} is ready ({made.File.Database}).", $"工作区 {Files.Shown(made.Folder)} 已就绪（{made.File.Database}）。"));
        terminal.Output.WriteLine(terminal.Say("Next:", "下一步："));
        terminal.Output.WriteLine("  dingdian sample suzhou");
        terminal.Output.WriteLine("  dingdian workspace info");
    }

    private static Command Info(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var check = new Option<bool>("--check") { Description = terminal.Say("Also read everything once and hold it against its hashes", "并通读全部内容、核对哈希") };
        var output = new Output(terminal, "md", "html");
        var command = new ShownCommand("info", terminal.Say("What is inside: cities, institutions, datasets, snapshots, size, last changes", "工作区概况：城市、机构、数据文件、快照、大小、最近变更"), "dingdian workspace info", "dingdian workspace info --check") { check };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (given.GetValue(check)) terminal.Progress(terminal.Say("reading everything…", "正在通读……"), isLast: false);
            if (given.GetValue(check)) findings.AddRange([.. Integrity.Check(place, db), .. KeyFile.Check(place, db)]);
            var summary = WorkspaceSummary.Of(place, db, Today);
            terminal.Progress("", isLast: true);
            var healthy = given.GetValue(check) ? findings.TrueForAll(finding => finding.Severity != Severity.Error) : (bool?)null;
            if (output.IsJson(given)) terminal.Output.WriteLine(WorkspacePage.Json(place, summary, healthy));
            else output.Show(given, WorkspacePage.Of(place, summary, healthy), terminal);
        }));
        return command;
    }

    private static Command Migrate(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("migrate", terminal.Say("Bring the database of an older version to the present shape", "将旧版本的数据库升级到当前结构"), "dingdian workspace migrate");
        workspace.AddTo(command);
        command.SetAction(given =>
        {
            var (result, steps) = WorkspaceDoor.Migrate(workspace.Folder(given), workspace.Connection(given));
            if (result.Workspace is not null)
                terminal.Output.WriteLine(steps.Count == 0 ? terminal.Say("The database has the present shape already.", "数据库已是当前结构。") : terminal.Say($"Migrated: {string.Join(", ", steps)}.", $"已升级：{string.Join('、', steps)}。"));
            return terminal.Report(result.Findings);
        });
        return command;
    }

    private static Command Backup(Terminal terminal)
    {
        var (file, workspace) = (new Argument<string>(terminal.Say("FILE", "文件")) { Description = terminal.Say("The zip to be made", "要生成的 zip 文件") }, new WorkspaceOptions(terminal));
        var command = new ShownCommand("backup", terminal.Say("Put everything into one zip that any database can be restored from", "将全部内容备份为一个 zip，可恢复到任一种数据库"), "dingdian workspace backup 2025-01-31.zip") { file };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            var (manifest, faults) = Dingdian.Registry.Backups.Backup.Write(place, given.GetValue(file)!, TimeProvider.System, Steps(terminal));
            terminal.Progress("", isLast: true);
            findings.AddRange(faults);
            if (manifest is null) return;
            var rows = manifest.Entries.Sum(entry => entry.Rows ?? 0);
            terminal.Output.WriteLine(terminal.Say($"{Files.Shown(given.GetValue(file)!)}: {rows} rows, {manifest.Entries.Count(entry => entry.Rows is null)} data files", $"{Files.Shown(given.GetValue(file)!)}：{rows} 行，{manifest.Entries.Count(entry => entry.Rows is null)} 个数据文件"));
            terminal.Output.WriteLine($"sha256 {manifest.Content}");
        }));
        return command;
    }

    private static Command Restore(Terminal terminal)
    {
        var (file, workspace) = (new Argument<string>(terminal.Say("FILE", "文件")) { Description = terminal.Say("A backup", "备份文件") }, new WorkspaceOptions(terminal));
        var command = new ShownCommand("restore", terminal.Say("Make a new workspace out of a backup, once every hash agrees", "核对全部哈希后，由备份建立新工作区"), "dingdian workspace restore 2025-01-31.zip --workspace restored") { file };
        workspace.AddTo(command);
        command.SetAction(given =>
        {
            var restored = Dingdian.Registry.Backups.Restore.Run(given.GetValue(file)!, workspace.Folder(given), workspace.Connection(given), TimeProvider.System, Steps(terminal));
            terminal.Progress("", isLast: true);
            if (restored.Workspace is { } place) terminal.Output.WriteLine(terminal.Say($"Restored into {Files.Shown(place.Folder)}.", $"已恢复到 {Files.Shown(place.Folder)}。"));
            return terminal.Report([.. restored.Findings, .. restored.Workspace is { } made ? Keyless(made) : []]);
        });
        return command;
    }

    /// <summary>Persons came out of the backup, and their keys did not.</summary>
    private static IReadOnlyList<Finding> Keyless(Workspace restored)
    {
        using var db = restored.Connect();
        return KeyFile.Check(restored, db);
    }

    internal static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);

    private static Action<string> Steps(Terminal terminal) => step => terminal.Progress(step, isLast: false);
}
