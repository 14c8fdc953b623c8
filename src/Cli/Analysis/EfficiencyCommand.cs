using System.CommandLine;
using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse efficiency</c>: institutions among their peers of the same level and type.</summary>
internal static class EfficiencyCommand
{
    private const int FlagsShown = 30;

    public static Command Command(Terminal terminal)
    {
        var inputs = new Inputs(terminal, snapshotRequired: true);
        var output = new AnalysisOutput(terminal);
        var asked = new Option<string?>("--indicator") { HelpName = terminal.Say("NAME", "指标"), Description = terminal.Say("One indicator only, drawn and listed in full", "只看一项指标，全部列出并绘图") };
        Usage.Only(asked, terminal, [.. Indicator.All.Select(indicator => indicator.Id)]);
        var command = new ShownCommand("efficiency", terminal.Say("Efficiency within level and type, those outside P10–P90 flagged for a talk", "同级同类机构效率比较，P10–P90 以外提示约谈了解"),
            "dingdian analyse efficiency cn-jinan-2026 --snapshot latest",
            "dingdian analyse efficiency cn-jinan-2026 --snapshot latest --indicator average_stay --svg peers.svg", "dingdian analyse efficiency cn-jinan-2026 --snapshot latest --csv --out peers.csv") { asked };
        inputs.AddTo(command);
        output.AddTo(command);
        command.SetAction(given => output.Show(given, findings => Operations.Of(inputs, given, findings) is { } operations
            ? Analyse(operations, given.GetValue(asked) is { } id ? [.. Indicator.All.Where(indicator => indicator.Id == id)] : Indicator.All) : null));
        return command;
    }

    private static Analysed Analyse(Operations operations, IReadOnlyList<Indicator> indicators)
    {
        var groups = PeerScreening.Of(operations.Now, indicators).Where(group => group.Spreads.Any(spread => spread.Known > 0)).ToList();
        var spreads = groups.SelectMany(group => group.Spreads.Where(spread => spread.Known > 0).Select(spread => (Group: group, Spread: spread))).ToList();
        var values = spreads.SelectMany(pair => pair.Spread.Values.Where(value => value.Value is not null).Select(value => (pair.Group, pair.Spread, Value: value))).ToList();
        var flagged = values.Where(row => row.Value.Standing is Standing.Below or Standing.Above).ToList();
        var shown = indicators.Count == 1 ? flagged : [.. flagged.Take(FlagsShown)];
        Field[] fields = [new("level", new("等级", "level"), false), new("kind", new("类别", "type"), false), new("institution", new("机构代码", "institution"), false), new("name", new("名称", "name"), false), new("area", new("区域", "area"), false),
            new("indicator", new("指标", "indicator"), false), new("value", new("值", "value")), new("unit", new("单位", "unit"), false), new("p10", new("P10", "P10")), new("p90", new("P90", "P90")), new("standing", new("提示", "flag"), false)];
        var name = new Texts("同级同类效率比较", "Efficiency among peers");
        var main = new Table("values", name, fields, [.. values.Select(row => Value(row.Group, row.Spread, row.Value))]);
        var peers = new Table("groups", new("同级同类组", "Peer groups"), [fields[0], fields[1], fields[5], fields[7], new("known", new("有值机构", "institutions")), fields[8], new("median", new("中位数", "median")), fields[9], new("flagged", new("提示数", "flagged")), new("remark", new("备注", "remark"), false)],
            [.. spreads.Select(pair => Spread(pair.Group, pair.Spread))]);
        return new("efficiency", AnalyseCommand.Titled(name, operations.Plan, operations.Year + 1), [new($"{operations.Year} 年结算数据，{operations.Now.Count} 家定点医疗机构", $"settlements of {operations.Year}, {operations.Now.Count} designated medical institutions")], main,
            [new("提示仅供约谈了解，不是结论；十家中通常约有两家在 P10–P90 之外。", "A flag is for a talk, never a verdict; about two of ten peers are always outside P10–P90."),
             new($"百分位按线性插值（PERCENTILE.INC）；有值机构少于 {PeerScreening.LeastPeers} 家的组过小，不作提示。", $"Percentiles by linear interpolation (PERCENTILE.INC); a group with fewer than {PeerScreening.LeastPeers} values is too small and nobody is flagged."),
             new("床日、出院、诊疗人次、费用均为医保结算口径，故病床使用率低于全部患者口径。", "Bed-days, discharges, visits and cost are those settled, so bed use lies below that of all patients."),
             .. shown.Count < flagged.Count ? (Texts[])[new($"另有 {flagged.Count - shown.Count} 条提示；--indicator 列出一项的全部，--csv 列出全部值。", $"{flagged.Count - shown.Count} more flags; --indicator lists all of one, --csv every value.")] : []])
        {
            Of = operations.Key,
            More = [peers],
            Shown = [peers, new("flags", new("提示", "Flags"), fields, [.. shown.Select(row => Value(row.Group, row.Spread, row.Value))])],
            Chart = language => PeerChart.Draw(indicators[0], [.. spreads.Where(pair => pair.Spread.Indicator == indicators[0]).Select(pair => (Operations.Peers(pair.Group.Level, pair.Group.Kind), pair.Spread))], language),
        };
    }

    private static IReadOnlyList<Cell> Value(PeerGroup group, PeerSpread spread, PeerValue value) => [
        Operations.Level(group.Level), Operations.Kind(group.Kind), Cell.Of(value.Operation.Id), Cell.Of(value.Operation.Name), Cell.Of(value.Operation.Area), Cell.Of(spread.Indicator.Id, spread.Indicator.Name),
        Cell.Of(value.Value), Unit(spread.Indicator), Cell.Of(spread.Low), Cell.Of(spread.High), value.Standing switch
        {
            Standing.Below => Cell.Of("below", new("低于 P10", "below P10")),
            Standing.Above => Cell.Of("above", new("高于 P90", "above P90")),
            Standing.Inside => Cell.Of("inside", new("区间内", "inside")),
            _ => Cell.Of("too_few_peers", new("同类过少", "too few peers")),
        }];

    private static IReadOnlyList<Cell> Spread(PeerGroup group, PeerSpread spread) => [
        Operations.Level(group.Level), Operations.Kind(group.Kind), Cell.Of(spread.Indicator.Id, spread.Indicator.Name), Unit(spread.Indicator), Cell.Of(spread.Known), Cell.Of(spread.Low), Cell.Of(spread.Middle), Cell.Of(spread.High),
        Cell.Of(spread.Values.Count(value => value.Standing is Standing.Below or Standing.Above)), spread.IsTooSmall ? Cell.Of("too_small", new("少于 8 家，不作提示", "fewer than 8: too small")) : Cell.None];

    private static Cell Unit(Indicator indicator) => Cell.Of(indicator.Unit, UnitTable.BuiltIn.Say(indicator.Unit));
}
