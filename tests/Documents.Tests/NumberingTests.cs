using Dingdian.Model;

namespace Dingdian.Documents.Tests;

public class NumberingTests
{
    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(21, "二十一")]
    [InlineData(100, "一百")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(111, "一百一十一")]
    [InlineData(1001, "一千零一")]
    [InlineData(1010, "一千零一十")]
    [InlineData(9999, "九千九百九十九")]
    public void Number_InChinese_IsWrittenAsPeopleDo(int number, string expected) => Assert.Equal(expected, Numbering.Chinese(number));

    [Fact]
    public void Number_InChineseBeyondItsWords_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Numbering.Chinese(0));

    [Fact]
    public void Headings_InChinese_AreCountedAnewBelowEach() =>
        Assert.Equal(["一、", "（一）", "1. ", "（1）", "（2）", "2. ", "（1）", "（二）", "1. ", "二、", "（一）"], Count(Language.Chinese, 1, 2, 3, 4, 4, 3, 4, 2, 3, 1, 2));

    [Fact]
    public void Headings_InEnglish_SayWhereTheyStand() =>
        Assert.Equal(["1. ", "1.1 ", "1.1.1 ", "1.1.1.1 ", "1.1.1.2 ", "1.2 ", "1.2.1 ", "2. ", "2.1 "], Count(Language.English, 1, 2, 3, 4, 4, 2, 3, 1, 2));

    [Fact]
    public void Headings_BeyondTen_GoOn()
    {
        var numbers = Count(Language.Chinese, [1, .. Enumerable.Repeat(2, 21)]);
        Assert.Equal("（二十一）", numbers[^1]);
        Assert.Equal("十一、", Count(Language.Chinese, [.. Enumerable.Repeat(1, 11)])[^1]);
    }

    [Fact]
    public void Heading_WithoutTheLevelAbove_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Count(Language.Chinese, 2));
        Assert.Throws<ArgumentException>(() => Count(Language.English, 1, 2, 1, 3)); // the second level was below another heading
    }

    [Fact]
    public void Headings_OfAnAnnex_StartAgainAndTablesDoNot()
    {
        var numbering = new Numbering(Language.Chinese);
        numbering.Next(new Heading(1, default));
        Assert.Equal(1, numbering.NextTable());
        numbering.Restart();
        Assert.Equal("一、", numbering.Next(new Heading(1, default)));
        Assert.Equal(2, numbering.NextTable());
    }

    private static List<string> Count(Language language, params int[] levels)
    {
        var numbering = new Numbering(language);
        return [.. levels.Select(level => numbering.Next(new Heading(level, Sample.Same("题"))))];
    }
}
