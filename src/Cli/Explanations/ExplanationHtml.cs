using System.Text;
using Dingdian.Cli.Pages;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Cli.Explanations;

/// <summary>An explanation as one HTML file: steps that fold, each leading to its rule, and every clause in full once, below.</summary>
public sealed class ExplanationHtml
{
    private readonly Plan plan;
    private readonly TextOutline? text;
    private readonly StringBuilder body = new();
    private readonly List<Rule> rules = [];

    private ExplanationHtml(Plan plan, TextOutline? text)
    {
        this.plan = plan;
        this.text = text;
    }

    public static string Write(Explanation explanation, Given given, TextOutline? text, Language language)
    {
        var page = new ExplanationHtml(given.Plan!, text);
        page.Lead(given);
        page.Step(explanation);
        page.Rules();
        page.Clauses();
        var (name, value) = (StepWords.Name(explanation, given.Plan!), StepWords.Value(explanation, given.Plan!));
        var title = string.IsNullOrEmpty(value.En) ? name : new Texts($"{name.Zh} = {value.Zh}", $"{name.En} = {value.En}");
        return PageHtml.Frame(title, page.body.ToString(), language);
    }

    private void Lead(Given given)
    {
        var settings = string.Concat(given.Settings.Select(s => $" · {s}"));
        var facts = given.Facts is { Document: not null } read ? $" · {Canonical.Algorithm}:{read.Hash[..12]}" : "";
        body.Append("<p>").Append(PageHtml.Both(plan.Title)).Append("</p><p class=\"muted\">")
            .Append(PageHtml.Encode($"{plan.Id} · {plan.Revision} · {given.Year}{facts}{settings}")).AppendLine("</p>");
    }

    private void Step(Explanation step)
    {
        var leaf = step.Parts.Count == 0;
        body.Append(leaf ? "<div class=\"leaf\">" : "<details open><summary>");
        Line(step);
        body.AppendLine(leaf ? "</div>" : "</summary>");
        foreach (var part in step.Parts)
            Step(part);
        if (!leaf)
            body.AppendLine("</details>");
    }

    private void Line(Explanation step)
    {
        var (name, value, role) = (PageHtml.Both(StepWords.Name(step, plan)), StepWords.Value(step, plan), StepWords.Role(step));
        if (role.En is not null)
            body.Append("<span class=\"muted\">").Append(PageHtml.Both(role)).Append("</span>");
        body.Append(step.Kind is StepKind.Operation or StepKind.Constant ? $"<code>{name}</code>" : name);
        if (!string.IsNullOrEmpty(value.En))
            body.Append(" = <b>").Append(PageHtml.Both(value)).Append("</b>");
        foreach (var remark in new[] { step.Detail, StepWords.Source(step), step.Seen ? StepWords.Seen : default })
            if (remark.In(Language.English).Length > 0)
                body.Append(" <span class=\"muted\">· ").Append(PageHtml.Both(remark)).Append("</span>");
        if (step.Rule is { } rule)
            body.Append(" <span class=\"cite\">").Append(Link("rule", rule.Id, rule.Id)).Append(' ').Append(ClauseLinks(rule)).Append(PageHtml.Encode(StepWords.Layer(rule, plan))).Append("</span>");
        if (step.Rule is { } cited && !rules.Contains(cited))
            rules.Add(cited);
    }

    private void Rules()
    {
        if (rules.Count == 0)
            return;
        Title(new Texts("所引规则", "Rules cited"));
        body.AppendLine("<dl>");
        foreach (var rule in rules)
        {
            body.Append($"<dt id=\"{Anchor("rule", rule.Id)}\">").Append(PageHtml.Encode(rule.Id)).Append(' ').Append(PageHtml.Both(rule.Label)).Append("</dt><dd>")
                .Append(ClauseLinks(rule)).Append(PageHtml.Encode(StepWords.Layer(rule, plan)));
            if (rule.Note is { } note)
                body.Append(" <span class=\"muted\">· ").Append(PageHtml.Encode(note)).Append("</span>");
            body.AppendLine("</dd>");
        }
        body.AppendLine("</dl>");
    }

    /// <summary>The official words, each clause once in the order cited.</summary>
    private void Clauses()
    {
        var clauses = rules.SelectMany(r => StepWords.Clauses(r, plan, text)).DistinctBy(c => c.Locator).ToList();
        if (clauses.Count == 0)
            return;
        Title(new Texts("条款原文", "The clauses"));
        foreach (var clause in clauses)
            body.Append($"<details open id=\"{Anchor("clause", clause.Locator)}\"><summary>").Append(PageHtml.Encode(clause.Locator)).Append("</summary><blockquote lang=\"zh-CN\">")
                .Append(PageHtml.Encode(clause.Text)).AppendLine("</blockquote></details>");
    }

    private void Title(Texts title) => body.Append("<h2>").Append(PageHtml.Both(title)).AppendLine("</h2>");

    /// <summary>The places in the text; with the text at hand each leads to its words.</summary>
    private string ClauseLinks(Rule rule) => string.Join(", ", rule.Clauses.Select(c => rule.Layer == plan.Id && text?.Find(c) is { } clause ? Link("clause", clause.Locator, c) : PageHtml.Encode(c)));

    private static string Link(string kind, string id, string shown) => $"<a href=\"#{Anchor(kind, id)}\">{PageHtml.Encode(shown)}</a>";

    private static string Anchor(string kind, string id) => PageHtml.Encode($"{kind}-{id.Replace(' ', '-')}");
}
