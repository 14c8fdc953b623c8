using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Model;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Years;

/// <summary>Where the commands of the planning year hand in what is asked.</summary>
internal static class Desk
{
    /// <summary>The bureau of a workspace; a plan already read is not looked for again.</summary>
    public static Bureau Open(Workspace workspace, Plan? known = null) => new(workspace, (id, findings) => id == known?.Id ? known : Plan(id, findings), TimeProvider.System);

    /// <summary>A plan by id or folder; null after findings.</summary>
    public static Plan? Plan(string name, List<Finding> findings)
    {
        var loaded = PlanFolders.LoadNamed(name);
        findings.AddRange(loaded.Findings.Where(finding => finding.Severity == Severity.Error));
        return loaded.IsSound ? loaded.Plan : null;
    }

    /// <summary>Does it and says where it stands in the journal, or why not.</summary>
    public static Outcome Do(Terminal terminal, ParseResult given, Bureau bureau, PersonOptions person, UseCase act, List<Finding> findings)
    {
        var outcome = bureau.Do(person.Signed(given, act, bureau.Today));
        findings.AddRange(outcome.Findings);
        if (outcome.Entry is { } entry)
            terminal.Output.WriteLine(outcome.IsRepeated ? terminal.Say($"Done before, as entry {entry.Id} of the journal.", $"此前已办理，为日志第 {entry.Id} 条。") : terminal.Say($"Done: entry {entry.Id} of the journal.", $"已办理：日志第 {entry.Id} 条。"));
        return outcome;
    }
}
