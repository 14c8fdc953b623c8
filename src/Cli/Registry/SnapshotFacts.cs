using System.CommandLine;
using System.CommandLine.Parsing;
using Dingdian.Admission;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Registry;

/// <summary>Facts from a frozen snapshot. A facts file beside it adds what no registry holds: choices, readings, overrides, and measures the snapshot lacks.</summary>
public sealed class SnapshotFacts(Terminal terminal)
{
    private readonly Option<string?> snapshot = new("--snapshot") { HelpName = terminal.Say("ID", "编号"), Description = terminal.Say("A snapshot of the workspace (its hash, or latest) instead of a facts file; with --facts, that file adds choices and what the snapshot lacks", "用工作区快照（哈希，或以“latest”表示最近一个）代替数据文件；同时给出 --facts 时，由该文件补充选择项和快照所缺数据") };
    private readonly WorkspaceOptions workspace = new(terminal);

    public Option Option => snapshot;

    public void AddTo(Command command)
    {
        command.Add(snapshot);
        workspace.AddTo(command);
    }

    public bool IsAsked(ParseResult given) => given.GetValue(snapshot) is not null;

    public bool IsAsked(CommandResult given) => given.GetValue(snapshot) is not null;

    /// <summary>The facts, and the year after the day of the snapshot; null after findings.</summary>
    public (FactSet Facts, int Year)? Read(ParseResult given, string? file, Plan plan, List<Finding> findings)
    {
        if (Open(given, plan, findings) is not var (place, frozen, id)) return null;
        var beside = file is null ? null : Files.Read(file, findings) is { } text ? YamlReader.Read(text, Files.Shown(file), findings) : null;
        return new PlanGround(plan, place, frozen, id, beside, null, findings).Facts([], YearAfter(frozen)) is { } facts ? (facts, YearAfter(frozen)) : null;
    }

    /// <summary>The registry as it was frozen, with its identity; null after findings.</summary>
    public (Workspace Place, Frozen Frozen, string Id)? Open(ParseResult given, Plan plan, List<Finding> findings)
    {
        var opened = workspace.Open(given);
        findings.AddRange(opened.Findings);
        return opened.Workspace is { } place && SnapshotShelf.Find(place, given.GetValue(snapshot)!, findings, CityOf(plan)) is { } row && Thaw(row, plan, findings) is { } frozen ? (place, frozen, row.Id) : null;
    }

    /// <summary>The plan year a snapshot is for unless another is asked.</summary>
    public static int YearAfter(Frozen frozen) => frozen.AsOf.AddDays(1).Year;

    internal static string CityOf(Plan plan) => plan.FirstAreas?.Areas.SelectMany(area => area.Divisions).FirstOrDefault()?[..4] ?? "";

    internal static Frozen? Thaw(SnapshotRow row, Plan plan, List<Finding> findings)
    {
        var canonical = CanonicalForm.Expand(row.Content);
        if (CanonicalForm.Identity(canonical) != row.Id) findings.Add(new("snapshot-damaged", new Place("--snapshot"), row.Id));
        else if (plan.AreaSets.SelectMany(set => set.Areas).SelectMany(area => area.Divisions).FirstOrDefault(division => !division.StartsWith(row.City, StringComparison.Ordinal)) is { } other)
            findings.Add(new("snapshot-of-another", new Place("--snapshot"), row.City, other[..4]));
        else return CanonicalForm.Read(canonical);
        return null;
    }
}
