using System.CommandLine;
using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Cli.Sites;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Cli.Access;

/// <summary><c>dingdian access map</c>: people and institutions of two files, or a service circle of a plan, as one page to look at offline.</summary>
internal sealed class MapCommand
{
    private const double DefaultMinutes = 15, LinkingMetres = 500;
    private const int MostFindings = 20;

    private readonly Terminal terminal;
    private readonly GroundInputs inputs;
    private readonly Option<string?> circle, people, institutions, datum;
    private readonly Option<double?> minutes, metres;
    private readonly Option<string> made;

    private MapCommand(Terminal terminal)
    {
        (this.terminal, inputs, circle) = (terminal, new GroundInputs(terminal, isPlanRequired: false), AccessCommands.Circle(terminal));
        people = new("--people") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Without a plan: a table of where people live (lon, lat, people)", "不用规划时：人口分布表（经度、纬度、人口）") };
        institutions = new("--institutions") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Without a plan: a table of institutions (lon, lat, name)", "不用规划时：机构表（经度、纬度、名称）") };
        minutes = new("--minutes") { HelpName = "N", Description = terminal.Say($"Limit of the walk in minutes (default: {DefaultMinutes})", $"步行时间界限，分钟（默认 {DefaultMinutes}）") };
        metres = new("--metres") { HelpName = "N", Description = terminal.Say("Limit of the walk in metres instead", "步行距离界限，米（代替时间）") };
        datum = new("--datum") { HelpName = "D", Description = terminal.Say($"Datum of the tables: {DatumWords.Known}", $"表中坐标的坐标系：{DatumWords.Known}") };
        made = new("--out") { HelpName = terminal.Say("FILE", "文件"), Required = true, Description = terminal.Say("The page to write (.html)", "写出的网页（.html）") };
    }

    public static Command Command(Terminal terminal) => new MapCommand(terminal).Command();

    private Command Command()
    {
        var command = new ShownCommand("map", terminal.Say("Draw who is covered and who is not as one HTML page that needs no network", "把覆盖情况画成一个离线可看的网页示意图"),
            "dingdian access map cn-fuzhou-2025 --circle pharmacy_reach --out fuzhou.html", "dingdian access map --streets city.streets --people people.csv --institutions clinics.csv --datum wgs84 --minutes 15 --out map.html");
        inputs.AddTo(command);
        foreach (var option in (Option[])[circle, people, institutions, minutes, metres, datum, made])
            command.Add(option);
        command.Validators.Add(given =>
        {
            Option[] tables = [people, institutions];
            var isByFiles = !inputs.HasPlan(given);
            foreach (var option in tables.Where(o => isByFiles == (given.GetResult(o) is null)))
                given.AddError(isByFiles ? terminal.Say($"Give a plan, or {option.Name}.", $"请给出规划，或给出 {option.Name}。") : terminal.Say($"{option.Name} goes without a plan.", $"{option.Name} 不能与规划同用。"));
            foreach (var limit in new[] { minutes, metres }.Where(o => given.GetResult(o) is not null))
                if (!isByFiles)
                    given.AddError(terminal.Say($"{limit.Name} goes without a plan; the circle says its limit.", $"{limit.Name} 不能与规划同用，界限由服务圈规定。"));
                else if (given.GetValue(limit) is not (> 0 and < 1e6))
                    given.AddError(terminal.Say($"{limit.Name} is above 0 and below a million.", $"{limit.Name} 须大于 0、小于一百万。"));
            if (given.GetResult(minutes) is not null && given.GetResult(metres) is not null)
                given.AddError(terminal.Say("--minutes and --metres exclude each other.", "--minutes 与 --metres 不能同时使用。"));
        });
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult given)
    {
        var findings = new List<Finding>();
        var content = inputs.HasPlan(given) ? OfPlan(given, findings) : OfFiles(given, findings);
        var isWritten = content is not null && Files.Write(given.GetValue(made)!, MapPage.Write(content, terminal.Language), findings);
        if (isWritten)
            PageConsole.Write(Told(content!, Files.Shown(given.GetValue(made)!)), terminal);
        var code = terminal.Report(findings.DistinctBy(f => f.ToString()));
        return isWritten ? code : 1;
    }

    private MapContent? OfPlan(ParseResult given, List<Finding> findings)
    {
        return inputs.Read(given, findings) is { } on && AccessCommands.One(on, given.GetValue(circle), findings) is { } measured ? OfCircle(on, measured, inputs.HasStreets(given)) : null;
    }

