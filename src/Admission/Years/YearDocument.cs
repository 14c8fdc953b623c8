using System.Globalization;
using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;

namespace Dingdian.Admission.Years;

/// <summary>An annual plan as the document a bureau issues: quotas with their grounds, what was chosen and lifted, and an annex that proves each number.</summary>
public sealed class YearDocument
{
    private readonly AnnualPlan annual;
    private readonly YearRevision revision;
    private readonly YearFigures figures;
    private readonly Plan plan;
    private readonly bool isPublic;

    private YearDocument(AnnualPlan annual, YearRevision revision, YearFigures figures, bool isPublic) =>
        (this.annual, this.revision, this.figures, plan, this.isPublic) = (annual, revision, figures, figures.Plan, isPublic);

    /// <param name="annual">The annual plan.</param>
    /// <param name="revision">One of its revisions.</param>
    /// <param name="figures">Its numbers.</param>
    /// <param name="issuer">Who issues it, where that is not the issuer of the plan.</param>
    /// <param name="isPublic">Without the names of the persons who worked on it.</param>
    public static Document Of(AnnualPlan annual, YearRevision revision, YearFigures figures, string? issuer = null, bool isPublic = false) => new YearDocument(annual, revision, figures, isPublic).Write(issuer ?? figures.Plan.Issuer);

    private Document Write(string issuer)
    {
        var (signed, body) = (revision.Last("publish-year") ?? revision.Last("approve-year"), new Texts(issuer, issuer));
        return new(Title, body, (signed ?? revision.Steps[^1]).On)
        {
            Number = signed?.Document,
            Mark = Mark,
            Lead = [Basis],
            Body = [.. Quotas(), .. Choices(), .. Lifted(), .. Readings(), .. isPublic ? [] : Signed()],
            Annexes = [Proofs()],
            Attribution = new(body, (signed ?? revision.Steps[^1]).On),
        };
    }

    private Texts Title => new($"{plan.Title.In(Language.Chinese)}\n{annual.Year}年度计划", $"{plan.Title.In(Language.English)}\nAnnual plan {annual.Year}");

    /// <summary>What anyone should see on every page: made-up data, or a plan that nobody has signed yet.</summary>
    private Texts? Mark => (figures.Ground.IsSynthetic, revision.State is YearState.Draft or YearState.Reviewed) switch
    {
        (true, true) => new("草稿 · 合成数据，仅供演示", "Draft · synthetic data, for demonstration"),
        (true, false) => new("合成数据，仅供演示", "Synthetic data, for demonstration"),
        (false, true) => new("草稿", "Draft"),
        _ => null,
    };

    private Texts Maker => Vocabulary.Of(DraftYear.MakerOf(plan));

    private Texts Basis => new(
        $"根据《{plan.Title.In(Language.Chinese)}》（{plan.Revision}），以{Day(figures.Ground.AsOf).Zh}的登记数据为依据，由{Maker.Zh}编制{annual.Year}年度计划如下。数据与规则均以哈希固定，见附件1，任何人可据以复算。",
        $"Drawn up by the {Maker.En} under \"{plan.Title.In(Language.English)}\" ({plan.Revision}) on what was registered by {Day(figures.Ground.AsOf).En}. Data and rules are fixed by their hashes, see annex 1, so anyone can compute this again.");

    private IEnumerable<Block> Quotas()
    {
        yield return new Heading(1, new("年度计划量", "Quotas of the year"));
        foreach (var rows in figures.Result.Quotas.GroupBy(row => row.Id))
            foreach (var block in Quota([.. rows])) yield return block;
    }

    private IEnumerable<Block> Quota(IReadOnlyList<QuotaRow> rows)
    {
        var (quota, parts) = (rows[0].Construct, rows.SelectMany(row => row.Parts).Select(part => part.Id).Distinct().ToList());
        var (name, clause, unit) = (quota.Label, PlanWords.Clause(plan, quota), PlanWords.Unit(plan, rows[0].Unit));
        yield return new Heading(2, new(name.Zh ?? quota.Name, name.En ?? quota.Name));
        yield return new Paragraph(new($"依据：{clause.Zh}。", $"Clause: {clause.En}."));
        yield return new Table(new(name.Zh ?? quota.Name, name.En ?? quota.Name),
            [new(new("区域", "Area")), new(new("初值", "Raw"), unit, true), new(new("计划量", "Quota"), unit, true), new(new("未分配", "Not given out"), unit, true), .. parts.Select(part => new Column(PlanWords.Member(plan, part), unit, true))],
            [.. (rows.Count == 1 ? rows : rows.Skip(1)).Select(row => Row(row, parts))])
        { Notes = [.. Gates(rows)], Totals = rows.Count == 1 ? null : Row(rows[0], parts) };
    }

