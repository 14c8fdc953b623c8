using System.Text;

namespace Dingdian.Rules.PlanTexts;

/// <summary>
/// Lines that belong together. White space is dropped except between two Latin letters or numbers; each letter remembers where it stood.
/// </summary>
internal sealed class Paragraph
{
    private readonly StringBuilder text = new();
    private readonly List<(int Line, int Column)> places = [];
    private bool mayBeIndented;
    private bool hasStop;
    private bool isProse;
    private int lastWidth;

    public Paragraph(TextLine line, ClauseLabel? label = null)
    {
        Label = label;
        Append(line);
        LabelLength = label is { } l ? l.Written.Count(c => !char.IsWhiteSpace(c)) : 0;
    }

    public ClauseLabel? Label { get; }
    public int LabelLength { get; }
    public int Length => text.Length;
    public string Text => text.ToString();

    /// <summary>The last letters: enough to see how the text ends, however long it is.</summary>
    public string Tail => text.ToString(Math.Max(0, text.Length - 16), Math.Min(16, text.Length));

    /// <summary>A clause's number and name on a line of their own, the text following below.</summary>
    public bool IsTitle => Label is not null && !hasStop;

    public (int Line, int Column) PlaceAt(int index) => places[index];

    public void Append(TextLine line)
    {
        mayBeIndented = text.Length == 0 || Stops.EndsSentence(Tail);
        lastWidth = line.Width;
        for (var i = 0; i < line.Text.Length; i++)
        {
            if (char.IsWhiteSpace(line.Text[i]))
                continue;
            var gap = i == 0 || char.IsWhiteSpace(line.Text[i - 1]);
            if (gap && text.Length > 0 && NeedsSpace(text[^1], line.Text[i], i == 0))
                Add(' ', line, i);
            Add(line.Text[i], line, i);
        }
    }

    /// <summary>
    /// Whether the next line can be read as a new paragraph. Where a converter broke all lines at one width, a full line runs on; elsewhere
    /// a line of prose without its stop does.
    /// </summary>
    public bool IsComplete(int wrapWidth)
    {
        if (Stops.BreaksOff(Tail))
            return false;
        if (wrapWidth > 0)
            return !IsFull(wrapWidth);
        return Stops.EndsSentence(Tail) || IsTitle || !isProse;
    }

    // A line that begins a paragraph is indented by two letters, which the trimmed line no longer shows; lines end one letter early when the
    // next may not begin a line. A title that long is rare and most often not broken, so it gets no such grace.
    private bool IsFull(int wrapWidth) => lastWidth + (mayBeIndented ? 4 : 0) >= wrapWidth - (IsTitle ? 0 : 2);

    private void Add(char letter, TextLine line, int index)
    {
        text.Append(letter);
        hasStop |= Stops.IsEnd(letter);
        isProse |= hasStop || letter is '，' or ',';
        places.Add((line.Line, line.Column + index));
    }

    private static bool NeedsSpace(char before, char after, bool acrossLines) =>
        char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after)
        && !(acrossLines && char.IsAsciiDigit(before) && char.IsAsciiDigit(after));
}
