using Dingdian.Admission.Ledger;
using Dingdian.Admission.Merit;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;

namespace Dingdian.Admission.Tests.Merit;

/// <summary>Pharmacies that compete in the tiny city: 5 places north, 5 south unless a test says otherwise.</summary>
public class RankingTests
{
    private const string Quota = """
        quotas:
          pharmacies: { rule: R1, unit: institution, kind: [retail_pharmacy], per: county, amount: "10 institution" }

        """;

    private const string Spacing = Quota + """
        sites:
          spacing: { rule: R1, for: applicant.kind == retail_pharmacy, within: 500 m, counting: other.kind == retail_pharmacy and other.designated, at_most: 0 }

        """;

    private const string Gap = Quota + """
        sites:
          uncovered: { rule: R1, for: applicant.kind == retail_pharmacy, admits_when: place.uncovered > 500 resident, recompute: each-admission }

        """;

    private const string Favoured = Quota + "preferences:\n  favoured: { rule: R1, order: [applicant.public] }\n";

    private static Contender One(string number, double east, double north, decimal score, params (string Name, string Value)[] given) =>
        new(number, "retail_pharmacy", north >= 0 ? "north" : "south", north >= 0 ? "990101" : "990102", new(2026, 3, 1), score, given.Append(("case.matter", "new")).ToDictionary(pair => pair.Item1, pair => pair.Item2))
        {
            Longitude = TinyCity.At(east, north).Lon, Latitude = TinyCity.At(east, north).Lat,
        };

    private static IReadOnlyList<RankedCase> Rank(TinyCity city, string more, IReadOnlyList<Contender> contenders, long north = 5, long south = 5)
    {
        var around = city.Around(more);
        var input = new RankingInput("tiny", 2026, "r", 1, "s", contenders, [new(2026, "pharmacies", "north", "", north), new(2026, "pharmacies", "south", "", south)]);
        return Ranking.Of(input, around, new Computation(around.Plan, around.Facts, around.Year).Run());
    }

    private static IEnumerable<(string, string)> Said(IReadOnlyList<RankedCase> list) => list.Select(one => (one.Case, one.Outcome));

    [Fact]
    public void Places_GoByScore_AndTheRestLacksPoints()
    {
        using var city = new TinyCity();
        var list = Rank(city, Quota, [One("a", 0, 100, 70), One("b", 0, 2000, 90), One("c", 0, 4000, 80), One("s", 0, -4000, 61)], north: 2);
        Assert.Equal([("b", "wins"), ("c", "wins"), ("a", "no-places"), ("s", "wins")], Said(list));
        Assert.Equal(("c", 10m, null, 0L), (list[2].Change!.AheadOf, list[2].Change!.Points, list[2].Change!.Group, list[2].Left));
        Assert.Equal((20m, 10m, null), (list[0].Change!.Margin, list[1].Change!.Margin, list[3].Change)); // nobody of the south got none
        Assert.Equal(new QuotaPlaces(2026, "pharmacies", "north", "", 1), Assert.Single(list[0].Places));
    }

    [Fact]
    public void EqualMerit_IsDecidedByTheDayThenByLot()
    {
        using var city = new TinyCity();
        var (late, early) = (One("late", 0, 100, 80) with { Received = new(2026, 3, 2) }, One("early", 0, 2000, 80));
        var list = Rank(city, Quota, [late, early], north: 1);
        Assert.Equal([("early", "wins"), ("late", "no-places")], Said(list));
        Assert.Equal((0m, false), (list[1].Change!.Points, list[1].Change!.EqualWouldDo)); // one point more was needed, equal was not enough
        Contender[] equals = [One("1", 0, 100, 80), One("2", 0, 2000, 80), One("3", 0, 4000, 80)];
        var byLot = Rank(city, Quota, equals);
        Assert.Equal(equals.Select(one => one.Case).OrderBy(number => RankKey.LotOf("r", number), StringComparer.Ordinal), byLot.Select(one => one.Case));
        Assert.Equal(byLot.Select(one => one.Case), Rank(city, Quota, [.. equals.Reverse()]).Select(one => one.Case));
    }

