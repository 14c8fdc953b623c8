using Dingdian.Registry.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Dingdian.Cli.Tests.Agreements;

/// <summary>Holds whoever writes to one table in the middle of the transaction, so that a test can kill him there.</summary>
internal sealed class Stall : IDisposable
{
    private const int ServerSeconds = 3;
    private readonly TestWorkspace test;
    private readonly string table;

    public Stall(TestWorkspace test, string table)
    {
        (this.test, this.table) = (test, table);
        if (IsServer)
            Run($"CREATE FUNCTION stall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep({ServerSeconds}); RETURN NULL; END $$; CREATE TRIGGER stall AFTER INSERT ON {table} FOR EACH STATEMENT EXECUTE FUNCTION stall()");
        else
            Run($"CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000) SELECT max(i) AS i FROM n; CREATE TRIGGER stall AFTER INSERT ON {table} BEGIN SELECT i FROM endless; END");
    }

    private bool IsServer => test.Connection is not null;

    /// <summary>Whether somebody is held there now.</summary>
    public bool Holds()
    {
        using var db = test.Connect();
        if (IsServer) return db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'").Single() > 0;
        using var other = new SqliteConnection(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()) { DefaultTimeout = 1, Pooling = false }.ConnectionString);
        other.Open();
        using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; ROLLBACK"; // refused when another has been writing for a whole second
        try
        {
            command.ExecuteNonQuery();
            return false;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == 5)
        {
            return true;
        }
    }

    /// <summary>A server notices only when the step is over that its client is gone.</summary>
    public void Dispose()
    {
        while (IsServer && Holds()) Thread.Sleep(50);
        Run(IsServer ? $"DROP TRIGGER stall ON {table}; DROP FUNCTION stall()" : "DROP TRIGGER stall; DROP VIEW endless");
    }

    private void Run(string sql)
    {
        using var db = test.Connect();
        db.Database.OpenConnection();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
