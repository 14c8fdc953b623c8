using System.CommandLine;
using System.Globalization;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.DataCalls;
using Dingdian.Registry.Institutions.Acts;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian call new|list|show|file|accept|return|overdue</c>: figures the bureau asks of counties by a day.</summary>
internal static class CallCommands
{
    public static Command Command(Terminal terminal) => new("call", terminal.Say("Data calls: ask counties for figures, file, accept, return, see who is late", "数据征集：向区县征集、填报、采纳、退回、查看逾期"))
    {
        New(terminal), CallLists.List(terminal), CallLists.Show(terminal), File(terminal), Accept(terminal), Return(terminal), CallLists.Overdue(terminal),
    };

    private static Command New(Terminal terminal)
    {
        var (name, city) = (Name(terminal), QualityCommand.City(terminal));
        var title = new Option<string>("--title") { HelpName = terminal.Say("TEXT", "文字"), DefaultValueFactory = _ => "", Description = terminal.Say("What people read", "标题") };
        var ask = new Option<string[]>("--ask") { Required = true, HelpName = terminal.Say("MEASURE=UNIT", "指标=单位"), Description = terminal.Say("What is asked; with --duty the unit may be left to the plan; may be repeated", "征集内容；有 --duty 时单位可取自规划；可重复") };
        var (asOf, since, due) = (InstitutionCommands.Day(terminal, "--as-of", "The day of a stock, the last day of a flow", "时点，或时段的最后一日"), InstitutionCommands.Day(terminal, "--since", "First day of a flow", "时段的第一日"), InstitutionCommands.Day(terminal, "--due", "The last day to file", "填报截止日"));
        (asOf.Required, due.Required) = (true, true);
        var county = new Option<string[]>("--county") { HelpName = terminal.Say("COUNTY", "区县"), DefaultValueFactory = _ => [], Description = terminal.Say("Who is asked (default: every county of the city); may be repeated", "征集对象（默认全市各区县）；可重复") };
        var duty = new Option<string?>("--duty") { HelpName = "PLAN/DUTY", Description = terminal.Say("The duty of a plan that it serves", "所对应的规划职责（规划/职责）") };
        return Make("new", terminal.Say("Ask counties for figures by a day", "发起数据征集"), terminal,
            ["dingdian call new year-end-beds-2025 --title 年末医保床位 --ask filed_beds --as-of 2025-12-31 --due 2026-01-31 --duty cn-shaoxing-2026/file_year_end_beds", "dingdian call new primary-care-2026 --ask planned_community_centres --ask planned_community_stations --as-of 2025-12-31 --due 2026-01-15 --duty cn-suzhou-2025/primary_care_filing"],
            [name], [city, title, ask, asOf, since, due, county, duty], (given, db, findings) =>
            {
                var found = SnapshotShelf.City(db, given.GetValue(city), findings);
                var (served, asked) = CallDuty.Read(given.GetValue(duty), given.GetValue(ask)!, findings);
                return found is null || findings.Count > 0 ? null
                    : new OpenCall(given.GetValue(name)!, found.Code, given.GetValue(title)!, asked, given.GetValue(asOf)!.Value, given.GetValue(since), given.GetValue(due)!.Value, [.. given.GetValue(county)!.Select(text => CallList.CountyNamed(db, text, found.Code))], served);
            });
    }

