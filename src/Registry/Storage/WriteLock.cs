using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dingdian.Registry.Storage;

/// <summary>One writer at a time on both databases, so numbers can be given out in order and a change sees no half of another.</summary>
internal static class WriteLock
{
    private const long ServerLock = 0x0044_494E_4744_4941; // any number, the same for every writer of a database

    /// <summary>Begins a transaction once no other writer is at work. Who may only read can still try a change out; writing it fails.</summary>
    public static IDbContextTransaction Take(RegistryDb db)
    {
        if (db.IsReadOnly) return ReadView.Begin(db);
        db.Database.OpenConnection();
        if (db.IsSqlite) return db.Database.BeginTransaction(IsolationLevel.Serializable); // BEGIN IMMEDIATE: waits here, not at the first write
        var transaction = db.Database.BeginTransaction();
        db.Database.SetCommandTimeout(Databases.SecondsToWait);
        db.Database.ExecuteSql($"SELECT pg_advisory_xact_lock({ServerLock})");
        return transaction;
    }

    public static long LastId(RegistryDb db, Type type) => Scalar(db, $"SELECT COALESCE(MAX(\"id\"), 0) FROM {Table(db, type)}");

    public static void MarkRevised(RegistryDb db, Type type, IReadOnlyList<long> ids, long change)
    {
        foreach (var chunk in ids.Chunk(10_000)) // numbers only, so they may stand in the text
            Execute(db, $"UPDATE {Table(db, type)} SET \"revised_by\" = {change} WHERE \"id\" IN ({string.Join(',', chunk)})");
    }

    /// <summary>Takes out rows that the change at hand has written and then taken back: nobody has seen them.</summary>
    public static void Delete(RegistryDb db, Type type, IReadOnlyList<long> ids)
    {
        foreach (var chunk in ids.Chunk(10_000))
            Execute(db, $"DELETE FROM {Table(db, type)} WHERE \"id\" IN ({string.Join(',', chunk)})");
    }

    private static string Table(RegistryDb db, Type type) => $"\"{db.Model.FindEntityType(type)!.GetTableName()}\"";

    private static long Scalar(RegistryDb db, string sql)
    {
        using var command = Command(db, sql);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static void Execute(RegistryDb db, string sql)
    {
        using var command = Command(db, sql);
        command.ExecuteNonQuery();
    }

    private static System.Data.Common.DbCommand Command(RegistryDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }
}
