using System.Text.Json;

namespace Dingdian.Cli.Tests.Evaluations;

/// <summary>The synthetic city of Shaoxing with two snapshots before its plan's term, made once for these tests.</summary>
public sealed class Shaoxing : IDisposable
{
    public Shaoxing()
    {
        var sample = Run("sample", "shaoxing");
        Assert.True(sample.Code == 0, sample.Error);
        (Start, End) = (Run("snapshot", "take", "--as-of", "2024-12-31").Output.Trim(), Run("snapshot", "take", "--as-of", "2025-06-30").Output.Trim());
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dingdian-").FullName;
    public string Start { get; }
    public string End { get; }

    public (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run([.. words, "--workspace", Path.Combine(Folder, "workspace"), .. words.Contains("--lang") ? Array.Empty<string>() : ["--lang", "en"]], output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>Goals, evaluation and publication as people and scripts ask for them.</summary>
public sealed class EvaluationCommandsTests(Shaoxing city) : IClassFixture<Shaoxing>
{
    private const string Plan = "cn-shaoxing-2026";

    [Fact]
    public void Evaluate_AsJson_TakesEveryNumberApartExactly()
    {
        var run = city.Run("evaluate", Plan, "--year", "2025", "--json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal((city.Start, city.End), (root.GetProperty("start").GetProperty("id").GetString(), root.GetProperty("end").GetProperty("id").GetString()));
        var known = root.GetProperty("why").EnumerateArray().Where(number => number.TryGetProperty("from", out _) && number.TryGetProperty("to", out _)).ToList();
        Assert.Contains(known, number => number.GetProperty("amounts").GetArrayLength() > 1);
        Assert.All(known, number => Assert.Equal(number.GetProperty("to").GetDecimal() - number.GetProperty("from").GetDecimal(), number.GetProperty("amounts").EnumerateArray().Sum(amount => amount.GetProperty("amount").GetDecimal())));
        Assert.Contains(root.GetProperty("remarks").EnumerateArray(), remark => remark.GetProperty("code").GetString() == "evaluation-part-year");
        Assert.DoesNotContain(city.Folder, run.Output, StringComparison.Ordinal); // where the files lie is nobody's business
        Assert.Equal(run.Output, city.Run("evaluate", Plan, "--year", "2025", "--json").Output);
    }

    [Theory]
    [InlineData("zh", "合成数据", "没有生效的年度计划", "变动原因", "下一年度计划")]
    [InlineData("en", "synthetic data", "No annual plan was in force", "Why the numbers moved", "The next year's plan")]
    public void Evaluate_ForPeople_SaysWhatItRestsOn(string language, params string[] words)
    {
        var run = city.Run("evaluate", Plan, "--year", "2025", "--from", city.Start, "--to", city.End, "--lang", language);
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Theory, InlineData("docx"), InlineData("html"), InlineData("xlsx")]
    public void Evaluate_ToAFile_WritesTheSameBytesEachTime(string form)
    {
        var (one, other) = (Path.Combine(city.Folder, $"one.{form}"), Path.Combine(city.Folder, $"other.{form}"));
        foreach (var file in new[] { one, other }) Assert.Equal(0, city.Run("evaluate", Plan, "--year", "2025", "--out", file).Code);
        Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(other));
    }

    [Theory]
    [InlineData(2, "evaluate", Plan, "--year", "2025", "--out", "report.pdf")]
    [InlineData(2, "evaluate", Plan, "--year", "2025", "--record", "3号")]
    [InlineData(2, "evaluate", Plan)]
    [InlineData(1, "evaluate", Plan, "--year", "2025", "--json", "--record", "3号", "--role", "planner")] // before the term
    [InlineData(1, "evaluate", Plan, "--year", "2019")]
    [InlineData(2, "goal", "choose", Plan, "easy_access", "--indicator", "beds_per_thousand", "--direction", "sideways", "--target", "unset", "--grounds", "x", "--role", "planner")]
    [InlineData(1, "goal", "choose", Plan, "easy_access", "--indicator", "beds_per_thousnd", "--direction", "up", "--target", "unset", "--grounds", "x", "--role", "planner")]
    [InlineData(1, "goal", "choose", Plan, "easy_access", "--indicator", "beds_per_thousand", "--direction", "up", "--target", "unset", "--grounds", "x", "--role", "agency")]
    [InlineData(1, "publish", "notice", Plan, "--year", "2026")]
    [InlineData(2, "publish", "notice", Plan, "--year", "2026", "--record", "3号", "--role", "planner")] // it is not said where
    public void Command_AskedWrongly_IsRefused(int code, params string[] words) => Assert.Equal(code, city.Run(words).Code);

    [Fact]
    public void Goals_WithAChosenIndicator_AreListedWithIt()
    {
        var chosen = city.Run("goal", "choose", Plan, "balanced_resources", "--indicator", "beds_per_thousand", "--direction", "down", "--target", "6 bed/1000 insured", "--grounds", "局务会", "--role", "planner", "--by", "甲");
        Assert.True(chosen.Code == 0, chosen.Error);
        using var document = JsonDocument.Parse(city.Run("goal", "list", Plan, "--snapshot", city.End, "--json").Output);
        var goals = document.RootElement.GetProperty("goals").EnumerateArray().ToDictionary(goal => goal.GetProperty("id").GetString()!);
        Assert.Equal(("甲", 6m), (goals["balanced_resources"].GetProperty("chosen").GetProperty("by").GetString(), goals["balanced_resources"].GetProperty("target").GetDecimal()));
        Assert.Equal("unset", goals["easy_access"].GetProperty("verdict").GetString());
        Assert.Equal(["2024-12-31", "2025-06-30"], goals["more_tcm_beds"].GetProperty("trend").EnumerateArray().Select(point => point.GetProperty("as_of").GetString()));
        Assert.Contains(goals["more_tcm_beds"].GetProperty("verdict").GetString(), new[] { "on-track", "off-track" });
        Assert.Contains("市局择定的指标", city.Run("goal", "list", Plan, "--snapshot", city.End, "--lang", "zh").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_Configuration_WritesDocumentsAndOpenData_TheSameEachTime()
    {
        var (one, other) = (Path.Combine(city.Folder, "one"), Path.Combine(city.Folder, "other"));
        foreach (var folder in new[] { one, other }) Assert.Equal(0, city.Run("publish", "configuration", Plan, "--snapshot", city.End, "--since", city.Start, "--out", folder).Code);
        Assert.Equal(["configuration.docx", "configuration.html", "configuration.json", "configuration.xlsx", "counts.csv", "institutions.csv", "institutions.geojson", "stock.csv"], Directory.GetFiles(one).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Directory.GetFiles(one), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(other, Path.GetFileName(file)))));
        using var index = JsonDocument.Parse(File.ReadAllText(Path.Combine(one, "configuration.json")));
        Assert.True(index.RootElement.GetProperty("synthetic").GetBoolean());
    }

    [Theory]
    [InlineData("zh", "以签批的年度计划为准", "优先次序", "支持中医床位")]
    [InlineData("en", "the signed annual plan will decide", "Order of preference", "more Chinese-medicine beds")]
    public void Publish_Notice_NamesWhatIsFavoured(string language, params string[] words)
    {
        var run = city.Run("publish", "notice", Plan, "--year", "2026", "--snapshot", city.End, "--lang", language);
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Publish_Notice_IsRecordedWithItsPlace()
    {
        var run = city.Run("publish", "notice", Plan, "--year", "2026", "--snapshot", city.End, "--json", "--record", "绍医保〔2026〕9号", "--where", "门户网站", "--role", "planner", "--by", "甲");
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("of the journal", run.Output, StringComparison.Ordinal);
    }
}
