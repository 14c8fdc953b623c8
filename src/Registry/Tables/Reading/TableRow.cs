using Dingdian.Model;
using Dingdian.Registry.Tables.Raw;
using Dingdian.Registry.Tables.Shapes;

namespace Dingdian.Registry.Tables.Reading;

/// <summary>One row that was read, by the shape's columns. Good until the next row is read; values may be kept.</summary>
public sealed class TableRow
{
    private readonly SheetShape shape;
    private readonly RowSource file;
    private readonly CellValue[] values;
    private readonly bool[] good;
    private readonly int[] sources;

    internal TableRow(SheetShape shape, RowSource file, int others)
    {
        this.shape = shape;
        this.file = file;
        values = new CellValue[shape.Columns.Count + others];
        good = new bool[shape.Columns.Count + others];
        sources = new int[shape.Columns.Count + others];
    }

    /// <summary>The number a person sees beside the row.</summary>
    public int Number { get; private set; }

    /// <summary>False when at least one cell has an error; the findings say which.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Speaks of the whole that the rows around it are parts of, as 全市 does; said by who reads it.</summary>
    internal bool IsWhole { get; set; }

    public CellValue this[string column] => values[shape.IndexOf(column)];

    public CellValue this[int column] => values[column];

    public IReadOnlyList<CellValue> Values => values;

    /// <summary>Where the value of a column stands; the row as a whole for a column the file does not have.</summary>
    public Place PlaceOf(string column) => file.Place(Number, sources[shape.IndexOf(column)]);

    /// <summary>Where the row stands on the map and in which datum, as the file has it beside its columns.</summary>
    internal ((double X, double Y)? Point, string? Crs) Geometry => (file.Point, file.Crs);

    internal Column ColumnOf(string column) => shape.Columns[shape.IndexOf(column)];

    internal bool Read(RawRow raw, ReadOnlySpan<ColumnReader> readers)
    {
        (Number, IsSound, IsWhole) = (raw.Number, true, false);
        foreach (var reader in readers)
        {
            sources[reader.Index] = reader.Source;
            IsSound &= good[reader.Index] = reader.TryRead(raw, out values[reader.Index]);
        }
        return IsSound;
    }

    /// <summary>The row as a whole cannot stand; always false.</summary>
    internal bool Refuse() => IsSound = false;

    internal bool IsGood(int column) => good[column];

    internal void SetConstant(int column, CellValue value) => values[column] = value;
}
