using CsCheck;
using Dingdian.Admission.Circles;
using Dingdian.Model;
using Dingdian.Rules.Facts;

namespace Dingdian.Admission.Tests.Circles;

public class CircleCoverageTests
{
    private static CircleCoverage Measure(TinyCity city, string circle, List<Finding>? findings = null)
    {
        var around = city.Around();
        return CircleCoverage.Of(around, around.Plan.Find("circles", circle)!, findings ?? [])!;
    }

    [Fact]
    public void People_InsideAndOutsideTheRing_AreHeldToTheirOwnLimit()
    {
        using var city = new TinyCity("P1 0 100\nP2 5000 100", "400 0 850\n300 0 950\n600 5000 950\n70 5000 1350");
        var coverage = Measure(city, "near");
        // 750 m and 850 m against 800 m inside; 850 m and 1250 m against 1200 m outside
        Assert.Equal((1000m, 370m, 0m), (coverage.Total.Covered, coverage.Total.Uncovered, coverage.Total.Unknown));
        Assert.Equal(2, coverage.Institutions);
        Assert.Equal("990101", Assert.Single(coverage.ByCounty).Area);
    }

    /// <summary>As <see cref="Rules.Deciding.Circles"/> says of one place: at the limit to the millimetre is within.</summary>
    [Theory]
    [InlineData(800, 400)]
    [InlineData(800.002, 0)]
    public void People_ExactlyAtTheLimit_AreCovered(double metres, int covered)
    {
        var scale = metres / Dingdian.Geo.Geodesic.Metres(TinyCity.At(0, 100), TinyCity.At(metres, 100));
        using var city = new TinyCity("P1 0 100", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"400 {metres * scale} 100"));
        Assert.Equal(covered, Measure(city, "near").Total.Covered);
    }

    [Fact]
    public void People_WhereTheRingHasNotBeenDrawn_AreUnknown()
    {
        using var city = new TinyCity("P1 0 100", "400 0 150\n90 -15000 100");
        var coverage = Measure(city, "near");
        Assert.Equal((400m, 0m, 90m), (coverage.Total.Covered, coverage.Total.Uncovered, coverage.Total.Unknown));
        Assert.True(coverage.IsLimitUnknownIn("990101"));
        Assert.Equal(["990101001", "990101101"], coverage.ByTownship.Select(r => r.Area));
    }

    [Fact]
    public void UncoveredArea_AboveTheThreshold_AdmitsOne_AndWhatItCoversLeaves()
    {
        using var city = new TinyCity("P1 0 100", "300 5000 100\n250 5400 100\n90 9000 100");
        var coverage = Measure(city, "near");
        Assert.Equal([(550m, true), (90m, false)], coverage.Uncovered.Select(u => (u.People, u.Admits!.Value)));
        var opening = Assert.Single(coverage.Openings);
        Assert.Equal((550m, "990101", "990101101"), (opening.People, opening.County, opening.Township));
    }

    [Fact]
    public void UncoveredArea_AtTheThreshold_AdmitsNone()
    {
        using var city = new TinyCity("P1 0 100", "300 5000 100\n200 5400 100");
        Assert.Empty(Measure(city, "near").Openings);
    }

    [Fact]
    public void Townships_WithoutOne_AreTowns_AndAnOpeningFillsItsOwn()
    {
        using var city = new TinyCity("P1 100 100", "600 5000 -100\n50 -5000 -100");
        var coverage = Measure(city, "near");
        Assert.Equal(["990102101", "990102102"], coverage.TownshipsWithout);
        Assert.Equal(["990102101"], coverage.TownshipsLeft);
    }

    [Fact]
    public void Walk_AcrossTheRiver_LeavesTheOtherBankUncovered()
    {
        using var city = new TinyCity("P1 0 50", "100 0 60\n40 0 -60");
        var coverage = Measure(city, "quarter");
        Assert.Equal((100m, 40m, "walk along streets"), (coverage.Total.Covered, coverage.Total.Uncovered, coverage.Basis.En));
    }

    [Fact]
    public void Circle_WithoutPeopleOrLimit_IsAFinding()
    {
        using var empty = new TinyCity("P1 0 50");
        List<Finding> findings = [];
        Assert.Null(Measure(empty, "near", findings));
        using var unmapped = new TinyCity("P1 0 50", "10 -15000 100");
        Assert.Null(Measure(unmapped, "near", findings));
        Assert.Equal(["circle-no-people", "circle-no-way"], findings.Select(f => f.Code));
    }

    [Fact]
    public void OneMoreInstitution_NeverUncoversAnybody() => Gen.Select(Gen.Int[-30, 30], Gen.Int[1, 30]).Array[1, 5].Sample(spots =>
    {
        const string people = "100 0 300\n200 1500 300\n300 -1500 300\n400 2500 1500\n500 -2500 1500";
        var rows = spots.Select((s, i) => $"P{i + 1} {s.Item1 * 100} {s.Item2 * 100}").ToList();
        var before = -1m;
        for (var count = 1; count <= rows.Count; count++)
        {
            using var city = new TinyCity(string.Join('\n', rows.Take(count)), people, streets: false);
            var covered = Measure(city, "near").Total.Covered;
            Assert.True(covered >= before);
            before = covered;
        }
    }, iter: 3);

    [Fact]
    public void Figures_OfAPlan_ComeFromItsCircles()
    {
        const string measures = """
            measures:
              reached: { unit: resident, finest: county, additive: true, from: { circle: near, tells: covered } }
              unreached: { unit: resident, finest: county, additive: true, from: { circle: near, tells: uncovered } }
              openings: { unit: institution, finest: county, additive: true, from: { circle: near, tells: openings } }
              towns: { unit: township, finest: county, additive: true, from: { circle: near, tells: townships } }
            quantities:
              total: { rule: R1, formula: reached@city + unreached@city }
              left: { rule: R1, per: county, formula: openings + 0 institution }
              without: { rule: R1, formula: towns@city }
            """;
        using var city = new TinyCity("P1 100 100", "400 100 150\n600 5000 -100\n50 -5000 -100");
        List<Finding> findings = [];
        var plan = TinyCity.Load(measures);
        var facts = city.On(plan, findings).Facts([], 2026)!;
        Assert.Empty(findings);
        var result = Rules.Computing.Computation.Run(plan, facts, 2026);
        Assert.Equal((1050m, 0m, 1m, 1m), (result.FindQuantity("total", "city")!.Value, result.FindQuantity("left", "north")!.Value, result.FindQuantity("left", "south")!.Value, result.FindQuantity("without", "city")!.Value));
    }

    [Fact]
    public void Figures_WithoutPeople_AreLeftOutAndTheMeasureWaits()
    {
        using var city = new TinyCity("P1 100 100");
        List<Finding> findings = [];
        var plan = TinyCity.Load("measures: { reached: { unit: resident, finest: county, additive: true, from: { circle: near, tells: covered } } }\nquantities: { total: { rule: R1, formula: reached@city } }\n");
        var result = Rules.Computing.Computation.Run(plan, city.On(plan, findings).Facts([], 2026)!, 2026);
        Assert.Null(result.FindQuantity("total", "city")!.Value);
        Assert.Equal("reached", Assert.Single(result.Waits).Name);
        Assert.Equal(["circle-no-people"], findings.Select(f => f.Code).Distinct());
    }
}
