using Dingdian.Model;

namespace Dingdian.Documents.Tests;

public class SketchTests
{
    private static readonly Document Page = new(new("图", "picture"), new("局", "bureau"), new(2026, 1, 2))
    {
        Body = [new Sketch(new("邻近", "near"), new("此处", "here"), [new(new("甲", "A"), 500.25m, 353.7m, 353.7m, true), new(new("乙", "B"), 900m, 0m, -900m, false)], [new(new("八百米", "within"), 800m)])],
    };

    [Fact]
    public void Page_DrawsPlaceReachAndNeighbours_AndListsDistanceAndBearing()
    {
        var page = HtmlWriter.Write(Page, Language.English);
        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("2 institutions around the place, 1 of them count", page, StringComparison.Ordinal);
        Assert.Contains("north-east", page, StringComparison.Ordinal);
        Assert.Contains("within: 800 m", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_OfASketch_HasARowForEachNeighbour()
    {
        var table = ((Sketch)Page.Body[0]).ToTable();
        Assert.Equal(["甲 东北 是", "乙 南 否"], table.Rows.Select(row => $"{row[0].Zh} {row[2].Zh} {row[3].Zh}"));
    }
}
