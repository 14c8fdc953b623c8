using CsCheck;
using Dingdian.Model;

namespace Dingdian.Analysis.Tests;

public class InequalityTests
{
    private static readonly Gen<AreaFigures[]> Cities = Gen.Select(Gen.Int[1, 1000], Gen.Int[1, 1000], Gen.Int[1, 50]).Array[1, 8].Select(rows => Worlds.Areas([.. rows.Select(row => ((decimal?)row.Item1, (decimal?)row.Item2, (decimal?)row.Item3))]));

    [Fact]
    public void Lorenz_OfTwoAreas_BeginsWithThePoorer() =>
        Assert.Equal([new(0m, 0m, null), new(0.5m, 0.25m, "b"), new(1m, 1m, "a")], Lorenz.Of(Worlds.Areas((30, 50, 1), (10, 50, 1)), Held.People));

    [Fact]
    public void Gini_OfTwoEqualHalvesWithOneAndThreeQuarters_IsAQuarter() => Assert.Equal(0.25m, Gini.Of(Worlds.Areas((30, 50, 1), (10, 50, 1)), Held.People));

    [Fact]
    public void Gini_WhereEachHasItsShare_IsZero() => Assert.Equal(0m, Gini.Of(Worlds.Areas((1, 7, 1), (2, 14, 1), (4, 28, 1)), Held.People));

    [Fact]
    public void Gini_WhereTheResourceStandsWhereNobodyLives_IsOne() => Assert.Equal(1m, Gini.Of(Worlds.Areas((5, 0, 1), (0, 10, 1)), Held.People));

    [Fact]
    public void Gini_WithAFigureMissingOrNothingAtAll_IsUndefined()
    {
        Assert.Null(Gini.Of(Worlds.Areas((5, null, 1), (1, 10, 1)), Held.People));
        Assert.Null(Gini.Of(Worlds.Areas((0, 5, 1), (0, 10, 1)), Held.People));
        Assert.Null(Gini.Of([], Held.Land));
    }

    [Fact]
    public void Gini_OfAnyCity_LiesBetweenZeroAndOneAndDoesNotDependOnOrderOrUnits() => Cities.Sample(areas =>
    {
        var gini = Gini.Of(areas, Held.People)!.Value;
        Assert.InRange(gini, 0m, 1m);
        Assert.Equal(gini, Gini.Of([.. areas.Reverse()], Held.People)!.Value, 15);
        Assert.Equal(gini, Gini.Of([.. areas.Select(area => area with { Resource = area.Resource * 3, People = area.People * 1000 })], Held.People)!.Value, 15);
    }, iter: 200);

    [Theory, InlineData("0.19", "highly equal"), InlineData("0.2", "fairly equal"), InlineData("0.3", "tolerable"), InlineData("0.4", "unequal"), InlineData("0.5", "very unequal")]
    public void Band_AtItsLimit_IsTheOneAbove(string gini, string band) =>
        Assert.Equal(band, Gini.BandByPeople(decimal.Parse(gini, System.Globalization.CultureInfo.InvariantCulture)).In(Language.English));

    [Fact]
    public void Theil_OfHalvesHoldingAQuarterAndThreeQuarters_IsWorkedByHand()
    {
        // ½ ln(½ / ¾) + ½ ln(½ / ¼) = ½ ln(4/3) = 0.143841
        Assert.Equal(0.143841m, Theil.Of(Worlds.Areas((30, 50, 1), (10, 50, 1))).Total);
        // ¾ ln(¾ / ½) + ¼ ln(¼ / ½) = 0.130812
        Assert.Equal(0.130812m, Theil.Of(Worlds.Areas((30, 50, 1), (10, 50, 1)), TheilForm.ByResource).Total);
    }

    [Fact]
    public void Theil_OfGroupsAlikeInside_LiesBetweenThem()
    {
        AreaFigures[] areas = [new("a", 15, 25, 1, "town"), new("b", 15, 25, 1, "town"), new("c", 5, 25, 1, "country"), new("d", 5, 25, 1, "country")];
        var theil = Theil.Of(areas);
        Assert.Equal((0.143841m, 0m, 0.143841m), (theil.Between, theil.Within, theil.Total));
    }

    [Fact]
    public void Theil_OfGroupsAlikeOutside_LiesWithinThem()
    {
        AreaFigures[] areas = [new("a", 30, 50, 1, "one"), new("b", 10, 50, 1, "one"), new("c", 30, 50, 1, "two"), new("d", 10, 50, 1, "two")];
        var theil = Theil.Of(areas);
        Assert.Equal((0m, 0.143842m), (theil.Between, theil.Within)); // two halves of 0.071921, each rounded
        Assert.Equal([("one", 0.143841m, 0.071921m), ("two", 0.143841m, 0.071921m)], theil.Groups.Select(group => (group.Group, group.Index!.Value, group.Part!.Value)));
    }

    [Fact]
    public void Theil_OfAnyGrouping_AddsUpToTheWhole() => Cities.Sample(areas =>
    {
        var grouped = Theil.Of([.. areas.Select((area, i) => area with { Group = i % 2 == 0 ? "even" : "odd" })]);
        Assert.InRange(Math.Abs(grouped.Total!.Value - Theil.Of(areas).Total!.Value), 0m, 0.00001m);
    }, iter: 200);

    [Fact]
    public void Theil_WherePeopleHaveNothing_IsInfiniteAndNamesThem()
    {
        var theil = Theil.Of(Worlds.Areas((30, 50, 1), (0, 50, 1)));
        Assert.Null(theil.Total);
        Assert.Equal(["b"], theil.Infinite);
        Assert.Equal(0.693147m, Theil.Of(Worlds.Areas((30, 50, 1), (0, 50, 1)), TheilForm.ByResource).Total); // ln 2
    }

    [Fact]
    public void Theil_OfAnAreaWithNeitherPeopleNorResource_AddsNothing() =>
        Assert.Equal(0.143841m, Theil.Of(Worlds.Areas((30, 50, 1), (0, 0, 1), (10, 50, 1))).Total);

    [Fact]
    public void Theil_WithAFigureMissing_IsUndefinedButNotInfinite()
    {
        var theil = Theil.Of(Worlds.Areas((30, 50, 1), (null, 50, 1)));
        Assert.Null(theil.Total);
        Assert.Empty(theil.Infinite);
    }
}
