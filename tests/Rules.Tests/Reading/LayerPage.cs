using System.Text;
using Dingdian.Model;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Rules.Tests.Reading;

/// <summary>Prints what a layer brings to the plans that rest on it.</summary>
internal static class LayerPage
{
    /// <summary>Keys that have a column of their own.</summary>
    private static readonly string[] Shown = ["id", "rule", "zh", "en", "note", "values", "name"];

    public static string Of(Plan plan)
    {
        var text = new StringBuilder($"# {plan.Title.En} {plan.Title.Zh}\n\n");
        text.Append($"Generated from `plans/{plan.Id}/plan.yaml` by a test; do not edit. A plan that says `basis: [{plan.Id}]` has all of this without declaring it.\n");
        text.Append($"A rule of its own that stands in for one of these says `replaces: [{{ name: {plan.Id}/ID }}]`. Confidence: *seen* in the public copy named under rules; *unverified*, article or wording still to be held against the original.\n\n");
        text.Append($"In force {plan.Node["horizon"]!.Text} · {plan.Issuer}");
        foreach (var note in plan.Node["notes"]?.Items ?? [])
            text.Append($"\n\n> {Cell(note["zh"]?.Text)} {Cell(note["en"]?.Text)}");
        foreach (var field in PlanShape.Plan.Fields.Where(f => plan.Node[f.Name] is MapNode && f.Name is not ("title" or "rules")))
            Section(text, plan, field.Name, field.Meaning);
        Rules(text, plan);
        return text.Append('\n').ToString();
    }

    private static void Section(StringBuilder text, Plan plan, string section, string meaning)
    {
        var entries = plan.Node[section]!.Entries;
        var cited = entries.Any(e => e.Value["rule"] is not null);
        text.Append($"\n\n## {section}\n\n{char.ToUpperInvariant(meaning[0])}{meaning[1..]}.\n\n| id | 中文 | English | what it says |{(cited ? " rule, clause, confidence |" : "")}\n|---|---|---|---|{(cited ? "---|" : "")}");
        foreach (var entry in entries)
            text.Append($"\n| `{entry.Key}` | {Cell(entry.Value["zh"]?.Text)} | {Cell(entry.Value["en"]?.Text)} | {Says(entry.Value)} |{(cited ? $" {Cited(plan, entry.Value)} |" : "")}");
    }

    private static void Rules(StringBuilder text, Plan plan)
    {
        text.Append("\n\n## rules\n\nEvery rule of the layer with the place where it was seen.\n\n| id | clause | 中文 | English | confidence | source |\n|---|---|---|---|---|---|");
        foreach (var rule in plan.OwnRules)
            text.Append($"\n| {rule.Id} | {rule.Clause} | {Cell(rule.Label.Zh)} | {Cell(rule.Label.En)} | {Confidence(rule)} | {Cell(rule.Source)}{(rule.Note is { } note ? $" ({Cell(note)})" : "")} |");
    }

    private static string Says(Node node)
    {
        var words = (node["values"]?.Entries ?? []).Select(e => $"`{e.Key}` {Cell(e.Value.Text ?? e.Value["zh"]?.Text)}");
        var keys = node.Entries.Where(e => !Shown.Contains(e.Key)).Select(e => $"{e.Key}:{(e.Value is ListNode { All: [MapNode, ..] } ? "" : " ")}{Value(e.Value)}");
        return string.Join("<br>", keys.Append(string.Join(" · ", words)).Append(Cell(node["note"]?.Text)).Where(s => s.Length > 0));
    }

    private static string Value(Node node) => node switch
    {
        ListNode { All: [MapNode, ..] } list => string.Concat(list.All.Select(i => $"<br>– {Value(i)}")),
        ListNode list => string.Join(", ", list.All.Select(Value)),
        MapNode map => string.Join("; ", map.All.Select(e => $"{e.Key} {Value(e.Value)}")),
        _ => $"`{Cell(node.Text)}`",
    };

    private static string Cited(Plan plan, Node node) =>
        string.Join("<br>", Construct.ListOf(node["rule"]).Select(id => plan.Rules[id]).Select(r => $"{r.Id} {r.Clause}, {Confidence(r)}"));

    private static string Confidence(Rule rule) => rule.Unverified ? "unverified 未核实" : "seen 已见";

    private static string Cell(string? text) => (text ?? "").Replace("|", "\\|", StringComparison.Ordinal);
}
