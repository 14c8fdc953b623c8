using BenchmarkDotNet.Attributes;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>A thousand variants of one city, each with another annual coefficient of beds. The time is that of one variant.</summary>
[MemoryDiagnoser]
public class WhatIf
{
    private const int Variants = 1000;

    private readonly Plan plan = Worlds.Shipped("cn-suzhou-2025");
    private FactSet facts = FactSet.Empty;

    [GlobalSetup]
    public void Setup() => facts = Worlds.Facts("cn-suzhou-2025-assumed", plan);

    [Benchmark(OperationsPerInvoke = Variants)]
    public decimal Suzhou()
    {
        var total = 0m;
        for (var i = 0; i < Variants; i++)
            total += Beds(new Setting("choice", "bed_coefficient", null, null, null, FormattableString.Invariant($"0.{i:000}")));
        return total;
    }

    private decimal Beds(Setting setting) =>
        Computation.Run(plan, facts.With([setting]), 2025).Quotas.Sum(q => q.Value ?? 0m);
}
