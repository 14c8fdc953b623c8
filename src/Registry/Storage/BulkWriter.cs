using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SQLitePCL;

namespace Dingdian.Registry.Storage;

/// <summary>Writes many rows of one table as fast as the database takes them: COPY on PostgreSQL, one prepared insert on SQLite.</summary>
internal sealed class BulkWriter
{
    private readonly DbConnection connection;
    private readonly Table table;

    public BulkWriter(RegistryDb db, Type type)
    {
        db.Database.OpenConnection();
        (connection, table) = (db.Database.GetDbConnection(), new(db.Model.FindEntityType(type)!));
    }

    /// <summary>Inserts the rows in the current transaction of the context.</summary>
    public static void Insert(RegistryDb db, Type type, IReadOnlyList<object> rows)
    {
        if (rows.Count > 0) new BulkWriter(db, type).Insert(rows);
    }

    /// <summary>Inserts the rows in the transaction of the connection. On SQLite, whose connections take turns, another thread may meanwhile ask for something else.</summary>
    public void Insert(IReadOnlyList<object> rows)
    {
        if (connection is NpgsqlConnection server) Copy(server, rows);
        else InsertEach((SqliteConnection)connection, rows);
    }

    private void Copy(NpgsqlConnection server, IReadOnlyList<object> rows)
    {
        using var copy = server.BeginBinaryImport($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)");
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

    // Straight to SQLite and by position: a command of the driver looks every parameter up by its name for every row.
    private void InsertEach(SqliteConnection embedded, IReadOnlyList<object> rows)
    {
        var text = $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        Check(raw.sqlite3_prepare_v2(embedded.Handle, text, out var insert));
        var bound = new object?[table.Columns.Length]; // what a row shares with the one before stays bound
        using (insert)
            foreach (var row in rows)
            {
                for (var i = 0; i < bound.Length; i++)
                    if (table.Columns[i].Read(row) is var value && !Equals(value, bound[i])) Check(Bind(insert, i + 1, bound[i] = value));
                raw.sqlite3_step(insert);
                Check(raw.sqlite3_reset(insert)); // says what became of the step
            }

        void Check(int code) => SqliteException.ThrowExceptionForRC(code, embedded.Handle);
    }

    // As the driver writes them, so that it reads the same values back.
    private static int Bind(sqlite3_stmt insert, int place, object? value) => value switch
    {
        string text => Bind(insert, place, text),
        long number => raw.sqlite3_bind_int64(insert, place, number),
        int number => raw.sqlite3_bind_int(insert, place, number),
        bool truth => raw.sqlite3_bind_int(insert, place, truth ? 1 : 0),
        double number => raw.sqlite3_bind_double(insert, place, number),
        DateOnly day => Bind(insert, place, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        decimal number => Bind(insert, place, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        null => raw.sqlite3_bind_null(insert, place),
        byte[] bytes => raw.sqlite3_bind_blob(insert, place, bytes),
        _ => throw new ArgumentException($"No column holds a {value.GetType()}.", nameof(value)),
    };

    private static int Bind(sqlite3_stmt insert, int place, string text)
    {
        Span<byte> bytes = stackalloc byte[512];
        return Encoding.UTF8.TryGetBytes(text, bytes, out var length) ? raw.sqlite3_bind_text(insert, place, bytes[..length]) : raw.sqlite3_bind_text(insert, place, text);
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
        private readonly Func<object, object?> get = property.GetGetter().GetClrValue;
        private readonly Func<object, object?> convert = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider! : value => value;

        public string Name { get; } = Table.Quote(property.GetColumnName());

        public string ServerType { get; } = property.GetRelationalTypeMapping().StoreType;

        public object? Read(object row) => get(row) is { } value ? convert(value) : null;
    }
}
