using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dingdian.Registry.Storage;

/// <summary>One view of all tables for as long as it is open; it holds up no writer.</summary>
internal static class ReadView
{
    public static IDbContextTransaction Begin(RegistryDb db)
    {
        db.Database.OpenConnection();
        return db.Database.GetDbConnection() is SqliteConnection sqlite
            ? db.Database.UseTransaction(sqlite.BeginTransaction(IsolationLevel.Serializable, deferred: true))!
            : db.Database.BeginTransaction(IsolationLevel.RepeatableRead);
    }
}
