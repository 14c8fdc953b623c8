using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>Sense beyond shape and units: names that lead nowhere, rules nobody carries out, areas that overlap, gates that cannot fire.</summary>
public sealed class PlanChecks(Plan plan, List<Finding> findings)
{
    public void Check()
    {
        CheckRules();
        CheckAreas();
        CheckReferences();
        foreach (var parameter in plan.All("parameters").Where(p => !p.IsBroken))
            CheckKeys(parameter);
        foreach (var choice in plan.All("choices").Where(c => !c.IsBroken))
            CheckBounds(choice);
        foreach (var measure in plan.All("measures").Where(m => !m.IsBroken))
            CheckRoom(measure);
        foreach (var quota in plan.All("quotas").DistinctBy(q => q.Node))
            CheckGateNames(quota);
        foreach (var result in plan.All("quantities").Concat(plan.All("quotas")).Where(r => !r.IsBroken))
            CheckComplete(result);
        foreach (var process in plan.All("processes"))
            CheckSteps(process);
        foreach (var @class in plan.All("classes").Where(c => !c.IsBroken))
            CheckClass(@class);
        foreach (var reading in plan.All("readings").Where(r => !r.IsBroken))
            CheckWords(reading);
        foreach (var quota in plan.All("quotas"))
            CheckKinds(quota);
        foreach (var (quota, gates) in plan.Gates)
            new GateChecks(plan, findings).Check(quota, gates);
        new ValueChecks(plan, findings).Check();
        new PlaceSourceChecks(plan, findings).Check();
        new DateChecks(plan, findings).Check();
    }

