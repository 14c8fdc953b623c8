using Dingdian.Model;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>A plan file as a host found it.</summary>
public sealed record PlanSource(string File, string Text);

/// <summary>What loading a plan gave: the plan when it can be used at all, and everything found on the way.</summary>
public sealed record LoadedPlan(Plan? Plan, IReadOnlyList<Finding> Findings)
{
    public bool IsSound => Plan is not null && Findings.All(f => f.Severity != Severity.Error);
}

/// <summary>
/// Reads a plan: YAML → shape → layers below → names → expressions bound → sense. Each step reports all it finds, and leaves to the next
/// what is sound: one mistake is one finding, and hides no other.
/// </summary>
public sealed class PlanLoader(Func<string, PlanSource?> findLayer, IReadOnlyList<string>? knownLayers = null)
{
    /// <summary>What may be no mistake as long as a layer or section is missing.</summary>
    private static readonly string[] OfNames =
    [
        "unknown-name", "unknown-word", "unknown-key", "unknown-qualifier", "unknown-unit", "unknown-rule", "unknown-actor", "dead-reference", "replaces-nothing",
        "nothing-finer", "rule-not-carried-out",
    ];

    /// <summary>What may be no mistake as long as a unit's own declaration is wrong.</summary>
    private static readonly string[] OfUnits = ["unit-mismatch", "unit-unexpected", "amount-unit", "wrong-kind-of-unit"];

    private IReadOnlyList<string> Known => knownLayers ?? [];

    public LoadedPlan Load(PlanSource source)
    {
        var findings = new List<Finding>();
        var root = YamlReader.Read(source.Text, source.File, findings);
        return root is null ? new LoadedPlan(null, findings) : Load(root, source.File, findings);
    }

    /// <summary>Loads from nodes already read: what mutation does.</summary>
    public LoadedPlan Load(Node root, string file, List<Finding> findings)
    {
        var plan = Read(root, file, [], findings);
        if (plan is not null)
            findings.AddRange(Judge(plan));
        return new LoadedPlan(plan, [.. findings.DistinctBy(f => f.ToString()).OrderBy(f => f.Place)]);
    }

    /// <summary>The plan with its own text changed, read and judged as a whole; the layers below stay as they were.</summary>
    public static LoadedPlan Again(Plan plan, Node changed)
    {
        var findings = new List<Finding>();
        if (new ShapeChecker(findings).Check(changed, PlanShape.Plan, new Texts("规划", "the plan")) is not MapNode map)
            return new LoadedPlan(null, findings);
        var again = new Plan(map, plan.File, plan.Basis);
        findings.AddRange(Judge(again));
        return new LoadedPlan(again, [.. findings.DistinctBy(f => f.ToString()).OrderBy(f => f.Place)]);
    }

    private static IEnumerable<Finding> Judge(Plan plan)
    {
        var found = new List<Finding>();
        var binding = new PlanBinding(plan, found);
        binding.Bind();
        new PlanChecks(plan, found).Check();
        var doubtful = (plan.IsWhole ? [] : OfNames).Concat(binding.HasBrokenUnits ? OfUnits : []).ToList();
        return found.Where(f => !doubtful.Contains(f.Code));
    }

    private Plan? Read(Node root, string file, IReadOnlyList<string> path, List<Finding> findings)
    {
        var checkedRoot = new ShapeChecker(findings).Check(root, PlanShape.Plan, new Texts("规划", "the plan"));
        if (checkedRoot is not MapNode map)
            return null;
        if (map["language"]?.Text is { } version && version != "1")
            findings.Add(new Finding("language-version", map["language"]!.Place, version));
        var layers = (map["basis"]?.Items ?? []).Select(b => b is BrokenNode ? null : Layer(b, [.. path, map["plan"]?.Text ?? ""], findings)).ToList();
        return new Plan(map, file, [.. layers.OfType<Plan>()]) { IsWhole = layers.TrueForAll(l => l is { IsWhole: true }) && !map.All.Any(LacksNames) };
    }

    /// <summary>A section of which nothing could be made.</summary>
    private static bool LacksNames(Entry entry) => entry.Value is BrokenNode && PlanShape.Plan.Find(entry.Key) is { Shape: TableShape or ListShape };

    private Plan? Layer(Node reference, IReadOnlyList<string> path, List<Finding> findings)
    {
        var id = reference.Text ?? "";
        if (path.Contains(id))
        {
            findings.Add(new Finding("basis-cycle", reference.Place, string.Join(" → ", path.Append(id))));
            return null;
        }
        if (findLayer(id) is not { } source)
        {
            findings.Add(new Finding("basis-unknown", reference.Place, id, Nearest.Hint(id, Known)));
            return Nearest.To(id, Known) is { } meant && findLayer(meant) is not null ? Layer(new ScalarNode(reference.Place, meant, false), path, findings) : null;
        }
        var below = new List<Finding>();
        var root = YamlReader.Read(source.Text, source.File, below);
        var plan = root is null ? null : Read(root, source.File, path, below);
        if (below.Exists(f => f.Severity == Severity.Error))
            findings.Add(new Finding("basis-broken", reference.Place, id));
        findings.AddRange(below);
        return plan;
    }
}
