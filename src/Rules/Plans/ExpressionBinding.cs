using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>
/// Binds every expression and amount of a construct: the level from where it stands, the kind of result from the shape. Where the construct
/// is broken its level and units are guesses, and only what is wrong by itself is reported.
/// </summary>
internal sealed class ExpressionBinding(Plan plan, List<Finding> findings)
{
    private static readonly string[] WrongByItself =
        ["expression-syntax", "expression-too-large", "unknown-name", "unknown-unit", "unknown-function", "argument-count", "number-too-large", "exponent-not-whole", "division-by-zero"];

    private readonly ExpressionParser parser = new(plan.Units);

    public void Bind(Construct construct)
    {
        if (construct.IsBroken)
        {
            var all = new List<Finding>();
            new ExpressionBinding(plan, all).BindParts(construct);
            findings.AddRange(all.Where(f => WrongByItself.Contains(f.Code)));
        }
        else
            BindParts(construct);
    }

    private void BindParts(Construct construct)
    {
        foreach (var (node, shape, path) in ShapeWalk.Scalars(construct.Node, PlanShape.SectionShape(construct.Section)))
            if (shape is ScalarShape { Kind: var kind } && !path.StartsWith("gates.", StringComparison.Ordinal))
                Bind(construct, node, kind, path);
    }

    /// <summary>The gate as the quota meets it; null when its condition or effect is wrong (already reported).</summary>
    public Gate? BindGate(Construct gate, Construct quota)
    {
        if (gate.IsBroken || quota.IsBroken)
        {
            var all = new List<Finding>();
            new ExpressionBinding(plan, all).BindGateParts(gate, quota);
            findings.AddRange(all.Where(f => WrongByItself.Contains(f.Code)));
            return null;
        }
        return BindGateParts(gate, quota);
    }

    private Gate? BindGateParts(Construct gate, Construct quota)
    {
        var level = Level(quota, "amount");
        var when = gate.Node["when"] is ScalarNode condition ? BindAt(gate, condition, ScalarKind.Condition, level, "when", quota.Each) : null;
        if (!Gate.TryReadEffect(gate.Node["effect"], out var kind, out var percentage) && !gate.IsBroken)
            findings.Add(new Finding("effect-unreadable", (gate.Node["effect"] ?? gate.Node).Place, gate.Node["effect"]?.Text));
        Bound? cap = null;
        if (gate.Node["effect"]?["at_most"] is ScalarNode limit)
            cap = BindAt(gate, limit, ScalarKind.Formula, level, "effect.at_most", quota.Each) is { } bound && plan.Scope.Find(quota.Name) is { Type: NumberType unit }
                ? ToUnit(bound, unit.Unit, limit) : null;
        return when is null ? null : new Gate(gate, when, kind, percentage, cap, plan.IsReplaced(gate, quota.Name));
    }

    private void Bind(Construct construct, ScalarNode node, ScalarKind kind, string path)
    {
        if (kind == ScalarKind.Quantity)
            BindAmount(construct, node, path);
        if (kind is not (ScalarKind.Condition or ScalarKind.Formula) || node.Value is "unlimited" or "unset" or "else")
            return;
        if (construct is { Section: "parameters" } && construct.Text("by") is { } by && plan.Find("classes", by) is { } keyed)
        {
            foreach (var word in ScopeBuilder.WordsOf(keyed))
                BindAt(construct, node, kind, Level(construct, path), $"{path}[{word}]", (by, word));
            return;
        }
        if (construct.Section == "flags" && path == "when" && construct.Node["per"] is null && plan.AreaSets.Count > 0)
            BindByArea(construct, node);
        if (BindAt(construct, node, kind, Level(construct, path), path, construct.Each) is { } bound && Target(construct, path) is { } unit)
        {
            AskForPercent(construct, bound, path, node);
            if (ToUnit(bound, unit, node) is { } converted)
                construct.Bind(path, converted);
        }
    }

    /// <summary>What a flag of the whole reads may be known only of the areas: then it speaks of each.</summary>
    private void BindByArea(Construct flag, ScalarNode when)
    {
        if (parser.Read(when.Value, when.Start, []) is { } syntax && Binder.Names(syntax).ToList() is { Count: > 0 } names
            && names.TrueForAll(n => n.Qualifiers.Count == 0 && IsOfAreas(plan.Scope.Find(n.Name)))
            && new Binder(plan.Scope, []).BindTruth(syntax, when.Start, plan.Scope.FirstAreas) is { } bound)
            flag.Bind("when@area", bound);
    }

    /// <summary>A figure that may stand at the areas and does not add up.</summary>
    private static bool IsOfAreas(Symbol? symbol) => symbol is { Kind: SymbolKind.Measure, Additive: false } && (symbol.FollowsFormula || symbol.Level.Kind == LevelKind.Area);

