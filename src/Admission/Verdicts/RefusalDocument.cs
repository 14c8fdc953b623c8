using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Explaining;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Verdicts;

/// <summary>The refusal of a case: each rule that stands against it with its clause, what was measured and the limit, the place, and how to object.</summary>
public static class RefusalDocument
{
    /// <param name="judged">The verdict it rests on.</param>
    /// <param name="number">The document number; null while there is none.</param>
    /// <param name="issuer">Who issues it, where that is not the issuer of the plan.</param>
    public static Document Of(JudgedCase judged, string? number, string? issuer = null)
    {
        var (one, body) = (judged.Case, new Texts(issuer ?? judged.Ground.Plan.Issuer, null));
        return new(new($"不予定点决定书", "Decision not to designate"), body, judged.On)
        {
            Number = number,
            Addressee = Same(one.Applicant),
            Attribution = new(body, judged.On),
            Lead = [new($"你单位{Day(one.Events.GetValueOrDefault("received", one.Steps[0].On))}提出的{Vocabulary.Of(one.Matter).In(Language.Chinese)}申请（案件{one.Number}），经依据《{judged.Ground.Plan.Title.In(Language.Chinese)}》审查，因下列原因不予定点。",
                $"Your application of {Day(one.Events.GetValueOrDefault("received", one.Steps[0].On))} for {Vocabulary.Of(one.Matter).In(Language.English)} (case {one.Number}) was held against \"{judged.Ground.Plan.Title.In(Language.English)}\" and is refused for the following reasons.")],
            Body = [new Heading(1, new("理由", "Reasons")), .. judged.Verdict.Blocking.Select(line => Reason(judged, line)), .. VerdictDocument.SketchOf(judged), new Heading(1, new("救济途径", "How to object")), .. Remedies(judged)],
        };
    }

    private static Paragraph Reason(JudgedCase judged, VerdictLine line)
    {
        var (name, clause, strength, remarks) = (Name(line.Construct), PlanWords.Clause(judged.Ground.Plan, line.Construct), PlanWords.Strength(line.Construct), VerdictTables.Remarks(judged, line));
        var figures = line is { Measured: { } measured, Limit: { } limit } ? new Texts($"申请或测得{Number(measured)}{Unit(line).In(Language.Chinese)}，限值{Number(limit)}{Unit(line).In(Language.Chinese)}。", $" Asked or measured: {Number(measured)} {Unit(line).In(Language.English)}; limit: {Number(limit)} {Unit(line).In(Language.English)}.") : default;
        var rest = remarks == None ? default : new Texts($"{remarks.In(Language.Chinese)}。", $" {remarks.In(Language.English)}.");
        return new(new($"{name.In(Language.Chinese)}（{clause.In(Language.Chinese)}，{strength.In(Language.Chinese)}）：{VerdictTables.Outcome(line.Outcome).In(Language.Chinese)}。{figures.Zh}{rest.Zh}",
            $"{name.In(Language.English)} ({clause.In(Language.English)}, {strength.In(Language.English)}): {VerdictTables.Outcome(line.Outcome).In(Language.English)}.{figures.En}{rest.En}"));

        Texts Unit(VerdictLine of) => of.Unit is { } unit ? PlanWords.Unit(judged.Ground.Plan, unit) : new("", "");
    }

    /// <summary>The agency first, then the bureau; the courts stay open.</summary>
    private static IEnumerable<Block> Remedies(JudgedCase judged)
    {
        var cited = judged.Case.Kind == "retail_pharmacy" && judged.Ground.Plan.Find("processes", "remedy") is { } remedy ? PlanWords.Clause(judged.Ground.Plan, remedy) : default;
        var basis = cited.Zh is null ? default : new Texts($"（{cited.Zh}）", $" ({cited.En})");
        yield return new Paragraph(new($"对本决定有异议的，可以向作出决定的经办机构陈述、申辩，或者提请同级医疗保障行政部门协调处理{basis.Zh}。", $"Whoever objects may state it to the agency that decided, or ask the bureau of the same level to coordinate{basis.En}."));
        yield return new Paragraph(new("认为本决定侵犯合法权益的，可以自收到之日起六十日内依法申请行政复议，或者自收到之日起六个月内依法提起行政诉讼。", "Whoever holds that the decision infringes lawful rights may ask for administrative review within sixty days of receipt, or bring an action within six months."));
        yield return new Paragraph(new("异议请写明案件编号、不服的理由和所附材料；本决定所依据的数据以哈希固定，可申请复算核对。", "An objection names the case, the reasons and what is enclosed; the data of this decision are fixed by their hashes, and a recomputation may be asked for."));
    }
}
