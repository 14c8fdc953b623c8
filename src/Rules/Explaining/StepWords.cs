using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Rules.Explaining;

/// <summary>The words of one step, shared by the tree and the page.</summary>
public static class StepWords
{
    public static Texts Value(Explanation step, Plan plan)
    {
        if (!step.HasValue || step.Kind == StepKind.Gate || (step.Kind == StepKind.Rows && step.Parts.Count > 0))
            return default;
        return step.Value switch
        {
            { Number: { } number } => WithUnit(PlanWords.Number(number), step.Unit, plan),
            { Truth: { } truth } => Vocabulary.Of(truth ? "true" : "false"),
            { Word: { } word } when step.Kind == StepKind.Reading && plan.Find("readings", step.Text) is { } reading => PlanWords.Reading(reading, word),
            { Word: { } word } => PlanWords.Member(plan, word),
            _ => Vocabulary.Of("unknown"),
        };
    }

    /// <summary>Label and name, or the expression as the plan writes it.</summary>
    public static Texts Name(Explanation step, Plan plan)
    {
        if (step.Label is { Zh: null, En: null })
            return step.Kind == StepKind.Part ? PlanWords.Member(plan, step.Text) : PlanWords.Same(step.Text);
        if (step.Kind == StepKind.Rounding)
            return Rounding(step);
        if (step.Kind is StepKind.Key or StepKind.Rule)
            return new Texts(step.Label.In(Language.Chinese), step.Label.In(Language.English));
        if (step.Area is not { } id || step.Kind is not (StepKind.Quantity or StepKind.Quota or StepKind.Declared) || id == plan.Scope.Whole.Name)
            return new Texts($"{step.Label.Zh ?? step.Label.En}（{step.Text}）", $"{step.Label.En ?? step.Label.Zh} ({step.Text})");
        var area = AreaWords.Area(plan, id);
        return new Texts($"{area.In(Language.Chinese)}{step.Label.Zh ?? step.Label.En}（{step.Text}@{id}）", $"{step.Label.En ?? step.Label.Zh}, {area.In(Language.English)} ({step.Text}@{id})");
    }

    /// <summary>How it was rounded; of a quota, that this is its raw value.</summary>
    private static Texts Rounding(Explanation step) =>
        step.Text == "raw" ? new Texts($"{step.Label.Zh}（{Vocabulary.Of("raw").Zh}）", $"{step.Label.En} (raw)") : step.Label;

    /// <summary>What the step is for in the one above, as a prefix.</summary>
    public static Texts Role(Explanation step) => step.Role is { Zh: null, En: null } ? default : new Texts($"{step.Role.In(Language.Chinese)}：", $"{step.Role.In(Language.English)}: ");

    /// <summary>Rule and clause, with the layer where it is not the plan's own.</summary>
    public static string Cited(Rule rule, Plan plan) => $"{rule.Id} {rule.Clause}{Layer(rule, plan)}";

    public static string Layer(Rule rule, Plan plan) => rule.Layer == plan.Id ? "" : $" [{rule.Layer}]";

    /// <summary>Where a fact comes from: date, source and quality.</summary>
    public static Texts Source(Explanation step)
    {
        var date = step.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var quality = step.Quality is null ? default : PlanWords.Quality(step.Quality);
        return new Texts(Joined(date, step.Source, quality.Zh), Joined(date, step.Source, quality.En));
    }

    /// <summary>The clauses of a rule, from the text at hand. It is the plan's text: a rule of a layer stands in another.</summary>
    public static IEnumerable<TextClause> Clauses(Rule? rule, Plan plan, TextOutline? text) =>
        text is null || rule is null || rule.Layer != plan.Id ? [] : rule.Clauses.Select(text.Find).OfType<TextClause>();

    public static Texts Seen { get; } = new("见上文", "see above");

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static Texts WithUnit(string number, Unit? unit, Plan plan)
    {
        if (unit is null || unit.Text == "ratio")
            return PlanWords.Same(number);
        var words = PlanWords.Unit(plan, unit);
        return new Texts($"{number} {words.Zh}", $"{number} {words.En}");
    }
}
