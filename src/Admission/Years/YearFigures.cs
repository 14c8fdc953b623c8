using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission.Years;

/// <summary>A quota in an area as it is signed.</summary>
/// <param name="Area">Area of the plan; the plan's own level for the whole.</param>
/// <param name="Value">Published places; null where it was left open.</param>
/// <param name="Raw">Before the gates.</param>
/// <param name="Unlimited">The plan sets no number.</param>
/// <param name="Mode">How places are given out.</param>
/// <param name="Gates">Gates that act, as <c>layer/gate</c>.</param>
/// <param name="Parts">What of it is set aside, by name.</param>
public sealed record QuotaLine(string Quota, string Area, decimal? Value, decimal? Raw, bool Unlimited, string Unit, string Mode, IReadOnlyList<string> Gates, IReadOnlyList<QuotaPart> Parts)
{
    public static QuotaLine Of(QuotaRow row) => new(row.Id, row.Area, row.Value, row.Raw, row.Unlimited, row.Unit.Text, row.Mode,
        [.. row.Gates.Where(gate => gate.Acts).Select(gate => gate.Gate.Construct.Path)], [.. row.Parts.Select(part => new QuotaPart(part.Id, part.Rule, part.Value))]);
}

/// <summary>A part of a quota: what filings leave, what a specialty asked for and gets.</summary>
public sealed record QuotaPart(string Id, string Rule, decimal? Value);

/// <summary>
/// The numbers of an annual plan: its plan, over its snapshot, with what was chosen, what was lifted, and what earlier years of the term gave out.
/// The same revision always gives the same.
/// </summary>
public sealed class YearFigures
{
    private static readonly JsonSerializerOptions Style = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private YearFigures(Plan plan, PlanGround ground, FactSet facts, int year)
    {
        (Plan, Ground, Facts) = (plan, ground, facts);
        Computation = new(plan, facts, year);
        Result = Computation.Run();
    }

    public Plan Plan { get; }
    public PlanGround Ground { get; }
    public FactSet Facts { get; }
    public Computation Computation { get; }
    public Result Result { get; }

    public IReadOnlyList<QuotaLine> Lines => [.. Result.Quotas.Select(QuotaLine.Of)];

    /// <summary>The hash of a plan with its layers: what it says, not how it is laid out.</summary>
    public static string HashOf(Plan plan) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', plan.Basis.Prepend(plan).Select(layer => $"{layer.Id} {Canonical.Hash(layer.Node)}")))));

    /// <summary>A finding when the plan is not the one the revision rests on.</summary>
    public static IReadOnlyList<Finding> RulesFault(Plan plan, YearRevision revision, Place place)
    {
        const int Shown = 12;
        var now = HashOf(plan);
        return now == revision.RulesHash ? [] : [new("year-rules-changed", place, $"{revision.Rules} (sha256:{revision.RulesHash[..Shown]})", $"{plan.Revision} (sha256:{now[..Shown]})")];
    }

    /// <summary>Null after findings.</summary>
    public static YearFigures? Of(Bureau bureau, RegistryDb db, Plan plan, AnnualPlan annual, YearRevision revision, List<Finding> findings) =>
        Of(bureau, plan, annual.Year, revision, Earlier(db, plan, annual.Year), findings);

    /// <param name="bureau">Keeps the snapshot.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="year">Its year.</param>
    /// <param name="revision">What it rests on.</param>
    /// <param name="earlier">What earlier years gave out, by quota and year.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public static YearFigures? Of(Bureau bureau, Plan plan, int year, YearRevision revision, IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> earlier, List<Finding> findings)
    {
        if (SnapshotShelf.Find(bureau.Workspace, revision.Snapshot, findings) is not { } row) return null;
        var ground = GroundOf(bureau, plan, row, revision, earlier, findings);
        return ground.Facts([], year) is { } facts ? new(plan, ground, facts, year) : null;
    }

    /// <summary>A snapshot as the plan sees it, with what a revision decided beside it; without one, nothing is decided.</summary>
    internal static PlanGround GroundOf(Bureau bureau, Plan plan, SnapshotRow row, YearRevision? decided, IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> earlier, List<Finding> findings) =>
        new(plan, bureau.Workspace, bureau.Thaw(row), row.Id, decided is null && earlier.Count == 0 ? null : Beside(decided ?? Undecided, earlier, findings), null, findings);

    private static readonly YearRevision Undecided = new() { Number = 0, Snapshot = "", Rules = "", RulesHash = "" };

    /// <summary>What the annual plans of earlier years gave out, by quota and year.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> Earlier(RegistryDb db, Plan plan, int year)
    {
        var all = from annual in AnnualPlan.All(db, plan.Id)
                  where annual.Year < year && annual.Held is not null
                  from line in annual.Held!.Lines
                  where line.Area == plan.LevelName && line.Value is not null
                  group (annual.Year, line.Value!.Value) by line.Quota;
        return all.ToDictionary(group => group.Key, group => (IReadOnlyDictionary<int, decimal>)group.ToDictionary(pair => pair.Year, pair => pair.Value), StringComparer.Ordinal);
    }

    // What the bureau decided, written as a facts file is: JSON is YAML too.
    private static Node Beside(YearRevision revision, IReadOnlyDictionary<string, IReadOnlyDictionary<int, decimal>> earlier, List<Finding> findings)
    {
        var text = JsonSerializer.Serialize(new
        {
            choices = revision.Choices.ToDictionary(pair => pair.Key, pair => Entry(pair.Value)),
            readings = revision.Readings.ToDictionary(pair => pair.Key, pair => Entry(pair.Value)),
            overrides = revision.Overrides.Where(lifted => lifted.State == LiftedRule.Approved).Select(Entry),
            annual_quotas = earlier.ToDictionary(pair => pair.Key, pair => pair.Value.ToDictionary(year => year.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), year => year.Value)),
        }, Style);
        var decided = (MapNode)YamlReader.Read(text, "annual plan", [])!;
        return revision.Facts is { } file && YamlReader.Read(file, "facts", findings) is MapNode given
            ? new MapNode(decided.Place, [.. decided.All.Select(entry => entry with { Value = Joined(entry.Value, given[entry.Key]) }), .. given.All.Where(entry => decided.Find(entry.Key) is null)])
            : decided;
    }

    // What was decided through the annual plan stands before what the file says.
    private static Node Joined(Node decided, Node? file) => (decided, file) switch
    {
        (MapNode map, MapNode more) => new MapNode(map.Place, [.. map.All, .. more.All.Where(entry => map.Find(entry.Key) is null)]),
        (ListNode list, ListNode more) => new ListNode(list.Place, [.. list.All, .. more.All]),
        _ => decided,
    };

    private static Dictionary<string, object> Entry(Chosen chosen)
    {
        var entry = new Dictionary<string, object> { ["by"] = "bureau", ["on"] = chosen.On.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
        if (chosen.Value is { } value) entry["value"] = value;
        if (chosen.ByArea.Count > 0) entry["by_area"] = chosen.ByArea;
        if (chosen.Grounds is { } grounds) entry["grounds"] = grounds;
        return entry;
    }

    private static Dictionary<string, object> Entry(LiftedRule lifted)
    {
        var entry = new Dictionary<string, object> { ["gate"] = lifted.Gate, ["reason"] = lifted.Reason, ["authority"] = lifted.Authority, ["document"] = lifted.Document };
        if (lifted.Quota is { } quota) entry["quota"] = quota;
        if (lifted.Area is { } area) entry["area"] = area;
        return entry;
    }
}
