using System.IO.Compression;
using System.Text;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Reading;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Registry.Tests.Tables;

public class SheetFileTests
{
    private const string Text = "机构代码,机构名称,床位数开放\nH32050800001,甲医院,12\n";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "GB18030", CsvText.Gb18030.GetBytes(Text) },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Csv_InAnyEncoding_IsUnderstood(string name, byte[] content)
    {
        var table = Sample.Read(Sample.Save("t.csv", content));
        Assert.Equal(12, table[0, "beds"].Whole);
        Assert.Contains(name, table.Findings[0].What(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_WithBytesThatAreNoCharacters_IsAFindingInTheirRow()
    {
        byte[] text = [.. CsvText.Gb18030.GetBytes("机构代码,机构名称\nH32050800001,甲医院\nH32050800002,乙"), 0xFF, .. CsvText.Gb18030.GetBytes("医院\n")];
        Assert.Equal(["t.csv B3"], Sample.Read(Sample.Save("t.csv", text)).Places("cell-broken-text"));
    }

    [Fact]
    public void Workbook_ThatDeclaresATypeOfDocument_IsRefusedWithoutAdviceToPrograms()
    {
        var path = Sample.Save("t.xlsx", Book.Of(["机构代码", "机构名称"], ["H32050800001", "甲"]));
        using (var document = SpreadsheetDocument.Open(path, true))
            document.WorkbookPart!.WorksheetParts.Single().FeedData(new MemoryStream("<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet/>"u8.ToArray()));
        var finding = Assert.Single(Sample.Read(path).Findings, found => found.Code == "workbook-damaged");
        Assert.DoesNotContain("Xml", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_WhoseFirstMegabyteIsPlain_IsStillKnownAsGb18030()
    {
        var plain = string.Concat(Enumerable.Repeat("H32050800001,x\n", 100_000));
        var table = Sample.Read(Sample.Save("t.csv", CsvText.Gb18030.GetBytes("code,name\n" + plain + "H32050800002,乙医院\n")));
        Assert.Equal("乙医院", table.Rows[^1].Values[1].Text);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    public void Csv_WithAnySeparator_QuotesAndLineBreaks_IsCut(string mark)
    {
        var table = Sample.Read(Sample.Csv($"表一{mark}{mark}\n机构代码{mark}机构名称{mark}开放床位\nH32050800001{mark}\"甲,;\t\"\"院\"\"\n分部\"{mark}12\nH32050800002{mark}乙{mark}13\n"));
        Assert.Equal("甲,;\t\"院\"\n分部".Replace("\t", "", StringComparison.Ordinal), table[0, "name"].Text);
        Assert.Equal([3, 4], table.Rows.Select(r => r.Number));
        Assert.Equal(13, table[1, "beds"].Whole);
    }

    [Fact]
    public void Csv_SignsThatStartComments_AreData() =>
        Assert.Equal("#1", Sample.Read(Sample.Csv("机构名称,机构代码\n#1,H32050800001\n"))[0, "name"].Text);

    [Fact]
    public void Workbook_AllTypesOfCells_AreRead()
    {
        var table = Sample.Read(Sample.Save("t.xlsx", Book.Of(
            ["机构代码", "机构名称", "开放床位", "金额", "占比", "批准日期", "月份", "是否定点", "经度"],
            ["H32050800001", "甲", 12, 0.30000000000000004, new Percent("0.85"), new DateOnly(2024, 12, 31), new DateOnly(2024, 12, 1), true, 120.5])));
        Assert.Empty(table.Codes(Severity.Error));
        Assert.Equal((12, 0.3m, 0.85m), (table[0, "beds"].Whole, table[0, "income"].Number, table[0, "share"].Number));
        Assert.Equal((new DateOnly(2024, 12, 31), new DateOnly(2024, 12, 1)), (table[0, "since"].Day, table[0, "month"].Day));
        Assert.Equal((true, 120.5), (table[0, "insured"].Truth, table[0, "lon"].Coordinate));
    }

    [Fact]
    public void Workbook_CountingFrom1904_HasItsDays()
    {
        var rows = new object?[][] { ["机构代码", "机构名称", "批准日期"], ["H32050800001", "甲", new Serial(44196)], ["H32050800002", "乙", 44196] };
        var table = Sample.Read(Sample.Save("t.xlsx", Book.Of(true, ("表", rows))));
        Assert.Equal([new DateOnly(2025, 1, 1), new DateOnly(2025, 1, 1)], [table[0, "since"].Day!.Value, table[1, "since"].Day!.Value]);
    }

    [Fact]
    public void Workbook_WithAFormulaWhoseStoredValueIsEmpty_IsAnErrorUnlessItIsAText()
    {
        var table = Sample.Read(Sample.Save("t.xlsx", Book.Of(
            ["机构代码", "机构名称", "开放床位"],
            ["H32050800001", "甲", new Formula("1+1", "")],
            ["H32050800002", "乙", new Formula("IF(A1=1,2,\"\")", "", "str")])));
        Assert.Equal(["t.xlsx 数据!C2"], table.Places("cell-formula-empty"));
    }

    [Fact]
    public void Workbook_WithFormulas_GivesWhatWasStored()
    {
        var table = Sample.Read(Sample.Save("t.xlsx", Book.Of(
            ["机构代码", "机构名称", "开放床位"],
            ["H32050800001", "甲", new Formula("1+1", "7")],
            ["H32050800002", "乙", new Formula("1+1", null)],
            ["H32050800003", new Formula("A1", "丙", "str"), new Formula("1/0", "#DIV/0!", "e")])));
        Assert.Equal(7, table[0, "beds"].Whole);
        Assert.Equal("丙", table[2, "name"].Text);
        Assert.Equal(["t.xlsx 数据!C3"], table.Places("cell-formula-empty"));
        Assert.Equal(["t.xlsx 数据!C4"], table.Places("cell-fault"));
        Assert.Equal(["t.xlsx 数据!B:B", "t.xlsx 数据!C:C"], table.Places("column-formulas").Order());
    }

    [Fact]
    public void Workbook_OfSeveralSheets_TheOneWithTheHeaderIsRead()
    {
        var table = Sample.Read(Sample.Save("t.xlsx", Book.Of(false,
            ("封面", [["某市"]]), ("床位", [["机构代码", "机构名称"], ["H32050800001", "甲"]]))));
        Assert.Single(table.Rows);
        Assert.Equal(["sheets-others"], table.Codes(Severity.Info).Where(c => c.StartsWith("sheets", StringComparison.Ordinal)));
    }

    [Fact]
    public void Workbook_WithReferencesToOtherFiles_SaysThatTheyWereNotOpened() =>
        Assert.Contains("external-links", Sample.Read(Sample.Save("t.xlsx", WithReference())).Codes(Severity.Info));

    private static byte[] WithReference()
    {
        using var stream = new MemoryStream();
        stream.Write(Book.Of(["机构代码", "机构名称"], ["H32050800001", "甲"]));
        using (var document = SpreadsheetDocument.Open(stream, true))
            document.WorkbookPart!.AddNewPart<ExternalWorkbookPart>().ExternalLink = new();
        return stream.ToArray();
    }

    [Fact]
    public void Workbook_WhoseFirstSheetIsDamaged_IsNotReadFromAnotherUnasked()
    {
        var path = Sample.Save("t.xlsx", WithDamagedFirstSheet());
        var table = Sample.Read(path);
        Assert.Equal((0, "sheet-damaged"), (table.Rows.Count, table.Codes().Single()));
        Assert.Single(Sample.Read(path, new TableMapping { Sheet = "备用" }).Rows);
    }

    [Fact]
    public void File_APipe_IsAFinding() => Assert.Equal(["file-pipe"], ReadPipe().Codes());

    internal static byte[] WithDamagedFirstSheet()
    {
        using var stream = new MemoryStream();
        object?[][] rows = [["机构代码", "机构名称"], ["H32050800001", "甲"]];
        stream.Write(Book.Of(false, ("床位", rows), ("备用", rows)));
        using (var document = SpreadsheetDocument.Open(stream, true))
            document.WorkbookPart!.WorksheetParts.First(part => document.WorkbookPart.GetIdOfPart(part) == document.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().First().Id!.Value).FeedData(new MemoryStream("<worksheet><sheetData><row"u8.ToArray()));
        return stream.ToArray();
    }

    internal static Table ReadPipe()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream();
        var link = Path.Combine(Directory.CreateDirectory(Path.Combine(Sample.Folder, Path.GetRandomFileName())).FullName, "t.csv");
        File.CreateSymbolicLink(link, $"/proc/self/fd/{pipe.GetClientHandleAsString()}");
        return Sample.Read(link);
    }

    /// <summary>The first file that shows a code.</summary>
    internal static byte[] Bytes(string code) =>
        code == "external-links" ? WithReference() : Refused.Select(r => r.Data).First(r => r.Item1 == code).Item2;

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "table-empty", [] },
        { "workbook-locked", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "workbook-old", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]] },
        { "workbook-old", Zip(("xl/workbook.bin", "x")) },
        { "table-not-a-table", Zip(("word/document.xml", "<a/>")) },
        { "table-not-a-table", "%PDF-1.7"u8.ToArray() },
        { "table-not-a-table", "<html><table>"u8.ToArray() },
        { "table-not-a-table", [1, 0, 2, 0, 3] },
        { "workbook-damaged", Book.Of(["机构代码", "机构名称"], ["H32050800001", "甲"])[..900] },
        { "workbook-damaged", Zip(("xl/workbook.xml", "<workbook")) },
        { "workbook-damaged", "PAR1PAR1"u8.ToArray() },
        { "workbook-bomb", Zip(("xl/workbook.xml", new string(' ', 80_000_000))) },
        { "header-not-found", "甲,乙\n1,2\n"u8.ToArray() },
        { "table-row-unreadable", "机构代码,机构名称\nH32050800001,\"甲\"乙\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void File_ThatIsNoTable_IsRefusedWithTheReason(string code, byte[] content) =>
        Assert.Equal([code], Sample.Read(Sample.Save("t.bin", content)).Codes().Distinct());

    [Fact]
    public void File_ThatIsMissing_IsAFinding() => Assert.Equal(["file-missing"], Sample.Read(Path.Combine(Sample.Folder, "none.csv")).Codes());

    [Fact]
    public void File_AFolder_IsAFinding() => Assert.Equal(["file-unreadable"], Sample.Read(Sample.Folder).Codes());

    [Fact]
    public void File_LongerThanTheLimit_StopsThere()
    {
        var table = Sample.Read(Sample.Csv("机构代码,机构名称\n" + string.Concat(Enumerable.Repeat("H32050800001,甲\n", 10))), limit: 5);
        Assert.Equal(4, table.Rows.Count);
        Assert.Equal(["rows-over-limit"], table.Codes());
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return stream.ToArray();
    }
}
