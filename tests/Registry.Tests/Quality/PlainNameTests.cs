using Dingdian.Registry.Quality;

namespace Dingdian.Registry.Tests.Quality;

public class PlainNameTests
{
    [Theory]
    [InlineData("苏州市吴中区人民医院", "吴中区人民医院")]
    [InlineData("苏州（康复）医院有限公司", "苏州(康复)医院")]
    [InlineData("ＡＢＣ 口腔诊所", "abc口腔诊所")]
    [InlineData("姑苏区平江路药店", "苏州市姑苏区平江路药店")]
    public void Of_OneNameWrittenInTwoWays_IsOne(string one, string other) => Assert.Equal(PlainName.Of(one), PlainName.Of(other));

    [Theory]
    [InlineData("狮山社区卫生服务中心", "枫桥社区卫生服务中心")] // 社区 is no district
    [InlineData("门诊部", "卫生室")]
    public void Of_TwoNames_StayTwo(string one, string other) => Assert.NotEqual(PlainName.Of(one), PlainName.Of(other));

    [Theory]
    [InlineData("百姓康大药房平江路店", "百姓康大药房平江店", true)]
    [InlineData("百姓康大药房第一分店", "百姓康大药房第二分店", false)] // branches are numbered
    [InlineData("百姓康大药房东门店", "百姓康大药房西门店", false)]
    [InlineData("仁济诊所", "仁爱诊所", false)] // too short to tell
    public void Alike_WithASlip_IsSeen(string one, string other, bool alike) => Assert.Equal(alike, PlainName.Alike(PlainName.Of(one), PlainName.Of(other)));

    [Theory]
    [InlineData("", "abc", 3, 3)]
    [InlineData("kitten", "sitting", 3, 3)]
    [InlineData("kitten", "sitting", 2, 3)] // given up
    public void Distance_IsLevenshteins(string one, string other, int most, int distance) => Assert.Equal(distance, PlainName.Distance(one, other, most));
}
