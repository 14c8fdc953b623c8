using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Dingdian.Registry.Storage;

/// <summary>Transfers of a fund may be unknown. What was none before stays none: nobody can tell the two apart any more.</summary>
[DbContext(typeof(RegistryDb))]
[Migration("0002_transfers_unknown")]
public sealed class Migration0002 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in (string[])["transfer_in", "transfer_out"])
            foreach (var step in migrationBuilder.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal) ? Replaced(column) : [$"ALTER TABLE fund_account ALTER COLUMN {column} DROP NOT NULL"]) migrationBuilder.Sql(step);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("A registry is never migrated backwards; restore a backup.");

    // SQLite changes no column where it stands.
    private static string[] Replaced(string column) =>
    [
        $"ALTER TABLE fund_account ADD COLUMN {column}_new INTEGER NULL",
        $"UPDATE fund_account SET {column}_new = {column}",
        $"ALTER TABLE fund_account DROP COLUMN {column}",
        $"ALTER TABLE fund_account RENAME COLUMN {column}_new TO {column}",
    ];
}
