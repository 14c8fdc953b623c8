using Dingdian.Model;
using Dingdian.Registry.Tables.Reading;

namespace Dingdian.Registry.Tests.Tables;

public class CellTests
{
    [Theory]
    [InlineData("金额", "1234.5", "1234.5")]
    [InlineData("金额", "1,234,567.80", "1234567.80")]
    [InlineData("金额", "１，２３４", "1234")]
    [InlineData("金额", " 12 345 ", "12345")]
    [InlineData("金额", "3.5万", "35000")]
    [InlineData("金额", "3.5万元", "35000")]
    [InlineData("金额", "0.12亿元", "12000000")]
    [InlineData("金额", "120元", "120")]
    [InlineData("金额（万元）", "3.456789", "34567.89")]
    [InlineData("金额(亿元)", "0.000000013", "1.3")]
    [InlineData("金额/千元", "2", "2000")]
    [InlineData("金额（单位：万元）", "2", "20000")]
    [InlineData("金额（万元）", "120元", "120")]
    [InlineData("金额（年末数）", "2", "2")]
    [InlineData("开放床位(张)", "120张", "120")]
    [InlineData("占比", "85%", "0.85")]
    [InlineData("占比（%）", "85", "0.85")]
    [InlineData("占比", "3‰", "0.003")]
    [InlineData("经度", "120.619585", "120.619585")]
    public void Number_AsPeopleWriteIt_IsExact(string header, string cell, string expected)
    {
        var table = Sample.ReadCells((header, cell));
        Assert.Empty(table.Codes(Severity.Error));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), table.Rows[0].Values.Single(v => v.Text is null && v.Items.Count == 0 && !v.IsBlank).Number);
    }

    [Theory]
    [InlineData("开放床位", "-")]
    [InlineData("金额", "——")]
    [InlineData("金额", "/")]
    [InlineData("批准日期", "  ")]
    public void Number_ADashOrStroke_IsBlank(string header, string cell)
    {
        var table = Sample.ReadCells((header, cell));
        Assert.Empty(table.Codes());
        Assert.Equal(2, table.Rows[0].Values.Count(v => !v.IsBlank));
    }

    [Theory]
    [InlineData("批准日期", "2024-12-31", "2024-12-31")]
    [InlineData("批准日期", "2024/12/3", "2024-12-03")]
    [InlineData("批准日期", "2024年12月31日", "2024-12-31")]
    [InlineData("批准日期", "２０２４年１月５日", "2024-01-05")]
    [InlineData("批准日期", "20241231", "2024-12-31")]
    [InlineData("批准日期", "2024.12.31", "2024-12-31")]
    [InlineData("批准日期", "2024-12-31 08:30:00", "2024-12-31")]
    [InlineData("批准日期", "45657", "2024-12-31")]
    [InlineData("月份", "2024-12", "2024-12-01")]
    [InlineData("月份", "2024.12", "2024-12-01")]
    [InlineData("月份", "2024年12月", "2024-12-01")]
    [InlineData("月份", "202412", "2024-12-01")]
    [InlineData("月份", "2024-12-31", "2024-12-01")]
    public void Day_AsPeopleWriteIt_IsUnderstood(string header, string cell, string expected)
    {
        var table = Sample.ReadCells((header, cell));
        Assert.Empty(table.Codes());
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), table[0, header == "月份" ? "month" : "since"].Day);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("√", true)]
    [InlineData("有", true)]
    [InlineData("Ｙ", true)]
    [InlineData("1", true)]
    [InlineData("否", false)]
    [InlineData("×", false)]
    [InlineData("无", false)]
    [InlineData("n", false)]
    public void Truth_AsPeopleWriteIt_IsUnderstood(string cell, bool expected) =>
        Assert.Equal(expected, Sample.ReadCells(("是否定点", cell))[0, "insured"].Truth);

    [Theory]
    [InlineData("综合医院", "hospital")]
    [InlineData(" 零售 药店 ", "pharmacy")]
    [InlineData("Clinic", "clinic")]
    public void Choice_BySynonymOrLanguage_IsTheWord(string cell, string expected) =>
        Assert.Equal(expected, Sample.ReadCells(("机构类别", cell))[0, "kind"].Text);

    [Theory]
    [InlineData("内科、外科,儿科")]
    [InlineData("内科；外科 / 儿科")]
    [InlineData("内科\n外科;儿科、")]
    public void List_WithAnySeparator_IsCut(string cell) =>
        Assert.Equal(["内科", "外科", "儿科"], Sample.ReadCells(("诊疗科目", cell))[0, "fields"].Items);

    [Fact]
    public void Code_FullWidthOrSpaced_IsRepairedAndCounted()
    {
        var table = Sample.Read(Sample.Csv("机构代码,机构名称\nＨ３２０５０８００００１,甲\nh320508 00002\u00A0,乙\nH32050800003,\u3000丙 \n"));
        Assert.Equal(["H32050800001", "H32050800002", "H32050800003"], table.Rows.Select(r => r.Values[0].Text));
        Assert.Equal("丙", table[2, "name"].Text);
        Assert.Empty(table.Codes());
        Assert.Equal(3, table.Findings.Count(f => f.Code == "column-mended"));
    }

    [Fact]
    public void Code_ThatLostItsZeros_GetsThemBack()
    {
        var table = Sample.Read(Sample.Save("t.xlsx", Book.Of(["机构代码", "机构名称", "区划代码"], ["H32050800001", "甲", 20508])));
        Assert.Equal("020508", table[0, "county"].Text);
        Assert.Contains(table.Findings, f => f.What(Language.English) == "'County code' (1×): leading zeros were put back");
    }

    [Theory]
    [InlineData("开放床位", "十二", "cell-value")]
    [InlineData("开放床位", "1,23", "cell-value")]
    [InlineData("开放床位", "12.5", "cell-fraction")]
    [InlineData("开放床位", "-3", "cell-below")]
    [InlineData("开放床位", "0.6万", "cell-above")]
    [InlineData("开放床位", "12元", "cell-value")]
    [InlineData("金额", "1E99", "cell-value")]
    [InlineData("批准日期", "2024-02-30", "cell-value")]
    [InlineData("批准日期", "2024.12", "cell-value")]
    [InlineData("批准日期", "12", "cell-value")]
    [InlineData("月份", "2024.1", "cell-month-unclear")]
    [InlineData("是否定点", "也许", "cell-value")]
    [InlineData("机构类别", "医员", "cell-word")]
    [InlineData("区划代码", "3.20E+05", "cell-digits-lost")]
    [InlineData("区划代码", "32050A", "cell-code")]
    [InlineData("诊疗科目", "\uFFFD科", "cell-broken-text")]
    public void Cell_ThatCannotStand_IsAFindingAtItsPlace(string header, string cell, string code)
    {
        var table = Sample.ReadCells((header, cell));
        Assert.Equal([code], table.Codes());
        Assert.Equal(["t.csv C2"], table.Places(code));
        Assert.False(table.Rows[0].Sound);
    }

    [Theory]
    [InlineData("机构代码,机构名称,开放床位", "H32050800001,甲,1,200", "'1,200'")]
    [InlineData("机构代码,机构名称,开放床位", "H32050800001,甲,12,旧楼", "header")]
    [InlineData("机构代码,机构名称,开放床位,,错误", "H32050800001,甲,1,200,", "'1,200'")]
    public void Row_LongerThanItsHeader_IsRefused(string header, string row, string told)
    {
        var table = Sample.Read(Sample.Csv($"{header}\n{row}\nH32050800002,乙,5,,\n"));
        var finding = Assert.Single(table.Findings, finding => finding.Code == "row-longer");
        Assert.Equal((2, 4), (finding.Place.Line, finding.Place.Column));
        Assert.Contains(told, finding.Remedy(Language.English), StringComparison.Ordinal);
        Assert.Equal([false, true], table.Rows.Select(read => read.Sound));
    }

    [Fact]
    public void Row_WithSeveralFaults_HasThemAllAtOnce() =>
        Assert.Equal(["t.csv A2", "t.csv B2", "t.csv C2", "t.csv D2"], Sample.Read(Sample.Csv("机构代码,机构名称,开放床位,月份\n1,,x,y\n")).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Place.ToString()));

    [Theory]
    [InlineData("2024年元月1日", 2024, 1, 1)]
    [InlineData("二〇二四年一月一日", 2024, 1, 1)]
    [InlineData("二○二四年十二月三十一日", 2024, 12, 31)]
    [InlineData("二零一九年十月二十号", 2019, 10, 20)]
    [InlineData("2024年十一月廿五日", 2024, 11, 25)]
    public void Days_InChineseNumbers_AreRead(string text, int year, int month, int day)
    {
        Assert.Equal(new DateOnly(year, month, day), Sample.ReadCells(("批准日期", text))[0, "since"].Day);
        Assert.Equal(new DateOnly(year, month, 1), Sample.ReadCells(("月份", text))[0, "month"].Day);
    }

    [Theory]
    [InlineData("二〇二四年十三月一日", "cell-value")]
    [InlineData("二〇二四", "cell-value")]
    [InlineData("24/12/31", "cell-day-unclear")]
    [InlineData("1-2-3", "cell-day-unclear")]
    public void Days_ThatCannotBeRead_AreFindings(string text, string code) => Assert.Equal([code], Sample.ReadCells(("批准日期", text)).Codes());

    [Fact]
    public void Faults_ThroughAWholeColumn_AreAllKeptUpToALimitAndThenCounted()
    {
        var table = Sample.Read(Sample.Csv("机构代码,机构名称,开放床位\n" + string.Concat(Enumerable.Repeat("H32050800001,甲,x\n", TableReader.MostAlike + 50))));
        Assert.Equal(TableReader.MostAlike, table.Places("cell-value").Count());
        Assert.Equal("50 more findings 'cell-value' of this column are not listed", table.Findings.Single(f => f.Code == "findings-more").What(Language.English));
    }
}
