using System.CommandLine;
using System.Globalization;
using Dingdian.Admission;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Deriving;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian snapshot take|list|show|diff|export</c>: states of the registry that never change again.</summary>
internal static class SnapshotCommands
{
    public static Command Command(Terminal terminal) => new("snapshot", terminal.Say("Frozen states of the registry, to compute from and to replay", "登记库的冻结快照：供计算与复现"))
    {
        Take(terminal), List(terminal), Show(terminal), Trace(terminal), Diff(terminal), Export(terminal),
    };

    private static Command Take(Terminal terminal)
    {
        var asOf = new Option<DateOnly>("--as-of") { Required = true, HelpName = "YYYY-MM-DD", CustomParser = given => Usage.Day(given, terminal), Description = terminal.Say("The day to freeze: what held on it and before, as known now unless --known says otherwise", "冻结的日期：该日及以前的状态；未用 --known 时以目前所知为准") };
        var city = City(terminal);
        var known = InstitutionCommands.Known(terminal);
        var note = new Option<string?>("--note") { HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("A remark kept with it", "附注") };
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("take", terminal.Say("Freeze the registry as of a day", "冻结某日的登记库"), "dingdian snapshot take --as-of 2024-12-31", "dingdian snapshot take --as-of 2024-12-31 --city 3205 --note 年度计划") { asOf, known, city, note };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var day = given.GetValue(asOf);
            if (day > DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime)) findings.Add(new("snapshot-future", new Place("--as-of"), Written(day)));
            else if (SnapshotShelf.City(db, given.GetValue(city), findings) is { } found)
            {
                findings.AddRange(Integrity.Files(place, db, found.Code, ChangeLog.KnownAt(db, given.GetValue(known))));
                if (findings.Count > 0) return;
                var row = SnapshotTaker.Take(place, found.Code, day, Environment.UserName, given.GetValue(note) ?? "", TimeProvider.System, step => terminal.Error.WriteLine(terminal.Say($"… {step.En}", $"… {step.Zh}")), given.GetValue(known));
                terminal.Output.WriteLine(row.Id);
                if (SnapshotShelf.Find(place, SnapshotShelf.Latest, [], found.Code) is { } latest && latest.Id != row.Id) terminal.Error.WriteLine(terminal.Say($"It was there already; the one taken last is still {SnapshotShelf.Brief(latest.Id)}.", $"该快照此前已有；最近取得的仍为 {SnapshotShelf.Brief(latest.Id)}。"));
                if (SnapshotShelf.IsEmpty(row)) findings.Add(new("snapshot-empty", new Place("--as-of"), found.Name, Written(day)));
            }
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("list", terminal.Say("List the snapshots, the latest first", "列出快照，新的在前"), "dingdian snapshot list");
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, _) =>
        {
            var rows = SnapshotShelf.List(place);
            if (rows.Count == 0) terminal.Output.WriteLine(terminal.Say("No snapshot yet. Take one: dingdian snapshot take --as-of 2024-12-31", "尚无快照。可运行：dingdian snapshot take --as-of 2024-12-31"));
            else terminal.Page.Write(PageConsole.Table(new Grid(
                [new(new("编号", "id")), new(new("城市", "city")), new(new("截至", "as of")), new(new("取得时间", "taken")), new(new("取得人", "by")), new(new("附注", "note")), new(new("字节", "bytes"), true)],
                [.. rows.Select(row => (IReadOnlyList<Texts>)[.. new[] { SnapshotShelf.Brief(row.Id), $"{row.CityName} {row.City}", Written(row.AsOf), row.TakenAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), row.TakenBy, row.Note, Words.Number(row.Bytes) }.Select(Words.Same)])]), terminal.Language));
        }));
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var (id, workspace) = (Id(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("show", terminal.Say("What a snapshot holds", "快照内容概览"), "dingdian snapshot show 3f9a12") { id };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (SnapshotShelf.Find(place, given.GetValue(id)!, findings) is { } row) PageConsole.Write(SnapshotPage.Of(row, SnapshotShelf.Open(row)), terminal);
        }));
        return command;
    }

    private static Command Trace(Terminal terminal)
    {
        var (id, plan, workspace) = (Id(terminal), Inputs.PlanArgument(terminal), new WorkspaceOptions(terminal));
        var measure = new Argument<string>(terminal.Say("MEASURE[@AREA]", "指标[@区域]")) { Description = terminal.Say("A measure that the plan draws from a registry", "规划从登记库取得的指标") };
        var json = Json(terminal);
        var command = new ShownCommand("trace", terminal.Say("The rows behind a derived figure, one by one", "逐行列出推导数据的来源"), "dingdian snapshot trace 3f9a12 cn-suzhou-2025 insured_beds@kunshan") { id, plan, measure, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            var loaded = PlanFolders.LoadNamed(given.GetValue(plan)!);
            findings.AddRange(loaded.Findings);
            if (!loaded.IsSound || SnapshotShelf.Find(place, given.GetValue(id)!, findings) is not { } row) return;
            var (name, area) = given.GetValue(measure)!.Split('@') is [var only] ? (only, null) : (given.GetValue(measure)!.Split('@')[0], (string?)given.GetValue(measure)!.Split('@')[1]);
            if (TracePage.Problem(loaded.Plan!, name, area) is { } problem)
            {
                findings.Add(problem);
                return;
            }
            var frozen = SnapshotShelf.Open(row);
            var rows = Deriver.Trace(loaded.Plan!, frozen, name).Where(traced => area is null || traced.Area == area || TracePage.Keys(loaded.Plan!, area).Contains(traced.Area)).ToList();
            if (given.GetValue(json)) terminal.Output.WriteLine(TracePage.Json(name, row.Id, rows));
            else PageConsole.Write(TracePage.Of(loaded.Plan!, name, frozen, rows), terminal);
        }));
        return command;
    }

    private static Option<bool> Json(Terminal terminal) => new("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };

    private static Command Diff(Terminal terminal)
    {
        var (before, after) = (new Argument<string>("A") { Description = terminal.Say("A snapshot", "快照") }, new Argument<string>("B") { Description = terminal.Say("A later one", "较后的快照") });
        var workspace = new WorkspaceOptions(terminal);
        var all = new Option<bool>("--all") { Description = terminal.Say($"Every line; without this {DifferencePage.LinesShown} of each kind", $"列出全部；不加则每类列 {DifferencePage.LinesShown} 行") };
        var json = Json(terminal);
        var command = new ShownCommand("diff", terminal.Say("What two snapshots say differently", "比较两个快照"), "dingdian snapshot diff 3f9a12 77b0c4") { before, after, all, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            var (one, other) = (SnapshotShelf.Find(place, given.GetValue(before)!, findings), SnapshotShelf.Find(place, given.GetValue(after)!, findings));
            if (one is null || other is null) return;
            var items = SnapshotDifference.Between(SnapshotShelf.Open(one), SnapshotShelf.Open(other));
            if (given.GetValue(json)) terminal.Output.WriteLine(DifferencePage.Json(one, other, items));
            else PageConsole.Write(DifferencePage.Of(one, other, items, given.GetValue(all)), terminal);
        }));
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var (id, workspace) = (Id(terminal), new WorkspaceOptions(terminal));
        var plan = new Option<string?>("--plan") { HelpName = terminal.Say("PLAN", "规划"), Description = terminal.Say("Write the facts file that the snapshot makes for this plan; absent: the snapshot itself in its canonical form", "写出快照为该规划生成的数据文件；不给出时写出快照的规范形式") };
        var file = new Option<string?>("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Where it goes (default: standard output)", "输出文件（默认标准输出）") };
        var command = new ShownCommand("export", terminal.Say("Write a snapshot, or the facts it gives a plan", "导出快照，或其为某规划生成的数据"), "dingdian snapshot export 3f9a12 --out suzhou.json", "dingdian snapshot export 3f9a12 --plan cn-suzhou-2025 --out facts.yaml") { id, plan, file };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (SnapshotShelf.Find(place, given.GetValue(id)!, findings) is not { } row || Exported(place, row, given.GetValue(plan), findings) is not { } text) return;
            if (given.GetValue(file) is { } path) Files.Write(path, text, findings);
            else terminal.Output.WriteLine(text);
        }));
        return command;
    }

    private static string? Exported(Workspace place, SnapshotRow row, string? plan, List<Finding> findings)
    {
        if (plan is null) return System.Text.Encoding.UTF8.GetString(CanonicalForm.Expand(row.Content));
        var loaded = PlanFolders.LoadNamed(plan);
        findings.AddRange(loaded.Findings);
        return loaded.IsSound ? Canonical.Text(new PlanGround(loaded.Plan!, place, SnapshotShelf.Open(row), row.Id, null, null, findings).Document()) : null;
    }

    private static Argument<string> Id(Terminal terminal) => new(terminal.Say("ID", "编号")) { Description = terminal.Say("Hash of the snapshot, its beginning, or latest", "快照哈希、其开头几位，或“latest”（最近一个）") };

    private static Option<string?> City(Terminal terminal) => new("--city") { HelpName = terminal.Say("CITY", "城市"), Description = terminal.Say("Code or name; not needed while the workspace holds one city", "代码或名称；工作区只有一个城市时可省略") };

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
