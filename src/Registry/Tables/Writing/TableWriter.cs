using System.Text;
using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>Gives rows out, one after the other, so that they read back unchanged.</summary>
public abstract class TableWriter(SheetShape shape) : IDisposable
{
    protected SheetShape Shape => shape;

    /// <summary>Values by the shape's columns.</summary>
    public abstract void Write(IReadOnlyList<CellValue> values);

    public static TableWriter ToCsv(SheetShape shape, Language language, Stream stream) => new CsvTable(shape, language, stream);

    public static TableWriter ToWorkbook(SheetShape shape, Language language, Stream stream) => new XlsxTable(shape, language, stream);

    public static TableWriter ToParquet(SheetShape shape, string path) => new ParquetTable(shape, path);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>UTF-8 with a mark, so that spreadsheets know; lines end as theirs do.</summary>
internal sealed class CsvTable : TableWriter
{
    private readonly StreamWriter writer;
    private readonly Language language;

    public CsvTable(SheetShape shape, Language language, Stream stream) : base(shape)
    {
        this.language = language;
        writer = new StreamWriter(stream, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
        CsvLine.Write(writer, shape.Columns.Select(c => SheetParts.Header(c, language)));
    }

    public override void Write(IReadOnlyList<CellValue> values) =>
        CsvLine.Write(writer, Shape.Columns.Select((c, i) => Guarded(c, SheetParts.Shown(c, values[i], language))));

    private static string Guarded(Column column, string text) => column.IsNumber ? text : FormulaGuard.Guard(text);

    protected override void Dispose(bool disposing) => writer.Dispose();
}

internal static class CsvLine
{
    private static readonly System.Buffers.SearchValues<char> Quoted = System.Buffers.SearchValues.Create(",;\t|\"\r\n ");

    public static void Write(TextWriter writer, IEnumerable<string> cells)
    {
        var first = true;
        foreach (var cell in cells)
        {
            if (!first)
                writer.Write(',');
            first = false;
            writer.Write(cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }
        writer.Write("\r\n");
    }
}
