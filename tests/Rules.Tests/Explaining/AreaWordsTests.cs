using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Xunit;

namespace Dingdian.Rules.Tests.Explaining;

public class AreaWordsTests
{
    private const string All = "全部|all";

    [Theory]
    [InlineData("", null, "beds", "beds")]
    [InlineData("a b c", All, "beds，全部", "beds, all")]
    [InlineData("a c", null, "beds，A、C", "beds, a, c")]
    [InlineData("h1 h2", null, "beds，h1、h2", "beds, h1, h2")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13", null, "beds，1、2、3、4、5、6、7、8、9、10、11、12 等 13 处", "beds, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 … 13 in all")]
    public void Missing_InManyAreas_IsSaidShortly(string areas, string? everywhere, string zh, string en)
    {
        var wait = new Wait("fact", "beds", areas.Split(' ', StringSplitOptions.RemoveEmptyEntries), [], []) { Everywhere = everywhere?.Split('|') is [var zhAll, var enAll] ? new Texts(zhAll, enAll) : default };
        Assert.Equal(new Texts(zh, en), AreaWords.Missing(TinyWorld.Load(""), wait));
    }
}
