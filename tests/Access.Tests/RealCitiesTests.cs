using System.Globalization;
using Dingdian.Geo;

namespace Dingdian.Access.Tests;

/// <summary>Real streets, and in Porto Alegre real people.</summary>
public class RealCitiesTests
{
    /// <summary>The factor used without streets is what walks of 400 to 1200 m straight are longer in real cities, by the median.</summary>
    [Theory]
    [InlineData("poa_osm.pbf", 1.32)]
    [InlineData("heidelberg.test.pbf", 1.33)]
    [InlineData("porto_portugal.osm.pbf", 1.36)]
    public void Detour_OnRealStreets_IsNearTheProfile(string file, double expected)
    {
        var walk = Walk(file);
        var junctions = walk.Streets.Junctions.Span.ToArray();
        var piece = walk.Streets.Piece;
        var homes = walk.Place(junctions);
        var ratios = new List<double>();
        var reached = new List<Reached>();
        for (var i = 0; i < junctions.Length; i += junctions.Length / 200)
        {
            if (piece.Span[i] > 0)
                continue;
            walk.Reach(homes, i, homes, 4000, reached);
            ratios.AddRange(reached.Select(r => (r.Cost, Straight: Geodesic.Metres(junctions[i], junctions[r.Item])))
                .Where(r => r.Straight is >= 400 and <= 1200).Select(r => r.Cost / r.Straight));
        }
        ratios.Sort();
        Assert.Equal(expected, ratios[ratios.Count / 2], 0.006);
    }

    [Fact]
    public void PortoAlegre_OneSearchFromAll_IsThatFromEach()
    {
        var cells = File.ReadLines(TestData.Path("osm", "poa_hexgrid.csv")).Skip(1).Select(l => l.Split(','))
            .Select(c => (At: new Coordinate(Number(c[1]), Number(c[2])), People: decimal.Parse(c[3], CultureInfo.InvariantCulture), Care: c[6] != "0")).ToArray();
        var walk = Walk("poa_osm.pbf");
        var (institutions, residents) = (walk.Place([.. cells.Where(c => c.Care).Select(c => c.At)]), walk.Place([.. cells.Select(c => c.At)]));
        var coverage = new Coverage(walk, institutions, residents, [.. cells.Select(c => c.People)], [.. cells.Select(_ => 1000.0)]);
        var covered = new HashSet<int>();
        var reached = new List<Reached>();
        for (var i = 0; i < institutions.Count; i++)
        {
            walk.Reach(institutions, i, residents, 1000, reached);
            covered.UnionWith(reached.Select(r => r.Item));
        }
        Assert.Equal(covered.Order(), Enumerable.Range(0, cells.Length).Where(i => coverage.IsCovered(i) == true));
        Assert.Equal(cells.Sum(c => c.People), coverage.Total().People);
        var gaps = new Gaps(coverage, 350);
        Assert.Equal(coverage.Total().Uncovered, gaps.All.Sum(g => g.People));
        Assert.Equal((659_187, 153_748), (coverage.Total().Covered, coverage.Total().Uncovered));
        Assert.Equal(10, gaps.Fill(5000).Count());
    }

    private static StreetWalk Walk(string file)
    {
        using var stream = File.OpenRead(TestData.Path("osm", file));
        return new OsmReader(WalkProfile.Default, file, []).Read(stream)!.Network.Metres();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
