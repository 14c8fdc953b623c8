using BenchmarkDotNet.Attributes;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Expressions;
using Dingdian.Rules.Plans;

namespace Dingdian.Bench;

/// <summary>
/// Twenty named formulas over a million institutions, streamed in blocks over all cores: exact, from scaled integers and from decimals,
/// against the same formulas written by hand over plain doubles.
/// </summary>
[MemoryDiagnoser]
public class MillionEntities
{
    private readonly Plan plan = Worlds.Load("million.yaml");
    private string[] quantities = [];
    private (string Name, long[] Whole, decimal[] Decimals)[] measures = [];
    private double[][] doubles = [];

    [Params(1_000_000)]
    public int Entities { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        quantities = [.. plan.All("quantities").Select(q => q.Name)];
        var random = new Random(20250213);
        measures = [.. plan.All("measures").Select(m => (m.Name, Values(random))).Select(m => (m.Name, m.Item2, Array.ConvertAll(m.Item2, v => (decimal)v)))];
        doubles = [.. measures.Select(m => Array.ConvertAll(m.Whole, v => (double)v))];
        if (Math.Abs((double)Exact() - Doubles()) > 1)
            throw new InvalidOperationException("The yardstick computes something else.");
    }

    [Benchmark(Baseline = true)]
    public double Doubles() => Stream(() => new DoubleFormulas(BlockFrame.Size), (formulas, start, count) =>
    {
        formulas.Compute(doubles, start, count);
        var sum = 0.0;
        for (var i = 0; i < quantities.Length; i++)
            sum += formulas[i][0];
        return sum;
    }).Sum();

    [Benchmark]
    public decimal Exact() => Stream(() => new BlockFrame(plan), (frame, start, count) =>
    {
        frame.Begin(count);
        foreach (var (name, whole, _) in measures)
            frame.Give(name, whole.AsSpan(start, count), 0);
        return Firsts(frame);
    }).Sum();

    [Benchmark]
    public decimal ExactFromDecimals() => Stream(() => new BlockFrame(plan), (frame, start, count) =>
    {
        frame.Begin(count);
        foreach (var (name, _, decimals) in measures)
            frame.Give(name, decimals.AsSpan(start, count));
        return Firsts(frame);
    }).Sum();

    private long[] Values(Random random) => [.. Enumerable.Range(0, Entities).Select(_ => (long)random.Next(1, 5000))];

    private decimal Firsts(BlockFrame frame)
    {
        var sum = 0m;
        foreach (var quantity in quantities)
            sum += ((Numbers)frame.Compute(quantity))[0] ?? 0m;
        return sum;
    }

    /// <summary>One worker for each core, with one table for all its blocks.</summary>
    private TSum[] Stream<TTable, TSum>(Func<TTable> table, Func<TTable, int, int, TSum> compute)
    {
        var sums = new TSum[(Entities + BlockFrame.Size - 1) / BlockFrame.Size];
        var taken = -1;
        Parallel.For(0, Environment.ProcessorCount, _ =>
        {
            var own = table();
            while (Interlocked.Increment(ref taken) is var block && block < sums.Length)
            {
                var start = block * BlockFrame.Size;
                sums[block] = compute(own, start, Math.Min(BlockFrame.Size, Entities - start));
            }
        });
        return sums;
    }
}
