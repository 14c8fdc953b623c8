using System.CommandLine;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Years;
using Dingdian.Cli.Duties;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Storage;

namespace Dingdian.Cli.Years;

/// <summary><c>dingdian year list|show</c>.</summary>
internal static class YearPages
{
    public static Command List(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("list", terminal.Say("The annual plans there are, and where each stands", "年度计划一览及状态"), "dingdian year list");
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, _) =>
        {
            var all = AnnualPlan.Plans(db).SelectMany(plan => AnnualPlan.All(db, plan)).ToList();
            if (all.Count == 0) terminal.Output.WriteLine(terminal.Say("No annual plan yet. Begin one: dingdian year draft PLAN --year YEAR --snapshot latest", "尚无年度计划。可运行：dingdian year draft 规划 --year 年度 --snapshot latest"));
            else terminal.Page.Write(PageConsole.Table(new Grid(
                [new(new("规划", "plan")), new(new("年度", "year"), true), new(new("版本", "revision"), true), new(new("状态", "state")), new(new("快照", "snapshot")), new(new("最近步骤", "last step")), new(new("办理人", "by")), new(new("日期", "day"))],
                [.. from annual in all
                    from latest in annual.Revisions
                    let step = latest.Steps[^1]
                    select (IReadOnlyList<Texts>)[Words.Same(annual.Plan), Words.Same($"{annual.Year}"), Words.Same($"{latest.Number}"), Vocabulary.Of(latest.State), Words.Same(Registry(latest.Snapshot)), Vocabulary.Of(step.Act), Words.Same(step.Who), Words.Same(InstitutionPage.Date(step.On))]]), terminal.Language));
        }));
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var (plan, year, workspace, output) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new WorkspaceOptions(terminal), new Output(terminal, "md", "html"));
        var revision = Revision(terminal);
        var command = new ShownCommand("show", terminal.Say("An annual plan: quotas, choices, readings, what was lifted, who signed", "年度计划：配额、选择、解读、突破与签批过程"), "dingdian year show cn-suzhou-2025 --year 2025", "dingdian year show cn-suzhou-2025 --year 2025 --json", "dingdian year show cn-suzhou-2025 --year 2025 --revision 1") { plan, year, revision };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Read(place, db, given.GetValue(plan)!, given.GetValue(year), given.GetValue(revision), findings) is not var (annual, latest, figures)) return;
            if (output.IsJson(given)) terminal.Output.WriteLine(YearJson.Write(annual, figures, terminal.Language));
            else output.Show(given, Superseded(YearPage.Of(annual, latest, figures), Supersession.Of(db, annual.Plan, annual.Year)), terminal);
        }));
        return command;
    }

    private static Page Superseded(Page page, IReadOnlyList<Supersession> rules) => page with { Sections = [.. page.Sections, DutyPage.Superseding(rules)] };

    public static Command Document(Terminal terminal)
    {
        var (plan, year, workspace, make) = (Inputs.PlanArgument(terminal), ActMaker.Year(terminal), new WorkspaceOptions(terminal), new ActMaker(terminal, "year"));
        var file = make.Text("--out", "FILE", "文件", "The document: .docx in the layout of GB/T 9704, .html or .xlsx", "文件：.docx（GB/T 9704 版式）、.html 或 .xlsx", required: true);
        var (issuer, workbook) = (make.Text("--issuer", "NAME", "名称", "Who issues it (default: the issuer of the plan)", "发文机关（默认规划发布机关）"), make.Text("--workbook", "FILE", "文件", "Also the recalculation workbook, with live formulas (.xlsx)", "另写含公式的复算工作簿（.xlsx）"));
        var revision = Revision(terminal);
        var open = new Option<bool>("--public") { Description = terminal.Say("The public version: without the names of those who worked on it", "公开版：不含办理人员姓名") };
        var command = new ShownCommand("document", terminal.Say("The annual plan as a document, with an annex that proves each number", "年度计划文件，附每个数值的计算依据"),
            "dingdian year document cn-suzhou-2025 --year 2025 --out 年度计划.docx --workbook 复算.xlsx", "dingdian year document cn-suzhou-2025 --year 2025 --public --out plan.html") { plan, year, file, open, issuer, workbook, revision };
        workspace.AddTo(command);
        command.Validators.Add(given =>
        {
            if (given.GetValue(file) is { } name && !DocumentFiles.Knows(name)) given.AddError(terminal.Say("--out is a .docx, .html or .xlsx file.", "--out 须为 .docx、.html 或 .xlsx 文件。"));
        });
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Read(place, db, given.GetValue(plan)!, given.GetValue(year), given.GetValue(revision), findings) is not var (annual, latest, figures)) return;
            DocumentFiles.Write(YearDocument.Of(annual, latest, figures, given.GetValue(issuer), given.GetValue(open)), given.GetValue(file)!, terminal.Language, findings);
            if (given.GetValue(workbook) is not { } recalculated) return;
            using var stream = new MemoryStream();
            Workbook.RecalculationWorkbook.Write(figures.Computation, stream, terminal.Language);
            Files.Write(recalculated, stream.ToArray(), findings);
        }));
        return command;
    }

    private static Option<int?> Revision(Terminal terminal) => new("--revision") { HelpName = "N", CustomParser = given => Usage.Count(given, terminal), Description = terminal.Say("This revision (default: the last)", "指定版本（默认最后一版）") };

    /// <summary>A revision of a plan's year with its numbers; null after findings.</summary>
    private static (AnnualPlan Annual, YearRevision Latest, YearFigures Figures)? Read(Dingdian.Registry.Workspaces.Workspace place, RegistryDb db, string name, int year, int? number, List<Finding> findings)
    {
        if (Desk.Plan(name, findings) is not { } plan) return null;
        var annual = AnnualPlan.Of(db, plan.Id, year);
        if ((number is { } wanted ? annual.Revisions.FirstOrDefault(one => one.Number == wanted) : annual.Latest) is not { } latest)
        {
            findings.Add(annual.Latest is null ? new("year-none", new Place(plan.Id), plan.Id, year) : new("revision-none", new Place("--revision"), number, annual.Revisions.Count));
            return null;
        }
        if (YearFigures.RulesFault(plan, latest, new(AnnualPlan.SubjectOf(plan.Id, year))) is { Count: > 0 } changed)
        {
            findings.AddRange(changed); // other rules would give other numbers under the same name
            return null;
        }
        return YearFigures.Of(Desk.Open(place, findings, plan), db, plan, annual, latest, findings) is { } figures ? (annual, latest, figures) : null;
    }

    internal static string Registry(string snapshot) => Dingdian.Registry.Snapshots.SnapshotShelf.Brief(snapshot);
}
