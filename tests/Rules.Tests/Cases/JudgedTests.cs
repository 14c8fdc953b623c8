using Dingdian.Model;
using Dingdian.Rules.Cases;

namespace Dingdian.Rules.Tests.Cases;

/// <summary>Cases judged from the official texts and their adopted readings: what the plans say must be what was judged.</summary>
public class JudgedTests
{
    public static TheoryData<string, string> Cities() => new()
    {
        { "suzhou", "cn-suzhou-2025" }, { "shenyang", "cn-shenyang-2025" }, { "shaoxing", "cn-shaoxing-2026" }, { "jinan", "cn-jinan-2026" }, { "fuzhou", "cn-fuzhou-2025" },
    };

    [Theory]
    [MemberData(nameof(Cities))]
    public void Cases_OfACity_ComeOutAsJudged(string city, string id)
    {
        var file = Read(city, id);
        var results = new CaseRunner(Home.Load(id).Plan!).Run(file);

        var wrong = results.Where(result => !result.Passed).Select(result => $"{result.Case.Name}: {string.Join("; ", result.Checks.Where(check => !check.Holds))}").ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {results.Count} come out otherwise:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [MemberData(nameof(Cities))]
    public void Cases_OfACity_AreManyWithReasons_AndHalfLieOnALimit(string city, string id)
    {
        var file = Read(city, id);

        Assert.True(file.Cases.Count >= 40, $"{file.Cases.Count} cases");
        Assert.True(file.Cases.Count(one => one.IsBoundary) * 2 >= file.Cases.Count, $"{file.Cases.Count(one => one.IsBoundary)} of {file.Cases.Count} on a limit");
        Assert.All(file.Cases, one => Assert.False(string.IsNullOrWhiteSpace(one.Why), one.Name));
        Assert.Equal(file.Cases.Count, file.Cases.Select(one => one.Name).Distinct().Count());
    }

    private static CaseFile Read(string city, string id)
    {
        var findings = new List<Finding>();
        var path = Path.Combine(Home.Folder, "tests", "Judged", $"{city}.yaml");
        var file = CaseReader.Read(File.ReadAllText(path), $"{city}.yaml", Home.Load(id).Plan!, findings);
        Assert.Empty(findings);
        return file!;
    }
}
