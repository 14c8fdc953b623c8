using System.Data.Common;
using Dingdian.Registry.Storage;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Registry.Tests.Storage;

public class MigrationTests
{
    /// <summary>Migrations are written by hand: their tables must be those the model would make.</summary>
    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Migrations_GiveTheTablesOfTheModel(Kind kind)
    {
        using var test = new TestWorkspace(kind);
        using var db = test.Connect();
        foreach (var table in db.Model.GetEntityTypes())
        {
            var expected = table.GetProperties().Select(column => $"{column.GetColumnName()} {column.GetRelationalTypeMapping().StoreType.ToLowerInvariant()} {(column.IsNullable ? "null" : "not null")}");
            Assert.Equal(expected.Order(), Columns(db, table.GetTableName()!).Order());
        }
    }

    private static List<string> Columns(RegistryDb db, string table)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.IsSqlite
            ? $"SELECT name, lower(type), \"notnull\" = 0 FROM pragma_table_info('{table}')"
            : $"SELECT column_name, data_type, is_nullable = 'YES' FROM information_schema.columns WHERE table_name = '{table}'";
        db.Database.OpenConnection();
        using DbDataReader reader = command.ExecuteReader();
        List<string> columns = [];
        while (reader.Read()) columns.Add($"{reader.GetString(0)} {reader.GetString(1)} {(reader.GetBoolean(2) ? "null" : "not null")}");
        return columns;
    }
}
