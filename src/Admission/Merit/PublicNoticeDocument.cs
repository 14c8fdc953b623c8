using Dingdian.Admission.Cases;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Merit;

/// <summary>The public notice of who is to be designated: the list, the period, and how to object. It names institutions, no persons.</summary>
public static class PublicNoticeDocument
{
    public static Document Of(Plan plan, PublicNotice notice, IReadOnlyList<DesignationCase> cases)
    {
        var issuer = new Texts(plan.Issuer, null);
        var (from, to) = (MeritWords.LongDay(notice.From), MeritWords.LongDay(notice.To));
        return new(new("关于拟新增医疗保障定点医药机构的公示", "Public notice of institutions to be designated"), issuer, notice.From)
        {
            Number = notice.Document,
            Attribution = new(issuer, notice.From),
            Lead =
            [
                new($"根据《{plan.Title.In(Language.Chinese)}》，经评估、择优，拟将下列 {cases.Count} 家机构纳入医疗保障定点管理，现予公示。", $"Under \"{plan.Title.In(Language.English)}\", after assessment and by merit, these {cases.Count} institutions are to be designated."),
                new($"公示期：{from.Zh}至{to.Zh}。公布位置：{notice.Where}。", $"Objections are taken from {from.En} to {to.En}. Published at: {notice.Where}."),
                new("公示期内，任何单位和个人均可提出异议，请写明事实与理由；以单位名义的注明名称，个人提出的以登记代码代替姓名保存。异议处理结果书面答复；异议未处理完毕不签订协议。",
                    "Anyone may object in that time, with facts and reasons: bodies by their name, persons are kept under a token in place of the name. Every objection is answered in writing, and nothing is signed before."),
            ],
            Body =
            [
                DocumentWords.Table("拟定点机构", "Institutions to be designated", [Number("序号", "no."), Text("机构名称", "institution"), Text("类别", "kind"), Text("区域", "area"), Text("地址", "address")],
                    cases.Select((one, i) => (one, i)), row => [Same($"{row.i + 1}"), Same(row.one.Applicant), PlanWords.Member(plan, row.one.Kind), CaseQuestions.AreaOf(plan, row.one.County) is { } area ? Area(plan, area) : Same(row.one.County), Same(row.one.Address ?? "")]),
            ],
        };
    }
}
