namespace Dingdian.Registry.Tests.Imports;

/// <summary>A little of every kind of file, with a history.</summary>
internal static class SmallCity
{
    private const string Outlines = """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},"features":[
        {"type":"Feature","properties":{"code":"990101","name":"北区","schematic":true},"geometry":{"type":"Polygon","coordinates":[[[120,30.5],[121,30.5],[121,31],[120,31],[120,30.5]]]}},
        {"type":"Feature","properties":{"code":"990102","name":"南区"},"geometry":{"type":"Polygon","coordinates":[[[120,30],[121,30],[121,30.5],[120,30.5],[120,30]]]}}]}
        """;

    private const string Layers = """
        {"features":[
        {"type":"Feature","properties":{"图层":"ring","取值":"inner","名称":"一环内"},"geometry":{"type":"Polygon","coordinates":[[[120.4,30.4],[120.6,30.4],[120.6,30.6],[120.4,30.6],[120.4,30.4]]]}},
        {"type":"Feature","properties":{"layer":"ring","value":"outer"},"geometry":null},
        {"type":"Feature","properties":{"layer":"built_up","value":true},"geometry":{"type":"MultiPolygon","coordinates":[[[[120.4,30.4],[120.6,30.4],[120.6,30.6],[120.4,30.4]]],[[[120.1,30.1],[120.2,30.1],[120.2,30.2],[120.1,30.1]]]]}}]}
        """;

    public static void Fill(Desk desk)
    {
        desk.Good("divisions", "区划代码,名称\n9901,小城\n990101,北区\n990102,南区\n");
        Assert.True(desk.Import("boundaries", Outlines, name: "b.geojson").IsSound);
        Assert.True(desk.Import("layers", Layers, request => request with { Datum = "gcj02" }, name: "l.geojson").IsSound);
        desk.Good("institutions", """"
            机构标识,国家编码,统一社会信用代码,机构名称,机构类别,级别,等次,区划,地址,经度,纬度,坐标系,双通道,起始日期,截止日期
            a,,12990101MB0000012A,甲医院,综合医院,一级,,北区,"一路1号, ""东门""",120.51234567890123,30.7,gcj02,否,1901-01-01,2023-05-31
            a,H99010100001,12990101MB0000012A,甲医院,综合医院,二级,甲等,北区,一路1号,120.51234567890123,30.7,gcj02,否,2023-06-01,
            b,,,乙诊所,诊所,,,北区,=二路,,,,,2020-02-02,
            c,,,乙诊所,诊所,,,北区,三路,,,,,2021-02-02,2024-09-30
            p,P99010200001,,丙药房,药店,,,990102,,120.5,30.2,wgs84,是,2020-01-01,
            """");
        desk.Good("beds", "机构编码,专科,核定床位,开放床位,医保床位,起始日期,截止日期\nH99010100001,综合,100,90,80,2020-01-01,2024-03-31\nH99010100001,综合,120,110,95,2024-04-01,\nH99010100001,中医,,20,,2022-01-01,\n");
        desk.Good("staff", "机构编码,医师,医保医师,护士\n12990101MB0000012A,40,35,60\n乙诊所@990101,1,,\n", request => request with { AsOf = new(2022, 1, 1) });
        desk.Good("facilities", "机构编码,建筑面积,诊疗科目,设备,信息系统\nH99010100001,12345.5,急诊、内科,DR；CT,是\n", request => request with { AsOf = new(2022, 1, 1) });
        desk.Good("agreements", "机构编码,服务类型,协议编号,协议状态,到期日,开始方式,结束方式,起始日期,截止日期\nH99010100001,住院,A-1,正常,2024-12-31,签订,,2024-01-01,\nP99010200001,药店,B-1,正常,,签订,主动退出,2023-01-01,2024-08-31\n");
        desk.Good("area-facts", "区划,指标,截止日期,数值,单位,来源\n北区,常住人口,2023-12-31,300000,resident,公报\n990102,residents,2023-12-31,20万,resident,公报\n");
        desk.Good("funds", "区划,年度,险种,截至日期,收入（万元）,支出（万元）,下拨（万元）,累计结余（元）\n990101,2024,职工,2024-06-30,1234.5678,1200,10,-5\n990101,2023,居民,,50.5,60,,\n");
        desk.Good("letters", "区划,发函层级,发函日期,解除日期,文号\n南区,市,2024-05-01,2024-11-01,某医保函〔2024〕1号\n北区,省级,2024-06-01,,\n");
        desk.Good("successions", "原机构编码,承继机构编码,日期,方式\nH99010100001,P99010200001,2024-06-01,分立\n");
        desk.Good("outflow", "区划,结算月份,险种,病种组,出院人次,床日数,总费用,基金支付\n990101,2024-01,职工,cardiac,3,30,60000.5,30000\n990102,2024-01,居民,,1,8,9000,4000.25\n");
        desk.Good("settlements", "机构编码,月份,险种,医疗类别,病种组,本地参保,床日数,出院人次,门诊人次,总费用,基金支付\nH99010100001,2024-01,职工,住院,cardiac,是,300,30,0,15000.55,9000.5\nH99010100001,2024-02,居民,门诊,,否,0,0,10,1000,500\n");
        desk.Good("population", "经度,纬度,常住人口,参保人数,区划\n120.123456789,30.9,1200,1100,\n120.2,30.2,500,,南区\n", request => request with { Datum = "wgs84", AsOf = new(2024, 6, 30) });
        desk.Good("street-nodes", "编号,经度,纬度,城市\n0,120.1,30.1,9901\n1,120.2,30.1,9901\n");
        desk.Good("street-edges", "起点,终点,长度（米）,类型,城市\n0,1,9630.5,artery,9901\n");
    }
}
