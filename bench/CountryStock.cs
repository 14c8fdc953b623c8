using BenchmarkDotNet.Attributes;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Bench;

/// <summary>
/// A registry of 1,100,000 institutions in 110 cities on SQLite: how many of each kind there were on a day, and the snapshot of one city of
/// 10,000. The yardstick is a plain count by kind over the same rows.
/// </summary>
[MemoryDiagnoser]
public class CountryStock
{
    private static readonly DateOnly Day = new(2024, 12, 31);
    private static readonly string[] Kinds = ["clinic", "retail_pharmacy", "general_hospital", "village_clinic", "outpatient_department"];

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Workspace workspace = null!;

    private static int OfACity => Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is null ? 10_000 : 100;

    private const int Cities = 110;

    [GlobalSetup]
    public void Setup()
    {
        workspace = WorkspaceDoor.Create(Path.Combine(folder, "workspace"), null, TimeProvider.System).Workspace!;
        using var db = workspace.Connect();
        using var revision = Revision.Begin(db, new Change { Kind = "import", Who = "bench", At = DateTime.UnixEpoch });
        for (var i = 0; i < Cities * OfACity; i++) Found(revision, i, $"{3200 + i / OfACity}05", Kinds[i % Kinds.Length]);
        revision.Commit();
    }

    // One in ten left before the day, one in ten came after it.
    private static void Found(Revision revision, int i, string county, string kind)
    {
        var id = revision.AddInstitution().Id;
        var (from, to) = (i / 5 % 10 == 0 ? Day.AddDays(30) : new DateOnly(2020, 1, 1), i / 5 % 10 == 1 ? Day.AddDays(-30) : Held.NoEnd);
        revision.Add(new Profile { InstitutionId = id, Code = $"{(kind == "retail_pharmacy" ? 'P' : 'H')}{county}{i % 100_000:D5}", Name = $"第{i}号机构", Kind = kind, County = county, From = from, To = to });
        revision.Add(new Agreement { InstitutionId = id, Service = kind == "retail_pharmacy" ? "pharmacy" : "outpatient", State = Agreement.InForce, From = from, To = to });
        if (kind == "general_hospital") revision.Add(new Beds { InstitutionId = id, Specialty = "general", Approved = 100, Open = 100, Insured = 90, From = from, To = to });
    }

    [Benchmark(Baseline = true)]
    public int PlainCount()
    {
        using var db = workspace.Connect();
        return db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM profile GROUP BY kind").ToList().Sum();
    }

    [Benchmark]
    public int AsOf()
    {
        using var db = workspace.Connect();
        return db.Profiles.AsOf(new Moment(Day)).GroupBy(row => row.Kind).Select(group => group.Count()).ToList().Sum();
    }

    [Benchmark]
    public int CitySnapshot()
    {
        using var db = workspace.Connect();
        return new SnapshotTaker(workspace, db, "3205", new Moment(Day)).Freeze().Institutions.Count;
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
