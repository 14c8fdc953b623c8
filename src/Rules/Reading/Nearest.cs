using Dingdian.Model;

namespace Dingdian.Rules.Reading;

/// <summary>Finds the name a person most likely meant.</summary>
public static class Nearest
{
    private const int Listed = 16;

    /// <summary>
    /// The candidate with the smallest edit distance, or null when none is close: one slip in a short word, one in three letters of a longer one.
    /// What stands before a common dot or slash says nothing about the rest: applicant.kind is not near applicant.size.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates) => candidates
        .Select(c => (Name: c, Distance: Slips(word, c)))
        .Where(c => c.Distance is not null)
        .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
        .Select(c => c.Name)
        .FirstOrDefault();

    private static int? Slips(string word, string candidate)
    {
        var from = word.AsSpan(0, word.AsSpan().CommonPrefixLength(candidate)).LastIndexOfAny('.', '/') + 1;
        var (a, b) = (word[from..], candidate[from..]);
        var distance = Distance(a, b);
        var kept = distance * 2 < Math.Max(a.Length, b.Length) || a.StartsWith(b, StringComparison.Ordinal) && b.Length > 0;
        return kept && distance <= Math.Max(1, a.Length / 3) ? distance : null;
    }

    /// <summary>What to say after an unknown word: the near one, else what there is.</summary>
    public static Texts Hint(string word, IEnumerable<string> candidates)
    {
        var known = candidates.Distinct().ToList();
        if ((To(word, known) ?? Longer(word, known)) is { } near)
            return Meant(near);
        if (known.Count == 0)
            return new Texts("此处尚无可用的名称。", "There is none yet.");
        var list = string.Join(", ", known.Take(Listed));
        return known.Count > Listed ? new Texts($"可用：{list}……", $"Known: {list} …") : new Texts($"可用：{list}。", $"Known: {list}.");
    }

    /// <summary>The one name of which the word is a part: of <c>retail_pharmacy</c>, pharmacy.</summary>
    private static string? Longer(string word, List<string> known) => known.Where(k => k != word && k.Split('_', '-').Contains(word)).ToList() is [var only] ? only : null;

    public static Texts Meant(string near) => new($"是否指：{near}？", $"Did you mean: {near}?");

    /// <summary>Letters changed, missing, added, or two neighbours swapped.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            for (var j = 0; j <= b.Length; j++)
                rows[i, j] = i == 0 || j == 0 ? i + j : Least(i, j);
        return rows[a.Length, b.Length];

        int Least(int i, int j)
        {
            var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
            var swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
            return swapped ? Math.Min(least, rows[i - 2, j - 2] + 1) : least;
        }
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