    private IReadOnlyList<Texts> Row(QuotaRow row, IReadOnlyList<string> parts) =>
    [
        AreaWords.Area(plan, row.Area), row.Unlimited ? Vocabulary.Of("unlimited") : PlanWords.Value(row.Raw), row.Unlimited && row.Value is null ? Vocabulary.Of("unlimited") : PlanWords.Value(row.Value),
        row.Unallocated is { } left ? PlanWords.Value(left) : PlanWords.None, .. parts.Select(part => PlanWords.Value(row.Parts.FirstOrDefault(one => one.Id == part)?.Value)),
    ];

    private IEnumerable<Texts> Gates(IReadOnlyList<QuotaRow> rows) =>
        from gate in rows.SelectMany(row => row.Gates.Where(gate => gate.State is "fired" or "overridden").Select(gate => (Gate: gate, row.Area)))
        group gate by (gate.Gate.Gate.Construct.Path, gate.Gate.State) into alike
        let first = alike.First().Gate
        let areas = AreaWords.Areas(plan, [.. alike.Select(one => one.Area).Where(area => area != plan.Scope.Whole.Name || alike.Count() == 1)])
        let name = first.Gate.Construct.Label
        let state = PlanWords.State(first)
        let effect = GateWords.Effect(first.Gate, plan)
        let clause = PlanWords.Clause(plan, first.Gate.Construct)
        select new Texts($"{areas.Zh}：{name.In(Language.Chinese)}（{clause.Zh}），{state.Zh}，{effect.Zh}", $"{areas.En}: {name.In(Language.English)} ({clause.En}), {state.En}, {effect.En}");

    private IEnumerable<Block> Choices()
    {
        yield return new Heading(1, new("选择事项及理由", "Choices and their grounds"));
        yield return new Table(new("选择事项", "Choices"), [new(new("事项", "Choice")), new(new("取值", "Value")), new(new("理由", "Grounds")), new(new("日期", "Day")), .. isPublic ? (Column[])[] : [new(new("办理人", "By"))]],
            [.. revision.Choices.Concat(revision.Readings).Select(pair => (IReadOnlyList<Texts>)[Label(pair.Key), Chosen(pair.Key, pair.Value), Same(pair.Value.Grounds ?? ""), Day(pair.Value.On), .. isPublic ? (Texts[])[] : [Same(pair.Value.By)]])]);
    }

    private Texts Label(string name) => (plan.Find("choices", name) ?? plan.Find("classes", name) ?? plan.Find("readings", name))?.Label is { } label ? new(label.In(Language.Chinese), label.In(Language.English)) : Same(name);

    private Texts Chosen(string name, Chosen chosen)
    {
        if (plan.Find("readings", name) is { } reading && chosen.Value is { } word) return PlanWords.Reading(reading, word);
        var areas = chosen.ByArea.Select(pair => (Area: AreaWords.Area(plan, pair.Key), pair.Value)).ToList();
        return areas.Count == 0 ? Same(chosen.Value ?? "") : new(string.Join('、', areas.Select(pair => $"{pair.Area.In(Language.Chinese)} {pair.Value}")), string.Join(", ", areas.Select(pair => $"{pair.Area.In(Language.English)} {pair.Value}")));
    }

    private IEnumerable<Block> Lifted()
    {
        yield return new Heading(1, new("原则性规定的突破", "Rules in principle that were lifted"));
        var approved = revision.Overrides.Where(lifted => lifted.State == LiftedRule.Approved).ToList();
        if (approved.Count == 0)
        {
            yield return new Paragraph(new("本年度无突破。", "None was lifted this year."));
            yield break;
        }
        yield return new Table(new("突破登记", "Register"), [new(new("编号", "No."), IsNumber: true), new(new("规则", "Rule")), new(new("区域", "Area")), new(new("理由", "Reason")), new(new("批准机关", "Authority")), new(new("文号", "Document"))],
            [.. approved.Select(lifted => (IReadOnlyList<Texts>)[Same($"{lifted.Number}"), Same(lifted.Gate), lifted.Area is { } area ? AreaWords.Area(plan, area) : PlanWords.None, Same(lifted.Reason), Same(lifted.Authority), Same(lifted.Document)])])
        { Notes = [.. YearEffects.OfOverrides(figures).Select(effect => Effect(effect, new("不突破则为", "without them")))] };
    }

