using System.Text;
using Dingdian.Registry.Tables;

namespace Dingdian.Registry.Quality;

/// <summary>A name without what is written one way here and another there: width, brackets, spaces, the city in front, the form of company.</summary>
internal static class PlainName
{
    private const int ShortestAlike = 4;
    private const int LongestPlace = 6;
    private static readonly string[] Forms = ["有限责任公司", "股份有限公司", "有限公司", "个体工商户"];

    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
            if (CellText.Narrow(c) is var narrow && char.IsLetterOrDigit(narrow)) plain.Append(char.ToLowerInvariant(narrow));
        var text = Forms.Aggregate(plain.ToString(), (rest, form) => rest.Replace(form, "", StringComparison.Ordinal));
        return Prefix(text) is > 0 and var length && text.Length - length >= ShortestAlike ? text[length..] : text;
    }

    /// <summary>
    /// Whether one is the other with a slip: at most one character in eight other, and neither differs by a digit or numeral alone, as
    /// the first and the second branch do.
    /// </summary>
    public static bool Alike(string one, string other)
    {
        var longer = Math.Max(one.Length, other.Length);
        var most = longer / 8;
        return Math.Min(one.Length, other.Length) >= ShortestAlike && most > 0 && Math.Abs(one.Length - other.Length) <= most
            && Numerals(one) == Numerals(other) && Distance(one, other, most) <= most;
    }

    // 苏州市吴中区… and 吴中区… are one name: the city and the district in front say where, not who. A 社区 is no district.
    private static int Prefix(string text)
    {
        var city = text.AsSpan(0, Math.Min(LongestPlace, text.Length)).IndexOf('市') is > 1 and var at ? at + 1 : 0;
        var rest = text.AsSpan(city, Math.Min(LongestPlace, text.Length - city));
        return rest.IndexOfAny('区', '县') is > 0 and var end && rest[end - 1] != '社' ? city + end + 1 : city;
    }

    private static string Numerals(string text) => string.Concat(text.Where(c => char.IsDigit(c) || "一二三四五六七八九十东西南北".Contains(c)));

    /// <summary>Levenshtein's distance, given up above <paramref name="most"/>.</summary>
    internal static int Distance(string one, string other, int most)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, best) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var next = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
                best = Math.Min(best, next);
            }
            if (best > most) return most + 1;
        }
        return row[^1];
    }
}
