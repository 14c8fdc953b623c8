using Dingdian.Model;
using Dingdian.Rules.Explaining;
using Dingdian.Rules.Plans;
using Dingdian.Rules.PlanTexts;
using Spectre.Console;

namespace Dingdian.Cli.Explanations;

/// <summary>An explanation as a tree on the terminal.</summary>
public sealed class ExplanationTree
{
    /// <summary>Columns a level of the tree takes.</summary>
    private const int Indent = 4;

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
        var width = terminal.Page.Profile.Width;
        var tree = new Tree(Lines.Broken(writer.Line(explanation), width));
        writer.Fill(tree, explanation, width - Indent);
        terminal.Page.Write(tree);
    }

    private void Fill(IHasTreeNodes node, Explanation step, int width)
    {
        foreach (var clause in StepWords.Clauses(step.Rule, plan, text).Where(c => quoted.Add(c.Locator)))
            node.AddNode(Lines.Broken([(clause.Text, new Style(decoration: Decoration.Italic))], width));
        foreach (var part in step.Parts)
            Fill(node.AddNode(Lines.Broken(Line(part), width)), part, width - Indent);
    }

    private IEnumerable<(string Text, Style Style)> Line(Explanation step)
    {
        var (plain, bold, grey) = (Style.Plain, new Style(decoration: Decoration.Bold), new Style(Color.Grey));
        var value = StepWords.Value(step, plan).In(language);
        string[] remarks = [step.Detail.In(language), step.Rule is { } rule ? StepWords.Cited(rule, plan) : "", StepWords.Source(step).In(language), step.Seen ? StepWords.Seen.In(language) : ""];
        yield return (StepWords.Role(step).In(language), grey);
        yield return (StepWords.Name(step, plan).In(language), plain);
        if (value.Length > 0)
        {
            yield return (" = ", plain);
            yield return (value, bold);
        }
        foreach (var (remark, i) in remarks.Where(r => r.Length > 0).Select((r, i) => (r, i)))
            yield return ((i == 0 ? "  " : " · ") + remark, grey);
    }
}
