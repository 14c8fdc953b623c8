using System.CommandLine;
using Dingdian.Access;
using Dingdian.Model;

namespace Dingdian.Cli.Access;

/// <summary><c>dingdian streets</c>: from a map to a file of walkable streets.</summary>
internal static class StreetCommands
{
    public static Command Command(Terminal terminal) => new("streets", terminal.Say("Streets for walkers: bring in", "步行道路：导入"))
    {
        Import(terminal),
    };

    private static Command Import(Terminal terminal)
    {
        var map = new Argument<string>(terminal.Say("FILE", "文件")) { Description = terminal.Say("OpenStreetMap in PBF (.osm.pbf)", "PBF 格式的 OpenStreetMap（.osm.pbf）") };
        var made = new Option<string>("--out") { HelpName = terminal.Say("FILE", "文件"), Required = true, Description = terminal.Say("The file of streets to write", "写出的道路文件") };
        var profile = new Option<string?>("--profile") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Where people may walk and how fast, as JSON (default: src/Access/walk.json)", "何处可步行、速度多少，JSON（默认 src/Access/walk.json）") };
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("import", terminal.Say("Make a file of walkable streets from OpenStreetMap", "由 OpenStreetMap 生成步行道路文件"),
            "dingdian streets import suzhou.osm.pbf --out suzhou.streets") { map, made, profile, json };
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (Profile(given.GetValue(profile), findings) is { } rules && Read(given.GetValue(map)!, rules, findings, terminal) is { } streets
                && Write(streets, given.GetValue(made)!, findings))
            {
                if (given.GetValue(json)) terminal.Output.WriteLine(StreetPage.Json(streets.Report));
                else Pages.PageConsole.Write(StreetPage.Of(streets.Report, Files.Shown(given.GetValue(made)!)), terminal);
            }
            return terminal.Report(findings);
        });
        return command;
    }

    private static WalkProfile? Profile(string? file, List<Finding> findings) =>
        file is null ? WalkProfile.Default : Files.Read(file, findings) is { } text ? WalkProfile.Read(text, Files.Shown(file), findings) : null;

    private static Streets? Read(string file, WalkProfile profile, List<Finding> findings, Terminal terminal)
    {
        if (!File.Exists(file))
        {
            findings.Add(new Finding("file-missing", new Place(Files.Shown(file)), ""));
            return null;
        }
        using var stream = File.OpenRead(file);
        var streets = new OsmReader(profile, Files.Shown(file), findings).Read(stream, done => terminal.Progress(terminal.Say($"reading {done:P0}", $"读取 {done:P0}"), isLast: false));
        terminal.Progress("", isLast: true);
        if (streets is not null)
            findings.AddRange(streets.Report.Findings(Files.Shown(file)));
        return streets is { Report.Edges: > 0 } ? streets : null;
    }

    private static bool Write(Streets streets, string file, List<Finding> findings)
    {
        try
        {
            using var stream = File.Create(file);
            StreetFile.Write(streets.Network, stream);
            return true;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Add(new Finding("file-unreadable", new Place(Files.Shown(file)), Files.Why(wrong)));
            return false;
        }
    }
}
