using System.Text.Json;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Tests.Agreements;

/// <summary>A hospital of Shaoxing from the take-over of its agreement to its end, and the settlement of its year, as people at the desk do it.</summary>
public sealed class AgreementCommandsTests : IDisposable
{
    private const string Code = "H33060200001";
    private static readonly string Plan = Path.Combine(Root(), "plans", "cn-shaoxing-2026");
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("dingdian-");

    public AgreementCommandsTests()
    {
        using var db = WorkspaceDoor.Create(Workspace, null, TimeProvider.System).Workspace!.Connect();
        using var revision = Revision.Begin(db, new Change { Kind = "edit", Who = "tester", At = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc) });
        foreach (var (code, name, parent) in (ReadOnlySpan<(string, string, string?)>)[("3306", "绍兴市", null), ("330602", "越城区", "3306")]) revision.Name(new Division { Code = code, Name = name, Parent = parent });
        var id = revision.AddInstitution().Id;
        revision.Put<Profile>([], new() { InstitutionId = id, Code = Code, Name = "越城医院", Kind = "general_hospital", County = "330602", Level = "secondary", Ownership = "private", From = new(2020, 1, 1), To = Held.NoEnd });
        revision.Put<Agreement>([], new() { InstitutionId = id, Service = "inpatient", State = Agreement.InForce, From = new(2024, 1, 1), Expires = new(2025, 12, 31), To = Held.NoEnd });
        revision.Put<Beds>([], new() { InstitutionId = id, Specialty = "general", Approved = 230, Open = 230, Insured = 230, From = new(2020, 1, 1), To = Held.NoEnd });
        revision.Commit();
    }

    private string Workspace => Path.Combine(home.FullName, "workspace");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void Agreement_FromTakingOverToItsEnd_ThroughTheCommands()
    {
        Assert.Contains("No agreements yet", Good("agreement", "list", Plan).Output, StringComparison.Ordinal);
        Good(["agreement", "enter", Plan, "--all", .. Agency, "--on", "2025-03-01"]);
        Assert.Contains("agreement-renewed", Twice(["agreement", "renew", Code, "--asked", "2025-09-01", .. Agency, "--on", "2025-09-02"]).Error, StringComparison.Ordinal);
        Assert.Contains("change-late", Good(["agreement", "change", Code, "--what", "departments", "--approved", "2025-06-02", "--document", "卫批1号", .. Handler, "--on", "2025-09-03"]).Error, StringComparison.Ordinal);
        Assert.Contains("It can only be ended now", Good(["agreement", "breach", Code, "--gravity", "serious", "--what", "骗保", "--ground", "fraud", .. Handler, "--on", "2025-10-01"]).Output, StringComparison.Ordinal);
        Assert.Contains("must-end", Good("agreement", "due", Plan, "--on", "2025-10-02", "--json").Output, StringComparison.Ordinal);
        Assert.Contains("agreement-must-end", Refused(["agreement", "give-up", Code, "--asked", "2025-06-01", "--reason", "停业", .. Agency, "--on", "2025-10-03"]).Error, StringComparison.Ordinal);
        Assert.Contains("until 2028-10-10", Good("agreement", "end", Code, "--gravity", "unlawful", "--reason", "骗保", "--document", "9号", "--by", "李军", "--role", "approver", "--on", "2025-10-10").Output, StringComparison.Ordinal);
        var letter = Path.Combine(home.FullName, "letter.html");
        Good("agreement", "letter", Code, "--out", letter);
        Assert.Contains("第四十三条第三项", File.ReadAllText(letter), StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Good("agreement", "show", Code, "--json").Output);
        Assert.Equal(("ended", "unlawful"), (json.RootElement.GetProperty("state").GetString(), json.RootElement.GetProperty("end").GetProperty("gravity").GetString()));
    }

    [Fact]
    public void Scores_OfASheet_AreEntered()
    {
        var (plan, file) = (Path.Combine(Root(), "plans", "cn-shenyang-2025"), Path.Combine(home.FullName, "scores.csv"));
        File.WriteAllText(file, $"机构编码,机构名称,得分,免评理由\n{Code},越城医院,72.5,\n");
        Assert.Contains("Done", Good(["assess", "enter", plan, "--year", "2024", "--file", file, .. Agency, "--on", "2025-03-01"]).Output, StringComparison.Ordinal);
        Assert.Contains("1 are entered", Good("assess", "show", plan, "--year", "2024").Output, StringComparison.Ordinal);
        File.WriteAllText(file, $"机构编码,机构名称,得分,免评理由\n{Code},越城医院,101,\n");
        Assert.Contains("score-range", Refused(["assess", "enter", plan, "--year", "2024", "--file", file, .. Agency, "--on", "2025-03-02"]).Error, StringComparison.Ordinal);
    }

    /// <summary>230 beds, 90,000 bed-days, 54,000,000 yuan: 600 × (90,000 − 83,950) are not paid.</summary>
    [Fact]
    public void Settlement_OfAYear_IsCheckedByTheRuleOfTheCity()
    {
        var file = Path.Combine(home.FullName, "settlements.csv");
        File.WriteAllText(file, "机构编码,结算月份,险种,医疗类别,床日数,出院人次,门诊人次,总费用,基金支付\n" + string.Concat(Enumerable.Range(1, 12).Select(month => $"{Code},2025-{month:00},职工医保,住院,7500,750,0,6000000,4500000\n")));
        Good("import", "settlements", file);
        var snapshot = Good("snapshot", "take", "--as-of", "2025-12-31", "--city", "3306").Output.Trim();
        using var json = JsonDocument.Parse(Good("settlement", "check", Plan, "--year", "2025", "--snapshot", snapshot, "--json").Output);
        Assert.Equal(3_630_000m, json.RootElement.GetProperty("total").GetDecimal());
        Assert.Contains("settlement-nothing", Refused("settlement", "check", Plan, "--year", "2024", "--snapshot", snapshot).Error, StringComparison.Ordinal);
        Good(["settlement", "record", Plan, "--year", "2025", "--snapshot", snapshot, "--document", "5号", .. Agency, "--on", "2026-02-01"]);
        Assert.Contains("3630000", Good("agreement", "standing", Plan, "--on", "2026-02-02", "--json").Output, StringComparison.Ordinal);
    }

    private static string[] Agency => ["--by", "周洁", "--role", "agency"];
    private static string[] Handler => ["--by", "张敏", "--role", "case-handler"];

    private (int Code, string Output, string Error) Twice(params string[] words)
    {
        Good(words);
        return Refused(words);
    }

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
        return (CommandLine.Run([.. words, "--lang", "en"], output, error), output.ToString(), error.ToString());
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