    /// <summary>a and b are 400 m apart, b and c 400 m, a and c 800 m: b is first by score and stands in the way of both.</summary>
    [Fact]
    public void Winners_StandInTheWayOfThoseAfterThem()
    {
        using var city = new TinyCity();
        Contender[] three = [One("a", 0, 100, 70), One("b", 400, 100, 90), One("c", 800, 100, 80)];
        var list = Rank(city, Spacing, three);
        Assert.Equal([("b", "wins"), ("c", "place-taken"), ("a", "place-taken")], Said(list));
        Assert.Equal(("tiny/spacing", "case/b", 1m, 0m), (list[1].Obstacle!.Site, list[1].Obstacle!.Neighbour, list[1].Obstacle!.Measured, list[1].Obstacle!.Limit));
        Assert.Equal(100m, decimal.Round(list[1].Change!.Farther!.Value));
        Assert.Equal([("a", "wins"), ("c", "wins"), ("b", "place-taken")], Said(Rank(city, Spacing, [three[0] with { Score = 91 }, three[1] with { Score = 60 }, three[2]])));
    }

    [Fact]
    public void Neighbour_DesignatedBefore_StandsInTheWayToo_UnlessItWasLifted()
    {
        using var city = new TinyCity("P1 300 100");
        Assert.Equal([("a", "place-taken")], Said(Rank(city, Spacing, [One("a", 0, 100, 70)])));
        var inPrinciple = Spacing.Replace("at_most: 0 }", "at_most: 0, strength: in-principle }", StringComparison.Ordinal);
        Assert.Equal([("a", "place-taken")], Said(Rank(city, inPrinciple, [One("a", 0, 100, 70)])));
        Assert.Equal([("a", "wins")], Said(Rank(city, inPrinciple, [One("a", 0, 100, 70) with { Lifted = ["tiny/spacing"] }])));
    }

    [Fact]
    public void Holder_KeepsItsPlaceOnTheGround()
    {
        using var city = new TinyCity();
        var list = Rank(city, Spacing, [One("a", 0, 100, 70), One("held", 400, 100, 60) with { IsHolder = true }]);
        Assert.Equal([("held", "holds"), ("a", "place-taken")], Said(list));
        Assert.Equal(0, list[0].Position);
    }

    /// <summary>A gap of 400 + 400 people: the first to open there leaves too few for a second; 600 people elsewhere still admit one.</summary>
    [Fact]
    public void UncoveredPeople_AreCountedAnewAfterEachAdmission()
    {
        using var city = new TinyCity("P1 -900 900", "400 5000 100\n400 5300 100\n600 12000 100");
        var list = Rank(city, Gap, [One("a", 5000, 100, 70), One("b", 5300, 100, 90), One("c", 12000, 100, 60)]);
        Assert.Equal([("b", "wins"), ("a", "place-taken"), ("c", "wins")], Said(list));
        Assert.Equal("0 resident", $"{list[1].Obstacle!.Seen["place.uncovered"]} resident");
    }

    /// <summary>Far ends of one gap: the first covers only its own end, and what is left is a smaller gap.</summary>
    [Fact]
    public void Gap_PartlyCovered_IsFormedAnew()
    {
        const string People = "300 4000 100\n300 4400 100\n300 4800 100\n300 5200 100\n300 5600 100\n300 6000 100";
        using var city = new TinyCity("P1 -900 900", People);
        var list = Rank(city, Gap, [One("west", 4000, 100, 90), One("east", 6000, 100, 80), One("middle", 5000, 100, 70)]);
        Assert.Equal([("west", "wins"), ("east", "wins"), ("middle", "place-taken")], Said(list)); // 1200 m cover 4000 to 5200, and 5600 to 6000 are 600 people
    }

    /// <summary>The order asks for the first of a township: whoever comes second to it falls behind one that is first elsewhere.</summary>
    [Fact]
    public void Group_ThatRestsOnTheGround_IsLostWhenAnotherComesFirst()
    {
        using var city = new TinyCity("P1 -900 900", "10 0 900");
        const string First = Quota + "preferences:\n  first: { rule: R1, order: [place.first_of_township] }\n";
        var list = Rank(city, First, [One("a", 2000, 3000, 90), One("b", 3000, 3000, 85), One("c", -2000, -3000, 70)]);
        Assert.Equal(["a", "c", "b"], list.Select(one => one.Case));
        Assert.Equal([true, true, false], list.Select(one => one.Groups[0].Holds == true));
    }

