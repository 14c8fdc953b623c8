using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Documents;

/// <summary>What a text of a number column is in a workbook: a number shown the way the text shows it.</summary>
internal readonly partial record struct XlsxNumber(decimal Value, string Format)
{
    /// <summary>Spreadsheets keep this many digits of a number; a longer one stays text.</summary>
    private const int Digits = 15;

    /// <summary>The number, or null when the text is none: 1,234.5 and −3 % are, 12 张, 007 and 1,23 are not.</summary>
    public static XlsxNumber? Read(string text)
    {
        var match = Pattern().Match(text.Trim());
        if (!match.Success || match.Value.Count(char.IsAsciiDigit) > Digits) return null;
        var number = match.Groups["number"].Value;
        var value = decimal.Parse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var percent = match.Groups["percent"].Length > 0;
        var places = number.Contains('.', StringComparison.Ordinal) ? "." + new string('0', number.Length - number.IndexOf('.', StringComparison.Ordinal) - 1) : "";
        var format = (number.Contains(',', StringComparison.Ordinal) ? "#,##0" : "0") + places + (percent ? "%" : "");
        return new((match.Groups["sign"].Value is "-" or "−" ? -value : value) / (percent ? 100m : 1m), format);
    }

    [GeneratedRegex(@"^(?<sign>[-−+]?)(?<number>(0|[1-9][0-9]{0,2}(,[0-9]{3})+|[1-9][0-9]*)(\.[0-9]+)?)(?<percent>\s?%)?$")]
    private static partial Regex Pattern();
}

/// <summary>How cells of a workbook look; formats of numbers are added as they are met.</summary>
internal sealed class XlsxLooks
{
    public const uint Head = 1, Text = 2, Quoted = 3, Caption = 4, Note = 5, Right = 6, BoldText = 7, BoldQuoted = 8, BoldRight = 9;

    private const uint Fixed = 10, FirstFormat = 164, Bold = 1, White = 2, Large = 3, Shade = 2, Thin = 1;

    private readonly List<(string Format, bool Bold)> numbers = [];

    /// <summary>The look of numbers of a format.</summary>
    public uint Number(string format, bool bold)
    {
        var index = numbers.IndexOf((format, bold));
        if (index < 0)
        {
            index = numbers.Count;
            numbers.Add((format, bold));
        }
        return Fixed + (uint)index;
    }

    public S.Stylesheet Write()
    {
        var formats = numbers.Select(number => number.Format).Distinct().ToList();
        var sheet = new S.Stylesheet();
        if (formats.Count > 0) sheet.Append(new S.NumberingFormats(formats.Select((format, i) => new S.NumberingFormat { NumberFormatId = FirstFormat + (uint)i, FormatCode = format })));
        sheet.Append(
            new S.Fonts(Font(11), Font(11, bold: true), Font(11, bold: true, "FFFFFFFF"), Font(14, bold: true)),
            new S.Fills(
                new S.Fill(new S.PatternFill { PatternType = S.PatternValues.None }),
                new S.Fill(new S.PatternFill { PatternType = S.PatternValues.Gray125 }),
                new S.Fill(new S.PatternFill(new S.ForegroundColor { Rgb = "FF1F4E5F" }) { PatternType = S.PatternValues.Solid })),
            new S.Borders(new S.Border(), Border()),
            new S.CellStyleFormats(new S.CellFormat()));
        sheet.Append(new S.CellFormats((S.CellFormat[])[
            new S.CellFormat(),
            Look(S.HorizontalAlignmentValues.Center, White, Thin, fill: Shade),
            Look(S.HorizontalAlignmentValues.Left, 0, Thin),
            Look(S.HorizontalAlignmentValues.Left, 0, Thin, quoted: true),
            Look(S.HorizontalAlignmentValues.Left, Large, 0),
            Look(S.HorizontalAlignmentValues.Left, 0, 0),
            Look(S.HorizontalAlignmentValues.Right, 0, Thin),
            Look(S.HorizontalAlignmentValues.Left, Bold, Thin),
            Look(S.HorizontalAlignmentValues.Left, Bold, Thin, quoted: true),
            Look(S.HorizontalAlignmentValues.Right, Bold, Thin),
            .. numbers.Select(number => Look(S.HorizontalAlignmentValues.Right, number.Bold ? Bold : 0, Thin, format: FirstFormat + (uint)formats.IndexOf(number.Format)))]));
        return sheet;
    }

    private static S.Font Font(int size, bool bold = false, string? colour = null)
    {
        var font = new S.Font();
        if (bold) font.Append(new S.Bold());
        font.Append(new S.FontSize { Val = size });
        if (colour is not null) font.Append(new S.Color { Rgb = colour });
        font.Append(new S.FontName { Val = "宋体" });
        return font;
    }

    private static S.Border Border() => new(
        new S.LeftBorder(Line()) { Style = S.BorderStyleValues.Thin },
        new S.RightBorder(Line()) { Style = S.BorderStyleValues.Thin },
        new S.TopBorder(Line()) { Style = S.BorderStyleValues.Thin },
        new S.BottomBorder(Line()) { Style = S.BorderStyleValues.Thin });

    private static S.Color Line() => new() { Rgb = "FFA0A0A0" };

    private static S.CellFormat Look(S.HorizontalAlignmentValues side, uint font, uint border, uint fill = 0, bool quoted = false, uint format = 0)
    {
        var look = new S.CellFormat(new S.Alignment { Horizontal = side, Vertical = S.VerticalAlignmentValues.Top, WrapText = format == 0 })
        {
            FontId = font, ApplyFont = true, BorderId = border, ApplyBorder = true, FillId = fill, ApplyFill = true, ApplyAlignment = true,
        };
        if (quoted) look.QuotePrefix = true; // stays text when somebody edits the cell
        if (format > 0) (look.NumberFormatId, look.ApplyNumberFormat) = (format, true);
        return look;
    }
}
