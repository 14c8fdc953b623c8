using Dingdian.Model;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Documents.Tests;

public class XlsxWriterTests
{
    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Workbook_OfEverything_IsWhatTheFileFormatAllows(Language language)
    {
        using var file = Open(Sample.Everything(), language);
        Assert.Empty(Files.Errors(file));
        Assert.Equal(7, file.SheetNames().Count());
    }

    [Fact]
    public void Workbook_WrittenTwice_IsTheSameBytesWithoutAClock()
    {
        Assert.Equal(Files.Xlsx(Sample.Everything()), Files.Xlsx(Sample.Everything()));
        Assert.Equal([new DateTime(1980, 1, 1)], Files.Moments(Files.Xlsx(Sample.Everything())));
    }

    [Fact]
    public void Sheet_OfATable_HasCaptionHeadRowsTotalsAndNotes()
    {
        using var file = Open(Sample.Plain(Sample.LongTable()) with { Mark = Sample.Same("草稿") });
        var cells = file.Cells(0);
        Assert.Equal(("【草稿】表1　各县（市、区）住院床位规划", "规划总量（张）", "第1县"), (cells["A1"], cells["B2"], cells["A3"]));
        Assert.Equal(("137|0", "1096|#,##0", "250710|#,##0"), (cells["B3"], cells["B10"], cells["B63"]));
        Assert.Equal(("注：1. 床位数以2024年末为准。", "2. 年度计划量为零的县不予新增。"), (cells["A64"], cells["A65"]));
        var sheet = file.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var pane = sheet.Descendants<S.Pane>().Single();
        Assert.Equal(("A3", S.PaneStateValues.Frozen), (pane.TopLeftCell!.Value, pane.State!.Value));
        Assert.Equal("&C草稿", sheet.Descendants<S.OddHeader>().Single().Text);
        Assert.Equal("'表1　各县（市、区）住院床位规划'!$1:$2", file.WorkbookPart.Workbook!.Descendants<S.DefinedName>().Single().Text);
    }

    [Theory]
    [InlineData("1,234.50", "1234.50|#,##0.00")]
    [InlineData("1234", "1234|0")]
    [InlineData("-5", "-5|0")]
    [InlineData("−5.0", "-5.0|0.0")]
    [InlineData("12.5 %", "0.125|0.0%")]
    [InlineData("0.0001", "0.0001|0.0000")]
    [InlineData("007", "007")]
    [InlineData("1,23", "1,23")]
    [InlineData("12 张", "12 张")]
    [InlineData("–", "–")]
    [InlineData("1234567890123456", "1234567890123456")]
    [InlineData("1/2", "1/2")]
    [InlineData("1e5", "1e5")]
    [InlineData("=1+1", "=1+1")]
    public void Value_OfANumberColumn_IsANumberWhereItReadsAsOne(string text, string expected)
    {
        using var file = Open(Sample.Plain(Sample.OneNumber(text)));
        Assert.Equal(expected, file.Cells(0)["A3"]);
        Assert.Empty(Files.Errors(file));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+SUM(A1)")]
    [InlineData("-1")]
    [InlineData("@now")]
    public void Text_ThatLooksLikeAFormula_StaysText(string text)
    {
        using var file = Open(Sample.Plain(Sample.OneColumn("机构", text)));
        var part = file.WorkbookPart!.WorksheetParts.Single();
        var cell = part.Worksheet!.Descendants<S.Cell>().Single(cell => cell.CellReference == "A3");
        Assert.Equal((S.CellValues.InlineString, text), (cell.DataType!.Value, cell.InnerText));
        var look = file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<S.CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(look.QuotePrefix!.Value);
        Assert.Empty(part.Worksheet.Descendants<S.CellFormula>());
    }

    [Fact]
    public void Names_OfSheets_AreLegalAndUnlikeEachOther()
    {
        var caption = Sample.Same("'[各县]:*?/\\ 住院床位规划与门诊机构规划以及零售药店规划汇总表😀😀'");
        using var file = Open(Sample.Plain([.. Enumerable.Range(0, 12).Select(_ => Sample.OneColumn("a", "b") with { Caption = caption })]));
        var names = file.SheetNames().ToList();
        Assert.Equal(12, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.All(names, name => Assert.DoesNotContain(name, sign => "[]:*?/\\'".Contains(sign, StringComparison.Ordinal)));
        Assert.Empty(Files.Errors(file));
    }

    [Fact]
    public void Workbook_OfADocumentWithoutTables_SaysSo()
    {
        using var file = Open(Sample.Plain(new Paragraph(Sample.Long)));
        Assert.Contains("注：本文件没有表格。", file.Cells(0).Values);
        Assert.Empty(Files.Errors(file));
    }

    [Fact]
    public void Sheet_OfATableWithoutRows_SaysSo()
    {
        using var file = Open(Sample.Plain(Sample.OneColumn("机构")), Language.English);
        Assert.Equal("Nothing to list.", file.Cells(0)["A3"]);
    }

    [Fact]
    public void Row_OfALongText_IsHighEnough()
    {
        using var file = Open(Sample.Plain(Sample.OneColumn("机构", "短", Sample.Long.Zh!)));
        var rows = file.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<S.Row>().ToList();
        Assert.True(rows[3].Height!.Value > 5 * rows[2].Height!.Value);
    }

    private static SpreadsheetDocument Open(Document document, Language language = Language.Chinese) => SpreadsheetDocument.Open(new MemoryStream(Files.Xlsx(document, language)), false);
}
