using System.Diagnostics;
using System.Text.Json;
using Dingdian.Registry.Areas;
using Dingdian.Registry.History;
using Dingdian.Registry.Institutions;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Tests.Registry;

/// <summary>Looking after a registry as people and scripts do it, on a town of three institutions.</summary>
public sealed class RegistryCommandsTests : IDisposable
{
    private const string Hospital = "H99010100001";
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("dingdian-");

    private string Workspace => Path.Combine(home.FullName, "workspace");

    public void Dispose() => home.Delete(recursive: true);

    [Theory]
    [InlineData("zh", "小城", "机构")]
    [InlineData("en", "小城", "institutions today")]
    public void Info_OfATown_ShowsWhatIsInside(string language, params string[] words)
    {
        Town();
        var run = Run("workspace", "info", "--check", "--lang", language);
        Assert.Equal(0, run.Code);
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Backup_RestoredElsewhere_IsTheSame()
    {
        Town();
        var (zip, again) = (Path.Combine(home.FullName, "b.zip"), Path.Combine(home.FullName, "c.zip"));
        var first = Run("workspace", "backup", zip);
        Assert.Equal(0, first.Code);
        Assert.Equal(0, Run("workspace", "restore", zip, "--workspace", Path.Combine(home.FullName, "other")).Code);
        var second = Run("workspace", "backup", again, "--workspace", Path.Combine(home.FullName, "other"));
        Assert.Equal(Hash(first), Hash(second));

        static string Hash((int Code, string Output, string Error) run) => run.Output.Split('\n').Single(line => line.StartsWith("sha256 ", StringComparison.Ordinal));
    }

    [Fact]
    public void Undo_WithoutYes_OnlyShows()
    {
        Town();
        Assert.Equal(0, Run("institution", "rename", Hospital, "--on", "2025-03-01", "--name", "新医院", "--why", "批复").Code);
        Assert.Contains("Nothing was changed", Run("workspace", "undo", "2").Output, StringComparison.Ordinal);
        Assert.Equal("新医院", NameOn("2025-03-01"));
        Assert.Equal(0, Run("workspace", "undo", "2", "--yes").Code);
        Assert.Equal("人民医院", NameOn("2025-03-01"));
        Assert.Equal(1, Run("workspace", "undo", "2", "--yes").Code);
        Assert.Contains("change-unknown", Run("workspace", "undo", "99").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_KnownBefore_AnswersAsThen()
    {
        Town();
        Run("institution", "rename", Hospital, "--on", "2025-03-01", "--name", "新医院");
        Assert.Contains("人民医院", Run("institution", "show", Hospital, "--as-of", "2025-06-30", "--known", "2025-01-05").Output.Split('\n')[0], StringComparison.Ordinal); // the change is of today
        Assert.Contains("新医院", Run("institution", "show", Hospital, "--as-of", "2025-06-30").Output.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Acts_OneAfterTheOther_AreAllRecorded()
    {
        Town();
        foreach (var words in (string[][])[
                     ["move", Hospital, "--on", "2025-01-01", "--address", "新路", "--point", "120.05,30.05", "--datum", "gcj02"], ["recode", Hospital, "--on", "2025-01-02", "--new-code", "H99010100009"],
                     ["beds", "H99010100009", "--on", "2025-01-03", "--specialty", "general", "--open", "60"], ["suspend", "H99010100009", "--on", "2025-01-04"], ["resume", "H99010100009", "--on", "2025-01-05"],
                     ["renew", "H99010100009", "--on", "2025-01-06", "--expires", "2026-01-05"], ["split", "H99010100009", "--on", "2025-01-07", "--name", "南院", "--beds", "general=10"],
                     ["sign", "南院", "--on", "2025-01-08", "--service", "inpatient"], ["merge", "H99010100009", "--on", "2025-01-09", "--from", "南院"], ["exit", "H99010100009", "--on", "2025-01-10", "--reason", "voluntary"]])
            Assert.Equal("", Run(["institution", .. words]).Error);
        var reconciled = Run("reconcile", "--from", "2024-12-31", "--to", "2025-12-31", "--json");
        using var json = JsonDocument.Parse(reconciled.Output);
        Assert.True(json.RootElement.GetProperty("balances").GetBoolean());
        Assert.Contains("sign", Run("workspace", "history", "--last", "5", "--json").Output, StringComparison.Ordinal);
        Assert.Contains("南院", Run("institution", "find", "南").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Acts_InChineseWords_AreRecorded()
    {
        Town();
        foreach (var words in (string[][])[
                     ["beds", Hospital, "--on", "2025-01-03", "--specialty", "综合", "--open", "60"], ["split", Hospital, "--on", "2025-01-07", "--name", "南院", "--beds", "综合=10"],
                     ["move", "南院", "--on", "2025-01-08", "--county", "南区", "--address", "南路"], ["sign", "南院", "--on", "2025-01-09", "--service", "住院"],
                     ["suspend", "南院", "--on", "2025-01-10", "--service", "住院服务"], ["exit", Hospital, "--on", "2025-01-11", "--service", "住院", "--reason", "主动退出"]])
            Assert.Equal("", Run(["institution", .. words, "--lang", "zh"]).Error);
        var refused = Run("institution", "exit", "南院", "--on", "2025-01-12", "--reason", "不干了", "--lang", "zh");
        Assert.Contains("word-unknown", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Accept_OfAColumnByItsHeader_KeepsTheRegistry()
    {
        Town();
        var file = Path.Combine(home.FullName, "list.csv");
        File.WriteAllText(file, $"国家编码,机构名称,级别,区划\n{Hospital},人民医院,三级,北区\n");
        foreach (var accepted in (string[])["级别=登记库", "level=registry", "医院等级=registry"])
            Assert.Contains("0 changed, 1 unchanged", Run("compare", "institutions", file, "--accept", accepted).Output, StringComparison.Ordinal);
        Assert.Contains("1 changed", Run("compare", "institutions", file, "--accept", "级别=文件").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Call_FromAskingToAccepting_IsShown(string language)
    {
        Town();
        Assert.Equal(0, Run("call", "new", "beds-2024", "--title", "年末床位", "--ask", "insured_beds=bed", "--as-of", "2024-12-31", "--due", "2025-01-31").Code);
        Assert.Equal(1, Run("call", "file", "beds-2024", "--county", "990101", "--figure", "insured_beds=1.5").Code);
        Assert.Equal(0, Run("call", "file", "beds-2024", "--county", "北区", "--figure", "insured_beds=55", "--on", "2025-02-03").Code);
        Assert.Equal(0, Run("call", "return", "beds-2024", "--county", "北区", "--remarks", "与核定数不符").Code);
        Assert.Equal(0, Run("call", "file", "beds-2024", "--county", "990101", "--figure", "insured_beds=50", "--on", "2025-02-04").Code);
        Assert.Equal(0, Run("call", "accept", "beds-2024", "--county", "北区").Code);
        Assert.Contains("与核定数不符", Run("call", "show", "beds-2024", "--lang", language).Output, StringComparison.Ordinal); // also after it was filed again
        Assert.Contains("\"days_late\": 4", Run("call", "show", "beds-2024", "--json").Output, StringComparison.Ordinal);
        Assert.Contains(language == "zh" ? "已采纳" : "accepted", Run("call", "show", "beds-2024", "--lang", language).Output, StringComparison.Ordinal);
        Assert.Contains("990102", Run("call", "overdue", "--lang", language).Output, StringComparison.Ordinal);
        Assert.Contains(language == "zh" ? "没有逾期" : "Nobody is late", Run("call", "overdue", "--on", "2025-01-31", "--lang", language).Output, StringComparison.Ordinal);
        Assert.Contains("beds-2024", Run("call", "list").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cn-suzhou-2025/primary_care_filing", "planned_community_centres", "")]
    [InlineData("cn-suzhou-2025/no_such_duty", "planned_community_centres", "duty-unknown")]
    [InlineData("cn-suzhou-2025/primary_care_filing", "no_such_measure", "unknown-measure")]
    public void Call_ForADutyOfAPlan_TakesTheUnitsFromIt(string duty, string measure, string finding)
    {
        Town();
        var run = Run("call", "new", "c", "--ask", measure, "--as-of", "2024-12-31", "--due", "2025-01-31", "--duty", duty.Replace("cn-", Path.Combine(Root(), "plans", "cn-"), StringComparison.Ordinal));
        Assert.Equal(finding.Length == 0 ? 0 : 1, run.Code);
        Assert.Contains(finding, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_OfAnInstitution_NamesItsCountyAndWhatItOffers()
    {
        Town();
        var shown = Run("institution", "show", Hospital).Output;
        Assert.All(["北区 990101", "other names", "grade", "township", "pooled outpatient"], text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }

    [Fact]
    public void Take_KnownBeforeAnythingWas_SaysThatItIsEmpty()
    {
        Town();
        var empty = Run("snapshot", "take", "--as-of", "2024-12-31", "--known", "2025-01-01");
        Assert.Contains("snapshot-empty", empty.Error, StringComparison.Ordinal);
        var full = Run("snapshot", "take", "--as-of", "2024-12-31", "--known", "2025-01-02");
        Assert.Equal((0, ""), (full.Code, full.Error));
        Assert.NotEqual(empty.Output, full.Output);
        Assert.Equal("[]", System.Text.Json.Nodes.JsonNode.Parse(Run("quality", "--known", "2025-01-01", "--json").Output)!["issues"]!.ToJsonString());
        Assert.DoesNotContain("990101", Run("reconcile", "--from", "2019-01-01", "--to", "2024-12-31", "--known", "2025-01-01", "--json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_OfAnAlteredFile_IsRefused()
    {
        Town();
        var layer = Path.Combine(home.FullName, "people.csv");
        File.WriteAllText(layer, "经度,纬度,人口,区县\n120.05,30.05,100,990101\n");
        Assert.Equal(0, Run("import", "population", layer, "--datum", "cgcs2000", "--as-of", "2024-01-01").Code);
        File.AppendAllText(Directory.GetFiles(Path.Combine(Workspace, "data")).Single(), "x");
        var run = Run("snapshot", "take", "--as-of", "2024-12-31");
        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains("dataset-changed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OverAFileThatIsThere_NeedsForce()
    {
        Town();
        var file = Path.Combine(home.FullName, "all.csv");
        string[] words = ["export", "institutions", "--out", file];
        File.WriteAllText(file, "mine");
        var refused = Run(words);
        Assert.Equal((1, "mine"), (refused.Code, File.ReadAllText(file)));
        Assert.Contains("error file-in-the-way: all.csv is there already; nothing was written. Choose another name, or write over it with --force.", refused.Error, StringComparison.Ordinal);
        Assert.Contains("错误 file-in-the-way: all.csv 已存在，未写入任何内容。请另取文件名，或用 --force 覆盖。", Run([.. words, "--lang", "zh"]).Error, StringComparison.Ordinal);
        Assert.Equal(0, Run([.. words, "--force"]).Code);
        Assert.NotEqual("mine", File.ReadAllText(file));
    }

    [Fact]
    public void Import_WithManyFaultsAlike_ShowsAFewAndTheUnknownWordsOnce()
    {
        Town();
        var file = Path.Combine(home.FullName, "list.csv");
        File.WriteAllText(file, "国家编码,机构名称,机构类别,区划\n" + string.Concat(Enumerable.Range(10, 30).Select(i => $"H990101000{i},{i}院,社康,北区\n")));
        var run = Run("import", "institutions", file, "--dry-run");
        Assert.Equal(5, run.Error.Split("error cell-word").Length - 1);
        Assert.Contains("list.csv C:C: info findings-alike: 25 more findings 'cell-word' of this column.", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"社康\": \"?\" # 30 ×", run.Output, StringComparison.Ordinal);
        Assert.Contains("--marked-out FOLDER", run.Output, StringComparison.Ordinal);
        Assert.Contains("提示 findings-alike: 此列另有 25 处“cell-word”。", Run("import", "institutions", file, "--dry-run", "--lang", "zh").Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Run("import", "institutions", file, "--dry-run", "--json").Output);
        Assert.Equal(30, json.RootElement.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("code").GetString() == "cell-word"));
    }

    [Fact]
    public void Quality_AsAWorkbook_IsAFile()
    {
        Town();
        var file = Path.Combine(home.FullName, "quality.xlsx");
        Assert.Equal(0, Run("quality", "--format", "xlsx", "--out", file).Code);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(file)[..2]);
        Assert.Contains("physicians-unknown", Run("quality", "--json").Output, StringComparison.Ordinal);
    }

    /// <summary>A file that cannot grow is a disk that is full: no half of anything is left, and what was there stays whole.</summary>
    [Fact]
    public async Task Disk_ThatIsFull_LosesNothing()
    {
        var bytes = new byte[300_000];
        new Random(1).NextBytes(bytes);
        Town(Convert.ToHexString(bytes)); // more than the limit, however it is packed
        var zip = Path.Combine(home.FullName, "b.zip");
        Assert.Equal(0, Run("workspace", "backup", zip).Code);
        Assert.Contains("backup-not-written", await Limited(64, "workspace", "backup", zip + "2"), StringComparison.Ordinal);
        Assert.Contains("workspace-not-writable", await Limited(64, "workspace", "restore", zip, "--workspace", Path.Combine(home.FullName, "other")), StringComparison.Ordinal);
        Assert.Equal(["b.zip", "workspace"], home.GetFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal));
        Assert.Equal(0, Run("workspace", "info", "--check").Code);
    }

    /// <summary>Root may write everywhere, unless that right is taken from it.</summary>
    [Fact]
    public async Task Workspace_ThatMayOnlyBeRead_IsReadAndNotWritten()
    {
        Town();
        var id = Run("snapshot", "take", "--as-of", "2024-12-31").Output.Trim();
        Rights("a-w");
        Assert.Equal("", await Reader("snapshot", "show", id));
        Assert.Equal("", await Reader("quality"));
        Assert.Equal("", await Reader("export", "institutions", "--out", Path.Combine(home.FullName, "out.csv")));
        foreach (var words in (string[][])[["snapshot", "take", "--as-of", "2023-12-31"], ["institution", "rename", Hospital, "--on", "2025-03-01", "--name", "新医院"], ["call", "new", "c", "--ask", "insured_beds=bed", "--as-of", "2024-12-31", "--due", "2025-01-31"]])
            Assert.Contains("workspace-read-only", await Reader(words), StringComparison.Ordinal);
        Rights("u+w");
        Assert.Equal("人民医院", NameOn("2025-03-01"));
    }

    /// <summary>It is told before the city is made.</summary>
    [Theory, InlineData("."), InlineData("data")]
    public async Task Sample_IntoAFolderThatTakesNoFiles_IsRefusedAtOnce(string folder)
    {
        Town();
        Rights("a-w", folder);
        var told = await Reader("sample", "shaoxing");
        Rights("u+w", folder);
        Assert.Contains("workspace-not-writable", told, StringComparison.Ordinal);
        Assert.DoesNotContain("…", told, StringComparison.Ordinal);
    }

    private void Rights(string mode) => Rights(mode, ".", "-R");

    private void Rights(string mode, string folder, params string[] how)
    {
        using var change = Process.Start("chmod", [.. how, mode, Path.Combine(Workspace, folder)]);
        change.WaitForExit();
    }

    private Task<string> Reader(params string[] words) => Started("if [ $(id -u) = 0 ]; then drop='setpriv --bounding-set=-dac_override,-dac_read_search'; fi; exec $drop", [.. words, "--lang", "en"]);

    [Fact]
    public void New_InAFolderNobodyMayWrite_SaysSo() => Assert.Contains("workspace-not-writable", Run("workspace", "new", "--workspace", "/proc/workspace").Error, StringComparison.Ordinal);

    // The limit is in kilobytes; the runtime's own double mapping would need more than that. Native libraries are where those of the tests are.
    private Task<string> Limited(int kilobytes, params string[] words) => Started($"trap '' XFSZ; ulimit -f {kilobytes}; exec", words);

    private async Task<string> Started(string how, string[] words)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"cd {AppContext.BaseDirectory}; {how} dotnet exec --depsfile Dingdian.Cli.Tests.deps.json --runtimeconfig Dingdian.Cli.Tests.runtimeconfig.json Dingdian.Cli.dll \"$@\"", "dingdian", .. words]) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DINGDIAN_WORKSPACE"] = Workspace;
        start.Environment["DINGDIAN_HOME"] = Root();
        using var process = Process.Start(start)!;
        var output = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output;
    }

    private string NameOn(string day)
    {
        using var json = JsonDocument.Parse(Run("institution", "show", Hospital, "--as-of", day, "--json").Output);
        return json.RootElement.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("table").GetString() == "profile" && row.GetProperty("holds").GetBoolean()).GetProperty("values").GetProperty("name").GetString()!;
    }

    private void Town(string source = "")
    {
        var workspace = WorkspaceDoor.Create(Workspace, null, TimeProvider.System).Workspace!;
        using var db = workspace.Connect();
        using var revision = Revision.Begin(db, new Change { Kind = "edit", Who = "tester", Source = source, At = new DateTime(2025, 1, 2, 3, 4, 5, DateTimeKind.Utc) });
        Add(revision, Hospital, "人民医院", "general_hospital", "990101", "inpatient");
        Add(revision, "H99010200002", "南街诊所", "clinic", "990102", "outpatient");
        Add(revision, "P99010200003", "南街药房", "retail_pharmacy", "990102", "pharmacy");
        foreach (var (code, name) in (ReadOnlySpan<(string, string)>)[("9901", "小城市"), ("990101", "北区"), ("990102", "南区")]) revision.Name(new Division { Code = code, Name = name, Parent = code.Length == 6 ? "9901" : null });
        revision.Commit();
    }

    private static void Add(Revision revision, string code, string name, string kind, string county, string service)
    {
        var (id, from) = (revision.AddInstitution().Id, new DateOnly(2020, 1, 1));
        revision.Put<Profile>([], new Profile { InstitutionId = id, Code = code, Name = name, Kind = kind, County = county, From = from });
        revision.Put<Agreement>([], new Agreement { InstitutionId = id, Service = service, State = "in_force", From = from });
        if (service == "inpatient") revision.Put<Beds>([], new Beds { InstitutionId = id, Specialty = "general", Approved = 50, Open = 50, Insured = 50, From = from });
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        string[] all = words.Contains("--workspace") ? words : [.. words, "--workspace", Workspace];
        var code = CommandLine.Run(all.Contains("--lang") ? all : [.. all, "--lang", "en"], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
