using Dingdian.Model;
using Dingdian.Registry.Imports;

namespace Dingdian.Registry.Tests.Imports;

/// <summary>Every finding about bringing files in, shown by a file that has it, in the approved words.</summary>
public class FindingWordsTests
{
    private const string Institutions = "国家编码,统一社会信用代码,机构名称,机构类别,类别代码,区划,乡镇,经度,纬度,起始日期,截止日期\n";
    private const string Beds = "机构编码,机构名称,区划,专科,开放床位\n";
    private const string Facts = "区划,指标,截止日期,数值,单位\n";
    private const string Funds = "区划,年度,险种,截至日期,收入,支出\n";
    private const string Settlements = "机构编码,月份,险种,医疗类别,总费用,基金支付\n";

    private const string Outline = """{"features":[{"properties":{"code":"990101","NAME":"北区"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,30]]]}}]}""";

    private static readonly Dictionary<string, (string Kind, string Text)> Broken = new(StringComparer.Ordinal)
    {
        ["row-twice"] = ("institutions", Institutions + "H99010100001,,甲,诊所,,990101\nH99010100001,,甲,诊所,,990101\n"),
        ["kind-other"] = ("institutions", "机构编码,机构名称,区划,床位专科,核定床位,开放床位\n"),
        ["row-overlap"] = ("beds", "机构编码,专科,开放床位,起始日期,截止日期\nH99010100001,综合,5,2020-01-01,\nH99010100001,综合,6,2022-01-01,\n"),
        ["day-beyond"] = ("letters", "区划,发函层级,发函日期\n990101,市,1066-12-31\n990101,市,1999-12-31\n"),
        ["division-city"] = ("institutions", Institutions + "H99010100005,,甲,诊所,,990100\n"),
        ["figure-unit"] = ("area-facts", Facts + "990101,some_people,2023-12-31,5,人\n"),
        ["figures-wide"] = ("area-facts", "2023年末人口,,\n区划,常住人口（万人）,参保人数\n990101,5,4\n"),
        ["figures-dated"] = ("area-facts", "2023年末人口,\n区划,常住人口\n990101,5\n"),
        ["figures-other-day"] = ("area-facts", "2023年末人口,\n区划,常住人口\n990101,5\n"),
        ["figures-undated"] = ("area-facts", "区划,常住人口\n990101,5\n"),
        ["row-span"] = ("institutions", Institutions + "H99010100001,,甲,诊所,,990101,,,,2024-02-01,2024-01-01\n"),
        ["credit-code-check"] = ("institutions", Institutions + ",12990101MB0000012G,甲,诊所,,990101\n"),
        ["credit-code-form"] = ("institutions", Institutions + ",12990101MB000001IG,甲,诊所,,990101\n"),
        ["kind-missing"] = ("institutions", Institutions + "H99010100005,,甲,,,990101\n"),
        ["kind-of-code"] = ("institutions", Institutions + "H99010100005,,甲,,F1,990101\n"),
        ["division-unknown"] = ("institutions", Institutions + "H99010100005,,甲,诊所,,某县\n"),
        ["row-township-elsewhere"] = ("institutions", Institutions + "H99010100005,,甲,诊所,,990101,990102001\n"),
        ["coordinate-half"] = ("institutions", Institutions + "H99010100005,,甲,诊所,,990101,,120.5\n"),
        ["geometry-differs"] = ("institutions", """{"features":[{"properties":{"国家编码":"H99010100001","机构名称":"甲医院","区划":"990101","经度":120.5,"纬度":30.5},"geometry":{"type":"Point","coordinates":[120.501,30.5]}}]}"""),
        ["institution-sibling"] = ("institutions", Institutions + ",12990101MB0000012A,甲医院东院,综合医院,,990102\n"),
        ["accept-column"] = ("institutions", Institutions),
        ["institutions-not-in-file"] = ("institutions", Institutions + "H99010100001,,甲医院,综合医院,,990101\nH99010100005,,新诊所,诊所,,990101\n"),
        ["row-name-other"] = ("beds", Beds + "H99010100001,丙药房,,综合,5\n"),
        ["institution-other"] = ("institutions", Institutions + "H99010100001,,丁药房,药店,,990102\n"),
        ["institutions-renamed"] = ("institutions", Institutions + "H99010100001,,新院,综合医院,,990101\n"),
        ["institution-double"] = ("institutions", Institutions + "H99010100007,,乙诊所,诊所,,990101\n"),
        ["row-institution-ambiguous"] = ("institutions", Institutions + "H99010100005,,戊,诊所,,990101\nH99010100006,,戊,诊所,,990101\n,,戊,诊所,,990101\n"),
        ["marked-not-written"] = ("institutions", Institutions + "H99010100005,,甲,,,990101\n"),
        ["import-not-complete"] = ("funds", Funds),
        ["institution-joined"] = ("institutions", "机构名称,机构类别,区划,地址,起始日期\n戊药房,药店,990101,一路,2020-01-01\n戊药房,药店,990101,二路,2021-01-01\n"),
        ["agreement-end-undated"] = ("agreements", "机构编码,服务类型,协议状态\nH99010100001,住院,终止\n"),
        ["institution-unnamed"] = ("beds", Beds + ",,,综合,5\n"),
        ["row-institution-unknown"] = ("beds", Beds + "H99010100009,甲医阮,990101,综合,5\n"),
        ["figure-twice"] = ("area-facts", Facts + "990101,residents,2023-12-31,5,resident\n990101,常住人口,2023-12-31,6,resident\n"),
        ["measure-unknown"] = ("area-facts", Facts + "990101,户数,2023-12-31,5,resident\n"),
        ["amount-below-fen"] = ("funds", Funds + "990101,2024,职工,,100.005,90\n"),
        ["fund-year"] = ("funds", Funds + "990101,2024,职工,2023-06-30,100,90\n"),
        ["data-repeated"] = ("settlements", Settlements + "H99010100001,2024-01,职工,住院,5,4\nH99010100001,2024-01,职工,住院,6,4\n"),
        ["settlement-pharmacy-beds"] = ("settlements", "机构编码,月份,险种,医疗类别,床日数,总费用,基金支付\nP99010200001,2024-01,职工,药店,3,5,4\n"),
        ["elderly-above"] = ("area-facts", Facts + "990101,residents,2023-12-31,100,resident\n990101,elderly,2023-12-31,101,resident\n"),
        ["staff-above"] = ("staff", "机构编码,医师,医保医师\nH99010100001,50,60\n"),
        ["grade-twice"] = ("institutions", "国家编码,机构名称,机构类别,级别,等次,区划\nH99010100001,甲医院,综合医院,三级甲等,乙等,990101\n"),
        ["data-fewer"] = ("settlements", Settlements + "H99010100001,2024-01,职工,住院,5,4\n"),
        ["data-kept"] = ("settlements", Settlements + "H99010100002,2024-01,职工,住院,5,4\n"),
        ["settlement-overpaid"] = ("settlements", Settlements + "H99010100001,2024-01,职工,住院,5,6\n"),
        ["population-nowhere"] = ("population", "经度,纬度,常住人口\n120.5,30.5,100\n"),
        ["layer-city-unknown"] = ("layers", """{"features":[{"properties":{"layer":"ring","value":"inner"},"geometry":null}]}"""),
        ["layer-elsewhere-twice"] = ("layers", """{"features":[{"properties":{"layer":"ring","value":"inner","city":"9901"},"geometry":null},{"properties":{"layer":"ring","value":"outer","city":"9901"},"geometry":null}]}"""),
        ["figures-unsourced"] = ("area-facts", Facts + "990101,residents,2023-12-31,5,resident\n"),
        ["boundary-properties"] = ("boundaries", Outline),
        ["boundary-division-unknown"] = ("boundaries", Outline),
        ["layer-far"] = ("layers", """{"features":[{"properties":{"layer":"ring","value":"inner","city":"9901"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}"""),
        ["layer-mapping"] = ("layers", "{}"),
        ["boundary-code-form"] = ("boundaries", """{"features":[{"properties":{"code":"北区"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,31],[120,30]]]}}]}"""),
    };

