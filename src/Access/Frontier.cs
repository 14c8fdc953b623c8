namespace Dingdian.Access;

/// <summary>
/// Junctions to go on from, in buckets by cost (Dial, Communications of the ACM 12, 1969), the cheapest bucket first and within it in no order:
/// one taken too early comes again when a cheaper way to it is found. Neither adding nor taking compares.
/// </summary>
internal struct Frontier(double width)
{
    /// <summary>What costs more than so many widths shares the last bucket.</summary>
    private const int Most = 1 << 16;

    private readonly double perCost = 1 / width;
    private Entry[] entries = new Entry[256];
    private int[] heads = [.. Enumerable.Repeat(-1, 64)];
    private int count, bucket, last;

    /// <summary>After everything was taken.</summary>
    public void Restart() => (count, bucket, last) = (0, 0, 0);

    public void Add(double cost, int junction)
    {
        var at = (int)Math.Min(cost * perCost, Most);
        if (at > last)
            Open(at);
        if (count == entries.Length)
            Array.Resize(ref entries, 2 * count);
        entries[count] = new Entry(cost, junction, heads[at]);
        heads[at] = count++;
    }

    public bool Take(out double cost, out int junction)
    {
        while (heads[bucket] < 0)
            if (bucket++ == last)
            {
                (cost, junction) = (0, 0);
                return false;
            }
        ref readonly var entry = ref entries[heads[bucket]];
        (cost, junction, heads[bucket]) = (entry.Cost, entry.Junction, entry.Next);
        return true;
    }

    private void Open(int at)
    {
        last = at;
        if (at < heads.Length)
            return;
        var before = heads.Length;
        Array.Resize(ref heads, 2 * at);
        Array.Fill(heads, -1, before, heads.Length - before);
    }

    private readonly record struct Entry(double Cost, int Junction, int Next);
}
