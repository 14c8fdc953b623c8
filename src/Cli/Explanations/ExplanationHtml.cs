using System.Text;
using Dingdian.Cli.Pages;
using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;

namespace Dingdian.Cli.Explanations;

/// <summary>An explanation as one HTML file: steps that fold, each clause beside its number.</summary>
public sealed class ExplanationHtml
{
    private readonly Plan plan;
    private readonly TextOutline? text;
    private readonly StringBuilder body = new();

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
        var (name, value) = (StepWords.Name(explanation, given.Plan!), StepWords.Value(explanation, given.Plan!));
        return PageHtml.Frame(new Texts($"{name.Zh} = {value.Zh}", $"{name.En} = {value.En}"), page.body.ToString(), language);
    }

    private void Lead(Given given)
    {
        var settings = string.Concat(given.Settings.Select(s => $" · {s}"));
        body.Append("<p>").Append(PageHtml.Both(plan.Title)).Append("</p><p class=\"muted\">")
            .Append(PageHtml.Encode($"{plan.Id} · {plan.Revision} · {given.Year} · {Canonical.Algorithm}:{given.Facts?.Hash[..12]}{settings}")).AppendLine("</p>");
    }

    private void Step(Explanation step)
    {
        var clauses = StepWords.Clauses(step, text).ToList();
        var leaf = step.Parts.Count == 0 && clauses.Count == 0;
        body.Append(leaf ? "<div class=\"leaf\">" : "<details open><summary>");
        Line(step);
        body.AppendLine(leaf ? "</div>" : "</summary>");
        foreach (var clause in clauses)
            body.Append("<blockquote>").Append(PageHtml.Encode(clause.Text)).AppendLine("</blockquote>");
        foreach (var part in step.Parts)
            Step(part);
        if (!leaf)
            body.AppendLine("</details>");
    }

    private void Line(Explanation step)
    {
        var value = StepWords.Value(step, plan);
        var name = PageHtml.Both(StepWords.Name(step, plan));
        body.Append(step.Kind is StepKind.Operation or StepKind.Constant ? $"<code>{name}</code>" : name);
        if (value.In(Language.English).Length > 0)
            body.Append(" = <b>").Append(PageHtml.Both(value)).Append("</b>");
        foreach (var remark in new[] { step.Detail, StepWords.Origin(step), step.Seen ? StepWords.Seen : default })
            if (remark.In(Language.English).Length > 0)
                body.Append(" <span class=\"muted\">· ").Append(PageHtml.Both(remark)).Append("</span>");
    }
}
