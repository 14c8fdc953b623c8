using Dingdian.Model;

namespace Dingdian.Rules.Tests;

public class PlaceTests
{
    [Fact]
    public void ToString_WithoutLine_IsTheFile() => Assert.Equal("plan.yaml", new Place("plan.yaml").ToString());

    [Fact]
    public void ToString_WithLine_IsFileLineColumn() => Assert.Equal("plan.yaml:12:5", new Place("plan.yaml", 12, 5).ToString());

    [Fact]
    public void Compare_SameFile_GoesByLineThenColumn()
    {
        Assert.True(new Place("a", 2, 9) < new Place("a", 10, 1));
        Assert.True(new Place("a", 2, 9) > new Place("a", 2, 3));
    }
}
