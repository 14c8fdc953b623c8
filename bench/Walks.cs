using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Dingdian.Access;
using Dingdian.Geo;

namespace Dingdian.Bench;

/// <summary>
/// Walking access on the streets of a real city where the test data is at hand, else on a grid: the nearest of many institutions for many
/// places where people live, by one search from all institutions, and by one search from each.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class Walks
{
    private const double Limit = 1200;

    private static bool IsSmall => Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is not null;

    private readonly List<Reached> reached = [];
    private StreetNetwork streets = null!;
    private StreetWalk walk = null!;
    private Coordinate[] homes = [];
    private Access.Places institutions = null!;
    private Access.Places residents = null!;
    private decimal[] people = [];
    private string file = "";

    [GlobalSetup]
    public void Setup()
    {
        var (institutionCount, homeCount) = IsSmall ? (100, 1_000) : (10_000, 100_000);
        streets = City() ?? Grid(IsSmall ? 30 : 150);
        walk = new StreetWalk(streets, WalkUnit.Metres);
        var random = new Random(20250213);
        var junctions = streets.Junctions.Span;
        var shops = new Coordinate[institutionCount];
        homes = new Coordinate[homeCount];
        foreach (ref var shop in shops.AsSpan()) shop = Near(junctions[random.Next(junctions.Length)], random);
        foreach (ref var home in homes.AsSpan()) home = Near(junctions[random.Next(junctions.Length)], random);
        (institutions, residents) = (walk.Place(shops), walk.Place(homes));
        people = [.. homes.Select(_ => (decimal)random.Next(1, 50))];
        file = Path.GetTempFileName();
        using (var stream = File.Create(file))
            StreetFile.Write(streets, stream);
        var (one, each) = (FromAll(), FromEach());
        if (one != each)
            throw new InvalidOperationException($"One search covers {one} places, many {each}.");
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(file);

    /// <summary>The yardstick: every institution asked who is within reach, and each place keeping the nearest.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Nearest")]
    public int FromEach()
    {
        var nearest = new double[homes.Length];
        Array.Fill(nearest, double.PositiveInfinity);
        for (var i = 0; i < institutions.Count; i++)
        {
            walk.Reach(institutions, i, residents, Limit, reached);
            foreach (var one in reached)
                nearest[one.Item] = Math.Min(nearest[one.Item], one.Cost);
        }
        return nearest.Count(double.IsFinite);
    }

    [Benchmark, BenchmarkCategory("Nearest")]
    public int FromAll() => walk.Nearest(institutions, residents, Limit).Count(r => r.Item >= 0);

    [Benchmark, BenchmarkCategory("Areas")]
    public decimal ServiceAreasInParallel() => ServiceAreas.Of(walk, institutions, residents, people, Limit).Sum(a => a.People);

    [Benchmark, BenchmarkCategory("Load")]
    public int Snap() => walk.Place(homes).Count;

    [Benchmark, BenchmarkCategory("Load")]
    public int Open()
    {
        using var opened = StreetFile.Open(file, "city.streets", []);
        return opened!.Edges.Length;
    }

    private static StreetNetwork? City()
    {
        var folder = Environment.GetEnvironmentVariable("DINGDIAN_TEST_DATA");
        var map = Path.Combine(folder ?? "", "data", "osm", "poa_osm.pbf");
        if (IsSmall || !File.Exists(map))
            return null;
        using var stream = File.OpenRead(map);
        return new OsmReader(WalkProfile.Default, map, []).Read(stream)?.Network;
    }

    private static StreetNetwork Grid(int side)
    {
        var plane = new Plane(new Coordinate(120, 30));
        var nodes = from y in Enumerable.Range(0, side) from x in Enumerable.Range(0, side) select (y * side + x, plane.At(x * 120, y * 120));
        var rows = new List<StreetRow>();
        for (var i = 0; i < side * side; i++)
        {
            if (i % side + 1 < side) rows.Add(new(i, i + 1, double.NaN, "residential"));
            if (i + side < side * side) rows.Add(new(i, i + side, double.NaN, "residential"));
        }
        return new StreetTables(WalkProfile.Default, "grid", []).Read([.. nodes], rows).Network;
    }

    private static Coordinate Near(Coordinate junction, Random random) =>
        new(junction.Lon + (random.NextDouble() - 0.5) * 0.001, junction.Lat + (random.NextDouble() - 0.5) * 0.001);
}
