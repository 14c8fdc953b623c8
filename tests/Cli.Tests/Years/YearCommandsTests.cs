using Dingdian.Admission.Tests.Years;
using Dingdian.Registry.Tests;

namespace Dingdian.Cli.Tests.Years;

/// <summary>An annual plan and its ledger as a planner runs them.</summary>
public sealed class YearCommandsTests : IDisposable
{
    private readonly YearWorld world = new(Kind.Sqlite);
    private readonly string plan, facts;

    public YearCommandsTests()
    {
        plan = Directory.CreateDirectory(Path.Combine(world.Test.Folder, "tiny")).FullName;
        facts = Path.Combine(world.Test.Folder, "facts.yaml");
        File.WriteAllText(Path.Combine(plan, "plan.yaml"), YearWorld.Text);
        File.WriteAllText(facts, YearWorld.Facts);
    }

    public void Dispose() => world.Dispose();

    [Fact]
    public void Year_FromDraftToLedger_ShowsEachStepAndEachPlace()
    {
        Done("year draft", "--snapshot", "latest", "--facts", facts, "--by", "甲", "--role", "planner", "--on", "2025-01-02");
        Done("year choose", "--choice", "coefficient=0.5", "--grounds", "供需", "--by", "甲", "--role", "planner", "--on", "2025-01-03");
        Done("year choose", "--choice", "wanted@north=4", "--choice", "wanted@south=1", "--grounds", "报送", "--by", "甲", "--role", "planner", "--on", "2025-01-03");
        Done("year review", "--by", "乙", "--role", "reviewer", "--on", "2025-01-04");
        Done("year approve", "--document", "小医保〔2025〕1号", "--by", "丙", "--role", "approver", "--on", "2025-01-05");
        Done("year publish", "--document", "小医保〔2025〕1号", "--where", "门户网站", "--by", "甲", "--role", "planner", "--on", "2025-01-06");
        Done("year start", "--by", "甲", "--role", "planner", "--on", "2025-01-07");
        Done("ledger reserve", "--quota", "beds", "--area", "north", "--places", "3", "--matter", "A-1", "--by", "丁", "--role", "agency", "--on", "2025-02-01");
        var page = Run(0, "year show", "--lang", "zh");
        Assert.Contains("第 1 版，施行中；编制机构：医保部门", page, StringComparison.Ordinal);
        Assert.Contains("小医保〔2025〕1号", page, StringComparison.Ordinal);
        Assert.Contains("改读为一半（half）：", page, StringComparison.Ordinal);
        Assert.Matches(@"north\s+–\s+15\s+12\s+0\s+3\s+0\s+0", Run(0, "ledger show"));
        Assert.Contains("\"cause\": \"reserved\"", Run(0, "ledger statement", "--json"), StringComparison.Ordinal);
        Assert.Contains("Whole:", Command(0, "audit", "verify"), StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_WithASettingThatSaysNothing_IsWrongUsage() =>
        Assert.Contains("'coefficient' says nothing; write NAME[@AREA]=VALUE.", Run(2, "year choose", "--choice", "coefficient", "--by", "甲", "--role", "planner"), StringComparison.Ordinal);

    [Fact]
    public void Show_OfAYearNobodyBegan_SaysHowToBegin() => Assert.Contains("dingdian year draft tiny --year 2025 --snapshot latest", Run(1, "year show"), StringComparison.Ordinal);

    [Fact]
    public void List_WithoutAnything_SaysHowToBegin() => Assert.Contains("No annual plan yet.", Command(0, "year", "list"), StringComparison.Ordinal);

    [Fact]
    public void Export_OfTheLog_HasALineAnEntry()
    {
        Done("year draft", "--snapshot", "latest", "--by", "甲", "--role", "planner", "--on", "2025-01-02");
        var file = Path.Combine(world.Test.Folder, "audit.jsonl");
        Command(0, "audit", "export", "--out", file);
        Assert.Equal(2, File.ReadLines(file).Count()); // the divisions, the draft
        Assert.Contains("\"act\":\"draft-year\"", File.ReadLines(file).Last(), StringComparison.Ordinal);
    }

    private void Done(string command, params string[] rest) => Assert.Contains("Done: entry", Run(0, command, rest), StringComparison.Ordinal);

    private string Run(int code, string command, params string[] rest) => Command(code, [.. command.Split(' '), plan, "--year", "2025", .. rest]);

    private string Command(int code, params string[] args)
    {
        using var output = new StringWriter();
        var ended = CommandLine.Run([.. args, "--workspace", world.Test.Folder], output, output);
        Assert.True(code == ended, output.ToString());
        return output.ToString();
    }
}
