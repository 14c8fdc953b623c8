using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Xunit;

namespace Dingdian.Rules.Tests.Explaining;

public class WaitWordsTests
{
    [Theory]
    [InlineData("", "beds", "beds")]
    [InlineData("a b c", "beds（全部 3 个区域）", "beds (all 3 areas)")]
    [InlineData("a c", "beds（A、C）", "beds (A, C)")]
    [InlineData("h1 h2", "beds（h1、h2）", "beds (h1, h2)")]
    [InlineData("h1 h2 h3 h4 h5 h6 h7", "beds（7 家机构）", "beds (7 institutions)")]
    public void Wait_OfManyAreas_IsSaidShortly(string areas, string zh, string en)
    {
        var words = WaitWords.Of(new Wait("fact", "beds", areas.Split(' ', StringSplitOptions.RemoveEmptyEntries), [], []), TinyWorld.Load(""));
        Assert.Equal((zh, en), (words.Zh, words.En));
    }
}
