using Dingdian.Registry.Tables.Shapes;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Tables.Writing;

/// <summary>Columns by id, with their types; packed by DuckDB when the last row is in.</summary>
internal sealed class ParquetTable : TableWriter
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly DuckDBAppender rows;
    private readonly string path;

    public ParquetTable(SheetShape shape, string path) : base(shape)
    {
        this.path = path;
        connection.Open();
        Run($"CREATE TABLE t ({string.Join(", ", shape.Columns.Select(c => $"\"{c.Id}\" {SqlType(c)}"))})");
        rows = connection.CreateAppender("t");
    }

    public override void Write(IReadOnlyList<CellValue> values)
    {
        var row = rows.CreateRow();
        for (var i = 0; i < Shape.Columns.Count; i++)
            Append(row, Shape.Columns[i], values[i]);
        row.EndRow();
    }

    private static void Append(IDuckDBAppenderRow row, Column column, CellValue value)
    {
        if (value.IsBlank)
            row.AppendNullValue();
        else if (column.Type == ColumnType.Whole)
            row.AppendValue((long)value.Number!.Value);
        else if (column.Type == ColumnType.Number)
            row.AppendValue(value.Number!.Value);
        else if (column.Type == ColumnType.Coordinate)
            row.AppendValue(value.Coordinate!.Value);
        else if (column.Type is ColumnType.Date or ColumnType.Month)
            row.AppendValue(value.Day!.Value);
        else if (column.Type == ColumnType.Truth)
            row.AppendValue(value.Truth!.Value);
        else
            row.AppendValue(Text(column, value));
    }

    /// <summary>Ids of words, not their labels.</summary>
    private static string Text(Column column, CellValue value) => column.Type == ColumnType.List ? string.Join('、', value.Items) : value.Text!;

    private static string SqlType(Column column) => column.Type switch
    {
        ColumnType.Whole => "BIGINT",
        ColumnType.Number => "DECIMAL(38, 12)",
        ColumnType.Coordinate => "DOUBLE",
        ColumnType.Date or ColumnType.Month => "DATE",
        ColumnType.Truth => "BOOLEAN",
        _ => "VARCHAR",
    };

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    protected override void Dispose(bool disposing)
    {
        rows.Dispose();
        Run($"COPY t TO '{path.Replace("'", "''", StringComparison.Ordinal)}' (FORMAT parquet, COMPRESSION zstd)");
        connection.Dispose();
    }
}
