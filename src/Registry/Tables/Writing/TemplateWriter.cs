using Dingdian.Model;
using Dingdian.Registry.Tables.Reading;
using Dingdian.Registry.Tables.Shapes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = Dingdian.Registry.Tables.Shapes.Column;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>Writes an empty workbook for people to fill in: headers, an example, drop-downs, and a sheet that explains each column.</summary>
public static class TemplateWriter
{
    private const string WordsSheet = "_words";
    private const int RowsWithDropDowns = 10_000;

    public static void Write(SheetShape shape, Language language, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Sheet();
        var list = new Sheets();
        Add(book, list, SheetName(shape.Title.In(language)), Table(shape, language));
        Add(book, list, new Texts("填表说明", "Notes").In(language), Notes(shape, language));
        Add(book, list, WordsSheet, Words(shape, language), SheetStateValues.Hidden);
        book.Workbook = new Workbook(list);
    }

    private static void Add(WorkbookPart book, Sheets list, string name, Worksheet sheet, SheetStateValues? state = null)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        list.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)list.ChildElements.Count + 1, Name = name, State = state });
    }

    private static string SheetName(string title) => string.Concat(title.Where(c => !@"\/?*[]:'".Contains(c, StringComparison.Ordinal)).Take(31));

    private static Worksheet Table(SheetShape shape, Language language)
    {
        var sheet = new Worksheet(
            SheetParts.Frozen(1),
            SheetParts.Columns(shape, language),
            new SheetData(
                new Row(shape.Columns.Select(c => SheetParts.Text(Head(c, language), c.IsAsked ? SheetStyles.Required : SheetStyles.Head))) { Height = 32, CustomHeight = true },
                new Row(shape.Columns.Select((c, i) => Example(c, i, language)))));
        var choices = DropDowns(shape).ToList();
        if (choices.Count > 0)
            sheet.Append(new DataValidations(choices) { Count = (uint)choices.Count });
        return sheet;
    }

    private static string Head(Column column, Language language) => SheetParts.Header(column, language) + (column.IsAsked ? "*" : "");

    /// <summary>The first cell says that the row is an example; reading skips it.</summary>
    private static Cell Example(Column column, int index, Language language) => SheetParts.Text(
        index == 0 ? new Texts(RowKinds.ExampleZh, RowKinds.ExampleEn).In(language) + column.Example : Sample(column, language), SheetStyles.SampleText);

    private static string Sample(Column column, Language language) => column.Words?.Find(column.Example)?.Label.In(language) ?? column.Example;

    /// <summary>Lists of words are taken from a hidden sheet, as a list in the rule itself may have 255 letters at most.</summary>
    private static IEnumerable<DataValidation> DropDowns(SheetShape shape)
    {
        for (var i = 0; i < shape.Columns.Count; i++)
        {
            var column = shape.Columns[i];
            var count = column.Type switch { ColumnType.Truth => 2, ColumnType.Choice => column.Words!.Words.Count, _ => 0 };
            if (count == 0)
                continue;
            var letters = Place.Letters(i + 1);
            yield return new DataValidation(new Formula1($"'{WordsSheet}'!${letters}$1:${letters}${count}"))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                SequenceOfReferences = new() { InnerText = $"{letters}3:{letters}{RowsWithDropDowns}" },
            };
        }
    }

    private static Worksheet Words(SheetShape shape, Language language)
    {
        string[][] lists = [.. shape.Columns.Select(c => c.Type switch
        {
            ColumnType.Truth => new[] { new Texts("是", "yes").In(language), new Texts("否", "no").In(language) },
            ColumnType.Choice => [.. c.Words!.Shown(language)],
            _ => [],
        })];
        var longest = lists.Max(l => l.Length);
        return new Worksheet(new SheetData(Enumerable.Range(0, longest).Select(i => new Row(lists.Select(l => SheetParts.Text(i < l.Length ? l[i] : ""))))));
    }

    private static Worksheet Notes(SheetShape shape, Language language)
    {
        string[] heads = [.. new Texts[] { new("列", "column"), new("必填", "required"), new("应填", "expected"), new("说明", "meaning") }.Select(t => t.In(language))];
        var rows = new List<Row> { new(SheetParts.Text(shape.Title.In(language), SheetStyles.Title)) };
        rows.AddRange(shape.Notes.Append(new Texts("灰色示例行导入时自动跳过；带 * 的列必填。", "The grey example row is skipped on import; columns with * are required."))
            .Select(n => new Row(SheetParts.Text(n.In(language)))));
        rows.Add(new Row(heads.Select(h => SheetParts.Text(h, SheetStyles.Head))));
        rows.AddRange(shape.Columns.Select(c => new Row(
            SheetParts.Text(SheetParts.Header(c, language), SheetStyles.Wrapped),
            SheetParts.Text(c.IsAsked ? "*" : "", SheetStyles.Wrapped),
            SheetParts.Text(c.Expected.In(language), SheetStyles.Wrapped),
            SheetParts.Text(c.About.In(language), SheetStyles.Wrapped))));
        return new Worksheet(
            new Columns(((double[])[26, 9, 48, 60]).Select((width, i) => new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            new SheetData(rows));
    }
}
