using System.CommandLine;
using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Cli.Sites;
using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Shapes;
using Dingdian.Registry.Tables.Writing;

namespace Dingdian.Cli.Access;

/// <summary><c>dingdian access areas</c>: whom each institution of a circle reaches by itself.</summary>
internal static class AreasCommand
{
    private const int ShownRows = 20;

    private static readonly SheetShape Shape = new("areas", new("服务范围", "Service areas"),
        new("code", ColumnType.Text, "机构编码", "Code"), new("name", ColumnType.Text, "机构名称", "Name"), new("county", ColumnType.Code, "区划代码", "County"), new("limit", ColumnType.Number, "界限", "Limit"),
        new("people", ColumnType.Number, "范围内人数", "People within reach"), new("kilometres", ColumnType.Number, "范围内道路（千米）", "Streets within reach, km"));

    public static Command Command(Terminal terminal)
    {
        var (inputs, circle) = (new GroundInputs(terminal), AccessCommands.Circle(terminal));
        var made = new Option<string?>("--out") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("A table of all institutions (.csv or .xlsx)", "全部机构的表（.csv 或 .xlsx）") };
        var drawn = new Option<string?>("--geojson") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Write the outlines as GeoJSON", "写出服务范围边界的 GeoJSON") };
        var command = new ShownCommand("areas", terminal.Say("Whom each institution of a service circle reaches, with outlines", "服务圈内各机构能服务多少人，附范围边界"),
            "dingdian access areas cn-fuzhou-2025 --circle pharmacy_reach --out areas.xlsx --geojson areas.geojson") { circle, made, drawn };
        inputs.AddTo(command);
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (inputs.Read(given, findings) is { } on && AccessCommands.One(on, given.GetValue(circle), findings) is { } measured)
            {
                var areas = CircleAreas.Of(on.Around, measured);
                PageConsole.Write(PageOf(on, measured, areas), terminal);
                if (given.GetValue(made) is { } file) Write(areas, file, terminal.Language, findings);
                if (given.GetValue(drawn) is { } map) Files.Write(map, areas.GeoJson(), findings);
            }
            return terminal.Report(findings.DistinctBy(f => f.ToString()));
        });
        return command;
    }

    private static Page PageOf(PlanOnGround on, CircleCoverage circle, CircleAreas areas)
    {
        var left = circle.Institutions - areas.All.Count;
        return new(Words.Name(circle.Circle),
            [new($"{areas.All.Count} 家机构；{circle.Basis.Zh}；界限{CoveragePage.Limit(circle.Coverage).Zh}", $"{Words.Count(areas.All.Count, "institution")}; {circle.Basis.En}; limit {CoveragePage.Limit(circle.Coverage).En}"),
                .. left == 0 ? Array.Empty<Texts>() : [new($"{left} 家远离道路或界限未知，未列", $"{left} far from any street or without a known limit are left out")], .. CoveragePage.Synthetic(on)],
            [Section.Of(new("服务人数最多的机构", "Institutions that reach most people"), new Grid(
                [new(new("机构", "institution")), new(new("代码", "code")), new(new("界限", "limit"), true), new(new("范围内人数", "people within reach"), true), new(new("道路（千米）", "streets, km"), true)],
                [.. areas.All.OrderByDescending(a => a.People).ThenBy(a => a.Institution.Key, StringComparer.Ordinal).Take(ShownRows).Select(a => (IReadOnlyList<Texts>)[
                    Words.Same(a.Institution.Name), Words.Same(a.Institution.Key), Words.Same(Words.Number(Math.Round((decimal)a.Limit, 3))), Words.Same(Words.Number(a.People)), a.StreetKilometres is { } km ? Words.Same(Words.Number(km)) : Words.None])]))]);
    }

    private static void Write(CircleAreas areas, string path, Language language, List<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var table = path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableWriter.ToWorkbook(Shape, language, stream) : TableWriter.ToCsv(Shape, language, stream))
            foreach (var area in areas.All)
                table.Write([CellValue.Of(area.Institution.Key), CellValue.Of(area.Institution.Name), CellValue.Of(area.Institution.County), CellValue.Of(Math.Round((decimal)area.Limit, 3)), CellValue.Of(area.People), area.StreetKilometres is { } km ? CellValue.Of(km) : default]);
        Files.Write(path, stream.ToArray(), findings);
    }
}
