using Dingdian.Documents;
using Dingdian.Model;
using Dingdian.Rules.Deciding;
using Dingdian.Rules.Explaining;
using static Dingdian.Admission.DocumentWords;

namespace Dingdian.Admission.Verdicts;

/// <summary>A verdict in tables: every rule in the order it is asked, what was measured against which limit, and what is still to be established.</summary>
internal static class VerdictTables
{
    private static readonly Dictionary<VerdictStep, Texts> Steps = new()
    {
        [VerdictStep.Bar] = new("法定禁入情形", "Legal bars"), [VerdictStep.Fund] = new("基金", "Fund"), [VerdictStep.City] = new("全市总量", "City total"), [VerdictStep.Class] = new("豁免类别", "Classes"),
        [VerdictStep.Area] = new("区域", "Area"), [VerdictStep.Factor] = new("系数", "Factors"), [VerdictStep.Places] = new("名额", "Places"), [VerdictStep.Site] = new("选址", "Place"), [VerdictStep.Condition] = new("条件", "Conditions"),
    };

    public static Texts Outcome(string outcome) => Vocabulary.Of(outcome == CaseOutcome.Person ? "needs-person" : outcome);

    public static Texts Step(VerdictStep step) => Steps[step];

    /// <summary>The lines of one kind as a table.</summary>
    public static Table Lines(JudgedCase judged, Texts caption, IEnumerable<VerdictLine> lines) => new(caption,
        [Text("环节", "Step"), Text("规则", "Rule"), Text("条款", "Clause"), Text("强度", "Strength"), Text("结论", "Outcome"), Number("申请或测得", "Asked or measured"), Number("限值", "Limit"), Text("说明", "Remarks")],
        [.. lines.Select(line => (IReadOnlyList<Texts>)
        [
            Step(line.Step), Name(line.Construct), PlanWords.Clause(judged.Ground.Plan, line.Construct), PlanWords.Strength(line.Construct), Outcome(line.Outcome),
            Amount(judged, line, line.Measured), Amount(judged, line, line.Limit), Remarks(judged, line),
        ])]);

    private static Texts Amount(JudgedCase judged, VerdictLine line, decimal? value)
    {
        if (value is not { } known || line.Unit is not { } unit) return Value(value);
        var said = PlanWords.Unit(judged.Ground.Plan, unit);
        return new($"{Number(known)} {said.In(Language.Chinese)}", $"{Number(known)} {said.In(Language.English)}");
    }

    public static Texts Remarks(JudgedCase judged, VerdictLine line)
    {
        var said = new List<Texts>();
        if (line.Because.Count > 0) said.Add(Known("尚不知", "not known: ", Joined(line.Because.Select(name => Fact(judged, name)))));
        if (line.Until is { } until) said.Add(new($"至{Day(until)}止", $"until {Day(until)}"));
        if (line.SkippedBy is { } skipped) said.Add(Known("因豁免不适用：", "skipped by ", Name(skipped)));
        if (line.Override is { } lifted) said.Add(new($"经{lifted.Authority}突破（{lifted.Document}）：{lifted.Reason}", $"lifted by {lifted.Authority} ({lifted.Document}): {lifted.Reason}"));
        if (line.Evidence.Count > 0) said.Add(Known("佐证：", "evidence: ", Joined(line.Evidence.Select(Same))));
        return said.Count == 0 ? None : new(string.Join('；', said.Select(text => text.In(Language.Chinese))), string.Join("; ", said.Select(text => text.In(Language.English))));
    }

    /// <summary>What is known, and from where.</summary>
    public static Table Facts(JudgedCase judged) => Table("依据的事实", "What it rests on", [Text("事项", "Fact"), Text("取值", "Value"), Text("来源", "From")], judged.Known,
        fact => [Fact(judged, fact.Key), PlanWords.Member(judged.Ground.Plan, fact.Value.Value), Vocabulary.Of($"known-{fact.Value.From}")]);

    public static Texts Fact(JudgedCase judged, string name) => judged.Ground.Plan.Find("attributes", name) is { Label: { Zh: not null } label } ? new(label.Zh, label.En ?? name)
        : judged.Ground.Plan.Find("measures", name) is { } measure ? Name(measure) : judged.Ground.Plan.Find("choices", name) is { } choice ? Name(choice) : Vocabulary.Of(name == "place" ? "the-place" : name);

    private static Texts Known(string zh, string en, Texts what) => new(zh + what.In(Language.Chinese), en + what.In(Language.English));
}
