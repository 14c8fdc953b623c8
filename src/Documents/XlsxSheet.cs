using System.Globalization;
using Dingdian.Model;
using DocumentFormat.OpenXml;
using S = DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Documents;

/// <summary>One sheet: caption, head, rows, totals, and notes below.</summary>
internal sealed class XlsxSheet(Table table, int? number, Document document, XlsxLooks looks, Language language)
{
    /// <summary>Caption and head stay in sight and are printed on every page.</summary>
    public const int HeadRows = 2;

    private const int NameLength = 31, CellLength = 32767, FooterLength = 200, WidePaper = 95;
    private const double Narrowest = 8, Widest = 48, WidestHead = 12, NarrowestSheet = 40;
    private const double LineHeight = 15, Highest = 409;
    private const string Forbidden = "[]:*?/\\'";
    private const uint A4 = 9;

    private readonly string caption = number is { } known ? Wording.Caption(known, table.Caption, language) : table.Caption.OneLine(language);
    private readonly double[] widths = Widths(table, language);
    private readonly List<S.Row> rows = [];
    private readonly List<string> merged = [];

    /// <summary>Number and caption as far as a sheet's name takes them: 31 signs, none of []:*?/\'. The number makes it unlike all others.</summary>
    public string Name
    {
        get
        {
            var name = string.Concat(caption.Select(sign => char.IsControl(sign) || Forbidden.Contains(sign, StringComparison.Ordinal) ? ' ' : sign));
            if (name.Length > NameLength) name = name[..(char.IsHighSurrogate(name[NameLength - 1]) ? NameLength - 1 : NameLength)];
            name = name.Trim();
            return name.Length > 0 ? name : Wording.Item.In(language);
        }
    }

    public S.Worksheet Write()
    {
        Line(document.Mark is { } mark ? $"【{mark.OneLine(language)}】{caption}" : caption, XlsxLooks.Caption, 1.3);
        Add(table.Columns.Select(column => Text(Wording.Head(column, language), XlsxLooks.Head)));
        if (table.Rows.Count == 0) Line(Wording.Nothing.In(language), XlsxLooks.Text, 1);
        foreach (var row in table.Rows) Add(row.Select((value, i) => Value(value, table.Columns[i], bold: false)));
        if (table.Totals is { } totals) Add(totals.Select((value, i) => Value(value, table.Columns[i], bold: true)));
        foreach (var note in Wording.Notes(table.Notes, language)) Line(note, XlsxLooks.Note, 1);

        var sheet = new S.Worksheet(
            new S.SheetProperties(new S.PageSetupProperties { FitToPage = true }),
            new S.SheetViews(new S.SheetView
            {
                WorkbookViewId = 0,
                Pane = new S.Pane { VerticalSplit = HeadRows, TopLeftCell = $"A{HeadRows + 1}", ActivePane = S.PaneValues.BottomLeft, State = S.PaneStateValues.Frozen },
            }),
            new S.Columns(widths.Select((width, i) => new S.Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
            new S.SheetData(rows));
        if (merged.Count > 0) sheet.Append(new S.MergeCells(merged.Select(range => new S.MergeCell { Reference = range })));
        sheet.Append(
            new S.PageMargins { Left = 0.7, Right = 0.7, Top = 0.9, Bottom = 0.8, Header = 0.4, Footer = 0.4 },
            new S.PageSetup { PaperSize = A4, Orientation = widths.Sum() > WidePaper ? S.OrientationValues.Landscape : S.OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 },
            HeaderFooter());
        return sheet;
    }

    private S.HeaderFooter HeaderFooter()
    {
        var lines = new S.HeaderFooter();
        if (document.Mark is { } mark) lines.Append(new S.OddHeader("&C" + Field(mark)));
        lines.Append(new S.OddFooter($"&L{Field(document.Title)}&R&P / &N"));
        return lines;
    }

    private string Field(Texts texts)
    {
        var text = texts.OneLine(language);
        return (text.Length > FooterLength / 2 ? text[..(FooterLength / 2)] : text).Replace("&", "&&", StringComparison.Ordinal);
    }

    /// <summary>A line over all columns.</summary>
    private void Line(string text, uint look, double scale)
    {
        Add(Enumerable.Range(0, widths.Length).Select(i => Text(i == 0 ? text : "", look)), LinesOf(text, widths.Sum() / scale) * LineHeight * scale);
        if (widths.Length > 1) merged.Add($"A{rows.Count}:{Letters(widths.Length)}{rows.Count}");
    }

    /// <summary>Adds a row as high as its texts need, for not every program finds that out by itself.</summary>
    private void Add(IEnumerable<S.Cell> cells, double? height = null)
    {
        var row = new S.Row { RowIndex = (uint)rows.Count + 1 };
        var lines = 1d;
        foreach (var (cell, index) in cells.Select((cell, index) => (cell, index)))
        {
            cell.CellReference = $"{Letters(index + 1)}{row.RowIndex}";
            lines = Math.Max(lines, LinesOf(cell.InlineString?.InnerText ?? "", widths[index]));
            row.Append(cell);
        }
        (row.Height, row.CustomHeight) = (Math.Min(Highest, (height ?? lines * LineHeight) + 1), true);
        rows.Add(row);
    }

    /// <summary>Lines of a text in a width of so many characters, of which the margins take one.</summary>
    private static double LinesOf(string text, double width) => text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(Wording.Ems(line) * 2 / (width - 1))));

