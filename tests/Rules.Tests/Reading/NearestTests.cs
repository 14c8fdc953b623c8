using Dingdian.Model;
using Dingdian.Rules.Reading;
using Xunit;

namespace Dingdian.Rules.Tests.Reading;

public class NearestTests
{
    [Theory]
    [InlineData("dwon", "down")]
    [InlineData("Bed", "bed")]
    [InlineData("fromula", "formula")]
    [InlineData("applicant.kid", "applicant.kind")]
    [InlineData("applicant.size", null)]
    [InlineData("mm", "m")]
    [InlineData("tm", null)]
    [InlineData("peopel", null)]
    public void To_Word_IsTheCloseOneOrNone(string word, string? near) =>
        Assert.Equal(near, Nearest.To(word, ["down", "bed", "m", "km", "formula", "applicant.kind", "person"]));

    [Fact]
    public void Hint_APartOfOneName_IsThatName()
    {
        Assert.Equal("Did you mean: retail_pharmacy?", Nearest.Hint("pharmacy", ["retail_pharmacy", "clinic"]).En);
        Assert.Equal("Known: retail_pharmacy, chain_pharmacy.", Nearest.Hint("pharmacy", ["retail_pharmacy", "chain_pharmacy"]).En);
    }

    [Fact]
    public void Hint_CloseFarAndNothing_SayDifferentThings()
    {
        Assert.Equal(new Texts("是否指：bed？", "Did you mean: bed?"), Nearest.Hint("bde", ["bed", "metre"]));
        Assert.Equal(new Texts("可用：bed, metre。", "Known: bed, metre."), Nearest.Hint("house", ["bed", "metre"]));
        Assert.Equal(new Texts("此处尚无可用的名称。", "There is none yet."), Nearest.Hint("house", []));
    }
}
