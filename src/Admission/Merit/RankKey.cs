using System.Security.Cryptography;
using System.Text;

namespace Dingdian.Admission.Merit;

/// <summary>
/// Where a case comes among others: the specialty its quota serves first, then the groups the plan makes, then merit; between equals what the plan
/// says of equals, who handed in earlier, and at last a lot nobody can choose: the hash of round and case.
/// </summary>
/// <param name="Served">Place of its specialty in the order of the quota; those not named come last.</param>
/// <param name="Groups">0 where a condition of the plan holds, 1 where not, in their order.</param>
/// <param name="Ties">The same of conditions that speak only between equals.</param>
public sealed record RankKey(int Served, IReadOnlyList<int> Groups, decimal Score, IReadOnlyList<int> Ties, DateOnly Received, string Lot) : IComparable<RankKey>
{
    /// <summary>Whether both are of one group, so that merit decides.</summary>
    public bool IsGroupOf(RankKey other) => CompareGroup(other) == 0;

    public int CompareGroup(RankKey other) => Served != other.Served ? Served.CompareTo(other.Served) : Compare(Groups, other.Groups);

    public int CompareTo(RankKey? other)
    {
        if (other is null) return -1;
        if (CompareGroup(other) is not 0 and var group) return group;
        if (Score != other.Score) return other.Score.CompareTo(Score);
        return CompareEquals(other);
    }

    /// <summary>Who comes first at equal merit.</summary>
    public int CompareEquals(RankKey other) =>
        Compare(Ties, other.Ties) is not 0 and var equals ? equals : Received != other.Received ? Received.CompareTo(other.Received) : string.CompareOrdinal(Lot, other.Lot);

    public static string LotOf(string round, string number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{round}/{number}")));

    private static int Compare(IReadOnlyList<int> left, IReadOnlyList<int> right) => left.Zip(right, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0);

    public static bool operator <(RankKey left, RankKey right) => left.CompareTo(right) < 0;
    public static bool operator >(RankKey left, RankKey right) => left.CompareTo(right) > 0;
    public static bool operator <=(RankKey left, RankKey right) => left.CompareTo(right) <= 0;
    public static bool operator >=(RankKey left, RankKey right) => left.CompareTo(right) >= 0;
}
