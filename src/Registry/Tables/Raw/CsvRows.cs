using System.Globalization;
using System.Text;
using Dingdian.Model;
using Sylvan.Data.Csv;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>The rows of a CSV file. All cells are text; what they mean is for the reading of cells to say.</summary>
internal sealed class CsvRows : RowSource
{
    private const int LargestRow = 1 << 24;

    private readonly CsvDataReader reader;
    private int number;

    public CsvRows(Stream stream, CsvText text, string file, List<Finding> findings) : base(file, "", findings) =>
        reader = CsvDataReader.Create(new StreamReader(stream, text.Encoding, true, 1 << 16, leaveOpen: true), new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = text.Separator,
            Comment = '\0', // a name may begin with any sign
            BufferSize = 1 << 18,
            MaxBufferSize = LargestRow,
            Culture = CultureInfo.InvariantCulture,
        });

    public override bool IsUntyped => true;

    protected override bool Advance(RawRow row)
    {
        try
        {
            number++;
            if (!reader.Read())
                return false;
        }
        catch (Exception wrong) when (wrong is FormatException or DecoderFallbackException or InvalidDataException or IOException)
        {
            return Stop("table-row-unreadable", number, wrong.Message.TrimEnd('.'));
        }
        row.Begin(number);
        for (var i = 0; i < reader.RowFieldCount; i++)
            row.Set(i + 1, RawKind.Text, Unguarded(reader.GetFieldSpan(i)));
        return true;
    }

    /// <summary>Takes off the apostrophe that keeps a text from starting a formula when the file is opened in a spreadsheet.</summary>
    private static ReadOnlySpan<char> Unguarded(ReadOnlySpan<char> cell) =>
        cell is ['\'', ..] && FormulaGuard.StartsAFormula(cell.TrimStart('\'')) ? cell[1..] : cell;

    protected override void Dispose(bool disposing) => reader.Dispose();
}
