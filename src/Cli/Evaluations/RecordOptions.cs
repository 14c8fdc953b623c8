using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Cli.Years;
using Dingdian.Model;

namespace Dingdian.Cli.Evaluations;

/// <summary>Under which number something that was written is recorded too, and by whom; without a number it is only written.</summary>
internal sealed class RecordOptions(Terminal terminal)
{
    private readonly PersonOptions person = new(terminal);
    private readonly Option<string?> record = new("--record") { HelpName = terminal.Say("NUMBER", "文号"), Description = terminal.Say("Record it in the journal under this document number; with --role planner", "以此文号记入日志；须同时给出 --role planner") };

    public void AddTo(Command command)
    {
        command.Add(record);
        var others = command.Validators.ToList();
        person.AddTo(command);
        foreach (var check in command.Validators.Except(others).ToList()) // whoever only looks needs no role
        {
            command.Validators.Remove(check);
            command.Validators.Add(given =>
            {
                if (given.GetValue(record) is not null) check(given);
            });
        }
    }

    public bool IsAsked(System.CommandLine.Parsing.CommandResult given) => given.GetValue(record) is not null;

    /// <summary>The document number; null when nothing is recorded.</summary>
    public string? Number(ParseResult given) => given.GetValue(record);

    /// <summary>The day it is of; null when nothing is recorded.</summary>
    public DateOnly? Day(ParseResult given, Bureau bureau, UseCase act) => Number(given) is null ? null : person.Signed(given, act, bureau.Today).On;

    public void Do(ParseResult given, Bureau bureau, UseCase act, List<Finding> findings)
    {
        if (Number(given) is not null) Desk.Do(terminal, given, bureau, person, act, findings);
    }
}
