using System.IO.Compression;
using Dingdian.Model;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using S = DocumentFormat.OpenXml.Spreadsheet;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Dingdian.Documents.Tests;

/// <summary>Files as a reader meets them.</summary>
internal static class Files
{
    public static byte[] Docx(Document document, Language language = Language.Chinese)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream, language);
        return stream.ToArray();
    }

    public static byte[] Xlsx(Document document, Language language = Language.Chinese)
    {
        using var stream = new MemoryStream();
        XlsxWriter.Write(document, stream, language);
        return stream.ToArray();
    }

    public static WordprocessingDocument OpenDocx(Document document, Language language = Language.Chinese) =>
        WordprocessingDocument.Open(new MemoryStream(Docx(document, language)), false);

    public static W.Body Body(this WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;

    /// <summary>Texts of the paragraphs of a style, outside tables too.</summary>
    public static IEnumerable<string> OfStyle(this W.Body body, string style) =>
        body.Descendants<W.Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value == style).Select(paragraph => paragraph.InnerText);

    /// <summary>Styles of the paragraphs and tables of each section, in their order.</summary>
    public static IEnumerable<(bool Landscape, List<string> Contents)> Sections(this W.Body body)
    {
        List<string> contents = [];
        foreach (var element in body.ChildElements)
        {
            if (element is W.Table) contents.Add("table");
            if (element is W.Paragraph { ParagraphProperties.ParagraphStyleId.Val.Value: { } style }) contents.Add(style);
            if ((element as W.SectionProperties ?? (element as W.Paragraph)?.ParagraphProperties?.SectionProperties) is not { } section) continue;
            yield return (section.GetFirstChild<W.PageSize>()!.Orient!.Value == W.PageOrientationValues.Landscape, contents);
            contents = [];
        }
    }

    public static IEnumerable<string> Errors(OpenXmlPackage file) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

    public static IEnumerable<DateTime> Moments(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.LastWriteTime.DateTime).Distinct()];
    }

    /// <summary>Cells of a sheet by address: texts as they are, numbers with their format behind a bar.</summary>
    public static Dictionary<string, string> Cells(this SpreadsheetDocument file, int sheet)
    {
        var part = (WorksheetPart)file.WorkbookPart!.GetPartById(file.WorkbookPart.Workbook!.Descendants<S.Sheet>().ElementAt(sheet).Id!);
        var styles = file.WorkbookPart.WorkbookStylesPart!.Stylesheet!;
        var formats = styles.NumberingFormats?.Elements<S.NumberingFormat>().ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode!.Value) ?? [];
        return part.Worksheet!.Descendants<S.Cell>().Where(cell => cell.InnerText.Length > 0).ToDictionary(
            cell => cell.CellReference!.Value!,
            cell => cell.InlineString?.InnerText ?? cell.CellValue!.Text + "|" + formats[styles.CellFormats!.Elements<S.CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value]);
    }

    public static IEnumerable<string> SheetNames(this SpreadsheetDocument file) => file.WorkbookPart!.Workbook!.Descendants<S.Sheet>().Select(sheet => sheet.Name!.Value!);
}
