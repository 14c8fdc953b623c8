using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// What a plan claims of its text: each rule's clauses, and the numbers under it. Left out are values marked <c>ours</c>, and 0 and 1 in formulas
/// and as shares, which need no text to say them. A number under several rules need stand in the clause of one.
/// </summary>
public sealed class PlanProof
{
    private readonly Plan plan;
    private readonly TextOutline text;
    private readonly Dictionary<string, List<ProofNumber>> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<Node> done = [];

    private PlanProof(Plan plan, TextOutline text)
    {
        this.plan = plan;
        this.text = text;
    }

    public static IReadOnlyList<ProofRule> Rules(Plan plan, TextOutline text)
    {
        var proof = new PlanProof(plan, text);
        foreach (var construct in plan.Constructs.Where(c => c.Layer == plan.Id && !c.Ours && proof.done.Add(c.Node)))
            proof.Add(construct);
        return [.. plan.OwnRules.Select(proof.ProofOf)];
    }

    private ProofRule ProofOf(Rule rule)
    {
        var clauses = plan.Node["rules"]?[rule.Id]?["clauses"]?.Items ?? [];
        return new ProofRule(rule.Id, rule.Place, [.. clauses.Select(c => new ProofClause(c.Text ?? "", c.Place))], numbers.GetValueOrDefault(rule.Id) ?? [], rule.Clauses.Count == 0);
    }

    private void Add(Construct construct)
    {
        foreach (var (node, shape, path) in ShapeWalk.Scalars(construct.Node, PlanShape.SectionShape(construct.Section)))
            foreach (var number in NumbersIn(construct, node, shape, path))
                Attach(RulesAt(construct, path), number);
    }

    private IEnumerable<ProofNumber> NumbersIn(Construct construct, ScalarNode node, Shape shape, string path)
    {
        if (path.EndsWith("effect", StringComparison.Ordinal) && Gate.TryReadEffect(node, out var effect, out var share) && effect == EffectKind.Percentage && share != 0m)
            return [new ProofNumber(share * 100m, "%", node.Place)];
        return shape is not ScalarShape { Kind: var kind } ? [] : kind switch
        {
            ScalarKind.Quantity when construct.Amount(path) is { } amount && !(amount.Unit.Text == "ratio" && amount.Value is (0m or 1m)) => [new ProofNumber(amount.Value, amount.Unit.Text, node.Place)],
            ScalarKind.Range when Scalars.TryRange(node.Value, out var low, out var high) => [new(low, UnitOf(construct), node.Place), new(high, UnitOf(construct), node.Place)],
            ScalarKind.Condition or ScalarKind.Formula => Literals(node),
            _ => [],
        };
    }

    private IEnumerable<ProofNumber> Literals(ScalarNode node) =>
        new ExpressionParser(plan.Units).Read(node.Value, node.Start, []) is { } syntax
            ? Literals(syntax).Where(l => l.Value is not (0m or 1m)).Select(l => new ProofNumber(l.Value, l.Unit ?? "", node.Start.Shift(l.Start)))
            : [];

    private static IEnumerable<LiteralSyntax> Literals(Syntax syntax) => syntax switch
    {
        LiteralSyntax literal => [literal],
        UnarySyntax unary => Literals(unary.Operand),
        BinarySyntax { Operator: Token.Power } power => Literals(power.Left),
        BinarySyntax binary => Literals(binary.Left).Concat(Literals(binary.Right)),
        InSyntax among => Literals(among.Value),
        CallSyntax call => call.Arguments.SelectMany(Literals),
        _ => [],
    };

    /// <summary>The rules nearest above a value: a gate's own before its quota's.</summary>
    private static IReadOnlyList<string> RulesAt(Construct construct, string path)
    {
        var rules = construct.Rules;
        Node? node = construct.Node;
        foreach (var key in path.Split('.'))
        {
            node = node is ListNode list && int.TryParse(key, out var index) ? list.All.ElementAtOrDefault(index) : node?[key];
            if (node?["ours"]?.Text == "true")
                return [];
            if (node?["rule"] is { } own)
                rules = Construct.ListOf(own);
        }
        return rules;
    }

    private void Attach(IReadOnlyList<string> rules, ProofNumber number)
    {
        if (rules.Count == 0)
            return;
        var rule = rules.FirstOrDefault(r => Mentions(r, number)) ?? rules[0];
        if (!numbers.TryGetValue(rule, out var all))
            numbers[rule] = all = [];
        all.Add(number);
    }

    private bool Mentions(string rule, ProofNumber number) =>
        plan.Rules.TryGetValue(rule, out var found)
        && found.Clauses.Select(text.Find).OfType<TextClause>().Any(c => TextNumbers.Mentions(c.FullWords, number.Value, number.Unit));

    private static string UnitOf(Construct construct) => construct.Text("unit") ?? "";
}
