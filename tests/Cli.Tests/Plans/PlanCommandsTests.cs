using System.Text.Json;

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
    public void New_AnEmptyFolder_PassesCheckAndItsCases()
    {
        var plan = New();
        Assert.Equal(0, Run("plan", "check", plan).Code);
        Assert.Equal(0, Run("plan", "test", plan).Code);
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

    public static TheoryData<string, string[]> Faults => new()
    {
        { "plan-not-found", ["plan", "check", "cn-nowhere-1"] },
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
        Assert.Equal(["R1  runs (computed)", "R2  runs (computed)", "R3  waits for the planning year", "3 rules: 2 run, 1 wait"], lines);
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
