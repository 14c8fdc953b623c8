namespace Dingdian.Architecture.Tests;

/// <summary>Tables in our own pages, read so that page and code cannot drift apart.</summary>
internal static class PageTable
{
    /// <summary>The rows of the first table whose heading has all the given columns.</summary>
    public static List<string[]> Rows(string page, params string[] columns)
    {
        var table = page.Split('\n')
            .SkipWhile(line => !(line.StartsWith('|') && columns.All(Cells(line).Contains)))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(Cells)
            .ToList();
        return table.Count > 2 ? table[2..] : throw new ArgumentException($"The page has no table with the columns {string.Join(", ", columns)}.", nameof(page));
    }

    private static string[] Cells(string line) => [.. line.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];
}
