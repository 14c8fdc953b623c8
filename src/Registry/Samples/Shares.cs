using Dingdian.Rules.Computing;

namespace Dingdian.Registry.Samples;

/// <summary>Whole numbers that add up to a total.</summary>
internal static class Shares
{
    private const decimal Fine = 1_000_000m;

    public static IReadOnlyList<long> Of(long total, IEnumerable<double> weights) =>
        [.. LargestRemainder.Split(total, [.. weights.Select(weight => decimal.Floor((decimal)weight * Fine))]).Select(share => (long)share.Value)];
}
