namespace Dingdian.Cli.Tests.Access;

public sealed class StreetCommandsTests : IDisposable
{
    private readonly string made = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}.streets");
    private readonly StringWriter output = new(), error = new();

    public void Dispose()
    {
        File.Delete(made);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public void Import_OfACity_WritesAFileAndSaysWhatItHolds()
    {
        var folder = Environment.GetEnvironmentVariable("DINGDIAN_TEST_DATA");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "DINGDIAN_TEST_DATA is not set: real streets are not at hand.");
        Assert.Equal(0, Run(Path.Combine(folder!, "data", "osm", "monaco.osm.pbf"), "--lang", "en"));
        Assert.Contains("469.7 km of streets to walk: 5,337 edges, 4,178 junctions", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("streets-islands", error.ToString(), StringComparison.Ordinal);
        Assert.True(new FileInfo(made).Length > 100_000);
    }

    [Fact]
    public void Import_OfWhatIsNoMap_SaysSoAndWritesNothing()
    {
        File.WriteAllText(made + ".pbf", "no map");
        Assert.Equal(1, Run(made + ".pbf", "--lang", "zh"));
        File.Delete(made + ".pbf");
        Assert.Contains("osm-not-pbf", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(made));
    }

    [Fact]
    public void Import_OfAFileThatIsNotThere_SaysSo()
    {
        Assert.Equal(1, Run("nowhere.osm.pbf"));
        Assert.Contains("file-missing", error.ToString(), StringComparison.Ordinal);
    }

    private int Run(params string[] arguments) => CommandLine.Run(["streets", "import", "--out", made, .. arguments], output, error);
}
