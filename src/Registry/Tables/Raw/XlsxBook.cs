using System.Text;
using System.Xml;
using Dingdian.Model;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>
/// What all sheets of a workbook share: names, texts, formats. Formulas are never evaluated, references to other files never followed.
/// Sheets are read as a stream of XML: the reader of the library at hand would lose formulas, the 1904 calendar and exact decimals.
/// </summary>
internal sealed class XlsxBook : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly Lazy<string[]> texts;
    private readonly Lazy<RawKind[]> kinds;

    public XlsxBook(Stream stream)
    {
        document = SpreadsheetDocument.Open(stream, isEditable: false);
        texts = new(ReadTexts);
        kinds = new(ReadKinds);
        Is1904 = Book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        var visible = (Book.Workbook?.Sheets?.Elements<Sheet>() ?? []).Where(s => s.State is null || s.State.Value == SheetStateValues.Visible).ToList();
        Sheets = [.. visible.Where(s => Part(s) is WorksheetPart).Select(s => s.Name?.Value ?? "")];
        Lost = [.. visible.Where(s => Part(s) is null).Select(s => s.Name?.Value ?? "")];
    }

    public static readonly XmlReaderSettings Xml = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>What is wrong, in words for who has the file and not for who programs its reading.</summary>
    public static Texts Why(Exception wrong) => wrong is XmlException xml
        ? new($"其中的 XML 第 {xml.LineNumber} 行无法读取或含不允许的声明", $"its XML cannot be read, or declares what it may not, in line {xml.LineNumber}") : new(wrong.Message.TrimEnd('.'), wrong.Message.TrimEnd('.'));

    /// <summary>The visible sheets, in the order of their tabs.</summary>
    public IReadOnlyList<string> Sheets { get; }

    /// <summary>Sheets that are named and not there.</summary>
    public IReadOnlyList<string> Lost { get; }

    /// <summary>Days count from 1904, as old workbooks of Macs do.</summary>
    public bool Is1904 { get; }

    public bool HasExternalLinks => Book.ExternalWorkbookParts.Any() || Book.ConnectionsPart is not null;

    public Stream Open(string sheet) => Part(Book.Workbook!.Sheets!.Elements<Sheet>().First(s => s.Name?.Value == sheet && Part(s) is WorksheetPart))!.GetStream(FileMode.Open, FileAccess.Read);

    public ReadOnlySpan<char> Text(int index) => (uint)index < (uint)texts.Value.Length ? texts.Value[index] : throw new InvalidDataException($"there is no text {index}");

    /// <summary>What a number in this format means.</summary>
    public RawKind Kind(int style) => (uint)style < (uint)kinds.Value.Length ? kinds.Value[style] : RawKind.Number;

    public void Dispose() => document.Dispose();

    private WorkbookPart Book => document.WorkbookPart ?? throw new InvalidDataException("there is no workbook in it");

    private OpenXmlPart? Part(Sheet sheet) => sheet.Id?.Value is { } id && Book.TryGetPartById(id, out var part) ? part : null;

    private string[] ReadTexts()
    {
        var all = new List<string>();
        if (Book.SharedStringTablePart is not { } part)
            return [];
        using var xml = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), Xml);
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
                all.Add(Text(xml));
        return [.. all];
    }

    /// <summary>The text of an element with runs; how it is spoken (rPh) is left out.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var (depth, spoken) = (xml.Depth, int.MaxValue);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth <= spoken)
                spoken = xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" } ? xml.Depth : int.MaxValue;
            if (spoken == int.MaxValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(xml.Value);
        }
        return text.ToString();
    }

    private RawKind[] ReadKinds()
    {
        var sheet = Book.WorkbookStylesPart?.Stylesheet;
        var codes = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .GroupBy(f => f.NumberFormatId?.Value ?? 0).ToDictionary(g => g.Key, g => g.First().FormatCode?.Value ?? "");
        return [.. (sheet?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => KindOf(f.NumberFormatId?.Value ?? 0, codes))];
    }

    /// <summary>Formats 14–22, 27–36 and 50–58 are the built-in ones for days.</summary>
    private static RawKind KindOf(uint id, Dictionary<uint, string> codes) => codes.TryGetValue(id, out var code)
        ? NumberFormat.Kind(code)
        : id switch { 9 or 10 => RawKind.Percent, (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => RawKind.Date, _ => RawKind.Number };
}
