using System.Text.Json;
using Dingdian.Admission.Tests.Cases;
using Dingdian.Admission.Tests.Years;
using Dingdian.Registry.Tests;

namespace Dingdian.Cli.Tests.Cases;

/// <summary>A round and its applications as the desk handles them.</summary>
public sealed class CaseCommandsTests : IDisposable
{
    private const string Plan = YearWorld.Plan;
    private readonly CaseWorld world = new(Kind.Sqlite);
    private readonly string? before = Environment.GetEnvironmentVariable("DINGDIAN_PLANS");
    private readonly string file;

    public CaseCommandsTests()
    {
        file = Path.Combine(world.Years.Test.Folder, "application.yaml");
        Directory.CreateDirectory(Path.Combine(world.Years.Test.Folder, Plan));
        File.WriteAllText(Path.Combine(world.Years.Test.Folder, Plan, "plan.yaml"), CaseWorld.PlanText);
        Environment.SetEnvironmentVariable("DINGDIAN_PLANS", world.Years.Test.Folder); // tests of a class run one after another, and no other class asks for it
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("DINGDIAN_PLANS", before);
        world.Dispose();
    }

    [Fact]
    public void Lists_WithoutAnything_SayHowToBegin()
    {
        Assert.Contains("dingdian case submit PLAN --template > application.yaml", Run(0, "case", "list"), StringComparison.Ordinal);
        Assert.Contains("dingdian round open tiny --year", Run(0, "round", "list", Plan), StringComparison.Ordinal);
        Assert.Contains("尚无案件", Run(0, "case", "list", "--due", "--lang", "zh"), StringComparison.Ordinal);
        Assert.Contains("\"cases\": []", Run(0, "case", "list", "--json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Case_FromItsRoundToWithdrawal_ThroughTheCommands()
    {
        Run(0, "round", "open", Plan, "--year", "2025", "--round", "2025-1", "--from", "2025-03-01", "--to", "2025-03-31", "--kind", "诊所", "--area", "北", "--on", "2025-02-01", "--by", "丁", "--role", "agency");
        File.WriteAllText(file, "{ matter: new, round: 2025-1, kind: 诊所, applicant: 北区诊所, county: \"990101\", longitude: 120.5, latitude: 31.2, papers: [申请表] }");
        Assert.Contains("Case A-2025-001, 北区诊所: received.", Run(0, "case", "submit", Plan, "--file", file, "--by", "午", "--role", "applicant", "--on", "2025-03-03", "--request", "one"), StringComparison.Ordinal);
        Assert.Contains("Done before", Run(0, "case", "submit", Plan, "--file", file, "--by", "午", "--role", "applicant", "--on", "2025-03-03", "--request", "one"), StringComparison.Ordinal);
        Assert.Contains("round-area", Run(1, "case", "submit", Plan, "--file", file, "--applicant", "南区诊所", "--county", "990102", "--by", "未", "--role", "applicant", "--on", "2025-03-03"), StringComparison.Ordinal);
        Assert.Matches("2025-1 .* 1 ", Run(0, "round", "list"));
        Assert.Contains("papers-missing", Run(1, ["case", "accept", "A-2025-001", .. Handler(4)]), StringComparison.Ordinal);
        Run(0, ["case", "supplement", "A-2025-001", "--item", "申请表", "--remarks", "申请表未盖章", .. Handler(4)]);
        var notice = Path.Combine(world.Years.Test.Folder, "notice.html");
        Run(0, "case", "notice", "A-2025-001", "--document", "小医保补〔2025〕1号", "--out", notice, "--lang", "zh");
        Assert.All(["小医保补〔2025〕1号", "一次性告知补正通知书", "已提交，需更正或重新提交", "未提交", "申请表未盖章"], words => Assert.Contains(words, File.ReadAllText(notice), StringComparison.Ordinal));
        Assert.Contains("applicant", Run(0, "case", "list", "--due", "--on", "2025-03-10"), StringComparison.Ordinal);
        Run(0, "case", "supply", "A-2025-001", "--paper", "申请表", "--paper", "执业许可证", "--by", "午", "--role", "applicant", "--on", "2025-03-10");
        Assert.Contains("assessment (", Run(0, ["case", "accept", "A-2025-001", .. Handler(11)]), StringComparison.Ordinal);
        Assert.Contains("clock-overdue", Run(1, "case", "list", "--due", "--on", "2025-04-16"), StringComparison.Ordinal);
        using (var json = JsonDocument.Parse(Run(0, "case", "list", Plan, "--due", "--on", "2025-04-15", "--json")))
        {
            var due = json.RootElement.GetProperty("due")[0];
            Assert.Equal(("2025-04-15", "remind", 0, "agency"), (due.GetProperty("due").GetString(), due.GetProperty("state").GetString(), due.GetProperty("days_left").GetInt32(), due.GetProperty("holder").GetString()));
        }
        Run(0, ["case", "establish", "A-2025-001", "--fact", "applicant.beds=10 bed", "--evidence", "许可证", .. Handler(12)]);
        Assert.Contains("核查3号", Run(0, [.. Checked(), "--division", "990101"]) + Run(0, "case", "show", "A-2025-001"), StringComparison.Ordinal);
        Run(0, "case", "withdraw", "A-2025-001", "--reason", "暂缓", "--by", "午", "--role", "applicant", "--on", "2025-03-14");
        Assert.Contains("receipt of withdrawal", Run(0, "case", "notice", "A-2025-001"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("notice-none", Run(1, "case", "notice", "A-2025-001", "--of", "not-accepted-notice"), StringComparison.Ordinal);
        Run(0, "round", "close", Plan, "--round", "2025-1", "--reason", "名额已满", "--on", "2025-03-15", "--by", "丁", "--role", "agency");
        Assert.Contains("closed 2025-03-15", Run(0, "round", "show", Plan, "--round", "2025-1"), StringComparison.Ordinal);
    }

    [Fact]
    public void File_WithManyFaults_NamesAllAtTheirPlaces()
    {
        File.WriteAllText(file, "matter: neww\nkind: 旅馆\napplicant: 北区诊所\ncounty: \"110101\"\ndeclared: { applicant.publik: true }\npapers: [清单]\npeople: [{ token: 张三, part: head }]\ncolour: red\n");
        var said = Run(1, "case", "submit", Plan, "--file", file, "--by", "午", "--role", "applicant");
        Assert.All([":1:9: error word-not-allowed", ":2:7: error site-kind-unknown", ":4:9: error county-unknown", ":5:13: error site-given-unknown", ":6:10: error paper-unknown", ":7:19: error application-token", ":8:1: error unknown-key-here"], fault => Assert.Contains(fault, said, StringComparison.Ordinal));
        Assert.DoesNotContain("张三", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Template_WithItsRemarksTakenOff_IsAnApplication()
    {
        File.WriteAllText(file, Run(0, "case", "submit", Plan, "--template"));
        Assert.Contains("Case A-2025-001, Full name of the institution: received.", Run(0, "case", "submit", Plan, "--file", file, "--by", "午", "--role", "applicant", "--on", "2025-03-03"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_OfOthers_AreSeenByNeitherApplicantNorOfficer()
    {
        world.Submitted();
        world.Done(CaseWorld.Asked("2", "南区诊所") with { County = "990102" }, CaseWorld.Stranger, YearWorld.Day(3, 3));
        Assert.Equal(["1"], Seen("--role", "applicant", "--by", "午"));
        Assert.Equal(["2"], Seen("--role", "district-officer", "--division", "990102"));
        Assert.Equal(["1", "2"], Seen("--role", "case-handler"));
        Assert.Equal(["1", "2"], Seen());
        Assert.Equal(["1"], Seen("--area", "north"));
        Assert.Contains("case-of-another-district", Run(1, "case", "show", "1", "--role", "district-officer", "--division", "990102"), StringComparison.Ordinal);
        Assert.Contains("case-of-another", Run(1, "case", "show", "2", "--role", "applicant", "--by", "午"), StringComparison.Ordinal);
        Assert.Contains("district-missing", Run(1, "case", "list", "--role", "district-officer"), StringComparison.Ordinal);
    }

    private string[] Seen(params string[] words)
    {
        using var json = JsonDocument.Parse(Run(0, ["case", "list", Plan, "--json", .. words]));
        return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("case").GetString()!)];
    }

    private static string[] Checked() => ["case", "check-on-site", "A-2025-001", "--record", "核查3号", "--found", "applicant.public=false", "--by", "北", "--role", "district-officer", "--on", "2025-03-13"];

    private static string[] Handler(int day) => ["--by", "辰", "--role", "case-handler", "--on", $"2025-03-{day:00}"];

    private string Run(int code, params string[] words)
    {
        using var output = new StringWriter();
        var ended = CommandLine.Run([.. words, "--workspace", world.Years.Test.Folder], output, output);
        Assert.True(code == ended, output.ToString());
        return output.ToString();
    }
}
