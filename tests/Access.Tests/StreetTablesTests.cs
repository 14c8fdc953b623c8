using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

public class StreetTablesTests
{
    private static readonly (int, Coordinate)[] Nodes = [(10, Towns.At(0, 0)), (20, Towns.At(100, 0)), (30, Towns.At(200, 0)), (40, new(double.NaN, 0))];

    private readonly List<Finding> findings = [];

    [Fact]
    public void Read_OfRows_TakesWhatCanBeAStreet()
    {
        var streets = Read(new(10, 20, 110, "residential"), new(20, 30, double.NaN, "steps"), new(10, 30, 250, "motorway"));
        Assert.Equal([100, 110], streets.Network.Edges.ToArray().Select(e => Math.Round(e.Metres)).Order());
        Assert.Equal((3, 2, 1), (streets.Report.Junctions, streets.Report.Ways[WayVerdict.Kept], streets.Report.Ways[WayVerdict.ClosedKind]));
        Assert.Equal("street-rows-kind", Assert.Single(findings).Code);
    }

    [Fact]
    public void Read_OfRowsThatCannotBe_ReportsThemAndTakesTheRest()
    {
        var streets = Read(new(10, 20, 110, "residential"), new(10, 99, 1, "residential"), new(20, 40, 1, "residential"), new(20, 30, -1, "residential"), new(20, 30, 50, "residential"));
        Assert.Equal(2, streets.Report.Edges);
        Assert.Equal(["street-rows-lost", "street-rows-short"], findings.Select(f => f.Code));
        Assert.Contains("2, 3, 4", findings[0].What(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_InMinutes_AreSlower()
    {
        var walk = new StreetWalk(Read(new StreetRow(10, 20, 100.5, "steps")).Network, WalkUnit.Minutes);
        Assert.Equal(100.5 * 0.06 / 2, walk.Nearest(walk.Place([Nodes[0].Item2]), walk.Place([Nodes[1].Item2]))[0].Cost, 1e-6);
    }

    private Streets Read(params StreetRow[] rows) => new StreetTables(WalkProfile.Default, "edges", findings).Read(Nodes, rows);
}