    private static Command File(Terminal terminal)
    {
        var (name, county) = (Name(terminal), County(terminal));
        var figure = new Option<string[]>("--figure") { Required = true, HelpName = terminal.Say("MEASURE=VALUE", "指标=数值"), Description = terminal.Say("A figure that is asked; may be repeated", "所征集的数据；可重复") };
        figure.Validators.Add(given =>
        {
            foreach (var token in given.Tokens.Where(token => Figure(token.Value) is null))
                given.AddError(terminal.Say($"'{token.Value}' is no figure; write for instance insured_beds=1200.", $"“{token.Value}”写法有误，例如 insured_beds=1200。"));
        });
        var quality = new Option<string>("--quality") { HelpName = terminal.Say("WORD", "质量"), DefaultValueFactory = _ => "published", Description = terminal.Say("As the county declares it: published (default), derived, secondary, estimated, assumed", "由区县注明，默认公布：published（公布）、derived（推算）、secondary（二手）、estimated（估计）、assumed（假定）") };
        var on = InstitutionCommands.Day(terminal, "--on", "The day it was received (default: today)", "收到日期（默认今天）");
        return Make("file", terminal.Say("File a county's figures", "区县填报"), terminal, ["dingdian call file year-end-beds-2025 --county 330602 --figure filed_beds=5120"], [name], [county, figure, quality, on],
            (given, db, _) => new FileFigures(given.GetValue(name)!, Asked(given, db, name, county), [.. given.GetValue(figure)!.Select(text => Figure(text)!.Value)], given.GetValue(quality)!, given.GetValue(on) ?? CallLists.Today));
    }

    private static Command Accept(Terminal terminal)
    {
        var (name, county) = (Name(terminal), County(terminal));
        return Make("accept", terminal.Say("Accept a filing: its figures become facts of the county", "采纳填报：数据成为该区县的区域数据"), terminal, ["dingdian call accept year-end-beds-2025 --county 330602"], [name], [county],
            (given, db, _) => new AcceptFiling(given.GetValue(name)!, Asked(given, db, name, county)));
    }

    private static Command Return(Terminal terminal)
    {
        var (name, county) = (Name(terminal), County(terminal));
        var remarks = new Option<string>("--remarks") { Required = true, HelpName = terminal.Say("TEXT", "文字"), Description = terminal.Say("What should be corrected", "需更正之处") };
        return Make("return", terminal.Say("Send a filing back with remarks", "退回填报并说明原因"), terminal, ["dingdian call return year-end-beds-2025 --county 330602 --remarks 与卫健核定数不符"], [name], [county, remarks],
            (given, db, _) => new ReturnFiling(given.GetValue(name)!, Asked(given, db, name, county), given.GetValue(remarks)!));
    }

    private static Command Make(string name, string description, Terminal terminal, string[] examples, Argument[] arguments, Option[] options, Func<ParseResult, Dingdian.Registry.Storage.RegistryDb, List<Finding>, CallAct?> act)
    {
        var (grounds, workspace) = (new GroundsOptions(terminal), new WorkspaceOptions(terminal));
        var command = new ShownCommand(name, description, examples);
        foreach (var argument in arguments) command.Add(argument);
        foreach (var option in options) command.Add(option);
        grounds.AddTo(command);
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            if (act(given, db, findings)?.Run(db, grounds.Read(given)) is not { } result) return;
            findings.AddRange(result.Findings);
            if (result.Change is { } change) terminal.Output.WriteLine(terminal.Say($"Recorded as change {change}.", $"已登记为变更 {change}。"));
        }));
        return command;
    }

    internal static Argument<string> Name(Terminal terminal) => new(terminal.Say("NAME", "名称")) { Description = terminal.Say("Name of the data call, such as year-end-beds-2025", "数据征集的名称，如 year-end-beds-2025") };

    private static Option<string> County(Terminal terminal) => new("--county") { Required = true, HelpName = terminal.Say("COUNTY", "区县"), Description = terminal.Say("The county: six digits, or its name", "区县：6 位代码或名称") };

    private static string Asked(ParseResult given, Dingdian.Registry.Storage.RegistryDb db, Argument<string> name, Option<string> county) =>
        CallList.CountyNamed(db, given.GetValue(county)!, CallList.Find(db, given.GetValue(name)!, [])?.City ?? "");

    private static (string Measure, decimal Value)? Figure(string text)
    {
        var parts = text.Split('=');
        return parts.Length == 2 && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? (parts[0], value) : null;
    }
}
