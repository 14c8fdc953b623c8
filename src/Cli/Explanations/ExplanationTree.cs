using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;
using Spectre.Console;

namespace Dingdian.Cli.Explanations;

/// <summary>An explanation as a tree on the terminal.</summary>
public sealed class ExplanationTree
{
    private readonly Plan plan;
    private readonly TextOutline? text;
    private readonly Language language;
    private readonly HashSet<string> quoted = new(StringComparer.Ordinal);

    private ExplanationTree(Plan plan, TextOutline? text, Language language)
    {
        this.plan = plan;
        this.text = text;
        this.language = language;
    }

    public static void Write(Explanation explanation, Plan plan, TextOutline? text, Terminal terminal)
    {
        var writer = new ExplanationTree(plan, text, terminal.Language);
        var tree = new Tree(new Markup(writer.Line(explanation)));
        writer.Fill(tree, explanation);
        terminal.Page.Write(tree);
    }

    private void Fill(IHasTreeNodes node, Explanation step)
    {
        foreach (var clause in StepWords.Clauses(step.Rule, plan, text).Where(c => quoted.Add(c.Locator)))
            node.AddNode(new Markup($"[italic]{Markup.Escape(clause.Text)}[/]"));
        foreach (var part in step.Parts)
            Fill(node.AddNode(new Markup(Line(part))), part);
    }

    private string Line(Explanation step)
    {
        var role = Shown(StepWords.Role(step));
        var name = Shown(StepWords.Name(step, plan));
        var value = Shown(StepWords.Value(step));
        string[] remarks = [Shown(step.Detail), step.Rule is { } rule ? Markup.Escape(StepWords.Cited(rule, plan)) : "", Shown(StepWords.Source(step)), step.Seen ? Shown(StepWords.Seen) : ""];
        var grey = string.Join(" · ", remarks.Where(r => r.Length > 0));
        return $"{(role.Length > 0 ? $"[grey]{role}[/]" : "")}{name}{(value.Length > 0 ? $" = [bold]{value}[/]" : "")}{(grey.Length > 0 ? $"  [grey]{grey}[/]" : "")}";
    }

    private string Shown(Texts texts) => Markup.Escape(texts.In(language));
}
