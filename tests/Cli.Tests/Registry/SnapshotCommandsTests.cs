using System.Text.Json;
using Dingdian.Registry.Workspaces;

namespace Dingdian.Cli.Tests.Registry;

/// <summary>A workspace with the synthetic city of Suzhou, made once for these tests.</summary>
public sealed class Suzhou : IDisposable
{
    public Suzhou()
    {
        Snapshot = Made();
    }

    public string Workspace { get; } = Path.Combine(Directory.CreateTempSubdirectory("dingdian-").FullName, "workspace");

    /// <summary>Of 2024-12-31.</summary>
    public string Snapshot { get; }

    public (int Code, string Output, string Error) Run(params string[] words)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = CommandLine.Run([.. words, "--workspace", Workspace, .. words.Contains("--lang") ? Array.Empty<string>() : ["--lang", "en"]], output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Workspace)!, recursive: true);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Dingdian.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private string Made()
    {
        var sample = Run("sample", "suzhou");
        Assert.True(sample.Code == 0, sample.Error);
        return Run("snapshot", "take", "--as-of", "2024-12-31").Output.Trim();
    }
}

/// <summary>From a registry to a plan's numbers, as people and scripts do it.</summary>
public sealed class SnapshotCommandsTests(Suzhou city) : IClassFixture<Suzhou>
{
    [Fact]
    public void Compute_FromASnapshotOfTheSample_GivesTheWorkedNumbers()
    {
        var run = city.Run("plan", "compute", "cn-suzhou-2025", "--snapshot", city.Snapshot, "--set", "choice.bed_coefficient=0.4", "--json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Output);
        var root = document.RootElement;
        Assert.Equal(city.Snapshot, $"{root.GetProperty("snapshot").GetProperty("algorithm")}:{root.GetProperty("snapshot").GetProperty("hash")}");
        Assert.Equal(2025, root.GetProperty("year").GetInt32()); // the year after the day of the snapshot
        Assert.Equal((98480, 2592, 5006), (Value(root, "bed_ceiling"), Value(root, "outpatient_ceiling"), Value(root, "pharmacy_ceiling")));
        var beds = root.GetProperty("quotas").EnumerateArray().Single(quota => quota.GetProperty("id").GetString() == "beds" && quota.GetProperty("area").GetString() == "city");
        Assert.Equal((4992, 3715, 1277), (beds.GetProperty("raw").GetInt32(), beds.GetProperty("value").GetInt32(), beds.GetProperty("unallocated").GetInt32()));
    }

    [Fact]
    public void Compute_FromASnapshotTwice_GivesTheSameBytes()
    {
        string[] words = ["plan", "compute", "cn-suzhou-2025", "--snapshot", city.Snapshot, "--json"];
        Assert.Equal(city.Run(words).Output, city.Run(words).Output);
    }

    [Fact]
    public void Trace_OfAMeasure_ListsEveryInstitutionItCounts()
    {
        var run = city.Run("snapshot", "trace", city.Snapshot, "cn-suzhou-2025", "insured_beds@kunshan", "--json");
        using var document = JsonDocument.Parse(run.Output);
        var rows = document.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(12_000, rows.Sum(row => row.GetProperty("value").GetDecimal()));
        Assert.All(rows, row => Assert.StartsWith("H320583", row.GetProperty("row").GetString(), StringComparison.Ordinal));
    }

    /// <summary>Measures stand by area or by county; people may write either, or the name.</summary>
    [Theory]
    [InlineData("insured_beds@320583", "H320583"), InlineData("insured_beds@昆山市", "H320583")]
    [InlineData("deficit@kunshan", "320583"), InlineData("deficit@320583", "320583")]
    public void Trace_OfAnArea_TakesItsIdItsCountyAndItsName(string measure, string row)
    {
        using var document = JsonDocument.Parse(city.Run("snapshot", "trace", city.Snapshot, "cn-suzhou-2025", measure, "--json").Output);
        var rows = document.RootElement.GetProperty("rows").EnumerateArray().Select(one => one.GetProperty("row").GetString()).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, one => Assert.StartsWith(row, one, StringComparison.Ordinal));
    }

    [Fact]
    public void Diff_OfAYear_NamesWhatCame()
    {
        var earlier = city.Run("snapshot", "take", "--as-of", "2024-11-30").Output.Trim();
        var run = city.Run("snapshot", "diff", earlier, city.Snapshot, "--json");
        using var document = JsonDocument.Parse(run.Output);
        Assert.Contains(document.RootElement.GetProperty("differences").EnumerateArray(), item => item.GetProperty("kind").GetString() == "institutions");
        Assert.Contains("They say the same.", city.Run("snapshot", "diff", earlier, earlier).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snapshot-unknown", "snapshot", "show", "0000dead")]
    [InlineData("snapshot-unknown", "plan", "compute", "cn-suzhou-2025", "--snapshot", "0000dead")]
    [InlineData("snapshot-of-another", "plan", "compute", "cn-jinan-2026", "--snapshot", "latest:suzhou")]
    [InlineData("snapshot-future", "snapshot", "take", "--as-of", "2999-01-01")]
    [InlineData("city-unknown", "snapshot", "take", "--as-of", "2024-12-31", "--city", "亚特兰蒂斯")]
    [InlineData("measure-filed", "snapshot", "trace", "latest", "cn-suzhou-2025", "residents")]
    [InlineData("unknown-measure", "snapshot", "trace", "latest", "cn-suzhou-2025", "resident")]
    [InlineData("unknown-area", "snapshot", "trace", "latest", "cn-suzhou-2025", "insured_beds@kunshn")]
    public void Fault_OfAnyKind_IsOneFindingWithANextStep(string code, params string[] words)
    {
        var asked = words.Select(word => word == "latest:suzhou" ? city.Snapshot : word).ToArray();
        foreach (var language in new[] { "en", "zh" })
        {
            var run = city.Run([.. asked, "--lang", language]);
            Assert.Equal(1, run.Code);
            Assert.Contains($" {code}: ", run.Error, StringComparison.Ordinal);
            Assert.Single(run.Error.Trim().Split('\n'));
        }
    }

    [Fact]
    public void Take_OnNoDay_IsWrongUsage() => Assert.Equal(2, city.Run("snapshot", "take", "--as-of", "tomorrow").Code);

    [Fact]
    public void City_OfAnEmptyWorkspace_SaysHowToFillIt()
    {
        var folder = Directory.CreateTempSubdirectory("dingdian-").FullName;
        Assert.Empty(WorkspaceDoor.Create(folder, null, TimeProvider.System).Findings);
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(1, CommandLine.Run(["snapshot", "take", "--as-of", "2024-12-31", "--workspace", folder, "--lang", "en"], output, error));
        Assert.Contains("dingdian sample suzhou", error.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static int Value(JsonElement root, string quantity) =>
        root.GetProperty("quantities").EnumerateArray().Single(row => row.GetProperty("id").GetString() == quantity && row.GetProperty("area").GetString() == "city").GetProperty("value").GetInt32();
}
