namespace Dingdian.Rules.Expressions;

/// <summary>
/// Arrays for the columns of one block of rows. They are lent while the block is computed and all come back at once when the next
/// begins, so that streaming a long table allocates no more than its first block. Lent arrays are not cleared.
/// </summary>
public sealed class Buffers
{
    /// <summary>Lends nothing: every array is new and its holder's to keep.</summary>
    public static readonly Buffers None = new();

    private readonly Shelf<long> longs = new();
    private readonly Shelf<decimal> decimals = new();
    private readonly Shelf<sbyte> truths = new();
    private readonly Shelf<bool> known = new();
    private int rows = -1;

    /// <summary>Takes everything back; the columns of the block before must no longer be read.</summary>
    public void Reset(int count)
    {
        var keep = count == rows;
        rows = count;
        longs.Reset(keep);
        decimals.Reset(keep);
        truths.Reset(keep);
        known.Reset(keep);
    }

    public long[] Longs(int count) => count == rows ? longs.Lend(count) : new long[count];

    public decimal[] Decimals(int count) => count == rows ? decimals.Lend(count) : new decimal[count];

    public sbyte[] Truths(int count) => count == rows ? truths.Lend(count) : new sbyte[count];

    public bool[] Known(int count) => count == rows ? known.Lend(count) : new bool[count];

    private sealed class Shelf<T>
    {
        private readonly List<T[]> arrays = [];
        private int lent;

        public void Reset(bool keep)
        {
            lent = 0;
            if (!keep)
                arrays.Clear();
        }

        public T[] Lend(int count)
        {
            if (lent == arrays.Count)
                arrays.Add(new T[count]);
            return arrays[lent++];
        }
    }
}
