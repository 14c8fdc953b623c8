using Dingdian.Rules.Deciding;
using static Dingdian.Rules.Tests.Deciding.TinyPlan;

namespace Dingdian.Rules.Tests.Deciding;

public class SitesTests
{
    private const string Spacing = """
        sites:
          spacing: { rule: R1, for: applicant.kind == pharmacy, within: 800 m, counting: other.kind == pharmacy and other.designated, at_most: 0 }
        """;

    private const string Density = """
        sites:
          density: { rule: R1, within: 800 m, counting: other.designated, at_most: "if(place.dense, 3, 2)", includes_applicant: true, strength: in-principle }
        """;

    private static Answer Decide(string plan, string given, params Dingdian.Rules.Computing.Neighbour[] others)
    {
        var loaded = Load(plan);
        return Sites.Decide(loaded.Case(given, "east", null, others), loaded.Only("sites"));
    }

    [Theory]
    [InlineData(799, "fails")]
    [InlineData(800, "fails")]
    [InlineData(800.01, "passes")]
    public void Spacing_AtTheEdge_IsWithin(double metres, string verdict) =>
        Assert.Equal(verdict, Decide(Spacing, "applicant.kind=pharmacy", Other((decimal)metres)).Verdict);

    [Fact]
    public void Spacing_ExclusiveEdge_IsOutside() =>
        Assert.Equal("passes", Decide(Spacing.Replace("at_most: 0", "at_most: 0, edge: exclusive", StringComparison.Ordinal), "applicant.kind=pharmacy", Other(800)).Verdict);

    [Fact]
    public void Spacing_ForAnotherKind_DoesNotApply() => Assert.Equal("not-applicable", Decide(Spacing, "applicant.kind=clinic", Other(1)).Verdict);

    [Fact]
    public void Spacing_KindNotKnown_IsUnknownAndSaysWhy()
    {
        var answer = Decide(Spacing, "", Other(1));
        Assert.Equal("unknown", answer.Verdict);
        Assert.Equal(["applicant.kind"], answer.Because);
    }

    [Fact]
    public void Spacing_NeighbourNotKnown_IsUnknown()
    {
        var answer = Decide(Spacing, "applicant.kind=pharmacy", Other(100, "kind=pharmacy"));
        Assert.Equal("unknown", answer.Verdict);
        Assert.Contains("other.designated", answer.Because);
    }

    [Fact]
    public void Spacing_NeighbourNotKnownButFarAway_ChangesNothing() =>
        Assert.Equal("passes", Decide(Spacing, "applicant.kind=pharmacy", Other(900, "kind=pharmacy")).Verdict);

    [Fact]
    public void Spacing_NeighbourNotKnownBesideOneThatCounts_ChangesNothing() =>
        Assert.Equal("fails", Decide(Spacing, "applicant.kind=pharmacy", Other(100, "kind=pharmacy"), Other(200)).Verdict);

    [Fact]
    public void Spacing_DistanceNotKnown_IsUnknown() =>
        Assert.Equal(["distance"], Decide(Spacing, "applicant.kind=pharmacy", Other(null)).Because);

    [Fact]
    public void Spacing_SameAreaOnly_LeavesOthersOut()
    {
        var plan = Spacing.Replace("at_most: 0", "at_most: 0, same_area: true", StringComparison.Ordinal);
        Assert.Equal("passes", Decide(plan, "applicant.kind=pharmacy", Other(1, area: "west")).Verdict);
        Assert.Equal("fails", Decide(plan, "applicant.kind=pharmacy", Other(1, area: "east")).Verdict);
    }

    [Theory]
    [InlineData("true", 2, "passes")]
    [InlineData("true", 3, "overridable")]
    [InlineData("false", 1, "passes")]
    [InlineData("false", 2, "overridable")]
    public void Density_CountsTheApplicant(string dense, int others, string verdict)
    {
        var answer = Decide(Density, $"place.dense={dense}", [.. Enumerable.Repeat(Other(300), others)]);
        Assert.Equal(verdict, answer.Verdict);
        Assert.Equal(others + 1, answer.Measured);
    }

    [Fact]
    public void Density_LimitNotKnown_IsUnknown() => Assert.Equal(["place.dense"], Decide(Density, "", Other(300)).Because);

    [Fact]
    public void Density_Overridden_PassesAndShowsTheOverride()
    {
        var plan = Load(Density);
        var answer = Sites.Decide(plan.Case("place.dense=false", "east", Lifting("sites/density", "east"), Other(1), Other(2)), plan.Only("sites"));
        Assert.Equal("passes", answer.Verdict);
        Assert.Equal("document", answer.Override!.Document);
        Assert.Equal("overridable", Sites.Decide(plan.Case("place.dense=false", "west", Lifting("sites/density", "east"), Other(1), Other(2)), plan.Only("sites")).Verdict);
    }

    [Theory]
    [InlineData(15, "overridable")]
    [InlineData(16, "passes")]
    public void Circle_ByTravelTime_CountsMinutes(int minutes, string verdict) =>
        Assert.Equal(verdict, Decide("""
            sites:
              circle: { rule: R1, within: { time: 15 minute, mode: walk }, counting: other.designated, at_most: 0, strength: in-principle }
            """, "", Other(null, minutes: minutes)).Verdict);

    [Theory]
    [InlineData("inner", 900, "passes")]
    [InlineData("outer", 900, "fails")]
    [InlineData("outer", 1001, "passes")]
    public void Radius_KeyedByRing_IsThatOfThePlace(string ring, int metres, string verdict) =>
        Assert.Equal(verdict, Decide("""
            parameters:
              radius: { rule: R1, unit: m, by: ring, values: { 2026-01-01: { inner: 800 m, outer: 1000 m } } }
            sites:
              spacing: { rule: R1, within: radius, counting: other.designated, at_most: 0 }
            """, $"place.ring={ring}", Other(metres)).Verdict);

    [Theory]
    [InlineData("5000 insured", "fails")]
    [InlineData("5001 insured", "passes")]
    [InlineData(null, "unknown")]
    public void Admission_WhenMoreThanAThreshold(string? insured, string verdict) =>
        Assert.Equal(verdict, Decide("""
            sites:
              uncovered: { rule: R1, admits_when: place.insured > 5000 insured }
            """, insured is null ? "" : $"place.insured={insured}").Verdict);

    [Theory]
    [InlineData(1, "fails")]
    [InlineData(2, "passes")]
    public void AtLeast_CountsWhatIsNeeded(int others, string verdict) =>
        Assert.Equal(verdict, Decide("""
            sites:
              backup: { rule: R1, within: 2 km, counting: other.designated, at_least: 2 }
            """, "", [.. Enumerable.Repeat(Other(2000), others)]).Verdict);
}
