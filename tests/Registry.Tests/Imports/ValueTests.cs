using Dingdian.Model;
using Dingdian.Registry.Imports;

namespace Dingdian.Registry.Tests.Imports;

/// <summary>How cells, units and headers of bureaus' files are read.</summary>
public class ValueTests
{
    private const string Divisions = "区划代码,名称\n9901,小城\n990101,北山市\n990102,南区\n";
    private const string Institutions = "国家编码,机构名称,机构类别,级别,等次,区划\n";

    [Fact]
    public void Title_OfTwoYears_IsNoDay()
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains("figures-undated", Codes(desk.Import("area-facts", "2023年和2024年人口表,\n区划,常住人口\n990101,5\n")));
        Assert.Contains("figures-undated", Codes(desk.Import("area-facts", "2023-2024年人口表,\n区划,常住人口\n990101,5\n")));
    }

    [Theory]
    [InlineData("甲医阮", "990101", "H99010100001 甲医院")]
    [InlineData("甲医阮", "990102", null)] // stands in the other county
    [InlineData("大学城药店", "990101", null)]
    public void InstitutionUnknown_NearANameOfItsCounty_IsAskedFor(string name, string county, string? near)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        var remedy = Assert.Single(desk.Import("beds", $"机构名称,区划,专科,开放床位\n{name},{county},综合,5\n").Findings, finding => finding.Code == "row-institution-unknown").Remedy(Language.English);
        Assert.EndsWith(near is null ? "or the name." : $"Did you mean: {near}?", remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_OfTwoYears_AreTwoDays()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("area-facts", "区划,2023年常住人口（万人）,2024年常住人口（万人）,2024年参保人数\n990101,1.5,1.6,9000\n990102,,2.5,\n");
        Assert.Equal(["990101 insured 2024 9000", "990101 residents 2023 15000", "990101 residents 2024 16000", "990102 residents 2024 25000"],
            desk.Ask(db => db.AreaFacts.AsEnumerable().Select(row => $"{row.Division} {row.Measure} {row.AsOf.Year} {row.Value:0}").Order(StringComparer.Ordinal).ToArray()));
    }

    [Theory]
    [InlineData("区划,年度,险种,收入,支出\n990101,2024,职工,5,4\n", "unit-unsaid unit-unsaid")]
    [InlineData("区划,年度,险种,收入,支出\n990101,2024,职工,5万元,4万元\n", "")]
    [InlineData("区划,年度,险种,收入（元）,支出（万元）\n990101,2024,职工,5,4\n", "")]
    [InlineData("单位：万元,,,,\n区划,年度,险种,收入,支出\n990101,2024,职工,5,4\n", "unit-above")]
    public void Money_WithoutAUnit_IsRemarkedOn(string text, string codes)
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Equal(codes, string.Join(' ', Codes(desk.Good("funds", text)).Where(code => code.StartsWith("unit-", StringComparison.Ordinal))));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Transfers_LeftBlank_StayUnknown(Kind kind)
    {
        using var desk = new Desk(kind);
        desk.Good("funds", "区划,年度,险种,收入（元）,支出（元）,下拨（元）,上解（元）\n990101,2024,职工,5,4,,0\n");
        Assert.Equal((null, 0L), desk.Ask(db => db.FundAccounts.AsEnumerable().Select(row => (row.TransferIn, row.TransferOut)).Single()));
    }

    [Theory]
    [InlineData("2023年度基金收支表（单位：万元）,,,\n区划,险种,收入,支出\n990101,职工,5,4\n", 2023)]
    [InlineData("区划,年度,险种,收入（元）,支出（元）\n990101,2024年,职工,5,4\n", 2024)]
    public void Year_OfAFund_IsUnderstood(string text, int year)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("funds", text);
        Assert.Equal((year, new DateOnly(year, 12, 31)), desk.Ask(db => db.FundAccounts.Select(row => ValueTuple.Create(row.Year, row.Through)).Single()));
    }

    [Fact]
    public void Year_OfAFundWhoseTitleNamesAPartOfIt_IsAsked()
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains("column-missing", Codes(desk.Import("funds", "2024年6月基金收支,,,\n区划,险种,收入,支出\n990101,职工,5,4\n")));
    }

    [Theory]
    [InlineData("三级甲等", "tertiary", "a")]
    [InlineData("三甲", "tertiary", "a")]
    [InlineData("二级乙等医院", "secondary", "b")]
    [InlineData("一级（丙等）", "primary", "c")]
    [InlineData("二级未定等", "secondary", "none")]
    [InlineData("三级", "tertiary", null)]
    public void Level_WithItsGrade_IsBoth(string written, string level, string? grade)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Institutions + "H99010100001,甲医院,综合医院,一级,,990101\n");
        desk.Good("institutions", Institutions + $"H99010100001,甲医院,综合医院,{written},,990101\n", request => request with { AsOf = new(2024, 8, 1) });
        var profile = desk.Ask(db => db.Profiles.Where(row => row.RevisedBy == long.MaxValue).OrderBy(row => row.From).AsEnumerable().Last());
        Assert.Equal((level, grade), (profile.Level, profile.Grade));
    }

    [Fact]
    public void Level_WithAnotherGradeThanItsColumn_IsAFinding()
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains("grade-twice", Codes(desk.Import("institutions", Institutions + "H99010100001,甲医院,综合医院,三级甲等,乙等,990101\n")));
    }

    [Fact]
    public void Headers_AsBureausWriteThem_AreKnown()
    {
        using var desk = new Desk(Kind.Sqlite);
        var result = desk.Good("institutions", "定点医药机构编号,定点医药机构名称,机构类别,医疗机构级别,经营性质,县（市、区）,执业地址,是否开通门诊统筹\nH99010100001,甲医院,综合医院,二级,公立,990101,一路1号,是\n");
        Assert.DoesNotContain("column-unknown", Codes(result));
        result = desk.Good("agreements", "国家医保机构代码,服务类型,签订日期,到期日\nH99010100001,住院,2024-03-01,长期\n");
        Assert.DoesNotContain("column-unknown", Codes(result));
        Assert.Equal(((DateOnly, DateOnly?))(new(2024, 3, 1), null), desk.Ask(db => db.Agreements.Select(row => ValueTuple.Create(row.From, row.Expires)).Single()));
    }

    [Fact]
    public void Header_ThatLooksLikeTheLostKey_IsRemarkedOn()
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains("column-unknown-key", Codes(desk.Import("institutions", "某某编号,机构名称,机构类别,区划\n1,甲,诊所,990101\n")));
        Assert.DoesNotContain("column-unknown-key", Codes(desk.Import("institutions", "某某编号,国家编码,机构名称,机构类别,区划\n1,H99010100001,甲,诊所,990101\n")));
    }

    [Theory]
    [InlineData("990101000000")]
    [InlineData("990101000")]
    [InlineData("北山")]
    public void County_AsBureausWriteIt_IsTheOne(string written)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", Divisions);
        desk.Good("institutions", Institutions + $"H99010100001,甲,诊所,,,{written}\n");
        desk.Good("area-facts", $"区划,指标,截止日期,数值,单位\n{written},residents,2023-12-31,5,人\n");
        Assert.Equal(("990101", "990101"), desk.Ask(db => (db.Profiles.Single().County, db.AreaFacts.Single().Division)));
    }

    [Theory]
    [InlineData("2024/3"), InlineData("2024年3月"), InlineData("2024.03"), InlineData("202403")]
    public void Month_AsBureausWriteIt_IsUnderstood(string written)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("outflow", $"区划,结算月份,险种,总费用,基金支付\n990101,{written},职工,5,4\n");
        Assert.Equal("2024-03", desk.Ask(db => db.Datasets.Single().Period));
    }

    [Theory]
    [InlineData("合计,60\n", "")]
    [InlineData("合计,61\n", "total-differs")]
    [InlineData("合计,120\n", "total-differs")]
    public void Total_BesideARowOfTheWhole_IsThatOfTheParts(string total, string codes)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", Divisions);
        Assert.Equal(codes, string.Join(' ', Codes(desk.Good("area-facts", "2023年末,\n区划,常住人口\n全市,60\n北山市,20\n南区,40\n" + total)).Where(code => code == "total-differs")));
    }

    [Theory]
    [InlineData("area-facts", "区划,指标,截止日期,数值,单位\n990101,land_area,2023-12-31,-5,平方公里\n", "cell-below")]
    [InlineData("area-facts", "2023年末,\n区划,土地面积（平方公里）\n990101,-5\n", "cell-below")]
    [InlineData("area-facts", "区划,指标,截止日期,数值,单位\n990101,insured,2023-12-31,99000000,人\n", "cell-above")]
    [InlineData("area-facts", "2023年末,,\n区划,常住人口,65岁及以上人口\n990101,100,101\n", "elderly-above")]
    [InlineData("population", "经度,纬度,常住人口,65岁及以上,区划,坐标系\n120.5,30.5,100,101,990101,wgs84\n", "elderly-above")]
    [InlineData("staff", "机构编码,医师,医保医师\nH99010100001,50,60\n", "staff-above")]
    [InlineData("settlements", "机构编码,月份,险种,医疗类别,床日数,总费用（元）,基金支付（元）\nP99010200001,2024-01,职工,药店,3,5,4\n", "settlement-pharmacy-beds")]
    public void Figure_NobodyCanMean_IsQuestioned(string kind, string text, string code)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("institutions", Desk.Institutions);
        Assert.Equal(code, Assert.Single(desk.Import(kind, text).Findings, finding => finding.Severity >= Severity.Warning && finding.Code != "figures-unsourced").Code);
    }

    [Fact]
    public void Elderly_OfAnotherFileThanTheResidents_AreQuestioned()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("area-facts", "区划,指标,截止日期,数值,单位\n990101,residents,2023-12-31,100,人\n");
        Assert.Contains("elderly-above", Codes(desk.Good("area-facts", "区划,指标,截止日期,数值,单位\n990101,elderly,2023-12-31,101,人\n")));
        Assert.DoesNotContain("elderly-above", Codes(desk.Good("area-facts", "区划,指标,截止日期,数值,单位\n990102,elderly,2023-12-31,101,人\n")));
    }

    [Fact]
    public void DryRun_OfNewRows_ShowsTheirFigures()
    {
        using var desk = new Desk(Kind.Sqlite);
        var result = desk.Good("funds", "区划,年度,险种,收入（万元）,支出（元）\n990101,2024,职工,5,4\n", request => request with { DryRun = true });
        Assert.Equal("基金收入 50000；基金支出 4", Assert.Single(result.Differences.Listed).New.Zh);
    }

    private static IEnumerable<string> Codes(ImportResult result) => result.Findings.Select(finding => finding.Code);
}
