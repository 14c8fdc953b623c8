using Dingdian.Admission.Playing;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Facts;
using Dingdian.Rules.Plans;
using Dingdian.Rules.Reading;

namespace Dingdian.Cli.Registry;

/// <summary>Years of a sample city's plan, played: what was done, what was refused, which rules were at work.</summary>
internal static class SamplePlay
{
    public static int Run(string city, int years, Workspace workspace, Terminal terminal)
    {
        var findings = new List<Finding>();
        if (PlanOf(city, findings) is not { } plan || Choices(plan, findings) is not { } choices) return terminal.Report(findings);
        PlayedResult? played = null;
        findings.AddRange(WorkspaceDoor.Guarded(Files.Shown(workspace.Folder), () => played = PlayedYears.Play(workspace, plan, choices, Years.Desk.Days(workspace, findings), Merit.RubricFiles.Of, years, TimeProvider.System, step => terminal.Error.WriteLine(terminal.Say($"… {step.En}", $"… {step.Zh}")))));
        if (played is not null) PageConsole.Write(Page(plan, played), terminal);
        return terminal.Report(findings);
    }

    private static Plan? PlanOf(string city, List<Finding> findings)
    {
        var all = PlanFolders.List().Select(PlanFolders.Load).Where(loaded => loaded.Plan?.City == $"cn-{city}").ToList();
        if (all is [{ Plan: { } plan }, ..]) return plan;
        findings.Add(new("plan-not-found", new Place(city), "cn-suzhou-2025"));
        return null;
    }

    /// <summary>What the bureau chooses, from the assumed facts of the plan.</summary>
    private static FactSet? Choices(Plan plan, List<Finding> findings)
    {
        var file = Path.Combine(PlanFolders.Home, "samples", "facts", $"{plan.Id}-assumed.yaml");
        return !File.Exists(file) ? FactSet.Empty : Files.Read(file, findings) is { } text && YamlReader.Read(text, Files.Shown(file), findings) is { } node ? FactsReader.ReadDocument(node, plan, findings) : null;
    }

    private static Page Page(Plan plan, PlayedResult played) => new(new($"{plan.Title.In(Language.Chinese)}：演练", $"{plan.Title.In(Language.English)}: years played"), [],
    [
        Section.Of(new("已办理与被拒绝的事项", "What was done, and what was refused"), new Grid([new(new("事项", "act")), new(new("办理", "done"), true), new(new("拒绝", "refused"), true), new(new("拒绝原因", "why refused"))],
            [.. played.Steps.GroupBy(step => step.Act).Select(group => (IReadOnlyList<Texts>)[Vocabulary.Of(group.Key), Words.Same($"{group.Count(step => step.IsDone)}"), Words.Same($"{group.Count(step => !step.IsDone)}"), Words.Same(string.Join(", ", group.SelectMany(step => step.Refusals).Select(finding => finding.Code).Distinct()))])])),
        Section.Of(new("运行的规则", "Rules at work"), [Words.Same(string.Join(' ', played.Rules))]),
        Section.Of(new("未涉及的规则", "Rules that were not"), [played.Idle.Count > 0 ? Words.Same(string.Join(' ', played.Idle)) : new Texts("无", "none")]),
    ]);
}
