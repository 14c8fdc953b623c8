using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>The few looks of the workbooks written here, by their index.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0, Head = 1, Required = 2, AsText = 3, Day = 4, Month = 5, Sample = 6, SampleText = 7, Wrapped = 8, Title = 9;

    private const uint TextFormat = 49, DayFormat = 164, MonthFormat = 165;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = MonthFormat, FormatCode = "yyyy\\-mm" }),
        new Fonts(
            new Font(),
            new Font(new Bold(), new Color { Rgb = "FFFFFFFF" }),
            new Font(new Italic(), new Color { Rgb = "FF7F7F7F" }),
            new Font(new Bold(), new FontSize { Val = 14 })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF5B7F8C"), Solid("FF1F4E5F"), Solid("FFF2F2F2")),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Header(fill: 2),
            Header(fill: 3),
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = DayFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = MonthFormat, ApplyNumberFormat = true },
            new CellFormat { FontId = 2, FillId = 4, ApplyFont = true, ApplyFill = true },
            new CellFormat { FontId = 2, FillId = 4, NumberFormatId = TextFormat, ApplyFont = true, ApplyFill = true, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat { FontId = 3, ApplyFont = true }));

    private static CellFormat Header(uint fill) =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Center }) { FontId = 1, FillId = fill, ApplyFont = true, ApplyFill = true, ApplyAlignment = true };

    public static Fill Solid(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });
}
