using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Evaluations;

/// <summary>What one effect did to a number.</summary>
/// <param name="Effect">A word of <see cref="Effects"/>.</param>
/// <param name="Amount">What it added; never zero.</param>
public sealed record EffectAmount(string Effect, decimal Amount);

/// <summary>A published number in one year and the next, and what made the difference: the amounts add up to it exactly.</summary>
/// <param name="Kind"><c>quantity</c> or <c>quota</c>.</param>
/// <param name="Construct">The quantity or quota.</param>
/// <param name="Area">Its area; the plan's own level for the whole.</param>
/// <param name="From">In the year; null where it waits for something.</param>
/// <param name="To">In the next; null where it waits for something.</param>
/// <param name="Amounts">In the order of effects; empty where either is not known.</param>
public sealed record Explained(string Kind, Construct Construct, string Area, decimal? From, decimal? To, IReadOnlyList<EffectAmount> Amounts);

/// <summary>
/// Why every published number of a plan differs between compute(year, start) and compute(year + 1, end): the facts are replaced step by step in
/// the order of <see cref="Effects"/>, and each step has what the number changed by. The order is stated because another one would give other parts.
/// Where a number is not known halfway, the next known step has both parts. Figures of single institutions are left out.
/// </summary>
public static class Decomposition
{
    /// <summary>Numbers are compared so far behind the point; more cannot always be added exactly.</summary>
    private const int Places = 12;

    /// <param name="plan">The plan.</param>
    /// <param name="year">The year that is explained.</param>
    /// <param name="start">The facts it was computed from.</param>
    /// <param name="end">The facts the next year is computed from.</param>
    /// <param name="stages">The stock in stages, by effect; empty when it changes all at once.</param>
    public static IReadOnlyList<Explained> Of(Plan plan, int year, FactSet start, FactSet end, IReadOnlyDictionary<string, FactSet> stages)
    {
        var substitution = new Substitution(plan, Redated.Of(start, plan), end, stages);
        var first = Computation.Run(plan, start, year, tolerant: true);
        var steps = Effects.InOrder.Select(effect => (effect, Values: Values(Computation.Run(plan, substitution.At(effect), year + 1, tolerant: true)))).ToList();
        return [.. Values(first).Select(row => Explain(row.Key, row.Value, [.. steps.Select(step => (step.effect, step.Values.GetValueOrDefault(row.Key)))]))];
    }

    private static Explained Explain((string Kind, Construct Construct, string Area) number, decimal? from, IReadOnlyList<(string Effect, decimal? Value)> steps)
    {
        var (amounts, last, to) = (new List<EffectAmount>(), from, steps[^1].Value);
        foreach (var (effect, value) in from is null || to is null ? [] : steps)
        {
            if (value is { } known && known != last) amounts.Add(new(effect, known - last!.Value));
            last = value ?? last;
        }
        return new(number.Kind, number.Construct, number.Area, from, to, amounts);
    }

    private static Dictionary<(string Kind, Construct Construct, string Area), decimal?> Values(Result result) => result.Quantities
        .Where(row => row.Construct.Text("per") != "institution").Select(row => (("quantity", row.Construct, row.Area), row.Value))
        .Concat(result.Quotas.Where(row => !row.Unlimited).Select(row => (("quota", row.Construct, row.Area), row.Value)))
        .ToDictionary(row => row.Item1, row => row.Value is { } value ? decimal.Round(value, Places) : (decimal?)null);
}
