using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

/// <summary>What converters and slips of the pen do to official texts, each in a text made up for it.</summary>
public class TextQuirksTests
{
    // Broken at 24 letters with a blank line after each, as a page converter does; first lines are indented, so they hold two letters less.
    private static readonly string Wrapped = string.Join("\n\n",
        "云山市规划",
        "一、现状",
        "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙",
        "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙。",
        "丁乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙",
        "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁",
        "8",
        "\f 甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁",
        "子丑。",
        "（一）算法",
        "总量=甲乙丙丁戊己庚辛壬癸×甲乙丙丁戊己庚辛甲",
        "乙丙",
        "余量=总量-实有",
        "（二）办法。甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己甲",
        "寅卯。");

    [Fact]
    public void Read_HardWrappedLines_RunOnAcrossLinesAndPages()
    {
        var outline = TextOutline.Read(Wrapped, "wrapped");
        Assert.Equal(["标题", "一", "一(一)", "一(二)"], outline.Clauses.Select(c => c.Locator));
        // The title; two lines of 22 and 24; lines of 22, 24 and 24 with three letters on the last.
        Assert.Equal([4, 46, 73], outline.Find("一")!.Sentences.Select(s => s.Text.Length));
    }

    [Fact]
    public void Read_HardWrappedFormulas_EndWithTheirShortLine()
    {
        var formulas = TextOutline.Read(Wrapped, "wrapped").Find("一(一)")!.Sentences.Select(s => s.Text).ToList();
        Assert.Equal(3, formulas.Count);
        Assert.EndsWith("甲乙丙", formulas[1], StringComparison.Ordinal);
        Assert.Equal("余量=总量-实有", formulas[2]);
    }

    [Fact]
    public void Read_PageNumberInsideASentence_IsDropped() =>
        Assert.DoesNotContain(TextOutline.Read(Wrapped, "wrapped").Sentences, s => s.Text.Contains('8'));

    [Fact]
    public void Read_BrokenLineOfProse_IsJoined() =>
        Assert.Equal("（一）保本。坚持收支，略有结余。", Text("一、甲\n（一）保本。坚持收支，略有\n\n结余。\n（二）其他", "一(一)"));

    [Fact]
    public void Read_BrokenTitle_IsOneSentence() =>
        Assert.Equal(["（一）存量：分级，增效", "照旧。"], Sentences("一、甲\n（一）存量：分级，\n\n增效\n照旧。", "一(一)"));

    [Fact]
    public void Read_MixedBrackets_NumberOneSequence() =>
        Assert.Equal(["一", "一(一)", "一(二)", "一(三)"], Locators("一、甲\n(一) 乙\n（二）丙\n( 三 )丁"));

    [Fact]
    public void Read_ArabicItemsAmongChinese_ContinueTheSequence()
    {
        var text = "一、甲\n（一）乙\n正文。\n（2） 丙\n正文。\n（3） 丁\n正文。\n二、戊\n（一）己\n1.庚\n（1）辛。\n（2）壬。\n（二）癸";
        Assert.Equal(["一", "一(一)", "一(二)", "一(三)", "二", "二(一)", "二(一)1", "二(一)1(1)", "二(一)1(2)", "二(二)"], Locators(text));
        Assert.Equal("一(二)", TextOutline.Read(text, "t").Find("一(2)")!.Locator);
    }

    [Fact]
    public void Read_NumberGivenTwice_IsBis() =>
        Assert.Equal(["一", "一(一)", "一(二)", "一(二)bis", "一(三)"], Locators("一、甲\n（一）乙；\n（二）丙；\n（二）丁；\n（三）戊。"));

    [Fact]
    public void Read_Bookmark_IsDropped()
    {
        var outline = TextOutline.Read("某市规划\n[bookmark: _GoBack]为便民，制定本规划。\n一、甲", "t");
        var sentence = Assert.Single(outline.Find("前言")!.Sentences);
        Assert.Equal("为便民，制定本规划。", sentence.Text);
        Assert.Equal(20, sentence.Place.Column);
    }

    [Fact]
    public void Read_SpacesInsideASentence_StayOnlyBetweenLatinWords() =>
        Assert.Equal("甲and乙2025年1-12月的big data。", Sentences("一、题\n甲 and 乙 2025 年 1-12 月的 big data。", "一").Last());

    [Theory]
    [InlineData("甲（2025）％，“乙”。", "甲 (2025)%,\"乙\" 。")]
    [InlineData("2025—2027年", "2025-2027 年")]
    [InlineData("１２：３０；", "12:30;")]
    public void Hash_OtherPrinting_IsTheSame(string one, string other) =>
        Assert.Equal(HashOf(one), HashOf(other));

    [Theory]
    [InlineData("不超过50%。", "不超过5%。")]
    [InlineData("甲。", "乙。")]
    public void Hash_OtherWords_Differs(string one, string other) =>
        Assert.NotEqual(HashOf(one), HashOf(other));

    [Fact]
    public void Hash_IsTwelveHexDigits() => Assert.Matches("^[0-9a-f]{12}$", HashOf("甲。"));

    private static string HashOf(string sentence) => TextOutline.Read("一、题\n" + sentence, "t").Find("一")!.Sentences[1].Hash;

    private static IEnumerable<string> Locators(string text) => TextOutline.Read(text, "t").Clauses.Select(c => c.Locator);

    private static string Text(string text, string locator) => TextOutline.Read(text, "t").Find(locator)!.Text;

    private static IEnumerable<string> Sentences(string text, string locator) =>
        TextOutline.Read(text, "t").Find(locator)!.Sentences.Select(s => s.Text);
}
