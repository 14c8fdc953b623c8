using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Storage;

/// <summary>The two databases a workspace can stand on.</summary>
internal static class Databases
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    /// <summary>Write-ahead logging lets readers go on during an import; a busy database is waited for.</summary>
    public static DbContextOptions<RegistryDb> EmbeddedIn(string file) =>
        new DbContextOptionsBuilder<RegistryDb>().UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = 120,
            Pooling = false, // a closed workspace leaves no open file behind
        }.ConnectionString).Options;

    public static DbContextOptions<RegistryDb> OnServer(string connection) =>
        new DbContextOptionsBuilder<RegistryDb>().UseNpgsql(connection).Options;
}
