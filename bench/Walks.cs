using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Dingdian.Access;
using Dingdian.Geo;

namespace Dingdian.Bench;

/// <summary>
/// Walking access on the streets of Porto where the test data is at hand, else on a grid of as many junctions: the questions, limits and sizes
/// that figures of other tools are known for (README), each beside a plain yardstick. DOTNET_PROCESSOR_COUNT=1 makes it one thread.
/// </summary>
[MemoryDiagnoser, MinColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class Walks
{
    private const double Limit = 1200;
    private const int Hundredth = 100;

    private static readonly Decay Decay = Decay.Stepped((400, 1), (800, 0.68m), (1200, 0.22m));
    private static readonly bool IsSmall = Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is not null;
    private static readonly string Map = Path.Combine(Environment.GetEnvironmentVariable("DINGDIAN_TEST_DATA") ?? "", "data", "osm", "porto_portugal.osm.pbf");

    private readonly StraightWalk straight = new(WalkProfile.Default with { Detour = 1 }, WalkUnit.Metres);
    private readonly List<Reached> reached = [];
    private StreetNetwork streets = null!;
    private StreetWalk walk = null!;
    private PlainStreets plain = null!;
    private int[] shops = [];
    private Coordinate[] homes = [];
    private PointIndex homeIndex = null!;
    private Access.Places nodes = null!, shopsOnStreets = null!, shopsStraight = null!, homesOnStreets = null!, homesStraight = null!;
    private decimal[] people = [], peopleAtNodes = [], beds = [], access = [];
    private string file = "";

    [GlobalSetup]
    public void Setup()
    {
        streets = Streets();
        walk = new StreetWalk(streets, WalkUnit.Metres, new Snapping(LeastIsland: 0));
        plain = new PlainStreets(streets);
        var random = new Random(20250213);
        shops = [.. Enumerable.Range(0, IsSmall ? 60 : 6000).Select(_ => random.Next(plain.Nodes.Length))];
        homes = [.. Enumerable.Range(0, IsSmall ? 10_000 : 1_000_000).Select(_ => Near(plain.Nodes[random.Next(plain.Nodes.Length)], random))];
        people = [.. homes.Select(_ => (decimal)random.Next(1, 50))];
        peopleAtNodes = [.. plain.Nodes.Select(_ => (decimal)random.Next(1, 50))];
        beds = [.. shops.Select(_ => (decimal)random.Next(1, 500))];
        var at = Array.ConvertAll(shops, s => plain.Nodes[s]);
        (nodes, shopsOnStreets, shopsStraight) = (walk.Place(plain.Nodes), walk.Place(at), straight.Place(at));
        homeIndex = new PointIndex(homes);
        (homesOnStreets, homesStraight) = (PlaceHomesOnStreets(), PlaceHomesStraight());
        access = [.. CatchmentsStraight().Access];
        file = Path.GetTempFileName();
        using (var stream = File.Create(file))
            StreetFile.Write(streets, stream);
        Console.WriteLine($"// {streets.Junctions.Length} junctions, {streets.Edges.Length} edges; unsplit {plain.Nodes.Length} nodes, {plain.Arcs} edges");
        Check();
    }

    /// <summary>A node under a bridge may be put on the bridge, so the two need not agree on every one.</summary>
    private void Check()
    {
        var (rows, plainRows) = (0L, 0L);
        for (var i = 0; i < shops.Length; i += Hundredth)
        {
            walk.Reach(shopsOnStreets, i, nodes, Limit, reached, isSorted: false);
            (rows, plainRows) = (rows + reached.Count, plainRows + plain.Search([shops[i]], Limit).Count);
        }
        if (Math.Abs(rows - plainRows) > plainRows / 200)
            throw new InvalidOperationException($"{rows} rows, plainly {plainRows}.");
        if (access.Zip(people).Sum(p => p.First * p.Second) is var reachedBeds && Math.Abs(reachedBeds - beds.Sum()) > 0.001m)
            throw new InvalidOperationException($"{reachedBeds} beds reached of {beds.Sum()}.");
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(file);

    /// <summary>Every node within the limit of each institution.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("1 Rows")]
    public long PlainRows() => shops.Sum(s => (long)plain.Search([s], Limit).Count);

    [Benchmark, BenchmarkCategory("1 Rows")]
    public long Rows()
    {
        var rows = 0L;
        for (var i = 0; i < shops.Length; i++)
        {
            walk.Reach(shopsOnStreets, i, nodes, Limit, reached, isSorted: false);
            rows += reached.Count;
        }
        return rows;
    }

    [Benchmark, BenchmarkCategory("1 Rows")]
    public long RowsSorted()
    {
        var rows = 0L;
        for (var i = 0; i < shops.Length; i++)
        {
            walk.Reach(shopsOnStreets, i, nodes, Limit, reached);
            rows += reached.Count;
        }
        return rows;
    }

    /// <summary>The nearest institution of every node.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("2 Nearest")]
    public int PlainNearest() => plain.Search(shops, double.PositiveInfinity).Count;

    [Benchmark, BenchmarkCategory("2 Nearest")]
    public int Nearest() => walk.Nearest(shopsOnStreets, nodes).Length;

    /// <summary>People within the limit of a hundredth of the nodes.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("3 People")]
    public decimal PlainPeople()
    {
        var sum = 0m;
        for (var node = 0; node < plain.Nodes.Length; node += Hundredth)
            foreach (var one in plain.Search([node], Limit))
                sum += peopleAtNodes[one.Item];
        return sum;
    }

    /// <summary>Of all nodes.</summary>
    [Benchmark, BenchmarkCategory("3 People")]
    public decimal[] PeopleEverywhere() => walk.PeopleWithin(nodes, nodes, peopleAtNodes, Limit);

    /// <summary>Access of every home to beds in three zones: every pair twice, in doubles.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("4 Catchments")]
    public double PlainCatchments()
    {
        var plainAccess = new double[homes.Length];
        for (var i = 0; i < shops.Length; i++)
        {
            var pairs = new Pairs(plainAccess, people, 0);
            homeIndex.Visit(plain.Nodes[shops[i]], Limit, ref pairs);
            pairs = new Pairs(plainAccess, people, pairs.Demand > 0 ? (double)beds[i] / pairs.Demand : 0);
            homeIndex.Visit(plain.Nodes[shops[i]], Limit, ref pairs);
        }
        return plainAccess.Zip(people).Sum(p => p.First * (double)p.Second);
    }

    [Benchmark, BenchmarkCategory("4 Catchments")]
    public CatchmentResult CatchmentsStraight() => Catchments.Of(straight, shopsStraight, beds, homesStraight, people, Decay);

    [Benchmark, BenchmarkCategory("4 Catchments")]
    public CatchmentResult CatchmentsOnStreets() => Catchments.Of(walk, shopsOnStreets, beds, homesOnStreets, people, Decay);

    [Benchmark, BenchmarkCategory("4 Catchments")]
    public CatchmentResult CatchmentsGaussian() => Catchments.Of(walk, shopsOnStreets, beds, homesOnStreets, people, Decay.Gaussian(Limit));

    [Benchmark, BenchmarkCategory("5 Load")]
    public StreetNetwork Import() => Streets();

    [Benchmark, BenchmarkCategory("5 Load")]
    public int Open()
    {
        using var opened = StreetFile.Open(file, "city.streets", []);
        return opened!.Edges.Length;
    }

    [Benchmark, BenchmarkCategory("5 Load")]
    public Access.Places PlaceNodes() => walk.Place(plain.Nodes).Prepare();

    [Benchmark, BenchmarkCategory("5 Load")]
    public Access.Places PlaceHomesOnStreets() => walk.Place(homes).Prepare();

    [Benchmark, BenchmarkCategory("5 Load")]
    public Access.Places PlaceHomesStraight() => straight.Place(homes).Prepare();

    [Benchmark, BenchmarkCategory("6 Output")]
    public void WriteAccess()
    {
        using var writer = new StreamWriter(Stream.Null);
        for (var i = 0; i < access.Length; i++)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{i},{Math.Round(access[i], 6)}\n"));
    }

    private static StreetNetwork Streets()
    {
        if (IsSmall || !File.Exists(Map))
            return Grid(IsSmall ? 30 : 270);
        using var stream = File.OpenRead(Map);
        return new OsmReader(WalkProfile.Default, Map, []).Read(stream)!.Network;
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

    private static Coordinate Near(Coordinate node, Random random) =>
        new(node.Lon + (random.NextDouble() - 0.5) * 0.002, node.Lat + (random.NextDouble() - 0.5) * 0.002);

    private struct Pairs(double[] access, decimal[] people, double ratio) : INeighbourVisitor
    {
        public double Demand { get; private set; }

        public void Visit(int item, double screeningMetres)
        {
            var weight = screeningMetres <= 400 ? 1 : screeningMetres <= 800 ? 0.68 : 0.22;
            Demand += (double)people[item] * weight;
            access[item] += ratio * weight;
        }
    }
}
