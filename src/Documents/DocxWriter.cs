using Dingdian.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dingdian.Documents;

/// <summary>
/// Writes a document as an .docx file in the layout of GB/T 9704-2012 for party and government documents. The English version has the same
/// layout in Times New Roman. Charts become their tables; a table too wide for an upright page stands on pages lying across.
/// </summary>
public static class DocxWriter
{
    private const string Settings = "rId1", Styles = "rId2", Fonts = "rId3", HeaderId = "rId4", FooterId = "rId5", EvenFooterId = "rId6", MainId = "rId1", PropertiesId = "rId2";

    /// <summary>Writes the file; equal documents give equal bytes.</summary>
    /// <param name="document">What to write.</param>
    /// <param name="stream">Where to; need not be seekable, stays open.</param>
    /// <param name="language">Whose words.</param>
    /// <exception cref="ArgumentException">A heading is more than one level below the one before it.</exception>
    public static void Write(Document document, Stream stream, Language language)
    {
        using var memory = new MemoryStream();
        using (var file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, MainId);
            main.AddNewPart<DocumentSettingsPart>(Settings).Settings = SettingsOf(language);
            main.AddNewPart<StyleDefinitionsPart>(Styles).Styles = DocxStyles.Write(language);
            main.AddNewPart<FontTablePart>(Fonts).Fonts = DocxStyles.FontTable();
            main.AddNewPart<HeaderPart>(HeaderId).Header = new W.Header(Mark(document, language));
            main.AddNewPart<FooterPart>(FooterId).Footer = new W.Footer(PageNumber(even: false));
            main.AddNewPart<FooterPart>(EvenFooterId).Footer = new W.Footer(PageNumber(even: true));
            main.Document = new W.Document(Content(document, language).ToBody(References));
            var properties = file.AddCoreFilePropertiesPart();
            file.ChangeIdOfPart(properties, PropertiesId);
            OfficeFile.Describe(properties, document, language);
        }
        OfficeFile.Save(memory, stream);
    }

    private static DocxSections Content(Document document, Language language)
    {
        var (sections, text, numbering) = (new DocxSections(), new DocxText(language), new Numbering(language));
        sections.Add(false, [
            .. Head(document, text),
            .. document.Lead.Select(line => text.Paragraph(DocxStyles.Body, line.Printed(language)))]);
        Write(document.Body, sections, text, numbering, across: false);
        sections.Add(false, [
            .. text.AnnexList(document.Annexes),
            .. document.Attribution is { } attribution ? text.Signature(attribution) : []]);
        for (var i = 0; i < document.Annexes.Count; i++)
        {
            var annex = document.Annexes[i];
            numbering.Restart();
            sections.Add(annex.Landscape, [
                text.Paragraph(DocxStyles.AnnexLabel, Wording.AnnexLabel(i + 1, document.Annexes.Count, language)),
                text.Paragraph(DocxStyles.AnnexTitle, annex.Title.Printed(language))]);
            Write(annex.Blocks, sections, text, numbering, annex.Landscape);
        }
        return sections;
    }

    /// <summary>Everything above the text: the red head of a numbered document, title, issuer and day where nobody signs, addressee.</summary>
    private static IEnumerable<OpenXmlElement> Head(Document document, DocxText text)
    {
        var language = text.Language;
        var issuer = document.Issuer.OneLine(language);
        if (document.Number is { } number)
        {
            yield return text.Paragraph(DocxStyles.Letterhead, language == Language.Chinese ? issuer + "文件" : issuer, LetterSize(issuer));
            yield return text.Paragraph(DocxStyles.Number, Wording.Number(number));
        }
        var title = text.Paragraph(DocxStyles.Title, document.Title.Printed(language));
        if (document.Attribution is null) title.ParagraphProperties!.Append(new W.SpacingBetweenLines { After = "0" });
        yield return title;
        if (document.Attribution is null) yield return text.Paragraph(DocxStyles.Subtitle, $"{issuer}　{Wording.Day(document.Day, language)}");
        if (document.Addressee is { } addressee) yield return text.Paragraph(DocxStyles.Addressee, Wording.Addressee(addressee, language));
    }

    /// <summary>The issuer's name on one line, 44 pt at most; in half points.</summary>
    private static int LetterSize(string issuer) => Math.Clamp((int)(Paper.Upright.TextWidth / 10 / (Wording.Ems(issuer) + 2.5)), 44, 88);

    private static void Write(IReadOnlyList<Block> blocks, DocxSections sections, DocxText text, Numbering numbering, bool across)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Heading heading:
                    sections.Add(across, [text.Paragraph(DocxStyles.HeadingId(heading.Level), numbering.Next(heading) + heading.Text.Printed(text.Language))]);
                    break;
                case Paragraph paragraph:
                    sections.Add(across, [text.Paragraph(DocxStyles.Body, paragraph.Text.Printed(text.Language))]);
                    break;
                case Table or Chart or Sketch:
                    var table = block as Table ?? (block as Chart)?.ToTable() ?? ((Sketch)block).ToTable();
                    var fit = TableFit.Of(table, text.Language, across);
                    sections.Add(fit.Landscape, DocxTable.Write(table, numbering.NextTable(), fit, text), withTitles: true);
                    break;
            }
        }
    }

    private static W.Settings SettingsOf(Language language) => new(
        new W.Zoom { Percent = "100" },
        new W.MirrorMargins(),
        new W.EvenAndOddHeaders(),
        new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.CompressPunctuation },
        new W.Compatibility(
            new W.UseFarEastLayout(),
            new W.CompatibilitySetting { Name = W.CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new W.ThemeFontLanguages { Val = OfficeFile.Tag(language), EastAsia = "zh-CN" });

    private static OpenXmlElement[] References() =>
    [
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = HeaderId },
        new W.HeaderReference { Type = W.HeaderFooterValues.Even, Id = HeaderId },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = FooterId },
        new W.FooterReference { Type = W.HeaderFooterValues.Even, Id = EvenFooterId },
    ];

    private static W.Paragraph Mark(Document document, Language language) => new DocxText(language).Paragraph(DocxStyles.Header, document.Mark?.OneLine(language) ?? "");

    /// <summary>— 1 —, one character from the outer edge.</summary>
    private static W.Paragraph PageNumber(bool even)
    {
        const string character = "280";
        var place = even ? new W.Indentation { Left = character } : new W.Indentation { Right = character };
        return new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = DocxStyles.Footer }, place, new W.Justification { Val = even ? W.JustificationValues.Left : W.JustificationValues.Right }),
            Sign("— "),
            new W.SimpleField(Sign("1")) { Instruction = " PAGE " },
            Sign(" —"));
    }

    private static W.Run Sign(string text) => new(
        new W.RunProperties(new W.RunFonts { Hint = W.FontTypeHintValues.EastAsia }),
        new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
