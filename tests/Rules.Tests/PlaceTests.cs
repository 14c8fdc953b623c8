using Dingdian.Model;

namespace Dingdian.Rules.Tests;

public class PlaceTests
{
    [Fact]
    public void ToString_WithoutLine_IsTheFile() => Assert.Equal("plan.yaml", new Place("plan.yaml").ToString());

    [Fact]
    public void ToString_WithLine_IsFileLineColumn() => Assert.Equal("plan.yaml:12:5", new Place("plan.yaml", 12, 5).ToString());

    [Theory]
    [InlineData("床位", 7, 3, "beds.xlsx 床位!C7")]
    [InlineData("床位", 7, 0, "beds.xlsx 床位!7")]
    [InlineData("床位", 0, 28, "beds.xlsx 床位!AB:AB")]
    [InlineData("床位", 0, 0, "beds.xlsx 床位")]
    [InlineData("", 7, 3, "beds.xlsx C7")]
    public void ToString_InATable_NamesSheetAndCell(string sheet, int row, int column, string expected) =>
        Assert.Equal(expected, new Place("beds.xlsx", row, column, sheet).ToString());

    [Fact]
    public void Compare_SameFile_GoesByLineThenColumn()
    {
        Assert.True(new Place("a", 2, 9) < new Place("a", 10, 1));
        Assert.True(new Place("a", 2, 9) > new Place("a", 2, 3));
    }
}
