using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Registry.Workspaces;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Merit;

/// <summary>A case with its plan, in a workspace.</summary>
internal sealed record OpenedCase(DesignationCase Case, Plan Plan, Workspace Place, RegistryDb Db, List<Finding> Findings);

/// <summary>Makes the commands about a case: they find it by its number, and its plan with it.</summary>
internal sealed class CaseMaker(Terminal terminal, string group = "merit")
{
    public ActMaker Options { get; } = new(terminal, group);

    /// <summary>A command that shows something of a case, or writes it.</summary>
    public Command Show(string name, string description, string example, Option[] options, Action<ParseResult, OpenedCase> show)
    {
        var (number, workspace) = (Number(), new WorkspaceOptions(terminal));
        var command = new ShownCommand(name, description, $"dingdian {group} {name} {example}") { number };
        foreach (var option in options) command.Add(option);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Open(place, db, given.GetValue(number)!, findings) is { } opened) show(given, opened);
        }));
        return command;
    }

    /// <summary>A command that asks for a use case of a case; then something may be shown.</summary>
    public Command Act(string name, string description, string example, Option[] options, Func<ParseResult, OpenedCase, UseCase?> act, Action<ParseResult, OpenedCase>? then = null)
    {
        var (number, person, workspace) = (Number(), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand(name, description, $"dingdian {group} {name} {example}") { number };
        foreach (var option in options) command.Add(option);
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Open(place, db, given.GetValue(number)!, findings) is not { } opened || act(given, opened) is not { } asked || findings.Exists(finding => finding.Severity == Severity.Error)) return;
            if (!Desk.Do(terminal, given, Desk.Open(place, findings, opened.Plan), person, asked, findings).IsDone) return;
            using var after = place.Connect();
            then?.Invoke(given, opened with { Case = DesignationCase.Of(after, opened.Case.Number)!, Db = after });
        }));
        return command;
    }

    /// <summary>Null after findings.</summary>
    public static OpenedCase? Open(Workspace place, RegistryDb db, string number, List<Finding> findings)
    {
        if (DesignationCase.Of(db, number) is not { } found) findings.Add(new("case-unknown", new Place(DesignationCase.SubjectOf(number)), number));
        else if (Desk.Plan(found.Plan, findings) is { } plan) return new(found, plan, place, db, findings);
        return null;
    }

    private Argument<string> Number() => new("case") { HelpName = terminal.Say("CASE", "案号"), Description = terminal.Say("Number of the case", "案件编号") };
}
