using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Dingdian.Registry.Storage;

/// <summary>The journal and the books. What is written there is never changed or taken out, and the database itself sees to that.</summary>
[DbContext(typeof(RegistryDb))]
[Migration("0003_journal")]
public sealed class Migration0003 : Migration
{
    private bool IsSqlite => ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Table(migrationBuilder, "journal_entry", [
            ("id", typeof(long), true), ("at", typeof(long), true), ("on", typeof(DateOnly), true), ("act", typeof(string), true), ("subject", typeof(string), true),
            ("who", typeof(string), true), ("role", typeof(string), true), ("division", typeof(string), false), ("request", typeof(string), true),
            ("asked", typeof(string), true), ("done", typeof(string), true), ("posted", typeof(string), false), ("previous", typeof(string), true), ("hash", typeof(string), true)]);
        Table(migrationBuilder, "account", [
            ("id", typeof(long), true), ("entry", typeof(long), true), ("plan", typeof(string), true), ("period", typeof(string), true), ("quota", typeof(string), true), ("area", typeof(string), true),
            ("part", typeof(string), true), ("kind", typeof(string), true), ("unit", typeof(string), true), ("is_source", typeof(bool), true), ("balance", typeof(long), true)],
            IsSqlite ? "is_source <> 0 OR balance >= 0" : "is_source OR balance >= 0");
        Table(migrationBuilder, "posting", [
            ("id", typeof(long), true), ("entry", typeof(long), true), ("giver", typeof(long), true), ("taker", typeof(long), true), ("amount", typeof(long), true),
            ("cause", typeof(string), true), ("rule", typeof(string), true), ("matter", typeof(string), false)], "amount > 0");
        migrationBuilder.CreateIndex("ix_journal_entry_request", "journal_entry", "request", unique: true);
        migrationBuilder.CreateIndex("ix_journal_entry_subject", "journal_entry", "subject");
        migrationBuilder.CreateIndex("ix_account_name", "account", ["plan", "period", "quota", "area", "part", "kind"], unique: true);
        migrationBuilder.CreateIndex("ix_posting_matter", "posting", "matter");
        migrationBuilder.CreateIndex("ix_posting_entry", "posting", "entry");
        foreach (var table in (string[])["journal_entry", "posting"])
            foreach (var step in IsSqlite ? OnSqlite(table) : OnServer(table)) migrationBuilder.Sql(step);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("A registry is never migrated backwards; restore a backup.");

    private static void Table(MigrationBuilder builder, string name, (string Name, Type Type, bool Required)[] columns, string? check = null)
    {
        var table = new CreateTableOperation { Name = name, PrimaryKey = new() { Table = name, Name = $"pk_{name}", Columns = ["id"] } };
        table.Columns.AddRange(columns.Select(column => new AddColumnOperation { Table = name, Name = column.Name, ClrType = column.Type, IsNullable = !column.Required }));
        table.ForeignKeys.AddRange(columns.Select(column => Reference(name, column.Name)).OfType<AddForeignKeyOperation>());
        if (check is not null) table.CheckConstraints.Add(new() { Table = name, Name = $"ck_{name}", Sql = check });
        builder.Operations.Add(table);
    }

    private static AddForeignKeyOperation? Reference(string table, string column)
    {
        var target = (table, column) switch { ("posting", "entry") => "journal_entry", ("posting", "giver" or "taker") => "account", _ => null };
        return target is null ? null : new() { Table = table, Name = $"fk_{table}_{column}", Columns = [column], PrincipalTable = target, PrincipalColumns = ["id"] };
    }

    private static string[] OnSqlite(string table) =>
    [
        $"CREATE TRIGGER {table}_kept_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
        $"CREATE TRIGGER {table}_kept_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    ];

    private static string[] OnServer(string table) =>
    [
        $"CREATE FUNCTION {table}_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{table} is append-only'; END $$",
        $"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {table}_kept()",
    ];
}
