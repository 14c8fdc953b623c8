using Dingdian.Model;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using DuckDB.NET.Data;

namespace Dingdian.Registry.Geography;

/// <summary>The files that a snapshot names. One that the workspace has no more is a finding, and the rest is read.</summary>
internal sealed class FrozenFiles(Workspace workspace, Frozen frozen, List<Finding> findings)
{
    /// <summary>Files of a kind, by period.</summary>
    public IReadOnlyList<FrozenFile> Of(string kind) => [.. frozen.Files.Where(file => file.Kind == kind).OrderBy(file => file.Period, StringComparer.Ordinal)];

    public List<T>? Rows<T>(FrozenFile file, string columns, Func<DuckDBDataReader, T> row) => Read(file, columns, (reader, count) =>
    {
        var rows = new List<T>(count);
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    });

    /// <param name="file">One the snapshot names.</param>
    /// <param name="columns">What to select, as SQL; rows come in the order of the file.</param>
    /// <param name="read">Takes all rows; told how many there are.</param>
    public T? Read<T>(FrozenFile file, string columns, Func<DuckDBDataReader, int, T> read) where T : class
    {
        var path = DatasetFiles.PathOf(workspace, file.Hash);
        if (!File.Exists(path) || DatasetFiles.Hash(path) != file.Hash) return Lost<T>(file, path);
        try
        {
            var count = (int)DatasetFiles.CountRows(path);
            using var connection = DatasetFiles.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT {columns} FROM read_parquet({DatasetFiles.Quoted(path)})";
            command.UseStreamingMode = true;
            using var reader = (DuckDBDataReader)command.ExecuteReader();
            return read(reader, count);
        }
        catch (DuckDBException)
        {
            return Lost<T>(file, path);
        }
    }

    private T? Lost<T>(FrozenFile file, string path) where T : class
    {
        findings.Add(new("ground-missing", new Place(workspace.Folder), Title(file), path));
        return null;
    }

    private static Texts Title(FrozenFile file)
    {
        var (zh, en) = file.Kind switch
        {
            "population" => ("人口点", "population points"),
            "streets_nodes" => ("道路节点", "street nodes"),
            "streets_edges" => ("道路路段", "street edges"),
            "boundaries" => ("区划边界", "outlines of divisions"),
            _ => ("图层", "layer"),
        };
        return new($"{zh} {file.Period}".TrimEnd(), $"{en} {file.Period}".TrimEnd());
    }
}
