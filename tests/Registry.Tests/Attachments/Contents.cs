using System.IO.Compression;
using System.Text;

namespace Dingdian.Registry.Tests.Attachments;

/// <summary>Small files of every kind, and spoilt ones.</summary>
internal static class Contents
{
    public static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82];

    /// <summary>With a small picture, whole, in its first segment.</summary>
    public static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE1, 0, 8, 0xFF, 0xD8, 1, 2, 0xFF, 0xD9, 0xFF, 0xDA, 0, 2, 5, 6, 7, 0xFF, 0, 8, 0xFF, 0xD9];

    public static byte[] Pdf(string inside = "", string stream = "x") => Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj << {inside} >>\nstream\n{stream}\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");

    public static byte[] Docx(params (string Name, string Text)[] parts) => Zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w:document>正文</w:document>"), .. parts]);

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        return stream.ToArray();
    }

    /// <summary>Many zeros, packed: 300 MB in less than one.</summary>
    public static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("word/document.xml").Open().Dispose();
            using var part = zip.CreateEntry("word/media/a.bin", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++) part.Write(zeros);
        }
        return stream.ToArray();
    }

    /// <summary>As an office program writes a document with a password.</summary>
    public static byte[] WithPassword() => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[100], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]];

    /// <summary>A zip whose entries say that they are encrypted.</summary>
    public static byte[] Encrypted()
    {
        var zip = Docx();
        for (var i = 0; i + 9 < zip.Length; i++)
        {
            if (zip[i] != 'P' || zip[i + 1] != 'K') continue;
            if (zip[i + 2] == 3 && zip[i + 3] == 4) zip[i + 6] |= 1;
            if (zip[i + 2] == 1 && zip[i + 3] == 2) zip[i + 8] |= 1;
        }
        return zip;
    }
}
