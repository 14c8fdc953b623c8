using Dingdian.Model;

namespace Dingdian.Geo.Tests;

public class ColumnPairTests
{
    private static readonly Place Sheet = new("list.xlsx");

    /// <summary>Four counties of a tenth of a degree in a square.</summary>
    private static readonly Boundaries Counties = Outlines.Read([.. from i in Enumerable.Range(0, 4)
        select Outlines.Square($"32010{i}", "", 120 + i % 2 * 0.1, 30 + i / 2 * 0.1, 0.1)]);

    /// <summary>Places two hundred metres apart in a grid over all four, each with its county.</summary>
    private static readonly (Coordinate At, string County)[] Places = [.. from i in Enumerable.Range(1, 99) from j in Enumerable.Range(1, 99)
        let at = new Coordinate(120.0001 + i * 0.002, 30.0001 + j * 0.002) select (at, Counties.Find(at)!.Code)];

    private readonly List<Finding> findings = [];

    private ColumnPair Look(Datum written, Datum declared, Boundaries? boundaries, bool swap = false) => ColumnPair.Look([.. Places.Select(p =>
    {
        var (x, y) = written.FromCgcs2000(p.At);
        return swap ? new ColumnRow(y, x, p.County) : new ColumnRow(x, y, p.County);
    })], declared, boundaries, Sheet, findings);

    [Theory]
    [InlineData("cgcs2000")]
    [InlineData("wgs84")]
    [InlineData("gcj02")]
    [InlineData("bd09")]
    [InlineData("epsg:4549")]
    public void Look_AtWhatIsDeclaredRightly_SaysNothing(string datum)
    {
        var declared = DatumWords.Find(datum)!;
        Assert.Equal(new ColumnPair(false, null), Look(declared, declared, Counties));
        Assert.Empty(findings);
    }

    [Theory]
    [InlineData("gcj02", "cgcs2000")]
    [InlineData("gcj02", "wgs84")]
    [InlineData("bd09", "wgs84")]
    [InlineData("bd09", "gcj02")]
    [InlineData("wgs84", "gcj02")]
    [InlineData("wgs84", "bd09")]
    public void Look_AtAnotherDatumThanDeclared_NamesIt(string written, string declared)
    {
        Assert.Equal(written, Look(DatumWords.Find(written)!, DatumWords.Find(declared)!, Counties).LooksLike?.Code);
        Assert.Equal(["columns-shifted"], findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("wgs84")]
    [InlineData("bd09")]
    [InlineData("epsg:4549")]
    public void Look_AtSwappedColumns_SaysSo(string datum)
    {
        var declared = DatumWords.Find(datum)!;
        Assert.True(Look(declared, declared, null, swap: true).LooksSwapped);
        Assert.Equal(["columns-swapped"], findings.Select(f => f.Code));
    }

    [Fact]
    public void Look_WithoutOutlines_DoubtsNoDatum() => Assert.Null(Look(Datum.Gcj02, Datum.Wgs84, null).LooksLike);

    [Fact]
    public void Look_AtNothing_SaysNothing() => Assert.Equal(new ColumnPair(false, null), ColumnPair.Look([], Datum.Wgs84, Counties, Sheet, findings));

    [Fact]
    public void Look_AtTheFacilitiesOfHangzhou_BelievesThem()
    {
        var counties = TestData.Counties("hangzhou");
        var lines = TestData.Read("poi", "hangzhou_healthcare_osm.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Skip(1).Select(line => line.Split(',')).Where(cells => cells[9].StartsWith("3301", StringComparison.Ordinal))
            .Select(cells => new ColumnRow(double.Parse(cells[7], null), double.Parse(cells[8], null), cells[9])).ToList();
        Assert.True(rows.Count > 300);
        Assert.Null(ColumnPair.Look(rows, Datum.Wgs84, counties, Sheet, findings).LooksLike);
        Assert.Equal(Datum.Wgs84, ColumnPair.Look(rows, Datum.Gcj02, counties, Sheet, findings).LooksLike);
    }
}
