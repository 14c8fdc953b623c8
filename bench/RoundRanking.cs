using BenchmarkDotNet.Attributes;
using Dingdian.Admission;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Admission.Sites;
using Dingdian.Model;
using Dingdian.Registry.Samples;
using Dingdian.Registry.Snapshots;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>
/// Two thousand pharmacies that compete in synthetic Fuzhou, coverage told anew after each that gets a place, against asking the plan once about each
/// place as the city stands, the yardstick.
/// </summary>
[MemoryDiagnoser]
public class RoundRanking
{
    private const int Year = 2025, Seed = 7;

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Surroundings around = null!;
    private Result year = null!;
    private RankingInput input = null!;

    private static int Applicants => Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is null ? 2000 : 40;

    [GlobalSetup]
    public void Setup()
    {
        var findings = new List<Finding>();
        var workspace = WorkspaceDoor.Create(Path.Combine(folder, "w"), null, TimeProvider.System).Workspace!;
        Sample.Fill(workspace, CityReader.Read(Path.Combine(Worlds.Home, "samples"), "fuzhou", findings)!, 1, _ => { });
        var plan = Worlds.Shipped("cn-fuzhou-2025");
        var row = SnapshotShelf.Find(workspace, SnapshotTaker.Take(workspace, "3501", new(2024, 12, 31), "bench", "", TimeProvider.System).Id, findings)!;
        var ground = new PlanGround(plan, workspace, SnapshotShelf.Open(row), row.Id, null, null, findings);
        around = ground.Around(ground.Facts([], Year)!, Year);
        year = Computation.Run(plan, around.Facts, Year);
        input = new(plan.Id, Year, "bench", 1, row.Id, Contenders(), [.. year.Quotas.Select(one => new QuotaPlaces(Year, one.Id, one.Area, "", 1_000_000))]);
    }

    /// <summary>Near where people live, with scores that a die gives them.</summary>
    private List<Contender> Contenders()
    {
        var (dice, people, areas) = (new Random(Seed), around.Ground.People!, around.Plan.FirstAreas!.Areas);
        var given = new Dictionary<string, string> { ["case.matter"] = "new", ["applicant.designated"] = "false" };
        return [.. Enumerable.Range(0, Applicants).Select(i => (Number: i, Home: dice.Next(people.At.Length))).Select(one => new Contender($"B-{one.Number}", "retail_pharmacy",
            areas.FirstOrDefault(area => area.Divisions.Contains(people.County[one.Home]))?.Id, people.County[one.Home], new(2025, 3, 1), dice.Next(6000, 10000) / 100m, given) { Longitude = people.At[one.Home].Lon, Latitude = people.At[one.Home].Lat })];
    }

    [Benchmark(Baseline = true)]
    public int AskedOnce() => new SiteCheck(around).Check([.. input.Contenders.Select(one => new SiteQuestion(one.Case, one.At!.Value, one.Kind, one.Given))]).Count(answer => answer.Outcome != SiteVerdict.Closed);

    [Benchmark]
    public int Ranked() => Ranking.Of(input, around, year).Count(one => one.Outcome == RankOutcome.Wins);

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
