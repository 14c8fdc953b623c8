using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Storage;

/// <summary>The two databases a workspace can stand on.</summary>
internal static class Databases
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    /// <summary>How long a writer waits for those before it.</summary>
    public const int SecondsToWait = 120;

    /// <summary>Write-ahead logging lets readers go on during an import; a busy database is waited for.</summary>
    public static DbContextOptions<RegistryDb> EmbeddedIn(string file, bool readOnly = false) =>
        new DbContextOptionsBuilder<RegistryDb>().UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = readOnly ? Unwritable(file) : file,
            Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            ForeignKeys = true,
            DefaultTimeout = SecondsToWait,
            Pooling = false, // a closed workspace leaves no open file behind
        }.ConnectionString).Options;

    // Beside a database in use stands its log, and is read with it. Without one nobody writes, and SQLite is told that it need not make the files of a log.
    private static string Unwritable(string file) => new FileInfo(file + "-wal") is { Exists: true, Length: > 0 } ? file : new Uri(file).AbsoluteUri + "?immutable=1";

    public static DbContextOptions<RegistryDb> OnServer(string connection) =>
        new DbContextOptionsBuilder<RegistryDb>().UseNpgsql(connection).Options;
}
