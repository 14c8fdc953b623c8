using Dingdian.Admission.Agreements;
using Dingdian.Admission.Duties;
using Dingdian.Admission.Merit;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Cases;

/// <summary>What an applicant gets in writing at intake: acceptance, the one notice of what is missing, refusal to accept, receipt of withdrawal. It names institutions, no persons.</summary>
public static class CaseNotices
{
    public const string Acceptance = "acceptance", Supplement = "supplement", Refusal = "not-accepted-notice", Withdrawal = "withdrawal";

    private static readonly (string Kind, string Act)[] Steps = [(Acceptance, "accept-case"), (Supplement, "ask-supplement"), (Refusal, "refuse-acceptance"), (Withdrawal, "withdraw-case")];

    public static IReadOnlyList<string> Kinds { get; } = [.. Steps.Select(row => row.Kind)];

    /// <summary>The notices a case can have, that of its last step first.</summary>
    public static IReadOnlyList<string> Of(DesignationCase one) =>
        [.. Steps.Select(row => (row.Kind, Step: one.Last(row.Act))).Where(row => row.Step is not null).OrderByDescending(row => row.Step!.Entry).Select(row => row.Kind)];

    /// <param name="plan">The plan.</param>
    /// <param name="one">A case that took the step.</param>
    /// <param name="kind">Which notice.</param>
    /// <param name="days">The days worked, by which time limits are told.</param>
    /// <param name="number">The document number; null while there is none.</param>
    /// <param name="issuer">Who issues it, where that is not the issuer of the plan.</param>
    /// <exception cref="ArgumentException">The case took no such step.</exception>
    public static Document Of(Plan plan, DesignationCase one, string kind, WorkingDays days, string? number = null, string? issuer = null)
    {
        var step = one.Last(Steps.Single(row => row.Kind == kind).Act) ?? throw new ArgumentException("The case took no such step.", nameof(kind));
        var body = new Texts(issuer ?? plan.Issuer, null);
        return new(Capital(Vocabulary.Of(kind)), body, step.On)
        {
            Number = number, Addressee = Same(one.Applicant), Attribution = new(body, step.On),
            Lead = [Begin(one, Sentence(plan, one, kind))],
            Body = [.. kind switch { Acceptance => Accepted(plan, one, step, days), Supplement => Missing(plan, one, step), Refusal => SentBack(plan, one, step), _ => TakenBack(step) }],
        };
    }

    private static Texts Capital(Texts title) => title with { En = char.ToUpperInvariant(title.En![0]) + title.En[1..] };

    private static Texts Begin(DesignationCase one, Texts rest)
    {
        var (matter, day) = (Vocabulary.Of(one.Matter), MeritWords.LongDay(one.Events["received"]));
        return new($"你单位{day.Zh}提交的{matter.Zh}申请（案件 {one.Number}）收悉。{rest.Zh}", $"Your application of {day.En} ({matter.En}, case {one.Number}) was received. {rest.En}");
    }

    private static Texts Sentence(Plan plan, DesignationCase one, string kind)
    {
        var clause = Clauses(plan, one, Steps.Single(row => row.Kind == kind).Act);
        return kind switch
        {
            Acceptance => new($"经核，申请材料齐全，依据{clause.Zh}，决定予以受理。", $"Its papers are complete; under {clause.En} it is accepted."),
            Supplement => new($"经核，申请材料不齐全或者不符合要求，依据{clause.Zh}，现一次性告知需要补正的全部内容。", $"Its papers are incomplete or not as required; under {clause.En} this one notice names everything that is missing."),
            Refusal => new("经审查，决定不予受理。", "It was looked at and is not accepted."),
            _ => new("现应你单位要求终止办理。", "At your request it goes no further."),
        };
    }

    /// <summary>The national rules of a step, else the plan itself.</summary>
    private static Texts Clauses(Plan plan, DesignationCase one, string act)
    {
        var cited = Cited(plan, one, CaseLife.Life.Steps.First(step => step.Act == act).Rules);
        return cited.Zh!.Length > 0 ? cited : new($"《{plan.Title.In(Language.Chinese)}》", $"\"{plan.Title.In(Language.English)}\"");
    }

