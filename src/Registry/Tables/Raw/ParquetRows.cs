using System.Globalization;
using System.Numerics;
using Dingdian.Model;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Tables.Raw;

/// <summary>The rows of a Parquet file, in a stream from DuckDB; the first row is the columns' names.</summary>
internal sealed class ParquetRows : RowSource
{
    private readonly DuckDBConnection connection = new("DataSource=:memory:");
    private readonly DuckDBCommand command;
    private readonly DuckDBDataReader reader;
    private int number;

    public ParquetRows(string path, string file, List<Finding> findings) : base(file, "", findings)
    {
        try
        {
            connection.Open();
            command = connection.CreateCommand();
            command.UseStreamingMode = true;
            command.CommandText = $"SELECT * FROM read_parquet('{path.Replace("'", "''", StringComparison.Ordinal)}')";
            reader = (DuckDBDataReader)command.ExecuteReader();
        }
        catch (DuckDBException)
        {
            connection.Dispose();
            throw;
        }
    }

    protected override bool Advance(RawRow row)
    {
        row.Begin(++number);
        if (number == 1)
        {
            for (var i = 0; i < reader.FieldCount; i++)
                row.Set(i + 1, RawKind.Text, reader.GetName(i));
            return true;
        }
        try
        {
            if (!reader.Read())
                return false;
        }
        catch (DuckDBException wrong)
        {
            return Stop("table-row-unreadable", number, wrong.Message.TrimEnd('.'));
        }
        for (var i = 0; i < reader.FieldCount; i++)
            Set(row, i + 1, reader.IsDBNull(i) ? null : reader.GetValue(i));
        return true;
    }

    private static void Set(RawRow row, int column, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case bool truth:
                row.Set(column, RawKind.Truth, truth ? "1" : "0");
                break;
            case DateOnly day:
                row.Set(column, RawKind.Date, Iso(day));
                break;
            case DateTime time:
                row.Set(column, RawKind.Date, Iso(DateOnly.FromDateTime(time)));
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger or decimal or float or double: // of binary ones the shortest digits that mean them
                row.Set(column, RawKind.Number, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
            case System.Collections.IEnumerable many and not string:
                row.Set(column, RawKind.Text, string.Join('、', many.Cast<object?>()));
                break;
            default:
                row.Set(column, RawKind.Text, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    protected override void Dispose(bool disposing)
    {
        reader.Dispose();
        command.Dispose();
        connection.Dispose();
    }
}
