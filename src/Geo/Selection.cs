namespace Dingdian.Geo;

/// <summary>Hoare's selection: the entries before a place in the order are none larger than those from it on.</summary>
internal static class Selection
{
    public static void Divide(Span<PointIndex.Entry> entries, int place, int axis)
    {
        var (low, high) = (0, entries.Length - 1);
        while (low < high)
        {
            var pivot = Median(entries[low].Along(axis), entries[(low + high) >>> 1].Along(axis), entries[high].Along(axis));
            var (left, right) = (low, high);
            while (left <= right)
            {
                while (entries[left].Along(axis) < pivot) left++;
                while (entries[right].Along(axis) > pivot) right--;
                if (left > right)
                    break;
                (entries[left], entries[right]) = (entries[right], entries[left]);
                left++;
                right--;
            }
            if (place <= right) high = right;
            else if (place >= left) low = left;
            else return;
        }
    }

    private static double Median(double a, double b, double c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
