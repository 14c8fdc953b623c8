using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

public class OfficialTextsTests
{
    [Theory]
    [InlineData(SeedTexts.Suzhou, 32, 141)]
    [InlineData(SeedTexts.Shenyang, 32, 91)]
    [InlineData(SeedTexts.Shaoxing, 28, 65)]
    [InlineData(SeedTexts.Jinan, 23, 83)]
    [InlineData(SeedTexts.Fuzhou, 22, 54)]
    public void Read_OfficialText_CountsClausesAndSentences(string name, int clauses, int sentences)
    {
        var outline = SeedTexts.Outline(name);
        Assert.Equal(clauses, outline.Clauses.Count);
        Assert.Equal(sentences, outline.Sentences.Count());
    }

    [Theory]
    [InlineData(SeedTexts.Suzhou, "附件 一(一)|三(一)|附件 二(一)|附件 二(二)|附件 二(三)|附件 三(一)|附件 三(二)|附件 三(三)|三(三)|三(二)|二(三)|四(一)|附件 一(二)|四(二)|四(三)|四(四)")]
    [InlineData(SeedTexts.Shenyang, "附件 1|附件 2|三(一)|三(二)|三|三(三)|二(二)3|三(四)|三(五)|三(六)|三(七)|二(三)|二(三)3|二(三)2|二(二)1|四(二)|四(三)|一")]
    [InlineData(SeedTexts.Shaoxing, "二(一)1(1)|二(一)1(2)|二(一)1(3)|二(一)2|二(一)3|二(二)|二(三)|二(四)1|二(四)2|二(四)3|二(四)4|二(五)|二(六)|三|一(三)")]
    [InlineData(SeedTexts.Jinan, "二(一)1|二(一)2|二(一)3|二(二)|二(三)1|二(三)2|二(三)3|三(三)|closing|三(一)|三(二)|三(四)|三(五)|一(三)|一(2)")]
    [InlineData(SeedTexts.Fuzhou, "三(一)1|三(一)2|三(一)3|三(二)|三(三)1|三(三)2|三|五|二(三)|二(三)bis|二(四)")]
    public void Find_ClauseCitedByAPlan_IsThere(string name, string cited)
    {
        var outline = SeedTexts.Outline(name);
        Assert.All(cited.Split('|'), c => Assert.NotNull(outline.Find(c)));
    }

