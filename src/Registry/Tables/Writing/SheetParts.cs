using System.Globalization;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using Column = Dingdian.Registry.Tables.Shapes.Column;
using OpenXmlColumn = DocumentFormat.OpenXml.Spreadsheet.Column;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>Pieces that templates, exports and marked copies share.</summary>
internal static class SheetParts
{
    /// <summary>Digits that a spreadsheet keeps; longer numbers are written as text.</summary>
    private const int SpreadsheetDigits = 15;

    /// <summary>Text is always text: data can never start a formula.</summary>
    public static Cell Text(string text, uint style = SheetStyles.Plain) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Printable(text)) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = style,
    };

    public static Cell Value(Column column, CellValue value) => value.IsBlank ? new Cell { StyleIndex = Style(column) } : column.Type switch
    {
        ColumnType.Whole or ColumnType.Number or ColumnType.Coordinate => Number(value.Number!.Value),
        ColumnType.Date => Serial(value.Day!.Value, SheetStyles.Day),
        ColumnType.Month => Serial(value.Day!.Value, SheetStyles.Month),
        _ => Text(Shown(column, value, Language.Chinese), Style(column)),
    };

    /// <summary>A value as a person reads it, and as it can be read again.</summary>
    public static string Shown(Column column, CellValue value, Language language) => value.IsBlank ? "" : column.Type switch
    {
        ColumnType.Whole or ColumnType.Number or ColumnType.Coordinate => value.Number!.Value.ToString(CultureInfo.InvariantCulture),
        ColumnType.Date => value.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnType.Month => value.Day!.Value.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ColumnType.Truth => (value.Truth!.Value, language) switch { (true, Language.Chinese) => "是", (true, _) => "yes", (false, Language.Chinese) => "否", _ => "no" },
        ColumnType.Choice => Label(column, value.Text!, language),
        ColumnType.List => string.Join('、', value.Items.Select(i => Label(column, i, language))),
        _ => value.Text!,
    };

    /// <summary>The header with its unit: 金额（元）.</summary>
    public static string Header(Column column, Language language)
    {
        var name = column.Header.In(language);
        return (column.Unit, language) switch
        {
            (null or "ratio" or "year", _) => name,
            ({ } unit, Language.Chinese) => $"{name}（{UnitWords.Shown(unit)}）",
            ({ } unit, _) => $"{name} ({unit})",
        };
    }

    public static uint Style(Column column) => column.Type switch
    {
        ColumnType.Code or ColumnType.Text => SheetStyles.AsText,
        ColumnType.Date => SheetStyles.Day,
        ColumnType.Month => SheetStyles.Month,
        _ => SheetStyles.Plain,
    };

    public static SheetViews Frozen(uint rows) => new(new SheetView(
        new Pane { VerticalSplit = rows, TopLeftCell = $"A{rows + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
    { WorkbookViewId = 0 });

    /// <summary>Widths by the header; code and text columns keep their zeros in cells not yet filled.</summary>
    public static Columns Columns(SheetShape shape, Language language) => new(shape.Columns.Select((column, i) => new OpenXmlColumn
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = Math.Clamp(Math.Max(Width(Header(column, language)), Width(column.Example)) + 3, 10, 40),
        CustomWidth = true,
        Style = Style(column),
    }));

    /// <summary>Chinese signs take two places.</summary>
    public static int Width(string text) => text.Sum(c => c > 0x2E7F ? 2 : 1);

    private static string Label(Column column, string id, Language language) => column.Words?.ById(id)?.Label.In(language) ?? id;

    private static Cell Number(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Count(char.IsAsciiDigit) > SpreadsheetDigits ? Text(text) : new Cell { CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue(text) };
    }

    private static Cell Serial(DateOnly day, uint style) =>
        new() { CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue(DaySerial.Of(day)), StyleIndex = style };

    /// <summary>Control signs and halves of pairs are not allowed in the file format.</summary>
    private static string Printable(string text) =>
        new([.. text.Where((c, i) => (!char.IsControl(c) || c is '\n' or '\t') && c is not ('\uFFFE' or '\uFFFF') && (!char.IsSurrogate(c) || IsPaired(text, i)))]);

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i]) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) : i > 0 && char.IsHighSurrogate(text[i - 1]);
}
