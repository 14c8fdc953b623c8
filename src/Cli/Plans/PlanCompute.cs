using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Workbook;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan compute</c>: ceilings, area ceilings and annual quotas of a year, each with its gates and clauses.</summary>
public static class PlanCompute
{
    public static Command Command(Terminal terminal)
    {
        var inputs = new Inputs(terminal);
        var output = new Output(terminal, "md", "html", "xlsx");
        var command = new ShownCommand("compute", terminal.Say("Compute a plan for a year", "按年度计算规划"),
            "dingdian plan compute cn-suzhou-2025 --facts samples/facts/cn-suzhou-2025.yaml --year 2025",
            "dingdian plan compute cn-suzhou-2025 --facts facts.yaml --year 2026 --set choice.outpatient_coefficient=0.4",
            "dingdian plan compute cn-suzhou-2025 --facts facts.yaml --year 2025 --json",
            "dingdian plan compute cn-suzhou-2025 --facts facts.yaml --year 2025 --format html --out suzhou.html");
        inputs.AddTo(command);
        output.AddTo(command, terminal);
        command.SetAction(given => Run(inputs.Read(given), given, output, terminal));
        return command;
    }

    private static int Run(Given given, ParseResult parsed, Output output, Terminal terminal)
    {
        if (!given.IsSound)
            return Refuse(given, output.IsJson(parsed), terminal);
        var report = Report(given);
        var errors = report.Findings.Where(f => f.Severity == Severity.Error).ToList();
        var failed = errors.Count > 0;
        if (!output.IsJson(parsed))
            terminal.Report(errors); // before the page, which is long and closes with all findings
        if (output.IsJson(parsed))
            terminal.Output.WriteLine(ResultJson.Write(report, terminal.Language));
        else if (output.Format(parsed) is not { } format)
            PageConsole.Write(ResultPage.Of(report), terminal);
        else if (format == "xlsx" && !WriteWorkbook(given, output.File(parsed)!, terminal))
            return 1;
        else if (format == "xlsx")
            return failed ? 1 : 0;
        else if (!output.Write(parsed, format == "md" ? PageMarkdown.Write(ResultPage.Of(report)) : PageHtml.Write(ResultPage.Of(report), terminal.Language), terminal))
            return 1;
        return failed ? 1 : 0;
    }

    private static bool WriteWorkbook(Given given, string file, Terminal terminal)
    {
        using var stream = new MemoryStream();
        RecalculationWorkbook.Write(given.Computation(), stream, terminal.Language);
        var findings = new List<Finding>();
        Files.Write(file, stream.ToArray(), findings);
        return terminal.Report(findings) == 0;
    }

    private static Report Report(Given given)
    {
        var result = given.Computation().Run();
        var changes = given.Settings.Count == 0 ? [] : Difference.Between(given.Computation(withSettings: false).Run(), result);
        var computed = result.Quantities.Count + result.Quotas.Count > 0;
        return new Report(result, [.. given.Findings, .. result.Findings]) { Changes = changes, Readings = computed ? ReadingEffects.Of(result, given.Tolerant) : [] };
    }

    private static int Refuse(Given given, bool json, Terminal terminal)
    {
        if (json)
            terminal.Output.WriteLine(ResultJson.WriteFailure(given.Name, given.Year, given.Findings, terminal.Language));
        else
            terminal.Report(given.Findings);
        return 1;
    }
}
