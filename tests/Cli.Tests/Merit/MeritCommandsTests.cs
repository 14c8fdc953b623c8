using System.Text.Json;
using Dingdian.Admission.Acting;
using Dingdian.Admission.Cases;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Tests.Merit;

/// <summary>A clinic of Suzhou from its panel to the answer to an objection, as people at the desk do it.</summary>
public sealed class MeritCommandsTests : IDisposable
{
    private static readonly string Plan = Path.Combine(Root(), "plans", "cn-suzhou-2025");
    private static readonly string[] Panel = ["周文", "吴兰", "郑平", "王毅", "冯青"];
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("dingdian-");

    private string Workspace => Path.Combine(home.FullName, "workspace");

    public void Dispose() => home.Delete(recursive: true);

    [Theory]
    [InlineData("cn-suzhou-2025")]
    [InlineData("cn-shenyang-2025")]
    [InlineData("cn-shaoxing-2026")]
    [InlineData("cn-jinan-2026")]
    [InlineData("cn-fuzhou-2025")]
    public void Rubrics_OfEveryCity_AreSound(string plan)
    {
        var (code, output, error) = Run("merit", "rubric", Path.Combine(Root(), "plans", plan), "--json");
        Assert.True(code == 0, error);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(["hospital", "clinic", "pharmacy"], json.RootElement.GetProperty("rubrics").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.All(json.RootElement.GetProperty("rubrics").EnumerateArray(), one => Assert.Equal(100, one.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("points").GetInt32())));
    }

    [Fact]
    public void Case_FromPanelToRefusal_ThroughTheCommands()
    {
        Accepted();
        Assert.Contains("No panel yet", Good("merit", "show", "A-1").Output, StringComparison.Ordinal);
        Assert.Contains("panel-number", Refused(["merit", "panel", "A-1", "--member", "周文=medicine", .. Handler]).Error, StringComparison.Ordinal);
        Good(["merit", "panel", "A-1", "--member", "周文=medicine", "--member", "吴兰=insurance", "--member", "郑平=finance", "--member", "王毅=information", "--member", "冯青=pharmacy", .. Handler]);
        foreach (var name in Panel.Take(4)) Good(["merit", "score", "A-1", .. Sheet(name == "王毅" ? 20 : 15), "--no-conflict", "--by", name, "--role", "assessor", "--on", "2025-03-10"]);
        var blind = Good("merit", "show", "A-1").Output;
        Assert.Contains("4 sheets are in", blind, StringComparison.Ordinal);
        Assert.DoesNotContain("mean", blind, StringComparison.Ordinal);
        Assert.Contains("sheets-missing", Refused(["merit", "conclude", "A-1", .. Handler]).Error, StringComparison.Ordinal);
        var form = Path.Combine(home.FullName, "form.xlsx");
        Good("merit", "form", "A-1", "--assessor", "冯青", "--out", form);
        Assert.Contains("sheet-undeclared", Refused("merit", "import", form, "--by", "冯青", "--role", "assessor", "--on", "2025-03-10").Error, StringComparison.Ordinal); // not filled in
        Assert.Contains("form-of-another", Refused("merit", "import", form, "--by", "周文", "--role", "assessor", "--on", "2025-03-10").Error, StringComparison.Ordinal);
        Good(["merit", "score", "A-1", .. Sheet(15), "--no-conflict", "--by", "冯青", "--role", "assessor", "--on", "2025-03-10"]);
        Assert.Contains("passed the assessment", Good(["merit", "conclude", "A-1", .. Handler]).Output, StringComparison.Ordinal);
        using (var json = JsonDocument.Parse(Good("merit", "show", "A-1", "--json").Output)) Assert.Equal((76m, "assessed"), (json.RootElement.GetProperty("score").GetDecimal(), json.RootElement.GetProperty("state").GetString()));
        var notice = Path.Combine(home.FullName, "notice.html");
        Good(["merit", "notice", Plan, "--case", "A-1", "--days", "5", "--where", "门户网站", "--document", "3号", "--out", notice, .. Handler]);
        Assert.Contains("虎丘诊所", File.ReadAllText(notice), StringComparison.Ordinal);
        Good(["merit", "object", "A-1", "--objector", "某医院", "--grounds", "材料不实", .. Handler]);
        Good("merit", "answer", "A-1", "--objection", "1", "--answer", "dismissed", "--reason", "经核属实", "--by", "李军", "--role", "approver", "--on", "2025-03-11");
        var letter = Path.Combine(home.FullName, "letter.docx");
        Good("merit", "refuse", "A-1", "--rule", "O2-9", "--reason", "当地已无需求", "--document", "7号", "--out", letter, "--by", "李军", "--role", "approver", "--on", "2025-03-12");
        Assert.True(new FileInfo(letter).Length > 0);
        Good("merit", "letter", "A-1", "--out", Path.Combine(home.FullName, "letter.html"));
        Assert.Contains("第九条", File.ReadAllText(Path.Combine(home.FullName, "letter.html")), StringComparison.Ordinal);
        Assert.Contains("case-unknown", Refused("merit", "show", "A-9").Error, StringComparison.Ordinal);
    }

    private static string[] Handler => ["--by", "周洁", "--role", "case-handler", "--on", "2025-03-10"];

    /// <summary>All checks met; so many points for the first item of 25, and 61 for the others.</summary>
    private static string[] Sheet(int need) =>
    [
        .. new[] { "licence", "operating", "physicians", "insurance_staff", "systems", "network", "trace_codes", "no_lent_licences" }.SelectMany(check => new[] { "--item", $"{check}=是" }),
        .. new[] { $"need={need}", "service=20", "quality=15", "cost=10", "management=8", "system=7" }.SelectMany(item => new[] { "--item", item }),
    ];

    private void Accepted()
    {
        var workspace = WorkspaceDoor.Create(Workspace, null, TimeProvider.System).Workspace!;
        using (var db = workspace.Connect())
        using (var revision = Revision.Begin(db, new Change { Kind = "edit", Who = "tester", At = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc) }))
        {
            foreach (var (code, name, parent) in (ReadOnlySpan<(string, string, string?)>)[("3205", "苏州市", null), ("320505", "虎丘区", "3205")]) revision.Name(new Division { Code = code, Name = name, Parent = parent });
            revision.Commit();
        }
        var bureau = new Bureau(workspace, (id, _) => PlanFolders.LoadNamed(id).Plan, TimeProvider.System);
        string[] papers = ["定点医疗机构申请表", "执业许可证照复印件", "内部管理与财务制度文本", "信息系统材料", "基金使用预测性分析报告", "省级规定的其他材料"];
        Done(bureau, new SubmitCase("A-1", Plan, "new", "clinic", "虎丘诊所", "320505") { Papers = papers }, new("甲方", Roles.Applicant), new(2025, 3, 3));
        Done(bureau, new AcceptCase("A-1"), new("张敏", Roles.CaseHandler), new(2025, 3, 4));
    }

    private static void Done(Bureau bureau, UseCase act, Person by, DateOnly on) => Assert.True(bureau.Do(act with { Request = act.Subject + on.DayNumber, By = by, On = on }).IsDone);

    private (int Code, string Output, string Error) Good(params string[] words)
    {
        var run = Run([.. words, "--workspace", Workspace]);
        Assert.True(run.Code == 0, run.Error);
        return run;
    }

    private (int Code, string Output, string Error) Refused(params string[] words)
    {
        var run = Run([.. words, "--workspace", Workspace]);
        Assert.Equal(1, run.Code);
        return run;
    }

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run([.. words, "--lang", "en"], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