    private S.Cell Value(Texts texts, Column column, bool bold)
    {
        var text = texts.Printed(language);
        if (!column.IsNumber) return Text(text, bold ? XlsxLooks.BoldText : XlsxLooks.Text, bold);
        return XlsxNumber.Read(text) is { } known
            ? new S.Cell { StyleIndex = looks.Number(known.Format, bold), CellValue = new S.CellValue(known.Value) }
            : Text(text, bold ? XlsxLooks.BoldRight : XlsxLooks.Right, bold);
    }

    private static S.Cell Text(string text, uint look, bool bold = false)
    {
        if (text.Length == 0) return new S.Cell { StyleIndex = look };
        var formula = look is XlsxLooks.Text or XlsxLooks.BoldText or XlsxLooks.Right or XlsxLooks.BoldRight && text is ['=' or '+' or '-' or '@' or '\t', _, ..];
        return new S.Cell
        {
            StyleIndex = formula ? bold ? XlsxLooks.BoldQuoted : XlsxLooks.Quoted : look,
            DataType = S.CellValues.InlineString,
            InlineString = new S.InlineString(new S.Text(text.Length > CellLength ? text[..(CellLength - 1)] + "…" : text) { Space = SpaceProcessingModeValues.Preserve }),
        };
    }

    /// <summary>Characters across, of which a Chinese one takes two; longer texts go on in the next line of their cell.</summary>
    private static double[] Widths(Table table, Language language)
    {
        double[] widths = [.. Enumerable.Range(0, table.Columns.Count).Select(i => WidthOf(table, i, language))];
        widths[0] += Math.Max(0, NarrowestSheet - widths.Sum()); // room for the caption
        return widths;
    }

    private static double WidthOf(Table table, int column, Language language)
    {
        var head = Math.Min(WidestHead, Wording.Ems(Wording.Head(table.Columns[column], language)) * 2);
        var values = table.Rows.Append(table.Totals ?? []).Where(row => row.Count > 0).Select(row => row[column].Printed(language).Split('\n').Max(Wording.Ems) * 2);
        return Math.Clamp(Math.Ceiling(values.Append(head).Max()) + 2, Narrowest, Widest);
    }

    private static string Letters(int column)
    {
        var text = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) text = (char)('A' + (rest - 1) % 26) + text;
        return text;
    }
}
