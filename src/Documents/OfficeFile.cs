using System.IO.Compression;
using System.Text;
using System.Xml;
using Dingdian.Model;
using DocumentFormat.OpenXml.Packaging;

namespace Dingdian.Documents;

/// <summary>What files of words and of sheets have in common: their properties, and that equal content is equal bytes.</summary>
internal static class OfficeFile
{
    private const string Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", Terms = "http://purl.org/dc/terms/", Core = "http://purl.org/dc/elements/1.1/";

    /// <summary>The first day that a zip can say.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Title, issuer, mark, language and day, as the file's properties.</summary>
    public static void Describe(CoreFilePropertiesPart part, Document document, Language language)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Properties);
        xml.WriteElementString("dc", "title", Core, document.Title.OneLine(language));
        xml.WriteElementString("dc", "creator", Core, document.Issuer.OneLine(language));
        xml.WriteElementString("dc", "language", Core, Tag(language));
        if (document.Number is { } number) xml.WriteElementString("dc", "identifier", Core, Wording.Number(number));
        if (document.Mark is { } mark) xml.WriteElementString("cp", "contentStatus", Properties, mark.OneLine(language));
        foreach (var moment in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", moment, Terms);
            xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
            xml.WriteString(document.Day.ToString("yyyy-MM-dd'T00:00:00Z'", System.Globalization.CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public static string Tag(Language language) => language == Language.Chinese ? "zh-CN" : "en-US";

    /// <summary>The package as a zip whose entries stand in order and carry no clock's time.</summary>
    public static void Save(MemoryStream package, Stream stream)
    {
        using var source = new ZipArchive(package, ZipArchiveMode.Read);
        using var settled = new MemoryStream();
        using (var target = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName);
                copy.LastWriteTime = Epoch;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }
        settled.WriteTo(stream);
    }
}
