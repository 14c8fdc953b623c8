using System.Text.Json;
using System.Text.RegularExpressions;
using Dingdian.Access;
using Dingdian.Geo;
using Dingdian.Model;

namespace Dingdian.Cli.Tests.Access;

/// <summary>One street of 3 km: a clinic at its west end, homes at 300, 900 and 3,000 m, and one far from any street.</summary>
public sealed partial class MapCommandTests : IDisposable
{
    private static readonly Plane Plane = new(new Coordinate(120, 30));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dingdian-map-");
    private readonly StringWriter output = new(), error = new();

    public MapCommandTests()
    {
        Table("people.csv", "lon,lat,人口", (0, 0, "0"), (300, 0, "50"), (900, 0, "700"), (3000, 0, "4000"), (1500, 2000, "8"));
        Table("clinics.csv", "经度,纬度,名称", (0, 0, "一号<诊所>"));
        var findings = new List<Finding>();
        var streets = new StreetTables(WalkProfile.Default, "streets", findings).Read(
            [.. new[] { 0, 300, 900, 3000 }.Select((x, i) => (i, Plane.At(x, 0)))], [new(0, 1, 300, "residential"), new(1, 2, 600, "residential"), new(2, 3, 2100, "residential")]);
        using var stream = File.Create(Of("town.streets"));
        StreetFile.Write(streets.Network, stream);
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public void Map_OfFiles_HoldsTheFiguresOfTheCoverage()
    {
        using var data = Drawn("--streets", Of("town.streets"), "--metres", "900");
        var total = data.RootElement.GetProperty("total");
        Assert.Equal((750, 4000, 8), (People(total, "covered"), People(total, "uncovered"), People(total, "unknown"))); // exactly at the limit is covered
        Assert.Equal([50, 0, 700, 0, 4000, 8], data.RootElement.GetProperty("classes").EnumerateArray().Select(c => People(c, "people")));
        Assert.Equal(["≤ 300 m", "300–600 m", "600–900 m", "900–1,800 m", "> 1,800 m", "unknown"], data.RootElement.GetProperty("classes").EnumerateArray().Select(c => c.GetProperty("label")[1].GetString()!));
        var area = Assert.Single(data.RootElement.GetProperty("areas").EnumerateArray());
        Assert.Equal((4000, 1, 4000), (People(area, "people"), People(area, "places"), People(area, "gain")));
        Assert.Contains("750 people covered, 4,000 uncovered, 8 unknown; 1 uncovered area", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_Spots_LieWhereTheyAreWithTheirWalk()
    {
        using var data = Drawn("--streets", Of("town.streets"), "--metres", "900");
        var text = Assert.Single(data.RootElement.GetProperty("spots").EnumerateArray()).GetString()!;
        Assert.Equal([(-1200, -1000, 50, 0, 300, 1), (-600, -1000, 700, 2, 900, 1), (1500, -1000, 4000, 4, 3000, 1), (0, 1000, 8, 5, 0, 0)], Spots(text));
    }

    [Fact]
    public void Map_IsOneFileInBothLanguages_ThatAsksNothingOfTheNetwork()
    {
        using var data = Drawn("--streets", Of("town.streets"));
        var page = File.ReadAllText(Of("map.html"));
        Assert.DoesNotMatch(Outside(), page);
        Assert.All(["未覆盖", "uncovered", "无审图号", "not for publication", "距离依据", "Distances rest on", "OpenStreetMap"], word => Assert.Contains(word, page, StringComparison.Ordinal));
        Assert.Equal(["15 分钟", "15 minutes"], data.RootElement.GetProperty("limit").EnumerateArray().Select(t => t.GetString()!));
        Assert.Equal(["道路步行距离", "walk along streets"], data.RootElement.GetProperty("basis").EnumerateArray().Select(t => t.GetString()!));
        Assert.DoesNotContain("<诊所>", page, StringComparison.Ordinal);
        Assert.Equal("一号<诊所>", data.RootElement.GetProperty("institutions")[0][0].GetString());
    }

    [Theory, InlineData("<script src=\"https://a.example/x.js\">"), InlineData("url(//a.example/font)"), InlineData("fetch('x')"), InlineData("@import 'x'"), InlineData("<img src=\"x.png\">")]
    public void Outside_AReference_IsCaught(string reference) => Assert.Matches(Outside(), reference);

    [Fact]
    public void Map_OfInstitutionsThatAllStandElsewhere_IsNotDrawn()
    {
        Table("far.csv", "经度,纬度,名称", [.. Enumerable.Range(0, 25).Select(i => (200_000.0, 100.0 * i, $"远{i}"))]);
        Assert.Equal(1, Run("--streets", Of("town.streets"), "--people", Of("people.csv"), "--institutions", Of("far.csv"), "--datum", "cgcs2000"));
        Assert.False(File.Exists(Of("map.html")));
        Assert.Contains("streets-elsewhere", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Map_WithoutStreets_WalksStraightWithADetour()
    {
        using var data = Drawn("--metres", "1197"); // 900 m × 1.33
        Assert.Equal("straight line × 1.33", data.RootElement.GetProperty("basis")[1].GetString());
        Assert.Equal(750, People(data.RootElement.GetProperty("total"), "covered"));
        Assert.False(data.RootElement.GetProperty("osm").GetBoolean());
        Assert.Equal(0, data.RootElement.GetProperty("streets").GetArrayLength());
    }

    [Fact]
    public void Map_WithoutAWordOnTheDatum_AsksForItAndWritesNothing()
    {
        Assert.Equal(1, Run("--people", Of("people.csv"), "--institutions", Of("clinics.csv")));
        Assert.Contains("datum-undeclared", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(Of("map.html")));
    }

    [Fact]
    public void Map_OfRowsThatAreNoPlaces_SaysWhatIsMissing()
    {
        File.WriteAllText(Of("people.csv"), "lon,lat,people\n500,30,9\n");
        Assert.Equal(1, Run("--people", Of("people.csv"), "--institutions", Of("clinics.csv"), "--datum", "cgcs2000"));
        Assert.Contains("coordinates-off-earth", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("map-no-people", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give a plan, or --people.")]
    [InlineData("--people goes without a plan.", "cn-fuzhou-2025", "--people", "p.csv")]
    [InlineData("--minutes goes without a plan; the circle says its limit.", "cn-fuzhou-2025", "--minutes", "9")]
    [InlineData("--minutes and --metres exclude each other.", "--people", "p", "--institutions", "i", "--minutes", "9", "--metres", "9")]
    [InlineData("--metres is above 0 and below a million.", "--people", "p", "--institutions", "i", "--metres", "0")]
    public void Map_AskedWrongly_SaysHow(string words, params string[] given)
    {
        Assert.Equal(2, Run(given));
        Assert.Contains(words, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_OfEveryFault_ReadAsApproved()
    {
        (string Code, object[] Told, string English, string Chinese)[] approved =
        [
            ("circle-unknown", ["care", new Texts("可用：care_circle。", "Known: care_circle.")], "the plan has no service circle 'care'. Known: care_circle.", "规划没有服务圈“care”。可用：care_circle。"),
            ("circle-many", [2, "a, b"], "one service circle is asked for here, and the plan has 2. Name one by --circle: a, b.", "此处每次只取一个服务圈，规划有 2 个。请用 --circle 指明其一：a, b。"),
            ("circles-none", ["my-plan"], "the plan my-plan has no service circle to measure. Add one under circles: as docs/plan-language.md shows; or draw people and institutions of files: dingdian access map.",
                "规划 my-plan 没有可测算的服务圈。请按 docs/plan-language.md 在 circles 下添加；或以文件绘制人口与机构：dingdian access map。"),
            ("map-no-people", [], "no row says where people live. Give a table with longitude, latitude and a count of people in each row.", "没有一行说明人口居住位置。请提供逐行写明经度、纬度与人数的表。"),
            ("map-no-institutions", [], "no row says where an institution stands: nobody is covered. Give a table with longitude, latitude and name in each row.", "没有一行说明机构位置：无人被覆盖。请提供逐行写明经度、纬度与名称的表。"),
        ];
        Assert.Equal(FindingCatalogue.CodesOf("maps"), approved.Select(a => a.Code));
        foreach (var (code, told, english, chinese) in approved)
        {
            var finding = new Finding(code, new Place("x"), told);
            Assert.EndsWith($"{code}: {english}", finding.ToString(Language.English), StringComparison.Ordinal);
            Assert.EndsWith($"{code}: {chinese}", finding.ToString(Language.Chinese), StringComparison.Ordinal);
        }
    }

    private JsonDocument Drawn(params string[] words)
    {
        Assert.True(Run([.. words, "--people", Of("people.csv"), "--institutions", Of("clinics.csv"), "--datum", "cgcs2000"]) == 0, error.ToString());
        return Data(File.ReadAllText(Of("map.html")));
    }

    internal static JsonDocument Data(string page) => JsonDocument.Parse(Written().Match(page).Groups[1].Value);

    internal static int People(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static IEnumerable<(int X, int Y, int People, int Class, int Cost, int By)> Spots(string text)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var (at, x, y) = (0, 0, 0);
        while (at < text.Length)
        {
            (x, y) = (x + Signed(), y + Signed());
            yield return (x, y, Count(), Count(), Count(), Count());
        }

        int Signed() => Count() is var value && value % 2 == 0 ? value / 2 : -(value + 1) / 2;

        int Count()
        {
            var (value, shift, bits) = (0, 0, 32);
            for (; bits >= 32; shift += 5)
                value |= ((bits = letters.IndexOf(text[at++], StringComparison.Ordinal)) & 31) << shift;
            return value;
        }
    }

    private void Table(string name, string head, params (double X, double Y, string Value)[] rows) => File.WriteAllLines(Of(name), [head, .. rows.Select(r => Row(Plane.At(r.X, r.Y), r.Value))]);

    private static string Row(Coordinate at, string value) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at.Lon:0.00000000},{at.Lat:0.00000000},{value}");

    private string Of(string name) => Path.Combine(folder.FullName, name);

    private int Run(params string[] words) => CommandLine.Run(["access", "map", .. words, "--out", Of("map.html"), "--lang", "en"], output, error);

    [GeneratedRegex("https?:|[\"'(]//|url\\(|@import|\\ssrc=|\\shref=|fetch\\(|XMLHttpRequest|WebSocket|import\\(")]
    internal static partial Regex Outside();

    [GeneratedRegex("<script type=\"application/json\" id=\"data\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Written();
}
