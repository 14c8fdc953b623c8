using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dingdian.Registry.Storage;

/// <summary>One view of all tables for as long as it is open; it holds up no writer.</summary>
internal static class ReadView
{
    public static IDbContextTransaction Begin(RegistryDb db)
    {
        db.Database.OpenConnection();
        // On SQLite only this level begins without a lock to write; it still reads one committed state, as caches are not shared.
        return db.Database.BeginTransaction(db.IsSqlite ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead);
    }
}
