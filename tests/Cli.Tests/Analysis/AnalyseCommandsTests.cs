using System.Text.Json;
using Dingdian.Analysis;
using Dingdian.Rules.Computing;
using Dingdian.Rules.Facts;

namespace Dingdian.Cli.Tests.Analysis;

/// <summary>Analyses of a plan's areas from a facts file, as people and scripts ask for them.</summary>
public sealed class AnalyseCommandsTests : IDisposable
{
    private const string Plan = "cn-shenyang-2025";
    private static readonly string Root = Home();
    private static readonly string Facts = Path.Combine(Root, "samples", "facts", "cn-shenyang-2025-assumed.yaml");

    private readonly string folder = Directory.CreateTempSubdirectory("dingdian-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Concentration_OfShenyang_IsWhatItsPlanComputes()
    {
        var plan = PlanFolders.LoadNamed(Plan).Plan!;
        var result = Computation.Run(plan, FactsReader.Read(File.ReadAllText(Facts), Facts, plan, [])!, 2025);
        var rows = Rows(Ask("concentration").Output, "areas");
        Assert.Equal(6, rows.Count);
        foreach (var row in rows)
            foreach (var (field, quantity) in new[] { ("hrad", "hrad"), ("pad", "pad"), ("difference", "hrad_minus_pad"), ("ratio", "resource_to_population") })
                Assert.Equal(decimal.Round(result.FindQuantity(quantity, row.GetProperty("area").GetString()!)!.Value!.Value, 6, MidpointRounding.AwayFromZero), row.GetProperty(field).GetDecimal());
        foreach (var row in rows)
            Assert.Equal(row.GetProperty("standing").GetString() == "ahead", result.FindQuota("pooled_outpatient", row.GetProperty("area").GetString()!)!.Gates.Single(gate => gate.Gate.Construct.Name == "resources-ahead").Fired);
    }

    [Fact]
    public void Concentration_ByTheOtherResource_IsTheOtherReading()
    {
        var plan = PlanFolders.LoadNamed(Plan).Plan!;
        var facts = FactsReader.Read(File.ReadAllText(Facts), Facts, plan, [])!.With([Settings.TryParse("reading.resource_base=all-medical", default, [])!]);
        var expected = Computation.Run(plan, facts, 2025).FindQuantity("resource_to_population", "main")!.Value!.Value;
        Assert.Equal(decimal.Round(expected, 6), Rows(Ask("concentration", "--resource", "medical_institutions").Output, "areas")[0].GetProperty("ratio").GetDecimal());
    }

    [Fact]
    public void Classes_WithThePlansChoices_AreItsClasses()
    {
        var rows = Rows(Ask("classes").Output, "areas");
        Assert.All(rows, row => Assert.Equal(AreaClasses.Of(row.GetProperty("ratio").GetDecimal(), new(1.2m, 0.8m)), Enum.Parse<Richness>(row.GetProperty("class").GetString()!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true)));
    }

    [Fact]
    public void Classes_WithFrozenWeights_HaveTheSameScores()
    {
        var file = Path.Combine(folder, "weights.json");
        var first = Ask("classes", "--write-weights", file).Output;
        Assert.Equal(Rows(first, "areas").Select(row => row.GetProperty("score").GetDecimal()), Rows(Ask("classes", "--weights", file).Output, "areas").Select(row => row.GetProperty("score").GetDecimal()));
        Assert.Equal(1m, Rows(first, "weights").Sum(row => row.GetProperty("weight").GetDecimal()));
    }

    [Fact]
    public void Classes_WithWeightsOfOtherPeople_AreRefused()
    {
        var file = Path.Combine(folder, "weights.json");
        Ask("classes", "--write-weights", file);
        var run = Ask("classes", "--weights", file, "--people", "insured");
        Assert.Equal(1, run.Code);
        Assert.Contains("denominators-differ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Inequality_OfGroups_AddsUp()
    {
        var indices = Rows(Ask("inequality", "--group", "counties=liaozhong,xinmin,kangping,faku", "--group", "town=main,suburb").Output, "indices").ToDictionary(row => row.GetProperty("index").GetString()!, row => row.GetProperty("value"));
        Assert.Equal(indices["theil"].GetDecimal(), indices["theil_between"].GetDecimal() + indices["theil_within"].GetDecimal());
        Assert.Equal(indices["theil_within"].GetDecimal(), indices["theil_within_counties"].GetDecimal() + indices["theil_within_town"].GetDecimal());
        Assert.True(indices["gini_land"].GetDecimal() > indices["gini_people"].GetDecimal());
    }

    [Fact]
    public void Inequality_OfAnAreaThatIsNotThere_SaysWhichThereAre() => Assert.Contains("unknown-area", Ask("inequality", "--group", "x=nowhere").Output, StringComparison.Ordinal);

    [Fact]
    public void PerThousand_OfBeds_CarriesItsUnit()
    {
        var rows = Rows(Ask("per-thousand", "--resource", "insured_beds", "--against", "9 bed/1000 insured").Output, "figures");
        Assert.Equal((9.6m, "bed/1000 insured", 0.6m), (rows[0].GetProperty("value").GetDecimal(), rows[0].GetProperty("unit").GetString(), rows[0].GetProperty("difference").GetDecimal())); // 48,000 beds, 5,000,000 insured
        Assert.Equal("city", rows[^1].GetProperty("area").GetString());
    }

    [Theory]
    [InlineData("--people", "residents,insured")]
    [InlineData("--against", "9 bed/1000 resident")]
    public void PerThousand_OfMixedDenominators_IsRefused(string option, string value)
    {
        var run = Ask("per-thousand", "--resource", "insured_beds", option, value);
        Assert.Equal(1, run.Code);
        Assert.Contains("denominators-differ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("figures\":", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Measure_ThatIsNone_IsAnsweredWithThoseThereAre()
    {
        var run = Ask("concentration", "--resource", "bedz");
        Assert.Equal(1, run.Code);
        Assert.Contains("insured_beds", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_OfConcentration_HasALineForEachAreaAndNoJson()
    {
        var run = Run("concentration", Plan, "--facts", Facts, "--year", "2025", "--csv", "--lang", "en");
        var lines = run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, lines.Length);
        Assert.StartsWith("area,", lines[0], StringComparison.Ordinal);
    }

    [Theory, InlineData("zh", "基尼系数"), InlineData("en", "Gini by people")]
    public void Page_InEitherLanguage_IsWritten(string language, string expected) =>
        Assert.Contains(expected, Run("inequality", Plan, "--facts", Facts, "--year", "2025", "--lang", language).Output, StringComparison.Ordinal);

    [Theory, InlineData("concentration"), InlineData("classes"), InlineData("inequality"), InlineData("per-thousand")]
    public void Picture_OfAnAnalysis_IsWellFormed(string analysis)
    {
        var file = Path.Combine(folder, "picture.svg");
        Assert.Equal(0, Ask(analysis, "--svg", file).Code);
        var root = System.Xml.Linq.XDocument.Load(file).Root!;
        Assert.Equal("svg", root.Name.LocalName);
        Assert.DoesNotContain("NaN", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void BedNeed_OfTheWorkedExample_SaysThatItIsAReferenceMethod()
    {
        var run = Run("bed-need", "--people", "8400000", "--rate", "0.20", "--stay", "8.5", "--use", "0.85", "--lang", "zh");
        Assert.Contains("46,027", run.Output, StringComparison.Ordinal);
        Assert.Contains("参考方法，并非国家规定", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BedNeed_OfAgeGroupsInAFile_AddsThemUp()
    {
        var file = Path.Combine(folder, "ages.csv");
        File.WriteAllText(file, "name,people,rate\n0-64,7000000,0.12\n65+,1400000,0.60\n");
        Assert.Contains("1,680,000", Run("bed-need", "--ages", file, "--stay", "8.5", "--use", "0.85", "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void BedNeed_WithNothingGiven_NamesEverythingMissing()
    {
        var run = Run("bed-need", "--lang", "en");
        Assert.Equal(1, run.Code);
        Assert.All(new[] { "--people", "--stay", "--use" }, option => Assert.Contains($"{option} is not given", run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Efficiency_WithoutASnapshot_IsWrongUsage() => Assert.Equal(2, Run("efficiency", Plan, "--lang", "en").Code);

    private static (int Code, string Output, string Error) Ask(string analysis, params string[] words) => Run([analysis, Plan, "--facts", Facts, "--year", "2025", "--json", "--lang", "en", .. words]);

    private static (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        return (CommandLine.Run(["analyse", .. words], output, error), output.ToString(), error.ToString());
    }

    private static List<JsonElement> Rows(string json, string table) => [.. JsonDocument.Parse(json).RootElement.GetProperty(table).EnumerateArray()];

    private static string Home()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
