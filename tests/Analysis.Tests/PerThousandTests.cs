using Dingdian.Model;

namespace Dingdian.Analysis.Tests;

public class PerThousandTests
{
    private static readonly Unit Bed = Unit.Base("bed"), Insured = Unit.Base("insured"), Resident = Unit.Base("resident");

    [Fact]
    public void Table_OfTwoAreas_HasTheRatioOfTotalsAndNotTheMean()
    {
        var table = PerThousand.Of(Bed, Insured, Worlds.Areas((30, 3_000, null), (10, 5_000, null)));
        Assert.Equal([10m, 2m], table.Rows.Select(row => row.Value));
        Assert.Equal((5m, "bed/1000 insured"), (table.Whole, table.Unit.Text));
        Assert.Equal(0.001m, table.Unit.Factor);
    }

    [Fact]
    public void Area_WithoutPeople_HasNoFigure()
    {
        var table = PerThousand.Of(Bed, Insured, Worlds.Areas((30, 0, null), (null, 5_000, null)));
        Assert.All(table.Rows, row => Assert.Null(row.Value));
        Assert.Null(table.Whole);
    }

    [Fact]
    public void Tables_OfResidentsAndOfInsured_AreNotPutSideBySide()
    {
        var areas = Worlds.Areas((30, 3_000, null));
        var (insured, residents, institutions) = (PerThousand.Of(Bed, Insured, areas), PerThousand.Of(Bed, Resident, areas), PerThousand.Of(Unit.Base("institution"), Insured, areas));
        Assert.Equal("bed/1000 insured against bed/1000 resident", PerThousand.Refusal([insured, institutions, residents]) is { } refusal ? $"{refusal.One} against {refusal.Other}" : null);
        Assert.Null(PerThousand.Refusal([insured, institutions]));
    }

    [Fact]
    public void Table_HeldAgainstAFigureOfOtherPeople_IsRefused()
    {
        var table = PerThousand.Of(Bed, Insured, Worlds.Areas((30, 3_000, null)));
        Assert.NotNull(PerThousand.Refusal(table, Bed / Resident.Scaled(1000m)));
        Assert.Null(PerThousand.Refusal(table, Bed / Insured.Scaled(10_000m)));
    }
}
