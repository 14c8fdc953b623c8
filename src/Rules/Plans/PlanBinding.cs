using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>Lays the layers over one another, names everything once, and binds every expression and amount in the plan's own scope.</summary>
public sealed class PlanBinding(Plan plan, List<Finding> findings)
{
    /// <summary>Sections whose members are constructs, i.e. carry out rules.</summary>
    public static readonly IReadOnlyList<string> Sections =
    [
        "classes", "attributes", "measures", "parameters", "choices", "readings", "quantities", "quotas", "gates", "flags", "bars", "exemptions", "circles", "sites", "conditions",
        "materials", "preferences", "obligations", "trials", "assessments", "clocks", "goals", "duties", "processes",
    ];

    /// <summary>A unit whose declaration is wrong is taken for one of its own.</summary>
    public bool HasBrokenUnits { get; private set; }

    public void Bind()
    {
        List<Plan> layers = [.. Layers(plan).DistinctBy(l => l.Id), plan];
        plan.Rules = ReadRules(layers);
        plan.AreaSets = [.. layers.SelectMany(l => ReadAreas(l.Node))];
        plan.Units = layers.Aggregate(UnitTable.BuiltIn, (units, layer) => ReadUnits(layer.Node, units));
        foreach (var layer in layers)
            foreach (var section in Sections)
                foreach (var entry in layer.Node[section]?.Entries ?? [])
                    Declare(new Construct(section, entry.Key, layer.Id, entry.Value), entry.KeyPlace);
        plan.Replacements = [.. ReadReplacements()];
        plan.Scope = new ScopeBuilder(plan, findings).Build();
        var binding = new ExpressionBinding(plan, findings);
        foreach (var construct in plan.Constructs)
            binding.Bind(construct);
        plan.Gates = plan.All("quotas").DistinctBy(q => q.Name).ToDictionary(q => q.Name, q => GatesOf(q, binding), StringComparer.Ordinal);
    }

    /// <summary>A quota's own gates and the common ones that speak of it, in the order of their stages.</summary>
    private IReadOnlyList<Gate> GatesOf(Construct quota, ExpressionBinding binding)
    {
        var name = quota.Each is null ? quota.Name : quota.Name[..quota.Name.IndexOf('[', StringComparison.Ordinal)];
        var common = plan.All("gates").Where(g => g.Node["for"] is null || g.List("for").Contains(name)).Select(g => new Construct("gates", g.Name, g.Layer, g.Node));
        return [.. common.Concat(GatesWithin(quota)).Select(g => binding.BindGate(g, quota)).OfType<Gate>().OrderBy(g => g.Stage)];
    }

    private static IEnumerable<Plan> Layers(Plan plan) => plan.Basis.Reverse().SelectMany(b => Layers(b).Append(b));

    /// <summary>An id means one rule, in the plan and all its layers.</summary>
    private Dictionary<string, Rule> ReadRules(IEnumerable<Plan> layers)
    {
        var rules = new Dictionary<string, Rule>(StringComparer.Ordinal);
        foreach (var rule in layers.SelectMany(ReadRules))
            if (!rules.TryAdd(rule.Id, rule))
                findings.Add(new Finding("declared-in-layer", rule.Place, rule.Id, rules[rule.Id].Layer, "rules"));
        return rules;
    }

    private static IEnumerable<Rule> ReadRules(Plan layer) => (layer.Node["rules"]?.Entries ?? []).Select(e =>
        new Rule(e.Key, layer.Id, Plan.TextsOf(e.Value), Construct.ListOf(e.Value["clauses"]), e.KeyPlace)
        {
            Unverified = e.Value["unverified"]?.Text == "true",
            Source = e.Value["source"]?.Text,
            Note = e.Value["note"]?.Text,
        });

    private static IEnumerable<AreaSet> ReadAreas(Node node) => (node["areas"]?.Entries ?? []).Select(set =>
        new AreaSet(set.Key, [.. set.Value.Entries.Select(a => new Area(a.Key, Plan.TextsOf(a.Value["name"]), Construct.ListOf(a.Value["divisions"])))]));

    private UnitTable ReadUnits(Node node, UnitTable units)
    {
        foreach (var entry in node["units"]?.Entries ?? [])
        {
            var unit = Unit.Base(entry.Key);
            if (entry.Value["is"] is { Text: { } text } same)
            {
                if (Scalars.TryAmount(text, units, Unit.One, out var amount) && amount.Value > 0)
                    unit = amount.Unit.Scaled(amount.Value);
                else
                    findings.Add(Scalars.WhyNoAmount(text, units, same.Place));
                HasBrokenUnits |= amount.Value <= 0;
            }
            HasBrokenUnits |= entry.Value.IsBroken;
            units = units.With(entry.Key, unit, entry.Value["zh"]?.Text);
        }
        return units;
    }

    /// <summary>
    /// A layer above may declare again what one below declared, values only with the same unit and keys. What the layer's own expressions are
    /// written in, classes and attributes, stays as it is.
    /// </summary>
    private void Declare(Construct construct, Place place)
    {
        if (plan.Find(construct.Section, construct.Name) is { } below)
        {
            var before = findings.Count;
            if (construct.Section is "classes" or "attributes")
                findings.Add(new Finding("declared-in-layer", place, construct.Name, below.Layer, construct.Section));
            else if (construct.Section is "measures" or "parameters" or "choices" && !construct.IsBroken && !IsSame(below, construct))
                findings.Add(new Finding("redeclared-otherwise", place, construct.Name, below.Layer));
            construct.IsBroken |= findings.Count > before;
        }
        plan.Put(construct);
    }

    private static bool IsSame(Construct below, Construct construct) =>
        below.Text("unit") == construct.Text("unit") && KeysOf(below).SequenceEqual(KeysOf(construct));

    private static IEnumerable<string> KeysOf(Construct measure) => (measure.Node["keys"]?.Entries ?? []).Select(e => e.Key);

    private IEnumerable<(string Name, string? For, Construct By)> ReadReplacements()
    {
        var known = plan.Constructs.SelectMany(GatesWithin).Concat(plan.Constructs).ToList();
        var places = known.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var construct in known.Distinct())
            foreach (var (name, target, place) in construct.Replaces)
            {
                var quota = target ?? (construct.Section == "quotas" ? construct.Name : null);
                if (target is not null && plan.Find("quotas", target) is null)
                    findings.Add(new Finding("dead-reference", place, target, Kinds.Quota, Nearest.Hint(target, plan.All("quotas").Select(q => q.Name))));
                else if (places.Contains(name))
                    yield return (name, quota, construct);
                else
                    findings.Add(new Finding("replaces-nothing", place, name, Nearest.Hint(name, places.OrderBy(p => p.StartsWith(plan.Id + "/", StringComparison.Ordinal)))));
            }
    }

    /// <summary>The gates inside a quota, as constructs of their own.</summary>
    internal static IEnumerable<Construct> GatesWithin(Construct quota) =>
        (quota.Section == "quotas" ? quota.Node["gates"]?.Items ?? [] : []).Select(g => new Construct("gates", g["id"]?.Text ?? "", quota.Layer, g));
}
