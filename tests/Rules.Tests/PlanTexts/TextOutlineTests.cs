using Dingdian.Model;
using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

public class TextOutlineTests
{
    private const string Plain = """
        云山市床位规划
        （试行）
        为合理安排床位，制定本规划。
        一、总则
        各县照此办理。
        二、办法
        （一）床位
        1.总量
        （1）每千人五张。
        （2）每县一家；每镇一所。
        2.结构
        重点安排康复。
        （二）药店。间距八百米。
        本规划自明年起施行。
        云山市公报
        附件：算法
        附件
        算法
        一、算式
        （一）总量
        总量=人数×5
        """;

    [Fact]
    public void Read_PlainText_GivesClausesInOrder() =>
        Assert.Equal(
            ["标题", "前言", "一", "二", "二(一)", "二(一)1", "二(一)1(1)", "二(一)1(2)", "二(一)2", "二(二)", "结尾", "附件", "附件 一", "附件 一(一)"],
            Locators(Plain));

    [Fact]
    public void Read_PlainText_GivesParentsAndChildren()
    {
        var outline = Outline(Plain);
        var clause = outline.Find("二(一)1")!;
        Assert.Equal("二(一)", clause.Parent!.Locator);
        Assert.Equal(["二(一)1(1)", "二(一)1(2)"], clause.Children.Select(c => c.Locator));
        Assert.Equal("1.总量", clause.Text);
        Assert.Equal("1.总量\n（1）每千人五张。\n（2）每县一家；每镇一所。", clause.FullText);
        Assert.Equal("总量\n每千人五张。\n每县一家；每镇一所。", clause.FullWords);
    }

    [Fact]
    public void Read_PlainText_CutsSentencesAtStopsAndTitles()
    {
        var sentences = Outline(Plain).Find("二(一)1(2)")!.Sentences;
        Assert.Equal(["（2）每县一家；", "每镇一所。"], sentences.Select(s => s.Text));
        Assert.Equal(["二(一)1(2)#1", "二(一)1(2)#2"], sentences.Select(s => s.Id));
        Assert.Equal(["（二）药店。", "间距八百米。"], Outline(Plain).Find("二(二)")!.Sentences.Select(s => s.Text));
    }

    [Fact]
    public void Read_StopBeforeClosingQuotes_StaysWithItsSentence() =>
        Assert.Equal(["一、甲", "他说“可以。”", "然后走了。"], Sentences("一、甲\n他说“可以。”然后走了。", "一"));

    [Fact]
    public void Read_Formula_IsOneSentence() =>
        Assert.Equal(["（一）总量", "总量=人数×5"], Sentences(Plain, "附件 一(一)"));

    [Fact]
    public void Read_Sentence_KnowsItsPlace() =>
        Assert.Equal(new Place("plan.txt", 10, 9), Outline(Plain).FindSentence("二(一)1(2)#2")!.Place);

    [Theory]
    [InlineData("closing", "结尾")]
    [InlineData("preamble", "前言")]
    [InlineData("附件一（一）", "附件 一(一)")]
    [InlineData("annex 一(一)", "附件 一(一)")]
    [InlineData("二（一） 1（2）", "二(一)1(2)")]
    [InlineData("二(1)1(2)", "二(一)1(2)")]
    public void Find_OtherWriting_FindsTheClause(string written, string locator) =>
        Assert.Equal(locator, Outline(Plain).Find(written)!.Locator);

    [Theory]
    [InlineData("二(三)")]
    [InlineData("附件 二")]
    [InlineData("")]
    public void Find_NoSuchClause_IsNull(string locator) => Assert.Null(Outline(Plain).Find(locator));

    [Theory]
    [InlineData("二(一)#9")]
    [InlineData("二(一)#0")]
    [InlineData("二(一)")]
    [InlineData("#1")]
    [InlineData("二(一)#99999999999")]
    public void FindSentence_NoSuchSentence_IsNull(string id) => Assert.Null(Outline(Plain).FindSentence(id));

    [Fact]
    public void Read_NumberedAnnexes_AreToldApart() =>
        Assert.Equal(["一", "结尾", "附件1", "附件1 1", "附件2", "附件2 一"],
            Locators("一、甲\n正文。\n附件：1.表一\n2.表二\n附件1\n1.表。\n附件二：\n一、乙"));

    [Fact]
    public void Read_AnnexLineBeforeTheFirstSection_IsTitle() =>
        Assert.Equal(["标题", "一"], Locators("附件\n某市规划\n一、甲\n正文。"));

    [Fact]
    public void Read_NoSections_IsPreambleAndTitle() =>
        Assert.Equal(["标题", "前言"], Locators("某市规划\n为便民，制定本规划。"));

    [Fact]
    public void Read_Empty_HasNoClauses() => Assert.Empty(Locators(" \n\n"));

    [Fact]
    public void Read_ParagraphRightBelowTheTitle_IsNeverClosing() =>
        Assert.Equal(["五、说明", "《规划》用到年底。", "详情可问。"], Sentences("一、甲\n二、乙\n三、丙\n四、丁\n五、说明\n《规划》用到年底。\n详情可问。", "五"));

    [Fact]
    public void Read_SignatureAboveADate_IsClosing() =>
        Assert.Equal(["云山市医保局", "2031年5月6日"], Sentences("一、甲\n正文。\n云山市医保局\n2031年5月6日", "结尾"));

    [Theory]
    [InlineData("一、甲\n每人\n1.1 张。", "1.1")]
    [InlineData("一、甲\n到\n2025 年。", "2025")]
    [InlineData("一、甲\n一、二级医院，照旧。", "一、二级")]
    public void Read_LineBeginningWithANumber_IsNoClause(string text, string words)
    {
        Assert.Equal(["一"], Locators(text));
        Assert.Contains(words, Outline(text).Find("一")!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_CitationBrokenAcrossLines_IsNoClause() =>
        Assert.Equal(["一", "一(一)"], Locators("一、甲\n（一）乙\n各县，依照前款第\n（二）项办理。"));

    [Fact]
    public void Read_ListedWordsOneTwoThree_AreNoClauses() =>
        Assert.Equal(["一", "一(一)"], Locators("一、甲\n（一）乙\n一是快。\n二是好。\n三是省。"));

    private static TextOutline Outline(string text) => TextOutline.Read(text, "plan.txt");

    private static IEnumerable<string> Locators(string text) => Outline(text).Clauses.Select(c => c.Locator);

    private static IEnumerable<string> Sentences(string text, string locator) => Outline(text).Find(locator)!.Sentences.Select(s => s.Text);
}
