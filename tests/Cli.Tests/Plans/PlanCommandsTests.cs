using System.Text.Json;
using System.Text.Json.Nodes;

namespace Dingdian.Cli.Tests.Plans;

/// <summary>The commands as people and scripts call them, on the plan that <c>plan new</c> writes.</summary>
public sealed class PlanCommandsTests : IDisposable
{
    private const string Facts = """
        facts: my-city
        measures:
          residents: { unit: resident, as_of: 2026-12-31, quality: assumed, source: example, by_division: { 990101: 300000, 990102: 200000 } }
          outpatient_institutions: { unit: institution, as_of: 2026-12-31, quality: assumed, source: example, by_area: { east: 40, west: 30 } }
        choices:
          annual_coefficient: { value: 0.4, by: bureau, grounds: example }
        """;

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("dingdian-");

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public void Test_MutatingWhileACaseFails_SaysWhyNothingIsChanged()
    {
        var plan = New();
        var cases = Path.Combine(plan, "cases.yaml");
        File.WriteAllText(cases, File.ReadAllText(cases).Replace("expect: { ", "expect: { plan.starts: 1999-01-01, ", StringComparison.Ordinal));
        var run = Run("plan", "test", plan, "--mutate", "--lang", "en");
        Assert.Equal(1, run.Code);
        Assert.Contains("no change was tried: first all cases must hold", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_AnEmptyFolder_PassesCheckAndItsCases()
    {
        var plan = New();
        Assert.Equal(0, Run("plan", "check", plan).Code);
        Assert.Equal(0, Run("plan", "test", plan).Code);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void New_AnEmptyFolder_ComputesAtOnce(string language)
    {
        var plan = Path.Combine(home.FullName, $"plan-{language}");
        Assert.Equal(0, Run("plan", "new", plan, "--lang", language).Code);
        var run = Run("plan", "compute", plan, "--facts", Path.Combine(plan, "facts.yaml"), "--year", "2027", "--json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(0, run.Code);
        Assert.Equal(12, json.RootElement.GetProperty("quotas")[0].GetProperty("value").GetInt32());
        Assert.Empty(json.RootElement.GetProperty("findings").EnumerateArray());
    }

    [Fact]
    public void New_InEachLanguage_DiffersOnlyInWords()
    {
        var (en, zh) = (Path.Combine(home.FullName, "en", "same"), Path.Combine(home.FullName, "zh", "same"));
        Run("plan", "new", en, "--lang", "en");
        Run("plan", "new", zh, "--lang", "zh");
        Assert.Contains("# 分配计划量的区域", File.ReadAllText(Path.Combine(zh, "plan.yaml")), StringComparison.Ordinal);
        Assert.Contains("# Areas in which quotas are given", File.ReadAllText(Path.Combine(en, "plan.yaml")), StringComparison.Ordinal);
        Assert.Contains("\n0 changes", Run("plan", "diff", en, zh, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_APlanInTheWay_WritesNothing()
    {
        var plan = New();
        var run = Run("plan", "new", plan);
        Assert.Equal(1, run.Code);
        Assert.Contains("plan-in-the-way", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void New_WithATextBesideAPlan_DraftsOnlyTheMap()
    {
        var plan = New();
        var before = File.ReadAllText(Path.Combine(plan, "plan.yaml"));
        var text = Path.Combine(plan, "text.txt");
        File.WriteAllText(text, "某市规划\n一、总量\n每五千人一家。\n");

        Assert.Equal(0, Run("plan", "new", plan, "--text", text).Code);
        Assert.Contains("一#2", File.ReadAllText(Path.Combine(plan, "text.yaml")), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(plan, "plan.yaml")));
    }

    [Fact]
    public void Compute_Json_IsOneDocumentWithTheNumbers()
    {
        var run = Compute("--json");
        using var json = JsonDocument.Parse(run.Output);
        var quota = json.RootElement.GetProperty("quotas").EnumerateArray().First(q => q.GetProperty("area").GetString() == "city");
        Assert.Equal((0, "12"), (run.Code, quota.GetProperty("value").GetRawText()));
        Assert.Equal("sha256", json.RootElement.GetProperty("snapshot").GetProperty("algorithm").GetString());
    }

    [Fact]
    public void Compute_ASetting_SaysWhatItChangesAndWhy()
    {
        using var json = JsonDocument.Parse(Compute("--json", "--set", "parameter.service_population=10000").Output);
        var change = json.RootElement.GetProperty("changes").EnumerateArray().First(c => c.GetProperty("id").GetString() == "outpatient_ceiling");
        Assert.Equal(("100", "50"), (change.GetProperty("from").GetRawText(), change.GetProperty("to").GetRawText()));
        Assert.Contains("service_population", change.GetProperty("because")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_Again_IsTheSameToTheByte() => Assert.Equal(Compute("--json").Output, Compute("--json").Output);

    [Theory]
    [InlineData("parameter.service_population=5000")]
    [InlineData("fact.outpatient_institutions@east=40")]
    [InlineData("choice.annual_coefficient=0.4")]
    public void Compute_ASettingToWhatItWas_ChangesNothingElseInTheDocument(string setting)
    {
        var (before, after) = (JsonNode.Parse(Compute("--json").Output)!.AsObject(), JsonNode.Parse(Compute("--json", "--set", setting).Output)!.AsObject());
        Assert.Single(after["settings"]!.AsArray());
        after["settings"] = new JsonArray();
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public void Compute_AGateNotKnown_SaysWhatItWaitsFor()
    {
        using var json = JsonDocument.Parse(Compute("--json", "--set", "fact.outpatient_institutions@east=unknown").Output);
        var gates = json.RootElement.GetProperty("quotas").EnumerateArray().SelectMany(q => q.GetProperty("gates").EnumerateArray()).Where(g => g.GetProperty("state").GetString() == "unknown").ToList();
        Assert.NotEmpty(gates);
        Assert.All(gates, g => Assert.Equal("outpatient_institutions", Assert.Single(g.GetProperty("waits_for").EnumerateArray()).GetString()));
    }

    public static TheoryData<string, string[]> Faults => new()
    {
        { "plan-not-found", ["plan", "check", "cn-nowhere-1"] },
        { "plan-name", ["plan", "new", "Odd Name"] },
        { "plan-name", ["plan", "new", "规划"] },
        { "plan-name", ["plan", "new", ""] },
        { "file-missing", ["plan", "compute", "PLAN", "--facts", "none.yaml", "--year", "2027"] },
        { "file-missing", ["plan", "compute", "PLAN", "--facts", "", "--year", "2027"] },
        { "file-unreadable", ["plan", "compute", "PLAN", "--facts", "PLAN", "--year", "2027"] },
        { "file-unreadable", ["plan", "compute", "PLAN", "--facts", "/dev/zero", "--year", "2027"] },
        { "file-over-limit", ["plan", "compute", "PLAN", "--facts", "HUGE", "--year", "2027"] },
        { "text-map-missing", ["plan", "check", "PLAN", "--text", "FACTS"] },
        { "result-unknown", ["plan", "explain", "PLAN", "outpatint_ceiling", "--facts", "FACTS", "--year", "2027"] },
        { "result-ambiguous", ["plan", "explain", "SUZHOU", "city-ceiling-reached"] },
        { "result-area", ["plan", "explain", "PLAN", "outpatient_area_ceiling@north", "--facts", "FACTS", "--year", "2027"] },
        { "set-unknown", ["plan", "compute", "PLAN", "--facts", "FACTS", "--year", "2027", "--set", "fact.residents@north=9"] },
        { "fact-value", ["plan", "compute", "PLAN", "--facts", "FACTS", "--year", "2027", "--set", "fact.residents=many"] },
        { "choice-bounds", ["plan", "compute", "PLAN", "--facts", "FACTS", "--year", "2027", "--set", "choice.annual_coefficient=-0.1"] },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Command_AFaultOfItsInput_IsAFindingAndExitOne(string code, string[] words)
    {
        var plan = New();
        var huge = Path.Combine(home.FullName, "huge.yaml");
        using (var file = File.Create(huge))
            file.SetLength(80L << 20);
        var run = Run([.. words.Select(w => w switch { "PLAN" => plan, "FACTS" => FactsFile(), "HUGE" => huge, "SUZHOU" => Shipped("cn-suzhou-2025"), _ => w })]);
        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Error + run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_BeforeThereAreFacts_SaysWhatThePlanSays()
    {
        var run = Run("plan", "explain", Shipped("cn-suzhou-2025"), "annual_plan", "--lang", "zh");
        Assert.Equal(0, run.Code);
        Assert.Contains("2025 年度到期日：2024-12-31", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_AsAPage_ListsEachRuleOnceAndLeadsThere()
    {
        var run = Run("plan", "explain", New(), "outpatient@east", "--facts", FactsFile(), "--year", "2027", "--format", "html");
        Assert.Equal(2, run.Output.Split("id=\"rule-R1\"").Length);
        Assert.True(run.Output.Split("href=\"#rule-R1\"").Length > 2);
    }

    [Fact]
    public void Explain_AnArea_ShowsTheSplit()
    {
        var run = Run("plan", "explain", New(), "outpatient_area_ceiling@east", "--facts", FactsFile(), "--year", "2027", "--lang", "en");
        Assert.Equal(0, run.Code);
        Assert.Contains("100 × 300000 / 500000 = 60", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_EveryRule_HasOneLine()
    {
        var lines = Run("plan", "coverage", New(), "--lang", "en").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["R1  runs (computed)", "R2  runs (computed)", "R3  runs (tracked)", "3 rules: 3 run, 0 wait"], lines);
    }

    [Fact]
    public void Coverage_InChinese_SaysSo()
    {
        var lines = Run("plan", "coverage", New(), "--lang", "zh").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["R1  运行（计算）", "R2  运行（计算）", "R3  运行（跟踪）", "3 条规则：3 条运行，0 条等待"], lines);
    }

    [Fact]
    public void Check_OnePlan_CountsInTheSingular() =>
        Assert.Equal("1 plan, 0 errors, 0 warnings, 0 remarks\n", Run("plan", "check", New(), "--lang", "en").Output);

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    [InlineData("coverage")]
    public void Command_ThePlansFile_IsThePlan(string command)
    {
        var plan = New();
        Assert.Equal(Run("plan", command, plan), Run("plan", command, Path.Combine(plan, "plan.yaml")));
    }

    [Fact]
    public void Compute_AWrongSetting_IsSaidBeforeThePageAtItsArgument()
    {
        var run = Compute("--set", "choice.annual_coefficient=0.9", "--set", "choice.nobody=1", "--lang", "en");
        Assert.Equal(1, run.Code);
        Assert.Contains("--set choice.annual_coefficient=0.9: error choice-bounds", run.Error, StringComparison.Ordinal);
        Assert.Contains("--set choice.nobody=1: error set-unknown", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_MutatingWhenPiped_ShowsNoProgress() => Assert.Equal("", Run("plan", "test", New(), "--mutate").Error);

    [Fact]
    public void Diff_AChangedValue_StandsUnderItsSection()
    {
        var (before, after) = (New(), Changed());
        Assert.Equal("parameters\n  ~ parameters.service_population.values.2027-01-01: 5000 → 4000\n\n1 change\n", Tail(Run("plan", "diff", before, after, "--lang", "en").Output));
        Assert.Equal("parameters（参数）\n  ~ parameters.service_population.values.2027-01-01: 5000 → 4000\n\n1 处变更\n", Tail(Run("plan", "diff", before, after, "--lang", "zh").Output));

        static string Tail(string page) => page[page.IndexOf("parameters", StringComparison.Ordinal)..];
    }

    [Fact]
    public void Diff_Json_ListsTheChanges()
    {
        using var json = JsonDocument.Parse(Run("plan", "diff", New(), Changed(), "--json").Output);
        var change = Assert.Single(json.RootElement.GetProperty("changes").EnumerateArray());
        Assert.Equal(("5000", "4000"), (change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
    }

    [Fact]
    public void Compute_NoSuchFacts_IsAFinding()
    {
        var run = Run("plan", "compute", New(), "--facts", "nowhere.yaml", "--year", "2027");
        Assert.Equal(1, run.Code);
        Assert.Contains("file-missing", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan", "nonsense")]
    [InlineData("plan", "compute", "x")]
    [InlineData("plan", "compute", "x", "--facts", "f", "--year", "soon")]
    [InlineData("plan", "check", "--surprise")]
    [InlineData("plan", "list", "--lang", "fr")]
    public void Run_WrongUsage_ExitsWithTwo(params string[] arguments) => Assert.Equal(2, Run(arguments).Code);

    [Fact]
    public void Help_InChinese_ShowsExamples() => Assert.Contains("示例", Run("plan", "compute", "--help", "--lang", "zh").Output, StringComparison.Ordinal);

    private (int Code, string Output, string Error) Compute(params string[] more) =>
        Run(["plan", "compute", New(), "--facts", FactsFile(), "--year", "2027", .. more]);

    private static string Shipped(string id)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Dingdian.slnx")))
            root = Path.GetDirectoryName(root)!;
        return Path.Combine(root, "plans", id);
    }

    private string New()
    {
        var folder = Path.Combine(home.FullName, "my-plan");
        if (!Directory.Exists(folder))
            Assert.Equal(0, Run("plan", "new", folder).Code);
        return folder;
    }

    /// <summary>The same plan under the same name elsewhere, with another number.</summary>
    private string Changed()
    {
        var folder = Directory.CreateDirectory(Path.Combine(home.FullName, "later", "my-plan")).FullName;
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), File.ReadAllText(Path.Combine(New(), "plan.yaml")).Replace("5000", "4000", StringComparison.Ordinal));
        return folder;
    }

    private string FactsFile()
    {
        var file = Path.Combine(home.FullName, "facts.yaml");
        File.WriteAllText(file, Facts);
        return file;
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (CommandLine.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
