using System.CommandLine;
using Dingdian.Access;
using Dingdian.Admission;
using Dingdian.Cli.Registry;
using Dingdian.Model;
using Dingdian.Registry.Areas;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Sites;

/// <summary>A plan on the ground of a snapshot, with the names of the city's divisions by their codes.</summary>
public sealed record PlanOnGround(Plan Plan, Surroundings Around, string Snapshot, DateOnly AsOf, bool IsKept, bool IsSynthetic, IReadOnlyDictionary<string, string> Names);

/// <summary>What commands about places take: a plan, a snapshot (or the registry as it is today), a year, settings, streets.</summary>
public sealed class GroundInputs(Terminal terminal, bool isPlanRequired = true)
{
    private readonly Argument<string> plan = Inputs.PlanArgument(terminal);
    private readonly Option<string?> snapshot = new("--snapshot") { HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("A snapshot, its hash or latest (default: what the registry says today)", "快照（哈希或“latest”，默认取登记库今日的状态）") };
    private readonly Option<string?> facts = new("--facts") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Choices, readings, and measures the registry lacks (YAML)", "选择项、读法与登记库所缺的指标（YAML）") };
    private readonly Option<int?> year = new("--year") { HelpName = terminal.Say("YEAR", "年度"), CustomParser = given => Usage.WholeNumber(given, terminal), Description = terminal.Say("Plan year (default: the year of the day after the data, or the nearest year of the plan)", "规划年度（默认数据日期次日所在年度，不在规划期内时取最近年度）") };
    private readonly Option<string[]> set = new("--set") { HelpName = terminal.Say("INPUT=VALUE", "输入=值"), Description = terminal.Say("What if: choice.x=0.4, reading.x=word; may be repeated", "假设：choice.选择项=0.4、reading.解读=词；可重复"), DefaultValueFactory = _ => [] };
    private readonly Option<string?> streets = new("--streets") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Streets to walk along, made by dingdian streets import (default: those of the workspace, else straight lines with a detour factor)", "步行道路文件，由 dingdian streets import 生成（默认取工作区的道路，否则按直线距离乘绕行系数）") };
    private readonly WorkspaceOptions workspace = new(terminal);

    public void AddTo(Command command)
    {
        if (!isPlanRequired)
            plan.Arity = ArgumentArity.ZeroOrOne;
        command.Add(plan);
        foreach (var option in (Option[])[snapshot, facts, year, set, streets])
            command.Add(option);
        workspace.AddTo(command);
    }

    public bool HasPlan(System.CommandLine.Parsing.CommandResult given) => given.GetResult(plan) is { Tokens.Count: > 0 };

    public bool HasPlan(ParseResult given) => HasPlan(given.CommandResult);

    /// <summary>Whether a file of streets is named.</summary>
    public bool HasStreets(ParseResult given) => given.GetValue(streets) is not null;

    /// <summary>Null after findings of severity error.</summary>
    public PlanOnGround? Read(ParseResult given, List<Finding> findings)
    {
        var loaded = PlanFolders.LoadNamed(given.GetValue(plan)!);
        findings.AddRange(loaded.Findings);
        if (!loaded.IsSound)
            return null;
        var opened = workspace.Open(given);
        findings.AddRange(opened.Findings);
        if (opened.Workspace is not { } place || Frozen(given, place, loaded.Plan!, findings) is not var (frozen, id, isKept) || Streets(given, findings) is not { } network)
            return null;
        Setting[] settings = [.. (given.GetValue(set) ?? []).Select(s => Settings.TryParse(s, new Place($"--set {s}"), findings)).OfType<Setting>()];
        var beside = given.GetValue(facts) is not { } file ? null : Files.Read(file, findings) is { } text ? YamlReader.Read(text, Files.Shown(file), findings) : null;
        if (findings.Exists(f => f.Severity == Severity.Error))
            return null;
        var on = new PlanGround(loaded.Plan!, place, frozen, id, beside, network.Streets, findings);
        var planYear = given.GetValue(year) ?? Math.Clamp(SnapshotFacts.YearAfter(frozen), loaded.Plan!.Starts.Year, loaded.Plan.Ends?.Year ?? int.MaxValue);
        return on.Facts(settings, planYear) is { } known ? new PlanOnGround(loaded.Plan!, on.Around(known.With(settings), planYear), id, frozen.AsOf, isKept, frozen.Synthetic, Names(place, loaded.Plan!)) : null;
    }

    private (Frozen Frozen, string Id, bool IsKept)? Frozen(ParseResult given, Workspace place, Plan of, List<Finding> findings)
    {
        var city = SnapshotFacts.CityOf(of);
        if (given.GetValue(snapshot) is { } id)
            return SnapshotShelf.Find(place, id, findings, city) is { } row && SnapshotFacts.Thaw(row, of, findings) is { } frozen ? (frozen, row.Id, true) : null;
        if (SnapshotShelf.City(place, city, findings) is null)
            return null;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        var (now, hash) = SnapshotTaker.Look(place, city, today);
        return (now, hash, false);
    }

    private static IReadOnlyDictionary<string, string> Names(Workspace place, Plan of)
    {
        using var db = place.Connect();
        return DivisionNames.In(db, SnapshotFacts.CityOf(of));
    }

    /// <summary>The streets of a file; without any when none is named.</summary>
    public sealed record Network(StreetNetwork? Streets);

    /// <summary>Null after findings.</summary>
    public Network? Streets(ParseResult given, List<Finding> findings)
    {
        if (given.GetValue(streets) is not { } file)
            return new Network(null);
        if (!File.Exists(file))
        {
            findings.Add(new Finding("file-missing", new Place(Files.Shown(file)), ""));
            return null;
        }
        return StreetFile.Open(file, Files.Shown(file), findings) is { } network ? new Network(network) : null;
    }
}
