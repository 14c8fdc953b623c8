namespace Dingdian.Registry.Samples;

/// <summary>Draws by weight.</summary>
internal sealed class Chances
{
    private readonly double[] sums;

    public Chances(IEnumerable<double> weights)
    {
        var sum = 0.0;
        sums = [.. weights.Select(weight => sum += weight)];
    }

    public bool IsEmpty => sums.Length == 0 || sums[^1] <= 0;

    public int Draw(Dice dice)
    {
        var at = Array.BinarySearch(sums, dice.Fraction() * sums[^1]);
        at = at < 0 ? ~at : at + 1;
        return Math.Min(at, sums.Length - 1);
    }
}
