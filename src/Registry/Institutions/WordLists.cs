using Dingdian.Model;

namespace Dingdian.Registry.Institutions;

/// <summary>
/// The closed lists of the registry, with the same ids as the classes of the national layer of plans. Kinds carry the categories of WS 218
/// (A hospitals, B community health, C township hospitals, D outpatient departments and clinics, E emergency, G maternal and child, H prevention).
/// </summary>
public static class WordLists
{
    public static readonly IReadOnlyList<Word> Kinds = [
        Of("general_hospital", "综合医院", "general hospital", ["A1"], "医院"),
        Of("tcm_hospital", "中医类医院", "hospital of Chinese medicine", ["A2", "A3", "A4"], "中医医院", "中医院", "中西医结合医院", "民族医院"),
        Of("specialist_hospital", "专科医院", "specialist hospital", ["A5"], "口腔医院", "眼科医院", "肿瘤医院", "儿童医院", "妇产医院"),
        Of("psychiatric_hospital", "精神专科医院", "psychiatric hospital", ["A5", "A520"], "精神病医院", "精神卫生中心"),
        Of("infectious_hospital", "传染病医院", "infectious-disease hospital", ["A5", "A521"]),
        Of("rehabilitation_hospital", "康复医院", "rehabilitation hospital", ["A5", "A527", "A6"], "康复专科医院", "疗养院"),
        Of("nursing_hospital", "护理院", "nursing hospital", ["A7"], "护理中心", "护理医院"),
        Of("maternal_child_hospital", "妇幼保健院", "maternal and child hospital", ["G"], "妇幼保健所", "妇幼保健计划生育服务中心"),
        Of("township_hospital", "乡镇（街道）卫生院", "township hospital", ["C"], "卫生院", "乡镇卫生院", "中心卫生院"),
        Of("community_health_centre", "社区卫生服务中心", "community health centre", ["B", "B1"]),
        Of("community_health_station", "社区卫生服务站", "community health station", ["B", "B2"]),
        Of("village_clinic", "村卫生室（所）", "village clinic", ["D6"], "村卫生室", "村卫生所", "一体化村卫生室"),
        Of("outpatient_department", "门诊部", "outpatient department", ["D1"], "综合门诊部", "专科门诊部", "中医门诊部", "口腔门诊部"),
        Of("clinic", "诊所", "clinic", ["D2"], "中医诊所", "口腔诊所", "中医（综合）诊所", "西医诊所"),
        Of("internal_infirmary", "内设医务室、卫生所（站）", "in-house infirmary", ["D3", "D4"], "医务室", "卫生所", "卫生站", "校医院", "保健所"),
        Of("elderly_care_internal", "养老机构内设医疗机构", "medical unit of an elderly-care institution", ["D3", "D4"], "养老机构内设医务室"),
        Of("blind_massage", "盲人医疗按摩所", "medical massage by the blind", ["D"]),
        Of("emergency_centre", "急救中心", "emergency centre", ["E"], "急救站"),
        Of("hospice_centre", "安宁疗护中心", "hospice centre", ["A7"]),
        Of("dialysis_centre", "血液透析中心", "dialysis centre", ["D1"], "血透中心"),
        Of("retail_pharmacy", "零售药店", "retail pharmacy", [], "药店", "药房", "定点零售药店", "大药房")];

    public static readonly IReadOnlyList<Word> Levels = [
        Of("tertiary", "三级", "tertiary", ["3"], "三级医疗机构", "三级医院"),
        Of("secondary", "二级", "secondary", ["2"], "二级医疗机构", "二级医院"),
        Of("primary", "一级", "primary", ["1"], "一级医疗机构", "一级医院"),
        Of("unrated", "未定级", "unrated", ["9"], "未评级", "无", "其他")];

    public static readonly IReadOnlyList<Word> Grades = [
        Of("a", "甲等", "grade A", ["1"], "甲"), Of("b", "乙等", "grade B", ["2"], "乙"), Of("c", "丙等", "grade C", ["3"], "丙"),
        Of("special", "特等", "special grade", ["4"], "特"), Of("none", "未定等", "no grade", ["9"], "未定", "无")];

    public static readonly IReadOnlyList<Word> Ownerships = [
        Of("public", "公立", "public", [], "公办", "政府办", "国有", "公立医疗机构", "公立医院"), Of("private", "社会办", "private", [], "民营", "营利性", "私立", "私营", "个体", "社会办医", "非公立", "民营医院")];

