using System.Globalization;
using Dingdian.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dingdian.Documents;

/// <summary>
/// The styles of a text document by GB/T 9704-2012. Fonts are named, never embedded; the font table names what may stand in.
/// Sizes are in half points: 2号 is 44, 3号 is 32, 4号 is 28.
/// </summary>
internal static class DocxStyles
{
    public const string Body = "BodyText", Title = "Title", Subtitle = "Subtitle", Letterhead = "Letterhead", Number = "DocumentNumber", Addressee = "Salutation",
        AnnexList = "AnnexList", AnnexLabel = "AnnexLabel", AnnexTitle = "AnnexTitle", Caption = "Caption", Table = "OfficialTable",
        Cell = "TableText", NumberCell = "TableNumber", HeadCell = "TableHead", Notes = "TableNotes", Signature = "Signature", Gap = "Gap",
        Header = "Header", Footer = "Footer";

    private const string Song = "宋体", FangSong = "仿宋_GB2312", KaiTi = "楷体_GB2312", Hei = "黑体", TitleSong = "方正小标宋简体", Latin = "Times New Roman";

    /// <summary>3号.</summary>
    private const int Base = 32;

    private static readonly (string Name, string Others, W.FontFamilyValues Family)[] Faces =
    [
        (FangSong, "仿宋,FangSong,FangSong_GB2312,STFangsong,Noto Serif CJK SC", W.FontFamilyValues.Modern),
        (KaiTi, "楷体,KaiTi,KaiTi_GB2312,STKaiti,Noto Serif CJK SC", W.FontFamilyValues.Modern),
        (Hei, "SimHei,STHeiti,Noto Sans CJK SC", W.FontFamilyValues.Modern),
        (Song, "SimSun,STSong,Noto Serif CJK SC", W.FontFamilyValues.Auto),
        (TitleSong, "FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,SimSun,Noto Serif CJK SC", W.FontFamilyValues.Auto),
    ];

    /// <summary>Styles that a word processor knows under their names; the others are ours.</summary>
    private static readonly string[] Known = ["Normal", "Body Text", "Title", "Subtitle", "Salutation", "heading 1", "heading 2", "heading 3", "heading 4", "caption", "Signature", "header", "footer"];

    public static string HeadingId(int level) => "Heading" + level.ToString(CultureInfo.InvariantCulture);

    public static W.Fonts FontTable() => new(Faces.Select(face => (OpenXmlElement)new W.Font(
            new W.AltName { Val = face.Others },
            new W.FontCharSet { Val = "86" },
            new W.FontFamily { Val = face.Family },
            new W.Pitch { Val = W.FontPitchValues.Variable })
    { Name = face.Name }));

