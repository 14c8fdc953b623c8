using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dingdian.Cli.Explanations;

/// <summary>Breaks text into lines where Chinese may be broken too: behind any wide character, but not before closing marks.</summary>
public static class Lines
{
    private const string Closing = "，。；：、）》】」』？！,.;:)]";

    public static Paragraph Broken(IEnumerable<(string Text, Style Style)> pieces, int width)
    {
        var (paragraph, column) = (new Paragraph(), 0);
        foreach (var (text, style) in pieces)
            foreach (var token in Tokens(text))
            {
                var breaks = token == "\n" || (column > 0 && column + Cells(token.TrimEnd()) >= width); // the space behind a word needs room too
                var shown = breaks ? token.TrimStart() : token;
                paragraph.Append(breaks ? "\n" + shown : shown, style);
                column = (breaks ? 0 : column) + Cells(shown);
            }
        return paragraph;
    }

    /// <summary>Pieces that stay together: words with the space behind them, wide characters with the marks that close them.</summary>
    public static IEnumerable<string> Tokens(string text)
    {
        for (int start = 0, end = 1; start < text.Length; start = end, end = start + 1)
        {
            while (end < text.Length && !MayBreak(text[end - 1], text[end]))
                end++;
            yield return text[start..end];
        }
    }

    private static bool MayBreak(char before, char next) =>
        before == '\n' || next == '\n' || (before == ' ' && next != ' ') || ((IsWide(before) || IsWide(next)) && before is not ('（' or '“' or '《') && !Closing.Contains(next) && next is not ('”' or ' '));

    private static bool IsWide(char c) => c >= 0x2E80;

    private static int Cells(string text) => new Segment(text).CellCount();
}
