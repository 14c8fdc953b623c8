using CsCheck;
using Dingdian.Geo;

namespace Dingdian.Access.Tests;

public class StreetWalkTests
{
    private const double Tolerance = 1e-6;

    private static readonly Gen<Coordinate> InTown = Gen.Select(Gen.Double[0, 1000], Gen.Double[0, 1000]).Select(Towns.At);

    /// <summary>A town of random streets, some longer than straight, with places anywhere in it.</summary>
    private static readonly Gen<(StreetWalk Walk, Coordinate[] From, Coordinate[] To)> Town =
        from nodes in InTown.Array[2, 12]
        from streets in Gen.Select(Gen.Int[0, nodes.Length - 1], Gen.Int[0, nodes.Length - 1], Gen.Double[1, 2]).Array[1, 20]
        from starts in InTown.Array[1, 5]
        from ends in InTown.Array[1, 8]
        select (Towns.Of(nodes, [.. streets.Select(s => (s.Item1, s.Item2, s.Item3 * Geodesic.Metres(nodes[s.Item1], nodes[s.Item2])))]).Metres(new(2000, 0)), starts, ends);

    [Fact]
    public void Reach_OnAnyStreets_IsWhatBruteForceFinds() =>
        Gen.Select(Town, Gen.Double[0, 2500]).Sample((town, limit) =>
        {
            var (walk, from, to) = (town.Walk, town.Walk.Place(town.From), town.Walk.Place(town.To));
            for (var i = 0; i < from.Count; i++)
            {
                var expected = Costs(walk, from, i, to);
                var found = Reach(walk, from, i, to, limit);
                Assert.Equal(Enumerable.Range(0, to.Count).Where(t => expected[t] <= limit + Tolerance), found.Select(f => f.Item).Order());
                Assert.All(found, f => Assert.Equal(expected[f.Item], f.Cost, Tolerance));
            }
        }, iter: 300);

    [Fact]
    public void Nearest_OnAnyStreets_IsTheLeastOfAll() =>
        Town.Sample(town =>
        {
            var (walk, from, to) = (town.Walk, town.Walk.Place(town.From), town.Walk.Place(town.To));
            var costs = Enumerable.Range(0, from.Count).Select(i => Costs(walk, from, i, to)).ToArray();
            var nearest = walk.Nearest(from, to);
            for (var t = 0; t < to.Count; t++)
            {
                var least = costs.Min(c => c[t]);
                Assert.Equal(least, nearest[t].Cost, Tolerance);
                if (double.IsFinite(least))
                    Assert.Equal(least, costs[nearest[t].Item][t], Tolerance);
            }
        }, iter: 300);

    [Fact]
    public void Walks_ThereAndBack_CostTheSame() =>
        Town.Sample(town =>
        {
            var (from, to) = (town.Walk.Place(town.From), town.Walk.Place(town.To));
            var there = Reach(town.Walk, from, 0, to, 5000).ToDictionary(r => r.Item, r => r.Cost);
            for (var t = 0; t < to.Count; t++)
            {
                var back = Reach(town.Walk, to, t, from, 5000).Where(r => r.Item == 0).Select(r => r.Cost).ToList();
                Assert.Equal(there.ContainsKey(t), back.Count == 1);
                if (back.Count == 1)
                    Assert.Equal(there[t], back[0], Tolerance);
            }
        }, iter: 200);

    [Fact]
    public void Walks_AreNeverShorterThanTheStraightLine() =>
        Town.Sample(town =>
        {
            var (from, to) = (town.Walk.Place(town.From), town.Walk.Place(town.To));
            Assert.All(Reach(town.Walk, from, 0, to, 5000), r => Assert.True(r.Cost >= Geodesic.Metres(town.From[0], town.To[r.Item]) - 0.01));
        }, iter: 200);

    [Fact]
    public void Nearest_WithOneMoreInstitution_IsNeverFarther() =>
        Town.Sample(town =>
        {
            var to = town.Walk.Place(town.To);
            var all = town.Walk.Nearest(town.Walk.Place(town.From), to);
            var fewer = town.Walk.Nearest(town.Walk.Place(town.From[..^1]), to);
            return all.Zip(fewer).All(p => p.First.Cost <= p.Second.Cost);
        }, iter: 200);

