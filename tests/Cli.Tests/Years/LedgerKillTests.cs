using System.Diagnostics;
using Dingdian.Admission.Ledger;
using Dingdian.Admission.Tests.Years;
using Dingdian.Registry.Tests;
using Microsoft.EntityFrameworkCore;

namespace Dingdian.Cli.Tests.Years;

/// <summary>Decisions on the last places by processes that are killed at any moment: each is on the books whole or not at all, and no place is given twice.</summary>
public class LedgerKillTests
{
    private const int Rounds = 4, AtOnce = 4;

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task Reservations_KilledAtAnyMoment_LeaveBooksThatBalance(Kind kind)
    {
        using var world = new YearWorld(kind);
        world.Started(); // 15 places in the north
        var plan = Path.Combine(world.Test.Folder, "tiny");
        Directory.CreateDirectory(plan);
        await File.WriteAllTextAsync(Path.Combine(plan, "plan.yaml"), YearWorld.Text, TestContext.Current.CancellationToken);
        var random = new Random(11);
        var finished = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var running = Enumerable.Range(0, AtOnce).Select(i => Start(world.Test, plan, $"case-{round}-{i}")).ToList();
            foreach (var process in running)
            {
                await Task.WhenAny(process.WaitForExitAsync(TestContext.Current.CancellationToken), Task.Delay(TimeSpan.FromSeconds(4 * random.NextDouble()), TestContext.Current.CancellationToken));
                if (!process.HasExited) process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                if (process.ExitCode == 0) finished++;
                process.Dispose();
            }
            AssertWhole(world, finished);
        }
        using var last = Start(world.Test, plan, "last"); // one that is left alone
        await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        AssertWhole(world, last.ExitCode == 0 ? finished + 1 : finished);
    }

    private static void AssertWhole(YearWorld world, int finished)
    {
        Assert.Empty(world.Proof().Findings);
        using var db = world.Test.Connect();
        var line = LedgerView.Lines(db, YearWorld.Plan, 2025).Single(one => one is { Quota: "beds", Area: "north" });
        var entries = db.Journal.Count(entry => entry.Act == "reserve-places");
        Assert.Equal((15L, line.Reserved, 15 - line.Reserved), (line.Granted, entries * 2L, line.Available)); // two places each, all of it or nothing
        Assert.True(entries >= finished, $"{finished} processes said they were done, {entries} entries are there");
        Assert.True(line.Reserved <= 15);
    }

    private static Process Start(TestWorkspace test, string plan, string matter) =>
        CommandProcess.Start(test, "ledger", "reserve", plan, "--year", "2025", "--quota", "beds", "--area", "north", "--places", "2", "--matter", matter, "--by", "丁", "--role", "agency", "--on", "2025-02-01");
}
