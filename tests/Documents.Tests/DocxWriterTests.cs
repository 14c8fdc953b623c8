using Dingdian.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dingdian.Documents.Tests;

public class DocxWriterTests
{
    private const double TwipsPerMillimetre = 1440 / 25.4;

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Document_OfEverything_IsWhatTheFileFormatAllows(Language language)
    {
        using var file = Files.OpenDocx(Sample.Everything(), language);
        Assert.Empty(Files.Errors(file));
    }

    [Fact]
    public void Document_WithNothingInIt_IsWhatTheFileFormatAllows()
    {
        using var file = Files.OpenDocx(Sample.Plain());
        Assert.Empty(Files.Errors(file));
        Assert.Equal(["示例市医疗保障局　2025年12月31日"], file.Body().OfStyle("Subtitle"));
    }

    [Fact]
    public void Document_WrittenTwice_IsTheSameBytesWithoutAClock()
    {
        Assert.Equal(Files.Docx(Sample.Everything()), Files.Docx(Sample.Everything()));
        Assert.Equal([new DateTime(1980, 1, 1)], Files.Moments(Files.Docx(Sample.Everything())));
    }

    [Fact]
    public void Properties_OfADocument_SayTitleIssuerAndDay()
    {
        using var file = Files.OpenDocx(Sample.Everything());
        var properties = file.PackageProperties;
        Assert.Equal(("关于印发示例市医疗保障定点资源规划2026年度计划的通知", "示例市医疗保障局", "zh-CN", "合成数据 · 草稿"), (properties.Title, properties.Creator, properties.Language, properties.ContentStatus));
        Assert.Equal("示医保发〔2025〕3号", properties.Identifier);
        Assert.Equal(new DateTime(2025, 12, 31), properties.Created!.Value.ToUniversalTime());
    }

    [Fact]
    public void Page_OfADocument_HasTheMeasuresOfTheStandard()
    {
        using var file = Files.OpenDocx(Sample.Plain());
        var section = file.Body().GetFirstChild<W.SectionProperties>()!;
        var (size, margin) = (section.GetFirstChild<W.PageSize>()!, section.GetFirstChild<W.PageMargin>()!);
        Assert.Equal((210, 297), (Millimetres(size.Width!.Value), Millimetres(size.Height!.Value)));
        Assert.Equal((37, 28), (Millimetres(margin.Top!.Value), Millimetres(margin.Left!.Value)));
        Assert.Equal((156, 225), (Millimetres(size.Width.Value - margin.Left!.Value - margin.Right!.Value), Millimetres(size.Height.Value - margin.Top!.Value - margin.Bottom!.Value)));
        Assert.Equal(22, (size.Height.Value - margin.Top.Value - margin.Bottom.Value) / section.GetFirstChild<W.DocGrid>()!.LinePitch!.Value);
    }

    [Fact]
    public void Line_OfTheBody_Takes28CharactersAndNoMore()
    {
        using var file = Files.OpenDocx(Sample.Plain());
        var text = Style(file, "BodyText").StyleRunProperties!;
        var apart = int.Parse(text.FontSize!.Val!, System.Globalization.CultureInfo.InvariantCulture) * 10 + text.Spacing!.Val!.Value;
        Assert.Equal(28, Paper.Upright.TextWidth / apart);
    }

    [Theory]
    [InlineData("Title", "方正小标宋简体", "44")]
    [InlineData("BodyText", null, "32")]
    [InlineData("Heading1", "黑体", "32")]
    [InlineData("Heading2", "楷体_GB2312", "32")]
    [InlineData("Heading3", null, "32")]
    [InlineData("Heading4", null, "32")]
    [InlineData("AnnexLabel", "黑体", "32")]
    [InlineData("Footer", "宋体", "28")]
    public void Style_OfEachPart_HasFontAndSizeOfTheStandard(string id, string? font, string size)
    {
        using var file = Files.OpenDocx(Sample.Plain());
        var text = Style(file, id).StyleRunProperties!;
        Assert.Equal((font, size), (text.RunFonts?.EastAsia?.Value, text.FontSize!.Val!.Value));
        Assert.Equal("仿宋_GB2312", file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.RunFonts!.EastAsia!.Value);
    }

    [Fact]
    public void Headings_OfADocument_AreKnownAsSuchAndNumbered()
    {
        using var file = Files.OpenDocx(Sample.Everything());
        var firsts = file.Body().OfStyle("Heading1").ToList();
        Assert.Equal(("一、第1部分的要求", "十一、第11部分的要求", "一、说明"), (firsts[0], firsts[10], firsts[12]));
        Assert.Equal(["（一）定点医疗机构配置（1）", "（二）定点医疗机构配置（2）"], file.Body().OfStyle("Heading2").Take(2));
        Assert.Equal(("heading 1", 0), (Style(file, "Heading1").StyleName!.Val!.Value, Style(file, "Heading1").StyleParagraphProperties!.OutlineLevel!.Val!.Value));
    }

    [Fact]
    public void Fonts_OfADocument_AreNamedAndNotEmbedded()
    {
        using var file = Files.OpenDocx(Sample.Everything());
        var fonts = file.MainDocumentPart!.FontTablePart!;
        Assert.Empty(fonts.FontParts);
        Assert.Contains("FangSong", fonts.Fonts!.Elements<W.Font>().Single(font => font.Name == "仿宋_GB2312").AltName!.Val!.Value!, StringComparison.Ordinal);
    }

