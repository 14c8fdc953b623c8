using System.CommandLine;
using Dingdian.Analysis;
using Dingdian.Model;

namespace Dingdian.Cli.Analysis;

/// <summary><c>dingdian analyse demand</c>: demand against supply by level and type.</summary>
internal static class DemandCommand
{
    private static readonly (string Id, Texts Name)[] Words = [
        ("demand_above", new("需求大于供给：优先", "demand above supply: first")), ("balanced", new("平衡", "balanced")), ("supply_above", new("供给大于需求：原则上不新增", "supply above demand: in principle none")),
        ("unclear", new("指标不一致：须研判", "indicators disagree: to be judged")), ("unknown", new("无数据", "not known"))];

    public static Command Command(Terminal terminal)
    {
        var inputs = new Inputs(terminal, snapshotRequired: true);
        var output = new AnalysisOutput(terminal);
        var usual = new DemandLimits();
        var low = AnalyseCommand.Number(terminal, "--use-low", $"病床使用率低于此值为供给偏多（默认 {usual.UseLow}）", $"Bed use below which supply is above demand (default: {usual.UseLow})");
        var high = AnalyseCommand.Number(terminal, "--use-high", $"病床使用率高于此值为需求偏多（默认 {usual.UseHigh}）", $"Bed use above which demand is above supply (default: {usual.UseHigh})");
        var growth = AnalyseCommand.Number(terminal, "--growth", $"需求与供给增速之差的容许幅度（默认 {usual.Growth}）", $"By how much demand and supply may grow apart (default: {usual.Growth})");
        var command = new ShownCommand("demand", terminal.Say("Demand against supply by level and type of institution", "分等级、分类别研判供需"),
            "dingdian analyse demand cn-jinan-2026 --snapshot latest", "dingdian analyse demand cn-jinan-2026 --snapshot latest --use-low 0.6 --use-high 0.85") { low, high, growth };
        inputs.AddTo(command);
        output.AddTo(command);
        command.Validators.Add(given =>
        {
            if ((given.GetValue(low) ?? usual.UseLow) > (given.GetValue(high) ?? usual.UseHigh) || given.GetValue(growth) < 0m)
                given.AddError(terminal.Say("--use-low is at most --use-high, and --growth is not negative.", "--use-low 不得高于 --use-high，--growth 不得为负。"));
        });
        command.SetAction(given => output.Show(given, findings => Operations.Of(inputs, given, findings) is { } operations
            ? Analyse(operations, new(given.GetValue(low) ?? usual.UseLow, given.GetValue(high) ?? usual.UseHigh, given.GetValue(growth) ?? usual.Growth)) : null));
        return command;
    }

    private static Analysed Analyse(Operations operations, DemandLimits limits)
    {
        var rows = DemandSupply.Of(operations.Now, operations.Before, limits);
        var name = new Texts("供需研判", "Demand and supply");
        var signs = rows.Count == 0 ? [] : rows[0].Signs;
        return new("demand", AnalyseCommand.Titled(name, operations.Plan, operations.Year + 1), [new($"{operations.Year} 年与上一年结算数据", $"settlements of {operations.Year} and the year before")],
            new("groups", name, [new("level", new("等级", "level"), false), new("kind", new("类别", "type"), false), new("institutions", new("机构数", "institutions")), .. signs.Select(sign => new Field(sign.Id, sign.Name)), new("balance", new("供需", "balance"), false)],
                [.. rows.Select(row => (IReadOnlyList<Cell>)[Operations.Level(row.Level), Operations.Kind(row.Kind), Cell.Of(row.Institutions), .. row.Signs.Select(sign => Cell.Of(sign.Value)), Cell.Of(Words[(int)row.Balance].Id, Words[(int)row.Balance].Name)])]),
            [new($"病床使用率高于 {limits.UseHigh} 或增速差高于 {limits.Growth} 为需求大于供给；低于 {limits.UseLow} 或低于 −{limits.Growth} 为供给大于需求。这些指标和界限由本程序拟定，规划留由市局确定。",
                 $"Bed use above {limits.UseHigh} or a growth gap above {limits.Growth} speaks for demand, below {limits.UseLow} or −{limits.Growth} for supply. Indicators and limits are ours; the plan leaves them to the bureau."),
             new("有的指标指向需求、有的指向供给时不作判断。", "Where one speaks for demand and another for supply nothing is concluded."),
             new($"病床使用率为医保结算口径；少于 {PeerScreening.LeastPeers} 家的组不看增速。", $"Bed use is that of the insured, as settled; growth is not looked at in groups of fewer than {PeerScreening.LeastPeers}.")])
        {
            Of = operations.Key,
            Chart = language => BarChart.Draw(new("病床使用率（医保结算口径）", "Bed use (the insured, as settled)"),
                [.. rows.Where(row => row.Signs[0].Value is not null).Select(row => new Bar(Operations.Peers(row.Level, row.Kind), row.Signs[0].Value, row.Balance switch { Balance.DemandAbove => Tone.High, Balance.SupplyAbove => Tone.Low, _ => Tone.Plain }))],
                [(limits.UseLow, new("供给", "supply")), (limits.UseHigh, new("需求", "demand"))], language,
                (Tone.High, Words[0].Name), (Tone.Low, Words[2].Name), (Tone.Plain, new("平衡或须研判", "balanced, or to be judged"))),
        };
    }
}
