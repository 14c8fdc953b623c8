using BenchmarkDotNet.Attributes;
using Dingdian.Admission;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Evaluations;
using Dingdian.Model;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>The yearly evaluation of synthetic Suzhou, 10,600 institutions, against computing one year of its plan from one of the two snapshots, the yardstick.</summary>
[MemoryDiagnoser]
public class CityEvaluation
{
    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Workspace workspace = null!;
    private Plan plan = null!;
    private string start = "", end = "";

    [GlobalSetup]
    public void Setup()
    {
        var findings = new List<Finding>();
        workspace = WorkspaceDoor.Create(Path.Combine(folder, "w"), null, TimeProvider.System).Workspace!;
        Sample.Fill(workspace, CityReader.Read(Path.Combine(Worlds.Home, "samples"), "suzhou", findings)!, 1, _ => { });
        plan = Worlds.Shipped("cn-suzhou-2025");
        string Take(int year) => SnapshotTaker.Take(workspace, "3205", new(year, 12, 31), "bench", "", TimeProvider.System).Id;
        (start, end) = (Take(2024), Take(2025));
    }

    [Benchmark(Baseline = true)]
    public int OneYear()
    {
        var findings = new List<Finding>();
        var row = SnapshotShelf.Find(workspace, start, findings)!;
        var facts = new PlanGround(plan, workspace, SnapshotShelf.Open(row), row.Id, null, null, findings).Facts([], 2025)!;
        return Computation.Run(plan, facts, 2025).Quotas.Count;
    }

    [Benchmark]
    public int Evaluate()
    {
        var findings = new List<Finding>();
        using var db = workspace.Connect();
        return Evaluator.Of(new Bureau(workspace, (_, _) => plan, TimeProvider.System), db, plan, 2025, start, end, findings)?.Why.Count ?? throw new InvalidOperationException(findings[0].ToString());
    }

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
