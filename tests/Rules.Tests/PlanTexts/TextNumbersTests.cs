using Dingdian.Rules.PlanTexts;
using Xunit;

namespace Dingdian.Rules.Tests.PlanTexts;

public class TextNumbersTests
{
    [Theory]
    [InlineData("不超过 7.6 张", 7.6, "bed")]
    [InlineData("共1,234,567人", 1234567, "person")]
    [InlineData("共５，０００家", 5000, "institution")]
    [InlineData("２０％", 20, "percent")]
    [InlineData("3‰", 3, "per-thousand")]
    [InlineData("不到百分之五", 5, "percent")]
    [InlineData("千分之三点", 3, "per-thousand")]
    [InlineData("增长近三成", 0.3, "ratio")]
    [InlineData("十五分钟", 15, "minute")]
    [InlineData("满三个月", 3, "month")]
    [InlineData("两年内", 2, "year")]
    [InlineData("享受一次机会", 1, "")]
    [InlineData("半年", 0.5, "year")]
    [InlineData("超过半数", 0.5, "ratio")]
    [InlineData("一百二十家", 120, "institution")]
    [InlineData("床位8.9万张", 89000, "bed")]
    [InlineData("投入1.5亿元", 150000000, "yuan")]
    [InlineData("三万五千名", 35000, "person")]
    [InlineData("二亿三千万人", 230000000, "person")]
    [InlineData("三万亿元", 3000000000000, "yuan")]
    [InlineData("每万名", 10000, "person")]
    [InlineData("8.5-9.0张", 8.5, "bed")]
    [InlineData("8.5-9.0张", 9.0, "bed")]
    [InlineData("1-12 月", 1, "month")]
    [InlineData("1-12 月", 12, "month")]
    [InlineData("3至5万人", 30000, "person")]
    [InlineData("三至五年", 3, "year")]
    [InlineData("按3：1：1配置", 3, "")]
    [InlineData("按3：1：1配置", 20, "percent")]
    [InlineData("比例60：25：15", 25, "")]
    [InlineData("5662平方公里", 5662, "km2")]
    [InlineData("30个工作日", 30, "working-day")]
    [InlineData("系数≤0.5", 0.5, "")]
    [InlineData("800，1000米", 800, "")]
    public void In_Passage_HoldsTheValue(string passage, double value, string unit) =>
        Assert.Contains(new TextNumber((decimal)value, unit), TextNumbers.In(passage));

    [Theory]
    [InlineData("第二条")]
    [InlineData("令第 2 号")]
    [InlineData("三级医院")]
    [InlineData("一体化")]
    [InlineData("“十四五”")]
    [InlineData("上一年度")]
    [InlineData("以半径计")]
    [InlineData("GB18030")]
    [InlineData("")]
    public void In_WordsThatAreNoAmounts_IsEmpty(string passage) => Assert.Empty(TextNumbers.In(passage));

    [Fact]
    public void In_AbsurdNumber_IsLeftOut() =>
        Assert.DoesNotContain(TextNumbers.In(new string('9', 400) + "亿家" + new string('亿', 15) + "家"), n => n.Value > 1e28m);

    [Theory]
    [InlineData("按50%确定", 0.5, "ratio")]
    [InlineData("按50%确定", 50, "percent")]
    [InlineData("按50%确定", 50, "%")]
    [InlineData("系数≤0.5", 50, "percent")]
    [InlineData("十五分钟", 15, "minute")]
    [InlineData("十五分钟", 0.25, "hour")]
    [InlineData("为期1年", 12, "month")]
    [InlineData("12个月", 1, "year")]
    [InlineData("半径600米", 0.6, "km")]
    [InlineData("2平方公里", 2000000, "m2")]
    [InlineData("7天", 7, "calendar-day")]
    [InlineData("床位8.9万张", 89000, "bed")]
    [InlineData("服务5000名常住人口", 5000, "resident")]
    [InlineData("超5000人", 5000, "insured")]
    [InlineData("每千人7.6张", 7.6, "bed/1000 insured")]
    [InlineData("每千人7.6张", 0.0076, "bed/insured")]
    [InlineData("服务5000名", 5000, "resident/institution")]
    [InlineData("比例60：25：15", 0.6, "ratio")]
    [InlineData("三级与二级3：1", 3, "ratio")]
    public void Mentions_SameAmount_IsTrue(string passage, double value, string unit) =>
        Assert.True(TextNumbers.Mentions(passage, (decimal)value, unit));

    [Theory]
    [InlineData("按50%确定", 0.05, "ratio")]
    [InlineData("十五分钟", 15, "month")]
    [InlineData("800米", 800, "km")]
    [InlineData("5年", 5, "percent")]
    [InlineData("30个工作日", 30, "calendar-day")]
    [InlineData("7.6张", 0.0076, "bed/insured")]
    [InlineData("3家", 3, "bed")]
    [InlineData("没有数字", 1, "year")]
    public void Mentions_OtherAmount_IsFalse(string passage, double value, string unit) =>
        Assert.False(TextNumbers.Mentions(passage, (decimal)value, unit));

    [Fact]
    public void Mentions_AbsurdValue_IsFalse() => Assert.False(TextNumbers.Mentions("5平方公里", decimal.MaxValue, "km2"));
}
