namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// The locator or id most likely meant: first by the longest common beginning, because a wrong citation most often names the right section
/// and a wrong number in it, then by edit distance. Null when not even the beginning is known.
/// </summary>
internal static class NearestLocator
{
    public static string? To(string word, IEnumerable<string> candidates)
    {
        var key = Locator.Key(word);
        return candidates
            .Select(c => (Name: c, Key: Locator.Key(c)))
            .Where(c => CommonStart(key, c.Key) > 0)
            .OrderByDescending(c => CommonStart(key, c.Key))
            .ThenBy(c => Distance(key, c.Key))
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    private static int CommonStart(string a, string b)
    {
        var length = 0;
        while (length < a.Length && length < b.Length && a[length] == b[length])
            length++;
        return length;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }
        return row[b.Length];
    }
}
