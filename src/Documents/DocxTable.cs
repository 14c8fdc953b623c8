using System.Globalization;
using Dingdian.Model;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dingdian.Documents;

/// <summary>A table of a text document with its caption and notes, as wide as the text area; its head stands again on every page.</summary>
internal static class DocxTable
{
    /// <summary>A row of more signs than this in a cell may be broken over pages.</summary>
    private const int LongCell = 300;

    public static IEnumerable<OpenXmlElement> Write(Table table, int number, TableFit fit, DocxText text)
    {
        yield return text.Paragraph(DocxStyles.Caption, Wording.Caption(number, table.Caption, text.Language));
        yield return Grid(table, fit, text);
        foreach (var note in Wording.Notes(table.Notes, text.Language)) yield return text.Paragraph(DocxStyles.Notes, note);
        yield return new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = DocxStyles.Gap }));
    }

    private static W.Table Grid(Table table, TableFit fit, DocxText text)
    {
        var width = fit.Widths.Sum();
        var grid = new W.Table(
            new W.TableProperties(
                new W.TableStyle { Val = DocxStyles.Table },
                new W.TableWidth { Width = Twips(width), Type = W.TableWidthUnitValues.Dxa },
                new W.TableJustification { Val = W.TableRowAlignmentValues.Center },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new W.TableCaption { Val = table.Caption.OneLine(text.Language) }),
            new W.TableGrid(fit.Widths.Select(column => new W.GridColumn { Width = Twips(column) })));
        grid.Append(Head(table, fit, text));
        if (table.Rows.Count == 0) grid.Append(new W.TableRow(Cell(text.Paragraph(DocxStyles.Cell, Wording.Nothing.Printed(text.Language), fit.HalfPoints), width, fit.Widths.Count)));
        grid.Append(table.Rows.Select(row => Row(table, row, fit, text, bold: false)));
        if (table.Totals is { } totals) grid.Append(Row(table, totals, fit, text, bold: true));
        return grid;
    }

    private static W.TableRow Head(Table table, TableFit fit, DocxText text)
    {
        var row = new W.TableRow(new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()));
        row.Append(table.Columns.Select((column, i) => Cell(text.Paragraph(DocxStyles.HeadCell, Wording.Head(column, text.Language), fit.HalfPoints), fit.Widths[i])));
        return row;
    }

    private static W.TableRow Row(Table table, IReadOnlyList<Texts> values, TableFit fit, DocxText text, bool bold)
    {
        var row = new W.TableRow();
        if (values.All(value => value.In(text.Language).Length <= LongCell)) row.Append(new W.TableRowProperties(new W.CantSplit()));
        row.Append(values.Select((value, i) => Cell(
            text.Paragraph(table.Columns[i].IsNumber ? DocxStyles.NumberCell : DocxStyles.Cell, value.Printed(text.Language), fit.HalfPoints, bold), fit.Widths[i])));
        return row;
    }

    private static W.TableCell Cell(W.Paragraph paragraph, int width, int span = 1)
    {
        var properties = new W.TableCellProperties(new W.TableCellWidth { Width = Twips(width), Type = W.TableWidthUnitValues.Dxa });
        if (span > 1) properties.Append(new W.GridSpan { Val = span });
        properties.Append(new W.TableCellVerticalAlignment { Val = W.TableVerticalAlignmentValues.Center });
        return new W.TableCell(properties, paragraph);
    }

    private static string Twips(int value) => value.ToString(CultureInfo.InvariantCulture);
}
