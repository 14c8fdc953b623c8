using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Duties;
using Dingdian.Model;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Years;

/// <summary>Where the commands of the planning year hand in what is asked.</summary>
internal static class Desk
{
    private static string Shipped => Path.Combine(PlanFolders.Home, "plans", "cn-national", WorkingDays.FileName);

    /// <summary>The bureau of a workspace; a plan already read is not looked for again.</summary>
    public static Bureau Open(Workspace workspace, List<Finding> findings, Plan? known = null) =>
        new(workspace, (id, faults) => id == known?.Id ? known : Plan(id, faults), TimeProvider.System) { WorkingDays = Days(workspace, findings), Rubrics = Merit.RubricFiles.Of, Keys = Persons.KeyFile.Of(workspace) };

    /// <summary>The id of an area given by id or by its name; what is neither stays as it was written.</summary>
    public static string? Area(Plan plan, string? text) => text is null ? null : plan.AreaSets.SelectMany(set => set.Areas).FirstOrDefault(area => area.Id != text && (area.Name.Zh == text || area.Name.En == text))?.Id ?? text;

    /// <summary>A plan by id or folder; null after findings.</summary>
    public static Plan? Plan(string name, List<Finding> findings)
    {
        var loaded = PlanFolders.LoadNamed(name);
        findings.AddRange(loaded.Findings.Where(finding => finding.Severity == Severity.Error));
        return loaded.IsSound ? loaded.Plan : null;
    }

    /// <summary>The working days shipped, with the years a workspace adds or has otherwise.</summary>
    public static WorkingDays Days(Workspace workspace, List<Finding> findings) =>
        new[] { Shipped, Path.Combine(workspace.Folder, WorkingDays.FileName) }.Where(File.Exists)
            .Select(path => Files.Read(path, findings) is { } text ? WorkingDays.Read(text, Files.Shown(path), findings) : null).OfType<WorkingDays>().Aggregate(WorkingDays.None, (all, more) => all.With(more));

    /// <summary>Does it and, unless silent, says where it stands in the journal.</summary>
    public static Outcome Do(Terminal terminal, ParseResult given, Bureau bureau, PersonOptions person, UseCase act, List<Finding> findings, bool silent = false)
    {
        var outcome = bureau.Do(person.Signed(given, act, bureau.Today));
        findings.AddRange(outcome.Findings);
        if (outcome.Entry is { } entry && !silent)
            terminal.Output.WriteLine(outcome.IsRepeated ? terminal.Say($"Done before, as entry {entry.Id} of the journal.", $"此前已办理，为日志第 {entry.Id} 条。") : terminal.Say($"Done: entry {entry.Id} of the journal.", $"已办理：日志第 {entry.Id} 条。"));
        return outcome;
    }
}
