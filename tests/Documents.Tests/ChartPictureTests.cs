using System.Globalization;
using System.Xml.Linq;
using Dingdian.Model;

namespace Dingdian.Documents.Tests;

public class ChartPictureTests
{
    [Fact]
    public void Bars_OfValues_AreAsLongAsTheyAre()
    {
        var bars = Draw(ChartKind.Bar, [100m, 50m, -50m, 0m]).Elements("rect").ToList();
        Assert.Equal(Width(bars[0]), 2 * Width(bars[1]), 0.2);
        Assert.Equal(Width(bars[1]), Width(bars[2]), 0.2);
        Assert.Equal(X(bars[0]), X(bars[2]) + Width(bars[2]), 0.2); // on the other side of zero
        Assert.Equal(0, Width(bars[3]));
    }

    [Fact]
    public void Bar_OfNothingKnown_IsNotZero()
    {
        var picture = Draw(ChartKind.Bar, [100m, null]);
        Assert.Single(picture.Elements("rect"));
        Assert.Contains("–", picture.Elements("text").Select(text => text.Value));
    }

    [Fact]
    public void Stack_OfParts_HasThemEndToEndAndTheirSum()
    {
        var picture = Draw(ChartKind.Stacked, [400m], [300m]);
        var parts = picture.Elements("rect").Where(part => part.HasElements).ToList();
        Assert.Equal(X(parts[0]) + Width(parts[0]), X(parts[1]), 0.2);
        Assert.Contains("700", picture.Elements("text").Select(text => text.Value));
    }

    [Fact]
    public void Stack_WithAnUnknownPart_HasNoSum()
    {
        var texts = Draw(ChartKind.Stacked, [400m], [null]).Elements("text").Select(text => text.Value).ToList();
        Assert.Contains("–", texts);
    }

    [Fact]
    public void Line_WithAGap_IsTwoLines() => Assert.Equal(2, Draw(ChartKind.Line, [1m, 2m, null, 3m, 4m]).Elements("polyline").Count());

    [Fact]
    public void Series_OfALine_DifferInMoreThanColour()
    {
        var lines = Draw(ChartKind.Line, [1m, 2m], [2m, 1m]).Elements("polyline").Take(2).ToList();
        Assert.NotEqual((string?)lines[0].Attribute("stroke-dasharray"), (string?)lines[1].Attribute("stroke-dasharray"));
    }

    [Fact]
    public void Picture_OfManyLongNames_StaysInside()
    {
        var names = Enumerable.Range(1, 40).Select(i => Sample.Same($"名称很长的第{i}个国家级经济技术开发区")).ToList();
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            var picture = Parse(new Chart(Sample.Same("图"), kind, names, [.. Enumerable.Range(0, 8).Select(s => new Series(names[s], [.. names.Select((_, i) => (decimal?)(i + s))]))], Sample.Same("张")));
            var height = double.Parse(picture.Attribute("viewBox")!.Value.Split(' ')[3], CultureInfo.InvariantCulture);
            Assert.All(picture.Elements("text"), text => Assert.InRange(Number(text, "x"), 0, Svg.Width));
            Assert.All(picture.Elements("text"), text => Assert.InRange(Number(text, "y"), 0, height));
        }
    }

    [Theory]
    [InlineData("0.00001", "0.00002")]
    [InlineData("-3", "1000000000000")]
    [InlineData("0", "0")]
    [InlineData("7", "7")]
    public void Axis_OfAnyValues_HasAFewRoundMarksThatCoverThem(string low, string high)
    {
        decimal[] values = [decimal.Parse(low, CultureInfo.InvariantCulture), decimal.Parse(high, CultureInfo.InvariantCulture)];
        var axis = new Axis(values, 0, 100);
        Assert.InRange(axis.Points.Count, 2, 8);
        Assert.True(axis.Low <= Math.Min(0m, values[0]) && axis.High >= values[1]);
        Assert.Equal((axis.Low, axis.High), (axis.Points[0], axis.Points[^1]));
    }

    [Fact]
    public void Picture_OfNothingKnown_IsNotDrawn() =>
        Assert.Null(new ChartPicture(new Chart(Sample.Same("图"), ChartKind.Bar, [Sample.Same("a")], [new Series(Sample.Same("s"), [null])], default), Language.Chinese).Draw("c", "图"));

    private static XElement Draw(ChartKind kind, params decimal?[][] series) => Parse(new Chart(
        Sample.Same("图"), kind, [.. series[0].Select((_, i) => Sample.Same($"c{i}"))], [.. series.Select((values, i) => new Series(Sample.Same($"s{i}"), values))], default));

    private static XElement Parse(Chart chart) => XElement.Parse(new ChartPicture(chart, Language.Chinese).Draw("c", "图")!);

    private static double X(XElement box) => Number(box, "x");

    private static double Width(XElement box) => Number(box, "width");

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
