using System.CommandLine;
using Dingdian.Cli.Explanations;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan explain</c>: a number unfolded to its facts, each step with clause, unit and source.</summary>
public static class PlanExplain
{
    public static Command Command(Terminal terminal)
    {
        var inputs = new Inputs(terminal);
        var output = new Output(terminal, "html");
        var name = new Argument<string>(terminal.Say("NAME[@AREA]", "名称[@区域]")) { Description = terminal.Say("Quantity or quota, of the whole or of an area", "量或配额；可指定区域") };
        var text = new Option<string?>("--text") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Official text: its clauses are shown beside the numbers", "官方文本：在数值旁显示条款原文") };
        var command = new ShownCommand("explain", terminal.Say("Explain a result down to its facts", "解释结果的来历"),
            "dingdian plan explain cn-suzhou-2025 outpatient_ceiling --facts samples/facts/cn-suzhou-2025.yaml --year 2025",
            "dingdian plan explain cn-suzhou-2025 outpatient@wujiang --facts facts.yaml --year 2025 --text suzhou-2025.txt",
            "dingdian plan explain cn-suzhou-2025 beds --facts facts.yaml --year 2025 --format html --out beds.html");
        inputs.AddTo(command);
        command.Arguments.Add(name);
        command.Add(text);
        output.AddTo(command, terminal);
        command.SetAction(given => Run(inputs.Read(given), given.GetValue(name)!, given.GetValue(text), given, output, terminal));
        return command;
    }

    private static int Run(Given given, string asked, string? textFile, ParseResult parsed, Output output, Terminal terminal)
    {
        var findings = given.Findings.ToList();
        var (explanation, plan) = (given.IsSound ? Explain(given, asked, findings) : null, given.Plan);
        var text = textFile is not null && Files.Read(textFile, findings) is { } read ? TextOutline.Read(read, Files.Shown(textFile)) : null;
        var failed = explanation is null || findings.Exists(f => f.Severity == Severity.Error);
        if (output.IsJson(parsed))
            terminal.Output.WriteLine(ExplanationJson.Write(given, explanation, text, findings, terminal.Language));
        else if (failed)
            terminal.Report(findings);
        else if (output.Format(parsed) is null)
            ExplanationTree.Write(explanation!, plan!, text, terminal);
        else if (!output.Write(parsed, ExplanationHtml.Write(explanation!, given, text, terminal.Language), terminal))
            return 1;
        return failed ? 1 : 0;
    }

    private static Explanation? Explain(Given given, string asked, List<Finding> findings)
    {
        var plan = given.Plan!;
        var at = asked.LastIndexOf('@');
        var name = at < 0 ? asked : asked[..at];
        var computation = given.Computation();
        var result = computation.Run();
        findings.AddRange(result.Findings.Where(f => f.Severity == Severity.Error));
        var rows = result.Quantities.Select(q => (q.Id, q.Area)).Concat(result.Quotas.Select(q => (q.Id, q.Area))).ToList();
        var areas = rows.Where(r => r.Id == name).Select(r => r.Area).ToList();
        var area = at < 0 ? plan.Scope.Whole.Name : asked[(at + 1)..];
        if (areas.Count == 0)
            findings.Add(new Finding("result-unknown", new Place(Files.Shown(plan.File)), name, Nearest.To(name, rows.Select(r => r.Id)) ?? string.Join(", ", rows.Select(r => r.Id).Distinct())));
        else if (!areas.Contains(area))
            findings.Add(new Finding("result-area", new Place(Files.Shown(plan.File)), name, area, string.Join(", ", areas.Take(20))));
        else
            return Explainer.Explain(computation, name, area);
        return null;
    }
}
