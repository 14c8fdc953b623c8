using BenchmarkDotNet.Attributes;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>Twenty named formulas over a million institutions in exact decimals, streamed in blocks over both cores.</summary>
[MemoryDiagnoser]
public class MillionEntities
{
    private readonly Plan plan = Worlds.Load("million.yaml");
    private string[] quantities = [];
    private (string, decimal[])[] measures = [];

    [Params(1_000_000)]
    public int Entities { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        quantities = [.. plan.All("quantities").Select(q => q.Name)];
        var random = new Random(20250213);
        measures = [.. plan.All("measures").Select(m => (m.Name, Enumerable.Range(0, Entities).Select(_ => (decimal)random.Next(1, 5000)).ToArray()))];
    }

    [Benchmark]
    public decimal TwentyFormulas()
    {
        var gate = new Lock();
        var total = 0m;
        Parallel.ForEach(Blocks(), () => (Frame: new BlockFrame(plan), Sum: 0m), (start, _, local) =>
        {
            var count = Math.Min(BlockFrame.Size, Entities - start);
            local.Frame.Begin(count, measures.Select(m => (m.Item1, (Column)new Numbers(m.Item2.AsSpan(start, count).ToArray(), null))));
            foreach (var quantity in quantities)
                local.Sum += ((Numbers)local.Frame.Compute(quantity)).Values[0];
            return local;
        }, local => { lock (gate) total += local.Sum; });
        return total;
    }

    private IEnumerable<int> Blocks()
    {
        for (var start = 0; start < Entities; start += BlockFrame.Size)
            yield return start;
    }
}
