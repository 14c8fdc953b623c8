namespace Dingdian.Registry.Tables.Raw;

/// <summary>Data must never start a formula when somebody opens a file of ours in a spreadsheet.</summary>
internal static class FormulaGuard
{
    public static bool StartsAFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];

    /// <summary>An apostrophe before such a text, and before one that has apostrophes already; reading takes one off.</summary>
    public static string Guard(string text) => StartsAFormula(text.AsSpan().TrimStart('\'')) ? $"'{text}" : text;
}
