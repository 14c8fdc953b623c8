using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Dingdian.Workbook.Tests;

/// <summary>A workbook file as a reader meets it: sheets of texts, by name and address.</summary>
internal sealed class Book
{
    public const string Unknown = "#N/A";

    private readonly Dictionary<string, Dictionary<string, string>> sheets = new(StringComparer.Ordinal);

    public Book(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var book = document.WorkbookPart!;
        var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToArray() ?? [];
        foreach (var sheet in book.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            var part = (WorksheetPart)book.GetPartById(sheet.Id!);
            sheets[sheet.Name!] = part.Worksheet!.Descendants<SheetCell>().ToDictionary(c => c.CellReference!.Value!, c => Text(c, shared));
            Formulas.AddRange(part.Worksheet.Descendants<CellFormula>().Select(f => f.Text));
            FormulaCells.AddRange(part.Worksheet.Descendants<SheetCell>().Where(c => c.CellFormula is not null).Select(c => (sheet.Name!.Value!, c.CellReference!.Value!)));
            Validations.AddRange(part.Worksheet.Descendants<DataValidation>());
        }
        Names = book.Workbook.DefinedNames?.Elements<DefinedName>().Where(n => n.LocalSheetId is null).ToDictionary(n => n.Name!.Value!, n => n.Text) ?? [];
    }

    public IEnumerable<string> Sheets => sheets.Keys;

    public IReadOnlyDictionary<string, string> Names { get; }

    public List<string> Formulas { get; } = [];

    public List<(string Sheet, string Address)> FormulaCells { get; } = [];

    public List<DataValidation> Validations { get; } = [];

    public IReadOnlyDictionary<string, string> Cells(string sheet) => sheets[sheet];

    public string At(string sheet, int column, int row) => sheets[sheet].GetValueOrDefault($"{Workbook.Sheet.Letters(column)}{row}", "");

    /// <summary>The first row whose columns hold these texts.</summary>
    public int? Row(string sheet, params (int Column, string Text)[] wanted)
    {
        var last = sheets[sheet].Keys.Max(k => int.Parse(k.TrimStart([.. Enumerable.Range('A', 26).Select(c => (char)c)]), CultureInfo.InvariantCulture));
        return Enumerable.Range(1, last).Cast<int?>().FirstOrDefault(row => wanted.All(w => At(sheet, w.Column, row!.Value) == w.Text));
    }

    /// <summary>The file with the cell behind a defined name overwritten, as somebody would type it: a number, a truth, a word, or nothing known.</summary>
    public static byte[] Type(byte[] file, string name, string? value)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = SpreadsheetDocument.Open(stream, true))
            Type(CellOf(document.WorkbookPart!, name), value);
        return stream.ToArray();
    }

    /// <summary>The file without the values its formulas came with, so that whoever opens it has to calculate.</summary>
    public static byte[] Forgetful(byte[] file)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = SpreadsheetDocument.Open(stream, true))
            foreach (var cell in document.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<SheetCell>()).Where(c => c.CellFormula is not null))
                (cell.CellValue, cell.DataType) = (null, null);
        return stream.ToArray();
    }

    private static SheetCell CellOf(WorkbookPart book, string name)
    {
        var target = book.Workbook!.DefinedNames!.Elements<DefinedName>().Single(n => n.Name == name).Text.Split('!');
        var sheet = book.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(s => s.Name == target[0].Trim('\''));
        var address = target[1].Replace("$", "", StringComparison.Ordinal);
        return ((WorksheetPart)book.GetPartById(sheet.Id!)).Worksheet!.Descendants<SheetCell>().Single(c => c.CellReference == address);
    }

    private static void Type(SheetCell cell, string? value)
    {
        cell.RemoveAllChildren();
        cell.DataType = null;
        if (value is null)
            cell.CellFormula = new CellFormula("NA()");
        else if (value is "true" or "false")
            (cell.DataType, cell.CellValue) = (CellValues.Boolean, new CellValue(value == "true" ? "1" : "0"));
        else if (decimal.TryParse(value, CultureInfo.InvariantCulture, out var number))
            cell.CellValue = new CellValue(number);
        else
            (cell.DataType, cell.InlineString) = (CellValues.InlineString, new InlineString(new Text(value)));
    }

    private static string Text(SheetCell cell, string[] shared)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString)
            return cell.InlineString!.InnerText;
        var text = cell.CellValue?.Text ?? "";
        return type == CellValues.SharedString ? shared[int.Parse(text, CultureInfo.InvariantCulture)] : type == CellValues.Boolean ? (text == "1" ? "TRUE" : "FALSE") : text;
    }
}
