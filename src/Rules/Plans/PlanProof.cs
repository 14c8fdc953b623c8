using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.PlanTexts;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Plans;

/// <summary>
/// Holds a plan against its official text. From the plan's side: which clauses each rule cites and which numbers stand under it.
/// Not looked for: 0 and 1, what is marked <c>ours</c>, sane bounds of measures, reminders, decimal places; of dates only when something is due.
/// </summary>
public static class PlanProof
{
    private static readonly string[] Unproven = ["measures", "attributes", "readings"];
    private static readonly string[] UnprovenKeys = ["remind", "places", "tolerance", "ends", "horizon"];

    public static IReadOnlyList<Finding> Check(Plan plan, TextOutline text, TextMap map) => TextProof.Check(text, map, RulesOf(plan));

    /// <summary>The plan's own rules with what the text must hold.</summary>
    public static IReadOnlyList<ProofRule> RulesOf(Plan plan)
    {
        var numbers = plan.Constructs.Where(c => c.Layer == plan.Id && !Unproven.Contains(c.Section))
            .DistinctBy(c => c.Node)
            .SelectMany(c => new Collector(plan, c).Numbers(c.Node, PlanShape.SectionShape(c.Section), [], false, ""))
            .ToLookup(n => n.Rule, n => n.Number);
        return [.. plan.OwnRules.Select(r => new ProofRule(r.Id, r.Place, Clauses(plan, r), [.. numbers[r.Id].Distinct()]))];
    }

    private static List<ProofClause> Clauses(Plan plan, Rule rule) =>
        [.. (plan.Node["rules"]?[rule.Id]?["clauses"]?.Items ?? []).Select(c => new ProofClause(c.Text ?? "", c.Place))];

    /// <summary>Walks a construct, keeping the nearest rule and <c>ours</c> around each number.</summary>
    private sealed class Collector(Plan plan, Construct construct)
    {
        public IEnumerable<(string Rule, ProofNumber Number)> Numbers(Node node, Shape shape, IReadOnlyList<string> rules, bool ours, string key)
        {
            if (node is MapNode && node["rule"] is { } named)
                rules = Construct.ListOf(named);
            ours |= node["ours"]?.Text == "true";
            if (ours || UnprovenKeys.Contains(key))
                return [];
            return (shape, node) switch
            {
                (EitherShape either, _) => Numbers(node, either.For(node), rules, ours, key),
                (ListShape list, ListNode items) => items.All.SelectMany(i => Numbers(i, list.Item, rules, ours, key)),
                (ListShape list, _) => Numbers(node, list.Item, rules, ours, key),
                (TableShape table, MapNode map) => map.All.SelectMany(e => Numbers(e.Value, table.Value, rules, ours, e.Key)),
                (RecordShape record, MapNode map) => map.All.SelectMany(e => record.Find(e.Key) is { } field ? Numbers(e.Value, field.Shape, rules, ours, e.Key) : []),
                (ScalarShape scalar, ScalarNode value) => Values(value, scalar.Kind, key).Where(n => n.Value is not (0m or 1m)).SelectMany(n => rules.Take(1).Select(r => (r, n))),
                _ => [],
            };
        }

        private IEnumerable<ProofNumber> Values(ScalarNode node, ScalarKind kind, string key)
        {
            switch (kind)
            {
                case ScalarKind.Quantity when Scalars.TryAmount(node.Value, plan.Units, Bare(), out var amount):
                    return [new ProofNumber(amount.Value, amount.Unit.Text, node.Place)];
                case ScalarKind.Range when Scalars.TryRange(node.Value, out var low, out var high):
                    return [new ProofNumber(low, Bare().Text, node.Place), new ProofNumber(high, Bare().Text, node.Place)];
                case ScalarKind.Condition or ScalarKind.Formula when new ExpressionParser(plan.Units).Read(node.Value, node.Start, []) is { } syntax:
                    return Literals(syntax).Select(l => new ProofNumber(l.Value, l.Unit ?? "ratio", node.Start.Shift(l.Start)));
                case ScalarKind.Date or ScalarKind.Text when key == "due":
                    return Due(node);
                case ScalarKind.Text when key == "effect" && Scalars.TryAmount(node.Value, plan.Units, Unit.One, out var effect):
                    return [new ProofNumber(effect.Value, effect.Unit.Text, node.Place)];
                default:
                    return [];
            }
        }

        /// <summary>Year, month and day of a due date; not what the end of the plan, of the year or of the month says by itself.</summary>
        private IEnumerable<ProofNumber> Due(ScalarNode node)
        {
            var text = node.Value.Replace("previous-", "", StringComparison.Ordinal);
            var dated = Scalars.TryDate(text, out var due);
            if (!dated && !Scalars.TryDate($"2028-{text}", out due) || due == plan.Ends)
                yield break;
            if (dated)
                yield return new ProofNumber(due.Year, "year", node.Place);
            if (due is not { Month: 12, Day: 31 })
                yield return new ProofNumber(due.Month, "month", node.Place);
            if (due.AddDays(1).Day != 1)
                yield return new ProofNumber(due.Day, "day", node.Place);
        }

        private Unit Bare() => plan.Scope.Find(construct.Name) is { Type: NumberType type } && construct.Section is "parameters" or "choices" ? type.Unit : Unit.One;

        private static IEnumerable<LiteralSyntax> Literals(Syntax syntax) => syntax switch
        {
            LiteralSyntax literal => [literal],
            UnarySyntax unary => Literals(unary.Operand),
            BinarySyntax { Operator: Token.Power } power => Literals(power.Left),
            BinarySyntax binary => Literals(binary.Left).Concat(Literals(binary.Right)),
            InSyntax within => Literals(within.Value).Concat(within.Items.SelectMany(Literals)),
            CallSyntax { Function: "round" } round => Literals(round.Arguments[0]),
            CallSyntax call => call.Arguments.SelectMany(Literals),
            _ => [],
        };
    }
}
