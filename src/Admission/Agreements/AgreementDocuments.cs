using Dingdian.Admission.Acting;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Agreements;

/// <summary>Lists of agreements as documents: what the public sees, and what the agency keeps.</summary>
public static class AgreementDocuments
{
    /// <summary>The public list: names, addresses and terms, and nothing about persons.</summary>
    public static Document Public(RegistryDb db, Plan plan, DateOnly on)
    {
        var all = DesignatedAgreement.All(db, plan.Id, on).Where(one => !one.IsOver && one.SignedOn <= on && on <= one.Expires).ToList();
        var addresses = db.Profiles.Believed().Where(row => row.From <= on && row.To > on).Select(row => new { row.InstitutionId, row.Address }).ToDictionary(row => row.InstitutionId, row => row.Address);
        return new(new("定点医药机构名单", "List of designated institutions"), Same(plan.Issuer), on)
        {
            Body = [Table("定点医药机构", "Designated institutions", [Text("国家代码", "Code"), Text("名称", "Name"), Text("地址", "Address"), Text("类别", "Kind"), Text("服务", "Services"), Text("协议期至", "Until"), Text("状态", "State")], all, one =>
                [Same(one.Code ?? ""), Same(one.Name), Same(addresses.GetValueOrDefault(one.Institution) ?? ""), WordLists.Name(WordLists.Kinds, one.Kind), Services(one.Services), Same(Day(one.Expires)), Vocabulary.Of(one.State)])],
        };
    }

    /// <summary>The dynamic list.</summary>
    public static Document Dynamic(Plan plan, IReadOnlyList<Standing> standings, DateOnly on)
    {
        var counted = standings.GroupBy(one => one.Word).ToDictionary(group => group.Key, group => group.Count());
        return new(new("定点医药机构动态管理清单", "Dynamic list of designated institutions"), Same(plan.Issuer), on)
        {
            Lead = [new($"截至{Day(on)}，定点机构{standings.Count}家：{string.Join('、', counted.Select(pair => $"{Vocabulary.Of(pair.Key).Zh}{pair.Value}家"))}。", $"{standings.Count} institutions on {Day(on)}: {string.Join(", ", counted.Select(pair => $"{pair.Value} {Vocabulary.Of(pair.Key).En}"))}.")],
            Body = [Table("动态管理清单", "Dynamic list", [Text("国家代码", "Code"), Text("名称", "Name"), Text("协议", "Agreement"), Text("状态", "State"), Text("标准", "Standards"), Text("不再符合", "Not kept"), Text("待核查", "To be looked at"), Number("违约", "Breaches"), Number("中止", "Suspensions"), Text("年度考核", "Assessment"), Number("不予结算（元）", "Not paid (yuan)"), Text("期满", "Until")], standings, one => Row(plan, one))],
        };
    }

    private static Texts[] Row(Plan plan, Standing one) =>
    [
        Same(one.Institution.Code ?? ""), Same(one.Institution.Name), one.Agreement is { } agreement ? Same(agreement.Number) : None, Vocabulary.Of(one.State), Vocabulary.Of(one.Word), Standards(plan, one.Lost), one.Open.Count > 3 ? Counted(one.Open.Count) : Standards(plan, one.Open),
        Value(one.Breaches), Value(one.Suspensions), one.Assessed is var (year, line) ? new($"{year}：{Number(line.Score)}分，{Vocabulary.Of($"year-{line.Verdict}").Zh}", $"{year}: {Number(line.Score)}, {Vocabulary.Of($"year-{line.Verdict}").En}") : None, Value(one.Unsettled), one.Agreement is { } held ? Same(Day(held.Expires)) : None,
    ];

    private static Texts Counted(int standards) => new($"{standards} 项", $"{standards} standards");

    private static Texts Standards(Plan plan, IReadOnlyList<string> names) => names.Count == 0 ? Same("") : Joined(names.Select(name => Name(plan, "conditions", name)));

    /// <summary>What is due, as a table.</summary>
    public static Document Due(Plan plan, IReadOnlyList<AgreementDue> dues, DateOnly on) => new(new("协议待办", "What is due on agreements"), Same(plan.Issuer), on)
    {
        Body = [Table("待办事项", "Due", [Text("协议", "Agreement"), Text("机构", "Institution"), Text("事项", "What"), Text("责任方", "Holder"), Text("截止", "Due"), Text("逾期", "Overdue"), Text("依据", "Clause")], dues, due =>
            [Same(due.Agreement.Number), Same(due.Agreement.Name), Vocabulary.Of(due.What), due.Holder == "agency" ? plan.Actor("agency") : plan.Actor("institution"), due.Due is { } day ? Same(Day(day)) : None, due.IsOverdueOn(on) ? new("逾期", "overdue") : Same(""), due.Rule is { } rule ? AgreementWords.Cited(plan, rule) : None])],
    };

    /// <summary>The decision that ends an agreement, as the institution gets it: clause, what follows, and how to object.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ended">An agreement that has ended.</param>
    /// <param name="issuer">Who issues it; null: the agency of the plan.</param>
    public static Document Ending(Plan plan, DesignatedAgreement ended, string? issuer = null)
    {
        var (end, step, body) = (ended.End!, ended.Steps[^1], issuer is null ? plan.Actor("agency") : Same(issuer));
        return new(new("解除（终止）医保协议通知书", "Notice of the end of an agreement"), body, end.On)
        {
            Addressee = Same(ended.Name),
            Lead = [new($"你单位与本经办机构签订的医保协议（编号 {ended.Number}）自{Day(end.On)}起{(ended.State == AgreementState.Lapsed ? "终止" : Vocabulary.Of(step.Act).Zh)}{(end.Document is { } number ? $"（{number}）" : "")}。", $"The agreement {ended.Number} with you ends on {Day(end.On)}{(end.Document is { } decision ? $" (decision {decision})" : "")}.")],
            Body =
            [
                new Heading(1, new("理由与依据", "Why")), new Paragraph(Why(plan, end, step.Remarks)),
                new Heading(1, new("后果", "What follows")),
                end.Bars.Count == 0 ? new Paragraph(new("不产生不予受理的期限；重新申请按规定办理。", "Nothing is barred; a new application is open.")) : Table("不予受理期限", "What it bars from", [Text("对象", "Who"), Text("依据", "Clause"), Text("至", "Until")], end.Bars, bar => [Vocabulary.Of($"bars-{bar.Subject}"), AgreementWords.Cited(plan, bar.Rule), bar.Until is { } until ? Same(Day(until)) : new("履行完毕之日", "when it is discharged")]),
                new Heading(1, new("救济", "How to object")),
                new Paragraph(new("对本决定不服的，可以向经办机构陈述、申辩，也可以提请医疗保障行政部门协调处理；依法可以申请行政复议或者提起行政诉讼的，从其规定。", "You may state your case to the agency, or ask the bureau to mediate; administrative review and litigation are open as the law provides.")),
            ],
            Attribution = new(body, end.On),
        };
    }

    private static Texts Why(Plan plan, AgreementEnd end, string? reason)
    {
        var clauses = Joined(end.Grounds.Select(rule => AgreementWords.Cited(plan, rule)));
        return reason is null ? new($"依据：{clauses.Zh}。", $"Clauses: {clauses.En}.") : new($"{reason}。依据：{clauses.Zh}。", $"{reason}. Clauses: {clauses.En}.");
    }

    internal static Texts Services(IEnumerable<string> services) => Joined(services.Select(service => Vocabulary.Of($"service-{service}")));
}