    private static MapContent OfCircle(PlanOnGround on, CircleCoverage circle, bool isOfOpenStreetMap)
    {
        var (name, people) = (circle.Circle.Label, CoveragePage.Counted(circle));
        return new MapContent(new(name.Zh ?? circle.Circle.Name, name.En ?? circle.Circle.Name), circle.Coverage, circle.Total, circle.Gaps)
        {
            Lead =
            [
                new($"规划 {on.Plan.Id}，数据截至 {on.AsOf:yyyy-MM-dd}，所计人口：{people.Zh}。", $"Plan {on.Plan.Id}, data up to {on.AsOf:yyyy-MM-dd}, people counted: {people.En}."),
                .. CoveragePage.Synthetic(on),
                .. circle.InstitutionsUnknown > 0 ? (Texts[])[new($"另有 {circle.InstitutionsUnknown} 家机构不知是否服务，未计入。", $"Of {circle.InstitutionsUnknown} more institutions it is not known whether they serve; they are left out.")] : [],
                .. circle.WithoutPlace.Count > 0 ? (Texts[])[new($"另有 {circle.WithoutPlace.Count} 家机构没有位置，未计入。", $"{circle.WithoutPlace.Count} more institutions have no place and are left out.")] : [],
            ],
            Institutions = [.. circle.Served.Select(i => i.Name)],
            Where = [.. circle.Uncovered.Select(a => CoveragePage.Where(on, a.County, a.Township))],
            Threshold = circle.Threshold,
            Openings = [.. circle.Openings.Select(o => o.At)],
            Rows = [.. circle.ByCounty.Select(r => (CoveragePage.Named(on, r.Area), r))],
            Limitless = circle.Limitless,
            Streets = on.Around.Streets,
            IsOfOpenStreetMap = isOfOpenStreetMap,
        };
    }

    private MapContent? OfFiles(ParseResult given, List<Finding> findings)
    {
        var tables = new MapTables(given.GetValue(datum), findings);
        if (inputs.Streets(given, findings) is not { } network || tables.People(given.GetValue(people)!) is not { } residents || tables.Institutions(given.GetValue(institutions)!) is not { } sites)
            return null;
        var (unit, limit) = given.GetValue(metres) is { } far ? (WalkUnit.Metres, far) : (WalkUnit.Minutes, given.GetValue(minutes) ?? DefaultMinutes);
        Walk walk = network.Streets is { Edges.Length: > 0 } streets ? new StreetWalk(streets, unit) : new StraightWalk(WalkProfile.Default, unit);
        var counted = Dingdian.Access.Coverage.Sound([.. residents.Select(r => r.People)], new Place(Files.Shown(given.GetValue(people)!)), findings);
        var places = walk.Place([.. sites.Select(s => s.At)]);
        findings.AddRange(places.Findings(network.Streets, new Snapping(), i => sites[i].Place, i => sites[i].Name).Where(f => f.Severity != Severity.Info).Take(MostFindings));
        if (sites.Count > 0 && CoveragePage.Off(places) == sites.Count)
            return null; // the findings say why; a page would show everybody as uncovered
        var coverage = new Dingdian.Access.Coverage(walk, places, walk.Place([.. residents.Select(r => r.At)]), counted, [.. residents.Select(_ => limit)]);
        return new MapContent(new("步行可达覆盖", "Who can walk there"), coverage, coverage.Total(), new Gaps(coverage, LinkingMetres))
        {
            Lead = [new($"人口：{Path.GetFileName(given.GetValue(people))}；机构：{Path.GetFileName(given.GetValue(institutions))}。", $"People: {Path.GetFileName(given.GetValue(people))}; institutions: {Path.GetFileName(given.GetValue(institutions))}.")],
            Institutions = [.. sites.Select(s => s.Name)],
            Streets = network.Streets,
            IsOfOpenStreetMap = network.Streets is not null,
        };
    }

    private static Page Told(MapContent content, string file)
    {
        var (total, limit) = (content.Total, CoveragePage.Limit(content.Coverage));
        string Number(decimal people) => Words.Number(Math.Round(people, 1));
        return new(Words.Same(file),
        [
            new($"{limit.Zh}以内（{content.Coverage.Walk.Basis.Zh}）：已覆盖 {Number(total.Covered)} 人，未覆盖 {Number(total.Uncovered)} 人，未知 {Number(total.Unknown)} 人；空白区 {content.Gaps.All.Count} 处",
                $"within {limit.En} ({content.Coverage.Walk.Basis.En}): {Number(total.Covered)} people covered, {Number(total.Uncovered)} uncovered, {Number(total.Unknown)} unknown; {Words.Count(content.Gaps.All.Count, "uncovered area")}"),
        ], []);
    }
}
