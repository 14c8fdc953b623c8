using System.Text.Json;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Tests.Duties;

/// <summary>The duties of Shaoxing as a bureau lives with them, in a workspace that knows two of its counties.</summary>
public sealed class DutyCommandsTests : IDisposable
{
    private const string Plan = "cn-shaoxing-2026";
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("dingdian-");

    public DutyCommandsTests()
    {
        using var db = WorkspaceDoor.Create(Workspace, null, TimeProvider.System).Workspace!.Connect();
        using var revision = Revision.Begin(db, new Change { Kind = "edit", Who = "tester", At = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc) });
        foreach (var (code, name, parent) in (ReadOnlySpan<(string, string, string?)>)[("3306", "绍兴市", null), ("330602", "越城区", "3306"), ("330603", "柯桥区", "3306")]) revision.Name(new Division { Code = code, Name = name, Parent = parent });
        revision.Commit();
    }

    private string Workspace => Path.Combine(home.FullName, "workspace");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void DataCall_Answered_IsTheDutyDone_AndTheOthersAreOverdue()
    {
        Good("call", "new", "beds-2025", "--ask", "filed_beds", "--as-of", "2025-12-31", "--due", "2026-01-31", "--duty", $"{Path.Combine(Root(), "plans", Plan)}/file_year_end_beds");
        Good("call", "file", "beds-2025", "--county", "330602", "--figure", "filed_beds=5120", "--on", "2026-01-12");
        Good("call", "accept", "beds-2025", "--county", "330602");
        Assert.Equal(["330602 done", "330603 overdue"], States("duty", "list", Plan, "--year", "2026", "--on", "2026-02-01", "--json").Where(state => state.StartsWith("file_year_end_beds 33060", StringComparison.Ordinal)).Select(state => state["file_year_end_beds ".Length..]).Where(state => string.CompareOrdinal(state, "330604") < 0));
        Assert.Contains("330603", Good("duty", "overdue", "--on", "2026-02-01").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("330602", Good("duty", "overdue", "--on", "2026-02-01").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Done_WithoutAPeriod_IsForTheOnlyOpenOne_AndARequestIsDoneOnce()
    {
        string[] words = ["duty", "done", Plan, "agreement_texts", "--evidence", "范本", "--document", "9号", "--role", "agency", "--on", "2026-06-01", "--request", "one"];
        Assert.Contains("entry 2", Good(words).Output, StringComparison.Ordinal);
        Assert.Contains("Done before, as entry 2", Good([.. words]).Output, StringComparison.Ordinal);
        Assert.Contains("agreement_texts done", States("duty", "list", Plan, "--on", "2026-06-01", "--json").Select(state => state.Replace("  ", " ", StringComparison.Ordinal)));
        Assert.Contains("duty-done", Refused("duty", "done", Plan, "agreement_texts", "--evidence", "范本", "--role", "agency", "--on", "2026-06-02").Error, StringComparison.Ordinal);
        Assert.Contains("duty-waits", Refused("duty", "done", Plan, "respond", "--evidence", "回应", "--role", "planner", "--on", "2026-06-02").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Event_OfADistrictOfficer_IsAnsweredInItsOwnDistrict()
    {
        Good("duty", "event", Plan, "concern_raised", "--on", "2026-03-05", "--role", "district-officer", "--division", "330602");
        Good("duty", "done", Plan, "respond", "--evidence", "回应", "--on", "2026-03-09", "--role", "district-officer", "--division", "330602");
        Assert.Equal(["respond 330602 done"], States("duty", "list", Plan, "--on", "2026-03-10", "--district", "330602", "--state", "done", "--json"));
    }

    [Fact]
    public void Supersede_ShowsWhatItTouches_AndStandsInTheList()
    {
        using var json = JsonDocument.Parse(Good("supersede", Plan, "--title", "新规", "--document", "3号", "--issuer", "国家", "--effective", "2026-05-01", "--rule", "SX12", "--role", "planner", "--on", "2026-04-01", "--json").Output);
        Assert.Contains("file_year_end_beds", json.RootElement.GetProperty("duties").EnumerateArray().Select(duty => duty.GetString()));
        var list = Good("duty", "list", Plan, "--on", "2026-05-01", "--format", "md").Output;
        Assert.Contains("superseding_rule", list, StringComparison.Ordinal);
        Assert.Contains("3号", list, StringComparison.Ordinal);
    }

    /// <summary>A year the shipped table has not is warned of, until the workspace has it.</summary>
    [Fact]
    public void WorkingDays_OfTheWorkspace_AddAYear()
    {
        Assert.Contains("working-days-missing: no table of the working days of 2027", Good("duty", "list", Plan, "--year", "2027", "--on", "2027-01-01").Error, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(Workspace, "working-days.yaml"), "years: { 2027: { source: 通知, holidays: { 元旦: 2027-01-01..2027-01-03, 某节: 2027-01-18..2027-01-22 }, make_ups: [] } }\n");
        var run = Good("duty", "list", Plan, "--year", "2027", "--on", "2027-01-01", "--json");
        Assert.DoesNotContain("of 2027", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("2027-01-11", json.RootElement.GetProperty("duties").EnumerateArray().First(duty => duty.GetProperty("duty").GetString()!.EndsWith("/file_year_end_beds", StringComparison.Ordinal)).GetProperty("remind").GetString());
        File.WriteAllText(Path.Combine(Workspace, "working-days.yaml"), "years: { 2027: { holidays: {}, make_ups: [2027-01-04] } }\n");
        Assert.Contains("missing-key", Refused("duty", "overdue", Plan, "--on", "2027-01-01").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Role_NotGiven_IsWrongUsage() => Assert.Equal(2, Run("duty", "event", Plan, "concern_raised").Code);

    private IEnumerable<string> States(params string[] words)
    {
        using var json = JsonDocument.Parse(Good(words).Output);
        return [.. json.RootElement.GetProperty("duties").EnumerateArray().Select(duty => $"{duty.GetProperty("duty").GetString()!.Split('/')[1]} {duty.GetProperty("district").GetString()} {duty.GetProperty("state").GetString()}")];
    }

    private (int Code, string Output, string Error) Good(params string[] words)
    {
        var run = Run(words);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    private (int Code, string Output, string Error) Refused(params string[] words)
    {
        var run = Run(words);
        Assert.Equal(1, run.Code);
        return run;
    }

    private (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run([.. words.Select(word => word == Plan ? Path.Combine(Root(), "plans", Plan) : word), "--workspace", Workspace, "--lang", "en"], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
