using BenchmarkDotNet.Attributes;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Bench;

/// <summary>A million postings in a thousand entries: proving the chain and every balance, against one sum over their amounts, the yardstick.</summary>
[MemoryDiagnoser]
public class LedgerProof
{
    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-bench-").FullName;
    private Workspace workspace = null!;

    private static int Entries => Environment.GetEnvironmentVariable("DINGDIAN_BENCH_SMALL") is null ? 1000 : 10;

    [GlobalSetup]
    public void Setup()
    {
        workspace = WorkspaceDoor.Create(Path.Combine(folder, "w"), null, TimeProvider.System).Workspace!;
        for (var entry = 0; entry < Entries; entry++)
        {
            using var db = workspace.Connect();
            using var page = JournalPage.Open(db);
            for (var i = 0; i < 1000; i++) page.Post(page.Account(At("plan", i % 100)), page.Account(At("available", i % 100)), 1 + i % 7, "granted", "R1", $"case-{entry}-{i}");
            page.Commit(new() { At = DateTime.UnixEpoch, On = new(2025, 1, 2), Act = "grant", Subject = "bench", Who = "bench", Role = "agency", Request = $"r{entry}", Asked = "{}" });
        }
    }

    [Benchmark(Baseline = true)]
    public long OneSum()
    {
        using var db = workspace.Connect();
        return db.Postings.Sum(posting => posting.Amount);
    }

    [Benchmark]
    public long Balances()
    {
        using var db = workspace.Connect();
        return db.Accounts.Where(account => account.Kind == "available").Sum(account => account.Balance);
    }

    [Benchmark]
    public long Verify()
    {
        using var db = workspace.Connect();
        var proof = JournalProof.Of(db);
        return proof.Findings.Count == 0 ? proof.Postings : throw new InvalidOperationException(proof.Findings[0].ToString());
    }

    private static Account At(string kind, int area) => new() { Plan = "bench", Period = "2025", Quota = "beds", Area = $"a{area}", Part = "", Kind = kind, Unit = "bed", IsSource = kind == "plan" };

    [GlobalCleanup]
    public void Cleanup() => Directory.Delete(folder, recursive: true);
}
