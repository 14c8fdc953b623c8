using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Quality;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;
using Dingdian.Rules.Plans;
using Vocabulary = Dingdian.Model.Vocabulary;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian quality</c>: what in the registry cannot be right, with rows, severity and how to mend it.</summary>
internal static class QualityCommand
{
    private const int RowsShown = 5;

    public static Command Command(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var city = City(terminal);
        var asOf = InstitutionCommands.Day(terminal, "--as-of", "The day looked at (default: today)", "所查日期（默认今天）");
        var known = InstitutionCommands.Known(terminal);
        var plan = new Option<string?>("--plan") { HelpName = terminal.Say("PLAN", "规划"), Description = terminal.Say("Also name figures this plan asks for and nobody gives", "并列出该规划所需而缺少的数据") };
        var all = new Option<bool>("--all") { Description = terminal.Say($"Every row; without this {RowsShown} of each kind", $"列出全部；不加则每类列 {RowsShown} 条") };
        var output = new Output(terminal, "md", "html", "xlsx");
        var command = new ShownCommand("quality", terminal.Say("Look for what cannot be right: duplicates, places, beds, agreements, staff, settlements, missing figures", "数据质量检查：重复、位置、床位、协议、人员、结算、缺失数据"),
            "dingdian quality", "dingdian quality --city 3205 --plan cn-suzhou-2025", "dingdian quality --format xlsx --out quality.xlsx") { city, asOf, known, plan, all };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var asked = given.GetValue(plan) is { } name ? Load(name, findings) : null;
            if (SnapshotShelf.City(db, given.GetValue(city), findings) is not { } found || findings.Exists(finding => finding.Severity == Severity.Error)) return;
            terminal.Progress(terminal.Say("looking…", "正在检查……"), isLast: false);
            var issues = QualityReport.Of(place, db, found.Code, new Moment(given.GetValue(asOf) ?? WorkspaceCommands.Today, ChangeLog.KnownAt(db, given.GetValue(known))), asked);
            terminal.Progress("", isLast: true);
            if (output.IsJson(given)) terminal.Output.WriteLine(Json(issues, terminal));
            else if (output.Format(given) == "xlsx") Files.Write(output.File(given)!, Workbook(issues, terminal.Language), findings);
            else output.Show(given, Page(found.Name, issues, given.GetValue(all) || output.Format(given) is not null), terminal);
        }));
        return command;
    }

    internal static Option<string?> City(Terminal terminal) => new("--city") { HelpName = terminal.Say("CITY", "城市"), Description = terminal.Say("Code or name; not needed while the workspace holds one city", "代码或名称；工作区只有一个城市时可省略") };

    private static Plan? Load(string name, List<Finding> findings)
    {
        var loaded = PlanFolders.LoadNamed(name);
        findings.AddRange(loaded.Findings.Where(finding => finding.Severity == Severity.Error));
        return loaded.Plan;
    }

    private static Page Page(string city, IReadOnlyList<Issue> issues, bool all)
    {
        int Count(Severity severity) => issues.Count(issue => issue.Finding.Severity == severity);
        var (errors, warnings, infos) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info));
        return new(new($"{city}：数据质量", $"{city}: quality of the data"),
            [new($"{errors} 个错误，{warnings} 个警告，{infos} 个提示", $"{Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}, {Words.Count(infos, "remark")}")],
            [.. issues.GroupBy(issue => issue.Finding.Code).Select(group => Kind([.. group], all))]);
    }

    private static Section Kind(IReadOnlyList<Issue> issues, bool all)
    {
        var finding = issues[0].Finding;
        var severity = Vocabulary.Of(Finding.SeverityWord(finding.Severity));
        var shown = all ? issues : [.. issues.Take(RowsShown)];
        var rows = shown.Select(issue => (IReadOnlyList<Texts>)[Words.Same(issue.County), Words.Same(issue.Institution), Words.Same(issue.Name), new(issue.Finding.What(Language.Chinese), issue.Finding.What(Language.English))]);
        return new(new($"{severity.Zh} {finding.Code}：{issues.Count} 条", $"{severity.En} {finding.Code}: {issues.Count}"),
            new Grid([new(new("区县", "county")), new(new("机构", "institution")), new(new("名称", "name")), new(new("问题", "what"))], [.. rows]),
            [new(finding.Remedy(Language.Chinese), finding.Remedy(Language.English)), .. shown.Count < issues.Count ? (Texts[])[new($"另有 {issues.Count - shown.Count} 条，用 --all 列出。", $"{issues.Count - shown.Count} more; --all lists them.")] : []]);
    }

    private static string Json(IReadOnlyList<Issue> issues, Terminal terminal) => Results.Json.Document(json => json.List("issues", issues, issue =>
    {
        json.WriteString("severity", Finding.SeverityWord(issue.Finding.Severity));
        json.WriteString("code", issue.Finding.Code);
        json.WriteString("county", issue.County);
        json.WriteString("institution", issue.Institution);
        json.WriteString("name", issue.Name);
        json.WriteString("what", issue.Finding.What(terminal.Language));
        json.WriteString("remedy", issue.Finding.Remedy(terminal.Language));
    }));

    private static byte[] Workbook(IReadOnlyList<Issue> issues, Language language)
    {
        var shape = new SheetShape("quality", new("数据质量", "Quality"), new("severity", ColumnType.Text, "程度", "severity"), new("code", ColumnType.Text, "类别", "code"), new("county", ColumnType.Code, "区县", "county"),
            new("institution", ColumnType.Code, "机构代码", "institution"), new("name", ColumnType.Text, "机构名称", "name"), new("what", ColumnType.Text, "问题", "what"), new("remedy", ColumnType.Text, "如何处理", "how to mend"));
        using var stream = new MemoryStream();
        using (var table = TableWriter.ToWorkbook(shape, language, stream))
            foreach (var issue in issues)
                table.Write([.. new[] { Vocabulary.Of(Finding.SeverityWord(issue.Finding.Severity)).In(language), issue.Finding.Code, issue.County, issue.Institution, issue.Name, issue.Finding.What(language), issue.Finding.Remedy(language) }.Select(CellValue.Of)]);
        return stream.ToArray();
    }
}
