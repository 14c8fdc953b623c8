using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Dingdian.Geo;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using Coordinate = Dingdian.Geo.Coordinate;

namespace Dingdian.Bench;

/// <summary>
/// Coordinates and neighbours. Conversions are of a million places of a country. Questions go to 1,100,000 places, half of them around fifty
/// towns. The yardstick holds every place against the chord, prepared and without index; beside it a tree of rectangles.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class Places
{
    private const int Asked = 20_000;
    private const int AskedOfEach = Asked / 100;
    private const double Radius = 1200;

    private readonly Zone zone = Zone.OfMeridian(111, 3)!.Value;
    private readonly List<Neighbour> found = [];
    private Coordinate[] places = [];
    private Coordinate[] centres = [];
    private (double X, double Y, double Z)[] spots = [];
    private PointIndex index = new([]);
    private STRtree<int> rectangles = new();

    [Params(1_100_000)]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20250213);
        var towns = Enumerable.Range(0, 50).Select(_ => Anywhere(random)).ToArray();
        places = [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? Anywhere(random) : Near(towns[i % towns.Length], random))];
        centres = [.. Enumerable.Range(0, Asked).Select(i => Near(towns[i % towns.Length], random))];
        index = new PointIndex(places);
        spots = Array.ConvertAll(places, Spot);
        rectangles = new STRtree<int>();
        for (var i = 0; i < places.Length; i++)
            rectangles.Insert(new Envelope(places[i].Lon, places[i].Lon, places[i].Lat, places[i].Lat), i);
        rectangles.Build();
        var expected = index.CountWithin(centres[0], Radius);
        if (CountEach(centres[0]) != expected || CountInRectangle(centres[0]) != expected)
            throw new InvalidOperationException("The yardstick counts something else.");
    }

    /// <summary>The shift itself, once; the way back has to search for it.</summary>
    [Benchmark(Baseline = true), BenchmarkCategory("Convert")]
    public double ToGcj02() => places.Sum(p => Datum.Gcj02.FromCgcs2000(p).X);

    [Benchmark, BenchmarkCategory("Convert")]
    public double FromGcj02() => Sum(Datum.Gcj02);

    [Benchmark, BenchmarkCategory("Convert")]
    public double FromBd09() => Sum(Datum.Bd09);

    [Benchmark, BenchmarkCategory("Convert")]
    public double FromMetres() => places.Sum(p => zone.ToDegrees(500_000 + (p.Lon - 110) * 10_000, p.Lat * 110_000).Lon);

    [Benchmark, BenchmarkCategory("Convert")]
    public double Geodesics()
    {
        var sum = 0.0;
        for (var i = 1; i < places.Length; i++)
            sum += Geodesic.Metres(places[i - 1], places[i]);
        return sum;
    }

    [Benchmark, BenchmarkCategory("Build")]
    public int Build() => new PointIndex(places).Count;

    [Benchmark(Baseline = true, OperationsPerInvoke = AskedOfEach), BenchmarkCategory("Ask")]
    public int AskEach() => centres.Take(AskedOfEach).Sum(CountEach);

    [Benchmark(OperationsPerInvoke = Asked), BenchmarkCategory("Ask")]
    public int AskStrTree() => centres.Sum(CountInRectangle);

    [Benchmark(OperationsPerInvoke = Asked), BenchmarkCategory("Ask")]
    public int CountWithin() => centres.Sum(c => index.CountWithin(c, Radius));

    [Benchmark(OperationsPerInvoke = Asked), BenchmarkCategory("Ask")]
    public int ListWithin()
    {
        var sum = 0;
        foreach (var centre in centres)
        {
            index.Within(centre, Radius, found);
            sum += found.Count;
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Asked), BenchmarkCategory("Ask")]
    public double SumWithin()
    {
        var sum = new Distances();
        foreach (var centre in centres)
            index.Visit(centre, Radius, ref sum);
        return sum.Metres;
    }

    [Benchmark(OperationsPerInvoke = Asked), BenchmarkCategory("Ask")]
    public double Nearest5()
    {
        var sum = 0.0;
        foreach (var centre in centres)
        {
            index.Nearest(centre, 5, found);
            sum += found[^1].Metres;
        }
        return sum;
    }

    private double Sum(Datum datum)
    {
        var sum = 0.0;
        foreach (var place in places)
            sum += datum.ToCgcs2000(place.Lon, place.Lat)!.Value.Lon;
        return sum;
    }

    private int CountEach(Coordinate centre)
    {
        var (x, y, z) = Spot(centre);
        var count = 0;
        foreach (ref readonly var spot in spots.AsSpan())
        {
            var (dx, dy, dz) = (spot.X - x, spot.Y - y, spot.Z - z);
            if (dx * dx + dy * dy + dz * dz <= Radius * Radius) count++;
        }
        return count;
    }

    private int CountInRectangle(Coordinate centre)
    {
        var north = Radius / 110_000;
        var east = north / Math.Cos(double.DegreesToRadians(Math.Abs(centre.Lat) + north));
        var area = new Envelope(centre.Lon - east, centre.Lon + east, centre.Lat - north, centre.Lat + north);
        return rectangles.Query(area).Count(i => Chord.ScreeningMetres(centre, places[i]) <= Radius);
    }

    private static (double X, double Y, double Z) Spot(Coordinate at)
    {
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(at.Lat));
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(at.Lon));
        var normal = Ellipsoid.Cgcs2000.NormalRadius(double.DegreesToRadians(at.Lat));
        return (normal * cosLat * cosLon, normal * cosLat * sinLon, normal * (1 - Ellipsoid.Cgcs2000.E2) * sinLat);
    }

    private static Coordinate Anywhere(Random random) => new(100 + random.NextDouble() * 20, 22 + random.NextDouble() * 18);

    private static Coordinate Near(Coordinate town, Random random) =>
        new(town.Lon + (random.NextDouble() - random.NextDouble()) * 0.1, town.Lat + (random.NextDouble() - random.NextDouble()) * 0.1);

    private struct Distances : INeighbourVisitor
    {
        public double Metres { get; private set; }

        public void Visit(int item, double screeningMetres) => Metres += screeningMetres;
    }
}
