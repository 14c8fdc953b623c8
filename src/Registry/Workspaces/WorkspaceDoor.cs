using System.Data.Common;
using System.Text.Json;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dingdian.Registry.Workspaces;

/// <summary>Makes, opens and migrates workspaces. Whatever is wrong with folder or database comes back as a finding.</summary>
public static class WorkspaceDoor
{
    private const long QuickCheckBytes = 100_000_000;
    private const long LeastRoom = 1_000_000;

    /// <summary>Makes a workspace in a new or empty folder.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="connection">A PostgreSQL connection string, or null for the embedded database.</param>
    /// <param name="clock">Gives the day of birth.</param>
    public static WorkspaceResult Create(string folder, string? connection, TimeProvider clock) => Guard(folder, () =>
    {
        if (File.Exists(Path.Combine(folder, WorkspaceFile.Name))) return Refused("workspace-exists", folder, folder);
        var wasThere = Directory.Exists(folder);
        if (wasThere && Directory.EnumerateFileSystemEntries(folder).Any()) return Refused("workspace-not-empty", folder, folder);
        var made = Guard(folder, () => Make(folder, connection, clock));
        if (made.Workspace is null) Leftovers.Clear(folder, wasThere); // a full disk leaves no half of one
        return made;
    });

    private static WorkspaceResult Make(string folder, string? connection, TimeProvider clock)
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        var file = new WorkspaceFile(Guid.NewGuid().ToString("N"), connection is null ? Databases.Sqlite : Databases.PostgreSql, clock.GetUtcNow().UtcDateTime);
        var workspace = At(folder, file, connection);
        using (var db = workspace.Connect())
        {
            db.Database.Migrate();
            if (db.Workspaces.SingleOrDefault() is { } owner) return Refused("database-of-another", folder, owner.Id, file.Id);
            BulkWriter.Insert(db, typeof(WorkspaceRow), [new WorkspaceRow { Id = file.Id }]);
        }
        File.WriteAllBytes(Path.Combine(folder, WorkspaceFile.Name), file.Write()); // last: a folder without it is no workspace
        return new(workspace, []);
    }

    /// <summary>Opens a workspace whose database has the present shape and is whole.</summary>
    public static WorkspaceResult Open(string folder, string? connection) => Guard(folder, () =>
    {
        var found = Find(folder, connection);
        if (found.Workspace is not { } workspace) return found;
        try
        {
            return Looked(workspace);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 8 or 10 or 13 or 14) // read-only, no room, cannot open: SQLite would write files of its own beside the database
        {
            return Looked(At(folder, workspace.File, connection, readOnly: true));
        }
    });

    private static WorkspaceResult Looked(Workspace workspace)
    {
        using var db = workspace.Connect();
        db.Database.OpenConnection(); // one for all that is looked at
        var finding = Shape(db, workspace.Folder) ?? Owner(db, workspace) ?? Damage(db, workspace);
        return finding is null ? new(workspace, []) : new(null, [finding]);
    }

    /// <summary>Brings an older database to the present shape; returns the steps taken.</summary>
    public static (WorkspaceResult Result, IReadOnlyList<string> Steps) Migrate(string folder, string? connection)
    {
        string[] steps = [];
        var result = Guard(folder, () =>
        {
            var found = Find(folder, connection);
            if (found.Workspace is not { } workspace) return found;
            using var db = workspace.Connect();
            if (Newer(db.Database.GetAppliedMigrations(), db.Database.GetMigrations(), folder) is { } newer) return new(null, [newer]);
            steps = [.. db.Database.GetPendingMigrations()];
            db.Database.Migrate();
            return found;
        });
        return (result, steps);
    }

    private static WorkspaceResult Find(string folder, string? connection)
    {
        var path = Path.Combine(folder, WorkspaceFile.Name);
        if (!File.Exists(path)) return Refused("workspace-missing", folder, folder);
        if (WorkspaceFile.Read(path) is not { Id.Length: > 0 } file) return Refused("workspace-unreadable", folder, folder, WorkspaceFile.Name);
        if (file.Database is not (Databases.Sqlite or Databases.PostgreSql)) return Refused("database-kind", folder, file.Database ?? "");
        var onServer = file.Database == Databases.PostgreSql;
        if (onServer && connection is null) return Refused("database-needed", folder, folder);
        if (!onServer && connection is not null) return Refused("database-unwanted", folder, folder);
        if (!onServer && !File.Exists(DatabaseFile(folder))) return Refused("workspace-unreadable", folder, folder, Path.GetFileName(DatabaseFile(folder)));
        return new(At(folder, file, connection), []);
    }

    private static Workspace At(string folder, WorkspaceFile file, string? connection, bool readOnly = false) =>
        new(Path.GetFullPath(folder), file, connection is null ? Databases.EmbeddedIn(DatabaseFile(folder), readOnly) : Databases.OnServer(connection));

    internal static string DatabaseFile(string folder) => Path.Combine(Path.GetFullPath(folder), "registry.db");

    private static Finding? Shape(RegistryDb db, string folder)
    {
        var (applied, known) = (db.Database.GetAppliedMigrations().ToList(), db.Database.GetMigrations().ToList());
        var pending = known.Except(applied).ToList();
        return Newer(applied, known, folder) ?? (pending.Count > 0 ? new("workspace-older", new Place(folder), folder, string.Join(", ", pending)) : null);
    }

    private static Finding? Newer(IEnumerable<string> applied, IEnumerable<string> known, string folder) =>
        applied.Except(known).LastOrDefault() is { } unknown ? new("workspace-newer", new Place(folder), folder, unknown) : null;

    private static Finding? Owner(RegistryDb db, Workspace workspace)
    {
        var owner = db.Workspaces.SingleOrDefault()?.Id ?? "?";
        return owner == workspace.File.Id ? null : new("database-of-another", new Place(workspace.Folder), owner, workspace.File.Id);
    }

    // A large file is looked at only when asked: reading all of it at every start would take longer than the work.
    private static Finding? Damage(RegistryDb db, Workspace workspace) =>
        db.IsSqlite && new FileInfo(DatabaseFile(workspace.Folder)).Length <= QuickCheckBytes ? Check(db, workspace.Folder) : null;

    /// <summary>What SQLite finds wrong with its file, or null.</summary>
    internal static Finding? Check(RegistryDb db, string folder)
    {
        var verdict = db.Database.SqlQuery<string>($"PRAGMA quick_check(1)").AsEnumerable().First();
        return verdict == "ok" ? null : new("workspace-damaged", new Place(folder), folder, verdict);
    }

    private static WorkspaceResult Refused(string code, string folder, params object?[] arguments) => new(null, [new(code, new Place(folder), arguments)]);

    /// <summary>Does something in an open workspace; what its database refuses comes back as a finding.</summary>
    public static IReadOnlyList<Finding> Guarded(string folder, Action act)
    {
        try
        {
            act();
            return [];
        }
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } refusal)
        {
            return [Refusal(refusal, folder)];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Refused("workspace-not-writable", folder, folder, Why("系统拒绝写入", e)).Findings;
        }
    }

    private static Finding Refusal(DbException e, string folder)
    {
        var place = new Place(folder);
        return e switch
        {
            SqliteException { SqliteErrorCode: 11 or 26 } => new("workspace-damaged", place, folder, Why("数据库文件损坏", e)), // corrupt, or no database
            SqliteException { SqliteErrorCode: 8 or 10 or 13 or 14 } when IsFull(folder) => new("disk-full", place, folder),
            SqliteException { SqliteErrorCode: 5 or 6 } or NpgsqlException { InnerException: TimeoutException } => new("database-busy", place), // busy, locked
            SqliteException { SqliteErrorCode: 8 } or PostgresException { SqlState: "25006" or "42501" } => new("workspace-read-only", place, folder),
            SqliteException { SqliteErrorCode: 14 } => new("workspace-log-left", place, folder),
            SqliteException or DuckDBException => new("workspace-not-writable", place, folder, Why("系统拒绝写入", e)),
            _ => new("database-unreachable", place, Why("服务器没有应答或拒绝连接", e)),
        };
    }

    // Whatever SQLite calls it, this is why.
    private static bool IsFull(string folder) => Directory.Exists(folder) && new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace < LeastRoom;

    // Systems and libraries give their reasons in English only.
    private static Texts Why(string zh, Exception e) => new(zh, e.Message.TrimEnd('.'));

    internal static WorkspaceResult Guard(string folder, Func<WorkspaceResult> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when ((e as DbException ?? e.InnerException as DbException) is { } refusal)
        {
            return new(null, [Refusal(refusal, folder)]);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Refused("workspace-not-writable", folder, folder, Why("系统拒绝写入", e));
        }
        catch (ArgumentException e)
        {
            return Refused("database-unreachable", folder, Why("连接写法有误", e));
        }
        catch (JsonException e)
        {
            return Refused("workspace-unreadable", folder, folder, Why(WorkspaceFile.Name + " 不是 JSON", e));
        }
    }
}
