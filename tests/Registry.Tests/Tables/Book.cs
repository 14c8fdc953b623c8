using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Registry.Tests.Tables;

/// <summary>Tiny workbooks. A cell is text, a number, a date, a truth, blank (null), or a formula with what was stored.</summary>
internal sealed record Formula(string Text, string? Stored, string? Type = null);

internal static class Book
{
    public static byte[] Of(params object?[][] rows) => Of(false, ("数据", rows));

    public static byte[] Of(bool is1904, params (string Name, object?[][] Rows)[] sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill(), new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 9 }));
            var list = new Sheets();
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((r, i) => new Row(r.Select((c, j) => Of(c, j + 1, i + 1)).OfType<Cell>()) { RowIndex = (uint)i + 1 })));
                list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)list.ChildElements.Count + 1, Name = name });
            }
            book.Workbook = new Workbook(new WorkbookProperties { Date1904 = is1904 }, list);
        }
        return stream.ToArray();
    }

    private static Cell? Of(object? value, int column, int row)
    {
        Cell? cell = value switch
        {
            null => null,
            Formula f => new Cell { CellFormula = new CellFormula(f.Text), CellValue = f.Stored is null ? null : new CellValue(f.Stored), DataType = f.Type is null ? null : new EnumValue<CellValues>(new CellValues(f.Type)) },
            DateOnly day => new Cell { CellValue = new CellValue(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber), StyleIndex = 1 },
            bool truth => new Cell { CellValue = new CellValue(truth ? "1" : "0"), DataType = CellValues.Boolean },
            Percent percent => new Cell { CellValue = new CellValue(percent.Fraction), StyleIndex = 2 },
            Serial serial => new Cell { CellValue = new CellValue(serial.Days), StyleIndex = 1 },
            string text => new Cell { InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }), DataType = CellValues.InlineString },
            _ => new Cell { CellValue = new CellValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!) },
        };
        cell?.CellReference = $"{Model.Place.Letters(column)}{row}";
        return cell;
    }
}

internal sealed record Percent(string Fraction);

internal sealed record Serial(int Days);
