using Dingdian.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Documents;

/// <summary>
/// Writes the tables of a document as an .xlsx file: a sheet for each table and chart, in their order and with the numbers they have in the text.
/// What reads as a number in a number column is one, shown as the text shows it; all else is text and can never start a formula.
/// </summary>
public static class XlsxWriter
{
    /// <summary>Writes the file; equal documents give equal bytes. For a list of tables alone, make a document of them.</summary>
    /// <param name="document">Whose tables; those of the body come before those of the annexes.</param>
    /// <param name="stream">Where to; need not be seekable, stays open.</param>
    /// <param name="language">Whose words.</param>
    public static void Write(Document document, Stream stream, Language language)
    {
        using var memory = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            file.ChangeIdOfPart(book, "rId1");
            var looks = new XlsxLooks();
            var pages = Tables(document).Select((table, i) => new XlsxSheet(table, i + 1, document, looks, language)).ToList();
            if (pages.Count == 0) pages.Add(new XlsxSheet(Empty(document), null, document, looks, language));
            var list = new S.Sheets();
            foreach (var (page, index) in pages.Select((page, index) => (page, index)))
            {
                var id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rId{index + 2}");
                book.AddNewPart<WorksheetPart>(id).Worksheet = page.Write();
                list.Append(new S.Sheet { Id = id, SheetId = (uint)index + 1, Name = page.Name });
            }
            book.AddNewPart<WorkbookStylesPart>("rId1").Stylesheet = looks.Write();
            book.Workbook = new S.Workbook(list, new S.DefinedNames(pages.Select(PrintTitles)));
            var properties = file.AddCoreFilePropertiesPart();
            file.ChangeIdOfPart(properties, "rId2");
            OfficeFile.Describe(properties, document, language);
        }
        OfficeFile.Save(memory, stream);
    }

    private static IEnumerable<Table> Tables(Document document) =>
        document.Body.Concat(document.Annexes.SelectMany(annex => annex.Blocks)).Select(block => block as Table ?? (block as Chart)?.ToTable() ?? (block as Sketch)?.ToTable()).OfType<Table>();

    private static Table Empty(Document document) => new(document.Title, [new Column(document.Title)], []) { Notes = [Wording.NoTables] };

    private static S.DefinedName PrintTitles(XlsxSheet page, int index) =>
        new($"'{page.Name.Replace("'", "''", StringComparison.Ordinal)}'!$1:${XlsxSheet.HeadRows}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };
}
