using System.Text.RegularExpressions;
using Dingdian.Registry.Areas;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.Funds;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dingdian.Registry.Storage;

/// <summary>The tables of the registry, the same on SQLite and PostgreSQL. Reading goes through here, writing through <see cref="Revision"/>.</summary>
public sealed partial class RegistryDb(DbContextOptions<RegistryDb> options) : DbContext(options)
{
    internal DbSet<WorkspaceRow> Workspaces => Set<WorkspaceRow>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<Institution> Institutions => Set<Institution>();
    public DbSet<Profile> Profiles => Set<Profile>();
    public DbSet<Beds> Beds => Set<Beds>();
    public DbSet<Staff> Staff => Set<Staff>();
    public DbSet<Facilities> Facilities => Set<Facilities>();
    public DbSet<Agreement> Agreements => Set<Agreement>();
    public DbSet<Succession> Successions => Set<Succession>();
    /// <summary>The divisions as now named: one a code.</summary>
    public IQueryable<Division> Divisions => Set<Division>().Believed();

    public DbSet<AreaFact> AreaFacts => Set<AreaFact>();
    public DbSet<FundAccount> FundAccounts => Set<FundAccount>();
    public DbSet<WarningLetter> WarningLetters => Set<WarningLetter>();
    public DbSet<Dataset> Datasets => Set<Dataset>();
    public DbSet<DataCall> DataCalls => Set<DataCall>();
    public DbSet<Filing> Filings => Set<Filing>();
    public DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<Posting> Postings => Set<Posting>();

    public bool IsSqlite => Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);

    /// <summary>Whether the user may only read.</summary>
    internal bool IsReadOnly => IsSqlite && new SqliteConnectionStringBuilder(Database.GetConnectionString()).Mode == SqliteOpenMode.ReadOnly;

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        optionsBuilder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        // Migrations are written by hand for both databases; a test compares them with this model.
        optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<Microseconds>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Division>();
        foreach (var table in modelBuilder.Model.GetEntityTypes())
        {
            table.SetTableName(Snake(table.ClrType.Name.Replace("Row", "", StringComparison.Ordinal)));
            foreach (var column in table.GetProperties())
            {
                column.SetColumnName(Snake(column.Name));
                column.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
            }
        }
    }

    internal static string Snake(string name) => WordStart().Replace(name, "_$1").ToLowerInvariant();

    [GeneratedRegex("(?<!^)([A-Z])")]
    private static partial Regex WordStart();

    /// <summary>Times as microseconds since 1970, UTC: the same order on both databases.</summary>
    private sealed class Microseconds() : ValueConverter<DateTime, long>(
        time => (time.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
        stored => DateTime.UnixEpoch.AddTicks(stored * TimeSpan.TicksPerMicrosecond));
}
