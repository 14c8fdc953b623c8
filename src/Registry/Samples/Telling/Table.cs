using Dingdian.Registry.Storage;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Rows on their way to a Parquet file: the same rows give the same bytes, because one thread writes them in their order.</summary>
internal sealed class Table : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBAppender appender;

    /// <param name="connection">Holds one table at a time.</param>
    /// <param name="columns">Names and types.</param>
    public Table(DuckDBConnection connection, string columns)
    {
        this.connection = connection;
        Execute($"SET threads = 1; CREATE OR REPLACE TABLE made ({columns})");
        appender = connection.CreateAppender("made");
    }

    public IDuckDBAppenderRow Row() => appender.CreateRow();

    public void WriteTo(string file)
    {
        appender.Close();
        Execute($"COPY made TO {DatasetFiles.Quoted(file)} (FORMAT parquet, COMPRESSION zstd)");
    }

    public void Dispose() => appender.Dispose();

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
