using Dingdian.Model;
using Dingdian.Rules.Expressions;

namespace Dingdian.Rules.Plans;

/// <summary>
/// Gates that can never fire, always fire, or contradict each other, as far as constants and declared bounds decide it.
/// Intervals are carried through the arithmetic; what they leave open is not judged.
/// </summary>
internal sealed class GateChecks(Plan plan, List<Finding> findings)
{
    public void Check(string quota, IReadOnlyList<Gate> gates)
    {
        foreach (var gate in gates.Where(g => g.Construct.Layer == plan.Id))
        {
            var text = gate.Construct.Text("when") ?? "";
            if (Truth(gate.When) == false)
                findings.Add(new Finding("gate-unreachable", Place(gate), gate.Id, text));
            else if (Truth(gate.When) == true && gate.When is not Constant)
                findings.Add(new Finding("gate-always", Place(gate), gate.Id, text));
        }
        for (var i = 0; i < gates.Count; i++)
            for (var j = 0; j < i; j++)
                if (Contradict(gates[j], gates[i]))
                    findings.Add(new Finding("gate-contradiction", Place(gates[i]), gates[j].Id, gates[i].Id));
    }

    private static Place Place(Gate gate) => gate.Construct.Node["when"]!.Place;

    private static bool Contradict(Gate a, Gate b) =>
        a.Stage == b.Stage && !a.Replaced && !b.Replaced && Words(a) == Words(b) && Words(a).Length > 0 && a.EffectText != b.EffectText;

    private static string Words(Gate gate) => string.Join(' ', (gate.Construct.Text("when") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private bool? Truth(Bound bound) => bound switch
    {
        Constant constant => constant.AsTruth,
        Denied not => !Truth(not.Parts[0]),
        Logic { Sign: Token.And } and => Empty(and) ? false : Both(Truth(and.Parts[0]), Truth(and.Parts[1])),
        Logic or => !Both(!Truth(or.Parts[0]), !Truth(or.Parts[1])),
        Comparison { Parts: [{ Type: NumberType }, ..] } comparison => Compare(comparison.Sign, Range(comparison.Parts[0]), Range(comparison.Parts[1])),
        _ => null,
    };

    private static bool? Both(bool? a, bool? b) => a == false || b == false ? false : a == true && b == true ? true : null;

    /// <summary>Two comparisons of one expression with constants that leave nothing between them: <c>x &lt; 5 and x &gt; 7</c>.</summary>
    private bool Empty(Logic and)
    {
        var bounds = Conjuncts(and).OfType<Comparison>().Where(c => c.Parts[0].Type is NumberType).Select(c => (Key: Key(c.Parts[0]), c.Sign, Limit: Range(c.Parts[1]))).Where(c => c.Limit.Low == c.Limit.High && c.Limit.Low is not null);
        return bounds.GroupBy(b => b.Key).Any(g =>
        {
            var low = g.Where(b => b.Sign is Token.Greater or Token.GreaterOrEqual).Max(b => b.Limit.Low);
            var high = g.Where(b => b.Sign is Token.Less or Token.LessOrEqual).Min(b => b.Limit.Low);
            var open = g.Any(b => b.Sign is Token.Greater && b.Limit.Low == low) || g.Any(b => b.Sign is Token.Less && b.Limit.Low == high);
            return low > high || (low == high && open && low is not null);
        });
    }

    private static IEnumerable<Bound> Conjuncts(Bound bound) => bound is Logic { Sign: Token.And } and ? and.Parts.SelectMany(Conjuncts) : [bound];

    private static string Key(Bound bound) => bound is Input input ? input.Slot + "@" + input.Slot.Level : bound.Source.ToString();

    private static bool? Compare(Token sign, (decimal? Low, decimal? High) a, (decimal? Low, decimal? High) b) => sign switch
    {
        Token.Less => a.High < b.Low ? true : a.Low >= b.High ? false : null,
        Token.LessOrEqual => a.High <= b.Low ? true : a.Low > b.High ? false : null,
        Token.Greater => Compare(Token.Less, b, a),
        Token.GreaterOrEqual => Compare(Token.LessOrEqual, b, a),
        Token.Equal => a.Low > b.High || a.High < b.Low ? false : null,
        _ => a.Low > b.High || a.High < b.Low ? true : null,
    };

    private (decimal? Low, decimal? High) Range(Bound bound) => bound switch
    {
        Constant { AsNumber: { } number } => (number, number),
        Converted converted => Scaled(Range(converted.Value), converted.Factor),
        KeyFold { Fold: Fold.Count } keys => (0m, keys.Parts.Count),
        Aggregate { Fold: Fold.Count } => (0m, null),
        Input { Slot.Symbol: { Kind: SymbolKind.Measure, Type: NumberType { Unit: var unit } } symbol } => Declared(plan.Find("measures", symbol.Name)!, unit, 0m),
        Input { Slot.Symbol: { Kind: SymbolKind.Choice, Type: NumberType { Unit: var unit } } symbol } => Declared(plan.Find("choices", symbol.Name)!, unit, null),
        _ => (null, null),
    };

    private static (decimal?, decimal?) Scaled((decimal? Low, decimal? High) range, decimal factor) => (range.Low * factor, range.High * factor);

    private static (decimal? Low, decimal? High) Declared(Construct construct, Unit unit, decimal? least) =>
        construct.InPrinciple ? (least, null) : (construct.Amount("at_least")?.In(unit) ?? least, construct.Amount("at_most")?.In(unit));
}
