using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Agreements;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;
using Dingdian.Rules.Plans;

namespace Dingdian.Cli.Agreements;

/// <summary>An agreement with its plan, in a workspace.</summary>
internal sealed record OpenedAgreement(DesignatedAgreement Agreement, Plan Plan, Bureau Bureau, RegistryDb Db, List<Finding> Findings);

/// <summary>Makes the commands about an agreement: they find it by its number, and its plan with it.</summary>
internal sealed class AgreementMaker(Terminal terminal, string group = "agreement")
{
    public ActMaker Options { get; } = new(terminal, group);

    /// <summary>A command that shows something of an agreement, or writes it.</summary>
    public Command Show(string name, string description, string example, Option[] options, Action<ParseResult, OpenedAgreement> show)
    {
        var (number, workspace) = (Number(), new WorkspaceOptions(terminal));
        var command = new ShownCommand(name, description, $"dingdian {group} {name} {example}") { number };
        foreach (var option in options) command.Add(option);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (Open(place, db, NumberOf(db, given.GetValue(number)!), findings) is { } opened) show(given, opened);
        }));
        return command;
    }

    /// <summary>A command that asks for a use case of an agreement; then something may be shown.</summary>
    public Command Act(string name, string description, string example, Option[] options, Func<ParseResult, string, UseCase> act, Action<ParseResult, OpenedAgreement>? then = null)
    {
        var (number, person, workspace) = (Number(), new PersonOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand(name, description, $"dingdian {group} {name} {example}") { number };
        foreach (var option in options) command.Add(option);
        person.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            var named = NumberOf(db, given.GetValue(number)!);
            if (!Desk.Do(terminal, given, Desk.Open(place, findings), person, act(given, named), findings).IsDone || then is null) return;
            using var after = place.Connect();
            if (Open(place, after, named, findings) is { } opened) then(given, opened);
        }));
        return command;
    }

    public Option<DateOnly?> Day(string name, string en, string zh) => InstitutionCommands.Day(terminal, name, en, zh);

    public Option<string[]> Several(string name, string help, string zhHelp, string en, string zh) => new(name) { HelpName = terminal.Say(help, zhHelp), Description = terminal.Say(en, zh), DefaultValueFactory = _ => [] };

    /// <summary>The number of an agreement, also by the code of the institution that has it.</summary>
    private static string NumberOf(RegistryDb db, string named) => DesignatedAgreement.Of(db, named) is null && DesignatedAgreement.OfInstitution(db, named) is { } held ? held.Number : named;

    private static OpenedAgreement? Open(Dingdian.Registry.Workspaces.Workspace place, RegistryDb db, string number, List<Finding> findings)
    {
        if (DesignatedAgreement.Of(db, number) is not { } found) findings.Add(new("agreement-unknown", new Place(DesignatedAgreement.SubjectOf(number)), number));
        else if (Desk.Plan(found.Plan, findings) is { } plan) return new(found, plan, Desk.Open(place, findings, plan), db, findings);
        return null;
    }

    private Argument<string> Number() => new("agreement") { HelpName = terminal.Say("AGREEMENT", "协议"), Description = terminal.Say("Number of the agreement, or the code of the institution that has it", "协议编号，或机构的国家代码") };
}
