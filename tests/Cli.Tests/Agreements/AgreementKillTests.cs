using System.Diagnostics;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Tests.Agreements;
using Dingdian.Registry.Tests;
using static Dingdian.Admission.Tests.Agreements.AgreementWorld;
using static Dingdian.Admission.Tests.Years.YearWorld;

namespace Dingdian.Cli.Tests.Agreements;

/// <summary>
/// Case, agreement, registry and ledger move together. A process killed between the steps of one signature or one end, whichever they are, leaves
/// everything as it was; the next one does all of it.
/// </summary>
public class AgreementKillTests
{
    private static readonly DateTime Now = new(2026, 6, 30, 4, 0, 0, DateTimeKind.Utc); // before the clock of the commands
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task Signature_KilledBetweenItsSteps_LeavesNothing(Kind kind)
    {
        using var world = World(kind);
        world.Negotiated(Clinic());
        string[] sign = ["agreement", "sign", "1", "--agreement", "A-1", "--service", "outpatient", "--by", "丁", "--role", "agency", "--on", "2025-03-20"];
        foreach (var table in new[] { "institution", "agreement", "journal_entry", "posting" }) await KilledAt(world, table, sign);
        Assert.Equal((CaseState.Negotiated, null), (State(world, "1"), world["A-1"]));
        await Finished(world, sign);
        Assert.Equal((CaseState.Agreed, AgreementState.Trial), (State(world, "1"), world["A-1"].State));
        Assert.Equal(["outpatient in_force 2026-03-20"], world.InRegistry("A-1", Day(3, 20)));
        Assert.Equal((0L, 1L), (world.Balance("clinics_new", "reserved"), world.Balance("clinics_new", "consumed")));
        Assert.Empty(world.Years.Proof().Findings);
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public async Task End_KilledBetweenItsSteps_LeavesNothing(Kind kind)
    {
        using var world = World(kind);
        world.Stock("clinic", 1);
        string[] end = ["agreement", "end", "S-1", "--ground", "fraud", "--gravity", "unlawful", "--reason", "骗保", "--document", "9号", "--by", "丙", "--role", "approver", "--on", "2025-05-06"];
        foreach (var table in new[] { "agreement", "journal_entry", "posting" }) await KilledAt(world, table, end);
        Assert.Equal(AgreementState.InForce, world["S-1"].State);
        Assert.NotEmpty(world.InRegistry("S-1", Day(5, 7)));
        await Finished(world, end);
        Assert.Equal(AgreementState.Ended, world["S-1"].State);
        Assert.Empty(world.InRegistry("S-1", Day(5, 7)));
        Assert.Equal(1L, world.Balance("clinics_new", "exits"));
        Assert.Empty(world.Years.Proof().Findings);
    }

    private static AgreementWorld World(Kind kind)
    {
        var world = new AgreementWorld(kind, Now);
        var folder = Path.Combine(world.Years.Test.Folder, Plan);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), PlanText);
        return world;
    }

    private static async Task KilledAt(AgreementWorld world, string table, string[] command)
    {
        var before = Stock(world);
        using (var stall = new Stall(world.Years.Test, table))
        {
            using var process = CommandProcess.Start(world.Years.Test, command);
            var began = Stopwatch.StartNew();
            while (!stall.Holds())
            {
                Assert.False(process.HasExited, $"nothing was written to {table}");
                Assert.True(began.Elapsed < Patience, $"nobody came to {table}");
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        Assert.Equal(before, Stock(world));
        Assert.Empty(world.Years.Proof().Findings);
    }

    private static async Task Finished(AgreementWorld world, string[] command)
    {
        using var process = CommandProcess.Start(world.Years.Test, command);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>How much stands in every table a signature or an end writes to, and every balance.</summary>
    private static string Stock(AgreementWorld world)
    {
        using var db = world.Years.Test.Connect();
        return $"{db.Changes.Count()} {db.Institutions.Count()} {db.Profiles.Count()} {db.Agreements.Count()} {db.Journal.Count()} {db.Postings.Count()} {string.Join(' ', db.Accounts.OrderBy(row => row.Id).Select(row => row.Balance))}";
    }

    private static string State(AgreementWorld world, string number)
    {
        using var db = world.Years.Test.Connect();
        return DesignationCase.Of(db, number)!.State;
    }
}
