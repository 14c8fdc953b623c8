using Dingdian.Registry.History;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Npgsql;

namespace Dingdian.Registry.Tests;

/// <summary>The databases every test of storage runs on.</summary>
public enum Kind { Sqlite, PostgreSql }

/// <summary>A workspace in a folder of its own, on a database of its own; both go when the test ends.</summary>
internal sealed class TestWorkspace : IDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("DINGDIAN_TEST_POSTGRES");
    private readonly string? database;

    public TestWorkspace(Kind kind)
    {
        if (kind == Kind.PostgreSql) Connection = NewDatabase(out database);
        var made = WorkspaceDoor.Create(Folder, Connection, TimeProvider.System);
        Assert.Empty(made.Findings);
        Workspace = made.Workspace!;
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dingdian-test-").FullName;
    public string? Connection { get; }
    public Workspace Workspace { get; }

    public RegistryDb Connect() => Workspace.Connect();

    /// <summary>Runs one change and commits it; gives its number.</summary>
    public long Learn(Action<Revision, RegistryDb> act, string kind = "edit")
    {
        using var db = Connect();
        using var revision = Revision.Begin(db, NewChange(kind));
        act(revision, db);
        revision.Commit();
        return revision.Change.Id;
    }

    public static Change NewChange(string kind = "edit") => new() { Kind = kind, Who = "tester", At = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc) };

    public static string NewDatabase(out string name)
    {
        Assert.SkipWhen(Server is null, "DINGDIAN_TEST_POSTGRES names no server; run through ./test or tests/postgres");
        name = $"test_{Guid.NewGuid():N}";
        Run($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, Pooling = false }.ConnectionString;
    }

    public void Dispose()
    {
        if (database is not null) Run($"DROP DATABASE {database} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }

    private static void Run(string sql)
    {
        using var connection = new NpgsqlConnection(Server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
