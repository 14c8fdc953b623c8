namespace Dingdian.Access;

/// <summary>Junctions to go on from, cheapest first: a heap of four children to a node, which is shallower and kinder to the cache than two.</summary>
internal struct Frontier
{
    private Entry[] heap = new Entry[256];
    private int count;

    public Frontier()
    {
    }

    public void Clear() => count = 0;

    public void Add(double cost, int junction)
    {
        if (count == heap.Length)
            Array.Resize(ref heap, 2 * count);
        var heapNow = heap;
        var at = count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (heapNow[parent].Cost <= cost)
                break;
            heapNow[at] = heapNow[parent];
            at = parent;
        }
        heapNow[at] = new Entry(cost, junction);
    }

    public bool Take(out double cost, out int junction)
    {
        if (count == 0)
        {
            (cost, junction) = (0, 0);
            return false;
        }
        var heapNow = heap;
        (cost, junction) = (heapNow[0].Cost, heapNow[0].Junction);
        var last = heapNow[--count];
        var at = 0;
        for (var first = 1; first < count; first = 4 * at + 1)
        {
            var least = first;
            var end = Math.Min(first + 4, count);
            for (var child = first + 1; child < end; child++)
                if (heapNow[child].Cost < heapNow[least].Cost)
                    least = child;
            if (heapNow[least].Cost >= last.Cost)
                break;
            heapNow[at] = heapNow[least];
            at = least;
        }
        heapNow[at] = last;
        return true;
    }

    private readonly record struct Entry(double Cost, int Junction);
}
