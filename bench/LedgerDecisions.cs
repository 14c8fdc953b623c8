using BenchmarkDotNet.Attributes;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Years;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;
using Microsoft.Data.Sqlite;

namespace Dingdian.Bench;

/// <summary>A thousand decisions on places, eight at a time, each checked, chained and booked, against as many plain inserts of one row, the yardstick.</summary>
[MemoryDiagnoser]
public class LedgerDecisions
{
    private const int AtOnce = 8;

    private const string PlanText = """
        language: 1
        plan: bench
        revision: one
        level: city
        city: benchtown
        title: bench
        issuer: bench
        status: invented
        horizon: 2025-01-01..2027-12-31
        rules: { R1: { zh: 床位, en: beds, clauses: [一] } }
        areas: { county: { north: { name: 北, divisions: ["990101"] } } }
        classes: { kind: { of: applicant, values: { hospital: 医院 } } }
        attributes: { applicant.kind: { class: kind } }
        choices: { wanted: { rule: R1, unit: bed, level: bureau, grounds: optional } }
        quotas: { beds: { rule: R1, unit: bed, kind: [hospital], per: county, amount: wanted } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Bureau bureau = null!;
    private SqliteConnectionStringBuilder plain = null!;
    private int round;

    private static int Decisions => Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is null ? 1000 : 50;

    [GlobalSetup]
    public void Setup()
    {
        var workspace = WorkspaceDoor.Create(Path.Combine(folder, "w"), null, TimeProvider.System).Workspace!;
        var plan = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", PlanText)).Plan!;
        bureau = new(workspace, (_, _) => plan, TimeProvider.System);
        using (var db = workspace.Connect())
        using (var revision = Revision.Begin(db, new() { Kind = "edit", Who = "bench", At = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc) }))
        {
            revision.Name(new Division { Code = "9901", Name = "bench" });
            revision.Name(new Division { Code = "990101", Name = "north" });
            revision.Commit();
        }
        var snapshot = SnapshotTaker.Take(workspace, "9901", new(2024, 12, 31), "bench", "", TimeProvider.System).Id;
        Do(new DraftYear("bench", 2025, snapshot), Roles.Planner);
        Do(new ChooseValue("bench", 2025, "wanted", "1000000"), Roles.Planner);
        Do(new ReviewYear("bench", 2025), Roles.Reviewer);
        Do(new ApproveYear("bench", 2025, "1"), Roles.Approver);
        Do(new PublishYear("bench", 2025, "1", "here"), Roles.Planner);
        Do(new StartYear("bench", 2025), Roles.Planner);
        plain = new() { DataSource = Path.Combine(folder, "plain.db"), DefaultTimeout = 120, Pooling = false };
        Run("PRAGMA journal_mode = WAL; CREATE TABLE line (id INTEGER PRIMARY KEY, matter TEXT NOT NULL, amount INTEGER NOT NULL)");
    }

    [Benchmark(Baseline = true)]
    public void PlainInserts() => AtOnceEach(i => Run($"BEGIN IMMEDIATE; INSERT INTO line (matter, amount) VALUES ('case-{i}', 1); COMMIT"));

    [Benchmark]
    public void Reservations()
    {
        round++;
        AtOnceEach(i => Do(new ReservePlaces("bench", 2025, "beds", "north", 1, $"case-{round}-{i}"), Roles.Agency));
    }

    private static void AtOnceEach(Action<int> act) => Parallel.For(0, Decisions, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, act);

    private void Do(UseCase act, string role)
    {
        var outcome = bureau.Do(act with { Request = Guid.NewGuid().ToString(), By = new(role, role), On = new(2025, 1, 2) });
        if (!outcome.IsDone) throw new InvalidOperationException(outcome.Findings[0].ToString());
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection(plain.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
