using CsCheck;
using Dingdian.Geo;

namespace Dingdian.Access.Tests;

public class CatchmentsTests
{
    private static readonly StraightWalk Straight = new(WalkProfile.Default with { Detour = 1 }, WalkUnit.Metres);

    [Fact]
    public void TwoSteps_OfAWorldByHand_GiveItsAccess()
    {
        // 60 beds for 100 + 200 people in reach: 0.2 each. 10 beds for the 200: 0.05. The third home reaches nothing.
        var result = Of([0, 1500], [60, 10], [0, 900, 9000], [100, 200, 50], Decay.None(1000));
        Assert.Equal([0.2m, 0.05m], result.Ratios);
        Assert.Equal([0.2m, 0.25m, 0], result.Access);
        Assert.Equal(70, result.SupplyReached);
    }

    [Fact]
    public void Steps_OfTheEnhancedMethod_WeighByZone()
    {
        // 100 · 1 + 200 · 0.5 people count for the 60 beds.
        var result = Of([0], [60], [0, 900], [100, 200], Decay.Stepped((500, 1), (1000, 0.5m)));
        Assert.Equal([0.3m], result.Ratios);
        Assert.Equal([0.3m, 0.15m], result.Access);
    }

    [Fact]
    public void Weights_AtTheLimits_AreThoseOfTheZoneTheyEnd()
    {
        var stepped = Decay.Stepped((10, 1), (20, 0.68m), (30, 0.22m));
        Assert.Equal([1, 1, 0.68m, 0.22m, 0.22m], new[] { 0.0, 10, 20, 20.001, 30 }.Select(stepped.Weight));
        Assert.Equal(1, Decay.Gaussian(1000).Weight(0));
        Assert.Equal(0, Decay.Gaussian(1000).Weight(1000));
        Assert.Equal(0.7014m, Math.Round(Decay.Gaussian(1000).Weight(500), 4));
        Assert.Throws<ArgumentException>(() => Decay.Stepped((10, 1), (10, 0.5m)));
    }

    [Fact]
    public void Institution_ThatReachesNobody_HasNoRatioAndItsSupplyIsNotReached()
    {
        var result = Of([0, 5000], [60, 40], [0], [100], Decay.None(1000));
        Assert.Equal([0.6m, null], result.Ratios);
        Assert.Equal(60, result.SupplyReached);
    }

    [Fact]
    public void Supply_OfAnyWorld_IsConserved() =>
        Gen.Select(Gen.Select(Gen.Double[0, 3000], Gen.Int[0, 500]).Array[1, 8], Gen.Select(Gen.Double[0, 3000], Gen.Int[0, 900]).Array[1, 20], Gen.Int[0, 2]).Sample((houses, homes, kind) =>
        {
            var decay = kind == 0 ? Decay.None(1000) : kind == 1 ? Decay.Stepped((300, 1), (600, 0.68m), (1000, 0.22m)) : Decay.Gaussian(1000);
            decimal[] people = [.. homes.Select(h => (decimal)h.Item2)];
            var result = Of([.. houses.Select(h => h.Item1)], [.. houses.Select(h => (decimal)h.Item2)], [.. homes.Select(h => h.Item1)], people, decay);
            Assert.Equal(result.SupplyReached, result.Access.Zip(people).Sum(p => p.First * p.Second), 15);
        }, iter: 300);

    [Fact]
    public void TwoSteps_OnStreets_AreThoseOfEveryPair() =>
        Gen.Select(Gen.Double[0, 2000], Gen.Double[0, 2000]).Select(Towns.At).Array[2, 9].Sample(places =>
        {
            var walk = Towns.Grid(21, 21).Metres();
            var (houses, homes) = (walk.Place(places[..(places.Length / 2)]), walk.Place(places));
            decimal[] people = [.. places.Select((_, i) => i + 0.5m)];
            var decay = Decay.Stepped((300, 1), (600, 0.5m), (1000, 0.25m));
            var result = Catchments.Of(walk, houses, [.. Enumerable.Repeat(10m, houses.Count)], homes, people, decay);
            var expected = new decimal[homes.Count];
            var reached = new List<Reached>();
            for (var j = 0; j < houses.Count; j++)
            {
                walk.Reach(houses, j, homes, 1000, reached);
                var ratio = 10 / reached.Sum(r => people[r.Item] * decay.Weight(r.Cost));
                Assert.Equal(ratio, result.Ratios[j]);
                foreach (var one in reached)
                    expected[one.Item] += ratio * decay.Weight(one.Cost);
            }
            Assert.Equal(expected.Select(a => Math.Round(a, 20)), result.Access.Select(a => Math.Round(a, 20)));
        }, iter: 30);

    [Fact]
    public void TwoSteps_InAnyOrderAndByManyThreads_GiveTheSameToTheLastDigit() =>
        Gen.Select(Gen.Double[0, 3000].Array[200], Gen.Bool).Sample((at, isStepped) =>
        {
            var decay = isStepped ? Decay.Stepped((300, 1), (1000, 0.3m)) : Decay.Gaussian(1000);
            decimal[] ones = [.. at.Select(_ => 1m)];
            var (one, turned) = (Of(at, ones, at, ones, decay), Of([.. at.Reverse()], ones, [.. at.Reverse()], ones, decay));
            return one.Access.SequenceEqual(turned.Access.Reverse()) && one.Ratios.SequenceEqual(turned.Ratios.Reverse());
        }, iter: 20);

    private static CatchmentResult Of(double[] houses, decimal[] supply, double[] homes, decimal[] people, Decay decay) =>
        Catchments.Of(Straight, Straight.Place([.. houses.Select(x => Towns.At(x, 0))]), supply, Straight.Place([.. homes.Select(x => Towns.At(x, 0))]), people, decay);
}
