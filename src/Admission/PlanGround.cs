using Dingdian.Access;
using Dingdian.Admission.Circles;
using Dingdian.Model;
using Dingdian.Registry.Deriving;
using Dingdian.Registry.Geography;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Admission;

/// <summary>A snapshot as one plan sees it: its facts, what its service circles supply among them, and the ground they stand on.</summary>
public sealed class PlanGround
{
    private readonly Workspace workspace;
    private readonly Frozen frozen;
    private readonly Plan plan;
    private readonly string id;
    private readonly Node? beside;
    private readonly List<Finding> findings;
    private readonly Lazy<Ground> ground;
    private readonly Lazy<StreetNetwork?> streets;

    /// <param name="plan">The plan.</param>
    /// <param name="workspace">Holds the files the snapshot names.</param>
    /// <param name="frozen">The snapshot.</param>
    /// <param name="id">Its identity.</param>
    /// <param name="beside">A facts file that adds choices, and measures the snapshot lacks.</param>
    /// <param name="network">Streets to walk along instead of those of the workspace.</param>
    /// <param name="findings">Receives what is wrong.</param>
    public PlanGround(Plan plan, Workspace workspace, Frozen frozen, string id, Node? beside, StreetNetwork? network, List<Finding> findings)
    {
        (this.plan, this.workspace, this.frozen, this.id, this.beside, this.findings) = (plan, workspace, frozen, id, beside, findings);
        ground = new(() => Ground.Read(workspace, frozen, findings));
        streets = new(() => network ?? Streets());
    }

    public Ground Ground => ground.Value;

    /// <summary>The day of the snapshot.</summary>
    public DateOnly AsOf => frozen.AsOf;

    /// <summary>Whether its data are made up.</summary>
    public bool IsSynthetic => frozen.Synthetic;

    /// <summary>The facts of the snapshot; null after findings. The ground is read only when the plan has measures that circles supply.</summary>
    public FactSet? Facts(IReadOnlyList<Setting> settings, int year)
    {
        if (!CircleFigures.AreAskedBy(plan))
            return Read(frozen, findings);
        var before = Read(frozen, []);
        return before is null ? Read(frozen, findings) : Read(CircleFigures.Into(frozen, Around(before.With(settings), year), findings), findings);
    }

    public Surroundings Around(FactSet facts, int year) => new(plan, facts, year, Ground, streets.Value);

    /// <summary>The facts file that the snapshot makes for the plan, with what its circles supply.</summary>
    public Node Document()
    {
        var before = CircleFigures.AreAskedBy(plan) ? Read(frozen, []) : null;
        return Deriver.Document(plan, before is null ? frozen : CircleFigures.Into(frozen, Around(before, frozen.AsOf.AddDays(1).Year), findings), id);
    }

    private FactSet? Read(Frozen of, List<Finding> into)
    {
        var document = (MapNode)Deriver.Document(plan, of, id);
        var facts = FactsReader.ReadDocument(beside is null ? document : Together(document, beside), plan, into);
        return beside is null && facts is not null ? facts with { Snapshot = id["sha256:".Length..] } : facts;
    }

    private StreetNetwork? Streets() => Ground is { StreetNodes: { } nodes, StreetEdges: { } edges }
        ? new StreetTables(WalkProfile.Default, workspace.Folder, findings).Read(nodes, [.. edges.Select(e => new StreetRow(e.From, e.To, e.Metres, e.Kind))]).Network : null;

    // The snapshot speaks first; the file fills in whole entries, and single measures.
    private static MapNode Together(MapNode document, Node file)
    {
        var measures = (MapNode)document["measures"]!;
        var more = (file["measures"]?.Entries ?? []).Where(entry => measures.Find(entry.Key) is null);
        return new(document.Place, [
            .. document.All.Where(entry => entry.Key != "measures"),
            new Entry("measures", default, new MapNode(measures.Place, [.. measures.All, .. more])),
            .. file.Entries.Where(entry => document.Find(entry.Key) is null)]);
    }
}
