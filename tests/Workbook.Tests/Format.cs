using System.Text.RegularExpressions;

namespace Dingdian.Workbook.Tests;

/// <summary>What a spreadsheet program refuses, whoever wrote the data.</summary>
internal static partial class Format
{
    private const int FormulaLength = 8192, FormulaDepth = 64, NameLength = 255, SheetNameLength = 31;

    public static IEnumerable<string> Breaches(Book book) =>
    [
        .. book.Formulas.Where(f => f.Length > FormulaLength).Select(f => $"formula of {f.Length} characters: {f[..60]}"),
        .. book.Formulas.Where(f => Depth(f) > FormulaDepth).Select(f => $"formula {Depth(f)} deep: {f[..60]}"),
        .. book.Names.Keys.Where(n => !IsName(n)).Select(n => $"name {n}"),
        .. book.Names.Keys.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"name {g.Key} twice"),
        .. book.Names.GroupBy(n => n.Value).Where(g => g.Count() > 1).Select(g => $"cell {g.Key} under two names"),
        .. book.Sheets.Where(s => s.Length > SheetNameLength || SheetMarks().IsMatch(s)).Select(s => $"sheet {s}"),
        .. book.Sheets.GroupBy(s => s, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"sheet {g.Key} twice"),
    ];

    public static bool IsName(string name) => name.Length <= NameLength && NamePattern().IsMatch(name) && !LikeCell().IsMatch(name);

    /// <summary>How deep brackets nest, outside texts.</summary>
    public static int Depth(string formula)
    {
        var (depth, deepest, quoted) = (0, 0, false);
        foreach (var c in formula)
        {
            quoted ^= c == '"';
            depth += quoted ? 0 : c switch { '(' => 1, ')' => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }
        return deepest;
    }

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{N}_.]*$")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^([A-Z]{1,3}[0-9]+|R[0-9]*C[0-9]*|R|C)$", RegexOptions.IgnoreCase)]
    private static partial Regex LikeCell();

    [GeneratedRegex(@"[\[\]:*?/\\]|^'|'$")]
    private static partial Regex SheetMarks();
}
