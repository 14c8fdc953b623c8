using System.CommandLine;
using System.CommandLine.Invocation;
using Dingdian.Cli.Access;
using Dingdian.Cli.Agreements;
using Dingdian.Cli.Analysis;
using Dingdian.Cli.Cases;
using Dingdian.Cli.Duties;
using Dingdian.Cli.Evaluations;
using Dingdian.Cli.Goals;
using Dingdian.Cli.Merit;
using Dingdian.Cli.Persons;
using Dingdian.Cli.Plans;
using Dingdian.Cli.Publishing;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Sites;
using Dingdian.Cli.Years;
using Dingdian.Model;

namespace Dingdian.Cli;

/// <summary>The command <c>dingdian</c>. Exit codes: 0 done, 1 findings of severity error, 2 wrong usage.</summary>
public static class CommandLine
{
    private const int WrongUsage = 2;

    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var terminal = Terminal.For(args, output, error);
        var result = Root(terminal).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var usage = new Usage(result, terminal);
        if (result.Action is ParseErrorAction || result.Action is not Help && (result.Errors.Count > 0 || usage.Strange().Any()))
            return Refuse(usage, result.CommandResult.Command, terminal);
        try
        {
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            var file = (wrong as FileNotFoundException)?.FileName;
            terminal.Report([new Finding("file-unreadable", new Place(file ?? "dingdian"), Files.Why(wrong))]);
            return 1;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(terminal.Say("The plans for designated medical resources, computed, explained and checked.", "定点医药资源规划：计算、解释、核对。"));
        root.Options.Clear();
        root.Add(new VersionOption { Description = terminal.Say("Show the version", "显示版本") });
        root.Add(Help.Option(terminal));
        var language = new Option<string>("--lang") { Description = terminal.Say("Language: zh or en", "语言：zh（中文）或 en（英文）"), HelpName = "zh|en", Recursive = true };
        Usage.Only(language, terminal, "zh", "en");
        root.Add(language);
        root.Add(new Option<bool>("--no-color") { Description = terminal.Say("No colours", "不用颜色"), Recursive = true });
        root.Add(Plan(terminal));
        root.Add(SampleCommand.Command(terminal));
        root.Add(SnapshotCommands.Command(terminal));
        root.Add(WorkspaceCommands.Command(terminal));
        root.Add(InstitutionCommands.Command(terminal));
        root.Add(QualityCommand.Command(terminal));
        root.Add(ReconcileCommand.Command(terminal));
        root.Add(CallCommands.Command(terminal));
        root.Add(DutyCommands.Command(terminal));
        root.Add(SupersedeCommand.Command(terminal));
        root.Add(ExportCommands.Template(terminal));
        root.Add(ImportCommands.Import(terminal));
        root.Add(ImportCommands.Compare(terminal));
        root.Add(ExportCommands.Export(terminal));
        root.Add(StreetCommands.Command(terminal));
        root.Add(AnalyseCommand.Command(terminal));
        root.Add(AccessCommands.Command(terminal));
        root.Add(SiteCommands.Command(terminal));
        root.Add(YearCommands.Command(terminal));
        root.Add(RoundCommands.Command(terminal));
        root.Add(CaseCommands.Command(terminal));
        root.Add(PersonCommands.Command(terminal));
        root.Add(LedgerCommands.Command(terminal));
        root.Add(MeritCommands.Command(terminal));
        root.Add(AgreementCommands.Command(terminal));
        root.Add(AssessCommands.Command(terminal));
        root.Add(SettlementCommands.Command(terminal));
        root.Add(AuditCommands.Command(terminal));
        root.Add(GoalCommands.Command(terminal));
        root.Add(EvaluateCommand.Command(terminal));
        root.Add(PublishCommands.Command(terminal));
        return root;
    }

    private static Command Plan(Terminal terminal) => new("plan", terminal.Say("Plans: list, write, check, compute, explain", "规划：列出、编写、检查、计算、解释"))
    {
        PlanList.Command(terminal),
        PlanNew.Command(terminal),
        PlanCheck.Command(terminal),
        PlanCompute.Command(terminal),
        PlanExplain.Command(terminal),
        PlanCoverage.Command(terminal),
        PlanDiff.Command(terminal),
        PlanTest.Command(terminal),
    };

    private static int Refuse(Usage usage, Command command, Terminal terminal)
    {
        foreach (var fault in usage.Faults())
            terminal.Error.WriteLine(terminal.Say($"dingdian: {fault}", $"dingdian：用法有误。{fault}"));
        var path = Help.PathOf(command);
        terminal.Error.WriteLine(terminal.Say($"Try: {path} --help", $"请看：{path} --help"));
        return WrongUsage;
    }
}
