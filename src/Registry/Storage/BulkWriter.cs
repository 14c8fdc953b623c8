using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dingdian.Registry.Storage;

/// <summary>Writes many rows of one table as fast as the database takes them: COPY on PostgreSQL, one prepared insert on SQLite.</summary>
internal static class BulkWriter
{
    /// <summary>Inserts the rows in the current transaction of the context.</summary>
    public static void Insert(RegistryDb db, Type type, IReadOnlyList<object> rows)
    {
        if (rows.Count == 0) return;
        var table = new Table(db.Model.FindEntityType(type)!);
        db.Database.OpenConnection();
        if (db.Database.GetDbConnection() is NpgsqlConnection server) Copy(server, table, rows);
        else InsertEach(db, table, rows);
    }

    private static void Copy(NpgsqlConnection connection, Table table, IReadOnlyList<object> rows)
    {
        using var copy = connection.BeginBinaryImport($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value) copy.Write(value, column.ServerType);
                else copy.WriteNull();
            }
        }
        copy.Complete();
    }

    private static void InsertEach(RegistryDb db, Table table, IReadOnlyList<object> rows)
    {
        using var insert = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        insert.CommandText = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})";
        var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" })).ToArray();
        insert.Prepare();
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = table.Columns[i].Read(row) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    private sealed class Table(IEntityType type)
    {
        public string Name { get; } = Quote(type.GetTableName()!);
        public Column[] Columns { get; } = [.. type.GetProperties().Select(property => new Column(property))];
        public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

        public static string Quote(string name) => $"\"{name}\"";
    }

    private sealed class Column(IProperty property)
    {
        private readonly Func<object, object?> convert = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider! : value => value;

        public string Name { get; } = Table.Quote(property.GetColumnName());

        public string ServerType { get; } = property.GetRelationalTypeMapping().StoreType;

        public object? Read(object row) => property.GetGetter().GetClrValue(row) is { } value ? convert(value) : null;
    }
}
