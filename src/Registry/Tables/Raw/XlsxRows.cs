using System.Globalization;
using System.Xml;
using Dingdian.Model;
using Dingdian.Registry.Tables.Reading;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>The rows of one sheet, read from its XML as it streams by.</summary>
internal sealed class XlsxRows(XlsxBook book, string file, string sheet, List<Finding> findings) : RowSource(file, sheet, findings)
{
    private const int MostColumns = 16_384;
    private const int SeenDigits = 16;

    /// <summary>Stands for the value of a formula that was saved without one.</summary>
    public const string NoValue = "=";

    private readonly XmlReader xml = XmlReader.Create(book.Open(sheet), XlsxBook.Xml);
    private char[] buffer = new char[256];
    private int number;

    public override bool Is1904 => book.Is1904;

    protected override bool Advance(RawRow row)
    {
        try
        {
            while (xml.Read())
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
                    return ReadRow(row);
            return false;
        }
        catch (Exception wrong) when (wrong is XmlException or InvalidDataException or FormatException or OverflowException or IOException)
        {
            return Stop("workbook-damaged", number, XlsxBook.Why(wrong));
        }
    }

    private bool ReadRow(RawRow row)
    {
        var next = xml.GetAttribute("r") is { } written ? int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture) : number + 1;
        if (next <= number)
            throw new InvalidDataException($"row {next} comes after row {number}");
        row.Begin(number = next);
        if (xml.IsEmptyElement)
            return true;
        var depth = xml.Depth;
        var column = 0;
        while (xml.Read() && xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                column = ReadCell(row, column);
        return true;
    }

    private int ReadCell(RawRow row, int last)
    {
        var column = xml.GetAttribute("r") is { } reference ? Column(reference) : last + 1;
        if (column <= last || column > MostColumns)
            throw new InvalidDataException($"cell {Model.Place.Letters(column)}{number} is out of order");
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        var formula = false;
        if (xml.IsEmptyElement)
            return column;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "f")
            {
                formula = true;
                row.Set(column, RawKind.Fault, NoValue, true);
            }
            else if (xml.LocalName == "is")
                row.Set(column, RawKind.Text, XlsxBook.Text(xml), formula);
            else if (xml.LocalName == "v" && Value() is var value && !(formula && value.IsEmpty && type != "str")) // a value nobody computed is none; an empty text is one
                Set(row, column, type, style, value, formula);
        }
        return column;
    }

    private void Set(RawRow row, int column, string? type, string? style, ReadOnlySpan<char> value, bool formula)
    {
        switch (type)
        {
            case "s":
                row.Set(column, RawKind.Text, book.Text(int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)), formula);
                break;
            case "str" or "inlineStr":
                row.Set(column, RawKind.Text, value, formula);
                break;
            case "b":
                row.Set(column, RawKind.Truth, value, formula);
                break;
            case "e":
                row.Set(column, RawKind.Fault, value, formula);
                break;
            case "d":
                row.Set(column, RawKind.Date, value.Length > 10 ? value[..10] : value, formula);
                break;
            default:
                SetNumber(row, column, style, value, formula);
                break;
        }
    }

    private void SetNumber(RawRow row, int column, string? style, ReadOnlySpan<char> value, bool formula)
    {
        var kind = style is null ? RawKind.Number : book.Kind(int.Parse(style, NumberStyles.None, CultureInfo.InvariantCulture));
        if (kind == RawKind.Date && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && DaySerial.ToDay(serial, Is1904) is { } day)
        {
            Span<char> iso = stackalloc char[10];
            day.TryFormat(iso, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            row.Set(column, RawKind.Date, iso, formula);
            return;
        }
        row.Set(column, kind == RawKind.Date ? RawKind.Number : kind, Seen(value), formula);
    }

    /// <summary>What a person sees: 0.30000000000000004 is 0.3. Beyond these digits spreadsheets write noise of binary arithmetic.</summary>
    private static ReadOnlySpan<char> Seen(ReadOnlySpan<char> number) =>
        number.Length > SeenDigits && NumberText.Digits(number) > SeenDigits && NumberText.TryPlain(number, out var value)
            ? ((decimal)(double)value).ToString(CultureInfo.InvariantCulture)
            : number;

    /// <summary>The text of the element at hand, without a string for each cell.</summary>
    private ReadOnlySpan<char> Value()
    {
        if (xml.IsEmptyElement)
            return default;
        var (depth, length) = (xml.Depth, 0);
        while (xml.Read() && xml.Depth > depth)
            while (xml.CanReadValueChunk && xml.HasValue)
            {
                if (length == buffer.Length)
                    Array.Resize(ref buffer, buffer.Length * 2);
                var read = xml.ReadValueChunk(buffer, length, buffer.Length - length);
                if (read == 0)
                    break;
                length += read;
            }
        return buffer.AsSpan(0, length);
    }

    public static int Column(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = column * 26 + letter - 'A' + 1;
        return column;
    }

    protected override void Dispose(bool disposing) => xml.Dispose();
}
