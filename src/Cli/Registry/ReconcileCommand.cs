using System.CommandLine;
using System.Text.Json;
using Dingdian.Cli.Pages;
using Dingdian.Cli.Results;
using Dingdian.Model;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Reconciling;
using Dingdian.Registry.Snapshots;

namespace Dingdian.Cli.Registry;

/// <summary><c>dingdian reconcile</c>: previous stock ± everything that happened = present stock.</summary>
internal static class ReconcileCommand
{
    private static readonly Dictionary<string, Texts> CauseWords = new(StringComparer.Ordinal)
    {
        [Causes.Entry] = new("新增", "entries"), [Causes.Exit] = new("退出", "exits"), [Causes.Move] = new("迁移", "moves"), [Causes.Kind] = new("改类", "kind"), [Causes.Merge] = new("合并", "mergers"),
        [Causes.Split] = new("分立", "splits"), [Causes.Succession] = new("承继", "successions"), [Causes.Beds] = new("床位变更", "beds"), [Causes.Unexplained] = new("无缘由", "unexplained"),
    };

    public static Command Command(Terminal terminal)
    {
        var workspace = new WorkspaceOptions(terminal);
        var from = InstitutionCommands.Day(terminal, "--from", "The day of the previous stock", "期初日期");
        var to = InstitutionCommands.Day(terminal, "--to", "The day of the present stock", "期末日期");
        (from.Required, to.Required) = (true, true);
        var city = QualityCommand.City(terminal);
        var known = InstitutionCommands.Known(terminal);
        var items = new Option<bool>("--items") { Description = terminal.Say("List every item", "逐笔列出") };
        var output = new Output(terminal, "md", "html");
        var command = new ShownCommand("reconcile", terminal.Say("Account for every change of the stock of institutions and insured beds between two days", "核对两个日期之间机构数与医保床位的增减"),
            "dingdian reconcile --from 2023-12-31 --to 2024-12-31", "dingdian reconcile --from 2023-12-31 --to 2024-12-31 --city 3205 --items") { from, to, city, known, items };
        workspace.AddTo(command);
        output.AddTo(command, terminal);
        command.Validators.Add(given =>
        {
            if (given.GetValue(from) >= given.GetValue(to)) given.AddError(terminal.Say("--to must come after --from.", "--to 须晚于 --from。"));
        });
        command.SetAction(given => workspace.In(given, (place, db, findings) =>
        {
            if (SnapshotShelf.City(db, given.GetValue(city), findings) is not { } found) return;
            var (first, last) = (given.GetValue(from)!.Value, given.GetValue(to)!.Value);
            terminal.Progress(terminal.Say("counting…", "正在核对……"), isLast: false);
            var frozen = new SnapshotTaker(place, db, "", new Moment(last, ChangeLog.KnownAt(db, given.GetValue(known)))).Freeze(); // every city: an institution may have come from another
            var result = Reconciliation.Between(frozen, found.Code, first, last);
            terminal.Progress("", isLast: true);
            if (output.IsJson(given)) terminal.Output.WriteLine(Json(result));
            else output.Show(given, Page(found.Name, result, first, last, given.GetValue(items)), terminal);
            foreach (var account in result.Institutions.Concat(result.Beds).Where(account => account.Difference != 0))
                findings.Add(new("stock-differs", new Place(account.County), Class(account.Class), account.Difference));
            if (result.Unexplained.Any()) findings.Add(new("stock-unexplained", new Place(found.Code), result.Unexplained.Select(item => item.Institution).Distinct().Count()));
        }));
        return command;
    }

    private static Page Page(string city, Reconciliation result, DateOnly first, DateOnly last, bool items) => new(
        new($"{city}：{InstitutionPage.Date(first)} 至 {InstitutionPage.Date(last)} 存量核对", $"{city}: stocks from {InstitutionPage.Date(first)} to {InstitutionPage.Date(last)}"),
        [result.Balances ? new("全部平衡，每笔均有缘由", "everything balances, and every item has its reason") : new("有不平衡或无缘由之处，见下", "something does not balance or has no reason, see below")],
        [
            Section.Of(new("定点机构（家）", "Designated institutions"), Accounts(result.Institutions)),
            Section.Of(new("医保床位（张）", "Insured beds"), Accounts(result.Beds)),
            .. items ? (Section[])[Section.Of(new("机构逐笔", "Institutions, item by item"), Items(result.Institutions)), Section.Of(new("床位逐笔", "Beds, item by item"), Items(result.Beds))]
                : [Section.Of(new("无缘由", "Without a reason"), Items(result.Institutions.Concat(result.Beds), Causes.Unexplained))],
        ]);

    private static Grid Accounts(IReadOnlyList<Account> accounts)
    {
        var causes = Causes.All.Where(cause => accounts.Any(account => account.Of(cause) != 0)).ToList();
        return new([new(new("区县", "county")), new(new("类别", "class")), new(new("期初", "before"), true), .. causes.Select(cause => new GridColumn(CauseWords[cause], true)), new(new("期末", "after"), true), new(new("差额", "difference"), true)],
            [.. accounts.Select(account => (IReadOnlyList<Texts>)[Words.Same(account.County), Class(account.Class), Number(account.Before), .. causes.Select(cause => Signed(account.Of(cause))), Number(account.After), Signed(account.Difference)])]);
    }

    private static Grid Items(IEnumerable<Account> accounts, string? cause = null) => new(
        [new(new("日期", "day")), new(new("区县", "county")), new(new("类别", "class")), new(new("机构", "institution")), new(new("名称", "name")), new(new("缘由", "cause")), new(new("说明", "detail")), new(new("增减", "change"), true)],
        [.. accounts.SelectMany(account => account.Items.Select(item => (account, item))).Where(pair => cause is null || pair.item.Cause == cause).OrderBy(pair => pair.item.On).ThenBy(pair => pair.item.Institution, StringComparer.Ordinal)
            .Select(pair => (IReadOnlyList<Texts>)[Words.Same(InstitutionPage.Date(pair.item.On)), Words.Same(pair.account.County), Class(pair.account.Class), Words.Same(pair.item.Institution), Words.Same(pair.item.Name), CauseWords[pair.item.Cause], InstitutionPage.Word(WordLists.AgreementEnds, pair.item.Detail), Signed(pair.item.Amount)])]);

    private static string Json(Reconciliation result) => Results.Json.Document(json =>
    {
        json.WriteBoolean("balances", result.Balances);
        Accounts(json, "institutions", result.Institutions);
        Accounts(json, "beds", result.Beds);
    });

    private static void Accounts(Utf8JsonWriter json, string name, IReadOnlyList<Account> accounts) => json.List(name, accounts, account =>
    {
        json.WriteString("county", account.County);
        json.WriteString("class", account.Class);
        json.Number("before", account.Before);
        json.Number("after", account.After);
        json.Number("difference", account.Difference);
        json.List("items", account.Items, item =>
        {
            json.WriteString("on", InstitutionPage.Date(item.On));
            json.WriteString("institution", item.Institution);
            json.WriteString("name", item.Name);
            json.WriteString("cause", item.Cause);
            json.WriteString("detail", item.Detail);
            json.Number("amount", item.Amount);
        });
    });

    private static Texts Class(string id) => WordLists.Kinds.Concat(WordLists.Specialties).FirstOrDefault(word => word.Id == id)?.Name ?? Words.Same(id);

    private static Texts Number(decimal value) => Words.Same(Words.Number(value));

    private static Texts Signed(decimal value) => Words.Same(value == 0 ? "" : value.ToString("+#,0.##;-#,0.##", System.Globalization.CultureInfo.InvariantCulture));
}
