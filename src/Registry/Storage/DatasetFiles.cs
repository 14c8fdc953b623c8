using System.Security.Cryptography;
using Dingdian.Registry.History;
using Dingdian.Registry.Workspaces;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Storage;

/// <summary>
/// Parquet files of a workspace. A file is complete under its final name, the hash of its content, before the database speaks of it;
/// one that was written but never committed is only a leftover.
/// </summary>
public static class DatasetFiles
{
    /// <summary>Takes a finished Parquet file into the workspace and learns of it; a file of the same kind, city and period is believed no longer.</summary>
    /// <param name="workspace">Receives the file under its hash.</param>
    /// <param name="db">The connection of the revision.</param>
    /// <param name="revision">The change that learns of it.</param>
    /// <param name="dataset">What it holds; hash and row count are filled in here.</param>
    /// <param name="finished">The file; it is moved.</param>
    /// <returns>False when the very same file was believed already.</returns>
    public static bool Put(Workspace workspace, RegistryDb db, Revision revision, Dataset dataset, string finished)
    {
        dataset.Hash = Hash(finished);
        dataset.Rows = CountRows(finished);
        var before = db.Datasets.Believed().Where(row => row.Kind == dataset.Kind && row.City == dataset.City && row.Period == dataset.Period).ToList();
        if (before.Exists(row => row.Hash == dataset.Hash)) return false;
        File.Move(finished, PathOf(workspace, dataset.Hash), overwrite: true);
        before.ForEach(revision.Retire);
        revision.Add(dataset);
        return true;
    }

    /// <summary>
    /// Writes the table <c>made</c> as Parquet: the same rows give the same bytes, in whatever order they came, because one thread writes them sorted by
    /// all columns. Only of a layer the order says something and stays.
    /// </summary>
    internal static void Write(DuckDBConnection connection, string kind, string file) =>
        Run(connection, $"SET threads = 1; COPY (SELECT * FROM made{(IsOrdered(kind) ? "" : " ORDER BY ALL")}) TO {Quoted(file)} (FORMAT parquet, COMPRESSION zstd)");

    /// <summary>Whether two files hold the same rows, though another version of the writer may have written other bytes.</summary>
    internal static bool HoldTheSame(string kind, string one, string other)
    {
        if (IsOrdered(kind) || !File.Exists(one)) return false;
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT NOT EXISTS (FROM read_parquet({Quoted(one)}) EXCEPT ALL FROM read_parquet({Quoted(other)})) AND NOT EXISTS (FROM read_parquet({Quoted(other)}) EXCEPT ALL FROM read_parquet({Quoted(one)}))";
        return (bool)command.ExecuteScalar()!;
    }

    internal static void Run(DuckDBConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static bool IsOrdered(string kind) => kind == "layers";

    public static string PathOf(Workspace workspace, string hash) => Path.Combine(workspace.DataFolder, hash + ".parquet");

    /// <summary>A free name beside the data, so that moving it into place is one step.</summary>
    public static string TemporaryIn(Workspace workspace) => Path.Combine(workspace.DataFolder, $".{Guid.NewGuid():N}.tmp");

    /// <summary>The files of a kind believed at a change, as DuckDB reads them: a list of quoted paths, or null when there are none.</summary>
    public static string? ListFor(Workspace workspace, RegistryDb db, string kind, string city, long known)
    {
        var files = db.Datasets.AsKnown(known).Where(row => row.Kind == kind && row.City == city).OrderBy(row => row.Period).Select(row => row.Hash).ToList();
        return files.Count == 0 ? null : $"read_parquet([{string.Join(", ", files.Select(hash => Quoted(PathOf(workspace, hash))))}])";
    }

    /// <summary>A DuckDB of its own in memory, held to a limit; it spills to the temporary folder.</summary>
    public static DuckDBConnection Open(int megabytes = 1024)
    {
        var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        Run(connection, $"SET memory_limit = '{megabytes}MB'; SET temp_directory = {Quoted(Path.GetTempPath())}; SET preserve_insertion_order = true");
        return connection;
    }

    internal static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    internal static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    internal static long CountRows(string file)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM read_parquet({Quoted(file)})";
        return (long)command.ExecuteScalar()!;
    }
}
