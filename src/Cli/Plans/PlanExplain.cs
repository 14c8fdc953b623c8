using System.CommandLine;
using Dingdian.Cli.Explanations;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Cli.Plans;

/// <summary><c>dingdian plan explain</c>: a number unfolded to its facts, or any other name to what the plan says of it.</summary>
public static class PlanExplain
{
    public static Command Command(Terminal terminal)
    {
        var inputs = new Inputs(terminal, factsRequired: false);
        var output = new Output(terminal, "html");
        var name = new Argument<string>(terminal.Say("NAME[@AREA]", "名称[@区域]")) { Description = terminal.Say("Whatever the plan names (a quota, a site rule, a duty, a rule id), of the whole or of an area", "规划中的任何名称（配额、选址规则、职责、规则编号等）；可指定区域") };
        var text = new Option<string?>("--text") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Official text: its clauses are shown beside the numbers", "官方文本：在数值旁显示条款原文") };
        var command = new ShownCommand("explain", terminal.Say("Explain a result down to its facts, or anything else the plan names", "解释结果的来历，或规划中的任何内容"),
            "dingdian plan explain cn-suzhou-2025 outpatient_ceiling --facts samples/facts/cn-suzhou-2025.yaml --year 2025",
            "dingdian plan explain cn-suzhou-2025 outpatient@wujiang --facts facts.yaml --year 2025 --text suzhou-2025.txt",
            "dingdian plan explain cn-jinan-2026 pharmacy_density",
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
        var (name, area) = at < 0 ? (asked, plan.Scope.Whole.Name) : (asked[..at], asked[(at + 1)..]);
        var place = new Place(Files.Shown(plan.File));
        var found = Named.Find(plan, name);
        if (found.Count == 0)
            findings.Add(new Finding("result-unknown", place, name, string.Join(", ", Named.Like(plan, name))));
        else if (found.Count > 1)
            findings.Add(new Finding("result-ambiguous", place, name, string.Join(", ", found.Select(f => f.Written(found)))));
        if (found is not [var named])
            return null;
        var computation = given.Computation();
        var result = computation.Run();
        findings.AddRange(result.Findings.Where(f => f.Severity == Severity.Error));
        var areas = Areas(named, result).ToList();
        if (areas.Contains(area))
            return Explainer.Explain(computation, named, area);
        findings.Add(new Finding("result-area", place, name, area, string.Join(", ", areas.Take(20))));
        return null;
    }

    /// <summary>Where a name has something to say: a result where it has a row, anything else everywhere.</summary>
    private static IEnumerable<string> Areas(Named named, Result result)
    {
        var (plan, construct) = (result.Plan, named.Construct);
        var rows = result.Quantities.Where(q => q.Construct == construct).Select(q => q.Area).Concat(result.Quotas.Where(q => q.Construct == construct).Select(q => q.Area)).ToList();
        return rows.Count > 0 ? rows : plan.AreaSets.SelectMany(s => s.Areas).Select(a => a.Id).Concat(result.Facts.Institutions.Keys).Prepend(plan.Scope.Whole.Name);
    }
}