    [Theory]
    [InlineData(SeedTexts.Suzhou, "附件 二(二)", 5000, "resident/institution")]
    [InlineData(SeedTexts.Suzhou, "附件 二(二)", 600, "m")]
    [InlineData(SeedTexts.Suzhou, "附件 二(二)", 0.6, "km")]
    [InlineData(SeedTexts.Suzhou, "附件 二(二)", 5662, "km2")]
    [InlineData(SeedTexts.Suzhou, "附件 二(一)", 7.6, "bed/1000 resident")]
    [InlineData(SeedTexts.Suzhou, "三(一)", 0.37, "bed/1000 resident")]
    [InlineData(SeedTexts.Suzhou, "附件 三(一)", 50, "percent")]
    [InlineData(SeedTexts.Suzhou, "附件 三(一)", 0.25, "ratio")]
    [InlineData(SeedTexts.Suzhou, "附件 三(一)", 78, "percent")]
    [InlineData(SeedTexts.Suzhou, "附件 三(一)", 1, "ratio")]
    [InlineData(SeedTexts.Suzhou, "附件 三(二)", 0.5, "ratio")]
    [InlineData(SeedTexts.Suzhou, "三(二)", 15, "minute")]
    [InlineData(SeedTexts.Suzhou, "一", 89000, "bed")]
    [InlineData(SeedTexts.Shenyang, "三", 800, "m")]
    [InlineData(SeedTexts.Shenyang, "三(一)", 50, "percent")]
    [InlineData(SeedTexts.Shenyang, "三(二)", 100, "percent")]
    [InlineData(SeedTexts.Shenyang, "三(六)", 12, "month")]
    [InlineData(SeedTexts.Shenyang, "三(六)", 2, "year")]
    [InlineData(SeedTexts.Shenyang, "三(七)", 5, "percent")]
    [InlineData(SeedTexts.Shenyang, "三(七)", 60, "point")]
    [InlineData(SeedTexts.Shenyang, "三(七)", 3, "month")]
    [InlineData(SeedTexts.Shenyang, "一", 3, "ratio")]
    [InlineData(SeedTexts.Shenyang, "一", 0.3, "ratio")]
    [InlineData(SeedTexts.Shaoxing, "二(一)1(1)", 7, "bed/1000 insured")]
    [InlineData(SeedTexts.Shaoxing, "二(一)1(2)", 115, "percent")]
    [InlineData(SeedTexts.Shaoxing, "二(一)1(2)", 1.15, "ratio")]
    [InlineData(SeedTexts.Shaoxing, "二(一)2", 365, "day")]
    [InlineData(SeedTexts.Shaoxing, "二(三)", 0.8, "km")]
    [InlineData(SeedTexts.Shaoxing, "二(五)", 6, "month")]
    [InlineData(SeedTexts.Shaoxing, "二(五)", 1, "year")]
    [InlineData(SeedTexts.Jinan, "二(一)1", 8.5, "bed/1000 insured")]
    [InlineData(SeedTexts.Jinan, "二(一)1", 9.0, "bed/1000 insured")]
    [InlineData(SeedTexts.Jinan, "二(一)1", 60, "percent")]
    [InlineData(SeedTexts.Jinan, "二(一)1", 0.25, "ratio")]
    [InlineData(SeedTexts.Jinan, "二(一)1", 15, "ratio")]
    [InlineData(SeedTexts.Jinan, "二(二)", 3, "institution")]
    [InlineData(SeedTexts.Jinan, "结尾", 3, "month")]
    [InlineData(SeedTexts.Fuzhou, "三(一)1", 6.3, "bed/1000 insured")]
    [InlineData(SeedTexts.Fuzhou, "三(一)2", 3.8, "physician/1000 insured")]
    [InlineData(SeedTexts.Fuzhou, "三(一)3", 800, "m")]
    [InlineData(SeedTexts.Fuzhou, "三(一)3", 1, "km")]
    [InlineData(SeedTexts.Fuzhou, "三(一)3", 1200, "m")]
    [InlineData(SeedTexts.Fuzhou, "三(一)3", 5000, "insured")]
    [InlineData(SeedTexts.Fuzhou, "三(一)3", 1, "institution")]
    public void Mentions_FigureOfAClause_IsTrue(string name, string clause, double value, string unit) =>
        Assert.True(TextNumbers.Mentions(SeedTexts.Outline(name).Find(clause)!.FullWords, (decimal)value, unit));

    [Theory]
    [InlineData(SeedTexts.Suzhou, "附件 二(二)", 5001, "resident/institution")]
    [InlineData(SeedTexts.Suzhou, "附件 三(一)", 77, "percent")]
    [InlineData(SeedTexts.Shenyang, "三", 900, "m")]
    [InlineData(SeedTexts.Fuzhou, "三(一)3", 1100, "m")]
    public void Mentions_FigureOfNoClause_IsFalse(string name, string clause, double value, string unit) =>
        Assert.False(TextNumbers.Mentions(SeedTexts.Outline(name).Find(clause)!.FullWords, (decimal)value, unit));

    [Fact]
    public void Read_PageNumberInSuzhou_IsGone() =>
        Assert.DoesNotContain('8', SeedTexts.Outline(SeedTexts.Suzhou).Find("四(四)")!.Text);

    [Fact]
    public void Read_LineBreaksInSentences_AreHealed()
    {
        Assert.Contains("略有结余", SeedTexts.Outline(SeedTexts.Shaoxing).Find("一(二)1")!.Text, StringComparison.Ordinal);
        Assert.Equal(2, SeedTexts.Outline(SeedTexts.Jinan).Find("一(二)")!.Sentences[1].Ordinal);
        Assert.EndsWith("提质增效", SeedTexts.Outline(SeedTexts.Fuzhou).Find("三(二)")!.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SeedTexts.Suzhou, 2)]
    [InlineData(SeedTexts.Shenyang, 4)]
    [InlineData(SeedTexts.Shaoxing, 4)]
    [InlineData(SeedTexts.Jinan, 3)]
    public void Read_Closing_HoldsWhatFollowsTheLastSection(string name, int sentences) =>
        Assert.Equal(sentences, SeedTexts.Outline(name).Find("结尾")!.Sentences.Count);

    [Fact]
    public void Read_FuzhouHasNoClosing_ItsLastSectionSpeaksOfThePlan() =>
        Assert.Null(SeedTexts.Outline(SeedTexts.Fuzhou).Find("结尾"));
}
