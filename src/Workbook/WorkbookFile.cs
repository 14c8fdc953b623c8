using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Workbook;

/// <summary>Writes sheets and defined names as an .xlsx file that recalculates when it is opened.</summary>
internal static class WorkbookFile
{
    private const uint Plain = 0, Head = 1, Input = 2, Count = 3, InputCount = 4, Quoted = 5, Share = 6, Wrapped = 7;

    /// <summary>Texts longer than this go on in the next line of their cell.</summary>
    private const int Widest = 48;

    public static void Write(IReadOnlyList<Sheet> sheets, IReadOnlyDictionary<string, string> names, string title, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var list = new Sheets();
        foreach (var (sheet, index) in sheets.Select((s, i) => (s, i)))
        {
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = Page(sheet, title);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
        }
        book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(
            list,
            new DefinedNames(names.Select(n => new DefinedName(n.Value) { Name = n.Key }).Concat(sheets.Select(PrintTitles))),
            new CalculationProperties { FullCalculationOnLoad = true });
    }

    /// <summary>Printed across, as wide as the paper, with its head on every page.</summary>
    private static Worksheet Page(Sheet sheet, string title)
    {
        var page = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), View(sheet), Columns(sheet), Data(sheet));
        if (sheet.Validations.Count > 0)
            page.Append(new DataValidations(sheet.Validations.Select(Rule)) { Count = (uint)sheet.Validations.Count });
        page.Append(
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddFooter($"&L{title.Replace("&", "&&", StringComparison.Ordinal)}&C&A&R&P / &N")));
        return page;
    }

    private static DefinedName PrintTitles(Sheet sheet, int index) =>
        new($"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!$1:${Math.Max(1, sheet.HeadRows)}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index };

    private static DataValidation Rule(Validation validation)
    {
        var rule = new DataValidation
        {
            SequenceOfReferences = new ListValue<StringValue> { InnerText = validation.Address },
            AllowBlank = true, ShowErrorMessage = true, ShowInputMessage = true,
            ErrorStyle = validation.Refuses ? DataValidationErrorStyleValues.Stop : DataValidationErrorStyleValues.Warning,
            ErrorTitle = validation.Title, Error = validation.Message, PromptTitle = validation.Title, Prompt = validation.Message,
        };
        if (validation.Words.Count > 0)
        {
            rule.Type = DataValidationValues.List;
            rule.Append(new Formula1($"\"{string.Join(',', validation.Words)}\""));
            return rule;
        }
        rule.Type = DataValidationValues.Decimal;
        rule.Operator = (validation.Least, validation.Most) switch { (null, _) => DataValidationOperatorValues.LessThanOrEqual, (_, null) => DataValidationOperatorValues.GreaterThanOrEqual, _ => DataValidationOperatorValues.Between };
        rule.Append(new Formula1(Sheet.Number(validation.Least ?? validation.Most ?? 0m)));
        if (validation is { Least: not null, Most: { } most })
            rule.Append(new Formula2(Sheet.Number(most)));
        return rule;
    }

    private static SheetViews View(Sheet sheet) => new(new SheetView
    {
        WorkbookViewId = 0,
        Pane = new Pane { VerticalSplit = sheet.HeadRows, TopLeftCell = $"A{sheet.HeadRows + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
    });

    private static Columns Columns(Sheet sheet)
    {
        var count = Math.Max(1, sheet.Rows.Max(r => (int?)r.Count) ?? 1);
        return new Columns(Enumerable.Range(1, count).Select(i => new Column { Min = (uint)i, Max = (uint)i, Width = ColumnWidth(sheet, i - 1), CustomWidth = true }));
    }

    private static double ColumnWidth(Sheet sheet, int column) =>
        Math.Clamp(sheet.Rows.Where(r => r.Count > column).Max(r => r[column] is TextCell { Head: true } head ? Math.Min(16, Width(head.Text)) : Width(Shown(r[column]))) + 2, 8, Widest);

    /// <summary>Characters across; a Chinese one takes two.</summary>
    private static int Width(string text) => text.Split('\n').Max(line => line.Sum(c => c > 0x2E7F ? 2 : 1));

    private static string Shown(Cell cell) => cell switch
    {
        TextCell text => text.Text,
        NumberCell number => Figure(number.Value, number),
        FormulaCell { Value.Number: { } number } formula => Figure(number, formula),
        FormulaCell formula => formula.Value.Text ?? "#N/A",
        _ => "FALSE",
    };

    private static string Figure(decimal number, Cell cell) => number.ToString(cell.IsCount ? "#,##0" : cell.IsShare ? "#,##0.0000" : "0.#########", System.Globalization.CultureInfo.InvariantCulture);

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
                (written.DataType, written.CellValue) = Known(formula.Value);
                break;
        }
        return written;
    }

    /// <summary>What a viewer shows that does not calculate.</summary>
    private static (EnumValue<CellValues>?, CellValue) Known(Known value) => value switch
    {
        { Number: { } number } => (null, new CellValue(number)),
        { Truth: { } truth } => (CellValues.Boolean, new CellValue(truth ? "1" : "0")),
        { Word: { } word } => (CellValues.String, new CellValue(word)),
        _ => (CellValues.Error, new CellValue("#N/A")),
    };

    private static uint StyleOf(Cell cell) => cell switch
    {
        TextCell { Head: true } => Head,
        { Input: true } => cell.IsCount ? InputCount : Input,
        TextCell { Text: ['=' or '+' or '-' or '@', ..] } => Quoted, // stays text when somebody edits the cell
        TextCell { Text: var text } when Width(text) > Widest => Wrapped,
        _ => cell.IsCount ? Count : cell.IsShare ? Share : Plain,
    };

    /// <summary>Control characters are not allowed in the file format.</summary>
    private static string Printable(string text) => new([.. text.Where(c => !char.IsControl(c) || c is '\n' or '\t')]);

    private static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = FourPlaces, FormatCode = "#,##0.0000" }),
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
            new CellFormat { QuotePrefix = true },
            new CellFormat { NumberFormatId = FourPlaces, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));

    /// <summary>The built-in format #,##0.</summary>
    private const uint Thousands = 3;

    private const uint FourPlaces = 164, A4 = 9;

    private static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