    public static W.Styles Write(Language language)
    {
        var english = language == Language.English;
        var styles = new W.Styles(new W.DocDefaults(
            new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                Fonts(FangSong),
                new W.Kern { Val = 0 },
                new W.FontSize { Val = "32" },
                new W.FontSizeComplexScript { Val = "32" },
                new W.Languages { Val = english ? "en-US" : "zh-CN", EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new W.ParagraphPropertiesDefault()));
        styles.Append(
            Style("Normal", "Normal", Exact(), new W.StyleRunProperties()),
            Style(Body, "Body Text", Exact(indent: 2, justified: true), Text(null)),
            Style(Title, "Title", Exact(before: 2, after: 1, centred: true, keep: true, lines: false), Text(TitleSong, 44, bold: english)),
            Style(Subtitle, "Subtitle", Exact(after: 1, centred: true), Text(KaiTi)),
            Style(Letterhead, "Letterhead", Letter(), Text(TitleSong, 88, bold: english, colour: "FF0000")),
            Style(Number, "Document Number", RedLine(), Text(null)),
            Style(Addressee, "Salutation", Exact(), Text(null)),
            Style(HeadingId(1), "heading 1", Exact(indent: 2, keep: true, level: 0), Text(Hei, bold: english)),
            Style(HeadingId(2), "heading 2", Exact(indent: 2, keep: true, level: 1), Text(KaiTi, bold: english, italic: english)),
            Style(HeadingId(3), "heading 3", Exact(indent: 2, keep: true, level: 2), Text(null, italic: english)),
            Style(HeadingId(4), "heading 4", Exact(indent: 2, keep: true, level: 3), Text(null)),
            Style(AnnexList, "Annex List", Exact(), Text(null)),
            Style(AnnexLabel, "Annex Label", PageBreak(Exact(keep: true)), Text(Hei, bold: english)),
            Style(AnnexTitle, "Annex Title", Exact(before: 1, after: 1, centred: true, keep: true, lines: false, level: 0), Text(TitleSong, 44, bold: english)),
            Style(Caption, "caption", Tight(before: 160, after: 80, W.JustificationValues.Center, keep: true), Text(Hei, 28, bold: english)),
            Style(Cell, "Table Text", Tight(20, 20, W.JustificationValues.Left), Text(null, 24)),
            Style(NumberCell, "Table Number", Tight(20, 20, W.JustificationValues.Right), Text(null, 24), basedOn: Cell),
            Style(HeadCell, "Table Head", Tight(20, 20, W.JustificationValues.Center, keep: true), Text(Hei, 24, bold: english), basedOn: Cell),
            Style(Notes, "Table Notes", Tight(40, 0, W.JustificationValues.Both), Text(null, 21)),
            Style(Signature, "Signature", Exact(right: true), Text(null)),
            Style(Gap, "Gap", new W.StyleParagraphProperties(new W.SnapToGrid { Val = false }, new W.SpacingBetweenLines { Line = "120", LineRule = W.LineSpacingRuleValues.Exact }), Text(null, 4)),
            Style(Header, "header", Tight(0, 0, W.JustificationValues.Center), Text(Hei, 28, bold: english, colour: "C00000")),
            Style(Footer, "footer", new W.StyleParagraphProperties(
                new W.SnapToGrid { Val = false }, new W.SpacingBetweenLines { Line = "360", LineRule = W.LineSpacingRuleValues.Exact }), Text(Song, 28, pure: true)),
            TableStyle());
        if (english) styles.Descendants<W.Spacing>().ToList().ForEach(closer => closer.Remove()); // 28 characters to a line are Chinese ones
        return styles;
    }

    private static W.Style Style(string id, string name, W.StyleParagraphProperties paragraph, W.StyleRunProperties text, string basedOn = "Normal")
    {
        var style = new W.Style { Type = W.StyleValues.Paragraph, StyleId = id };
        style.Append(new W.StyleName { Val = name });
        if (!Known.Contains(name)) style.CustomStyle = true;
        if (id == "Normal") style.Default = true;
        else style.Append(new W.BasedOn { Val = basedOn });
        if (id.StartsWith("Heading", StringComparison.Ordinal)) style.Append(new W.NextParagraphStyle { Val = Body });
        style.Append(new W.PrimaryStyle(), paragraph, text);
        return style;
    }

    /// <summary>On the grid: 28.95 pt a line. Indents are in characters, spaces before and after in lines.</summary>
    private static W.StyleParagraphProperties Exact(int indent = 0, int before = 0, int after = 0, bool justified = false, bool centred = false, bool right = false, bool keep = false, bool lines = true, int? level = null)
    {
        var properties = new W.StyleParagraphProperties();
        if (keep) properties.Append(new W.KeepNext());
        if (!lines) properties.Append(new W.KeepLines());
        properties.Append(new W.AutoSpaceDE { Val = false }, new W.AutoSpaceDN { Val = false });
        properties.Append(new W.SpacingBetweenLines { Before = Twips(before * Paper.Line), After = Twips(after * Paper.Line), Line = Twips(Paper.Line), LineRule = W.LineSpacingRuleValues.Exact });
        if (indent > 0) properties.Append(new W.Indentation { FirstLineChars = indent * 100, FirstLine = Twips(indent * Paper.Character) });
        if (justified) properties.Append(new W.Justification { Val = W.JustificationValues.Both });
        if (centred) properties.Append(new W.Justification { Val = W.JustificationValues.Center });
        if (right) properties.Append(new W.Justification { Val = W.JustificationValues.Right });
        if (level is { } outline) properties.Append(new W.OutlineLevel { Val = outline });
        return properties;
    }

    /// <summary>Off the grid: as high as the letters need. Spaces in twips.</summary>
    private static W.StyleParagraphProperties Tight(int before, int after, W.JustificationValues side, bool keep = false)
    {
        var properties = new W.StyleParagraphProperties();
        if (keep) properties.Append(new W.KeepNext());
        properties.Append(
            new W.SnapToGrid { Val = false },
            new W.SpacingBetweenLines { Before = Twips(before), After = Twips(after), Line = "240", LineRule = W.LineSpacingRuleValues.Auto },
            new W.Justification { Val = side });
        return properties;
    }

    /// <summary>The issuer's name, its upper edge 35 mm below that of the text area.</summary>
    private static W.StyleParagraphProperties Letter() => new(
        new W.SnapToGrid { Val = false },
        new W.SpacingBetweenLines { Before = "1984", After = Twips(2 * Paper.Line), Line = "240", LineRule = W.LineSpacingRuleValues.Auto },
        new W.Justification { Val = W.JustificationValues.Center });

    /// <summary>The document number with a red line 4 mm below it.</summary>
    private static W.StyleParagraphProperties RedLine()
    {
        var properties = Exact(centred: true, keep: true);
        properties.InsertAfter(new W.ParagraphBorders(new W.BottomBorder { Val = W.BorderValues.Single, Size = 12, Space = 11, Color = "FF0000" }), properties.GetFirstChild<W.KeepNext>());
        return properties;
    }

    private static W.StyleParagraphProperties PageBreak(W.StyleParagraphProperties properties)
    {
        properties.InsertAfter(new W.PageBreakBefore(), properties.GetFirstChild<W.KeepNext>());
        return properties;
    }

    private static W.StyleRunProperties Text(string? face, int size = Base, bool bold = false, bool italic = false, string? colour = null, bool pure = false)
    {
        var properties = new W.StyleRunProperties();
        if (face is not null) properties.Append(Fonts(face, pure));
        if (bold) properties.Append(new W.Bold());
        if (italic) properties.Append(new W.Italic());
        if (colour is not null) properties.Append(new W.Color { Val = colour });
        if (size == Base) properties.Append(new W.Spacing { Val = Paper.Closer });
        properties.Append(new W.FontSize { Val = Twips(size) }, new W.FontSizeComplexScript { Val = Twips(size) });
        return properties;
    }

    /// <summary>Chinese in the face asked, other writing in Times New Roman unless all is asked in one face.</summary>
    private static W.RunFonts Fonts(string face, bool pure = false) => new() { Ascii = pure ? face : Latin, HighAnsi = pure ? face : Latin, EastAsia = face, ComplexScript = Latin };

    private static W.Style TableStyle() => new(
        new W.StyleName { Val = "Official Table" },
        new W.PrimaryStyle(),
        new W.StyleTableProperties(
            new W.TableBorders(
                new W.TopBorder { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
                new W.LeftBorder { Val = W.BorderValues.Single, Size = 4, Color = "000000" },
                new W.BottomBorder { Val = W.BorderValues.Single, Size = 8, Color = "000000" },
                new W.RightBorder { Val = W.BorderValues.Single, Size = 4, Color = "000000" },
                new W.InsideHorizontalBorder { Val = W.BorderValues.Single, Size = 4, Color = "000000" },
                new W.InsideVerticalBorder { Val = W.BorderValues.Single, Size = 4, Color = "000000" }),
            new W.TableCellMarginDefault(
                new W.TableCellLeftMargin { Width = TableFit.Padding / 2, Type = W.TableWidthValues.Dxa },
                new W.TableCellRightMargin { Width = TableFit.Padding / 2, Type = W.TableWidthValues.Dxa })),
        new W.TableStyleProperties(
            new W.TableStyleConditionalFormattingTableProperties(),
            new W.TableStyleConditionalFormattingTableCellProperties(new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = "F2F2F2" }))
        { Type = W.TableStyleOverrideValues.FirstRow })
    { Type = W.StyleValues.Table, StyleId = Table, CustomStyle = true };

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
