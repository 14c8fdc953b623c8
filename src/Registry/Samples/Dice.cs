namespace Dingdian.Registry.Samples;

/// <summary>
/// Random numbers that never change: SplitMix64 (Steele, Lea, Flood 2014), started from the seed and the name of the part it serves,
/// so that a change of one part leaves the others as they were.
/// </summary>
internal sealed class Dice(long seed, string part)
{
    private ulong state = Start(seed, part);

    /// <summary>Dice of a part within this one.</summary>
    public Dice For(string name) => new(seed, $"{part}/{name}");

    public ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + (high - low) * Fraction();

    /// <summary>From 0 up to, not including, the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Both ends included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    public bool Chance(double share) => Fraction() < share;

    /// <summary>About normal, mean 0 and deviation 1, within ±3.5: a sum of twelfths, which every machine adds alike.</summary>
    public double Bell()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += Fraction();
        return sum;
    }

    public T Pick<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    public void Shuffle<T>(Span<T> all)
    {
        for (var i = all.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (all[i], all[j]) = (all[j], all[i]);
        }
    }

    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Below(to.DayNumber - from.DayNumber + 1));

    // FNV-1a over the name: string hashes of the runtime differ from run to run.
    private static ulong Start(long seed, string part)
    {
        unchecked
        {
            var hash = 0xCBF29CE484222325;
            foreach (var c in part) hash = (hash ^ c) * 0x100000001B3;
            return hash ^ ((ulong)seed * 0x9E3779B97F4A7C15);
        }
    }
}
