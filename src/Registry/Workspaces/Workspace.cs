using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Workspaces;

/// <summary>
/// A folder that holds a bureau's registry: <c>workspace.json</c>, the embedded database <c>registry.db</c> unless a server keeps it,
/// and Parquet files under <c>data/</c>, named by the hash of their content.
/// </summary>
public sealed class Workspace
{
    private readonly DbContextOptions<RegistryDb> options;

    internal Workspace(string folder, WorkspaceFile file, DbContextOptions<RegistryDb> options) => (Folder, File, this.options) = (folder, file, options);

    public string Folder { get; }
    public WorkspaceFile File { get; }

    public string DataFolder => Path.Combine(Folder, "data");

    /// <summary>A new connection; the caller disposes it.</summary>
    public RegistryDb Connect() => new(options);
}

/// <summary>What <c>workspace.json</c> says.</summary>
/// <param name="Id">Also kept in the database, so that folder and database cannot be mixed up.</param>
/// <param name="Database"><c>sqlite</c> or <c>postgresql</c>; a connection string is never written down.</param>
/// <param name="Created">When the workspace was made, UTC.</param>
public sealed record WorkspaceFile(string Id, string Database, DateTime Created)
{
    internal const string Name = "workspace.json";
    private static readonly JsonSerializerOptions Style = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static WorkspaceFile? Read(string path) => JsonSerializer.Deserialize<WorkspaceFile>(System.IO.File.ReadAllBytes(path), Style);

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Style);
}

/// <summary>A workspace, or why there is none.</summary>
public readonly record struct WorkspaceResult(Workspace? Workspace, IReadOnlyList<Finding> Findings);
