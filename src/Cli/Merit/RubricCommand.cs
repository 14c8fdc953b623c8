using System.CommandLine;
using Dingdian.Admission.Merit;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Merit;

/// <summary><c>dingdian merit rubric</c>: how cases of a plan are assessed.</summary>
internal static class RubricCommand
{
    public static Command Command(Terminal terminal)
    {
        var (plan, output) = (Inputs.PlanArgument(terminal), new Output(terminal, "md", "html"));
        var kind = new ActMaker(terminal, "merit").Text("--kind", "KIND", "类别", "Only the one for this kind of institution", "仅限适用于该类机构者");
        var command = new ShownCommand("rubric", terminal.Say("How cases are assessed: checks, items and their weights", "评估标准：检查项、评分项与分值"), "dingdian merit rubric cn-suzhou-2025", "dingdian merit rubric cn-suzhou-2025 --kind retail_pharmacy --json") { plan, kind };
        output.AddTo(command, terminal);
        command.SetAction(given =>
        {
            var findings = new List<Finding>();
            if (Desk.Plan(given.GetValue(plan)!, findings) is { } found)
            {
                var all = RubricFiles.Of(found, findings).All.Where(one => given.GetValue(kind) is not { } wanted || one.Kinds.Contains(wanted)).ToList();
                if (output.IsJson(given)) terminal.Output.WriteLine(Written(all));
                else if (all.Count == 0) terminal.Output.WriteLine(terminal.Say($"No rubric. Put a {RubricBook.FileName} beside the plan.", $"没有评估标准。请在规划旁放置 {RubricBook.FileName}。"));
                else output.Show(given, new(new($"{found.Title.In(Language.Chinese)} 评估标准", $"{found.Title.In(Language.English)}: rubrics"), [], [.. all.SelectMany(one => Sections(found, one))]), terminal);
            }
            return terminal.Report(findings);
        });
        return command;
    }

    private static IEnumerable<Section> Sections(Plan plan, Rubric rubric)
    {
        var name = rubric.Name;
        yield return new(new($"{name.Zh}：检查项", $"{name.En}: checks"), new([new(new("代码", "id")), new(new("检查项", "check")), new(new("依据", "rule"))],
            [.. rubric.Checks.Select(check => (IReadOnlyList<Texts>)[Words.Same(check.Id), check.Name, Words.Same(MeritWords.Clause(plan, check.Rule))])]), []);
        yield return new(new($"{name.Zh}：评分项（合计 {Rubric.Total}，合格 {rubric.Pass}）", $"{name.En}: scored items ({Rubric.Total} in all, passed from {rubric.Pass})"), new([new(new("代码", "id")), new(new("项目", "item")), new(new("分值", "points"), true), new(new("要点", "guide"))],
            [.. rubric.Items.Select(item => (IReadOnlyList<Texts>)[Words.Same(item.Id), item.Name, Words.Same(Words.Number(item.Points)), item.Guide])]), [new($"适用：{string.Join('、', rubric.Kinds)}", $"for: {string.Join(", ", rubric.Kinds)}")]);
    }

    private static string Written(IReadOnlyList<Rubric> all) => Json.Document(json => json.List("rubrics", all, rubric =>
    {
        json.WriteString("id", rubric.Id);
        json.WriteString("hash", rubric.Hash);
        json.Strings("kinds", rubric.Kinds);
        json.Number("pass", rubric.Pass);
        json.List("checks", rubric.Checks, check =>
        {
            json.WriteString("id", check.Id);
            json.WriteString("rule", check.Rule);
            Text(json, check.Name);
        });
        json.List("items", rubric.Items, item =>
        {
            json.WriteString("id", item.Id);
            json.Number("points", item.Points);
            Text(json, item.Name);
        });
    }));

    private static void Text(System.Text.Json.Utf8JsonWriter json, Texts text)
    {
        json.WriteString("zh", text.Zh);
        json.WriteString("en", text.En);
    }
}
