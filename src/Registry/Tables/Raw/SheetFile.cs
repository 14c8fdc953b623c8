using System.Text;
using Dingdian.Model;
using DocumentFormat.OpenXml.Packaging;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>A file of tables: CSV, a workbook or Parquet, told apart by what is in it and not by its name.</summary>
public sealed class SheetFile : IDisposable
{
    private readonly string path;
    private readonly List<Finding> findings;
    private readonly FileStream stream;
    private XlsxBook? book;
    private CsvText? text;
    private bool isGeoJson;

    private SheetFile(string path, FileStream stream, List<Finding> findings)
    {
        this.path = path;
        this.stream = stream;
        this.findings = findings;
        Name = Path.GetFileName(path);
    }

    public string Name { get; }

    /// <summary>The visible sheets; one without a name where the file is the table.</summary>
    public IReadOnlyList<string> Sheets => book?.Sheets ?? [""];

    /// <summary>Visible sheets that the workbook names and does not hold.</summary>
    public IReadOnlyList<string> LostSheets => book?.Lost ?? [];

    public bool IsWorkbook => book is not null;

    /// <summary>The file, or null when it cannot be read; a finding then says why and what to do.</summary>
    public static SheetFile? Open(string path, List<Finding> findings)
    {
        if (OpenStream(path, findings) is not { } stream)
            return null;
        var file = new SheetFile(path, stream, findings);
        try
        {
            if (file.Recognise())
                return file;
        }
        catch (IOException closed)
        {
            findings.Add(new Finding("file-unreadable", new Place(file.Name), Why(closed, path)));
        }
        file.Dispose();
        return null;
    }

    /// <summary>The file's bytes, which are read more than once; null with a finding.</summary>
    internal static FileStream? OpenStream(string path, List<Finding> findings)
    {
        var place = new Place(Path.GetFileName(path));
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.CanSeek && !Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
                return stream;
            stream.Dispose();
            findings.Add(new Finding("file-pipe", place));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            findings.Add(new Finding("file-missing", place));
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding("file-unreadable", place, Why(closed, path)));
        }
        return null;
    }

    /// <summary>What the system said; its own words are English.</summary>
    internal static Texts Why(Exception closed, string path) => Directory.Exists(path) ? new("这是文件夹", "it is a folder")
        : new(closed is UnauthorizedAccessException ? "没有读写权限" : closed is IOException { HResult: NoSpace } ? "磁盘空间不足" : "系统无法读写", closed.Message.TrimEnd('.'));

    private const int NoSpace = 28; // ENOSPC

    /// <summary>The rows of a sheet, or null with a finding. One pass at a time, while the file is open.</summary>
    public RowSource? Rows(string sheet, List<Finding> findings, int? limit = null)
    {
        if (!Sheets.Contains(sheet))
        {
            findings.Add(new Finding("sheet-unknown", new Place(Name), sheet, string.Join("、", Sheets)));
            return null;
        }
        if (book is not null)
            return new XlsxRows(book, Name, sheet, findings) { RowLimit = limit ?? RowSource.MostRows };
        if (text is not null)
        {
            stream.Position = 0;
            return new CsvRows(stream, text, Name, findings) { RowLimit = limit };
        }
        if (isGeoJson)
        {
            stream.Position = 0;
            return new GeoJsonRows(stream, Name, findings) { RowLimit = limit };
        }
        try
        {
            return new ParquetRows(path, Name, findings) { RowLimit = limit };
        }
        catch (DuckDBException wrong)
        {
            findings.Add(new Finding("workbook-damaged", new Place(Name), wrong.Message.TrimEnd('.')));
            return null;
        }
    }

    /// <summary>The whole file as it is.</summary>
    public void CopyTo(Stream copy)
    {
        using var original = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        original.CopyTo(copy);
    }

    /// <summary>A workbook's sheet as it is written.</summary>
    internal Stream Sheet(string name) => book!.Open(name);

    public void Dispose()
    {
        book?.Dispose();
        stream.Dispose();
    }

    private bool Recognise()
    {
        var head = new byte[8];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head.AsSpan(0, length) switch
        {
            [] => Refuse("table-empty"),
            [(byte)'P', (byte)'K', 3 or 5, ..] => OpenWorkbook(),
            [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => true,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => Refuse(IsLocked() ? "workbook-locked" : "workbook-old", "xls"),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => Refuse("table-not-a-table", new Texts(" PDF 文件", "a PDF")),
            [(byte)'<', ..] or [0xEF, 0xBB, 0xBF, (byte)'<', ..] => Refuse("table-not-a-table", new Texts("网页或 XML 文件", "a web page or XML")),
            [(byte)'{', ..] when IsGeoJson() => isGeoJson = true,
            _ => ReadText(),
        };
    }

    private bool IsGeoJson()
    {
        try
        {
            using var document = System.Text.Json.JsonDocument.Parse(stream);
            return GeoJsonRows.Fits(document);
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private bool ReadText()
    {
        if (CsvText.Of(stream) is not { } found)
            return Refuse("table-not-a-table", new Texts("二进制文件", "a binary file"));
        text = found;
        findings.Add(new Finding("table-read-as", new Place(Name), found.Encoding.WebName.ToUpperInvariant(), found.Separator switch
        {
            '\t' => new Texts("制表符", "tabs"),
            ',' => new Texts("逗号", "commas"),
            ';' => new Texts("分号", "semicolons"),
            _ => new Texts("竖线", "bars"),
        }));
        return true;
    }

    private bool OpenWorkbook()
    {
        try
        {
            if (ZipCheck.Refusal(stream, new Place(Name)) is { } refusal)
            {
                findings.Add(refusal);
                return false;
            }
            book = new XlsxBook(stream);
            if (book.HasExternalLinks)
                findings.Add(new Finding("external-links", new Place(Name)));
            return book.Sheets.Count > 0 || Refuse("table-empty");
        }
        catch (Exception wrong) when (wrong is InvalidDataException or FormatException or OpenXmlPackageException or System.Xml.XmlException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            return Refuse("workbook-damaged", XlsxBook.Why(wrong));
        }
    }

    /// <summary>A workbook with a password is an old compound file that names its one stream.</summary>
    private bool IsLocked()
    {
        var part = new byte[1 << 20];
        var name = Encoding.Unicode.GetBytes("EncryptedPackage");
        var kept = 0;
        for (int read; (read = stream.Read(part, kept, part.Length - kept)) > 0;)
        {
            var filled = part.AsSpan(0, kept + read);
            if (filled.IndexOf(name) >= 0)
                return true;
            kept = Math.Min(filled.Length, name.Length);
            filled[^kept..].CopyTo(part);
        }
        return false;
    }

    private bool Refuse(string code, params object?[] arguments)
    {
        findings.Add(new Finding(code, new Place(Name), arguments));
        return false;
    }
}
