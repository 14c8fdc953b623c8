using Dingdian.Model;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Rules.Computing;

/// <summary>Quantities: a formula, or the split of one of the whole; published as rounded.</summary>
public sealed partial class Computation
{
    private readonly Dictionary<string, Numbers> quantities = new(StringComparer.Ordinal);

    public Level LevelOf(Construct construct) => Plan.Scope.FindLevel(construct.Text(construct.Section == "obligations" ? "for_each" : "per") ?? "") ?? Plan.Scope.Whole;

    /// <summary>The published values of a quantity, one per row of its level.</summary>
    public Numbers QuantityValues(Construct construct)
    {
        if (!quantities.TryGetValue(construct.Name, out var values))
            quantities[construct.Name] = values = Guard(construct, LevelOf(construct), () => construct.Text("apportion") is { } total ? Apportioned(construct, total) : Formula(construct));
        return values;
    }

    public static Rounding RoundingOf(Construct construct, Rounding otherwise) => construct.Text("round") switch
    {
        "down" => Rounding.Down,
        "up" => Rounding.Up,
        "half-up" => Rounding.HalfUp,
        "none" => Rounding.None,
        _ => otherwise,
    };

    private Numbers Formula(Construct construct)
    {
        var level = LevelOf(construct);
        var rounding = RoundingOf(construct, Rounding.None);
        var places = int.TryParse(construct.Text("places"), out var given) ? given : 0;
        var values = (Numbers)construct.Expression("formula")!.At(level, this);
        var rounded = Enumerable.Range(0, values.Rows).Select(i => values[i] is { } v ? Exact.Round(v, rounding, places) : (decimal?)null);
        return Numbers.Of([.. construct.Expression("where") is { } where ? Among(rounded, (Truths)where.At(level, this)) : rounded]);
    }

    /// <summary>Institutions a quantity is not about count nothing in sums.</summary>
    private static IEnumerable<decimal?> Among(IEnumerable<decimal?> values, Truths where) =>
        values.Select((v, i) => where[i] switch { true => v, false => 0m, null => null });

    private Numbers Apportioned(Construct construct, string total)
    {
        var level = LevelOf(construct);
        var weights = (Numbers)construct.Expression("by")!.At(level, this);
        var whole = ((Numbers)Read(new Slot(Plan.Scope.Find(total)!, Plan.Scope.Whole, null, "")))[0];
        return Split(whole, weights);
    }

    /// <summary>The largest-remainder split; unknown weights leave it unknown, unless there is nothing to split.</summary>
    internal static Numbers Split(decimal? total, Numbers weights)
    {
        var values = Enumerable.Range(0, weights.Rows).Select(i => weights[i]).ToArray();
        if (total == 0m)
            return new Numbers(new decimal[values.Length], null);
        if (total is not { } known || Array.Exists(values, v => v is null))
            return Numbers.Of(new decimal?[values.Length]);
        return new Numbers([.. LargestRemainder.Split(known, [.. values.Select(v => v!.Value)]).Select(s => s.Value)], null);
    }

    private Numbers Guard(Construct construct, Level level, Func<Numbers> compute) => Guard(construct, compute, () => Numbers.Of(new decimal?[Rows(level)]));

    /// <summary>Numbers beyond a decimal's range are a finding, not a crash.</summary>
    private T Guard<T>(Construct construct, Func<T> compute, Func<T> unknown)
    {
        try
        {
            return compute();
        }
        catch (OverflowException)
        {
            findings.Add(new Finding("result-too-large", construct.Place, construct.Name));
            return unknown();
        }
    }
}
