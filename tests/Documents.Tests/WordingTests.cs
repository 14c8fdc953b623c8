using Dingdian.Model;

namespace Dingdian.Documents.Tests;

public class WordingTests
{
    [Theory]
    [InlineData("苏医保发[2025]3号", "苏医保发〔2025〕3号")]
    [InlineData("苏医保发（2025）3号", "苏医保发〔2025〕3号")]
    [InlineData("苏医保发【2025】3号", "苏医保发〔2025〕3号")]
    [InlineData("苏医保发〔2025〕3号", "苏医保发〔2025〕3号")]
    [InlineData("苏医保发（试）3号", "苏医保发（试）3号")]
    public void Number_OfADocument_HasItsYearInItsBrackets(string number, string expected) => Assert.Equal(expected, Wording.Number(number));

    [Fact]
    public void Day_InEachLanguage_IsInArabicNumbersWithoutLeadingZeros()
    {
        Assert.Equal("2025年1月5日", Wording.Day(new(2025, 1, 5), Language.Chinese));
        Assert.Equal("5 January 2025", Wording.Day(new(2025, 1, 5), Language.English));
    }

    [Fact]
    public void Notes_OfOneAndOfSeveral_AreNumberedOnlyWhenSeveral()
    {
        Assert.Equal(["注：甲"], Wording.Notes([Sample.Same("甲")], Language.Chinese));
        Assert.Equal(["Notes: 1. a", "2. b"], Wording.Notes([Sample.Same("a"), Sample.Same("b")], Language.English));
    }

    [Fact]
    public void Text_WithSignsNoFileAllows_LosesThem() =>
        Assert.Equal("a\tb\nc\uFFFD😀", Sample.Same("a\t\0b\r\nc\uD800\u0001😀\uFFFF").Printed(Language.Chinese));

    [Theory]
    [InlineData("1234567.891", "1,234,567.891")]
    [InlineData("999.5", "999.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("-4200", "-4,200")]
    public void Figure_OfAChart_HasSeparatorsFromAThousandOn(string value, string expected) =>
        Assert.Equal(expected, Wording.Figure(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).Zh);
}
