using System.Text;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Admission.Cases;
using Dingdian.Model;

namespace Dingdian.Admission.Tests.Agreements;

/// <summary>The pictures of both lives in the docs are drawn from the tables every act is held against.</summary>
public class LifePagesTests
{
    [Fact]
    public void Page_Pictures_AreTheTablesOfTheCode()
    {
        var page = Path.Combine(Repository(), "docs", "agreements.md");
        var (text, head) = (File.ReadAllText(page), "## Both lives\n\n");
        var expected = text[..(text.IndexOf(head, StringComparison.Ordinal) + head.Length)] + Drawn("A case 案件", CaseLife.Life) + "\n" + Drawn("An agreement 协议", AgreementLife.Life);
        if (Environment.GetEnvironmentVariable("DINGDIAN_WRITE_PAGES") is { Length: > 0 }) File.WriteAllText(page, expected);
        Assert.Equal(expected, File.ReadAllText(page));
    }

    /// <summary>What plans may name as acts that take a step of a process is what befalls agreements.</summary>
    [Fact]
    public void Acts_OfProcesses_AreStepsOfTheLife() => Assert.Empty(Rules.Reading.PlanShape.AgreementActs.Except(AgreementLife.Life.Steps.Select(step => step.Act)));

    /// <summary>What moves it as a picture; all that may be done, with role, rules and clock, as a table.</summary>
    private static string Drawn(string title, Life life)
    {
        var page = new StringBuilder($"### {title}\n\n```mermaid\nstateDiagram-v2\n");
        foreach (var state in life.States) page.Append($"    {Id(state)} : {Vocabulary.Of(state).Zh} {Vocabulary.Of(state).En}\n");
        page.Append($"    [*] --> {Id(life.Start)}\n");
        foreach (var move in from step in life.Steps from before in step.From from after in step.To where after != before || step.To.Count > 1 group step by (before, after) into moves select moves)
            page.Append($"    {Id(move.Key.before)} --> {Id(move.Key.after)} : {string.Join(", ", move.Select(step => step.Act))}\n");
        foreach (var state in life.Ends) page.Append($"    {Id(state)} --> [*]\n");
        page.Append("```\n\n| step | | in | who may | rules | clock |\n|---|---|---|---|---|---|\n");
        foreach (var step in life.Steps)
            page.Append($"| `{step.Act}` | {Vocabulary.Of(step.Act).Zh} | {string.Join(", ", step.From.Select(state => $"`{state}`"))} | {string.Join(", ", UseCases.All.FirstOrDefault(line => line.Name == step.Act)?.May ?? [])} | {string.Join(", ", step.Rules)} | {step.Clock} |\n");
        return page.ToString();
    }

    private static string Id(string state) => state.Replace('-', '_');

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
