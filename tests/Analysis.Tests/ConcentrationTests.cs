namespace Dingdian.Analysis.Tests;

public class ConcentrationTests
{
    [Fact]
    public void Concentration_OfSharesWorkedByHand_HasTheDifferencesOfThePlan()
    {
        // Shares of resource, people and land: 60/30/10 gives +3; 25/30/40 gives −0.125.
        var rows = Concentration.Of(Worlds.Areas((60, 300, 10), (25, 300, 40), (15, 400, 50)));
        Assert.Equal((6m, 3m, 3m, 2m, 1), (rows[0].Hrad, rows[0].Pad, rows[0].Difference, rows[0].Ratio, rows[0].Sign));
        Assert.Equal((0.625m, 0.75m, -0.125m, -1), (rows[1].Hrad, rows[1].Pad, rows[1].Difference, rows[1].Sign));
    }

    [Fact]
    public void Ratio_OfALargerLand_StaysWhileTheDifferenceShrinks()
    {
        var (small, large) = (Concentration.Of(Worlds.Areas((60, 30, 10), (40, 70, 90)))[0], Concentration.Of(Worlds.Areas((60, 30, 50), (40, 70, 50)))[0]);
        Assert.Equal(small.Ratio, large.Ratio);
        Assert.Equal(small.Sign, large.Sign);
        Assert.True(small.Difference > large.Difference);
    }

    [Fact]
    public void Sign_OfSharesThatAreEqualButForTheirRounding_IsZero() =>
        Assert.All(Concentration.Of(Worlds.Areas((1, 7, 1), (2, 14, 1), (4, 28, 1))), row => Assert.Equal((0, 0m), (row.Sign, decimal.Round(row.Difference!.Value, 18))));

    [Fact]
    public void Concentration_WithAFigureMissing_HasNoShares() =>
        Assert.All(Concentration.Of(Worlds.Areas((1, 2, 3), (null, 2, 3))), row => Assert.Null(row.Ratio));

    [Fact]
    public void Area_WithoutLand_HasASignAndARatioButNoConcentration()
    {
        var row = Concentration.Of(Worlds.Areas((3, 1, 0), (1, 3, 5)))[0];
        Assert.Equal((null, null, null, 3m, 1), (row.Hrad, row.Pad, row.Difference, row.Ratio, row.Sign));
    }

    [Fact]
    public void Figures_ThatAreNegativeOrAllZero_GiveNoShares()
    {
        Assert.Null(Concentration.Of(Worlds.Areas((-1, 1, 1), (3, 1, 1)))[1].ResourceShare);
        Assert.Null(Concentration.Of(Worlds.Areas((0, 1, 1), (0, 1, 1)))[0].ResourceShare);
    }

    [Fact]
    public void Hrdi_OfFourPerThousandAndOnePerSquareKilometre_IsTwo()
    {
        Assert.Equal(2m, Hrdi.Of(new("a", 100, 25_000, 100)));
        Assert.Null(Hrdi.Of(new("a", 100, 0, 100)));
        Assert.Null(Hrdi.Of(new("a", 100, 25_000, null)));
    }
}
