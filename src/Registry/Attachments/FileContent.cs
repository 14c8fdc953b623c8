using System.IO.Compression;
using System.Text;
using Dingdian.Model;

namespace Dingdian.Registry.Attachments;

/// <summary>
/// What a file is by its content: PDF, PNG, JPEG, OFD, DOCX or XLSX. The name has to agree, and nothing in it may run, be locked or be cut off.
/// What hides inside a compressed stream of a PDF is not looked for.
/// </summary>
public static class FileContent
{
    /// <summary>20 MB.</summary>
    public const int LargestBytes = 20 * 1024 * 1024;

    private const long LargestUnpacked = 200L * 1024 * 1024;
    private const int MostParts = 5000, Tail = 2048;

    private static readonly (string Kind, string[] Endings, byte[] Start)[] Kinds =
    [
        ("pdf", [".pdf"], "%PDF-"u8.ToArray()),
        ("png", [".png"], [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("jpeg", [".jpg", ".jpeg"], [0xFF, 0xD8, 0xFF]),
        ("zip", [".ofd", ".docx", ".xlsx"], [0x50, 0x4B, 0x03, 0x04]),
    ];

    private static readonly (string Kind, string Part)[] Packed = [("ofd", "OFD.xml"), ("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")];

    private static readonly string[] Running = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile"];

    private static readonly string[] RunningParts = [".exe", ".dll", ".com", ".bat", ".cmd", ".ps1", ".sh", ".js", ".vbs", ".wsf", ".jar", ".msi", ".scr", ".hta", ".lnk", "vbaproject.bin", "vbadata.xml", "activex", "oleobject"];

    /// <summary>The kind; null after findings.</summary>
    public static string? Of(byte[] content, string name, List<Finding> findings)
    {
        var place = new Place(name);
        if (content.Length == 0) return Refused(findings, "file-empty", place);
        if (content.Length > LargestBytes) return Refused(findings, "file-large", place, content.Length / 1024 / 1024, LargestBytes / 1024 / 1024);
        if (Kinds.FirstOrDefault(kind => content.AsSpan().StartsWith(kind.Start)) is not { Kind: { } kind } found) return Refused(findings, "file-kind", place);
        var before = findings.Count;
        if (kind == "zip") kind = Unpack(content, place, findings) ?? "";
        else if (!IsWhole(kind, content)) findings.Add(new("file-cut", place));
        if (kind == "pdf") CheckPdf(content, place, findings);
        if (findings.Count > before) return null;
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var endings = found.Endings.Length > 2 ? [$".{kind}"] : found.Endings;
        return endings.Contains(ending) ? kind : Refused(findings, "file-name", place, kind.ToUpperInvariant(), ending.Length == 0 ? "–" : ending);
    }

    private static bool IsWhole(string kind, byte[] content)
    {
        var tail = content.AsSpan(Math.Max(0, content.Length - Tail));
        return kind switch
        {
            "pdf" => tail.IndexOf("%%EOF"u8) >= 0,
            "png" => tail.EndsWith((ReadOnlySpan<byte>)[0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]), // IEND and its checksum
            _ => content.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) > 0,
        };
    }

    private static void CheckPdf(byte[] content, Place place, List<Finding> findings)
    {
        var text = Encoding.Latin1.GetString(content);
        if (Names(text, "/Encrypt")) findings.Add(new("file-locked", place));
        if (Running.FirstOrDefault(word => Names(text, word)) is { } running) findings.Add(new("file-runs", place, running));
    }

    /// <summary>Whether a PDF names it: the name ends there.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (at + name.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + name.Length])) return true;
        return false;
    }

    private static string? Unpack(byte[] content, Place place, List<Finding> findings)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var kind = Packed.FirstOrDefault(one => zip.GetEntry(one.Part) is not null).Kind;
            if (kind is null) return Refused(findings, "file-kind", place);
            if (zip.Entries.Any(entry => entry.IsEncrypted)) return Refused(findings, "file-locked", place);
            if (zip.Entries.FirstOrDefault(entry => RunningParts.Any(part => entry.FullName.Contains(part, StringComparison.OrdinalIgnoreCase))) is { } running) return Refused(findings, "file-runs", place, running.FullName);
            if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => entry.Length) > LargestUnpacked || zip.Entries.Any(entry => entry.FullName.Contains("..", StringComparison.Ordinal))) return Refused(findings, "file-swollen", place);
            foreach (var entry in zip.Entries) Read(entry);
            return kind;
        }
        catch (InvalidDataException)
        {
            return Refused(findings, "file-cut", place);
        }
    }

    /// <summary>Reads a part to its end, which checks it; one that is longer than it says is broken.</summary>
    private static void Read(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        var (buffer, read) = (new byte[1 << 16], 0L);
        for (int count; (count = part.Read(buffer)) > 0;)
            if ((read += count) > entry.Length) throw new InvalidDataException(entry.FullName);
        if (read != entry.Length) throw new InvalidDataException(entry.FullName);
    }

    private static string? Refused(List<Finding> findings, string code, Place place, params object?[] arguments)
    {
        findings.Add(new(code, place, arguments));
        return null;
    }
}
