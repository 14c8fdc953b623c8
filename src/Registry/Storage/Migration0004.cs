using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Dingdian.Registry.Storage;

/// <summary>Persons, sealed, and the journal by what was done.</summary>
[DbContext(typeof(RegistryDb))]
[Migration("0004_people")]
public sealed class Migration0004 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var table = new CreateTableOperation { Name = "person", PrimaryKey = new() { Table = "person", Name = "pk_person", Columns = ["token"] } };
        table.Columns.AddRange(((string[])["token", "cipher", "key"]).Select(name => new AddColumnOperation { Table = "person", Name = name, ClrType = typeof(string) }));
        migrationBuilder.Operations.Add(table);
        migrationBuilder.CreateIndex("ix_journal_entry_act", "journal_entry", "act");
    }

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("A registry is never migrated backwards; restore a backup.");
}