    /// <summary>Of rules that say the same of medical institutions (Order 2) and of pharmacies (Order 3), those for the applicant.</summary>
    private static Texts Cited(Plan plan, DesignationCase one, IEnumerable<string> rules)
    {
        var others = one.Kind == "retail_pharmacy" ? "O2-" : "O3-";
        return Joined(rules.Where(rule => !rule.StartsWith(others, StringComparison.Ordinal) && plan.Rules.ContainsKey(rule)).Select(rule => AgreementWords.Cited(plan, rule)));
    }

    private static IEnumerable<Block> Accepted(Plan plan, DesignationCase one, CaseStep step, WorkingDays days)
    {
        foreach (var clock in CaseClocks.Of(plan, one, days, step.On).Where(clock => clock.Clock.Text("from") == "accepted"))
        {
            var (name, due, cited) = (Name(clock.Clock), MeritWords.LongDay(clock.Due), Cited(plan, one, clock.Clock.Rules));
            yield return new Paragraph(new($"{name.Zh}的期限至{due.Zh}（{cited.Zh}）；补正材料的时间不计入。", $"Time limit, {name.En}: until {due.En} ({cited.En}); time for supplements does not count."));
        }
        yield return new Paragraph(new("评估包括对申请材料的核查和现场核查，请予配合。受理不代表予以定点。", "The assessment looks at the papers and at the place; please assist. Acceptance is no designation."));
    }

    private static IEnumerable<Block> Missing(Plan plan, DesignationCase one, CaseStep step)
    {
        var before = one.Papers.Where(paper => paper.Entry < step.Entry).Select(paper => paper.Item).ToHashSet();
        yield return DocumentWords.Table("需要补正的材料", "What is missing", [Number("序号", "no."), Text("材料", "paper"), Text("情况", "what is wrong")], one.Asked.Select((item, i) => (item, i)),
            row => [Same($"{row.i + 1}"), Same(row.item), before.Contains(row.item) ? new("已提交，需更正或重新提交", "handed in, to be corrected or handed in again") : new("未提交", "not handed in")]);
        if (step.Remarks is { Length: > 0 } remarks) yield return new Paragraph(new($"说明：{remarks}", $"Remarks: {remarks}"));
        yield return new Paragraph(new("请将上述材料一并补交本经办机构，齐全后即予受理；补正所用时间不计入办理期限。对补正要求有异议的，可以向本经办机构陈述、申辩。",
            "Please hand all of it in to this agency at once; it is accepted when complete, and the time it takes does not count. Whoever disagrees with what is asked may state his case to this agency."));
    }

    private static IEnumerable<Block> SentBack(Plan plan, DesignationCase one, CaseStep step)
    {
        yield return new Heading(1, new("理由", "Why"));
        yield return new Paragraph(Same(step.Remarks ?? ""));
        yield return new Heading(1, new("依据", "Grounds"));
        foreach (var rule in one.SentBackBy) yield return new Paragraph(new($"{AgreementWords.Cited(plan, rule).Zh}：{plan.Rules[rule].Label.In(Language.Chinese)}。", $"{AgreementWords.Cited(plan, rule).En}: {plan.Rules[rule].Label.In(Language.English)}."));
        yield return new Heading(1, new("救济途径", "How to object"));
        yield return new Paragraph(MeritWords.Remedy(plan));
        yield return new Paragraph(new("上述情形消除后，可以重新提出申请。", "When this no longer stands against it, a new application may be handed in."));
    }

    private static IEnumerable<Block> TakenBack(CaseStep step)
    {
        var day = MeritWords.LongDay(step.On);
        yield return new Paragraph(new($"撤回日期：{day.Zh}。撤回理由：{step.Remarks}。", $"Taken back on {day.En}. Reason: {step.Remarks}."));
        yield return new Paragraph(new("为本案保留的名额同时释放。撤回不影响以后另行申请，另行申请须重新提交材料。", "Places kept for the case are free again. A later application is open to you; its papers are handed in anew."));
    }
}
