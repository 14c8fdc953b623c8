using System.Text.Json;

namespace Dingdian.Cli.Tests.Access;

/// <summary>A workspace with the synthetic city of Fuzhou, made once for these tests.</summary>
public sealed class Fuzhou : IDisposable
{
    public Fuzhou()
    {
        var sample = Run("sample", "fuzhou");
        Assert.True(sample.Code == 0, sample.Error);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("dingdian-").FullName;

    public (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run([.. words, "--workspace", Path.Combine(Folder, "workspace"), .. words.Contains("--lang") ? Array.Empty<string>() : ["--lang", "en"]], output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}

/// <summary>The service circles of Fuzhou (FZ3) in figures, files and as a map: all tell the same.</summary>
public sealed class CoverageCommandTests(Fuzhou city) : IClassFixture<Fuzhou>
{
    private static readonly string[] Reach = ["cn-fuzhou-2025", "--circle", "pharmacy_reach"];

    [Fact]
    public void Coverage_AsJson_AddsUp()
    {
        var circle = Measured("--by", "county");
        var total = circle.GetProperty("total");
        foreach (var part in new[] { "covered", "uncovered", "unknown" })
            Assert.Equal(total.GetProperty(part).GetDecimal(), Rows(circle, "areas").Sum(r => r.GetProperty(part).GetDecimal()));
        Assert.Equal(total.GetProperty("uncovered").GetDecimal(), Rows(circle, "uncovered_areas").Sum(a => a.GetProperty("people").GetDecimal()));
        Assert.All(Rows(circle, "uncovered_areas"), a => Assert.Equal(a.GetProperty("people").GetDecimal() > 5000, a.GetProperty("admits").GetBoolean()));
        Assert.Equal("鼓楼区", Rows(circle, "areas").Single(r => r.GetProperty("code").GetString() == "350102").GetProperty("name").GetString());
        Assert.All(Rows(circle, "openings"), o => Assert.True(o.GetProperty("people").GetDecimal() > 5000));
        Assert.All(Rows(circle, "townships_without"), t => Assert.NotEqual(t.GetProperty("code").GetString(), t.GetProperty("name").GetString()));
    }

    [Fact]
    public void Coverage_ByTownship_AddsUpToTheSame()
    {
        var (county, township) = (Measured("--by", "county"), Measured("--by", "township"));
        Assert.Equal(Rows(county, "areas").Sum(r => r.GetProperty("covered").GetDecimal()), Rows(township, "areas").Sum(r => r.GetProperty("covered").GetDecimal()));
        Assert.All(Rows(township, "areas"), r => Assert.Equal(9, r.GetProperty("code").GetString()!.Length));
    }

    [Theory]
    [InlineData("zh", "空白区", "可增设处（依次）", "超过 5,000 人", "参保人", "800、1,000、1,200 米", "合成样例数据")]
    [InlineData("en", "uncovered areas", "openings, in order", "more than 5,000 people", "insured people", "800, 1,000, 1,200 m", "A synthetic sample")]
    public void Coverage_ForPeople_SaysWhatItRestsOn(string language, params string[] words)
    {
        var run = city.Run(["access", "coverage", .. Reach, "--lang", language]);
        Assert.Equal(0, run.Code);
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Coverage_AsTableAndSketch_ListsEveryArea()
    {
        var (table, sketch) = (Path.Combine(city.Folder, "coverage.csv"), Path.Combine(city.Folder, "gaps.geojson"));
        var circle = Measured("--out", table, "--geojson", sketch);
        var (areas, openings) = (Rows(circle, "uncovered_areas").Count, Rows(circle, "openings").Count);
        var lines = File.ReadAllLines(table);
        Assert.Equal((areas, openings, 1), (lines.Count(l => l.Contains(",\"uncovered area\",")), lines.Count(l => l.Contains(",opening,")), lines.Count(l => l.Contains(",total,"))));
        using var drawn = JsonDocument.Parse(File.ReadAllText(sketch));
        var roles = drawn.RootElement.GetProperty("features").EnumerateArray().CountBy(f => f.GetProperty("properties").GetProperty("role").GetString()!).ToDictionary();
        Assert.Equal((areas, areas, openings), (roles["uncovered-area"], roles["suggested-centre"], roles["opening"]));
    }

    [Fact]
    public void Map_OfACircle_TellsWhatCoverageTells()
    {
        var page = Path.Combine(city.Folder, "map.html");
        var run = city.Run(["access", "map", .. Reach, "--out", page]);
        Assert.True(run.Code == 0, run.Error);
        using var data = MapCommandTests.Data(File.ReadAllText(page));
        Assert.DoesNotMatch(MapCommandTests.Outside(), File.ReadAllText(page));
        var (drawn, told) = (data.RootElement, Measured());
        foreach (var part in new[] { "covered", "uncovered", "unknown", "share" })
            Assert.Equal(told.GetProperty("total").GetProperty(part).GetDecimal(), drawn.GetProperty("total").GetProperty(part).GetDecimal());
        Assert.Equal(told.GetProperty("total").GetProperty("covered").GetDecimal(), drawn.GetProperty("classes").EnumerateArray().Take(3).Sum(c => c.GetProperty("people").GetDecimal()));
        Assert.Equal(Rows(told, "uncovered_areas").Take(9).Select(a => a.GetProperty("people").GetDecimal()), Rows(drawn, "areas").Take(9).Select(a => a.GetProperty("people").GetDecimal()));
        Assert.Equal((Rows(told, "uncovered_areas").Count, Rows(told, "openings").Count), (Rows(drawn, "areas").Count + drawn.GetProperty("rest").GetProperty("areas").GetInt32(), Rows(drawn, "openings").Count));
    }

    [Theory]
    [InlineData("circle-unknown", "access", "coverage", "cn-fuzhou-2025", "--circle", "care")]
    [InlineData("circle-many", "access", "map", "cn-fuzhou-2025", "--out", "map.html")]
    public void Access_WithoutACircleItKnows_NamesThoseThereAre(string code, params string[] words)
    {
        var run = city.Run(words);
        Assert.Equal(1, run.Code);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.Contains("care_circle", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_OfAPlanWithoutCircles_SaysWhatToDo()
    {
        var plan = Path.Combine(city.Folder, "my-plan");
        using StringWriter output = new(), error = new();
        Assert.Equal(0, CommandLine.Run(["plan", "new", plan, "--lang", "en"], output, error));
        var file = Path.Combine(plan, "plan.yaml");
        File.WriteAllText(file, File.ReadAllText(file).Replace("990101", "350102", StringComparison.Ordinal).Replace("990102", "350103, 350104, 350105, 350111, 350112, 350121, 350122, 350123, 350124, 350125, 350181", StringComparison.Ordinal));
        var run = city.Run("access", "coverage", plan);
        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Contains("circles-none", run.Error, StringComparison.Ordinal);
    }

    private JsonElement Measured(params string[] words)
    {
        var run = city.Run(["access", "coverage", .. Reach, "--json", .. words]);
        Assert.True(run.Code == 0, run.Error);
        using var document = JsonDocument.Parse(run.Output);
        return document.RootElement.GetProperty("circles")[0].Clone();
    }

    private static List<JsonElement> Rows(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray()];
}
