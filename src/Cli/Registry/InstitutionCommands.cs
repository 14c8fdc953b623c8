using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian institution …</c>: look institutions up in both times, and record what befalls them.</summary>
internal static class InstitutionCommands
{
    private const int Found = 50;

    public static Command Command(Terminal terminal)
    {
        var command = new Command("institution", terminal.Say("Institutions: look up with their history, record what befalls them", "机构：查询及历史，登记各类变动")) { Show(terminal), Find(terminal) };
        foreach (var act in ActCommands.All(terminal)) command.Add(act);
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var named = Named(terminal);
        var asOf = Day(terminal, "--as-of", "The day asked about (default: today)", "所问的日期（默认今天）");
        var known = Known(terminal);
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("show", terminal.Say("An institution on a day, and its history in both times", "机构在某日的状况及其双时态历史"),
            "dingdian institution show H32050800001", "dingdian institution show H32050800001 --as-of 2024-06-30 --known 2024-07-15") { named, asOf, known, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            var day = given.GetValue(asOf) ?? WorkspaceCommands.Today;
            if (InstitutionFinder.Find(db, given.GetValue(named)!, day, findings) is not { } id) return;
            var record = InstitutionRecord.Read(db, id, day, given.GetValue(known));
            if (given.GetValue(json)) terminal.Output.WriteLine(InstitutionPage.Json(record));
            else PageConsole.Write(InstitutionPage.Of(record), terminal);
        }));
        return command;
    }

    private static Command Find(Terminal terminal)
    {
        var (text, workspace) = (new Argument<string>(terminal.Say("TEXT", "文字")) { Description = terminal.Say("Part of a name, code or address", "名称、代码或地址的一部分") }, new WorkspaceOptions(terminal));
        var command = new ShownCommand("find", terminal.Say("Find institutions by part of a name, code or address", "按名称、代码或地址的一部分查找机构"), "dingdian institution find 中心卫生院") { text };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, _) =>
        {
            var found = InstitutionFinder.Search(db, given.GetValue(text)!, Found + 1);
            if (found.Count == 0) terminal.Output.WriteLine(terminal.Say("None found.", "没有找到。"));
            else terminal.Page.Write(PageConsole.Table(List([.. found.Take(Found)]), terminal.Language));
            if (found.Count > Found) terminal.Output.WriteLine(terminal.Say($"There are more; these are {Found}.", $"还有更多，此处只列 {Found} 家。"));
        }));
        return command;
    }

    private static Grid List(IReadOnlyList<Profile> profiles) => new(
        [new(new("代码", "code")), new(new("名称", "name")), new(new("类别", "kind")), new(new("区县", "county")), new(new("止于", "until"))],
        [.. profiles.Select(row => (IReadOnlyList<Texts>)[Words.Same(row.Code ?? "–"), Words.Same(row.Name), InstitutionPage.Word(WordLists.Kinds, row.Kind), Words.Same(row.County), Words.Same(row.To == Held.NoEnd ? "" : InstitutionPage.Date(row.To))])]);

    internal static Argument<string> Named(Terminal terminal) => new(terminal.Say("CODE", "代码")) { Description = terminal.Say("National code, credit code or full name", "国家医保代码、统一社会信用代码或全称") };

    internal static Option<DateOnly?> Known(Terminal terminal) => Day(terminal, "--known", "Answer as the bureau would have at the end of that day", "按该日结束时所知作答");

    internal static Option<DateOnly?> Day(Terminal terminal, string name, string en, string zh) =>
        new(name) { HelpName = "YYYY-MM-DD", CustomParser = given => Usage.Day(given, terminal), Description = terminal.Say(en, zh) };
}
