using Dingdian.Model;

namespace Dingdian.Registry.Tests.Imports;

public class FigureTests
{
    private const string Divisions = "区划代码,名称\n990100,小城\n990101,北区\n990102,南区\n";

    [Theory]
    [InlineData("常住人口", "人", 5, "resident", 5)]
    [InlineData("residents", "万人", 1.5, "resident", 15000)]
    [InlineData("insured", "万人", 2, "insured", 20000)]
    [InlineData("参保人数", "万", 2, "insured", 20000)]
    [InlineData("health_plan_beds", "张", 7, "bed", 7)]
    [InlineData("licensed_pharmacies", "家", 7, "institution", 7)]
    [InlineData("replaced_outpatient", "个", 7, "institution", 7)]
    [InlineData("insured_physicians", "人", 7, "physician", 7)]
    [InlineData("土地面积", "平方公里", 7.5, "km^2", 7.5)]
    [InlineData("surplus", "万元", 7.5, "万元", 7.5)]
    [InlineData("bed_density", "bed/1000 resident", 7.5, "bed/1000 resident", 7.5)]
    [InlineData("townships_without_pharmacy", "township", 3, "township", 3)]
    public void Unit_AsBureausWriteIt_IsTheOneOfPlans(string measure, string written, double value, string unit, double kept)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("area-facts", $"区划,指标,截止日期,数值,单位\n990101,{measure},2023-12-31,{value},{written}\n");
        var fact = desk.Ask(db => db.AreaFacts.Single());
        Assert.Equal((unit, (decimal)kept), (fact.Unit, fact.Value));
    }

    [Theory]
    [InlineData("residents", "张", 5, "figure-unit")]
    [InlineData("some_people", "人", 5, "figure-unit")]
    [InlineData("some_people", "万", 5, "figure-unit")]
    [InlineData("residents", "人", 0.5, "cell-fraction")]
    [InlineData("residents", "人", -5, "cell-below")]
    [InlineData("residents", "万人", 1024300, "cell-above")]
    public void Figure_ThatNoPlanCouldRead_IsAFinding(string measure, string written, double value, string code)
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains(code, desk.Import("area-facts", $"区划,指标,截止日期,数值,单位\n990101,{measure},2023-12-31,{value},{written}\n").Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("2023年和2024年人口表")]
    [InlineData("2023、2024年人口表")]
    [InlineData("2023—2024年人口表")]
    [InlineData("2023-2024年人口表")]
    public void Title_OfTwoYears_DatesNothing(string title)
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains("figures-undated", desk.Import("area-facts", $"{title},\n区划,常住人口\n990101,5\n").Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("", "", "secondary")]
    [InlineData("公报", "", "published")]
    [InlineData("", "estimated", "estimated")]
    public void Figure_WithoutSourceAndQuality_IsSecondary(string source, string quality, string kept)
    {
        using var desk = new Desk(Kind.Sqlite);
        var result = desk.Good("area-facts", $"区划,指标,截止日期,数值,单位,来源,数据性质\n990101,residents,2023-12-31,5,resident,{source},{quality}\n");
        Assert.Equal((kept, kept == "secondary"), (desk.Ask(db => db.AreaFacts.Single().Quality), result.Findings.Any(finding => finding.Code == "figures-unsourced")));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Table_WithAColumnForEachFigure_IsUnderstood(Kind kind)
    {
        using var desk = new Desk(kind);
        desk.Good("divisions", Divisions);
        const string wide = "小城2023年末主要指标,,,\n区划,年末常住人口（万人）,参保人数,土地面积（平方公里）\n全市,3.5,30000,120.5\n北区,2,\"18,000\",70\n南区,1.5,12000,50.5\n合计,3.5,30000,120.5\n注：数据来源统计公报,,,\n";
        var result = desk.Good("area-facts", wide);
        Assert.Equal((9, 0, 0, 0), Desk.Counts(result));
        Assert.Equal(["figures-dated", "figures-unsourced", "figures-wide"], result.Findings.Select(finding => finding.Code).Where(code => code.StartsWith("figures-", StringComparison.Ordinal)).Order());
        Assert.Equal(["9901 35000 resident", "990101 20000 resident", "990102 15000 resident"], desk.Ask(db => db.AreaFacts.Where(row => row.Measure == "residents").OrderBy(row => row.Id).AsEnumerable().Select(row => $"{row.Division} {row.Value:0} {row.Unit}").ToArray()));
        Assert.Equal([new DateOnly(2023, 12, 31)], desk.Ask(db => db.AreaFacts.Select(row => row.AsOf).Distinct().ToArray()));
        Assert.Equal((0, 0, 9, 0), Desk.Counts(desk.Good("area-facts", wide)));
        Assert.Equal((0, 1, 8, 0), Desk.Counts(desk.Good("area-facts", wide.Replace("北区,2,", "北区,2.1,", StringComparison.Ordinal).Replace("合计,3.5", "合计,3.6", StringComparison.Ordinal))));
    }

    [Fact]
    public void Figures_OfACityByItsOwnName_AreTheCitys()
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", Divisions);
        desk.Good("area-facts", "区划,指标,截止日期,数值,单位\n小城,residents,2024-12-31,5400000,人\n北区,residents,2024-12-31,2000000,人\n小城,insured,2024-12-31,5000000,人\n");
        Assert.Equal(["9901", "990101", "9901"], desk.Ask(db => db.AreaFacts.OrderBy(fact => fact.Id).Select(fact => fact.Division).ToList()));
    }

    [Fact]
    public void Table_WithAColumnForEachFigure_TakesTheDayFromTheHeaderOrTheCommand()
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains("figures-undated", desk.Import("area-facts", "区划,常住人口\n990101,5\n").Findings.Select(finding => finding.Code));
        desk.Good("area-facts", "区划,常住人口\n990101,5\n", request => request with { AsOf = new(2022, 12, 31), IsDated = true });
        desk.Good("area-facts", "区划,2021年常住人口\n990101,4\n");
        Assert.Contains("figures-other-day", desk.Good("area-facts", "2020年人口,\n区划,常住人口\n990101,5\n", request => request with { AsOf = new(2022, 12, 31), IsDated = true }).Findings.Select(finding => finding.Code));
        Assert.Equal([new(2021, 12, 31), new(2022, 12, 31)], desk.Ask(db => db.AreaFacts.OrderBy(row => row.AsOf).Select(row => row.AsOf).ToArray()));
    }

    [Theory, InlineData(Kind.Sqlite), InlineData(Kind.PostgreSql)]
    public void Code_OfACityWithZerosBehind_IsTheCity(Kind kind)
    {
        using var desk = new Desk(kind);
        var result = desk.Good("divisions", Divisions + "990101001000,河街道\n");
        Assert.Contains(result.Findings, finding => finding.Code == "column-mended" && finding.ToString().Contains("320500", StringComparison.Ordinal));
        Assert.Equal(["9901", "990101", "990101001", "990102"], desk.Ask(db => db.Divisions.Select(row => row.Code).Order().ToArray()));
        desk.Good("area-facts", "区划,指标,截止日期,数值,单位\n990100,residents,2023-12-31,5,人\n");
        Assert.Equal("9901", desk.Ask(db => db.AreaFacts.Single().Division));
        Assert.Equal("division-city", Assert.Single(desk.Import("institutions", "国家编码,机构名称,机构类别,区划\nH99010100001,甲,诊所,990100\n").Findings, finding => finding.Severity == Severity.Error).Code);
    }

    [Theory]
    [InlineData("area-facts", "区划,指标,截止日期,数值,单位\n880101,residents,2023-12-31,5,人\n")]
    [InlineData("funds", "区划,年度,险种,收入,支出\n8801,2023,职工,5,4\n")]
    [InlineData("outflow", "区划,结算月份,险种,总费用,基金支付\n880101,2024-01,职工,5,4\n")]
    public void Code_OfAnotherCity_IsAFinding(string kind, string text)
    {
        using var desk = new Desk(Kind.Sqlite);
        desk.Good("divisions", Divisions);
        Assert.Equal("division-unknown", Assert.Single(desk.Import(kind, text).Findings, finding => finding.Severity == Severity.Error).Code);
    }

    [Theory]
    [InlineData("area-facts", "区划,指标,截止日期,数值,单位\n990101,residents,2199-12-31,5,人\n")]
    [InlineData("funds", "区划,年度,险种,截至日期,收入,支出\n990101,2098,职工,2098-12-31,5,4\n")]
    [InlineData("letters", "区划,发函层级,发函日期\n990101,市,2199-12-31\n")]
    [InlineData("institutions", "国家编码,机构名称,机构类别,区划,起始日期\nH99010100001,甲,诊所,990101,2199-01-01\n")]
    [InlineData("outflow", "区划,结算月份,险种,总费用,基金支付\n990101,1998-01,职工,5,4\n")]
    public void Day_NobodyCanMean_IsAFinding(string kind, string text)
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Equal("day-beyond", Assert.Single(desk.Import(kind, text).Findings, finding => finding.Severity == Severity.Error).Code);
    }

    [Fact]
    public void AsOf_FarAhead_IsAFinding()
    {
        using var desk = new Desk(Kind.Sqlite);
        Assert.Contains("day-beyond", desk.Import("institutions", Desk.Institutions, request => request with { AsOf = new(2199, 1, 1) }).Findings.Select(finding => finding.Code));
    }
}
