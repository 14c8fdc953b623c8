using System.CommandLine;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Sites;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Access;

/// <summary><c>dingdian access</c>: who can walk to care, in figures and as a map.</summary>
internal static class AccessCommands
{
    public static Command Command(Terminal terminal) => new("access", terminal.Say("Who can walk to care: coverage, uncovered areas, a map", "可达性：覆盖、空白区、示意图"))
    {
        Coverage(terminal),
        AreasCommand.Command(terminal),
        CatchmentsCommand.Command(terminal),
        MapCommand.Command(terminal),
    };

    private static Command Coverage(Terminal terminal)
    {
        var inputs = new GroundInputs(terminal);
        var circle = Circle(terminal);
        var by = new Option<string>("--by") { HelpName = "county|township", DefaultValueFactory = _ => "county", Description = terminal.Say("Rows of which areas", "按区县（county）或乡镇街道（township）列出") };
        Usage.Only(by, terminal, "county", "township");
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var made = new Option<string?>("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("A table of all of it (.csv or .xlsx)", "结果表（.csv 或 .xlsx）") };
        var sketch = new Option<string?>("--geojson") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Write uncovered areas, suggested centres and openings as GeoJSON", "写出空白区、建议选点与可增设处的 GeoJSON") };
        var command = new ShownCommand("coverage", terminal.Say("Of each service circle of a plan: who is covered, who is not, what uncovered areas admit", "逐个服务圈说明覆盖多少人、何处空白、可增设几处"),
            "dingdian access coverage cn-fuzhou-2025", "dingdian access coverage cn-fuzhou-2025 --circle pharmacy_reach --by township --out coverage.xlsx", "dingdian access coverage cn-suzhou-2025 --streets suzhou.streets --geojson gaps.geojson");
        inputs.AddTo(command);
        foreach (var option in (Option[])[circle, by, json, made, sketch])
            command.Add(option);
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (inputs.Read(given, findings) is not { } on || Circles(on.Plan, given.GetValue(circle), findings) is not { } circles)
                return terminal.Report(findings.DistinctBy(f => f.ToString()));
            var measured = Measure(on, circles, findings);
            var isByTownship = given.GetValue(by) == "township";
            if (given.GetValue(json)) terminal.Output.WriteLine(CoverageJson.Write(on, measured, isByTownship));
            else if (measured.Count > 0) PageConsole.Write(CoveragePage.Of(on, measured, isByTownship), terminal);
            if (given.GetValue(made) is { } file)
                CoverageTable.Write(on, measured, isByTownship, file, terminal.Language, findings);
            if (given.GetValue(sketch) is { } drawn)
                Files.Write(drawn, CoverageSketch.Write(on, measured), findings);
            return terminal.Report(findings.DistinctBy(f => f.ToString()));
        });
        return command;
    }

    public static Option<string?> Circle(Terminal terminal) => new("--circle") { HelpName = terminal.Say("NAME", "名称"), Description = terminal.Say("A service circle of the plan (default: all)", "规划中的服务圈（默认全部）") };

    /// <summary>The circle named, or all; null with a finding.</summary>
    public static IReadOnlyList<Construct>? Circles(Plan plan, string? named, List<Finding> findings)
    {
        var all = plan.All("circles").ToList();
        if (named is null && all.Count == 0)
            findings.Add(new Finding("circles-none", new Place(plan.Id), plan.Id));
        if (named is null)
            return all;
        if (all.Find(c => c.Name == named || c.Label.Zh == named || string.Equals(c.Label.En, named, StringComparison.OrdinalIgnoreCase)) is { } found)
            return [found];
        findings.Add(new Finding("circle-unknown", new Place("--circle"), named, Nearest.Hint(named, all.Select(c => c.Name))));
        return null;
    }

    /// <summary>The one circle meant, measured; null with a finding.</summary>
    public static CircleCoverage? One(PlanOnGround on, string? named, List<Finding> findings)
    {
        if (Circles(on.Plan, named, findings) is not { } circles)
            return null;
        if (circles.Count == 1)
            return CircleCoverage.Of(on.Around, circles[0], findings);
        if (circles.Count > 1)
            findings.Add(new Finding("circle-many", new Place("--circle"), circles.Count, string.Join(", ", circles.Select(c => c.Name))));
        return null;
    }

    /// <summary>What can be measured; the rest are findings.</summary>
    public static IReadOnlyList<CircleCoverage> Measure(PlanOnGround on, IReadOnlyList<Construct> circles, List<Finding> findings) =>
        [.. circles.Select(c => CircleCoverage.Of(on.Around, c, findings)).OfType<CircleCoverage>()];
}
