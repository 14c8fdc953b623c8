using BenchmarkDotNet.Attributes;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;
using Microsoft.Data.Sqlite;

namespace Dingdian.Bench;

/// <summary>A thousand cases accepted, eight at a time, each told from the journal, held against its life and its papers, and chained; as many plain inserts of one row are the yardstick.</summary>
[MemoryDiagnoser]
public class CaseDecisions
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
        rules: { R1: { zh: 材料, en: papers, clauses: [一] } }
        areas: { county: { north: { name: 北, divisions: ["990101"] } } }
        classes: { kind: { of: applicant, values: { clinic: 诊所 } }, matter: { of: case, values: { new: 新增 } } }
        attributes: { applicant.kind: { class: kind }, case.matter: { class: matter } }
        materials: { papers: { rule: R1, for: applicant.kind == clinic, items: [申请表, 执业许可证] } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Bureau bureau = null!;
    private SqliteConnectionStringBuilder plain = null!;
    private int round;

    private static int Cases => Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is null ? 1000 : 50;

    [GlobalSetup]
    public void Setup()
    {
        var workspace = WorkspaceDoor.Create(Path.Combine(folder, "w"), null, TimeProvider.System).Workspace!;
        var plan = new PlanLoader(_ => null).Load(new PlanSource("plan.yaml", PlanText)).Plan!;
        bureau = new(workspace, (_, _) => plan, TimeProvider.System);
        using (var db = workspace.Connect())
        using (var revision = Revision.Begin(db, new() { Kind = "edit", Who = "bench", At = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc) }))
        {
            revision.Name(new Division { Code = "990101", Name = "north" });
            revision.Commit();
        }
        plain = new() { DataSource = Path.Combine(folder, "plain.db"), DefaultTimeout = 120, Pooling = false };
        Run("PRAGMA journal_mode = WAL; CREATE TABLE line (id INTEGER PRIMARY KEY, matter TEXT NOT NULL, amount INTEGER NOT NULL)");
    }

    [IterationSetup(Target = nameof(Acceptances))]
    public void Submit()
    {
        round++;
        AtOnceEach(i => Do(new SubmitCase(Number(i), "bench", "new", "clinic", Number(i), "990101") { Papers = ["申请表", "执业许可证"], Longitude = 120.5, Latitude = 31.2 }, Roles.Applicant));
    }

    [Benchmark(Baseline = true)]
    public void PlainInserts() => AtOnceEach(i => Run($"BEGIN IMMEDIATE; INSERT INTO line (matter, amount) VALUES ('case-{i}', 1); COMMIT"));

    [Benchmark]
    public void Acceptances() => AtOnceEach(i => Do(new AcceptCase(Number(i)), Roles.CaseHandler));

    private string Number(int i) => $"case-{round}-{i}";

    private static void AtOnceEach(Action<int> act) => Parallel.For(0, Cases, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, act);

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
