using CsCheck;

namespace Dingdian.Geo.Tests;

public class PointIndexTests
{
    private static readonly Coordinate Centre = new(120.6, 31.3);

    /// <summary>A city about five kilometres wide, many of its places in one spot.</summary>
    private static readonly Gen<Coordinate> InTown = Gen.OneOf(
        Gen.Select(Gen.Double[120.57, 120.63], Gen.Double[31.27, 31.33], (lon, lat) => new Coordinate(lon, lat)),
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4], (i, j) => new Coordinate(120.6 + i * 0.005, 31.3 + j * 0.005)));

    private static readonly Gen<Coordinate> Anywhere = Gen.Select(Gen.Double[-180, 180], Gen.Double[-90, 90], (lon, lat) => new Coordinate(lon, lat));

    [Fact]
    public void Within_AnyPlacesOfATown_AreThoseOfBruteForce() =>
        Gen.Select(InTown.Array[0, 120], InTown, Gen.Double[0, 4_000]).Sample(SameAsBruteForce);

    [Fact]
    public void Within_AnyPlacesOnEarth_AreThoseOfBruteForce() =>
        Gen.Select(Anywhere.Array[0, 120], Anywhere, Gen.Double[0, 20_100_000]).Sample(SameAsBruteForce);

    [Fact] // the radius is the distance of one of the places, so that exactly one comparison decides
    public void Within_ExactlyAtTheRadius_IsWithin() =>
        Gen.Select(InTown.Array[1, 60], InTown).Sample((places, centre) =>
        {
            var index = new PointIndex(places);
            foreach (var place in places)
            {
                var metres = Geodesic.Metres(place, centre);
                Assert.True(BruteForce(places, centre, metres).SequenceEqual(Within(index, centre, metres)));
                Assert.Equal(BruteForce(places, centre, Math.BitDecrement(metres)).Count, index.CountWithin(centre, Math.BitDecrement(metres)));
            }
        });

    [Fact]
    public void Nearest_OfAnyPlaces_AreThoseOfBruteForce() =>
        Gen.Select(Gen.OneOf(InTown, Anywhere).Array[0, 120], InTown, Gen.Int[0, 130], Gen.Double[0, 6_000]).Sample((places, centre, count, limit) =>
        {
            var found = new List<Neighbour>();
            var index = new PointIndex(places);
            index.Nearest(centre, count, found);
            Assert.True(BruteForce(places, centre, double.PositiveInfinity).Take(count).SequenceEqual(found));
            index.Nearest(centre, count, found, item => item % 3 == 0, limit);
            Assert.True(BruteForce(places, centre, limit).Where(n => n.Item % 3 == 0).Take(count).SequenceEqual(found));
        });

    [Fact]
    public void Visit_ShowsTheDistance_WithinItsStatedError() =>
        Gen.Select(InTown.Array[1, 60], InTown).Sample((places, centre) =>
        {
            var visitor = new Check(places, centre);
            new PointIndex(places).Visit(centre, 3_000, ref visitor);
            Assert.True(visitor.Good);
        });

    [Fact]
    public void Order_OfTheInput_NeverMatters() =>
        Gen.Select(InTown.Array[1, 100], InTown).Sample((places, centre) =>
        {
            var turned = places.Reverse().ToArray();
            var metres = Within(new PointIndex(places), centre, 2_000).Select(n => n.Metres);
            return metres.SequenceEqual(Within(new PointIndex(turned), centre, 2_000).Select(n => n.Metres));
        });

    [Fact]
    public void Index_OfManyPlacesInOneSpot_FindsThemAll()
    {
        var index = new PointIndex(Enumerable.Repeat(Centre, 100_000).ToArray());
        Assert.Equal(100_000, index.CountWithin(Centre, 0));
        Assert.Equal(new Neighbour(0, 0), index.FindNearest(Centre));
    }

    [Fact]
    public void Index_AcrossTheAntimeridian_SeesBothSides()
    {
        var index = new PointIndex([new(179.999, 10), new(-179.999, 10), new(179.9, 10)]);
        Assert.Equal(2, index.CountWithin(new(180, 10), 200));
    }

    [Fact]
    public void Index_OfNothing_FindsNothing()
    {
        var index = new PointIndex([]);
        Assert.Equal(0, index.CountWithin(Centre, 1_000));
        Assert.Null(index.FindNearest(Centre));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Within_ARadiusThatIsNone_IsNothing(double metres) => Assert.Equal(0, new PointIndex([Centre]).CountWithin(Centre, metres));

    [Fact]
    public void Index_OfAPlaceThatIsNone_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new PointIndex([Centre, new(double.NaN, 31)]));
        Assert.Throws<ArgumentException>(() => new PointIndex([Centre]).CountWithin(new(31, 120), 1));
    }

    private static void SameAsBruteForce(Coordinate[] places, Coordinate centre, double metres)
    {
        var index = new PointIndex(places);
        var expected = BruteForce(places, centre, metres);
        Assert.True(expected.SequenceEqual(Within(index, centre, metres)));
        Assert.Equal(expected.Count, index.CountWithin(centre, metres));
    }

    private static List<Neighbour> BruteForce(Coordinate[] places, Coordinate centre, double metres) =>
        [.. places.Select((p, i) => new Neighbour(i, Geodesic.Metres(centre, p))).Where(n => n.Metres <= metres).Order()];

    private static List<Neighbour> Within(PointIndex index, Coordinate centre, double metres)
    {
        var found = new List<Neighbour>();
        index.Within(centre, metres, found);
        return found;
    }

    private struct Check(Coordinate[] places, Coordinate centre) : INeighbourVisitor
    {
        public bool Good { get; private set; } = true;

        public void Visit(int item, double screeningMetres)
        {
            var metres = Geodesic.Metres(centre, places[item]);
            Good &= Math.Abs(metres - screeningMetres) <= Chord.ScreeningError(metres);
        }
    }
}
