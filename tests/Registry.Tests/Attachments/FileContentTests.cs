using CsCheck;
using Dingdian.Model;
using Dingdian.Registry.Attachments;

namespace Dingdian.Registry.Tests.Attachments;

public class FileContentTests
{
    private static (string? Kind, string[] Codes) Look(byte[] content, string name)
    {
        var findings = new List<Finding>();
        return (FileContent.Of(content, name, findings), [.. findings.Select(finding => finding.Code)]);
    }

    private static void Refused(string code, byte[] content, string name = "a.pdf") => Assert.Equal((null, code), (Look(content, name).Kind, Assert.Single(Look(content, name).Codes)));

    [Fact]
    public void Content_OfEachKind_IsTaken()
    {
        (string Kind, byte[] Content, string Name)[] all =
        [
            ("pdf", Contents.Pdf(), "执照.PDF"), ("png", Contents.Png, "a.png"), ("jpeg", Contents.Jpeg, "a.jpg"), ("jpeg", Contents.Jpeg, "a.jpeg"), ("docx", Contents.Docx(), "a.docx"),
            ("ofd", Contents.Zip(("OFD.xml", "<ofd:OFD/>")), "a.ofd"), ("xlsx", Contents.Zip(("xl/workbook.xml", "<workbook/>")), "a.xlsx"),
        ];
        Assert.All(all, one => Assert.Equal((one.Kind, 0), (Look(one.Content, one.Name).Kind, Look(one.Content, one.Name).Codes.Length)));
    }

    [Fact]
    public void Content_EmptyOrLarge_IsRefused()
    {
        Refused("file-empty", []);
        Refused("file-large", new byte[FileContent.LargestBytes + 1]);
    }

    [Fact]
    public void Content_OfNoKnownKind_IsRefusedWhateverItsName()
    {
        Refused("file-kind", "身份证"u8.ToArray());
        Refused("file-kind", "<html><script>"u8.ToArray(), "a.png");
        Refused("file-kind", Contents.Zip(("readme.txt", "")), "a.docx");
    }

    [Fact]
    public void Content_UnderAnotherEnding_IsRefused()
    {
        Refused("file-name", Contents.Pdf(), "a.png");
        Refused("file-name", Contents.Pdf(), "a.pdf.exe");
        Refused("file-name", Contents.Docx(), "a.xlsx");
        Refused("file-name", Contents.Docx(), "a.docm");
        Refused("file-name", Contents.Jpeg, "photo");
    }

    [Fact]
    public void Content_CutOff_IsRefused()
    {
        Refused("file-cut", Contents.Pdf()[..60]);
        Refused("file-cut", Contents.Png[..^3], "a.png");
        Refused("file-cut", Contents.Jpeg[..^2], "a.jpg"); // the small picture inside is whole
        Refused("file-cut", Contents.Jpeg[..12], "a.jpg");
        Refused("file-cut", Contents.Docx()[..^30], "a.docx");
    }

    [Fact]
    public void Content_Encrypted_IsRefused()
    {
        Refused("file-locked", Contents.Pdf("/Encrypt 5 0 R"));
        Refused("file-locked", Contents.Encrypted(), "a.docx");
        Refused("file-locked", Contents.WithPassword(), "a.docx");
    }

    [Fact]
    public void Content_ThatRuns_IsRefused()
    {
        Refused("file-runs", [(byte)'M', (byte)'Z', 0x90, 0]);
        Refused("file-runs", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2]);
        Refused("file-runs", "#!/bin/sh\n"u8.ToArray());
        foreach (var name in new[] { "/JavaScript (x)", "/JS(x)", "/Launch <<>>", "/EmbeddedFile" }) Refused("file-runs", Contents.Pdf(name));
        Refused("file-runs", Contents.Docx(("word/vbaProject.bin", "")), "a.docx");
        Refused("file-runs", Contents.Docx(("word/activeX/activeX1.bin", "")), "a.docx");
        Refused("file-runs", Contents.Docx(("word/embeddings/run.EXE", "")), "a.docx");
    }

    [Fact]
    public void Content_ThatOnlyLooksAsIfItRan_IsTaken()
    {
        Assert.Equal("pdf", Look(Contents.Pdf(stream: "a picture with /JS( and /Encrypt in its bytes"), "a.pdf").Kind);
        Assert.Equal("pdf", Look(Contents.Pdf("/JSX /Launcher"), "a.pdf").Kind);
        Assert.Equal("docx", Look(Contents.Docx(("word/theme.json", "{}"), ("word/www.company.png", "")), "a.docx").Kind);
    }

    /// <summary>What begins no stream hides nothing behind it, nor does one that never ends.</summary>
    [Fact]
    public void Content_HidingBehindTheWordStream_IsRefused()
    {
        Refused("file-runs", Contents.Pdf("(stream/JS (x))"));
        Refused("file-runs", "%PDF-1.7\n(stream\n/JS (x)) %%EOF"u8.ToArray());
    }

    [Fact]
    public void Content_ThatSwells_IsRefused()
    {
        Refused("file-swollen", Contents.Bomb(), "a.docx");
        Refused("file-swollen", Contents.Docx(("../../outside", "")), "a.docx");
        Refused("file-swollen", Contents.Docx([.. Enumerable.Range(0, 5001).Select(i => ($"p{i}", ""))]), "a.docx");
    }

    /// <summary>Whatever the bytes, the answer is a kind or findings.</summary>
    [Fact]
    public void Content_WithAnyBytesChanged_IsJudgedAndNeverThrows() => Gen.Select(Gen.Int[0, 2].Select(i => new[] { Contents.Docx(), Contents.Pdf(), Contents.Jpeg }[i]), Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 8], Gen.Int[0, 400]).Sample((good, changes, cut) =>
    {
        var bytes = good.ToArray();
        foreach (var (at, value) in changes) bytes[at % bytes.Length] = value;
        var (kind, codes) = Look(bytes[..^Math.Min(cut % 7 == 0 ? cut : 0, bytes.Length)], "a.docx");
        return kind is not null == (codes.Length == 0);
    });
}
