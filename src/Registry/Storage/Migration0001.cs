using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Dingdian.Registry.Storage;

/// <summary>The first tables. A migration that has been released is never edited; a new one follows it.</summary>
[DbContext(typeof(RegistryDb))]
[Migration("0001_registry")]
public sealed class Migration0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Table(migrationBuilder, "workspace", [("id", typeof(string), true)]);
        Table(migrationBuilder, "change", [
            ("id", typeof(long), true), ("at", typeof(long), true), ("kind", typeof(string), true), ("who", typeof(string), true), ("why", typeof(string), true),
            ("source", typeof(string), true), ("source_hash", typeof(string), false), ("undoes", typeof(long), false)]);
        Table(migrationBuilder, "institution", [("id", typeof(long), true), ("learned_by", typeof(long), true), ("synthetic", typeof(bool), true)]);
        Table(migrationBuilder, "profile", [.. Held,
            ("code", typeof(string), false), ("credit_code", typeof(string), false), ("name", typeof(string), true), ("other_names", typeof(string), false),
            ("kind", typeof(string), true), ("subtype", typeof(string), false), ("ownership", typeof(string), false), ("affiliation", typeof(string), false), ("host", typeof(string), false),
            ("level", typeof(string), false), ("grade", typeof(string), false), ("specialty", typeof(string), false),
            ("address", typeof(string), false), ("township", typeof(string), false), ("county", typeof(string), true),
            ("longitude", typeof(double), false), ("latitude", typeof(double), false), ("source_x", typeof(double), false), ("source_y", typeof(double), false), ("datum", typeof(string), false),
            ("pooled_outpatient", typeof(bool), false), ("personal_account_only", typeof(bool), false), ("dual_channel", typeof(bool), false),
            ("village_integrated", typeof(bool), false), ("key_project", typeof(bool), false)]);
        Table(migrationBuilder, "beds", [.. Held, ("specialty", typeof(string), true), ("approved", typeof(int), false), ("open", typeof(int), false), ("insured", typeof(int), false)]);
        Table(migrationBuilder, "staff", [.. Held,
            ("physicians", typeof(int), false), ("insurance_physicians", typeof(int), false), ("nurses", typeof(int), false), ("pharmacists", typeof(int), false),
            ("insurance_managers", typeof(int), false)]);
        Table(migrationBuilder, "facilities", [.. Held,
            ("floor_area", typeof(decimal), false), ("departments", typeof(string), false), ("equipment", typeof(string), false),
            ("information_system", typeof(bool), false), ("safety", typeof(bool), false), ("barrier_free", typeof(bool), false), ("age_friendly", typeof(bool), false)]);
        Table(migrationBuilder, "agreement", [.. Held,
            ("service", typeof(string), true), ("number", typeof(string), false), ("state", typeof(string), true), ("expires", typeof(DateOnly), false),
            ("began", typeof(string), false), ("ended", typeof(string), false)]);
        Table(migrationBuilder, "succession", [.. Believed,
            ("predecessor", typeof(long), true), ("successor", typeof(long), true), ("on", typeof(DateOnly), true), ("kind", typeof(string), true)]);
        Table(migrationBuilder, "division", [.. Believed, ("code", typeof(string), true), ("name", typeof(string), true), ("parent", typeof(string), false)]);
        Table(migrationBuilder, "area_fact", [.. Believed,
            ("division", typeof(string), true), ("measure", typeof(string), true), ("key", typeof(string), true), ("as_of", typeof(DateOnly), true), ("since", typeof(DateOnly), false),
            ("value", typeof(decimal), true), ("unit", typeof(string), true), ("quality", typeof(string), true), ("source", typeof(string), true)]);
        Table(migrationBuilder, "fund_account", [.. Believed,
            ("division", typeof(string), true), ("year", typeof(int), true), ("scheme", typeof(string), true), ("through", typeof(DateOnly), true),
            ("income", typeof(long), true), ("expense", typeof(long), true), ("transfer_in", typeof(long), true), ("transfer_out", typeof(long), true),
            ("cumulative", typeof(long), false), ("maternity_included", typeof(bool), true), ("source", typeof(string), true)]);
        Table(migrationBuilder, "warning_letter", [.. Believed,
            ("division", typeof(string), true), ("issuer", typeof(string), true), ("issued", typeof(DateOnly), true), ("lifted", typeof(DateOnly), false), ("document", typeof(string), false)]);
        Table(migrationBuilder, "dataset", [.. Believed,
            ("kind", typeof(string), true), ("city", typeof(string), true), ("period", typeof(string), true), ("hash", typeof(string), true), ("rows", typeof(long), true)]);
        Table(migrationBuilder, "data_call", [.. Believed,
            ("name", typeof(string), true), ("city", typeof(string), true), ("title", typeof(string), true), ("asked", typeof(string), true), ("divisions", typeof(string), true),
            ("as_of", typeof(DateOnly), true), ("since", typeof(DateOnly), false), ("due", typeof(DateOnly), true), ("duty", typeof(string), false)]);
        Table(migrationBuilder, "filing", [.. Believed,
            ("call", typeof(string), true), ("division", typeof(string), true), ("state", typeof(string), true), ("figures", typeof(string), true), ("quality", typeof(string), true),
            ("on", typeof(DateOnly), true), ("who", typeof(string), true), ("remarks", typeof(string), false)]);
        Table(migrationBuilder, "snapshot", [
            ("id", typeof(string), true), ("city", typeof(string), true), ("as_of", typeof(DateOnly), true), ("known", typeof(long), true),
            ("taken_at", typeof(long), true), ("taken_by", typeof(string), true), ("note", typeof(string), true), ("content", typeof(byte[]), true)]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("A registry is never migrated backwards; restore a backup.");

    private static readonly Column[] Believed = [("id", typeof(long), true), ("learned_by", typeof(long), true), ("revised_by", typeof(long), true)];
    private static readonly Column[] Held = [.. Believed, ("institution_id", typeof(long), true), ("from", typeof(DateOnly), true), ("to", typeof(DateOnly), true)];

    // The first column is the key; the origin and the institution of a row must exist.
    private static void Table(MigrationBuilder builder, string name, Column[] columns)
    {
        var table = new CreateTableOperation { Name = name, PrimaryKey = new() { Table = name, Name = $"pk_{name}", Columns = [columns[0].Name] } };
        table.Columns.AddRange(columns.Select(column => new AddColumnOperation { Table = name, Name = column.Name, ClrType = column.Type, IsNullable = !column.Required }));
        table.ForeignKeys.AddRange(columns.Select(column => Reference(name, column.Name)).OfType<AddForeignKeyOperation>());
        builder.Operations.Add(table);
        if (Array.Exists(columns, column => column.Name == "institution_id")) builder.CreateIndex($"ix_{name}_institution", name, "institution_id");
    }

    private static AddForeignKeyOperation? Reference(string table, string column)
    {
        var target = column switch { "learned_by" => "change", "institution_id" or "predecessor" or "successor" => "institution", _ => null };
        return target is null ? null : new() { Table = table, Name = $"fk_{table}_{column}", Columns = [column], PrincipalTable = target, PrincipalColumns = ["id"] };
    }

    private readonly record struct Column(string Name, Type Type, bool Required)
    {
        public static implicit operator Column((string Name, Type Type, bool Required) column) => new(column.Name, column.Type, column.Required);
    }
}
