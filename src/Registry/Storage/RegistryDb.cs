using System.Text.RegularExpressions;
using Dingdian.Registry.Areas;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.Funds;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Persons;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dingdian.Registry.Storage;

/// <summary>The tables of the registry, the same on SQLite and PostgreSQL. Reading goes through here, writing through <see cref="Revision"/>.</summary>
public sealed partial class RegistryDb(DbContextOptions<RegistryDb> options) : DbContext(options)
{
    internal IQueryable<WorkspaceRow> Workspaces => Set<WorkspaceRow>();
    public IQueryable<Change> Changes => Set<Change>();
    public IQueryable<Institution> Institutions => Set<Institution>();
    public IQueryable<Profile> Profiles => Set<Profile>();
    public IQueryable<Beds> Beds => Set<Beds>();
    public IQueryable<Staff> Staff => Set<Staff>();
    public IQueryable<Facilities> Facilities => Set<Facilities>();
    public IQueryable<Agreement> Agreements => Set<Agreement>();
    public IQueryable<Succession> Successions => Set<Succession>();
    /// <summary>The divisions as now named: one a code.</summary>
    public IQueryable<Division> Divisions => Set<Division>().Believed();

    public IQueryable<AreaFact> AreaFacts => Set<AreaFact>();
    public IQueryable<FundAccount> FundAccounts => Set<FundAccount>();
    public IQueryable<WarningLetter> WarningLetters => Set<WarningLetter>();
    public IQueryable<Dataset> Datasets => Set<Dataset>();
    public IQueryable<DataCall> DataCalls => Set<DataCall>();
    public IQueryable<Filing> Filings => Set<Filing>();
    public IQueryable<SnapshotRow> Snapshots => Set<SnapshotRow>();
    public IQueryable<JournalEntry> Journal => Set<JournalEntry>();
    public IQueryable<Account> Accounts => Set<Account>();
    public IQueryable<Posting> Postings => Set<Posting>();
    public IQueryable<PersonRow> People => Set<PersonRow>();

    /// <summary>Every table's row.</summary>
    private static readonly Type[] Rows =
    [
        typeof(Division), typeof(WorkspaceRow), typeof(Change), typeof(Institution), typeof(Profile), typeof(Beds), typeof(Staff), typeof(Facilities), typeof(Agreement), typeof(Succession), typeof(AreaFact), typeof(FundAccount), typeof(WarningLetter), typeof(Dataset), typeof(DataCall), typeof(Filing), typeof(SnapshotRow), typeof(JournalEntry), typeof(Account), typeof(Posting), typeof(PersonRow),
    ];

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
        foreach (var row in Rows) modelBuilder.Entity(row);
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
