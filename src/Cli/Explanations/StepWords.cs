using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Cli.Explanations;

/// <summary>The words of one step, shared by the tree and the page.</summary>
public static class StepWords
{
    public static Texts Value(Explanation step, Plan plan)
    {
        if (step.Kind == StepKind.Gate || (step.Kind == StepKind.Rows && step.Parts.Count > 0))
            return default;
        return step.Value switch
        {
            { Number: { } number } => WithUnit(Words.Number(number), step.Unit, plan),
            { Truth: { } truth } => Vocabulary.Of(truth ? "true" : "false"),
            { Word: { } word } when step.Kind == StepKind.Reading && plan.Find("readings", step.Text) is { } reading => Words.Reading(reading, word),
            { Word: { } word } => Words.Member(plan, word),
            _ => Vocabulary.Of("unknown"),
        };
    }

    /// <summary>Label and name, or the expression as the plan writes it.</summary>
    public static Texts Name(Explanation step, Plan plan)
    {
        var area = step.Area is { } id && step.Kind is StepKind.Quantity or StepKind.Quota && id != plan.Scope.Whole.Name ? $"@{id}" : "";
        return step.Label is { Zh: null, En: null }
            ? step.Kind == StepKind.Part ? Words.Member(plan, step.Text) : Words.Same(step.Text)
            : step.Kind == StepKind.Rounding ? Rounding(step)
            : new Texts($"{step.Label.Zh ?? step.Label.En}（{step.Text}{area}）", $"{step.Label.En ?? step.Label.Zh} ({step.Text}{area})");
    }

    /// <summary>How it was rounded; of a quota, that this is its raw value.</summary>
    private static Texts Rounding(Explanation step) =>
        step.Text == "raw" ? new Texts($"{step.Label.Zh}（{Vocabulary.Of("raw").Zh}）", $"{step.Label.En} (raw)") : step.Label;

    /// <summary>Where it comes from: rule and clause, date, source and quality.</summary>
    public static Texts Origin(Explanation step)
    {
        var rule = step.Rule is { } r ? $"{r.Id} {r.Clause} [{r.Layer}]" : null;
        var date = step.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Texts Joined(Texts quality) => Words.Same(string.Join(" · ", new[] { rule, date, step.Source, step.Quality is null ? null : quality.Zh }.OfType<string>()));
        var (zh, en) = (Words.Quality(step.Quality).Zh, Words.Quality(step.Quality).En);
        return new Texts(Joined(new Texts(zh, zh)).Zh, Joined(new Texts(en, en)).Zh);
    }

    /// <summary>The clauses of a step's rule, from the text at hand.</summary>
    public static IEnumerable<TextClause> Clauses(Explanation step, TextOutline? text) =>
        text is null || step.Rule is null ? [] : step.Rule.Clauses.Select(text.Find).OfType<TextClause>();

    public static Texts Seen { get; } = new("见上文", "see above");

    private static Texts WithUnit(string number, Unit? unit, Plan plan)
    {
        if (unit is null || unit.Text == "ratio")
            return Words.Same(number);
        var words = Words.Unit(plan, unit);
        return new Texts($"{number} {words.Zh}", $"{number} {words.En}");
    }
}