    private IEnumerable<Block> Readings()
    {
        var readings = YearEffects.OfReadings(figures);
        if (readings.Count == 0) yield break;
        yield return new Heading(1, new("对文本的解读及其影响", "How the text is read, and what another reading would change"));
        foreach (var (reading, now, other, effects) in readings)
        {
            var (label, taken, instead) = (reading.Label, PlanWords.Reading(reading, now), PlanWords.Reading(reading, other));
            var changed = effects.Count == 0 ? new Texts("配额不变", "no quota changes") : new(string.Join("；", effects.Select(effect => Effect(effect, new("则为", "then")).Zh)), string.Join("; ", effects.Select(effect => Effect(effect, new("则为", "then")).En)));
            yield return new Paragraph(new($"{label.In(Language.Chinese)}：采用“{taken.Zh}”；若取“{instead.Zh}”，{changed.Zh}。", $"{label.In(Language.English)}: {taken.En}; under {instead.En}: {changed.En}."));
        }
    }

    private Texts Effect(QuotaEffect effect, Texts otherwise)
    {
        var (quota, area, now, other) = (plan.Find("quotas", effect.Quota)!.Label, AreaWords.Area(plan, effect.Area), PlanWords.Value(effect.Now), PlanWords.Value(effect.Else));
        return new($"{area.In(Language.Chinese)}{quota.In(Language.Chinese)} {now.Zh}，{otherwise.Zh} {other.Zh}", $"{quota.In(Language.English)}, {area.In(Language.English)}: {now.En}, {otherwise.En} {other.En}");
    }

    private IEnumerable<Block> Signed()
    {
        yield return new Heading(1, new("办理过程", "Who did what"));
        yield return new Table(new("办理过程", "Steps"), [new(new("日志条目", "Entry"), IsNumber: true), new(new("步骤", "Step")), new(new("办理人", "By")), new(new("角色", "Role")), new(new("日期", "Day")), new(new("文号", "Document"))],
            [.. revision.Steps.Select(step => (IReadOnlyList<Texts>)[Same($"{step.Entry}"), Vocabulary.Of(step.Act), Same(step.Who), Vocabulary.Of(step.Role), Day(step.On), Same(step.Document ?? "")])]);
    }

    /// <summary>Every quota down to the figures it rests on, the city first.</summary>
    private Annex Proofs() => new(new("计算依据", "How each number comes about"),
    [
        new Paragraph(new($"数据：快照 {revision.Snapshot}。规则：{plan.Id} {revision.Rules}，sha256:{revision.RulesHash}。", $"Data: snapshot {revision.Snapshot}. Rules: {plan.Id} {revision.Rules}, sha256:{revision.RulesHash}.")),
        .. plan.All("quotas").SelectMany(Proof),
    ])
    { Landscape = true };

    private IEnumerable<Block> Proof(Construct quota)
    {
        yield return new Heading(1, new(quota.Label.In(Language.Chinese), quota.Label.In(Language.English)));
        var named = Named.All(plan).First(one => one.Section == "quotas" && one.Name == quota.Name);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in figures.Result.Quotas.Where(row => row.Id == quota.Name))
        {
            var area = AreaWords.Area(plan, row.Area);
            var steps = Walk(Explainer.Explain(figures.Computation, named, row.Area), "1", shown);
            yield return new Table(new($"{quota.Label.In(Language.Chinese)}（{area.In(Language.Chinese)}）", $"{quota.Label.In(Language.English)}, {area.In(Language.English)}"),
                [new(new("步骤", "Step")), new(new("内容", "What")), new(new("数值", "Value")), new(new("条款", "Clause")), new(new("来源", "Source")), new(new("说明", "Remark"))],
                [.. steps.Select(step => (IReadOnlyList<Texts>)[Same(step.Number), What(step.Step), StepWords.Value(step.Step, plan), step.Step.Rule is { } rule ? Same(StepWords.Cited(rule, plan)) : default, StepWords.Source(step.Step), step.Step.Detail])]);
        }
    }

    /// <summary>The steps with their numbers; what was unfolded before, here or for another area, is only named again.</summary>
    private static IEnumerable<(Explanation Step, string Number)> Walk(Explanation step, string number, HashSet<string> shown)
    {
        var again = step.Parts.Count > 0 && !shown.Add($"{step.Kind}|{step.Text}|{step.Area}|{step.Value.Text}");
        return (again ? [] : step.Parts.SelectMany((part, i) => Walk(part, $"{number}.{i + 1}", shown))).Prepend((again ? step with { Detail = StepWords.Seen } : step, number));
    }

    private Texts What(Explanation step)
    {
        var (role, name) = (StepWords.Role(step), StepWords.Name(step, plan));
        return new($"{role.Zh}{name.In(Language.Chinese)}", $"{role.En}{name.In(Language.English)}");
    }

    private static Texts Day(DateOnly day) => new(day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static Texts Same(string text) => PlanWords.Same(text);
}
