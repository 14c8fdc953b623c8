namespace Dingdian.Rules.Computing;

/// <summary>One share of a split: its exact part of the total, the whole number below it, what remains, and whether it got one more.</summary>
public sealed record Share(decimal Weight, decimal Floor, decimal Remainder, bool GotOneMore)
{
    public decimal Value => Floor + (GotOneMore ? 1m : 0m);
}

/// <summary>
/// Splits a whole number over weights so that the parts are whole and add up to it: each gets the floor of its exact share,
/// the places left go to the largest remainders, ties to the one listed first. Weights ≤ 0 take no part.
/// </summary>
public static class LargestRemainder
{
    public static IReadOnlyList<Share> Split(decimal total, IReadOnlyList<decimal> weights)
    {
        var positive = weights.Select(w => Math.Max(0m, w)).ToArray();
        var sum = positive.Sum();
        if (sum == 0m)
            return [.. positive.Select(_ => new Share(0m, 0m, 0m, false))];
        // The remainder is kept as a numerator over the common denominator, so that equal remainders compare equal.
        var floors = positive.Select(w => decimal.Floor(total * w / sum)).ToArray();
        var remainders = positive.Select((w, i) => total * w - floors[i] * sum).ToArray();
        for (var i = 0; i < floors.Length; i++)
            if (remainders[i] < 0m || remainders[i] >= sum)
            {
                var step = remainders[i] < 0m ? -1m : 1m;
                floors[i] += step;
                remainders[i] -= step * sum;
            }
        var left = (int)(total - floors.Sum());
        var winners = Enumerable.Range(0, weights.Count).Where(i => positive[i] > 0m).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take(left).ToHashSet();
        return [.. positive.Select((w, i) => new Share(w, floors[i], remainders[i] / sum, winners.Contains(i)))];
    }
}
