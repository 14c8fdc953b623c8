using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Cli.Registry;
using Dingdian.Model;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Years;

/// <summary>Makes the commands that ask for a use case of a plan's year: all take the plan, the year, the workspace and who asks.</summary>
internal sealed class ActMaker(Terminal terminal, string group)
{
    /// <summary>A command that hands in one use case, or several one after another; the first that is refused ends it.</summary>
    /// <param name="name">The command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="example">An example after <c>dingdian group name</c>.</param>
    /// <param name="options">Its own options.</param>
    /// <param name="acts">What is asked; findings refuse it.</param>
    public Command Make(string name, string description, string example, Option[] options, Func<ParseResult, Plan, int, List<Finding>, IEnumerable<UseCase>> acts)
    {
        var (plan, year, person, workspace) = (Inputs.PlanArgument(terminal), Year(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand(name, description, $"dingdian {group} {name} {example}") { plan, year };
        foreach (var option in options) command.Add(option);
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            var asked = acts(given, found, given.GetValue(year), findings).ToList();
            if (findings.Exists(finding => finding.Severity == Severity.Error)) return; // remarks about what was read stop nothing
            for (var i = 0; i < asked.Count; i++)
                if (!Desk.Do(terminal, given, Desk.Open(place, findings, found), person, i == 0 ? asked[i] : asked[i] with { Request = $"/{i + 1}", Seen = long.MaxValue }, findings).IsDone) return;
        }));
        return command;
    }

    public static Option<int> Year(Terminal terminal) => new("--year") { Required = true, HelpName = terminal.Say("YEAR", "年度"), CustomParser = given => Usage.WholeNumber(given, terminal), Description = terminal.Say("Plan year", "规划年度") };

    public Option<string?> Text(string name, string help, string zhHelp, string en, string zh, bool required = false) =>
        new(name) { Required = required, HelpName = terminal.Say(help, zhHelp), Description = terminal.Say(en, zh) };
}
