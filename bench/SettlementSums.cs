using BenchmarkDotNet.Attributes;
using Dingdian.Registry.History;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Bench;

/// <summary>
/// Twenty million rows of settlements in one Parquet file, added up to years for a snapshot inside 1 GB. The yardstick is the least one can do:
/// one sum over one column of the same file.
/// </summary>
[MemoryDiagnoser]
public class SettlementSums
{
    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Workspace workspace = null!;

    private static int Rows => Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is null ? 20_000_000 : 200_000;

    [GlobalSetup]
    public void Setup()
    {
        workspace = WorkspaceDoor.Create(Path.Combine(folder, "workspace"), null, TimeProvider.System).Workspace!;
        var file = DatasetFiles.TemporaryIn(workspace);
        using (var connection = DatasetFiles.Open())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = $"""
                COPY (SELECT printf('H320500%05d', i % 9000) AS institution, printf('2024-%02d', 1 + (i // 9000) % 12) AS month,
                             CASE WHEN i % 3 = 0 THEN 'resident' ELSE 'employee' END AS scheme, CASE WHEN i % 4 = 0 THEN 'inpatient' ELSE 'outpatient' END AS class,
                             printf('D%03d', hash(i) % 600) AS disease_group, i % 11 <> 0 AS local, i % 97 = 0 AS manual,
                             i % 40 AS bed_days, i % 5 AS discharges, i % 60 AS visits, 10000 + hash(i) % 900000 AS cost, 5000 + hash(i) % 400000 AS fund_paid
                      FROM range({Rows}) AS t(i)) TO '{file}' (FORMAT parquet, COMPRESSION zstd)
                """;
            command.ExecuteNonQuery();
        }
        using var db = workspace.Connect();
        using var revision = Revision.Begin(db, new Change { Kind = "import", Who = "bench", At = DateTime.UnixEpoch });
        DatasetFiles.Put(workspace, db, revision, new Dataset { Kind = "settlements", City = "3205", Period = "2024" }, file);
        revision.Commit();
    }

    [Benchmark(Baseline = true)]
    public object? OneColumn()
    {
        using var db = workspace.Connect();
        using var connection = DatasetFiles.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT sum(cost) FROM {DatasetFiles.ListFor(workspace, db, "settlements", "3205", long.MaxValue - 1)}";
        return command.ExecuteScalar();
    }

    [Benchmark]
    public int Snapshot()
    {
        using var db = workspace.Connect();
        return new SnapshotTaker(workspace, db, "3205", new Moment(new DateOnly(2024, 12, 31)), step => Console.WriteLine(step.En)).Freeze().Settlements.Count;
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
