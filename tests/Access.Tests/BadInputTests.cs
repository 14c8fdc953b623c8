using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

/// <summary>What is wrong is said, and what is right is computed as if it were alone.</summary>
public class BadInputTests
{
    private static readonly Coordinate Sea = Towns.At(40_000, 0), Swapped = new(30, 120), NoNumber = new(double.NaN, 30);
    private static readonly Coordinate[] Good = [Towns.Crossing(3, 3), Towns.Crossing(4, 3)];
    private static readonly Coordinate[] Mixed = [Sea, Good[0], Swapped, NoNumber, Good[1]];

    public static TheoryData<Walk> Walks => [Towns.Grid(9, 9).Metres(), new StraightWalk(WalkProfile.Default, WalkUnit.Metres)];

    [Theory]
    [MemberData(nameof(Walks))]
    public void Places_SomeOfThemWrong_LeaveTheRestAsItIs(Walk walk)
    {
        var (all, good) = (walk.Place(Mixed), walk.Place(Good));
        var home = walk.Place([Towns.Crossing(3, 2)]);
        Assert.Equal(walk.Nearest(good, home)[0].Cost, walk.Nearest(all, home)[0].Cost);
        Assert.Equal([1m, 1m], new[] { 1, 4 }.Select(i => walk.PeopleWithin(all, home, [1], 400)[i]));
        Assert.Equal([0m, 0m, 0m], new[] { 0, 2, 3 }.Select(i => walk.PeopleWithin(all, home, [1], 400)[i]));
        Assert.Equal(2, walk.PeopleWithin(home, all, [9, 1, 9, 9, 1], 400)[0]);
        Assert.Equal(5, ServiceAreas.Of(walk, all, home, [1], 400).Length);
        Assert.Equal([null, 5m, null, null, 5m], Catchments.Of(walk, all, [5, 5, 5, 5, 5], home, [1], Decay.None(400)).Ratios);
        var coverage = new Coverage(walk, good, all, [9, 1, 9, 9, 1], [400, 400, 400, 400, 400]);
        Assert.Equal((2, 18), (coverage.Total().Covered, coverage.Total().Uncovered + coverage.Total().Unknown - 9));
    }

    [Fact]
    public void Places_SomeOfThemWrong_AreEachAFinding()
    {
        var walk = Towns.Grid(9, 9).Metres();
        Assert.Equal(["place-far-from-street", "place-far-from-street", "place-not-on-earth"], Findings(walk, [Sea, Good[0], new(121, 30), NoNumber]).Select(f => f.Code));
    }

    [Fact]
    public void Streets_OfAnotherCity_AreOneFinding()
    {
        var walk = Towns.Grid(9, 9).Metres();
        Coordinate[] elsewhere = [.. Enumerable.Range(0, 1000).Select(i => new Coordinate(121 + i * 0.0001, 31)), NoNumber];
        Assert.Equal(["streets-elsewhere", "place-not-on-earth"], Findings(walk, elsewhere).Select(f => f.Code));
        Assert.Contains("121…121.1° E, 31…31° N, the streets within 120…120.01° E, 30…30.01° N", Findings(walk, elsewhere)[0].What(Language.English), StringComparison.Ordinal);
        Assert.Equal(1000, Findings(walk, [.. elsewhere[..1000], .. Enumerable.Repeat(Good[0], 60)]).Count);
    }

    [Fact]
    public void Streets_WithoutAny_AreOneFindingAndReachNobody()
    {
        var walk = Towns.Of([]).Metres();
        Coordinate[] homes = [.. Enumerable.Repeat(Good[0], 30)];
        Assert.Equal(["streets-elsewhere"], Findings(walk, homes).Select(f => f.Code));
        var places = walk.Place(homes);
        decimal[] people = [.. homes.Select(_ => 1m)];
        Assert.Equal(0, walk.PeopleWithin(places, places, people, 400).Sum());
        Assert.Equal(0, Catchments.Of(walk, places, people, places, people, Decay.None(400)).SupplyReached);
        Assert.All(walk.Nearest(places, places), nearest => Assert.Equal(Reached.None, nearest));
    }

    [Fact]
    public void Nothing_AtAll_IsNothing()
    {
        var walk = Towns.Grid(3, 3).Metres();
        var none = walk.Place([]);
        Assert.Empty(Findings(walk, []));
        Assert.Empty(walk.PeopleWithin(none, none, [], 400));
        Assert.Empty(Catchments.Of(walk, none, [], none, [], Decay.Gaussian(400)).Access);
    }

    private static List<Finding> Findings(StreetWalk walk, Coordinate[] at) =>
        [.. walk.Place(at).Findings(walk.Streets, new Snapping(), i => new Place("list.csv", i + 2, 3, ""), i => $"H{i}")];
}