    [Fact]
    public void Streets_OneMore_NeverLengthensAWalkBetweenCrossings() =>
        Gen.Select(InTown.Array[3, 10], Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((anywhere, a, b) =>
        {
            // No crossing lies by chance on a street it does not belong to.
            Coordinate[] nodes = [.. anywhere.Select((at, i) => new Coordinate(at.Lon + 0.01 * Math.Sin(i), at.Lat + 0.01 * Math.Cos(i)))];
            var round = Enumerable.Range(0, nodes.Length).Select(i => (i, (i + 1) % nodes.Length, 0.0)).ToArray();
            var before = Crossing(nodes, round);
            var after = Crossing(nodes, [.. round, (a % nodes.Length, b % nodes.Length, 0.0)]);
            return before.Zip(after).All(p => p.Second <= p.First + Tolerance);
        }, iter: 200);

    [Fact]
    public void Input_InAnotherOrder_GivesTheSameCosts() =>
        Town.Sample(town =>
        {
            var turned = town.From.Reverse().ToArray();
            var to = town.Walk.Place(town.To);
            var (one, other) = (town.Walk.Nearest(town.Walk.Place(town.From), to), town.Walk.Nearest(town.Walk.Place(turned), to));
            return one.Zip(other).All(p => p.First.Cost == p.Second.Cost);
        }, iter: 200);

    [Fact]
    public void Reach_InAGrid_IsCountedByHand()
    {
        // Within 400 m of a crossing of 100 m blocks stand 1 + 4 + 8 + 12 + 16 crossings: those on rings of 0 to 4 blocks.
        var walk = Towns.Grid(21, 21).Metres();
        var crossings = walk.Place([.. Towns.Crossings(21, 21)]);
        var reached = Reach(walk, walk.Place([Towns.Crossing(10, 10)]), 0, crossings, 400);
        Assert.Equal(41, reached.Count);
        Assert.Equal([1, 4, 8, 12, 16], reached.GroupBy(r => Math.Round(r.Cost)).OrderBy(g => g.Key).Select(g => g.Count()));
    }

    [Fact]
    public void Reach_InMinutes_UsesTheSpeedOfTheProfile()
    {
        var streets = Towns.Grid(21, 21);
        var walk = new StreetWalk(streets, WalkUnit.Minutes);
        var reached = Reach(walk, walk.Place([Towns.Crossing(10, 10)]), 0, walk.Place([.. Towns.Crossings(21, 21)]), 6);
        Assert.Equal(41, reached.Count);
        Assert.Equal(6, reached[^1].Cost, 1e-3);
    }

    [Fact]
    public void Reach_AcrossARiver_GoesByTheBridge()
    {
        // Two banks 50 m apart; the only bridge is 300 m east of both places.
        var walk = Towns.Of([Towns.At(0, 0), Towns.At(300, 0), Towns.At(300, 50), Towns.At(0, 50)], (0, 1, 300), (1, 2, 50), (2, 3, 300)).Metres();
        var far = walk.Nearest(walk.Place([Towns.At(0, 0)]), walk.Place([Towns.At(0, 50)]));
        Assert.Equal(650, far[0].Cost, 0.01);
    }

    [Fact]
    public void Nearest_FromAnotherPiece_IsNone()
    {
        var walk = Towns.Of([Towns.At(0, 0), Towns.At(100, 0), Towns.At(5000, 0), Towns.At(5100, 0)], (0, 1, 100), (2, 3, 100)).Metres(new(500, 0));
        Assert.Equal(Reached.None, walk.Nearest(walk.Place([Towns.At(0, 0)]), walk.Place([Towns.At(5000, 0)]))[0]);
    }

    [Fact]
    public void Walk_OfPlacesAwayFromTheStreet_CountsTheWaysToIt()
    {
        var walk = Towns.Of([Towns.At(0, 0), Towns.At(1000, 0)], (0, 1, 1000)).Metres();
        var cost = walk.Nearest(walk.Place([Towns.At(200, 30)]), walk.Place([Towns.At(700, -40)]))[0].Cost;
        Assert.Equal(30 + 500 + 40, cost, 0.01);
    }

    [Fact]
    public void Walk_BetweenPlacesNearerToEachOtherThanToTheStreet_GoesStraight()
    {
        var walk = Towns.Of([Towns.At(0, 0), Towns.At(1000, 0)], (0, 1, 1000)).Metres();
        var (one, same, near) = (Towns.At(200, 100), Towns.At(200, 100), Towns.At(230, 60));
        var reached = Reach(walk, walk.Place([one]), 0, walk.Place([same, near]), 60);
        Assert.Equal([0, 50], reached.Select(r => r.Cost), (a, b) => Math.Abs(a - b) < 0.01);
    }

    [Fact]
    public void Walk_AcrossTheAntimeridian_IsShort()
    {
        Coordinate[] nodes = [new(179.999, 10), new(-179.999, 10)];
        var metres = Geodesic.Metres(nodes[0], nodes[1]);
        var walk = Towns.Of(nodes, (0, 1, metres)).Metres();
        var places = walk.Place([new(180, 10.0001), new(-180, 10.0001), new(-179.9995, 10)]);
        Assert.Equal(places.Snaps[0].Along, places.Snaps[1].Along, Tolerance);
        Assert.Equal(metres / 2, places.Snaps[0].Along, 0.01);
        Assert.Equal(metres * 0.75, places.Snaps[2].Along, 0.01);
    }

    [Fact]
    public void Place_OnStreets_ReportsHowFarAndWhere()
    {
        var walk = Towns.Of([Towns.At(0, 0), Towns.At(1000, 0)], (0, 1, 1000)).Metres(new(100));
        var places = walk.Place([Towns.At(250, 60), Towns.At(500, 101), new(double.NaN, 30), new(30, 120), Towns.At(-50, 0)]);
        Assert.Equal([Placing.Placed, Placing.TooFar, Placing.NotOnEarth, Placing.NotOnEarth, Placing.Placed], places.Snaps.Select(s => s.Placing));
        Assert.Equal((250, 60), (places.Snaps[0].Along, places.Snaps[0].Away), Near);
        Assert.Equal((0, 50), (places.Snaps[4].Along, places.Snaps[4].Away), Near);
    }

    [Fact]
    public void Place_NearATinyIsland_GoesToTheMainStreetWhenThatIsNearEnough()
    {
        Coordinate[] nodes = [Towns.At(0, 0), Towns.At(1000, 0), Towns.At(500, -300), Towns.At(400, 100), Towns.At(600, 100)];
        var streets = Towns.Of(nodes, (0, 1, 1000), (1, 2, 600), (3, 4, 200));
        var place = Towns.At(500, 90);
        Assert.Equal(90, streets.Metres(new(500, 10)).Place([place]).Snaps[0].Away, 0.01);
        Assert.Equal(10, streets.Metres(new(50, 10)).Place([place]).Snaps[0].Away, 0.01);
        Assert.Equal(10, streets.Metres(new(500, 0)).Place([place]).Snaps[0].Away, 0.01);
    }

    [Fact]
    public void Place_OnAnEmptyNetwork_IsTooFar()
    {
        var walk = Towns.Of([]).Metres();
        Assert.Equal(Placing.TooFar, walk.Place([Towns.At(0, 0)]).Placing(0));
    }

    [Fact]
    public void Snap_OfAnyPlace_IsTheNearestOfAllEdges() =>
        Gen.Select(Town, InTown).Sample((town, at) =>
        {
            var snap = town.Walk.Place([at]).Snaps[0];
            var streets = town.Walk.Streets;
            var least = Enumerable.Range(0, streets.Edges.Length).Min(e => Metres(streets.Junctions.Span[streets.Edges.Span[e].From], streets.Junctions.Span[streets.Edges.Span[e].To], at));
            Assert.Equal(least, snap.Away, 0.1); // a plane against the geodesic
        }, iter: 300);

    [Theory]
    [InlineData("monaco.osm.pbf")]
    [InlineData("poa_osm.pbf")]
    [InlineData("heidelberg.test.pbf")]
    [InlineData("porto_portugal.osm.pbf")]
    public void RealCity_FromItsCrossings_IsWhatPlainSearchFinds(string file)
    {
        using var stream = File.OpenRead(TestData.Path("osm", file));
        var walk = new OsmReader(WalkProfile.Default, file, []).Read(stream)!.Network.Metres();
        var places = walk.Place(walk.Streets.Junctions.ToArray());
        decimal[] people = [.. Enumerable.Range(0, places.Count).Select(i => (decimal)(i % 7))];
        var around = walk.PeopleWithin(places, places, people, 1200);
        Assert.All(new[] { 0, places.Count / 2, places.Count - 1 }, i =>
        {
            var expected = Costs(walk, places, i, places);
            var reached = Reach(walk, places, i, places, 1200);
            Assert.All(reached, r => Assert.Equal(expected[r.Item], r.Cost, Tolerance));
            Assert.Equal(expected.Count(c => c <= 1200), reached.Count);
            Assert.Equal(reached.Sum(r => people[r.Item]), around[i]);
        });
    }

    [Theory]
    [InlineData(WalkUnit.Metres)]
    [InlineData(WalkUnit.Minutes)]
    public void PeopleWithin_OnAnyStreets_AreThoseReached(WalkUnit unit) =>
        Gen.Select(Town, Gen.Double[0, 2500]).Sample((town, metres) =>
        {
            var walk = new StreetWalk(town.Walk.Streets, unit, new(2000, 0));
            var limit = unit == WalkUnit.Metres ? metres : metres * walk.Profile.Pace;
            var (from, to) = (walk.Place(town.From), walk.Place([.. town.To, .. town.From]));
            decimal[] people = [.. Enumerable.Range(1, to.Count).Select(i => i * 1.25m)];
            var all = walk.PeopleWithin(from, to, people, limit);
            for (var i = 0; i < from.Count; i++)
                Assert.Equal(Reach(walk, from, i, to, limit).Sum(r => people[r.Item]), all[i]);
        }, iter: 400);

    [Fact]
    public void Runs_OfAnyTown_HoldWhatIsReachedWithinEachLimit() =>
        Gen.Select(Town, Gen.Double[0, 900], Gen.Double[1, 1500], Gen.Bool).Sample((town, near, more, isStraight) =>
        {
            Walk walk = isStraight ? new StraightWalk(WalkProfile.Default, WalkUnit.Metres) : town.Walk;
            var (from, to, runs) = (walk.Place(town.From), walk.Place(town.To), new List<Run>());
            double[] limits = [near, near + more];
            walk.Runs(from, 0, to, limits, runs);
            for (var i = 0; i < limits.Length; i++)
            {
                var found = runs.Where(run => run.Limit == i).SelectMany(run => to.Order[run.From..run.To]).Order();
                Assert.Equal(Reach(walk, from, 0, to, limits[i]).Select(r => r.Item).Order(), found);
            }
        }, iter: 400);

    private static bool Near((double, double) one, (double, double) other) =>
        Math.Abs(one.Item1 - other.Item1) < 0.01 && Math.Abs(one.Item2 - other.Item2) < 0.01;

    private static List<Reached> Reach(Walk walk, Places from, int place, Places to, double limit)
    {
        var found = new List<Reached>();
        walk.Reach(from, place, to, limit, found);
        return found;
    }

    private static double[] Crossing(Coordinate[] nodes, (int, int, double)[] streets)
    {
        var walk = Towns.Of(nodes, streets).Metres(new(2000, 0));
        return [.. walk.Nearest(walk.Place([nodes[0]]), walk.Place(nodes)).Select(r => r.Cost)];
    }

    /// <summary>Bellman and Ford over all edges, then every pair by hand.</summary>
    private static double[] Costs(StreetWalk walk, Places from, int place, Places to)
    {
        var (edges, a) = (walk.Streets.Edges.ToArray(), from.Snaps[place]);
        var cost = Enumerable.Repeat(double.PositiveInfinity, walk.Streets.Junctions.Length).ToArray();
        cost[edges[a.Edge].From] = a.Away + a.Along;
        cost[edges[a.Edge].To] = Math.Min(cost[edges[a.Edge].To], a.Away + edges[a.Edge].Metres - a.Along);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var e in edges)
                foreach (var (u, v) in new[] { (e.From, e.To), (e.To, e.From) })
                    if (cost[u] + e.Metres < cost[v])
                        (cost[v], changed) = (cost[u] + e.Metres, true);
        }
        return [.. Enumerable.Range(0, to.Count).Select(t =>
        {
            var b = to.Snaps[t];
            var edge = edges[b.Edge];
            var round = b.Away + Math.Min(cost[edge.From] + b.Along, cost[edge.To] + edge.Metres - b.Along);
            if (b.Edge != a.Edge)
                return round;
            var straight = Geodesic.Metres(from[place], to[t]);
            return Math.Min(straight <= Math.Max(a.Away, b.Away) ? straight : double.PositiveInfinity, Math.Min(round, a.Away + b.Away + Math.Abs(a.Along - b.Along)));
        })];
    }

    private static double Metres(Coordinate from, Coordinate to, Coordinate at)
    {
        var plane = new Plane(at);
        var ((x, y), (x1, y1)) = (plane.Of(from), plane.Of(to));
        var (dx, dy) = (x1 - x, y1 - y);
        var share = dx == 0 && dy == 0 ? 0 : Math.Clamp(-(x * dx + y * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.Sqrt((x + share * dx) * (x + share * dx) + (y + share * dy) * (y + share * dy));
    }
}
