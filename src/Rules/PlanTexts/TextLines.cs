using System.Text.RegularExpressions;

namespace Dingdian.Rules.PlanTexts;

/// <summary>A physical line that carries words, trimmed, with the place of its first letter.</summary>
internal readonly record struct TextLine(string Text, int Line, int Column)
{
    /// <summary>Columns on paper: a Chinese letter takes two, an ASCII letter one.</summary>
    public int Width => Text.Sum(c => c < 128 ? 1 : 2);
}

/// <summary>
/// The lines of a plan text as converters leave them. Blank lines say nothing (some converters put one between any two lines);
/// page numbers on a line of their own and word processors' bookmarks are not part of the text.
/// </summary>
internal static partial class TextLines
{
    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var number = 0;
        // A form feed begins a page, not a line: line numbers stay those an editor shows.
        foreach (var raw in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'))
        {
            number++;
            // Blanked, not cut, so that columns stay those of the file.
            var line = Bookmark().Replace(raw, m => new string(' ', m.Length));
            line = string.Concat(line.Select(c => TextFold.IsInvisible(c) ? ' ' : c));
            var words = line.Trim();
            if (words.Length > 0 && !PageNumber().IsMatch(words))
                lines.Add(new TextLine(words, number, line.Length - line.TrimStart().Length + 1));
        }
        return lines;
    }

    /// <summary>
    /// The width at which a converter broke every line, or 0 when each line is a paragraph. Broken texts show it: no line is much longer than the
    /// commonest length, and many lines of about that length stop in the middle of a sentence.
    /// </summary>
    public static int WrapWidth(IReadOnlyList<TextLine> lines)
    {
        var widths = lines.Select(l => l.Width).Where(w => w >= 20).ToList();
        if (widths.Count < 4)
            return 0;
        var common = widths.GroupBy(w => w).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key).First().Key;
        if (widths.Max() > common * 5 / 4)
            return 0;
        var broken = lines.Count(l => l.Width >= common - 6 && !Stops.EndsSentence(l.Text));
        return broken * 4 >= lines.Count ? common : 0;
    }

    [GeneratedRegex(@"\[bookmark:[^\]]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex Bookmark();

    [GeneratedRegex(@"^(?:[-—–\s]*[0-9０-９]{1,3}[-—–\s]*|第\s*\d{1,3}\s*页.{0,12})$")]
    private static partial Regex PageNumber();
}
