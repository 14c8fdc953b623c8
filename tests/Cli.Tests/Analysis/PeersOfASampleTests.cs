using System.Text.Json;
using Dingdian.Cli.Tests.Registry;

namespace Dingdian.Cli.Tests.Analysis;

/// <summary>Institutions of a synthetic city among their peers, from its snapshot.</summary>
public sealed class PeersOfASampleTests(Suzhou city) : IClassFixture<Suzhou>
{
    private const string Plan = "cn-suzhou-2025";

    [Fact]
    public void Efficiency_OfASample_FlagsOnlyInGroupsThatAreLargeEnough()
    {
        var run = city.Run("analyse", "efficiency", Plan, "--snapshot", city.Snapshot, "--json");
        Assert.Equal(0, run.Code);
        var root = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((2025, city.Snapshot["sha256:".Length..]), (root.GetProperty("year").GetInt32(), root.GetProperty("snapshot").GetString()));
        var small = root.GetProperty("groups").EnumerateArray().Where(row => row.GetProperty("known").GetInt32() < 8).ToList();
        Assert.NotEmpty(small);
        Assert.All(small, row => Assert.Equal((0, "too_small"), (row.GetProperty("flagged").GetInt32(), row.GetProperty("remark").GetString())));
        Assert.Contains(root.GetProperty("values").EnumerateArray(), row => row.GetProperty("standing").GetString() == "above");
    }

    [Fact]
    public void Demand_OfASample_JudgesEachLevelAndType()
    {
        var run = city.Run("analyse", "demand", Plan, "--snapshot", city.Snapshot, "--json");
        Assert.Equal(0, run.Code);
        var rows = JsonDocument.Parse(run.Output).RootElement.GetProperty("groups").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, rows.Select(row => $"{row.GetProperty("level")} {row.GetProperty("kind")}").Distinct().Count());
    }

    [Fact]
    public void Efficiency_OfAYearWithoutSettlements_IsAFinding()
    {
        var run = city.Run("analyse", "efficiency", Plan, "--snapshot", city.Snapshot, "--year", "2015");
        Assert.Equal(1, run.Code);
        Assert.Contains("settlements-missing", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Concentration_OfASnapshot_IsThatOfItsFacts() =>
        Assert.Equal(0, city.Run("analyse", "per-thousand", Plan, "--snapshot", city.Snapshot, "--people", "residents", "--json").Code);
}
