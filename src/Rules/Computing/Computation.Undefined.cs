using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>Results that have no value although nothing is missing: too large for exact numbers, or divided by zero.</summary>
public sealed partial class Computation
{
    private readonly List<Bound> tooLarge = [];

    public override void TooLarge(Bound bound) => tooLarge.Add(bound);

    private IEnumerable<Finding> TooLarge() =>
        from construct in Plan.Constructs
        where Speaking(construct).SelectMany(Nodes).Any(tooLarge.Contains)
        select new Finding("result-too-large", construct.Place, construct.Name);

    /// <summary>One line per row that waits for nothing and divides by zero.</summary>
    private IEnumerable<Finding> Undefined(Result result, IReadOnlyList<Wait> waits)
    {
        var waiting = waits.SelectMany(w => w.Results).ToHashSet(StringComparer.Ordinal);
        var empty = result.Quantities.Where(q => q.Value is null).Select(q => (q.Construct, q.Area))
            .Concat(result.Quotas.Where(q => q.Value is null && !q.Unlimited).Select(q => (q.Construct, q.Area)));
        foreach (var (construct, area) in empty)
            if (!waiting.Contains(area == Plan.Scope.Whole.Name ? construct.Name : $"{construct.Name}@{area}") && Speaking(construct).SelectMany(Nodes).Any(DividesByZero))
                yield return new Finding("undefined", construct.Place, construct.Name, area);
    }

    private IEnumerable<Bound> Speaking(Construct construct) =>
        construct.Expressions.Values.Concat(construct.Section == "quotas" ? Plan.Gates[construct.Name].SelectMany(g => new[] { g.When, g.Cap }).OfType<Bound>() : []);

    private static IEnumerable<Bound> Nodes(Bound bound) => bound.Parts.SelectMany(Nodes).Prepend(bound);

    private bool DividesByZero(Bound bound) =>
        bound is Arithmetic { Sign: Token.Divide } && bound.Parts[1].At(bound.Level, this) is Numbers by && Enumerable.Range(0, by.Rows).Any(i => by[i] == 0m);
}
