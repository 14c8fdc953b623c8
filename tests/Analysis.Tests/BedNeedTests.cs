using Dingdian.Model;

namespace Dingdian.Analysis.Tests;

public class BedNeedTests
{
    private static BedNeedInput Jinan(decimal inflow = 0m, decimal outflow = 0m) => new([new("all", 8_400_000m, 0.20m)], inflow, outflow, 8.5m, 0.85m);

    [Fact]
    public void BedNeed_OfTheWorkedExample_Is46027Beds()
    {
        var need = BedNeed.Of(Jinan());
        Assert.Equal((1_680_000m, 46_027m, 5.48m), (need.Admissions, need.WholeBeds, decimal.Round(need.PerThousand!.Value, 2)));
    }

    [Fact]
    public void BedNeed_WithFlows_ShowsEachTerm()
    {
        // 8.5 ÷ (365 × 0.85) is 2 ÷ 73 of a bed for each patient.
        var need = BedNeed.Of(Jinan(inflow: 73_000m, outflow: 36_500m));
        Assert.Equal((2_000m, 1_000m), (need.InflowBeds, need.OutflowBeds));
        Assert.Equal(decimal.Round(need.OwnBeds + 1_000m, 18), decimal.Round(need.Beds, 18));
    }

    [Fact]
    public void BedNeed_OfAgeGroups_AddsTheirAdmissions()
    {
        var need = BedNeed.Of(new([new("0-64", 900m, 0.1m), new("65+", 100m, 0.55m)], 0m, 0m, 7.3m, 1m));
        Assert.Equal((145m, 2.9m, 2.9m), (need.Admissions, need.Beds, need.PerThousand));
    }

    [Theory, InlineData(0, 0.85), InlineData(366, 0.85), InlineData(8.5, 0), InlineData(8.5, 1.01)]
    public void BedNeed_OfAnImpossibleStayOrUse_IsAFinding(double stay, double use)
    {
        var input = Jinan() with { AverageStay = (decimal)stay, BedUse = (decimal)use };
        Assert.Equal(["bed-need-input"], input.Faults(new Place("bed-need")).Select(fault => fault.Code));
        Assert.Throws<ArgumentException>(() => BedNeed.Of(input));
    }

    [Fact]
    public void Faults_OfMoreOutflowThanPatients_NameIt() => Assert.Single(Jinan(outflow: 2_000_000m).Faults(default));

    [Fact]
    public void Faults_OfNumbersBeyondAllMeasure_AreFindingsAndNoOverflow() =>
        Assert.NotEmpty(new BedNeedInput([new("all", decimal.MaxValue, decimal.MaxValue)], decimal.MaxValue, 0m, 1m, 1m).Faults(default));

    [Fact]
    public void AgeTable_WithAHeaderAPercentAndABlankLine_IsRead()
    {
        List<Finding> findings = [];
        var ages = AgeTable.Read("\uFEFFname,people,rate\r\n0-64,900,10%\r\n\r\n65+\t100\t0.55\r\n", "ages.csv", findings);
        Assert.Empty(findings);
        Assert.Equal([new("0-64", 900m, 0.10m), new("65+", 100m, 0.55m)], ages!);
    }

    [Fact]
    public void AgeTable_WithLinesThatAreNone_NamesEachAndReadsNothing()
    {
        List<Finding> findings = [];
        Assert.Null(AgeTable.Read("name,people,rate\n65+,many,0.5\n80+,5\n0-64,1,1", "ages.csv", findings));
        Assert.Equal([(2, "age-table-line"), (3, "age-table-line")], findings.Select(finding => (finding.Place.Line, finding.Code)));
    }
}
