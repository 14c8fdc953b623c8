using System.Text;
using CsCheck;
using Dingdian.Model;
using Dingdian.Registry.Tables;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Writing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using CellValue = Dingdian.Registry.Tables.CellValue;

namespace Dingdian.Registry.Tests.Tables;

public class WritingTests
{
    private static readonly Gen<string> Word = Gen.Char["甲乙院=+-@'\",;\t 3.x#|/、（：Ａ"].Array[1, 6].Select(c => new string(c)).Where(t => Sound(t));
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 60_000].Select(n => new DateOnly(1950, 1, 1).AddDays(n));

    private static readonly Gen<CellValue[]> Row =
        from code in Gen.Int[0, 99999]
        from name in Word
        from county in Maybe(Gen.Int[0, 999_999].Select(n => CellValue.Of(n.ToString("D6", System.Globalization.CultureInfo.InvariantCulture))))
        from beds in Maybe(Gen.Int[0, 5000].Select(n => CellValue.Of((decimal)n)))
        from income in Maybe(Gen.Long[0, 99_999_999_999_999].Select(n => CellValue.Of(n / 100m)))
        from share in Maybe(Gen.Int[0, 1_000_000].Select(n => CellValue.Of(n / 1_000_000m)))
        from dates in Gen.Select(Maybe(Day.Select(CellValue.Of)), Maybe(Day.Select(d => CellValue.Of(new DateOnly(d.Year, d.Month, 1)))))
        from insured in Maybe(Gen.Bool.Select(CellValue.Of))
        from kind in Maybe(OneOf("hospital", "clinic", "pharmacy").Select(CellValue.Of))
        from lon in Maybe(Gen.Int[70_000_000, 140_000_000].Select(n => CellValue.Of(n / 1_000_000m)))
        from fields in Maybe(OneOf("内科", "外科", "=1+1", "儿科 1").Array[1, 3].Select(a => CellValue.Of(a)))
        select new[] { CellValue.Of($"H{code:D11}"), CellValue.Of(name), county, beds, income, share, dates.Item1, dates.Item2, insured, kind, lon, fields };

    /// <summary>Texts as reading leaves them, and none that says the row is no data.</summary>
    private static bool Sound(string text) => CellText.Clean(text) == text && text.Length > 0;

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static Gen<CellValue> Maybe(Gen<CellValue> value) => Gen.Frequency((1, Gen.Const(default(CellValue))), (4, value));

    [Theory]
    [InlineData("csv", Language.Chinese)]
    [InlineData("csv", Language.English)]
    [InlineData("xlsx", Language.Chinese)]
    [InlineData("xlsx", Language.English)]
    [InlineData("parquet", Language.Chinese)]
    public void Table_WrittenAndRead_IsUnchanged(string form, Language language) => Row.List[1, 8].Sample(rows =>
    {
        var path = Path.Combine(Sample.Folder, $"{Path.GetRandomFileName()}.{form}");
        Export(path, form, language, rows);
        var table = Sample.Read(path);
        Assert.Empty(table.Codes());
        Assert.Equal(rows, table.Rows.Select(r => r.Values));
    }, iter: form == "parquet" ? 10 : 100);

    private static void Export(string path, string form, Language language, List<CellValue[]> rows)
    {
        using var stream = form == "parquet" ? Stream.Null : new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        using var writer = form switch
        {
            "csv" => TableWriter.ToCsv(Sample.Shape, language, stream),
            "xlsx" => TableWriter.ToWorkbook(Sample.Shape, language, stream),
            _ => TableWriter.ToParquet(Sample.Shape, path),
        };
        foreach (var row in rows)
            writer.Write(row);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Template_ReadAgain_IsUnderstoodWithoutItsExample(Language language)
    {
        var path = Template(language);
        var table = Sample.Read(path);
        Assert.Empty(table.Codes());
        Assert.Empty(table.Rows);
        Assert.Equal(Sample.Shape.Columns.Count, table.Header!.Columns.Count);
        using var document = SpreadsheetDocument.Open(path, false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Template_OffersTheWordsOfChoices()
    {
        using var document = SpreadsheetDocument.Open(Template(Language.Chinese), false);
        var first = (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value!);
        Assert.Equal(["'_words'!$I$1:$I$2", "'_words'!$J$1:$J$3"], first.Worksheet!.Descendants<Formula1>().Select(f => f.Text));
    }

    [Fact]
    public void MarkedCopy_OfAWorkbook_KeepsFormulasAndSaysWhatIsWrong()
    {
        var path = Sample.Save("t.xlsx", Book.Of(
            ["机构代码", "机构名称", "开放床位", "批准日期"],
            ["H32050800001", "甲", new Formula("5+5", "10"), new DateOnly(2024, 1, 1)],
            ["H32050800002", null, "x", new DateOnly(2024, 1, 2)]));
        var copy = Marked(path, "数据");
        Assert.Equal(["错误"], Cells(copy, "E1"));
        Assert.Empty(Cells(copy, "E2"));
        Assert.Contains("B3: “机构名称”为空", Cells(copy, "E3").Single(), StringComparison.Ordinal);
        Assert.Contains("C3: “x”不能作为“开放床位”", Cells(copy, "E3").Single(), StringComparison.Ordinal);
        using var document = SpreadsheetDocument.Open(copy, false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => e.Description));
        var part = document.WorkbookPart!.WorksheetParts.Single();
        Assert.Equal("5+5", part.Worksheet!.Descendants<CellFormula>().Single().Text);
        Assert.Equal(["B3", "C3"], part.Worksheet.Descendants<Cell>().Where(c => c.StyleIndex?.Value >= 3).Select(c => c.CellReference!.Value));
        var again = Sample.Read(copy);
        Assert.Equal(["cell-missing", "cell-value"], again.Codes().Order());
        Assert.DoesNotContain("column-unknown", again.Codes(Severity.Info)); // the column of errors
    }

    [Fact]
    public void MarkedCopy_OfAHeaderAtFault_SaysSoOverTheColumnOfErrors_WhichIsNotReadAgain()
    {
        var copy = Marked(Sample.Csv("机构代码,开放床位\nH32050800001,5\n"), "");
        Assert.StartsWith("错误\n缺少列“机构名称”", Cells(copy, "C1").Single(), StringComparison.Ordinal);
        Assert.Equal(["column-missing"], Sample.Read(copy).Codes(Severity.Info).Where(code => code.StartsWith("column", StringComparison.Ordinal)));
    }

    [Fact]
    public void MarkedCopy_OfCsv_IsAWorkbookWithoutFormulas()
    {
        var copy = Marked(Sample.Csv("机构代码,机构名称,开放床位\nH32050800001,=1+1,x\n"), "");
        Assert.Equal(["=1+1"], Cells(copy, "B2"));
        Assert.Single(Cells(copy, "D2"));
        using var document = SpreadsheetDocument.Open(copy, false);
        Assert.Empty(document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
    }

    [Fact]
    public void FindingsFile_IsATableOfFindings()
    {
        var table = Sample.Read(Sample.Csv("机构代码,机构名称,开放床位\nH32050800001,甲,=x\n"));
        using var stream = new MemoryStream();
        FindingsFile.Write(table.Findings.Where(f => f.Severity == Severity.Error), Language.Chinese, stream);
        Assert.Equal("\uFEFF问题代码,程度,文件,工作表,行,列,问题,更正方法\r\ncell-value,错误,t.csv,,2,C,“=x”不能作为“开放床位”,\"应为：整数 0–5000，单位张，如 120。\"\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static string Template(Language language)
    {
        var path = Path.Combine(Sample.Folder, $"template-{language}-{Path.GetRandomFileName()}.xlsx");
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        TemplateWriter.Write(Sample.Shape, language, stream);
        return path;
    }

    private static string Marked(string path, string sheet)
    {
        var table = Sample.Read(path);
        var copy = Path.Combine(Sample.Folder, $"{Path.GetRandomFileName()}.xlsx");
        using var file = SheetFile.Open(path, [])!;
        using var stream = new FileStream(copy, FileMode.CreateNew, FileAccess.ReadWrite);
        MarkedCopy.Write(file, sheet, table.Header!.LastRow, table.Findings, Language.Chinese, stream);
        return copy;
    }

    private static IEnumerable<string> Cells(string path, string reference)
    {
        using var document = SpreadsheetDocument.Open(path, false);
        return [.. document.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Cell>().Select((c, i) => (c, i))
            .Where(p => (p.c.CellReference?.Value ?? Reference(p.c)) == reference).Select(p => p.c.InnerText)];
    }

    private static string Reference(Cell cell)
    {
        var row = (Row)cell.Parent!;
        return $"{Place.Letters(row.Elements<Cell>().ToList().IndexOf(cell) + 1)}{row.RowIndex}";
    }
}
