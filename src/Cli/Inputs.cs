using System.CommandLine;
using Dingdian.Cli.Registry;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli;

/// <summary>A plan with the facts of a year, read and checked together. Plan or facts are null when they cannot be used.</summary>
public sealed record Given(string Name, Plan? Plan, FactSet? Facts, IReadOnlyList<Setting> Settings, int Year, bool Tolerant, IReadOnlyList<Finding> Findings)
{
    public bool IsSound => Plan is not null && Facts is not null && Findings.All(f => f.Severity != Severity.Error);

    /// <summary>Ready to compute, the settings laid over the facts.</summary>
    public Computation Computation(bool withSettings = true) => new(Plan!, withSettings ? Facts!.With(Settings) : Facts!, Year, Tolerant);
}

/// <summary>What every computing command takes: a plan, facts, a year, settings.</summary>
public sealed class Inputs
{
    private readonly Terminal terminal;
    private readonly bool factsRequired, snapshotRequired;
    private readonly Argument<string> plan;
    private readonly Option<string?> facts;
    private readonly Option<int?> year;
    private readonly SnapshotFacts snapshot;
    private readonly Option<string[]> set;
    private readonly Option<bool> tolerant;

    /// <summary>Where facts are not required, a plan may be asked before there are any; the year is then its first. What looks at institutions one by one requires a snapshot.</summary>
    public Inputs(Terminal terminal, bool factsRequired = true, bool snapshotRequired = false)
    {
        (this.terminal, this.factsRequired, this.snapshotRequired) = (terminal, factsRequired, snapshotRequired);
        plan = PlanArgument(terminal);
        facts = new("--facts") { HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("Facts file (YAML)", "数据文件（YAML）") };
        year = new("--year") { HelpName = terminal.Say("YEAR", "年度"), CustomParser = given => Usage.WholeNumber(given, terminal), Description = terminal.Say("Plan year (default with --snapshot: the year after its day)", "规划年度（给出 --snapshot 时默认其次日所在年度）") };
        snapshot = new(terminal);
        set = new("--set") { HelpName = terminal.Say("INPUT=VALUE", "输入=值"), Description = terminal.Say("What if: choice.x=0.4, parameter.x=5200, reading.x=word, fact.measure[key]@area=9; may be repeated", "假设：choice.选择项=0.4、parameter.参数=5200、reading.解读=词、fact.指标[键]@区域=9；可重复"), DefaultValueFactory = _ => [] };
        tolerant = new("--tolerant") { Description = terminal.Say("Outside dated values or the horizon: warn and take the nearest", "超出取值时段或规划期时取最近值并提示") };
    }

    public static Argument<string> PlanArgument(Terminal terminal) =>
        new(terminal.Say("PLAN", "规划")) { Description = terminal.Say("Id of a plan, or its folder, or its plan.yaml", "规划编号、其文件夹或其中的 plan.yaml") };

    public void AddTo(Command command)
    {
        command.Add(plan);
        command.Add(facts);
        command.Add(year);
        command.Add(set);
        command.Add(tolerant);
        snapshot.AddTo(command);
        command.Validators.Add(result =>
        {
            if (snapshot.IsAsked(result))
                return;
            if (snapshotRequired)
                result.AddError(Usage.Absent(snapshot.Option, terminal));
            if (!factsRequired || snapshotRequired)
                return;
            foreach (var option in new Option[] { facts, year }.Where(option => result.GetResult(option) is not { Implicit: false }))
                result.AddError(Usage.Absent(option, terminal));
        });
    }

    public Given Read(ParseResult given)
    {
        var name = given.GetValue(plan)!;
        var loaded = PlanFolders.LoadNamed(name);
        var findings = loaded.Findings.ToList();
        var (read, after) = loaded.IsSound ? Facts(given, loaded.Plan!, findings) : default;
        Setting[] settings = loaded.IsSound ? [.. (given.GetValue(set) ?? []).Select(s => Rules.Facts.Settings.TryParse(s, new Place($"--set {s}"), findings)).OfType<Setting>()] : [];
        return new Given(loaded.Plan?.Id ?? name, loaded.Plan, read, settings, given.GetValue(year) ?? after, given.GetValue(tolerant), findings);
    }

    /// <summary>The plan, the registry as it was frozen, and the plan year; null after findings.</summary>
    public (Plan Plan, Frozen Frozen, string Id, int Year)? Freeze(ParseResult given, List<Finding> findings)
    {
        var loaded = PlanFolders.LoadNamed(given.GetValue(plan)!);
        findings.AddRange(loaded.Findings);
        return loaded.IsSound && snapshot.Open(given, loaded.Plan!, findings) is var (_, frozen, id) ? (loaded.Plan!, frozen, id, given.GetValue(year) ?? SnapshotFacts.YearAfter(frozen)) : null;
    }

    /// <summary>The facts, and the year they are for unless another is asked.</summary>
    private (FactSet? Facts, int Year) Facts(ParseResult given, Plan of, List<Finding> findings)
    {
        var file = given.GetValue(facts);
        if (snapshot.IsAsked(given))
            return snapshot.Read(given, file, of, findings) ?? default;
        return (file is null ? FactSet.Empty : ReadFacts(file, of, findings), of.Starts.Year);
    }

    private static FactSet? ReadFacts(string file, Plan plan, List<Finding> findings) =>
        Files.Read(file, findings) is { } text ? FactsReader.Read(text, Files.Shown(file), plan, findings) : null;
}