    public static readonly IReadOnlyList<Word> Affiliations = [
        Of("national", "中央", "national", ["1"], "中央属", "部属"), Of("provincial", "省属", "provincial", ["2"], "省级"), Of("city", "市属", "city", ["3"], "市级", "地级市属"),
        Of("county", "县（区）属", "county", ["4"], "区属", "县属", "县级", "区级"), Of("township", "乡镇（街道）属", "township", ["5", "6", "7"], "乡镇属", "街道属", "村属"), Of("other", "其他", "other", ["9"], "无")];

    public static readonly IReadOnlyList<Word> Hosts = [
        Of("none", "无", "none", []), Of("university", "高校", "university", [], "高等院校", "大学"), Of("school", "中小学", "school", [], "学校"),
        Of("enterprise", "企业", "enterprise", [], "企事业单位"), Of("government", "机关", "government", [], "机关单位"),
        Of("elderly_care", "养老机构", "elderly care", [], "养老院", "敬老院"), Of("combined_care", "医养结合机构", "combined care", [], "医养结合")];

    public static readonly IReadOnlyList<Word> Specialties = [
        Of("general", "综合", "general", [], "普通", "内科", "外科", "全科"), Of("psychiatric", "精神", "psychiatric", [], "精神科", "精神专科"),
        Of("tcm", "中医", "Chinese medicine", [], "中医科", "中西医结合"), Of("rehabilitation", "康复", "rehabilitation", [], "康复科", "康复医学科"),
        Of("nursing", "护理", "nursing", [], "护理科", "长期护理"), Of("paediatric", "儿科", "paediatric", [], "小儿科"), Of("oncology", "肿瘤", "oncology", [], "肿瘤科"),
        Of("geriatric", "老年", "geriatric", [], "老年病科", "老年医学科"), Of("eye", "眼科", "eye", []), Of("maternity", "妇产", "maternity", [], "妇产科"),
        Of("dental", "口腔", "dental", [], "口腔科", "牙科"), Of("infectious", "传染病", "infectious", [], "感染科", "传染科")];

    public static readonly IReadOnlyList<Word> Services = [
        Of("inpatient", "住院", "inpatient", [], "住院服务", "住院协议", "住院定点"), Of("outpatient", "门诊", "outpatient", [], "门诊服务", "门诊协议", "门诊定点", "门诊统筹"), Of("pharmacy", "药店", "pharmacy", [], "零售药店", "药店协议", "药店定点")];

    public static readonly IReadOnlyList<Word> AgreementStates = [
        Of("in_force", "正常", "in force", [], "有效", "履行中", "在协"), Of("suspended", "中止", "suspended", [], "暂停", "中止协议")];

    public static readonly IReadOnlyList<Word> AgreementEnds = [
        Of("suspended", "中止", "suspended", [], "暂停"), Of("resumed", "恢复", "resumed", []), Of("renewed", "续签", "renewed", []), Of("signed", "签订", "signed", [], "新签"),
        Of("terminated", "解除", "terminated", [], "解除协议"), Of("expired", "到期终止", "expired", [], "终止", "期满"),
        Of("voluntary", "主动退出", "voluntary exit", [], "自愿退出", "退出"), Of("cut", "核减", "cut", [], "调减"), Of("succeeded", "同址承继", "succeeded at the same address", [], "承继")];

    public static readonly IReadOnlyList<Word> Schemes = [
        Of("employee", "职工医保", "employee", ["310"], "职工", "城镇职工", "职工基本医疗保险"), Of("resident", "居民医保", "resident", ["390"], "居民", "城乡居民", "城乡居民基本医疗保险")];

    public static readonly IReadOnlyList<Word> IssuerLevels = [
        Of("national", "国家", "national", [], "国家级"), Of("provincial", "省", "provincial", [], "省级"), Of("city", "市", "city", [], "市级"), Of("county", "县", "county", [], "县级", "区县")];

    /// <summary>Ends of an agreement that leave the institution without designation.</summary>
    public static readonly IReadOnlySet<string> Exits = new HashSet<string> { "terminated", "expired", "voluntary", "cut" };

    /// <summary>The word of a list as people read it; what is not in the list stands as it is.</summary>
    public static Texts Name(IReadOnlyList<Word> list, string id) => list.FirstOrDefault(word => word.Id == id)?.Name ?? new Texts(id, id);

    /// <summary>The id of what people or files call a word, in either language; what is not in the list stands as it is.</summary>
    public static string IdOf(IReadOnlyList<Word> list, string text) =>
        list.FirstOrDefault(word => word.Id == text)?.Id ?? list.FirstOrDefault(word => word.Name.Zh == text || string.Equals(word.Name.En, text, StringComparison.OrdinalIgnoreCase) || word.Synonyms.Contains(text))?.Id ?? text;

    private static Word Of(string id, string zh, string en, string[] codes, params string[] synonyms) => new(id, new Texts(zh, en), codes, synonyms);
}
