using System.Globalization;
using Dingdian.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dingdian.Documents;

/// <summary>Paragraphs of a text document.</summary>
internal sealed class DocxText(Language language)
{
    public Language Language => language;

    /// <summary>A paragraph of a style.</summary>
    /// <param name="style">Its style.</param>
    /// <param name="text">Its text; a line break stays one.</param>
    /// <param name="halfPoints">Another size of letters than the style's.</param>
    public W.Paragraph Paragraph(string style, string text, int? halfPoints = null, bool bold = false) =>
        new(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style }), Run(text, halfPoints, bold));

    /// <summary>The date and who signs: the date four characters from the right, the name centred above it as far as it is shorter.</summary>
    public IEnumerable<W.Paragraph> Signature(Attribution attribution)
    {
        const double free = 4;
        var (name, day) = (attribution.Issuer.OneLine(language), Wording.Day(attribution.Day, language));
        var longer = (Wording.Ems(name) - Wording.Ems(day)) / 2;
        yield return Signed(name, Math.Max(0, free - longer), linesBefore: 2, keep: true);
        yield return Signed(day, free + Math.Max(0, longer - free), linesBefore: 0, keep: false);
    }

    /// <summary>附件：1. … below the body; the names stand below each other.</summary>
    public IEnumerable<W.Paragraph> AnnexList(IReadOnlyList<Annex> annexes)
    {
        var lead = Wording.Annexes(annexes.Count, language);
        var (start, number) = (2.2 + Wording.Ems(lead), annexes.Count == 1 ? 0 : annexes.Count < 10 ? 1.25 : 1.75);
        for (var i = 0; i < annexes.Count; i++)
        {
            var paragraph = new W.Paragraph(new W.ParagraphProperties(
                new W.ParagraphStyleId { Val = DocxStyles.AnnexList },
                new W.Tabs(new W.TabStop { Val = W.TabStopValues.Left, Position = (int)(start * Paper.Character) }),
                new W.SpacingBetweenLines { Before = i == 0 ? Text(Paper.Line) : "0" },
                new W.Indentation { Left = Characters(start + number), Hanging = Characters(i == 0 ? start - 2 + number : number) }));
            if (i == 0) paragraph.Append(Run(lead), new W.Run(new W.TabChar()));
            if (annexes.Count > 1) paragraph.Append(Run(string.Create(CultureInfo.InvariantCulture, $"{i + 1}.")), new W.Run(new W.TabChar()));
            paragraph.Append(Run(annexes[i].Title.OneLine(language)));
            yield return paragraph;
        }
    }

    public OpenXmlElement Run(string text, int? halfPoints = null, bool bold = false)
    {
        // In Chinese the signs that both writings have (“”, —, ·) are taken from the Chinese font.
        var properties = new W.RunProperties();
        if (language == Language.Chinese) properties.Append(new W.RunFonts { Hint = W.FontTypeHintValues.EastAsia });
        if (bold) properties.Append(new W.Bold());
        if (halfPoints is { } size) properties.Append(new W.FontSize { Val = Text(size) }, new W.FontSizeComplexScript { Val = Text(size) });
        var run = new W.Run(properties);
        foreach (var (line, index) in text.Split('\n').Select((line, index) => (line, index)))
        {
            if (index > 0) run.Append(new W.Break());
            run.Append(new W.Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private W.Paragraph Signed(string text, double free, int linesBefore, bool keep)
    {
        var paragraph = Paragraph(DocxStyles.Signature, text);
        if (keep) paragraph.ParagraphProperties!.Append(new W.KeepNext());
        paragraph.ParagraphProperties!.Append(
            new W.SpacingBetweenLines { Before = Text(linesBefore * Paper.Line) },
            new W.Indentation { Right = Characters(free) });
        return paragraph;
    }

    private static string Characters(double count) => Text((int)Math.Round(count * Paper.Character));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
