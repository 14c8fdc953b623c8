using System.CommandLine;
using Dingdian.Admission.Settlements;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Agreements;

/// <summary><c>dingdian settlement …</c>: bed-days above what insured beds allow, over a year.</summary>
internal static class SettlementCommands
{
    public static Command Command(Terminal terminal) => new("settlement", terminal.Say("Check the bed-days of a year's settlement, and record it", "年度住院床日清算核对与记录")) { Check(terminal), Record(terminal) };

    private static Command Check(Terminal terminal)
    {
        var (plan, year, workspace, output) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new WorkspaceOptions(terminal), new DocumentOutput(terminal));
        var (snapshot, json) = (Snapshot(terminal), new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") });
        var csv = new Option<string?>("--csv") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Every institution as a table", "另写全部机构明细表") };
        var command = new ShownCommand("check", terminal.Say("What is not paid: bed-days above insured beds, by institution", "超出医保床日不予结算的金额，按机构列出"), "dingdian settlement check cn-shaoxing-2026 --year 2026 --snapshot latest --csv 明细.csv", "dingdian settlement check cn-shaoxing-2026 --year 2026 --snapshot latest --out 清算核对.docx") { plan, year, snapshot, csv, json };
        output.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found || IdOf(place, found, given.GetValue(snapshot)!, findings) is not { } id) return;
            var bureau = Desk.Open(place, findings, found);
            if (SettlementCheck.Of(bureau, found, given.GetValue(year), id, findings) is not { } check) return;
            if (given.GetValue(csv) is { } path) Write(check, path, terminal, findings);
            if (given.GetValue(json)) terminal.Output.WriteLine(Written(check));
            else output.Show(given, SettlementDocument.Of(check, bureau.Today), findings);
        }));
        return command;
    }

    private static Command Record(Terminal terminal)
    {
        var (snapshot, document) = (Snapshot(terminal), new Option<string>("--document") { Required = true, HelpName = terminal.Say("TEXT", "文号"), Description = terminal.Say("Number of the document that settles the year", "清算文号") });
        var (plan, year, person, workspace) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand("record", terminal.Say("Record it with what is not paid to whom; the dynamic list shows it", "记录清算核对结果，并列入动态管理清单"), "dingdian settlement record cn-shaoxing-2026 --year 2026 --snapshot latest --document 绍医保〔2027〕5号 --by 周洁 --role agency") { plan, year, snapshot, document };
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found || IdOf(place, found, given.GetValue(snapshot)!, findings) is not { } id) return;
            Desk.Do(terminal, given, Desk.Open(place, findings, found), person, new RecordSettlement(found.Id, given.GetValue(year), id, given.GetValue(document)!), findings);
        }));
        return command;
    }

    private static Option<string> Snapshot(Terminal terminal) => new("--snapshot") { Required = true, HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("A snapshot of the end of the year or later, or latest", "年末或其后的快照，或以“latest”表示最近一个") };

    private static string? IdOf(Workspace place, Plan plan, string named, List<Finding> findings)
    {
        if (SettlementCheck.ResultOf(plan) is not null) return SnapshotShelf.Find(place, named, findings, SnapshotFacts.CityOf(plan))?.Id;
        findings.Add(new("settlement-none", new Place(plan.Id), plan.Id));
        return null;
    }

    private static void Write(SettlementCheck check, string path, Terminal terminal, List<Finding> findings)
    {
        var shape = new SheetShape("settlement", new("床日清算核对", "Settlement"),
            [new("code", ColumnType.Text, "机构编码", "Institution"), new("name", ColumnType.Text, "机构名称", "Name"), new("county", ColumnType.Text, "区划", "County"), .. check.Columns.Select(column => new Column(column.Construct.Name, ColumnType.Number, column.Construct.Label.In(Language.Chinese), column.Construct.Label.In(Language.English)))]);
        using var stream = new MemoryStream();
        using (var table = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableWriter.ToWorkbook(shape, terminal.Language, stream) : TableWriter.ToCsv(shape, terminal.Language, stream))
            foreach (var row in check.Rows) table.Write([CellValue.Of(row.Key), CellValue.Of(row.Name), CellValue.Of(row.County), .. row.Values.Select(value => value is { } known ? CellValue.Of(known) : default)]);
        Files.Write(path, stream.ToArray(), findings);
    }

    private static string Written(SettlementCheck check) => Json.Document(json =>
    {
        json.WriteString("plan", check.Plan.Id);
        json.WriteNumber("year", check.Year);
        json.WriteString("snapshot", check.Snapshot);
        json.WriteString("hash", check.Hash);
        json.Rule(check.Plan, check.Result.Rule);
        json.Number("total", check.Total);
        json.List("institutions", check.Rows, row =>
        {
            json.WriteString("institution", row.Key);
            json.WriteString("name", row.Name);
            foreach (var (column, value) in check.Columns.Zip(row.Values)) json.Number(column.Construct.Name, value);
            json.Number("unsettled", row.Unsettled);
        });
    });
}