    private void CheckRules()
    {
        var carried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var construct in plan.Constructs.Concat(plan.Constructs.SelectMany(PlanBinding.GatesWithin)))
            foreach (var (id, place) in RulesOf(construct.Node))
            {
                carried.Add(id);
                if (!plan.Rules.ContainsKey(id))
                    Add("unknown-rule", place, id, Nearest.Hint(id, plan.OwnRules.Concat(plan.Rules.Values).Select(r => r.Id)));
            }
        if (plan.Constructs.Any(c => c.IsBroken))
            return; // what is not understood may carry them out
        foreach (var rule in plan.OwnRules.Where(r => !carried.Contains(r.Id)))
            Add("rule-not-carried-out", rule.Place, rule.Id);
    }

    /// <summary>The rules a construct and its inner parts (deduct, pool, priorities …) name.</summary>
    private static IEnumerable<(string Id, Place Place)> RulesOf(Node node) => node switch
    {
        MapNode map => map.All.SelectMany(e => e.Key == "rule" ? Leaves(e.Value) : RulesOf(e.Value)),
        ListNode list => list.All.SelectMany(RulesOf),
        _ => [],
    };

    private static IEnumerable<(string, Place)> Leaves(Node node) =>
        node switch
        {
            ListNode list => list.All.SelectMany(Leaves),
            ScalarNode scalar => [(scalar.Value, scalar.Place)],
            _ => [],
        };

    private void CheckAreas()
    {
        foreach (var set in plan.Node["areas"]?.Entries ?? [])
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var area in set.Value.Entries)
                foreach (var division in (area.Value["divisions"]?.Items ?? []).OfType<ScalarNode>())
                    if (!seen.TryAdd(division.Value, area.Key))
                        Add("division-twice", division.Place, division.Value, seen[division.Value], area.Key);
        }
    }

    private void CheckReferences()
    {
        foreach (var construct in plan.Constructs)
        {
            foreach (var measure in construct.Node["deduct"]?["measures"]?.Items ?? [])
                Refer(measure, "measures", Kinds.Measure);
            if (construct.Node["priorities"]?["requests"] is { } requests)
                Refer(requests, "measures", Kinds.Measure);
            if (construct.Node["apportion"] is { } whole)
                Refer(whole, "quantities", Kinds.Quantity);
            foreach (var quota in construct.Section is "gates" ? construct.Node["for"]?.Items ?? [] : construct.Section is "exemptions" ? construct.Node["quotas"]?.Items ?? [] : [])
                if (construct.Layer == plan.Id)
                    Refer(quota, "quotas", Kinds.Quota);
        }
    }

    private void Refer(Node node, string section, Texts kind)
    {
        var names = plan.All(section).Select(c => c.Each is null ? c.Name : c.Name.Split('[')[0]).Distinct().ToList();
        if (node.Text is { } name && !names.Contains(name))
            Add("dead-reference", node.Place, name, kind, Nearest.Hint(name, names));
    }

    private void CheckKeys(Construct parameter)
    {
        if (parameter.Text("by") is { } by && plan.Find("classes", by) is { IsBroken: false } keyed)
            CheckKeys(parameter, ScopeBuilder.WordsOf(keyed));
        else if (parameter.Text("per") is { } set && plan.FindAreaSet(set) is { } areas)
            CheckKeys(parameter, [.. areas.Areas.Select(a => a.Id)]);
    }

    /// <summary>A value for every word, or an else; and no value for a word that does not exist.</summary>
    private void CheckKeys(Construct parameter, IReadOnlyList<string> words)
    {
        foreach (var dated in parameter.Node["values"]?.Entries.Where(e => e.Value is MapNode) ?? [])
        {
            var given = dated.Value.Entries.Select(e => e.Key).ToList();
            var meant = given.Except(words).Select(g => Nearest.To(g, words));
            foreach (var missing in given.Contains("else") ? [] : words.Except(given).Except(meant))
                Add("class-value-missing", dated.KeyPlace, missing);
            foreach (var entry in dated.Value.Entries.Where(e => e.Key != "else" && !words.Contains(e.Key)))
                Add("unknown-word", entry.KeyPlace, entry.Key, parameter.Text("by") ?? parameter.Text("per"), Nearest.Hint(entry.Key, words));
        }
    }

    private void CheckRoom(Construct bounded)
    {
        if (bounded.Amount("at_least") is { } low && bounded.Amount("at_most") is { } high && low.In(high.Unit) > high.Value)
            Add("grounds-bounds", bounded.Place, bounded.Name);
    }

    private void CheckBounds(Construct choice)
    {
        CheckRoom(choice);
        if (plan.Scope.Find(choice.Name) is not { Type: NumberType { Unit: var unit } })
            return;
        var (least, most) = Bounds(choice, unit);
        foreach (var settled in plan.All("parameters").Where(p => p.Text("settles") == choice.Path))
            foreach (var (path, node) in (settled.Node["values"]?.Entries ?? []).Select(e => (e.Key, e.Value)))
                if (settled.Amount($"values.{path}") is { } amount && amount.Unit.IsCompatibleWith(unit) && (amount.In(unit) < least || amount.In(unit) > most))
                    Add("settled-outside", node.Place, settled.Name, amount.Value, choice.Path, $"{least}..{most}");
    }

    /// <summary>The bounds of a choice; null where it has none.</summary>
    public static (decimal? Least, decimal? Most) Bounds(Construct choice, Unit unit) =>
        choice.Text("between") is { } between && Scalars.TryRange(between, out var low, out var high) ? (low, high)
        : (choice.Amount("at_least")?.In(unit) ?? 0m, choice.Amount("at_most")?.In(unit));

    /// <summary>Overrides and cases know a gate by its quota and id, so that the plan's own gates of a quota differ in their ids.</summary>
    private void CheckGateNames(Construct quota)
    {
        var seen = plan.All("gates").Where(g => g.Layer == quota.Layer).Select(g => g.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var id in PlanBinding.GatesWithin(quota).Select(g => g.Node["id"]).OfType<ScalarNode>().Where(i => !seen.Add(i.Value)))
            Add("declared-twice", id.Place, id.Value, new Texts($"{quota.Name} 的 gates", $"the gates of {quota.Name}"));
    }

    /// <summary>Conditions and capabilities speak of the class's own words.</summary>
    private void CheckClass(Construct @class)
    {
        var words = ScopeBuilder.WordsOf(@class);
        foreach (var entry in new[] { "first_match", "capabilities", "from" }.SelectMany(k => @class.Node[k]?.Entries ?? []).Where(e => !words.Contains(e.Key)))
            Add("unknown-word", entry.KeyPlace, entry.Key, @class.Name, Nearest.Hint(entry.Key, words));
    }

    /// <summary>A reading explains the words it offers.</summary>
    private void CheckWords(Construct reading)
    {
        List<string> words = [reading.Text("default") ?? "", .. reading.List("alternative")];
        foreach (var entry in (reading.Node["words"]?.Entries ?? []).Where(e => !words.Contains(e.Key)))
            Add("unknown-word", entry.KeyPlace, entry.Key, reading.Name, Nearest.Hint(entry.Key, words));
    }

    /// <summary>Steps lead between the states of the process, and an act of a case is one event of it.</summary>
    private void CheckSteps(Construct process)
    {
        var (states, steps) = (process.List("states"), process.Node["steps"]?.Items ?? []);
        foreach (var state in steps.SelectMany(s => new[] { s["from"], s["to"] }).OfType<ScalarNode>())
            if (process.Node["states"] is ListNode && !states.Contains(state.Value))
                Add("unknown-word", state.Place, state.Value, "states", Nearest.Hint(state.Value, states));
        foreach (var step in steps.Where(s => s["state"] is ScalarNode && s["act"] is null))
            Add("missing-key", step["state"]!.Place, "act", Vocabulary.KeyTerm("steps"), step["state"]!.Text);
        foreach (var act in steps.Where(s => s["act"] is ScalarNode).GroupBy(s => (s["act"]!.Text, s["state"]?.Text)).Where(g => g.Select(s => s["on"]?.Text).Distinct().Count() > 1))
            Add("act-two-events", act.Last()["act"]!.Place, act.Key.Item1, string.Join(", ", act.Select(s => s["on"]?.Text).Distinct()));
    }

    private void CheckKinds(Construct quota)
    {
        if (plan.Find("classes", "kind") is not { IsBroken: false } kinds)
            return;
        var words = ScopeBuilder.WordsOf(kinds);
        foreach (var kind in quota.List("kind").Where(k => !words.Contains(k)))
            Add("unknown-word", quota.Node["kind"]!.Place, kind, "kind", Nearest.Hint(kind, words));
    }

    private void CheckComplete(Construct construct)
    {
        var quota = construct.Section == "quotas";
        var has = (string key) => construct.Node[key] is not null;
        if (!quota && has("formula") == has("apportion"))
            Add("quantity-shape", construct.Place, construct.Name, has("formula") ? new Texts("formula 与 apportion 不能并存", "formula and apportion exclude each other") : new Texts("缺少 formula 或 apportion", "no formula and no apportion"));
        else if (!quota && has("apportion") && (!has("by") || !has("per")))
            Add("quantity-shape", construct.Place, construct.Name, new Texts("apportion 需要 by 和 per", "apportion needs by and per"));
        else if (quota && has("city") == has("amount"))
            Add("quota-shape", construct.Place, construct.Name, has("city") ? new Texts("city 与 amount 不能并存", "city and amount exclude each other") : new Texts("缺少 city 或 amount", "no city and no amount"));
        else if (quota && has("city") && has("per") != has("apportion_by"))
            Add("quota-shape", construct.Place, construct.Name, has("per") ? new Texts("有区域而无 apportion_by", "areas without apportion_by") : new Texts("有 apportion_by 而无 per", "apportion_by without per"));
    }

    private void Add(string code, Place place, params object?[] arguments) => findings.Add(new Finding(code, place, arguments));
}
