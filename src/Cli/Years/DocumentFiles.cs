using Dingdian.Documents;
using Dingdian.Model;

namespace Dingdian.Cli.Years;

/// <summary>Documents on disk; the ending of the file says which kind.</summary>
internal static class DocumentFiles
{
    public static bool Knows(string file) => Path.GetExtension(file).ToLowerInvariant() is ".docx" or ".html" or ".xlsx";

    public static bool Write(Document document, string file, Language language, List<Finding> findings)
    {
        if (Path.GetExtension(file).Equals(".html", StringComparison.OrdinalIgnoreCase)) return Files.Write(file, HtmlWriter.Write(document, language), findings);
        using var stream = new MemoryStream();
        if (Path.GetExtension(file).Equals(".docx", StringComparison.OrdinalIgnoreCase)) DocxWriter.Write(document, stream, language);
        else XlsxWriter.Write(document, stream, language);
        return Files.Write(file, stream.ToArray(), findings);
    }
}