    private Bound? BindAt(Construct construct, ScalarNode node, ScalarKind kind, Level level, string path, (string Class, string Member)? each)
    {
        if (parser.Read(node.Value, node.Start, findings) is not { } syntax)
            return null;
        var binder = new Binder(each is { } member ? plan.Scope.ForMember(member.Class, member.Member) : plan.Scope, findings);
        var bound = kind == ScalarKind.Condition ? binder.BindTruth(syntax, node.Start, level) : binder.Bind(syntax, node.Start, level);
        if (bound is { Type: not NumberType } && kind == ScalarKind.Formula)
        {
            findings.Add(new Finding("number-expected", node.Start, bound.Type));
            return null;
        }
        if (bound is not null)
            construct.Bind(path, bound);
        return bound;
    }

    /// <summary>The unit a result must have, or null when any will do.</summary>
    private Unit? Target(Construct construct, string path)
    {
        if (path is "formula" && construct.Text("yields") is not null)
            return Unit.One;
        if (path is "from.sum" && construct.Node["from"]!["over"] is not null)
            return null;
        if (path is "from.sum" or "formula" or "city" or "amount" or "term_limit" or "asks" or "pool.amount" or "offset.credit" or "offset.against")
            return plan.Scope.Find(construct.Name) is { Type: NumberType { Unit: var unit } } ? unit : null;
        if (path == "baseline" && construct.Section == "parameters")
            return plan.Scope.Find(construct.Name) is { Type: NumberType { Unit: var unit } } ? unit : null;
        return path is "target" or "baseline" && construct.Expression("indicator") is { Type: NumberType { Unit: var same } } ? same : null;
    }

    /// <summary>A bare number above one for an indicator in percent: <c>target: 10</c> says 1000 %.</summary>
    private void AskForPercent(Construct construct, Bound bound, string path, ScalarNode node)
    {
        if (path is "target" or "baseline" && construct.Expression("indicator") is { } indicator && Binder.IsPercent(indicator) && Binder.BareAboveOne(bound) is { } value)
            findings.Add(new Finding("percent-meant", node.Start, value, value * 100m));
    }

    private Bound? ToUnit(Bound bound, Unit unit, ScalarNode node)
    {
        if (bound.Type is NumberType && bound.Unit.IsCompatibleWith(unit))
            return Binder.Converted(bound, unit);
        findings.Add(new Finding("unit-unexpected", node.Start, (bound.Type as NumberType)?.Unit.Text, unit.Text));
        return null;
    }

    private void BindAmount(Construct construct, ScalarNode node, string path)
    {
        if (construct.Section == "parameters" && construct.Text("unit") == "boolean" && node.Value is "true" or "false")
        {
            construct.Bind(path, new Amount(node.Value == "true" ? 1m : 0m, Unit.One));
            return;
        }
        var unit = plan.Scope.Find(construct.Name) is { Type: NumberType type } && construct.Section is "parameters" or "choices" or "measures" ? type.Unit : null;
        if (!Scalars.TryAmount(node.Value, plan.Units, unit ?? Unit.One, out var amount))
            findings.Add(Scalars.WhyNoAmount(node.Value, plan.Units, node.Place));
        else if (unit is not null && !amount.Unit.IsCompatibleWith(unit))
            findings.Add(new Finding("amount-unit", node.Place, node.Value, amount.Unit.Text, unit.Text));
        else
            construct.Bind(path, amount);
    }

    private Level Level(Construct construct, string path) => construct.Section switch
    {
        "measures" => Expressions.Level.Institution,
        "quantities" when path == "where" => Expressions.Level.Institution,
        "quantities" => Per(construct, "per"),
        "quotas" when path is "amount" or "apportion_by" or "offset.credit" or "offset.against" => Per(construct, "per"),
        _ when path.StartsWith("replaces.", StringComparison.Ordinal) => Expressions.Level.Case,
        "quotas" when path is "for" or "asks" => Expressions.Level.Case,
        "quotas" or "goals" => plan.Scope.Whole,
        "parameters" => Per(construct, "per"),
        "gates" => plan.Scope.FirstAreas,
        "classes" => plan.Scope.FindLevel(construct.Text("of") ?? "") ?? Expressions.Level.Case,
        "obligations" => Per(construct, "for_each"),
        "flags" when construct.Node["per"] is not null || !Mentions(construct, "when") => Per(construct, "per"),
        "sites" or "circles" when path == "counting" => Expressions.Level.Other,
        _ => Expressions.Level.Case,
    };

    private Level Per(Construct construct, string key) => plan.Scope.FindLevel(construct.Text(key) ?? "") ?? plan.Scope.Whole;

    /// <summary>Does the condition speak of an applicant, place or case?</summary>
    private bool Mentions(Construct construct, string key) =>
        construct.Node[key] is ScalarNode node && parser.Read(node.Value, node.Start, []) is { } syntax
        && Binder.Names(syntax).Any(n => plan.Scope.Find(n.Name) is { Kind: SymbolKind.Attribute });
}
