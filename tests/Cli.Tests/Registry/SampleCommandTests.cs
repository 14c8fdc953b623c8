namespace Dingdian.Cli.Tests.Registry;

public class SampleCommandTests
{
    [Theory, InlineData("en", "there is no sample city 'atlantis'"), InlineData("zh", "没有样例城市 'atlantis'")]
    public void Sample_AnUnknownCity_SaysSoAndMakesNoWorkspace(string language, string words)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"dingdian-none-{language}");
        using StringWriter output = new(), error = new();
        Assert.Equal(1, CommandLine.Run(["sample", "atlantis", "--workspace", folder, "--lang", language], output, error));
        Assert.Contains("sample-unknown", error.ToString(), StringComparison.Ordinal);
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Sample_Help_ShowsWhatItTakes()
    {
        using StringWriter output = new(), error = new();
        Assert.Equal(0, CommandLine.Run(["sample", "--help"], output, error));
        Assert.All(["CITY", "--seed", "--workspace", "--database", "dingdian sample suzhou"], word => Assert.Contains(word, output.ToString(), StringComparison.Ordinal));
    }
}