    public static TheoryData<string> Codes => [.. FindingCatalogue.CodesOf("imports")];

    private static Dictionary<string, string> Approved { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Imports", "approved.txt"))
        .Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim('\n').Split('\n', 2)).ToDictionary(b => b[0], b => b[1], StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Codes))]
    public void File_OfACode_ShowsItInTheApprovedWords(string code) => Assert.Equal(Approved.GetValueOrDefault(code), Shown(code));

    [Fact]
    public void Approved_EveryFindingAboutImports_IsThere()
    {
        var missing = FindingCatalogue.CodesOf("imports").Except(Approved.Keys).ToList();
        Assert.True(missing.Count == 0, string.Join("\n\n", missing.Select(code => $"{code}\n{Shown(code)}")));
    }

    private static string Shown(string code)
    {
        var finding = code switch
        {
            "export-form" => Export.Refuse(Desk.KindOf("boundaries"), "b.xlsx"),
            "template-map" => Export.RefuseTemplate(Desk.KindOf("boundaries")),
            _ => Run(code, Broken[code]),
        };
        return $"{finding!.ToString(Language.English)}\n{finding.ToString(Language.Chinese)}";
    }

    /// <summary>A finding may name the last day that can be meant.</summary>
    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }

    private static Finding Run(string code, (string Kind, string Text) broken)
    {
        using var desk = new Desk(Kind.Sqlite) { Clock = new Clock() };
        desk.Good("institutions", Desk.Institutions);
        if (code.StartsWith("data-", StringComparison.Ordinal)) desk.Good("settlements", Settlements + "H99010100001,2024-01,职工,住院,6,4\nH99010100001,2024-01,职工,门诊,6,4\nH99010100001,2024-01,居民,住院,6,4\n");
        if (code == "boundary-division-unknown") desk.Good("divisions", "区划代码,名称\n9902,大城\n");
        var result = desk.Import(broken.Kind, broken.Text, request => request with { Datum = "cgcs2000", Mapping = code == "layer-mapping" ? desk.File("map.yaml", "columns: { 环: layer }") : null, DryRun = code == "institutions-not-in-file", KeepRegistry = code == "accept-column" ? new HashSet<string> { "levle" } : [], Complete = code == "import-not-complete", IsDated = code == "figures-other-day", MarkedOut = code == "marked-not-written" ? "/proc/none" : null });
        return result.Findings.First(finding => finding.Code == code);
    }
}
