using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>
/// Gives quantities and quotas their units, each after those it is computed from. On the way a circle shows itself, and is reported whole.
/// </summary>
internal sealed class ResultTypes(Plan plan, Scope scope, List<Finding> findings)
{
    private readonly Dictionary<string, Construct> results =
        plan.All("quantities").Concat(plan.All("quotas")).DistinctBy(c => c.Name).ToDictionary(c => c.Name, StringComparer.Ordinal);
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly List<string> path = [];

    public void Add()
    {
        foreach (var construct in results.Values)
            Visit(construct);
    }

    private void Visit(Construct construct)
    {
        if (path.IndexOf(construct.Name) is >= 0 and var start)
        {
            if (done.Add("cycle " + construct.Name))
                findings.Add(new Finding("cycle", construct.Place, string.Join(" → ", path.Skip(start).Append(construct.Name))));
            return;
        }
        if (done.Contains(construct.Name))
            return;
        path.Add(construct.Name);
        foreach (var name in Mentioned(construct).Distinct())
            foreach (var result in results.Values.Where(r => r.Name == name || (r.Name.StartsWith(name + "[", StringComparison.Ordinal) && r.Node != construct.Node)))
                Visit(result);
        path.RemoveAt(path.Count - 1);
        done.Add(construct.Name);
        var level = construct.Text("per") is { } per ? scope.FindLevel(per) ?? scope.Whole : scope.Whole;
        if (UnitOf(construct, level) is { } unit && !construct.IsBroken)
            scope.Add(SymbolOf(construct, unit, level));
        else
            scope.AddBroken(construct.Name);
    }

    private static Symbol SymbolOf(Construct construct, Unit unit, Level level)
    {
        var quota = construct.Section == "quotas";
        return new Symbol(construct.Name, quota ? SymbolKind.Quota : SymbolKind.Quantity, new NumberType(unit), level)
        {
            Additive = quota || construct.Node["apportion"] is not null,
        };
    }

    /// <summary>Null when it cannot be told, which the formula's own finding says.</summary>
    private Unit? UnitOf(Construct construct, Level level)
    {
        if ((construct.Text("unit") ?? construct.Text("yields")) is { } text)
            return plan.Units.TryParse(text, out var unit, out var unknown) ? unit : Unknown(construct, unknown);
        var source = construct.Text("apportion") is { } whole ? scope.Find(whole)?.Type : Derived(construct, level);
        return source is NumberType { Unit: var derived } ? derived.Factor == 1m ? derived : derived.ToBase() : null;
    }

    private Unit? Unknown(Construct construct, string unknown)
    {
        construct.IsBroken = true;
        findings.Add(new Finding("unknown-unit", (construct.Node["unit"] ?? construct.Node["yields"] ?? construct.Node).Place, unknown, Nearest.Hint(unknown, plan.Units.Words)));
        return null;
    }

    private ResultType? Derived(Construct construct, Level level)
    {
        var key = new[] { "formula", "city", "amount" }.FirstOrDefault(k => construct.Node[k] is ScalarNode);
        if (key is null || construct.Node[key] is not ScalarNode scalar)
            return null;
        if (scalar.Value == "unlimited")
            return new NumberType(Unit.One);
        if (new ExpressionParser(plan.Units).Read(scalar.Value, scalar.Start, []) is not { } syntax)
            return null;
        var inner = construct.Each is { } each ? scope.ForMember(each.Class, each.Member) : scope;
        return new Binder(inner, []).Bind(syntax, scalar.Start, key == "city" ? scope.Whole : level)?.Type;
    }

    private IEnumerable<string> Mentioned(Construct construct)
    {
        foreach (var (node, shape, path) in ShapeWalk.Scalars(construct.Node, PlanShape.SectionShape(construct.Section)))
        {
            if (path == "apportion")
                yield return node.Value;
            if (shape is not ScalarShape { Kind: ScalarKind.Condition or ScalarKind.Formula } || new ExpressionParser(plan.Units).Read(node.Value, node.Start, []) is not { } syntax)
                continue;
            foreach (var name in Binder.Names(syntax))
                yield return name.Name;
        }
    }
}
