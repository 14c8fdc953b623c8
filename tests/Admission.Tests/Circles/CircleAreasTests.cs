using System.Text.Json;
using Dingdian.Access;
using Dingdian.Admission.Circles;

namespace Dingdian.Admission.Tests.Circles;

public class CircleAreasTests
{
    private const string People = "400 0 850\n300 0 950\n600 5000 950\n70 5000 1350";

    private static (Surroundings Around, CircleCoverage Circle) Measure(TinyCity city, string circle)
    {
        var around = city.Around();
        return (around, CircleCoverage.Of(around, around.Plan.Find("circles", circle)!, [])!);
    }

    [Fact]
    public void Areas_OfInstitutions_ReachAsFarAsTheLimitWhereTheyStand()
    {
        using var city = new TinyCity("P1 0 100\nP2 5000 100", People);
        var (around, circle) = Measure(city, "near");
        var areas = CircleAreas.Of(around, circle);
        // 750 m and 850 m from the one inside, 800 m allowed; 850 m and 1250 m from the one outside, 1200 m allowed
        Assert.Equal([("P1", 800d, 400m), ("P2", 1200d, 600m)], areas.All.Select(a => (a.Institution.Name, a.Limit, a.People)));
        Assert.All(areas.All, a => Assert.Null(a.StreetKilometres)); // straight lines
        Assert.Equal(2, JsonDocument.Parse(areas.GeoJson()).RootElement.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public void Areas_OnFoot_CountStreetsAndLeaveOutWhoStandsFarFromThem()
    {
        using var city = new TinyCity("P1 0 50\nP2 0 5000", "100 0 60\n40 0 -60");
        var (around, circle) = Measure(city, "quarter");
        var only = Assert.Single(CircleAreas.Of(around, circle).All);
        Assert.Equal(("P1", 15d, 100m, 2m), (only.Institution.Name, only.Limit, only.People, Math.Round(only.StreetKilometres!.Value))); // 1 km to either side at 4 km/h
    }

    [Theory]
    [InlineData("none")]
    [InlineData("gaussian")]
    public void Catchments_ShareOutEverything_AndNobodyFartherGetsAny(string decay)
    {
        using var city = new TinyCity("P1 0 100\nP2 5000 100", People);
        var (_, circle) = Measure(city, "near");
        var shared = CircleCatchments.Of(circle, "institutions", limit => decay == "none" ? Decay.None(limit) : Decay.Gaussian(limit));
        Assert.Equal(2m, shared.SupplyReached);
        Assert.Equal(2m, Math.Round(shared.Total.PerThousand!.Value * shared.Total.People / 1000, 4));
        Assert.Equal((1370m, 70m), (shared.Total.People, shared.Total.Without)); // the widest limit of 1200 m is everybody's here
        Assert.Equal("990101", Assert.Single(shared.ByCounty).Area);
    }

    [Fact]
    public void Catchments_OfASupplyNobodyKnows_SaySo()
    {
        using var city = new TinyCity("P1 0 100\nP2 5000 100", People);
        var (_, circle) = Measure(city, "near");
        var shared = CircleCatchments.Of(circle, "pharmacists", Decay.None);
        Assert.Equal((2, 0m, 1370m), (shared.SupplyUnknown, shared.SupplyReached, shared.Total.Without));
    }
}
