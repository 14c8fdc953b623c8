using System.Text.Json;
using Dingdian.Cli.Tests.Access;

namespace Dingdian.Cli.Tests.Sites;

/// <summary>Places of the synthetic city of Fuzhou, asked through the command.</summary>
public sealed class SiteCommandsTests(Fuzhou city) : IClassFixture<Fuzhou>
{
    private static readonly string[] Spot = ["cn-fuzhou-2025", "--kind", "retail_pharmacy", "--lon", "119.3", "--lat", "26.08", "--datum", "cgcs2000"];

    [Fact]
    public void Check_AsJson_HasWhatScriptsRelyOn()
    {
        var run = city.Run(["site", "check", .. Spot, "--json"]);
        Assert.Equal(0, run.Code);
        var answer = JsonDocument.Parse(run.Output).RootElement;
        foreach (var key in new[] { "plan", "kind", "place", "verdict", "rules", "quota", "snapshot", "as_of" })
            Assert.True(answer.TryGetProperty(key, out _), key);
        foreach (var rule in answer.GetProperty("rules").EnumerateArray())
            foreach (var key in new[] { "id", "clause", "measured", "limit", "outcome", "strength", "neighbours" })
                Assert.True(rule.TryGetProperty(key, out _), key);
        Assert.Equal(["FZ3", "FZ3", "FZ4"], answer.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("rule").GetString()));
        Assert.Contains(answer.GetProperty("verdict").GetString(), new[] { "open", "open-with-approval", "closed", "unknown" });
        Assert.False(answer.GetProperty("decision").GetBoolean());
        Assert.StartsWith("3501", answer.GetProperty("place").GetProperty("county").GetString(), StringComparison.Ordinal);
        Assert.Equal(run.Output, city.Run(["site", "check", .. Spot, "--json"]).Output);
    }

    [Theory]
    [InlineData("zh", "这是核对结果，不是审批决定", "选址规则", "服务圈", "FZ3 三(一)3")]
    [InlineData("en", "This is a check and no decision", "Site rules", "Service circles", "FZ3 三(一)3")]
    public void Check_ForPeople_SaysThatItIsNoDecision(string language, params string[] words)
    {
        var run = city.Run(["site", "check", .. Spot, "--lang", language]);
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Check_OfATable_AnswersEveryRowAndNamesTheBadOnes()
    {
        var file = Path.Combine(city.Folder, "places.csv");
        File.WriteAllText(file, "名称,类别,经度,纬度\n甲,药铺,119.3,26.08\n乙,零售药店,119.31,26.08\n丙,零售药店,26.08,119.31\n丁,诊所,119.3,26.05\n");
        var made = Path.Combine(city.Folder, "answers.csv");
        var run = city.Run("site", "check", "cn-fuzhou-2025", "--kind", "retail_pharmacy", "--file", file, "--datum", "cgcs2000", "--out", made);
        Assert.Contains("site-kind-unknown", run.Error, StringComparison.Ordinal); // 药铺 is no kind
        Assert.Contains("coordinates-swapped", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Code);
        Assert.Equal(["乙", "丁"], File.ReadLines(made).Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public void Check_WithoutDatum_IsRefusedWithTheWayToSayIt()
    {
        var run = city.Run("site", "check", "cn-fuzhou-2025", "--kind", "retail_pharmacy", "--lon", "119.3", "--lat", "26.08");
        Assert.Equal(1, run.Code);
        Assert.Contains("datum-undeclared", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--lon", "119.3")]
    [InlineData("--lon", "119.3", "--lat", "26", "--file", "x.csv")]
    [InlineData("--lon", "119.3", "--lat", "26", "--out", "x.csv")]
    public void Check_WithHalfAPlace_IsWrongUsage(params string[] words) => Assert.Equal(2, city.Run(["site", "check", "cn-fuzhou-2025", "--kind", "clinic", .. words]).Code);

    [Fact]
    public void Check_OfOnePlaceAndNearest_WritesASketch()
    {
        var sketch = Path.Combine(city.Folder, "site.geojson");
        var run = city.Run(["site", "check", .. Spot, "--nearest", "--within", "400", "--sketch", sketch, "--json"]);
        Assert.True(JsonDocument.Parse(run.Output).RootElement.GetProperty("nearest").GetProperty("asked").GetInt32() > 0);
        Assert.Equal("FeatureCollection", JsonDocument.Parse(File.ReadAllText(sketch)).RootElement.GetProperty("type").GetString());
    }

    [Fact]
    public void Stock_OfPharmacies_CountsEachUnderARule()
    {
        var run = city.Run("site", "stock", "cn-fuzhou-2025", "--kind", "零售药店", "--json");
        Assert.Equal(0, run.Code);
        var places = JsonDocument.Parse(run.Output).RootElement.GetProperty("places").EnumerateArray().ToList();
        var compute = city.Run("access", "coverage", "cn-fuzhou-2025", "--circle", "pharmacy_reach", "--json");
        Assert.Equal(JsonDocument.Parse(compute.Output).RootElement.GetProperty("circles")[0].GetProperty("institutions").GetInt32(), places.Count);
    }
}