    [Fact]
    public void Mark_OfADocument_StandsInTheHeadOfEveryPage()
    {
        using var file = Files.OpenDocx(Sample.Everything(), Language.English);
        var main = file.MainDocumentPart!;
        foreach (var section in file.Body().Descendants<W.SectionProperties>())
        {
            var heads = section.Elements<W.HeaderReference>().ToList();
            Assert.Equal([W.HeaderFooterValues.Default, W.HeaderFooterValues.Even], heads.Select(head => head.Type!.Value));
            Assert.All(heads, head => Assert.Equal("Synthetic data · Draft", ((HeaderPart)main.GetPartById(head.Id!)).Header!.InnerText));
        }
    }

    [Fact]
    public void Head_OfADocumentWithoutNumber_IsNotRed()
    {
        using var without = Files.OpenDocx(Sample.Everything() with { Number = null });
        Assert.Empty(without.Body().OfStyle("Letterhead"));
        using var with = Files.OpenDocx(Sample.Everything());
        Assert.Equal(["示例市医疗保障局文件"], with.Body().OfStyle("Letterhead"));
        Assert.Equal(["示医保发〔2025〕3号"], with.Body().OfStyle("DocumentNumber"));
    }

    [Fact]
    public void Table_TooWide_LiesAcrossWithItsHeading()
    {
        using var file = Files.OpenDocx(Sample.Plain(new Paragraph(Sample.Long), new Heading(1, Sample.Same("机构")), Sample.WideTable(20), new Paragraph(Sample.Long)));
        Assert.Equal(
            [(false, "Title Subtitle BodyText"), (true, "Heading1 Caption table Gap"), (false, "BodyText")],
            file.Body().Sections().Select(section => (section.Landscape, string.Join(' ', section.Contents))));
    }

    [Fact]
    public void Annex_BeforeATableTooWide_HasNoPageWithItsTitleAlone()
    {
        using var file = Files.OpenDocx(Sample.Plain(new Heading(1, Sample.Same("末"))) with { Annexes = [new(Sample.Same("台账"), [Sample.WideTable(20)])] });
        Assert.Equal(
            [(false, "Title Subtitle Heading1 AnnexList"), (true, "AnnexLabel AnnexTitle Caption table Gap")],
            file.Body().Sections().Select(section => (section.Landscape, string.Join(' ', section.Contents))));
    }

    [Fact]
    public void Annexes_OfADocument_AreListedBelowItsBodyAndBeginPages()
    {
        using var file = Files.OpenDocx(Sample.Everything());
        Assert.Equal(["附件：1.各县（市、区）床位计划表", "2.机构台账"], file.Body().OfStyle("AnnexList"));
        Assert.Equal(["附件1", "附件2"], file.Body().OfStyle("AnnexLabel"));
        Assert.NotNull(Style(file, "AnnexLabel").StyleParagraphProperties!.PageBreakBefore);
        using var one = Files.OpenDocx(Sample.Plain() with { Annexes = [new(Sample.Same("台账"), [])] });
        Assert.Equal(["附件：台账", "附件"], [.. one.Body().OfStyle("AnnexList"), .. one.Body().OfStyle("AnnexLabel")]);
    }

    [Fact]
    public void Table_OfADocument_RepeatsItsHeadAndSetsNumbersRight()
    {
        using var file = Files.OpenDocx(Sample.Plain(Sample.LongTable()));
        var rows = file.Body().Descendants<W.TableRow>().ToList();
        Assert.Equal("县（市、区）规划总量（张）年度计划量（张）依据", rows[0].InnerText);
        Assert.NotNull(rows[0].TableRowProperties!.GetFirstChild<W.TableHeader>());
        Assert.Equal(["TableText", "TableNumber", "TableNumber", "TableText"], rows[1].Descendants<W.ParagraphStyleId>().Select(style => style.Val!.Value!));
        Assert.Equal("合计250,710174", rows[^1].InnerText);
        Assert.Equal(W.JustificationValues.Right, Style(file, "TableNumber").StyleParagraphProperties!.Justification!.Val!.Value);
        Assert.Equal(["注：1. 床位数以2024年末为准。", "2. 年度计划量为零的县不予新增。"], file.Body().OfStyle("TableNotes"));
    }

    [Fact]
    public void Table_WithoutRows_SaysSo()
    {
        using var file = Files.OpenDocx(Sample.Plain(Sample.OneColumn("机构")));
        Assert.Equal(["本表无内容。"], file.Body().OfStyle("TableText"));
    }

    [Fact]
    public void Signature_LongerThanItsDay_StaysInsideThePage()
    {
        using var file = Files.OpenDocx(Sample.Plain() with { Attribution = new(Sample.Same(new string('局', 25)), Sample.Day) });
        var right = file.Body().Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties!.ParagraphStyleId!.Val == "Signature")
            .Select(paragraph => int.Parse(paragraph.ParagraphProperties!.Indentation!.Right!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal((0, 9 * Paper.Character), (right[0], right[1])); // (25 − 7) / 2 beyond the name's right edge
    }

    [Fact]
    public void Document_ToAStreamThatCannotSeek_IsWritten()
    {
        using var memory = new MemoryStream();
        using (var packed = new System.IO.Compression.BrotliStream(memory, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true))
            DocxWriter.Write(Sample.Plain(), packed, Language.Chinese);
        Assert.True(memory.Length > 0);
    }

    private static int Millimetres(long twips) => (int)Math.Round(twips / TwipsPerMillimetre);

    private static W.Style Style(WordprocessingDocument file, string id) => file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<W.Style>().Single(style => style.StyleId == id);
}