    [Fact]
    public void Groups_ComeBeforeMerit()
    {
        using var city = new TinyCity();
        var list = Rank(city, Favoured, [One("private", 0, 100, 90), One("public", 0, 2000, 60, ("applicant.public", "true"))], north: 1);
        Assert.Equal([("public", "wins"), ("private", "no-places")], Said(list));
        Assert.Equal(("public", "tiny/favoured#1", null), (list[1].Change!.AheadOf, list[1].Change!.Group, list[1].Change!.Points));
    }

    [Fact]
    public void Conditions_OfEqualMerit_DecideOnlyBetweenEquals()
    {
        using var city = new TinyCity();
        var equals = Favoured.Replace("{ rule: R1, order", "{ rule: R1, for: case.merit_equal, order", StringComparison.Ordinal);
        var (open, early) = (One("public", 0, 2000, 80, ("applicant.public", "true")) with { Received = new(2026, 3, 2) }, One("private", 0, 100, 80));
        Assert.Equal([("public", "wins"), ("private", "no-places")], Said(Rank(city, equals, [early, open], north: 1)));
        Assert.Equal([("private", "wins"), ("public", "no-places")], Said(Rank(city, equals, [early with { Score = 80.01m }, open], north: 1)));
    }

    /// <summary>Three places: the first asks for one, the second for three and is passed over, the third fits.</summary>
    [Fact]
    public void Case_ThatAsksForMoreThanIsLeft_IsPassedOver()
    {
        using var city = new TinyCity();
        const string Beds = """
            quotas:
              beds: { rule: R1, unit: bed, kind: [clinic], per: county, amount: "3 bed" }

            """;
        var contenders = new[] { ("a", 90m, 1), ("b", 80, 3), ("c", 70, 2) }.Select(one => One(one.Item1, 0, 100, one.Item2, ("applicant.beds", $"{one.Item3} bed")) with { Kind = "clinic" }).ToList();
        var around = city.Around(Beds);
        var list = Ranking.Of(new("tiny", 2026, "r", 1, "s", contenders, [new(2026, "beds", "north", "", 3)]), around, new Computation(around.Plan, around.Facts, around.Year).Run());
        Assert.Equal([("a", "wins"), ("b", "no-places"), ("c", "wins")], Said(list));
        Assert.Equal((2L, "a", 10m), (list[1].Change!.Fits, list[1].Change!.AheadOf, list[1].Change!.Points));
    }

    /// <summary>Specialties are served in the plan's order whatever the scores; each first from its own part, then from what anyone may have.</summary>
    [Fact]
    public void Specialties_AreServedInTheirOrder_AndFromTheirParts()
    {
        const string Ordered = "measures:\n  asked: { unit: institution, finest: county, keys: { specialty: specialty } }\n" + """
            quotas:
              pharmacies: { rule: R1, unit: institution, kind: [retail_pharmacy], per: county, amount: "10 institution", priorities: { rule: R1, order: [psychiatric, tcm], requests: asked } }

            """;
        using var city = new TinyCity();
        var around = city.Around(Ordered);
        (string, string) Of(string specialty) => ("applicant.specialty", specialty);
        Contender[] all = [One("other", 0, 100, 99, Of("dental")), One("tcm", 0, 2000, 60, Of("tcm")), One("second", 0, 4000, 70, Of("psychiatric")), One("first", 0, 6000, 80, Of("psychiatric"))];
        var input = new RankingInput("tiny", 2026, "r", 1, "s", all, [new(2026, "pharmacies", "north", "psychiatric", 1), new(2026, "pharmacies", "north", "", 2)]);
        var list = Ranking.Of(input, around, new Computation(around.Plan, around.Facts, around.Year).Run());
        Assert.Equal([("first", "wins"), ("second", "wins"), ("tcm", "wins"), ("other", "no-places")], Said(list));
        Assert.Equal(["psychiatric", "", ""], list.Take(3).Select(one => Assert.Single(one.Places).Part));
        Assert.Equal(["psychiatric", "psychiatric", "tcm", null], list.Select(one => one.Served));
    }
}
