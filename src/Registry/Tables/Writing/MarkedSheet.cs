using System.Globalization;
using System.Xml;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>Copies a sheet's XML as it streams by; only the style of marked cells and the column of errors are ours.</summary>
internal sealed class MarkedSheet(XmlReader reader, XmlWriter writer, Marks marks, MarkedStyles styles, int errorColumn)
{
    private string space = "";

    public static int LastColumn(XmlReader reader)
    {
        var last = 0;
        while (reader.Read())
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" } && reader.GetAttribute("r") is { } reference)
                last = Math.Max(last, XlsxRows.Column(reference));
        return last;
    }

    public void Copy()
    {
        var number = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = reader.GetAttribute("r") is { } written ? int.Parse(written, CultureInfo.InvariantCulture) : number + 1;
                CopyRow(number);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                writer.WriteStartElement(reader.Prefix, reader.LocalName, reader.NamespaceURI);
                writer.WriteAttributes(reader, true);
                if (reader.IsEmptyElement)
                    writer.WriteEndElement();
                reader.Read();
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                writer.WriteFullEndElement();
                reader.Read();
            }
            else
                writer.WriteNode(reader, true);
        }
    }

    private void CopyRow(int number)
    {
        space = reader.NamespaceURI;
        writer.WriteStartElement(reader.Prefix, "row", space);
        CopyAttributes("spans"); // the row may become longer
        var waiting = new Queue<int>(marks.Columns(number));
        var (empty, depth) = (reader.IsEmptyElement, reader.Depth);
        reader.Read();
        while (!empty && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "c" })
                CopyCell(number, waiting);
            else
                writer.WriteNode(reader, true);
        }
        while (waiting.TryDequeue(out var column))
            WriteBlank(number, column);
        if (marks.Words(number) is { } words)
            WriteText(number, words);
        writer.WriteEndElement();
        if (!empty)
            reader.Read();
    }

    /// <summary>Cells that were never filled in do not stand in the file; a marked one is put in its place.</summary>
    private void CopyCell(int row, Queue<int> waiting)
    {
        var column = reader.GetAttribute("r") is { } reference ? XlsxRows.Column(reference) : 0;
        while (waiting.TryPeek(out var next) && next < column)
            WriteBlank(row, waiting.Dequeue());
        if (!waiting.TryPeek(out var marked) || marked != column)
        {
            writer.WriteNode(reader, true);
            return;
        }
        waiting.Dequeue();
        writer.WriteStartElement(reader.Prefix, "c", space);
        var style = reader.GetAttribute("s") is { } written ? uint.Parse(written, CultureInfo.InvariantCulture) : 0;
        CopyAttributes("s");
        writer.WriteAttributeString("s", Text(styles.Marked(style)));
        var (empty, depth) = (reader.IsEmptyElement, reader.Depth);
        reader.Read();
        while (!empty && reader.Depth > depth)
            writer.WriteNode(reader, true);
        writer.WriteEndElement();
        if (!empty)
            reader.Read();
    }

    private void CopyAttributes(string except)
    {
        while (reader.MoveToNextAttribute())
            if (reader.LocalName != except)
                writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        reader.MoveToElement();
    }

    private void WriteBlank(int row, int column)
    {
        writer.WriteStartElement("c", space);
        writer.WriteAttributeString("r", $"{Place.Letters(column)}{row}");
        writer.WriteAttributeString("s", Text(styles.Marked(0)));
        writer.WriteEndElement();
    }

    private void WriteText(int row, string words)
    {
        writer.WriteStartElement("c", space);
        writer.WriteAttributeString("r", $"{Place.Letters(errorColumn)}{row}");
        writer.WriteAttributeString("t", "inlineStr");
        writer.WriteStartElement("is", space);
        writer.WriteElementString("t", space, words);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
