using System.Xml;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>
/// A copy of a table for the one who has to mend it: cells with findings are red, and a column at the end says what is wrong.
/// A workbook keeps everything else, formulas too; of CSV or Parquet a workbook is made.
/// </summary>
public static class MarkedCopy
{
    public static void Write(SheetFile file, string sheet, int headerRow, IEnumerable<Finding> findings, Language language, Stream copy)
    {
        var marks = new Marks(findings.Where(f => f.Place.Sheet == sheet), headerRow, language);
        if (file.IsWorkbook)
            MarkWorkbook(file, sheet, marks, copy);
        else
            MakeWorkbook(file, marks, copy);
    }

    private static void MarkWorkbook(SheetFile file, string sheet, Marks marks, Stream copy)
    {
        file.CopyTo(copy);
        using var document = SpreadsheetDocument.Open(copy, isEditable: true);
        var book = document.WorkbookPart!;
        var styles = MarkedStyles.AddTo(book);
        var part = (WorksheetPart)book.GetPartById(book.Workbook!.Sheets!.Elements<Sheet>().First(s => s.Name?.Value == sheet).Id!.Value!);
        using var marked = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        using (var measured = XmlReader.Create(file.Sheet(sheet), XlsxBook.Xml))
        using (var reader = XmlReader.Create(file.Sheet(sheet), XlsxBook.Xml))
        using (var writer = XmlWriter.Create(marked, new XmlWriterSettings { CloseOutput = false }))
            new MarkedSheet(reader, writer, marks, styles, MarkedSheet.LastColumn(measured) + 1).Copy();
        marked.Position = 0;
        part.FeedData(marked);
    }

    /// <summary>All cells as text, as they stood in the file; what a sheet cannot hold is left to the findings file.</summary>
    private static void MakeWorkbook(SheetFile file, Marks marks, Stream copy)
    {
        using var document = SpreadsheetDocument.Create(copy, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        var styles = MarkedStyles.AddTo(book);
        var part = book.AddNewPart<WorksheetPart>();
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "数据" }));
        var width = Width(file);
        using var rows = file.Rows("", [])!;
        using var writer = DocumentFormat.OpenXml.OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var raw = new RawRow(); rows.Read(raw) && raw.Number <= RowSource.MostRows;)
        {
            var cells = Enumerable.Range(1, width).Select(c => SheetParts.Text(raw[c].Text.ToString(), marks.Has(raw.Number, c) ? styles.Marked(0) : 0));
            writer.WriteElement(new Row(marks.Words(raw.Number) is { } words ? cells.Append(SheetParts.Text(words)) : cells) { RowIndex = (uint)raw.Number });
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static int Width(SheetFile file)
    {
        using var rows = file.Rows("", [])!;
        var width = 0;
        for (var raw = new RawRow(); rows.Read(raw) && raw.Number <= RowSource.MostRows;)
            width = Math.Max(width, raw.Count);
        return width;
    }
}

/// <summary>Which cells are marked, and what stands at the end of each row.</summary>
internal sealed class Marks
{
    private static readonly Texts Header = new("错误", "errors");

    private readonly Dictionary<int, List<Finding>> byRow;
    private readonly int headerRow;
    private readonly Language language;

    public Marks(IEnumerable<Finding> findings, int headerRow, Language language)
    {
        this.headerRow = headerRow;
        this.language = language;
        byRow = findings.Where(f => f.Severity != Severity.Info && f.Place.Line > 0).GroupBy(f => f.Place.Line).ToDictionary(g => g.Key, g => g.OrderBy(f => f.Place.Column).ToList());
    }

    public bool Has(int row, int column) => byRow.TryGetValue(row, out var all) && all.Exists(f => f.Place.Column == column);

    /// <summary>The marked columns of a row, rising.</summary>
    public IEnumerable<int> Columns(int row) => byRow.TryGetValue(row, out var all) ? all.Select(f => f.Place.Column).Where(c => c > 0).Distinct() : [];

    /// <summary>What is wrong in a row; over the column, its name.</summary>
    public string? Words(int row)
    {
        var words = byRow.TryGetValue(row, out var all) ? string.Join('\n', all.Select(f => $"{(f.Place.Column > 0 ? Place.Letters(f.Place.Column) + row + ": " : "")}{f.What(language)} {f.Remedy(language)}")) : null;
        return row == headerRow ? words is null ? Header.In(language) : $"{Header.In(language)}\n{words}" : words;
    }

    /// <summary>Whether a header is that of the column of errors in a copy that came back.</summary>
    public static bool IsHeader(string header) => header.Split('\n', ' ')[0] is var first && (first == Header.Zh || first == Header.En);
}

/// <summary>Every style of a workbook once more, with a red fill.</summary>
internal readonly record struct MarkedStyles(uint Count)
{
    public uint Marked(uint style) => style < Count ? style + Count : Count;

    public static MarkedStyles AddTo(WorkbookPart book)
    {
        var part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        var sheet = part.Stylesheet ??= SheetStyles.Sheet();
        var formats = sheet.CellFormats ??= new CellFormats(new CellFormat());
        var fills = sheet.Fills ??= new Fills(new Fill(), new Fill());
        fills.Append(SheetStyles.Solid("FFFFC7CE"));
        var red = (uint)fills.ChildElements.Count - 1;
        var before = formats.Elements<CellFormat>().ToList();
        foreach (var format in before)
        {
            var marked = (CellFormat)format.CloneNode(true);
            (marked.FillId, marked.ApplyFill) = (red, true);
            formats.Append(marked);
        }
        (formats.Count, fills.Count) = ((uint)before.Count * 2, red + 1);
        return new((uint)before.Count);
    }
}
