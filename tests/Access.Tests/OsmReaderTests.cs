using CsCheck;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Access.Tests;

public class OsmReaderTests
{
    private static readonly (string, string)[] Street = [("highway", "residential")];

    // 0 - 1 - 2 - 3 along a street, 4 above 1 and joined to it.
    private static readonly Coordinate[] Nodes = [Towns.At(0, 0), Towns.At(100, 0), Towns.At(200, 50), Towns.At(300, 0), Towns.At(100, 100)];

    private static readonly byte[] Town = OsmFiles.Write(Nodes, ([0, 1, 2, 3], Street), ([1, 4], Street));

    private readonly List<Finding> findings = [];

    [Fact]
    public void Read_WaysThatMeet_AreSplitThereAndKeepTheirLength()
    {
        var streets = Read(OsmFiles.Write(Nodes, ([0, 1, 2, 3], Street), ([1, 4], Street)))!;
        var edges = streets.Network.Edges.ToArray().OrderBy(e => e.Metres).ToArray();
        Assert.Equal(4, streets.Report.Junctions);
        Assert.Equal([100, 100, 2 * Math.Sqrt(100 * 100 + 50 * 50)], edges.Select(e => Math.Round(e.Metres, 9)), Near);
        Assert.Equal([100L, 100, 101], edges.Select(e => e.Way).Order());
        Assert.Equal((3, 1, 0.0), (streets.Report.DeadEnds, streets.Report.Pieces, streets.Report.IslandMetres));
    }

    [Fact]
    public void Read_AOneWayAlley_IsWalkedBothWays()
    {
        var walk = Read(OsmFiles.Write(Nodes, ([0, 1, 2, 3], [("highway", "living_street"), ("oneway", "yes")])))!.Network.Metres();
        var ends = walk.Place([Nodes[0], Nodes[3]]);
        var (there, back) = (walk.Nearest(walk.Place([Nodes[0]]), ends)[1].Cost, walk.Nearest(walk.Place([Nodes[3]]), ends)[0].Cost);
        Assert.Equal(100 + 2 * Math.Sqrt(100 * 100 + 50 * 50), there, 0.05);
        Assert.Equal(there, back, 1e-6);
    }

    [Fact]
    public void Read_ALoopAndARepeatedNode_StayOneEdge()
    {
        var streets = Read(OsmFiles.Write(Nodes, ([1, 2, 2, 3, 1], Street)))!;
        Assert.Equal((1, 1), (streets.Report.Junctions, streets.Report.Edges));
        Assert.Equal(2, streets.Network.Shape.Length);
    }

    [Fact]
    public void Read_AWayToANodeThatIsNotThere_IsCutAndCounted()
    {
        var streets = Read(OsmFiles.Write(Nodes, ([0, 1, 77, 2, 3], Street)))!;
        Assert.Equal((2, 1), (streets.Report.Edges, streets.Report.MissingNodes));
        Assert.Contains(streets.Report.Findings("x"), f => f.Code == "streets-missing-nodes");
    }

    [Fact]
    public void Read_WhatIsLeftOut_IsCountedWithItsReason()
    {
        var report = Read(OsmFiles.Write(Nodes, ([0, 1], Street), ([1, 2], [("highway", "motorway")]), ([1, 3], [("building", "yes")]), ([2, 3], [("highway", "service"), ("access", "private")]),
            ([0, 2], [("highway", "footway"), ("foot", "no")]), ([3], Street)))!.Report;
        Assert.Equal(1, report.Ways[WayVerdict.Kept]);
        Assert.All(new[] { WayVerdict.ClosedKind, WayVerdict.NoStreet, WayVerdict.Private, WayVerdict.ClosedToFoot, WayVerdict.TooShort }, v => Assert.Equal(1, report.Ways[v]));
    }

    [Fact]
    public void Read_WithoutAnyStreet_SaysSo()
    {
        var streets = Read(OsmFiles.Write(Nodes, ([0, 1], [("highway", "motorway")])))!;
        Assert.Equal(["streets-empty"], streets.Report.Findings("x").Select(f => f.Code));
    }

    [Fact]
    public void Read_OfAFileCutAnywhere_IsAFindingOrTheWhole() =>
        Gen.Int[0, 400].Sample(length =>
        {
            var cut = Town[..Math.Min(length, Town.Length)];
            var found = new List<Finding>();
            using var stream = new MemoryStream(cut);
            var streets = new OsmReader(WalkProfile.Default, "cut", found).Read(stream);
            return streets is null ? found.Count == 1 : found.Count == 0 && (cut.Length == Town.Length || streets.Report.Edges == 0);
        }, iter: 100);

    [Fact]
    public void Read_OfAFileWithAWrongByte_NeverThrows() =>
        Gen.Select(Gen.Int[0, 100_000], Gen.Byte).Sample((at, value) =>
        {
            var bytes = Town.ToArray();
            bytes[at % bytes.Length] = value;
            var found = new List<Finding>();
            using var stream = new MemoryStream(bytes);
            return new OsmReader(WalkProfile.Default, "wrong", found).Read(stream) is null == (found.Count == 1);
        }, iter: 200);

    [Theory]
    [InlineData("monaco.osm.pbf", 3_843)]
    [InlineData("poa_osm.pbf", 18_870)]
    [InlineData("heidelberg.test.pbf", 30_032)]
    [InlineData("porto_portugal.osm.pbf", 70_969)]
    public void Read_OfARealCity_GivesOneLargePiece(string file, int junctions)
    {
        using var stream = File.OpenRead(TestData.Path("osm", file));
        var report = new OsmReader(WalkProfile.Default, file, findings).Read(stream)!.Report;
        Assert.Empty(findings);
        Assert.Equal(junctions, report.MainJunctions);
        Assert.True(report.MainJunctions > 0.9 * report.Junctions);
    }

    private Streets? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var streets = new OsmReader(WalkProfile.Default, "town.osm.pbf", findings).Read(stream);
        Assert.Empty(findings);
        return streets;
    }

    /// <summary>The format keeps 100 nanodegrees: a centimetre.</summary>
    private static bool Near(double one, double other) => Math.Abs(one - other) < 0.05;
}
