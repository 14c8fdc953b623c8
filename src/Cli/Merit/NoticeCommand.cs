using System.CommandLine;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Admission.Merit;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Years;
using Dingdian.Model;
using Dingdian.Registry.Storage;

namespace Dingdian.Cli.Merit;

/// <summary><c>dingdian merit notice</c>: who is to be designated is made public, of a round or of a case outside rounds.</summary>
internal static class NoticeCommand
{
    private const int UsualDays = 5;

    public static Command Command(Terminal terminal)
    {
        var (plan, person, workspace, make) = (Inputs.PlanArgument(terminal), new PersonOptions(terminal), new WorkspaceOptions(terminal), new ActMaker(terminal, "merit"));
        var (round, one) = (make.Text("--round", "ROUND", "批次", "The round that is announced", "公示的批次"), make.Text("--case", "CASE", "案号", "The case outside rounds that is announced", "公示的批次外案件"));
        var days = new Option<int>("--days") { HelpName = "N", CustomParser = given => Usage.Count(given, terminal), DefaultValueFactory = _ => UsualDays, Description = terminal.Say($"Working days on which objections are taken (default {UsualDays})", $"公示工作日数（默认 {UsualDays}）") };
        var (where, number, file) = (make.Text("--where", "TEXT", "文字", "Where people find it", "公布位置", required: true), make.Text("--document", "TEXT", "文号", "Number of the notice", "公示文号", required: true), make.Text("--out", "FILE", "文件", "Also the notice: .docx, .html or .xlsx", "另写公示文件：.docx、.html 或 .xlsx"));
        var command = new ShownCommand("notice", terminal.Say("Make public who is to be designated", "公示拟定点机构"), "dingdian merit notice cn-suzhou-2025 --round 2025-1 --days 7 --where 门户网站 --document 苏医保公〔2025〕3号 --out 公示.docx --by 周洁 --role case-handler",
            "dingdian merit notice cn-suzhou-2025 --case A-2025-018 --where 门户网站 --document 苏医保公〔2025〕4号 --by 周洁 --role case-handler") { plan, round, one, days, where, number, file };
        person.AddTo(command);
        workspace.AddTo(command);
        command.Validators.Add(given =>
        {
            if ((given.GetValue(round) is null) == (given.GetValue(one) is null)) given.AddError(terminal.Say("Give either --round or --case.", "请在 --round 与 --case 中选填一项。"));
            if (given.GetValue(file) is { } name && !DocumentFiles.Knows(name)) given.AddError(terminal.Say("--out is a .docx, .html or .xlsx file.", "--out 须为 .docx、.html 或 .xlsx 文件。"));
        });
        command.SetAction(given => workspace.In(given, (place, _, findings) =>
        {
            if (Desk.Plan(given.GetValue(plan)!, findings) is not { } found) return;
            UseCase act = given.GetValue(round) is { } name ? new PublishRound(found.Id, name, given.GetValue(days), given.GetValue(where)!, given.GetValue(number)!) : new PublishCase(given.GetValue(one)!, given.GetValue(days), given.GetValue(where)!, given.GetValue(number)!);
            if (!Desk.Do(terminal, given, Desk.Open(place, findings, found), person, act, findings).IsDone) return;
            using var after = place.Connect();
            var (notice, cases) = given.GetValue(round) is { } ranked ? Of(after, RankedRound.Of(after, found.Id, ranked)) : (DesignationCase.Of(after, given.GetValue(one)!)!.Announced!, [DesignationCase.Of(after, given.GetValue(one)!)!]);
            terminal.Output.WriteLine(terminal.Say($"{cases.Count} announced until {InstitutionPage.Date(notice.To)}.", $"公示 {cases.Count} 家，至 {InstitutionPage.Date(notice.To)}。"));
            if (given.GetValue(file) is { } path) DocumentFiles.Write(PublicNoticeDocument.Of(found, notice, cases), path, terminal.Language, findings);
        }));
        return command;
    }

    private static (PublicNotice, IReadOnlyList<DesignationCase>) Of(RegistryDb db, RankedRound told) => (told.Notices[^1].Notice, [.. told.Notices[^1].Cases.Select(number => DesignationCase.Of(db, number)!)]);
}
