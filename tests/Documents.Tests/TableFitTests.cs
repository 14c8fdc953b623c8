using Dingdian.Model;

namespace Dingdian.Documents.Tests;

public class TableFitTests
{
    [Fact]
    public void Table_OfAFewColumns_StandsUprightInLargeLettersAndFillsTheTextArea()
    {
        var fit = TableFit.Of(Sample.LongTable(), Language.Chinese, across: false);
        Assert.Equal((false, 24), (fit.Landscape, fit.HalfPoints));
        Assert.Equal(Paper.Upright.TextWidth, fit.Widths.Sum());
    }

    [Theory]
    [InlineData(20, Language.Chinese)]
    [InlineData(20, Language.English)]
    [InlineData(60, Language.Chinese)]
    public void Table_OfManyColumns_LiesAcrossInsideThePage(int columns, Language language)
    {
        var fit = TableFit.Of(Sample.WideTable(columns), language, across: false);
        Assert.True(fit.Landscape);
        Assert.Equal(Paper.Across.TextWidth, fit.Widths.Sum());
        Assert.All(fit.Widths, width => Assert.True(width > TableFit.Padding));
    }

    [Fact]
    public void Numbers_OfTwentyColumns_StayOnOneLine()
    {
        var table = Sample.WideTable(20);
        var fit = TableFit.Of(table, Language.Chinese, across: false);
        for (var i = 1; i < 20; i++)
        {
            var widest = table.Rows.Max(row => row[i].Zh!.Length) * 0.5 * fit.HalfPoints * 10; // digits are half an em
            Assert.True(widest <= fit.Widths[i] - TableFit.Padding);
        }
    }

    [Fact]
    public void Names_BesideManyNumbers_DoNotWrapForTheSakeOfHeads()
    {
        var fit = TableFit.Of(Sample.WideTable(12), Language.Chinese, across: true);
        Assert.True(fit.Widths[0] - TableFit.Padding >= 7 * fit.HalfPoints * 10); // 第10类医疗机构
    }

    [Fact]
    public void LongText_BesideShortOnes_TakesTheRoomTheyLeave()
    {
        var table = new Table(Sample.Same("表"), [new Column(Sample.Same("区")), new Column(Sample.Same("理由"))], [[Sample.Same("姑苏区"), Sample.Long]]);
        var fit = TableFit.Of(table, Language.Chinese, across: false);
        Assert.True(fit.Widths[1] > 4 * fit.Widths[0]);
        Assert.True(fit.Widths[0] - TableFit.Padding >= 3 * fit.HalfPoints * 10);
    }

    [Fact]
    public void Table_OnPagesLyingAcross_StaysThere() => Assert.True(TableFit.Of(Sample.OneColumn("a"), Language.Chinese, across: true).Landscape);
}
