using System.IO.Compression;
using Dingdian.Model;
using Dingdian.Registry.Tables.Shapes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>One sheet, written element by element: a million rows need no memory.</summary>
internal sealed class XlsxTable : TableWriter
{
    private static readonly DateTimeOffset AnyTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Stream stream;
    private readonly SpreadsheetDocument document;
    private readonly OpenXmlWriter writer;

    public XlsxTable(SheetShape shape, Language language, Stream stream) : base(shape)
    {
        this.stream = stream;
        document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        document.ChangeIdOfPart(book, "book"); // names of parts are drawn by lot unless given
        book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = SheetStyles.Sheet();
        var part = book.AddNewPart<WorksheetPart>("table");
        book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = shape.Title.In(language) }));
        writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(SheetParts.Frozen(1));
        writer.WriteElement(SheetParts.Columns(shape, language));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(shape.Columns.Select(c => SheetParts.Text(SheetParts.Header(c, language), SheetStyles.Head))));
    }

    public override void Write(IReadOnlyList<CellValue> values)
    {
        writer.WriteStartElement(new Row());
        for (var i = 0; i < Shape.Columns.Count; i++)
            writer.WriteElement(SheetParts.Value(Shape.Columns[i], values[i]));
        writer.WriteEndElement();
    }

    protected override void Dispose(bool disposing)
    {
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.Dispose();
        document.Dispose();
        using var parts = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var part in parts.Entries)
            part.LastWriteTime = AnyTime; // the same rows give the same bytes on any day
    }
}
