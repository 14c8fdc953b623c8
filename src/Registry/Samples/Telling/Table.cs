using Dingdian.Registry.Storage;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Rows on their way to a Parquet file: the same rows give the same bytes, because one thread writes them in their order.</summary>
internal sealed class Table : IDisposable
{
    private readonly DuckDBConnection connection = DatasetFiles.Open();
    private readonly DuckDBAppender appender;

    public Table(string columns)
    {
        Execute($"SET threads = 1; CREATE TABLE made ({columns})");
        appender = connection.CreateAppender("made");
    }

    public IDuckDBAppenderRow Row() => appender.CreateRow();

    public void WriteTo(string file)
    {
        appender.Close();
        Execute($"COPY made TO {DatasetFiles.Quoted(file)} (FORMAT parquet, COMPRESSION zstd)");
    }

    public void Dispose()
    {
        appender.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
