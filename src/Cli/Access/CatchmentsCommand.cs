using System.CommandLine;
using System.Text.Json;
using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Cli.Sites;
using Dingdian.Model;

namespace Dingdian.Cli.Access;

/// <summary><c>dingdian access catchments</c>: supply per thousand people who can walk there, by floating catchment areas.</summary>
internal static class CatchmentsCommand
{
    public static Command Command(Terminal terminal)
    {
        var (inputs, circle) = (new GroundInputs(terminal), AccessCommands.Circle(terminal));
        var supply = new Option<string>("--supply") { HelpName = string.Join('|', CircleCatchments.Supplies), DefaultValueFactory = _ => "institutions", Description = terminal.Say("What is shared out (default: institutions, one each)", "分配的资源（默认按机构数，每家计一）") };
        Usage.Only(supply, terminal, [.. CircleCatchments.Supplies]);
        var decay = new Option<string>("--decay") { HelpName = "none|stepped|gaussian", DefaultValueFactory = _ => "gaussian", Description = terminal.Say("How supply weighs with the way: 2SFCA (none), E2SFCA with thirds of the limit at 1, 0.68, 0.22 (stepped), or gaussian", "距离衰减：不衰减（2SFCA）、按界限三等分取 1、0.68、0.22（E2SFCA）或高斯") };
        Usage.Only(decay, terminal, "none", "stepped", "gaussian");
        var by = new Option<string>("--by") { HelpName = "county|township", DefaultValueFactory = _ => "county", Description = terminal.Say("Rows of which areas", "按区县（county）或乡镇街道（township）列出") };
        Usage.Only(by, terminal, "county", "township");
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("catchments", terminal.Say("Supply per thousand people who can walk there, by floating catchment areas", "每千人步行可达的资源（移动搜寻法）"),
            "dingdian access catchments cn-shaoxing-2026 --circle outpatient_circle --supply insurance_physicians --by township") { circle, supply, decay, by, json };
        inputs.AddTo(command);
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (inputs.Read(given, findings) is { } on && AccessCommands.One(on, given.GetValue(circle), findings) is { } measured)
            {
                var (what, falls) = (given.GetValue(supply)!, given.GetValue(decay)!);
                var shared = CircleCatchments.Of(measured, what, limit => Decays(falls, limit));
                var rows = given.GetValue(by) == "township" ? shared.ByTownship : shared.ByCounty;
                if (given.GetValue(json)) terminal.Output.WriteLine(Json(on, measured, shared, rows, what, falls));
                else PageConsole.Write(PageOf(on, measured, shared, rows, what, falls), terminal);
            }
            return terminal.Report(findings.DistinctBy(f => f.ToString()));
        });
        return command;
    }

    /// <summary>Zones of a third of the limit each weigh as those of Luo and Qi.</summary>
    private static Decay Decays(string word, double limit) => word switch
    {
        "none" => Decay.None(limit),
        "stepped" => Decay.Stepped((limit / 3, 1), (2 * limit / 3, 0.68m), (limit, 0.22m)),
        _ => Decay.Gaussian(limit),
    };

    private static Page PageOf(PlanOnGround on, CircleCoverage circle, CircleCatchments shared, IReadOnlyList<CatchmentRow> rows, string supply, string decay) => new(Words.Name(circle.Circle),
        [
            new($"分配 {Words.Number(shared.SupplyReached)}（{supply}，衰减 {decay}）给{CoveragePage.Counted(circle).Zh}；{circle.Basis.Zh}；界限{CoveragePage.Limit(circle.Coverage).Zh}", $"{Words.Number(shared.SupplyReached)} ({supply}, decay {decay}) shared among {CoveragePage.Counted(circle).En}; {circle.Basis.En}; limit {CoveragePage.Limit(circle.Coverage).En}"),
            .. shared.SupplyUnknown == 0 ? Array.Empty<Texts>() : [new($"{shared.SupplyUnknown} 家机构的数量未知，按零计", $"of {Words.Count(shared.SupplyUnknown, "institution")} the number is not known and counts as none")], .. CoveragePage.Synthetic(on),
        ],
        [Section.Of(new("每千人", "Per thousand"), new Grid(
            [new(new("名称", "name")), new(new("代码", "code")), new(new("人数", "people"), true), new(new("每千人资源", "supply per thousand"), true), new(new("不可及人数", "people who reach none"), true)],
            [.. rows.Select(r => Shown(CoveragePage.Named(on, r.Area), r)), Shown(new("合计", "total"), shared.Total)]))]);

    private static IReadOnlyList<Texts> Shown(Texts name, CatchmentRow row) =>
        [name, Words.Same(row.Area), Words.Same(Words.Number(row.People)), row.PerThousand is { } per ? Words.Same(Words.Number(Math.Round(per, 3))) : Words.None, Words.Same(Words.Number(row.Without))];

    private static string Json(PlanOnGround on, CircleCoverage circle, CircleCatchments shared, IReadOnlyList<CatchmentRow> rows, string supply, string decay) => Results.Json.Document(json =>
    {
        json.WriteString("plan", on.Plan.Id);
        json.WriteString("circle", circle.Circle.Name);
        json.WriteString("snapshot", on.Snapshot);
        json.WriteString("as_of", on.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("supply", supply);
        json.WriteString("decay", decay);
        json.WriteString("basis", circle.Basis.En);
        json.Number("supply_reached", shared.SupplyReached);
        json.WriteNumber("supply_unknown", shared.SupplyUnknown);
        json.WriteStartObject("total");
        Row(json, shared.Total);
        json.WriteEndObject();
        json.List("areas", rows, row =>
        {
            json.WriteString("code", row.Area);
            Row(json, row);
        });
    });

    private static void Row(Utf8JsonWriter json, CatchmentRow row)
    {
        json.Number("people", row.People);
        json.Number("per_thousand", row.PerThousand);
        json.Number("without", row.Without);
    }
}
