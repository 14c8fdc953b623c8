using System.CommandLine;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.DataCalls;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian call list|show|overdue</c>: where counties stand.</summary>
internal static class CallLists
{
    private static readonly Dictionary<string, Texts> States = new(StringComparer.Ordinal)
    {
        ["awaited"] = new("待填报", "awaited"), ["filed"] = new("待审", "filed"), ["accepted"] = new("已采纳", "accepted"), ["returned"] = new("已退回", "returned"),
    };

    /// <summary>By the one clock of China, as changes are dated.</summary>
    internal static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(8));

    public static Command List(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var command = new ShownCommand("list", terminal.Say("The data calls, and how many counties have answered", "数据征集一览及填报进度"), "dingdian call list");
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, _) =>
        {
            var rows = CallList.All(db).Select(call => (call, Standings: CallList.Standings(db, call, Today))).ToList();
            if (rows.Count == 0) terminal.Output.WriteLine(terminal.Say("No data call yet.", "尚无数据征集。"));
            else terminal.Page.Write(PageConsole.Table(new Grid(
                [new(new("名称", "name")), new(new("标题", "title")), new(new("时点", "as of")), new(new("截止", "due")), new(new("已采纳", "accepted"), true), new(new("待审", "filed"), true), new(new("应报", "asked"), true), new(new("逾期", "overdue"), true)],
                [.. rows.Select(row => (IReadOnlyList<Texts>)[.. new[] { row.call.Name, row.call.Title, InstitutionPage.Date(row.call.AsOf), InstitutionPage.Date(row.call.Due), Count(row.Standings, "accepted"), Count(row.Standings, "filed"), $"{row.Standings.Count}", $"{row.Standings.Count(standing => standing.IsOverdue)}" }.Select(Words.Same)])]), terminal.Language));
        }));
        return command;
    }

    public static Command Show(Terminal terminal)
    {
        var (name, workspace) = (CallCommands.Name(terminal), new WorkspaceOptions(terminal));
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("show", terminal.Say("A data call county by county, with what was filed", "按区县查看数据征集及填报内容"), "dingdian call show year-end-beds-2025") { name, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            if (CallList.Find(db, given.GetValue(name)!, findings) is not { } call) return;
            var standings = CallList.Standings(db, call, Today);
            if (given.GetValue(json)) terminal.Output.WriteLine(Json(standings));
            else PageConsole.Write(Page(call, standings), terminal);
        }));
        return command;
    }

    public static Command Overdue(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var on = InstitutionCommands.Day(terminal, "--on", "As of this day (default: today)", "截至该日（默认今天）");
        var json = new Option<bool>("--json") { Description = terminal.Say("One JSON document on standard output", "在标准输出打印一份 JSON") };
        var command = new ShownCommand("overdue", terminal.Say("Counties that owe an answer after the day it was due", "逾期未报的区县"), "dingdian call overdue") { on, json };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, _) =>
        {
            var late = CallList.Overdue(db, given.GetValue(on) ?? Today);
            if (given.GetValue(json)) terminal.Output.WriteLine(Json(late));
            else if (late.Count == 0) terminal.Output.WriteLine(terminal.Say("Nobody is late.", "没有逾期。"));
            else terminal.Page.Write(PageConsole.Table(Grid(late, withCall: true), terminal.Language));
        }));
        return command;
    }

    private static Page Page(DataCall call, IReadOnlyList<CountyStanding> standings) => new(Words.Same(call.Title.Length > 0 ? $"{call.Title} · {call.Name}" : call.Name),
        [
            new($"征集内容：{Asked(call, Language.Chinese, "、")}；时点 {InstitutionPage.Date(call.AsOf)}；截止 {InstitutionPage.Date(call.Due)}", $"asked: {Asked(call, Language.English, ", ")}; as of {InstitutionPage.Date(call.AsOf)}; due {InstitutionPage.Date(call.Due)}"),
            .. call.Duty is { } duty ? (Texts[])[new($"对应职责：{duty}；采纳的填报即为履职依据", $"duty: {duty}; accepted filings are its evidence")] : [],
        ],
        [Section.Of(new("区县", "Counties"), Grid(standings, withCall: false)), Section.Of(new("经过", "Step by step"), Steps(standings))]);

    private static Grid Steps(IReadOnlyList<CountyStanding> standings) => new(
        [new(new("区县", "county")), new(new("日期", "day")), new(new("状态", "state")), new(new("内容", "figures")), new(new("登记人", "by")), new(new("说明", "remarks")), new(new("变更", "change"), true)],
        [.. from standing in standings
            from step in standing.Steps
            select (IReadOnlyList<Texts>)[Words.Same($"{standing.County} {standing.Name}".Trim()), Words.Same(InstitutionPage.Date(step.On)), States[step.Filing.State], Words.Same(Figures(step.Filing)), Words.Same(step.By), Words.Same(step.Filing.Remarks ?? ""), Words.Same($"{step.Change}")]]);

    private static string Figures(Filing filing) => filing.Figures.Replace(";", "  ", StringComparison.Ordinal);

    private static Grid Grid(IReadOnlyList<CountyStanding> standings, bool withCall) => new(
        [
            .. withCall ? (GridColumn[])[new(new("征集", "call")), new(new("截止", "due"))] : [], new(new("区县", "county")), new(new("状态", "state")), new(new("内容", "figures")), new(new("质量", "quality")),
            new(new("填报日期", "filed on")), new(new("填报人", "by")), new(new("变更", "change"), true), new(new("说明", "remarks")), new(new("逾期天数", "days late"), true),
        ],
        [.. standings.Select(standing => (IReadOnlyList<Texts>)[
            .. withCall ? (Texts[])[Words.Same(standing.Call.Name), Words.Same(InstitutionPage.Date(standing.Call.Due))] : [], Words.Same($"{standing.County} {standing.Name}".Trim()), States[standing.State], Words.Same(standing.Filing is { } own ? Figures(own) : ""),
            standing.Filing is { } filing ? Vocabulary.Of(filing.Quality) : Words.Same(""), Words.Same(standing.Filing is { } filed ? InstitutionPage.Date(filed.On) : ""), Words.Same(standing.Filing?.Who ?? ""), Words.Same(standing.Filing is { } learned ? $"{learned.LearnedBy}" : ""),
            Words.Same(standing.Filing?.Remarks ?? ""), Words.Same(standing.DaysLate > 0 ? $"{standing.DaysLate}" : "")])]);

    private static string Json(IReadOnlyList<CountyStanding> standings) => Results.Json.Document(json => json.List("counties", standings, standing =>
    {
        json.WriteString("call", standing.Call.Name);
        json.WriteString("due", InstitutionPage.Date(standing.Call.Due));
        json.WriteString("duty", standing.Call.Duty);
        json.WriteString("county", standing.County);
        json.WriteString("name", standing.Name);
        json.WriteString("state", standing.State);
        json.WriteBoolean("overdue", standing.IsOverdue);
        json.WriteNumber("days_late", standing.DaysLate);
        json.WriteString("figures", standing.Filing?.Figures);
        json.WriteString("quality", standing.Filing?.Quality);
        json.WriteString("remarks", standing.Filing?.Remarks);
        if (standing.Filing is { } filing) json.WriteNumber("change", filing.LearnedBy);
        json.List("steps", standing.Steps, step =>
        {
            json.WriteString("on", InstitutionPage.Date(step.On));
            json.WriteString("state", step.Filing.State);
            json.WriteString("figures", step.Filing.Figures);
            json.WriteString("by", step.By);
            json.WriteString("remarks", step.Filing.Remarks);
            json.WriteNumber("change", step.Change);
        });
    }));

    private static string Asked(DataCall call, Language language, string between) => string.Join(between, call.ListUnits().Select(asked => $"{asked.Key} [{UnitTable.BuiltIn.Say(asked.Value).In(language)}]"));

    private static string Count(IReadOnlyList<CountyStanding> standings, string state) => $"{standings.Count(standing => standing.State == state)}";
}
