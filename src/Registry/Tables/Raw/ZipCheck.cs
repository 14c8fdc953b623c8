using System.IO.Compression;
using Dingdian.Model;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>Looks at a packed workbook's list of parts before anything is unpacked.</summary>
internal static class ZipCheck
{
    private const long Megabyte = 1 << 20;

    /// <summary>Sheets of figures pack to a tenth, very even ones to a hundredth; bombs go to a thousandth.</summary>
    private const long MostTimes = 250;
    private const long HarmlessSize = 64 * Megabyte;
    private const long MostSize = 8192 * Megabyte;

    /// <summary>Null when the workbook may be unpacked; otherwise what speaks against it.</summary>
    public static Finding? Refusal(Stream stream, Place place)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Any(e => e.IsEncrypted))
            return new Finding("workbook-locked", place);
        if (Bomb(zip, stream.Length) is { } times)
            return new Finding("workbook-bomb", place, Unpacked(zip) / Megabyte, times);
        if (Has(zip, "xl/workbook.bin"))
            return new Finding("workbook-old", place, "xlsb");
        return zip.Entries.Any(e => e.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase))
            ? null
            : new Finding("table-not-a-table", place, new Texts("压缩包或其他文档", "an archive or another document"));
    }

    /// <summary>Of the whole and of each part: small parts must not hide a large one.</summary>
    private static long? Bomb(ZipArchive zip, long packed)
    {
        var total = Unpacked(zip);
        var worst = zip.Entries.Where(e => e.Length > HarmlessSize).Select(e => e.Length / Math.Max(1, e.CompressedLength)).Append(total / Math.Max(1, packed)).Max();
        return total > MostSize || (total > HarmlessSize && worst > MostTimes) ? worst : null;
    }

    private static long Unpacked(ZipArchive zip) =>
        (long)Math.Min(long.MaxValue, zip.Entries.Sum(e => (decimal)e.Length));

    private static bool Has(ZipArchive zip, string name) => zip.Entries.Any(e => e.FullName.Equals(name, StringComparison.OrdinalIgnoreCase));
}
