using BenchmarkDotNet.Attributes;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>Everything one city's plan says for one year: Suzhou with its example facts.</summary>
[MemoryDiagnoser]
public class ComputeCity
{
    private readonly Plan plan = Worlds.Shipped("cn-suzhou-2025");
    private FactSet facts = FactSet.Empty;

    [GlobalSetup]
    public void Setup() => facts = Worlds.Facts("cn-suzhou-2025-assumed", plan);

    [Benchmark]
    public int Suzhou() => Computation.Run(plan, facts, 2025).Quotas.Count;
}
