using System.Text.Json;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Cli.Explanations;

/// <summary>An explanation as one JSON document: steps within steps.</summary>
public static class ExplanationJson
{
    public static string Write(Given given, Explanation? explanation, TextOutline? text, IReadOnlyList<Finding> findings, Language language) => Json.Document(json =>
    {
        json.WriteString("plan", given.Name);
        json.WriteNumber("year", given.Year);
        json.Snapshot(given.Facts);
        json.Strings("settings", given.Settings.Select(s => s.ToString()));
        json.WritePropertyName("explanation");
        if (explanation is null)
            json.WriteNullValue();
        else
            Step(json, explanation, given.Plan!, text, language);
        json.Findings(findings, language);
    });

    private static void Step(Utf8JsonWriter json, Explanation step, Plan plan, TextOutline? text, Language language)
    {
        json.WriteStartObject();
        json.WriteString("kind", step.Kind.ToString().ToLowerInvariant());
        json.WriteString("text", step.Text);
        Optional(json, "role", step.Role.In(language));
        Optional(json, "label", step.Label.In(language));
        Optional(json, "area", step.Area);
        json.Loose("value", step.Value.Text);
        Optional(json, "unit", step.Unit?.Text);
        Optional(json, "rule", step.Rule?.Id);
        Optional(json, "clause", step.Rule?.Clause);
        Optional(json, "layer", step.Rule?.Layer);
        Optional(json, "as_of", step.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Optional(json, "source", step.Source);
        Optional(json, "quality", step.Quality?.ToString().ToLowerInvariant());
        Optional(json, "detail", step.Detail.In(language));
        Optional(json, "clause_text", string.Join('\n', StepWords.Clauses(step.Rule, plan, text).Select(c => c.Text)));
        if (step.Seen)
            json.WriteBoolean("seen", true);
        json.WriteStartArray("parts");
        foreach (var part in step.Parts)
            Step(json, part, plan, text, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }
}
