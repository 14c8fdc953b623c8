using System.CommandLine;
using Dingdian.Admission;
using Dingdian.Admission.Sites;
using Dingdian.Cli.Pages;
using Dingdian.Model;

namespace Dingdian.Cli.Sites;

/// <summary><c>dingdian site check</c>: may one open here?</summary>
internal static class SiteCommands
{
    private const double FarthestMetres = 3000;

    public static Command Command(Terminal terminal) => new("site", terminal.Say("Places: may one open here?", "选址：此处可否新增？")) { Check(terminal), Stock(terminal) };

    private static Command Check(Terminal terminal)
    {
        var (inputs, places) = (new GroundInputs(terminal), new PlaceOptions(terminal));
        var file = new Option<string?>("--file") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("A table of places (name, kind, lon, lat, datum) instead of one", "地点表（名称、类别、经度、纬度、坐标系），代替单个地点") };
        var nearest = new Option<bool>("--nearest") { Description = terminal.Say("Also the nearest place at which every site rule passes", "并给出最近的符合全部选址规则的地点") };
        var within = new Option<double>("--within") { HelpName = terminal.Say("METRES", "米"), DefaultValueFactory = _ => FarthestMetres, Description = terminal.Say("How far --nearest looks", "--nearest 的查找范围") };
        var sketch = new Option<string?>("--sketch") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Write place, reach and neighbours as GeoJSON", "写出地点、范围与邻近机构的 GeoJSON") };
        var made = new Option<string?>("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("With --file: a table of the answers (.csv or .xlsx)", "与 --file 同用：结果表（.csv 或 .xlsx）") };
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("check", terminal.Say("Every site rule, gate, class and quota of a plan for a place; no decision", "逐条核对某地点的选址规则、闸、类别与配额；不作为审批决定"),
            "dingdian site check cn-jinan-2026 --kind retail_pharmacy --lon 117.02 --lat 36.66 --datum cgcs2000",
            "dingdian site check cn-shenyang-2025 --kind 诊所 --lon 123.43 --lat 41.80 --datum gcj02 --nearest --sketch site.geojson",
            "dingdian site check cn-fuzhou-2025 --kind retail_pharmacy --file places.xlsx --out answers.xlsx");
        inputs.AddTo(command);
        places.AddTo(command);
        foreach (var option in (Option[])[file, nearest, within, sketch, made, json])
            command.Add(option);
        command.Validators.Add(given =>
        {
            var one = given.GetResult(places.Longitude) is { Implicit: false } && given.GetResult(places.Latitude) is { Implicit: false };
            if (given.GetValue(file) is null ? !one : one)
                given.AddError(terminal.Say("Give one place by --lon and --lat, or a table by --file.", "请用 --lon 与 --lat 给出一个地点，或用 --file 给出地点表。"));
            if (given.GetResult(within) is { Implicit: false } && given.GetValue(within) is not (> 0 and <= 20_000))
                given.AddError(terminal.Say("--within is a number of metres above 0, at most 20000.", "--within 须为大于 0、不超过 20000 的米数。"));
            if (given.GetValue(made) is not null && given.GetValue(file) is null)
                given.AddError(terminal.Say("--out needs --file.", "使用 --out 时须给出 --file。"));
        });
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (inputs.Read(given, findings) is not { } on)
                return terminal.Report(findings);
            if (given.GetValue(file) is { } table)
                SiteTable.Run(on, table, places, given, given.GetValue(made), given.GetValue(json), terminal, findings);
            else if (places.Read(given, on.Plan, findings) is { } question)
                One(on, question, given.GetValue(nearest) ? given.GetValue(within) : null, given.GetValue(sketch), given.GetValue(json), terminal, findings);
            return terminal.Report(findings.DistinctBy(f => f.ToString()));
        });
        return command;
    }

    private static Command Stock(Terminal terminal)
    {
        var inputs = new GroundInputs(terminal);
        var kind = new Option<string>("--kind") { HelpName = terminal.Say("KIND", "类别"), Required = true, Description = terminal.Say("Kind of institution, by id or name", "机构类别，编号或名称") };
        var made = new Option<string?>("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("A table of the answers (.csv or .xlsx)", "结果表（.csv 或 .xlsx）") };
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("stock", terminal.Say("What the site rules would say of the institutions that are there, each as if it applied now", "以现行选址规则核对现有定点机构，逐家视同新申请"),
            "dingdian site stock cn-jinan-2026 --kind retail_pharmacy --out stock.xlsx") { kind, made, json };
        inputs.AddTo(command);
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (inputs.Read(given, findings) is { } on && SiteInput.Kind(on.Plan, given.GetValue(kind)!, new Place("--kind"), findings) is { } asked && new SiteCheck(on.Around) is var check)
                SiteTable.Answer(on, check, check.Stock(asked), given.GetValue(made), given.GetValue(json), terminal, findings);
            return terminal.Report(findings.DistinctBy(f => f.ToString()));
        });
        return command;
    }

    private static void One(PlanOnGround on, SiteQuestion question, double? within, string? sketch, bool json, Terminal terminal, List<Finding> findings)
    {
        var check = new SiteCheck(on.Around);
        var answer = check.Check(question);
        var nearest = within is { } metres ? NearestSite.Find(check, question, metres) : null;
        findings.AddRange(answer.Findings.Concat(check.Findings));
        if (json) terminal.Output.WriteLine(SiteJson.Write(on, answer, nearest, terminal.Language));
        else PageConsole.Write(SitePage.Of(on, answer, nearest), terminal);
        if (sketch is not null && Files.Write(sketch, SiteSketch.Write(on.Around, answer), findings) && !json)
            terminal.Output.WriteLine(Files.Shown(sketch));
    }
}
