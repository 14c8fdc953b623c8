using BenchmarkDotNet.Attributes;
using Dingdian.Model;

namespace Dingdian.Bench;

[MemoryDiagnoser]
public class FindingBenchmarks
{
    private readonly Place place = new("plan.yaml", 12, 5);

    [Benchmark]
    public string PlaceAsText() => place.ToString();
}
