using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Registry;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.Journal;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Years;

/// <summary><c>dingdian audit list|verify|export</c>: everything that was done, in one chain.</summary>
internal static class AuditCommands
{
    private const int Shown = 20;

    public static Command Command(Terminal terminal) => new("audit", terminal.Say("The audit log: who did what, chained by hashes", "审计日志：何人办理何事，以哈希相连")) { List(terminal), Verify(terminal), Export(terminal) };

    private static Command List(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var make = new ActMaker(terminal, "audit");
        var subject = make.Text("--subject", "TEXT", "对象", "Only what begins so, such as year/cn-suzhou-2025", "仅限以此开头的对象，如 year/cn-suzhou-2025");
        var last = new Option<int>("--last") { HelpName = "N", CustomParser = given => Usage.Count(given, terminal), DefaultValueFactory = _ => Shown, Description = terminal.Say($"How many, the latest first (default {Shown})", $"条数，新的在前（默认 {Shown}）") };
        var command = new ShownCommand("list", terminal.Say("The latest entries", "最近的条目"), "dingdian audit list", "dingdian audit list --subject year/cn-suzhou-2025/2025 --last 100") { subject, last };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, _) =>
        {
            var about = given.GetValue(subject) ?? "";
            var entries = db.Journal.Where(entry => entry.Subject.StartsWith(about)).OrderByDescending(entry => entry.Id).Take(given.GetValue(last)).ToList();
            if (entries.Count == 0) terminal.Output.WriteLine(terminal.Say("No entries.", "没有条目。"));
            else terminal.Page.Write(PageConsole.Table(new Grid(
                [new(new("条目", "entry"), true), new(new("记录时间", "recorded")), new(new("日期", "day")), new(new("事项", "act")), new(new("对象", "subject")), new(new("办理人", "by")), new(new("角色", "role")), new(new("哈希", "hash"))],
                [.. entries.Select(entry => (IReadOnlyList<Texts>)[Words.Same($"{entry.Id}"), Words.Same(entry.At.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)), Words.Same(InstitutionPage.Date(entry.On)), Vocabulary.Of(entry.Act), Words.Same(entry.Subject), Words.Same(entry.Who), Vocabulary.Of(entry.Role), Words.Same(entry.Hash[..12])])]), terminal.Language));
        }));
        return command;
    }

    private static Command Verify(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var head = new ActMaker(terminal, "audit").Text("--head", "HASH", "哈希", "A hash noted earlier: it must still be in the chain", "此前记下的哈希：须仍在链中");
        var command = new ShownCommand("verify", terminal.Say("Recompute the chain and the books; names the first broken link", "重新核算日志链与台账，指出首个断点"), "dingdian audit verify", "dingdian audit verify --head 9f2c…") { head };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            Say(terminal, JournalProof.Of(db), findings);
            findings.AddRange(Integrity.Snapshots(place, db));
            if (given.GetValue(head) is { } hash && !db.Journal.Any(entry => entry.Hash == hash)) findings.Add(new("journal-head", new Place("--head"), hash));
        }));
        return command;
    }

    internal static void Say(Terminal terminal, Proof proof, List<Finding> findings)
    {
        findings.AddRange(proof.Findings);
        if (proof.Findings.Count > 0) return;
        terminal.Output.WriteLine(terminal.Say($"Whole: {Words.Number(proof.Entries)} entries in one chain ({JournalEntry.Algorithm}), {Words.Number(proof.Postings)} postings, {Words.Number(proof.Accounts)} accounts that balance.", $"完好：{Words.Number(proof.Entries)} 条日志首尾相连（{JournalEntry.Algorithm}），{Words.Number(proof.Postings)} 笔记账，{Words.Number(proof.Accounts)} 个账户平衡。"));
        if (proof.Entries > 0) terminal.Output.WriteLine(terminal.Say($"Head: {proof.Head}", $"最新哈希：{proof.Head}"));
    }

    private static Command Export(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var file = new Option<string>("--out") { Required = true, HelpName = terminal.Say("FILE", "文件"), Description = terminal.Say("One line of JSON an entry, with the accounts it opened and its postings", "每条一行 JSON，含新开账户与记账") };
        var command = new ShownCommand("export", terminal.Say("Write the whole log to a file that can be verified elsewhere", "将全部日志写入可在他处核验的文件"), "dingdian audit export --out audit.jsonl") { file };
        workspace.AddTo(command);
        command.SetAction(given => workspace.In(given, (_, db, findings) =>
        {
            var style = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            var postings = db.Postings.OrderBy(posting => posting.Id).ToLookup(posting => posting.Entry);
            var accounts = db.Accounts.OrderBy(account => account.Id).ToLookup(account => account.Entry);
            var text = new StringBuilder();
            foreach (var entry in db.Journal.OrderBy(entry => entry.Id).AsEnumerable()) text.Append(JsonSerializer.Serialize(new { Entry = entry, Accounts = accounts[entry.Id], Postings = postings[entry.Id] }, style)).Append('\n');
            Files.Write(given.GetValue(file)!, text.ToString(), findings);
        }));
        return command;
    }
}
