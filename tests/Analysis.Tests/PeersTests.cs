namespace Dingdian.Analysis.Tests;

public class PeersTests
{
    private static Operation[] Hospitals(int count) => [.. Enumerable.Range(1, count).Select(i => Worlds.Hospital($"h{i:00}", i / 20m))];

    private static Operation[] Eight(Operation one) => [.. Enumerable.Repeat(one, PeerScreening.LeastPeers)];

    [Fact]
    public void Percentile_BetweenTwoValues_IsInterpolated()
    {
        Assert.Equal([1m, 1.9m, 5.5m, 9.1m, 10m], new[] { 0m, 0.1m, 0.5m, 0.9m, 1m }.Select(part => Percentile.Of([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], part)));
        Assert.Equal(7m, Percentile.Of([7m], 0.9m));
    }

    [Fact]
    public void Percentile_OfNothing_IsAMistake() => Assert.Throws<ArgumentOutOfRangeException>(() => Percentile.Of([], 0.5m));

    [Fact]
    public void Indicators_OfAHospital_AreWorkedByHand()
    {
        var hospital = Worlds.Hospital("h", 0.8m);
        Assert.Equal([0.8m, 10m, 29.2m, 10_000m, 5_000m, 1_000m], Indicator.All.Select(indicator => indicator.Of(hospital)));
    }

    [Fact]
    public void Indicators_WithNothingToDivideBy_AreUndefined() =>
        Assert.All(Indicator.All, indicator => Assert.Null(indicator.Of(Worlds.Hospital("h", 0.8m) with { OpenBedDays = 0m, Discharges = 0m, Physicians = null })));

    [Fact]
    public void Screening_OfTenPeers_FlagsTheLowestAndTheHighest()
    {
        var spread = PeerScreening.Of(Hospitals(10), [Indicator.BedUse]).Single().Spreads.Single();
        Assert.Equal((0.095m, 0.275m, 0.455m), (spread.Low, spread.Middle, spread.High));
        Assert.Equal([("h01", Standing.Below), ("h10", Standing.Above)], spread.Values.Where(value => value.Standing != Standing.Inside).Select(value => (value.Operation.Id, value.Standing!.Value)));
    }

    [Fact]
    public void Screening_OfSevenPeers_FlagsNobodyAndSaysSo()
    {
        var spread = PeerScreening.Of(Hospitals(7), [Indicator.BedUse]).Single().Spreads.Single();
        Assert.True(spread.IsTooSmall);
        Assert.All(spread.Values, value => Assert.Null(value.Standing));
        Assert.Null(spread.Low);
    }

    [Fact]
    public void Screening_OfEightOfWhomOneHasNoValue_IsTooSmall() =>
        Assert.True(PeerScreening.Of([.. Hospitals(7), Worlds.Hospital("h", 0.5m) with { BedDays = null }], [Indicator.BedUse]).Single().Spreads.Single().IsTooSmall);

    [Fact]
    public void Screening_ExactlyAtAPercentile_IsInside() =>
        Assert.All(PeerScreening.Of([.. Hospitals(9).Select(own => own with { BedDays = 100m })], [Indicator.BedUse]).Single().Spreads.Single().Values, value => Assert.Equal(Standing.Inside, value.Standing));

    [Fact]
    public void Screening_OfOtherLevels_KeepsThemApart() =>
        Assert.Equal(["secondary", "tertiary"], PeerScreening.Of([Worlds.Hospital("a", 0.5m), Worlds.Hospital("b", 0.5m, "tertiary")], Indicator.All).Select(group => group.Level));

    [Theory]
    [InlineData(0.95, 0.95, Balance.DemandAbove)]
    [InlineData(0.80, 0.80, Balance.Balanced)]
    [InlineData(0.60, 0.60, Balance.SupplyAbove)]
    [InlineData(0.95, 0.99, Balance.Unclear)] // full, but emptying
    [InlineData(0.60, 0.50, Balance.Unclear)] // empty, but filling
    [InlineData(0.90, 0.90, Balance.Balanced)] // at a limit
    public void Balance_OfBedUseNowAndBefore_IsWhereTheSignsAgree(double now, double before, Balance expected) =>
        Assert.Equal(expected, DemandSupply.Of(Eight(Worlds.Hospital("h", (decimal)now)), Eight(Worlds.Hospital("h", (decimal)before)), new()).Single().Balance);

    [Fact]
    public void Growth_OfSevenInstitutions_StaysSilent() =>
        Assert.Equal([0, null, null], DemandSupply.Of([.. Eight(Worlds.Hospital("h", 0.8m)).Skip(1)], Eight(Worlds.Hospital("h", 0.5m)), new()).Single().Signs.Select(sign => sign.Points));

    [Fact]
    public void Balance_WithoutTheYearBefore_RestsOnBedUseAlone()
    {
        var row = DemandSupply.Of([Worlds.Hospital("h", 0.95m)], [], new()).Single();
        Assert.Equal([1, null, null], row.Signs.Select(sign => sign.Points));
        Assert.Equal(Balance.DemandAbove, row.Balance);
    }

    [Fact]
    public void Balance_OfClinicsWithMoreVisitsThanPhysicians_IsDemandAbove()
    {
        var clinic = new Operation("c", "c", "a", "unrated", "clinic") { Visits = 1_100m, Physicians = 2m, OpenBedDays = 0m, BedDays = 0m };
        var row = DemandSupply.Of(Eight(clinic), Eight(clinic with { Visits = 1_000m }), new()).Single();
        Assert.Equal((null, null, 0.1m), (row.Signs[0].Value, row.Signs[1].Value, row.Signs[2].Value));
        Assert.Equal(Balance.DemandAbove, row.Balance);
    }

    [Fact]
    public void Balance_OfNothingKnown_IsUnknown() =>
        Assert.Equal(Balance.Unknown, DemandSupply.Of([new Operation("c", "c", "a", "unrated", "clinic")], [], new()).Single().Balance);
}
