using System.CommandLine;
using Dingdian.Cli.Persons;
using Dingdian.Cli.Verdicts;

namespace Dingdian.Cli.Cases;

/// <summary><c>dingdian case …</c>: an application from the day it comes in, and what the plan says of it.</summary>
internal static class CaseCommands
{
    public static Command Command(Terminal terminal)
    {
        var intake = new IntakeCommands(terminal);
        var command = new Command("case", terminal.Say("Cases of designation: hand in, complete, accept, check, and what the plan says of them", "定点案件：提交、补正、受理、核查与规划审查"))
        {
            SubmitCommand.Command(terminal),
            CaseLists.List(terminal),
            CaseLists.Show(terminal),
            intake.Supplement(),
            intake.Supply(),
            intake.Accept(),
            intake.RefuseAcceptance(),
            intake.Withdraw(),
            intake.Establish(),
            intake.CheckOnSite(),
            intake.Review(),
            CaseNoticeCommand.Command(terminal),
        };
        foreach (var part in AttachmentCommands.All(terminal).Concat(VerdictCommands.All(terminal))) command.Add(part);
        return command;
    }
}
