using Dingdian.Registry.Storage;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Samples.Telling;

/// <summary>Rows on their way to a Parquet file.</summary>
internal sealed class Table : IDisposable
{
    private readonly DuckDBConnection connection;
    private readonly DuckDBAppender appender;

    /// <param name="connection">Holds one table at a time.</param>
    /// <param name="columns">Names and types.</param>
    public Table(DuckDBConnection connection, string columns)
    {
        this.connection = connection;
        DatasetFiles.Run(connection, $"CREATE OR REPLACE TABLE made ({columns})");
        appender = connection.CreateAppender("made");
    }

    public IDuckDBAppenderRow Row() => appender.CreateRow();

    public void WriteTo(string file, string kind)
    {
        appender.Close();
        DatasetFiles.Write(connection, kind, file);
    }

    public void Dispose() => appender.Dispose();
}
