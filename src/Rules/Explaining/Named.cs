using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Explaining;

/// <summary>Something a plan gives a name: a construct, a gate inside a quota, a rule, an area, an actor, a unit.</summary>
public sealed record Named(string Section, string Name, Node Node, Shape Shape, Texts Label, Construct? Construct)
{
    private const int Near = 6;

    private string Path => $"{Section}.{Name}";

    /// <summary>Everything with a name, in the order of the language; a name declared in several layers once, as the nearest says.</summary>
    public static IReadOnlyList<Named> All(Plan plan) =>
    [
        .. PlanBinding.Sections.SelectMany(plan.All).Select(Of),
        .. plan.All("quotas").SelectMany(q => PlanBinding.GatesWithin(q).Select(g => Of(g) with { Name = $"{q.Name}/{g.Name}" })),
        .. Layers(plan).SelectMany(l => Nodes(l, "rules", []).Concat(Nodes(l, "actors", [])).Concat(Nodes(l, "units", []))
            .Concat((l.Node["areas"]?.Entries ?? []).SelectMany(s => Nodes(l, "areas", [s.Key])))).DistinctBy(n => n.Path),
    ];

    /// <summary>
    /// What a person means: a name; a name with its section (<c>sites.density</c>), layer (<c>cn-national/deficit-stop</c>) or quota
    /// (<c>beds/low-bed-use</c>); or a label. Several: the name alone does not tell.
    /// </summary>
    public static IReadOnlyList<Named> Find(Plan plan, string asked)
    {
        var all = All(plan);
        Func<Named, bool>[] means =
        [
            n => n.Name == asked,
            n => n.Path == asked || $"{n.Construct?.Layer}/{n.Path}" == asked || n.Construct?.Path == asked || $"{n.Section}.{n.Name.Replace('/', '.')}" == asked || n.Name.Replace('/', '.') == asked,
            n => Bare(n.Name) == asked,
            n => n.Label.Zh == asked || string.Equals(n.Label.En, asked, StringComparison.OrdinalIgnoreCase),
        ];
        return means.Select(m => all.Where(m).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    /// <summary>Names that look like what was asked, or whose label speaks of it; none: what there is to begin with.</summary>
    public static IReadOnlyList<string> Like(Plan plan, string asked)
    {
        var all = All(plan);
        var names = all.Select(n => n.Name).Distinct().ToList();
        var near = Nearest.To(asked, names) is { } one ? [one] : Enumerable.Empty<string>();
        var speaking = all.Where(n => n.Name.Contains(asked, StringComparison.OrdinalIgnoreCase) || Contains(n.Label.Zh, asked) || Contains(n.Label.En, asked)).Select(n => n.Name);
        List<string> found = [.. near.Concat(speaking).Distinct().Take(Near)];
        return found.Count > 0 ? found : [.. names.Where(n => plan.Find("quotas", n) is not null || plan.Find("quantities", n) is not null).Take(Near)];
    }

    /// <summary>The name one would write to mean this and nothing else.</summary>
    public string Written(IReadOnlyList<Named> among) =>
        among.Count(n => n.Name == Name) == 1 ? Name : among.Count(n => n.Path == Path) == 1 || Construct is null ? Path : $"{Construct.Layer}/{Path}";

    private static bool Contains(string? label, string asked) => asked.Length > 0 && label?.Contains(asked, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A gate without its quota, a member without its class: <c>low-bed-use</c>, <c>target</c>.</summary>
    private static string Bare(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..].Split('[')[0];

    private static Named Of(Construct construct) => new(construct.Section, construct.Name, construct.Node, ShapeOf(construct), construct.Label, construct);

    private static Shape ShapeOf(Construct construct) => construct.Section == "gates" && construct.Node["id"] is not null
        ? ((ListShape)((RecordShape)PlanShape.SectionShape("quotas")).Find("gates")!.Shape).Item : PlanShape.SectionShape(construct.Section);

    private static IEnumerable<Named> Nodes(Plan layer, string section, IReadOnlyList<string> path)
    {
        var (node, shape) = (layer.Node[section], PlanShape.SectionShape(section));
        foreach (var key in path)
            (node, shape) = (node?[key], ((TableShape)shape).Value);
        return (node?.Entries ?? []).Select(e => new Named(section, e.Key, e.Value, shape, Plan.TextsOf(e.Value["name"] ?? e.Value), null));
    }

    private static IEnumerable<Plan> Layers(Plan plan) => plan.Basis.SelectMany(Layers).Prepend(plan);
}
