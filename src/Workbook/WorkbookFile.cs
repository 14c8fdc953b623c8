using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Workbook;

/// <summary>Writes sheets and defined names as an .xlsx file that recalculates when it is opened.</summary>
internal static class WorkbookFile
{
    private const uint Plain = 0, Head = 1, Input = 2, Count = 3, InputCount = 4, Quoted = 5;

    public static void Write(IReadOnlyList<Sheet> sheets, IReadOnlyDictionary<string, string> names, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var list = new Sheets();
        foreach (var (sheet, index) in sheets.Select((s, i) => (s, i)))
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(View(sheet), Columns(sheet), Data(sheet));
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
        }
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
            list,
            new DefinedNames(names.Select(n => new DefinedName(n.Value) { Name = n.Key })),
            new CalculationProperties { FullCalculationOnLoad = true });
    }

    private static SheetViews View(Sheet sheet) => new(new SheetView
    {
        WorkbookViewId = 0,
        Pane = new Pane { VerticalSplit = sheet.HeadRows, TopLeftCell = $"A{sheet.HeadRows + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
    });

    private static Columns Columns(Sheet sheet)
    {
        var count = Math.Max(1, sheet.Rows.Max(r => (int?)r.Count) ?? 1);
        return new Columns(Enumerable.Range(1, count).Select(i => new Column { Min = (uint)i, Max = (uint)i, Width = Width(sheet, i - 1), CustomWidth = true }));
    }

    private static double Width(Sheet sheet, int column) =>
        Math.Clamp(sheet.Rows.Where(r => r.Count > column).Max(r => (r[column] as TextCell)?.Text.Sum(c => c > 0x2E7F ? 2 : 1) ?? 10) + 2, 8, 60);

    private static SheetData Data(Sheet sheet) => new(sheet.Rows.Select((cells, i) =>
        new Row(cells.Select((c, j) => Write(c, $"{Sheet.Letters(j + 1)}{i + 1}"))) { RowIndex = (uint)i + 1 }));

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Write(Cell cell, string reference)
    {
        var written = new DocumentFormat.OpenXml.Spreadsheet.Cell { CellReference = reference, StyleIndex = StyleOf(cell) };
        switch (cell)
        {
            case TextCell text:
                written.DataType = CellValues.InlineString;
                written.InlineString = new InlineString(new Text(Printable(text.Text)) { Space = SpaceProcessingModeValues.Preserve });
                break;
            case NumberCell number:
                written.CellValue = new CellValue(number.Value);
                break;
            case TruthCell truth:
                written.DataType = CellValues.Boolean;
                written.CellValue = new CellValue(truth.Value ? "1" : "0");
                break;
            case FormulaCell formula:
                written.CellFormula = new CellFormula(formula.Formula);
                break;
        }
        return written;
    }

    private static uint StyleOf(Cell cell) => cell switch
    {
        TextCell { Head: true } => Head,
        { Input: true } => cell.IsCount ? InputCount : Input,
        TextCell { Text: ['=' or '+' or '-' or '@', ..] } => Quoted, // stays text when somebody edits the cell
        _ => cell.IsCount ? Count : Plain,
    };

    /// <summary>Control characters are not allowed in the file format.</summary>
    private static string Printable(string text) => new([.. text.Where(c => !char.IsControl(c) || c is '\n' or '\t')]);

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold(), new Color { Rgb = "FFFFFFFF" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Solid("FFFFF6D6"), Solid("FF1F4E5F")),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, ApplyFont = true, FillId = 3, ApplyFill = true, ApplyAlignment = true },
            new CellFormat { FillId = 2, ApplyFill = true },
            new CellFormat { NumberFormatId = Thousands, ApplyNumberFormat = true },
            new CellFormat { FillId = 2, ApplyFill = true, NumberFormatId = Thousands, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true }));

    /// <summary>The built-in format #,##0.</summary>
    private const uint Thousands = 3;

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
