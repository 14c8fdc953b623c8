using BenchmarkDotNet.Attributes;

namespace Dingdian.Bench;

/// <summary>Reads, checks and compiles every shipped plan with the layers it rests on.</summary>
[MemoryDiagnoser]
public class LoadPlans
{
    [Benchmark]
    public int AllShipped() => Worlds.AllShipped().Count(path => Worlds.Loader.Load(Worlds.Source(path)).Plan is not null);
}
