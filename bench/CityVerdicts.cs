using BenchmarkDotNet.Attributes;
using Dingdian.Admission;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Verdicts;
using Dingdian.Geo;
using Dingdian.Model;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>
/// Verdicts for 10,000 applications of synthetic Jinan, each a clinic or a pharmacy near an institution that is there, with every fact given: ground, year and
/// neighbours included. The yardstick asks each application only the conditions of the plan.
/// </summary>
[MemoryDiagnoser]
public class CityVerdicts
{
    private const int Applications = 10_000;

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Plan plan = null!;
    private Surroundings around = null!;
    private List<CaseToJudge> cases = [];

    [GlobalSetup]
    public void Setup()
    {
        var findings = new List<Finding>();
        var workspace = WorkspaceDoor.Create(Path.Combine(folder, "w"), null, TimeProvider.System).Workspace!;
        Sample.Fill(workspace, CityReader.Read(Path.Combine(Worlds.Home, "samples"), "jinan", findings)!, 1, _ => { });
        plan = Worlds.Shipped("cn-jinan-2026");
        var row = SnapshotShelf.Find(workspace, SnapshotTaker.Take(workspace, "3701", new(2025, 12, 31), "bench", "", TimeProvider.System).Id, findings)!;
        var ground = new PlanGround(plan, workspace, SnapshotShelf.Open(row), row.Id, null, null, findings);
        around = ground.Around(ground.Facts([], 2026)!, 2026);
        var random = new Random(20260101);
        var placed = ground.Ground.Institutions.Where(one => one.At is { IsOnEarth: true }).ToList();
        cases = [.. Enumerable.Range(0, Applications).Select(i => Case(i, placed[random.Next(placed.Count)], random))];
    }

    private CaseToJudge Case(int number, Registry.Geography.InstitutionPlace near, Random random)
    {
        var truths = plan.All("attributes").Where(one => one.Text("unit") == "boolean" && (one.Name.StartsWith("applicant.", StringComparison.Ordinal) || one.Name.StartsWith("case.", StringComparison.Ordinal)))
            .ToDictionary(one => one.Name, _ => new CaseFact(random.Next(4) == 0 ? "true" : "false", "", default, null), StringComparer.Ordinal);
        var at = new Plane(near.At!.Value).At(random.Next(-900, 900), random.Next(-900, 900));
        return new(new($"A-{number}", plan.Id, 2026) { Matter = Matters.New, Kind = number % 2 == 0 ? "clinic" : "retail_pharmacy", Applicant = $"{number}", County = near.County, At = at, Facts = truths }, new(2026, 3, 2), CaseHistory.None);
    }

    [Benchmark(Baseline = true)]
    public int ConditionsAlone()
    {
        var year = new Computation(plan, around.Facts, 2026);
        return cases.Sum(one => Asked(year, one.Case) is var asked ? plan.All("conditions").Count(condition => Conditions.Decide(asked, condition).Verdict == Verdict.Passes) : 0);
    }

    private static Computation Asked(Computation year, DesignationCase one) => year.About(new(null, one.Facts.ToDictionary(fact => fact.Key, fact => fact.Value.Value, StringComparer.Ordinal), []));

    [Benchmark]
    public int Judge() => new CaseJudge(new CaseGround(around, null), null).Judge(cases).Count(one => one.Verdict.Outcome == CaseOutcome.Refused);

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
