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
/// Reads a plan: YAML → shape → layers below → names → expressions bound → sense. Each step reports all it finds;
/// a step that needs the one before it to be clean waits for it.
/// </summary>
public sealed class PlanLoader(Func<string, PlanSource?> findLayer, IReadOnlyList<string>? knownLayers = null)
{
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
        if (plan is not null && findings.TrueForAll(f => f.Severity != Severity.Error))
            new PlanBinding(plan, findings).Bind();
        if (plan is not null && findings.TrueForAll(f => f.Severity != Severity.Error))
            new PlanChecks(plan, findings).Check();
        findings.Sort((a, b) => a.Place.CompareTo(b.Place));
        return new LoadedPlan(plan, findings);
    }

    private Plan? Read(Node root, string file, IReadOnlyList<string> path, List<Finding> findings)
    {
        new ShapeChecker(findings).Check(root, PlanShape.Plan, "the plan");
        if (root["language"]?.Text is { } version && version != "1")
            findings.Add(new Finding("language-version", root["language"]!.Place, version));
        var id = root["plan"]?.Text ?? "";
        var layers = (root["basis"]?.Items ?? []).Select(b => Layer(b, [.. path, id], findings)).OfType<Plan>().ToList();
        return root is MapNode ? new Plan(root, file, layers) : null;
    }

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
            findings.Add(new Finding("basis-unknown", reference.Place, id, Nearest.To(id, knownLayers ?? []) ?? "cn-national"));
            return null;
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
