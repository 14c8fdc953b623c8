using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Publishing;

/// <summary>A stock in an area and what the plan holds it against, in one unit; null where it is not known.</summary>
/// <param name="Area">Area of the plan; the plan's own level for the whole.</param>
public sealed record StockRow(string Area, decimal? Stock, decimal? Limit);

/// <summary>
/// Which stock a plan holds against which ceiling: read from its own formulas, wherever a quota depends on <c>ceiling - stock</c> or a gate asks
/// whether the one has reached the other.
/// </summary>
/// <param name="Stock">A measure of what is there, or a quantity made of one.</param>
/// <param name="Limit">A quantity, parameter or choice.</param>
/// <param name="Unit">Of both.</param>
/// <param name="Rows">By area, or the whole.</param>
public sealed record StockAgainst(Construct Stock, Construct Limit, Unit Unit, IReadOnlyList<StockRow> Rows)
{
    private static readonly string[] Units = ["bed", "institution", "physician", "pharmacist"];
    private static readonly Token[] Holds = [Token.Less, Token.LessOrEqual, Token.Greater, Token.GreaterOrEqual];

    public static IReadOnlyList<StockAgainst> Of(Computation computation)
    {
        var found = new Dictionary<(string, string, string), StockAgainst>();
        foreach (var bound in Read(computation.Plan).SelectMany(All))
            if (Pair(computation.Plan, bound) is var (stock, limit, stockAt, limitAt))
                found.TryAdd((stock.Name, limit.Name, bound.Level.Name), new(stock, limit, stockAt.Unit, Held(computation, bound.Level, stockAt, limitAt)));
        return [.. found.Values.OrderBy(pair => pair.Rows.Count)];
    }

    /// <summary>The expressions on which quotas depend, in the order of the plan.</summary>
    private static IEnumerable<Bound> Read(Plan plan)
    {
        var dependencies = new Dependencies(plan);
        var names = plan.All("quotas").SelectMany(dependencies.Of).ToHashSet(StringComparer.Ordinal);
        return plan.All("quantities").Where(quantity => names.Contains(quantity.Name)).Concat(plan.All("quotas")).SelectMany(construct => construct.Expressions.Values)
            .Concat(plan.Gates.Values.SelectMany(gates => gates).SelectMany(gate => new[] { gate.When, gate.Cap }).OfType<Bound>());
    }

    private static IEnumerable<Bound> All(Bound bound) => bound.Parts.SelectMany(All).Prepend(bound);

    private static (Construct Stock, Construct Limit, Bound StockAt, Bound LimitAt)? Pair(Plan plan, Bound bound) => bound switch
    {
        Arithmetic { Sign: Token.Minus } => Pair(plan, bound.Parts[1], bound.Parts[0]),
        Comparison { Sign: var sign } when Holds.Contains(sign) => Pair(plan, bound.Parts[0], bound.Parts[1]) ?? Pair(plan, bound.Parts[1], bound.Parts[0]),
        _ => null,
    };

    private static (Construct, Construct, Bound, Bound)? Pair(Plan plan, Bound stock, Bound limit) =>
        stock.Type is NumberType { Unit.Text: var unit } && Units.Contains(unit) && Named(plan, stock) is { } there && IsStock(plan, there) && Named(plan, limit) is { } most && most.Section != "measures" && !IsStock(plan, most)
            ? (there, most, stock, limit) : null;

    /// <summary>What an expression names, when it is a name of the present and nothing more.</summary>
    private static Construct? Named(Plan plan, Bound bound) => bound switch
    {
        Converted converted => Named(plan, converted.Value),
        Aggregate { Fold: Fold.Sum } sum => Named(plan, sum.Parts[0]),
        Input { Slot: { Time: null, Symbol: var symbol } } => Sections.Select(section => plan.Find(section, symbol.Name)).FirstOrDefault(construct => construct is not null),
        _ => null,
    };

    private static readonly string[] Sections = ["measures", "quantities", "parameters", "choices"];

    /// <summary>A measure counted on a day, or a quantity that begins with one.</summary>
    private static bool IsStock(Plan plan, Construct construct) => construct.Section switch
    {
        "measures" => construct.Text("flow") is null && construct.Node["from"] is { } from && (from["of"]?.Text ?? "institutions") is "institutions" or "beds",
        "quantities" => construct.Expression("formula") is Arithmetic { Sign: Token.Minus } formula && Named(plan, formula.Parts[0]) is { Section: "measures" } first && IsStock(plan, first),
        _ => false,
    };

    private static List<StockRow> Held(Computation computation, Level level, Bound stock, Bound limit)
    {
        var (there, most) = ((Numbers)stock.At(level, computation), (Numbers)limit.At(level, computation));
        return [.. Enumerable.Range(0, there.Rows).Select(row => new StockRow(computation.RowName(level, row), there[row], most[row]))];
    }
}
