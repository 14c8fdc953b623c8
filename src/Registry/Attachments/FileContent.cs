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

    private static readonly byte[][] Programs = ["MZ"u8.ToArray(), "\u007FELF"u8.ToArray(), "#!"u8.ToArray(), [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE]];

    // What a document with a password becomes: an older container with this stream in it.
    private static readonly byte[] OldContainer = [0xD0, 0xCF, 0x11, 0xE0], EncryptedStream = Encoding.Unicode.GetBytes("EncryptedPackage");

    private static readonly (string Kind, string Part)[] Packed = [("ofd", "OFD.xml"), ("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")];

    private static readonly string[] Running = ["/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles"];

    private static readonly string[] RunningEndings = [".exe", ".dll", ".com", ".bat", ".cmd", ".ps1", ".sh", ".js", ".vbs", ".wsf", ".jar", ".msi", ".scr", ".hta", ".lnk"];

    private static readonly string[] RunningParts = ["vbaproject.bin", "vbadata.xml", "activex", "oleobject"];

    /// <summary>The kind; null after findings.</summary>
    public static string? Of(byte[] content, string name, List<Finding> findings)
    {
        var place = new Place(name);
        if (content.Length == 0) return Refused(findings, "file-empty", place);
        if (content.Length > LargestBytes) return Refused(findings, "file-large", place, Megabytes(content.Length), Megabytes(LargestBytes));
        if (Programs.Any(start => content.AsSpan().StartsWith(start))) return Refused(findings, "file-runs", place, new Texts("程序", "a program"));
        if (content.AsSpan().StartsWith(OldContainer) && content.AsSpan().IndexOf(EncryptedStream) > 0) return Refused(findings, "file-locked", place);
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

    /// <summary>To the next tenth.</summary>
    internal static decimal Megabytes(long bytes) => Math.Ceiling(bytes * 10m / (1 << 20)) / 10;

    private static bool IsWhole(string kind, byte[] content)
    {
        var tail = content.AsSpan(Math.Max(0, content.Length - Tail));
        return kind switch
        {
            "pdf" => tail.IndexOf("%%EOF"u8) >= 0,
            "png" => tail.EndsWith((ReadOnlySpan<byte>)[0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]), // IEND and its checksum
            _ => ScanOf(content) is var scan and > 0 && content.AsSpan(scan).IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
        };
    }

    /// <summary>Where the picture of a JPEG itself begins, after the segments that may hold a small one; 0 when there is none.</summary>
    private static int ScanOf(byte[] content)
    {
        for (var at = 2; at + 4 <= content.Length && content[at] == 0xFF; at += 2 + (content[at + 2] << 8) + content[at + 3])
            if (content[at + 1] == 0xDA) return at;
        return 0;
    }

    private static void CheckPdf(byte[] content, Place place, List<Finding> findings)
    {
        var text = WithoutStreams(Encoding.Latin1.GetString(content));
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

    /// <summary>A PDF without what its streams hold: compressed pictures hold any bytes there are.</summary>
    private static string WithoutStreams(string text)
    {
        var told = new StringBuilder();
        var at = 0;
        for (int begin; (begin = text.IndexOf("stream", at, StringComparison.Ordinal)) >= 0;)
        {
            told.Append(text, at, begin - at).Append(' ');
            at = begin + "stream".Length;
            if (at == text.Length || text[at] is not ('\r' or '\n')) continue;
            var end = text.IndexOf("endstream", at, StringComparison.Ordinal);
            if (end < 0) break;
            at = end + "endstream".Length;
        }
        return told.Append(text, at, text.Length - at).ToString();
    }

    private static string? Unpack(byte[] content, Place place, List<Finding> findings)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var kind = Packed.FirstOrDefault(one => zip.GetEntry(one.Part) is not null).Kind;
            if (kind is null) return Refused(findings, "file-kind", place);
            if (zip.Entries.Any(entry => entry.IsEncrypted)) return Refused(findings, "file-locked", place);
            if (zip.Entries.FirstOrDefault(entry => Runs(entry.FullName)) is { } running) return Refused(findings, "file-runs", place, running.FullName);
            if (zip.Entries.Count > MostParts || zip.Entries.Sum(entry => (decimal)entry.Length) > LargestUnpacked || zip.Entries.Any(entry => entry.FullName.Contains("..", StringComparison.Ordinal))) return Refused(findings, "file-swollen", place);
            foreach (var entry in zip.Entries) Read(entry);
            return kind;
        }
        catch (InvalidDataException)
        {
            return Refused(findings, "file-cut", place);
        }
    }

    private static bool Runs(string part) => RunningEndings.Any(ending => part.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || RunningParts.Any(word => part.Contains(word, StringComparison.OrdinalIgnoreCase));

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
